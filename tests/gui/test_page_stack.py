"""Theme, text size and language reach every page: the one in front at once, those behind before they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from refugeesday.gui.language import LanguageCode
from refugeesday.gui.page_list import PAGES
from refugeesday.gui.theme import ThemeChoice
from tests.gui.walking import settle_layouts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program

KEYS = [entry.key for entry in PAGES]


class Looks:
    """Change everything a person can change about the looks of a window, and take pictures of its pages."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self._qtbot = program, qtbot

    def change(self, *, far: bool) -> None:
        theme = self.program.theme
        theme.choose(ThemeChoice.DARK if far else ThemeChoice.LIGHT)
        theme.set_text_size(130 if far else 100)
        self.program.workspace.language.switch(LanguageCode.ENGLISH if far else LanguageCode.GERMAN)

    def picture(self, key: str) -> QImage:
        page = self.program.window.show_page(key)
        self.settle()
        return page.grab().toImage()

    def open_all(self) -> None:
        """Make every page, the overview in front."""
        for key in (*KEYS, "overview"):
            self.program.window.show_page(key)
        self.settle()

    def settle(self) -> None:
        """Wait until what is read beside the window is shown; a page may read again for what it read."""
        for _ in range(3):
            settle_layouts()
            self._qtbot.waitUntil(lambda: self.program.tasks.count == 0, timeout=60_000)
        settle_layouts()


@pytest.fixture
def looks(program: Program, qtbot: QtBot) -> Looks:
    return Looks(program, qtbot)


@pytest.mark.parametrize("key", KEYS)
def test_a_page_looks_the_same_whether_it_was_in_front_or_behind(looks: Looks, key: str) -> None:
    for far in (True, False):  # longer words widen columns for good
        looks.change(far=far)
        before = looks.picture(key)
    looks.change(far=True)
    in_front = looks.picture(key)
    assert in_front != before
    looks.change(far=False)
    looks.picture(key)
    other = "settings" if key != "settings" else "overview"
    looks.picture(other)
    looks.change(far=True)
    looks.picture(other)  # until it has reached every page
    assert looks.picture(key) == in_front


def test_pages_behind_follow_one_after_the_other(looks: Looks, qtbot: QtBot) -> None:
    stack, theme = looks.program.window._stack, looks.program.theme
    looks.open_all()
    theme.choose(ThemeChoice.DARK)
    assert [page.key for page in stack.made if page.styleSheet() == theme.style_sheet] == []
    qtbot.waitUntil(lambda: stack.made[0].styleSheet() == theme.style_sheet)
    assert stack.current_key == stack.made[0].key
    assert [page.key for page in stack.made if page.styleSheet() == theme.style_sheet] == ["overview"]
    qtbot.waitUntil(lambda: all(page.styleSheet() == theme.style_sheet for page in stack.made))


def test_a_page_asked_for_before_its_turn_is_right_at_once(looks: Looks) -> None:
    looks.open_all()
    looks.change(far=True)
    QCoreApplication.sendPostedEvents()  # the language is told by one
    page = looks.program.window.show_page("volunteers")
    assert page.styleSheet() == looks.program.theme.style_sheet
    assert "Volunteering" in [label.text() for label in page.findChildren(QLabel)]


def test_what_stands_over_the_pages_follows(looks: Looks, qtbot: QtBot) -> None:
    window, theme = looks.program.window, looks.program.theme
    looks.picture("overview")
    window.help_wanted.emit("overview")
    window.tell("Erfasst", lambda: None)
    dialog = looks.program._history.open()
    pane = looks.program._help.pane
    parts = {"pane": pane, "dialog": dialog, "toast": window._toast, "rail": window.rail, "bar": window.top_bar}
    looks.settle()
    light = {name: ground(part) for name, part in parts.items()}
    theme.choose(ThemeChoice.DARK)
    looks.settle()
    dark = {name: ground(part) for name, part in parts.items()}
    assert [name for name in parts if light[name] == dark[name]] == []
    assert [name for name, part in parts.items() if part.styleSheet() != theme.style_sheet] == []
    theme.choose(ThemeChoice.LIGHT)
    looks.settle()
    assert {name: ground(part) for name, part in parts.items()} == light
    dialog.close()


def ground(part: QWidget | None) -> str:
    """Give the colour a part has at its edge, in the middle of its height."""
    assert part is not None
    assert part.isVisible()
    picture = part.grab().toImage()
    return picture.pixelColor(4, picture.height() // 2).name()
