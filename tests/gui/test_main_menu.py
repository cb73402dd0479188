"""Alt shows a menu with every command; the keys beside them work whether it is shown or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from refugeesday.gui.language import LanguageCode
from refugeesday.gui.theme import ThemeChoice
from refugeesday.gui.widgets.buttons import Button
from refugeesday.services.events import edit_event, event
from refugeesday.services.participants import participants, remove_participants
from tests.gui.walking import same_letters

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def menu(program: Program, title: str) -> QMenu:
    found = next(one for one in program.window.menuBar().actions() if one.text().replace("&", "") == title).menu()
    found.aboutToShow.emit()
    return found


def item(found: QMenu, text: str) -> QAction:
    return next(one for one in found.actions() if one.text().replace("&", "").split("\t")[0] == text)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_alt_alone_shows_the_menu_and_alt_with_another_key_does_not(qtbot: QtBot, program: Program) -> None:
    window, bar = program.window, program.window.menuBar()
    assert not bar.isVisible()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyClick(window, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert not bar.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    assert bar.isVisible()
    assert [one.text().replace("&", "") for one in bar.actions()] == [
        "Datei", "Bearbeiten", "Ansicht", "Veranstaltung", "Hilfe",
    ]  # fmt: skip
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    assert not bar.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("key", [Qt.Key.Key_Alt, Qt.Key.Key_F10])
def test_esc_leaves_the_menu_and_goes_back_to_where_one_was(qtbot: QtBot, program: Program, key: Qt.Key) -> None:
    page = program.window.show_page("participants")
    program.window.activateWindow()
    page.focus_search()
    before = QApplication.focusWidget()
    assert before is not None
    qtbot.keyClick(before, key)
    QApplication.processEvents()
    assert program.window.menuBar().hasFocus()
    while (open_one := QApplication.activePopupWidget()) is not None:
        qtbot.keyClick(open_one, Qt.Key.Key_Escape)
    if program.window.menuBar().isVisible():
        qtbot.keyClick(program.window.menuBar(), Qt.Key.Key_Escape)
    assert not program.window.menuBar().isVisible()
    assert QApplication.focusWidget() is before


def test_every_page_can_be_chosen_and_shows_its_keys(program: Program) -> None:
    found = menu(program, "Ansicht")
    for place, entry in enumerate(program.window.pages):
        chosen = item(found, entry.title())
        assert chosen.text().endswith(f"\tStrg+{(place + 1) % 10}")
        chosen.trigger()
        assert program.window.page.key == entry.key
        found = menu(program, "Ansicht")


def test_undo_is_named_after_its_step_and_grey_where_there_is_none(qtbot: QtBot, program: Program) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    people = len(participants(session, event=event))
    remove_participants(session, [participants(session, event=event)[0].id])
    assert not item(menu(program, "Bearbeiten"), "Wiederholen").isEnabled()
    found = next(one for one in menu(program, "Bearbeiten").actions() if one.text().startswith("Rückgängig: "))
    found.trigger()
    assert len(participants(session, event=event)) == people
    qtbot.keyClick(program.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(participants(session, event=event)) == people - 1


def test_text_size_and_colours_are_chosen_and_remembered(qtbot: QtBot, program: Program) -> None:
    settings = program._context.settings
    qtbot.keyClick(program.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert settings.text_size == 115
    item(menu(program, "Ansicht"), "Übliche Schriftgröße").trigger()
    assert settings.text_size == program.theme.text_size == 100
    colours = item(menu(program, "Ansicht"), "Farben").menu()
    item(colours, "Dunkel").trigger()
    assert settings.theme is program.theme.choice is ThemeChoice.DARK


def test_file_menu_asks_for_another_file(qtbot: QtBot, program: Program) -> None:
    requests = program.workspace.requests
    for words, signal in (
        ("Neue Veranstaltungsdatei", requests.new_wanted),
        ("Datei öffnen", requests.open_wanted),
        ("Mit Beispieldaten ausprobieren", requests.demo_wanted),
        ("Datei schließen", requests.close_wanted),
    ):
        with qtbot.waitSignal(signal):
            item(menu(program, "Datei"), words).trigger()


@pytest.mark.parametrize("code", LanguageCode)
def test_every_letter_of_the_menus_is_asked_for_once(program: Program, code: LanguageCode) -> None:
    program.workspace.language.switch(code)
    bar = program.window.menuBar()
    found = [same_letters(bar)]
    for one in bar.actions():
        one.menu().aboutToShow.emit()
        inner = [action.menu() for action in one.menu().actions() if action.menu() is not None]
        found += [same_letters(each) for each in (one.menu(), *inner)]
    assert [lines for lines in found if lines] == []


def test_an_event_is_called_as_it_was_named(qtbot: QtBot, program: Program) -> None:
    """Qt reads & as the sign of a letter to press with Alt and leaves it out."""
    session, id_ = program.workspace.session, program.workspace.event or 0
    edit_event(session, replace(event(session, id_), name="Messe & Markt"))
    shown = next(one for one in menu(program, "Veranstaltung").actions() if one.isChecked())
    assert (shown.text(), QKeySequence.mnemonic(shown.text()).isEmpty()) == ("Messe && Markt  Fr, 18.06.2027", True)
    assert any(one.text == "Messe & Markt  Fr, 18.06.2027" for one in program._menu.commands())
    button = Button("Messe & Markt", theme=program.theme)
    qtbot.addWidget(button)
    assert (button.words, QKeySequence.mnemonic(button.text()).isEmpty()) == ("Messe & Markt", True)
