"""Every view, tab and dialog by keyboard and screen reader, with large text and in a language of longer words.

A new scene is walked because it is in the list of scenes; the pages themselves are walked in test_every_page.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from refugeesday.gui import theme
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.settings_page import appearance_card
from refugeesday.gui.theme import TEXT_SIZES
from tests.gui.scenes import SCENES, Scene, front, leave
from tests.gui.test_every_page import is_known
from tests.gui.walking import (
    cut_off,
    half_words,
    heads_cut,
    hidden_sideways,
    pseudo_language,
    same_letters,
    settle_layouts,
    too_small,
    touching,
    unnamed,
    unreached,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.pages import Page
    from refugeesday.gui.program import Program

PAGES = list(dict.fromkeys(scene.page for scene in SCENES))


@contextmanager
def opened(qtbot: QtBot, program: Program, page: Page, scene: Scene) -> Iterator[QWidget]:
    """Open a scene, give what is in front, and close it again."""
    scene.show(page)
    qtbot.waitUntil(lambda: program.tasks.count == 0 and scene.is_there(page), timeout=60_000)
    settle_layouts()
    try:
        yield front(program)
    finally:
        leave(program, scene)
        qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=60_000)
        settle_layouts()


def faults(seen: QWidget) -> list[str]:
    """Give what a person with large text, keyboard or screen reader stumbles over."""
    if isinstance(seen, QMenu):
        return same_letters(seen)
    cut = [*cut_off(seen), *heads_cut(seen), *half_words(seen)]
    return [*unnamed(seen), *too_small(seen), *touching(seen), *same_letters(seen), *cut]


def walk(qtbot: QtBot, program: Program, key: str, *, tabs: bool, widest: int = 1366) -> dict[str, list[str]]:
    page = program.window.show_page(key)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=60_000)
    found = {}
    for scene in (scene for scene in SCENES if scene.page == key):
        with opened(qtbot, program, page, scene) as seen:
            found[scene.name] = faults(seen)
            if widest > 1366:
                found[scene.name] += hidden_sideways(seen)
            if isinstance(seen, QDialog):
                assert seen.width() <= widest
                assert seen.height() <= program.window.height()
                if tabs:
                    found[scene.name] += unreached(seen)
    return {name: lines for name, lines in found.items() if lines}


@pytest.mark.parametrize("key", PAGES)
def test_views_with_large_text(qtbot: QtBot, program: Program, key: str) -> None:
    program.theme.set_text_size(130)
    program.window.resize(1440, 900)
    assert walk(qtbot, program, key, tabs=True) == {}


@pytest.mark.parametrize("key", PAGES)
def test_views_with_text_twice_as_large(
    qtbot: QtBot, program: Program, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (theme, appearance_card):  # 200 % is 130 % on a screen at 150 %, which nobody chooses
        monkeypatch.setattr(module, "TEXT_SIZES", (*TEXT_SIZES, 200))
    program.theme.set_text_size(200)
    program.window.resize(1920, 1080)
    assert walk(qtbot, program, key, tabs=False, widest=1920) == {}


@pytest.mark.parametrize("key", PAGES)
def test_views_in_a_language_of_longer_words(qtbot: QtBot, program: Program, key: str) -> None:
    program.workspace.language.switch(LanguageCode.ENGLISH)
    program.window.resize(1366, 690)
    with pseudo_language(program.app):
        found = walk(qtbot, program, key, tabs=False)
    unknown = {name: [line for line in lines if not is_known(key, line)] for name, lines in found.items()}
    assert {name: lines for name, lines in unknown.items() if lines} == {}
