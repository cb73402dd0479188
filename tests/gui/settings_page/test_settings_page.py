"""Settings change what they say at once: words, colours, rows, points, name, backups, mailbox."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import keyring
import pytest
import shiboken6
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from refugeesday.gui.program import Desk
from refugeesday.gui.settings import open_settings
from refugeesday.gui.settings_page.page import SettingsPage
from refugeesday.gui.settings_page.restore_dialog import RestoreDialog
from refugeesday.gui.theme import Density
from refugeesday.gui.tokens import Scheme
from refugeesday.services.events import event, weights
from refugeesday.services.mail_account import mail_account
from refugeesday.services.participants import participants, remove_participants
from tests.gui.real_window import demo_file
from tests.memory_keyring import MemoryKeyring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


@pytest.fixture
def page(program: Program) -> SettingsPage:
    shown = program.window.show_page("settings")
    assert isinstance(shown, SettingsPage)
    return shown


@pytest.fixture
def keys() -> Iterator[MemoryKeyring]:
    before, kept = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(kept)
    yield kept
    keyring.set_keyring(before)


def press(qtbot: QtBot, within: QWidget, text: str) -> None:
    button = next(one for one in within.findChildren(QPushButton) if one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(within: QWidget) -> list[str]:
    return [label.text() for label in within.findChildren(QLabel) if not label.isHidden()]


def test_language_changes_the_window_and_is_remembered(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    assert "Was zählt bei der Auswahl?" in texts(page.weights)
    press(qtbot, page.appearance, "English")
    qtbot.waitUntil(lambda: "What counts when suggesting?" in texts(page.weights))
    assert program.window.rail.findChildren(QWidget)
    assert page._workspace.language.code == "en"
    assert program._context.settings.language == "en"


def test_colours_text_and_rows_change_at_once(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    press(qtbot, page.appearance, "Hoher Kontrast")
    assert program.theme.scheme is Scheme.CONTRAST
    press(qtbot, page.appearance, "115 %")
    assert program.theme.text_size == program._context.settings.text_size == 115
    press(qtbot, page.appearance, "100 %")
    heights = []
    for words, density in (("Kompakt", Density.COMPACT), ("Normal", Density.NORMAL), ("Bequem", Density.ROOMY)):
        press(qtbot, page.appearance, words)
        assert program._context.settings.density is density
        heights.append(program.theme.height("row", "name"))
    assert heights == [30, 40, 44]
    employers = program.window.show_page("volunteers").shown_table()
    assert employers.verticalHeader().defaultSectionSize() > program.theme.size("rowTwoLine")


def test_rail_slides_only_where_movement_is_wanted(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    rail, theme = program.window.rail, program.theme
    qtbot.keyClick(program.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert rail.width() > theme.size("railMin")  # under way
    qtbot.waitUntil(lambda: rail.width() == theme.size("railMin"))
    page.appearance.moves.click()
    assert not program._context.settings.animations
    qtbot.keyClick(program.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert rail.width() == theme.size("rail")


def test_name_is_that_of_the_next_step(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    page.person.name.clear()
    qtbot.keyClicks(page.person.name, "Jutta Probst")
    qtbot.keyClick(page.person.name, Qt.Key.Key_Return)
    session = program.workspace.session
    one = participants(session, event=program.workspace.event or 0)[0]
    remove_participants(session, [one.id])
    assert session.history(limit=1)[0].actor == "Jutta Probst"
    assert program._context.settings.user_name == "Jutta Probst"


def test_points_are_a_step_of_the_event_and_go_back(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    session, shown = program.workspace.session, program.workspace.event or 0
    line = page.weights.lines["german"]
    line.number.selectAll()
    qtbot.keyClicks(line.number, "40")
    qtbot.keyClick(line.number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: weights(session, event=shown) == {"german": 40})
    assert line.slider.value() == 40
    assert "zählt 32" in texts(line)  # 40 of 124
    qtbot.keyClick(line.slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: weights(session, event=shown) == {"german": 50})
    press(qtbot, page.weights, "Wieder wie üblich")
    assert (line.number.value(), weights(session, event=shown)) == (16, {})
    program.window.top_bar.undo.click()
    qtbot.waitUntil(lambda: line.number.value() == 50)


def test_points_that_leave_nothing_are_said_and_not_kept(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    for key, line in page.weights.lines.items():
        if key != "advice":
            line.number.setValue(0)
            line.flush()
    assert program.window._toast.text.startswith("Alle Punkte stehen auf null")
    assert page.weights.lines["places"].number.value() == 4


def test_fewest_points_belong_to_the_event(program: Program, page: SettingsPage) -> None:
    page.weights.floor.number.setValue(35)
    program.window.show_page("overview")  # leaving the page keeps it at once
    assert event(program.workspace.session, program.workspace.event or 0).score_floor == 35


def test_new_events_begin_with_what_is_set(page: SettingsPage, program: Program, qtbot: QtBot) -> None:
    page.new_events.begins.setTime(QTime(14, 0))
    page.new_events.ends.setTime(QTime(13, 0))
    qtbot.keyClick(page.new_events.ends, Qt.Key.Key_Return)
    assert "Das Ende liegt nicht nach dem Beginn." in texts(page.new_events)
    page.new_events.ends.setTime(QTime(18, 0))
    qtbot.keyClick(page.new_events.ends, Qt.Key.Key_Return)
    settings = program._context.settings
    assert (settings.new_begins, settings.new_ends) == (time(14), time(18))
    before = settings.new_slot
    page.new_events.slot.more.click()
    assert settings.new_slot == before + 5


def test_mailbox_is_kept_and_its_password_is_in_the_keyring(
    qtbot: QtBot, page: SettingsPage, program: Program, keys: MemoryKeyring
) -> None:
    card, session = page.mail, program.workspace.session
    assert not card.password.isEnabled()
    qtbot.keyClicks(card.host, "mail.example.org")
    qtbot.keyClick(card.host, Qt.Key.Key_Return)
    qtbot.keyClicks(card.user, "amt")
    qtbot.keyClick(card.user, Qt.Key.Key_Return)
    found = mail_account(session)
    assert found is not None
    assert (found.host, found.port, found.user) == ("mail.example.org", 587, "amt")
    qtbot.keyClicks(card.password, "geheim-4711")
    qtbot.keyClick(card.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keys.kept == {("refugeesday", "amt@mail.example.org"): "geheim-4711"})
    assert b"geheim-4711" not in (session.path or demo_file).read_bytes()  # type: ignore[union-attr]
    press(qtbot, card, "Postfach entfernen")
    assert mail_account(session) is None
    assert card.host.text() == ""


def test_test_message_says_why_it_did_not_leave(qtbot: QtBot, page: SettingsPage, keys: MemoryKeyring) -> None:
    card = page.mail
    qtbot.keyClicks(card.host, "127.0.0.1")
    card.port.setValue(1)
    qtbot.keyClick(card.host, Qt.Key.Key_Return)
    qtbot.keyClicks(card.test_to, "amt@example.org")
    press(qtbot, card, "Testnachricht senden")
    qtbot.waitUntil(lambda: any("127.0.0.1" in text for text in texts(card)), timeout=10_000)


def test_backup_is_made_listed_and_checked(qtbot: QtBot, page: SettingsPage, program: Program) -> None:
    card = page.backups
    qtbot.waitUntil(lambda: card._model.total > 0, timeout=10_000)
    before = card._model.total
    session = program.workspace.session
    remove_participants(session, [participants(session, event=program.workspace.event or 0)[0].id])
    press(qtbot, card, "Jetzt sichern")
    qtbot.waitUntil(lambda: card._model.total == before + 1, timeout=10_000)
    newest = card._model.shown[0]
    assert newest.why == "auf Wunsch"
    qtbot.waitUntil(lambda: card._model.shown[0].sound is True, timeout=10_000)
    assert card._model.index(0, 3).data() == "geprüft"


def test_backup_comes_back_with_what_was_in_it(
    qtbot: QtBot, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    import shutil

    path = tmp_path / "Probe.refugeesday"
    shutil.copy(demo_file(tmp_path_factory.getbasetemp() / "demo"), path)
    settings = open_settings(tmp_path / "settings.ini")
    settings.language = "de"
    desk = Desk(settings)
    desk.begin(path)
    program = desk.program
    assert program is not None
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)  # the backup of the start among them
    session, shown = program.workspace.session, program.workspace.event or 0
    people = participants(session, event=shown)
    remove_participants(session, [one.id for one in people[:3]])
    page = program.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(page.backups.restore.isEnabled, timeout=10_000)
    press(qtbot, page.backups, "Zurückholen")
    qtbot.waitUntil(lambda: page.findChild(RestoreDialog) is not None, timeout=10_000)
    dialog = page.findChild(RestoreDialog)
    assert f"{len(people)} Teilnehmende" in dialog.lines[0]
    assert dialog.lines[-1] == "1 Schritt seit dieser Sicherung gilt dann nicht mehr."
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.program is not None and desk.program is not program, timeout=20_000)
    again = desk.program
    assert again is not None
    assert len(participants(again.workspace.session, event=shown)) == len(people)
    again.window.close()
    shiboken6.delete(again.window)
    again.close()
