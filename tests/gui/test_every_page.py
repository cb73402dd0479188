"""Every page and dialog by keyboard and screen reader, on the smallest screen, with large text, in other languages.

A new page is walked because it is in the list of pages.
"""

from __future__ import annotations

import tomllib
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QWidget

from refugeesday.gui import theme
from refugeesday.gui.crash_dialog import CrashDialog
from refugeesday.gui.help.pane import HelpPane
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.page_list import PAGES
from refugeesday.gui.settings_page import appearance_card
from refugeesday.gui.settings_page.restore_dialog import RestoreDialog
from refugeesday.gui.theme import TEXT_SIZES
from refugeesday.paths import resource
from refugeesday.services.backups import BackupContents
from tests.gui.walking import (
    cut_off,
    hidden_sideways,
    named,
    pseudo_language,
    settle_layouts,
    texts_of,
    too_small,
    torn,
    touching,
    unnamed,
    unreached,
)  # fmt: skip
from tests.translate import TRANSLATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program

KNOWN: dict[str, tuple[str, ...]] = {"employers": ("PartTabs",), "participants": ("PartTabs",)}
"""Words of the pseudo-language that find no room: part of a line, by page. German and English have none."""
SAME = {"Deutsch", "Änderungen mitteilen"}
"""What both languages show: a language by its own name, and a task of the demo's checklist that a button names too."""
KEYS = [entry.key for entry in PAGES]


def is_known(key: str, line: str) -> bool:
    return any(part in line for part in KNOWN.get(key, ()))


def shown(qtbot: QtBot, program: Program, key: str) -> QWidget | None:
    """Show a page with its first row chosen, as a person leaves it; None where this event has no such page."""
    if key not in {entry.key for entry in program.window.pages}:
        return None
    page = program.window.show_page(key)
    quiet(qtbot, program)
    table = page.shown_table()
    if table is not None and table.rows.shown:
        table.select_id(table.rows.shown[0].id)
    quiet(qtbot, program)
    return page


def quiet(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    settle_layouts()


@pytest.mark.parametrize("key", KEYS)
def test_every_control_has_a_name_and_room_for_a_finger(qtbot: QtBot, program: Program, key: str) -> None:
    page = shown(qtbot, program, key)
    if page is not None:
        assert unnamed(program.window) == []
        assert too_small(program.window) == []
        assert touching(program.window) == []


@pytest.mark.parametrize("key", KEYS)
def test_tab_reaches_every_control(qtbot: QtBot, program: Program, key: str) -> None:
    page = shown(qtbot, program, key)
    if page is not None:
        assert unreached(page) == []
        assert torn(page, page.panes()) == []


@pytest.mark.parametrize("key", KEYS)
def test_nothing_is_cut_off(qtbot: QtBot, program: Program, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (theme, appearance_card):  # 200 % is 130 % on a screen at 150 %, which nobody chooses
        monkeypatch.setattr(module, "TEXT_SIZES", (*TEXT_SIZES, 200))
    page = shown(qtbot, program, key)
    if page is None:
        return
    window, found = program.window, {}
    for code in (LanguageCode.GERMAN, LanguageCode.ENGLISH):
        program.workspace.language.switch(code)
        for percent, size in ((100, (1366, 690)), (130, (1440, 900))):
            program.theme.set_text_size(percent)
            window.resize(*size)
            quiet(qtbot, program)
            found[code.value, percent] = cut_off(window)
    program.workspace.language.switch(LanguageCode.GERMAN)
    program.theme.set_text_size(200)
    window.resize(1920, 1080)
    quiet(qtbot, program)
    found["de", 200] = cut_off(window) + hidden_sideways(window)
    program.theme.set_text_size(100)
    window.resize(1366, 690)
    with pseudo_language(program.app):
        quiet(qtbot, program)
        found["pseudo", 100] = [line for line in cut_off(window) if not is_known(key, line)]
    assert {look: lines for look, lines in found.items() if lines} == {}


class Windows(QObject):
    """Note every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} “{watched.accessibleName()}”")
        return False


def test_no_part_of_a_page_appears_as_a_window_of_its_own(qtbot: QtBot, program: Program) -> None:
    """A part that is shown before it has its place flashes up and takes the keyboard away."""
    windows = Windows()
    program.app.installEventFilter(windows)
    for key in KEYS:
        shown(qtbot, program, key)
    program.app.removeEventFilter(windows)
    assert windows.seen == []


def dialogs(program: Program) -> Iterator[QWidget]:
    """Open the dialogs that belong to no page, one after the other."""
    window = program.window
    yield program._history.open()
    window.show_page("volunteers")
    listed = program.lists.open()
    assert listed is not None
    yield listed
    contents = BackupContents(participants=40, organisations=9, interviews=92, last_at=None, later_steps=3)
    restore = RestoreDialog("18.06.2027 09:00", contents, context=program._context, parent=window)
    restore.open()
    yield restore
    crash = CrashDialog("Refugees Day 1.0\nValueError", theme=program.theme, parent=window)
    crash.open()
    yield crash


def test_dialogs_are_named_reached_and_whole(qtbot: QtBot, program: Program) -> None:
    for language, percent in ((LanguageCode.GERMAN, 100), (LanguageCode.ENGLISH, 130)):
        program.workspace.language.switch(language)
        program.theme.set_text_size(percent)
        for dialog in dialogs(program):
            quiet(qtbot, program)
            name = type(dialog).__name__
            assert dialog.width() <= 1366
            assert (name, unnamed(dialog), too_small(dialog), cut_off(dialog)) == (name, [], [], [])
            assert (name, unreached(dialog)) == (name, [])
            dialog.close()


def test_help_and_menu_are_whole_in_every_language(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1366, 690)
    program.window.command("help").trigger()
    pane = program.window.findChild(HelpPane)
    for code in LanguageCode:
        program.workspace.language.switch(code)
        for entry in program.window.pages:
            program.window.show_page(entry.key)
            quiet(qtbot, program)
            assert (entry.key, cut_off(pane), unnamed(pane)) == (entry.key, [], [])


@pytest.mark.parametrize(("code", "other"), [("de", "en"), ("en", "de")])
def test_nothing_is_left_in_the_other_language(qtbot: QtBot, program: Program, code: str, other: str) -> None:
    """Switch with every page open; then no text may be one that only the other language has."""
    for entry in program.window.pages:
        shown(qtbot, program, entry.key)
    for language in (other, code):
        program.workspace.language.switch(LanguageCode(language))
    foreign = only_in(other) - SAME
    found = set()
    for entry in program.window.pages:
        shown(qtbot, program, entry.key)
        for widget in [program.window, *program.window.findChildren(QWidget)]:
            if widget.isVisible() and not isinstance(widget, QAbstractItemView):
                found |= {f"{named(widget)}: {text}" for text in texts_of(widget) if text.strip() in foreign}
    assert found == set()


def only_in(language: str) -> set[str]:
    """Give the words of widgets and of the core that one language has and the other does not."""
    pairs = set()
    for message in ET.parse(TRANSLATIONS / "refugeesday_de.ts").getroot().iter("message"):  # noqa: S314 - our own file
        if message.get("numerus") != "yes":
            pairs.add((message.findtext("source") or "", message.findtext("translation") or ""))
    german, english = (tomllib.loads(resource("words", f"{code}.toml").read_text()) for code in ("de", "en"))
    for section, words in german.items():
        pairs |= {(str(english[section][key]), word) for key, word in words.items() if isinstance(word, str)}
    english_words, german_words = {one for one, _ in pairs}, {other for _, other in pairs}
    return german_words - english_words if language == "de" else english_words - german_words
