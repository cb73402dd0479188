"""How the file behind the window stands: its backup beside the window, and a failure that is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import peewee
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from refugeesday.errors import UserError
from refugeesday.gui.invitations.page import InvitationsPage
from refugeesday.gui.program import Desk, Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.services.events import add_event, events
from refugeesday.services.invitations import handovers
from refugeesday.services.participants import add_participant, participants
from refugeesday.services.plans import release_plan
from refugeesday.services.session import Session, create_workspace, open_workspace
from refugeesday.store.copies import Reason, backups_of, folder_of, is_good
from refugeesday.store.database import Database
from tests import make
from tests.services.small_fair import fair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    Opening = Callable[[], Program]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file left by a killed program: it was changed after its newest backup."""
    path = tmp_path / "Fest.refugeesday"
    with create_workspace(path) as session:
        add_event(session, make.event())
    session = open_workspace(path)
    add_one(session)
    session.store.close()
    session._lock.release()  # type: ignore[union-attr]
    return path


@pytest.fixture
def open_it(qtbot: QtBot, path: Path, tmp_path: Path) -> Iterator[Opening]:
    opened: list[Program] = []

    def open_it() -> Program:
        settings = open_settings(tmp_path / "settings.ini")
        settings.language = "de"
        program = start(path, settings=settings)
        opened.append(program)
        return program

    yield open_it
    for program in opened:
        program.window.close()
        shiboken6.delete(program.window)
        program.close()


def add_one(session: Session) -> None:
    event = events(session)[-1].id
    add_participant(session, make.participant(0, event=event))


def show(qtbot: QtBot, program: Program) -> None:
    program.window.show()
    qtbot.waitExposed(program.window)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)


def button(program: Program, text: str) -> QPushButton:
    found = [one for one in program.window.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    assert len(found) == 1
    return found[0]


def says(program: Program, text: str) -> bool:
    bar = program.window.top_bar
    return any(one.text() == text and one.isVisible() for one in bar.findChildren(QLabel))


def move_to(qtbot: QtBot, program: Program, town: str) -> QLineEdit:
    """Write a town into the form of the one participant and give its field."""
    page = program.window.show_page("participants")
    session = program.workspace.session
    one = participants(session, event=program.workspace.event or 0)[0]
    qtbot.waitUntil(lambda: page.show_row(one.id) and program.tasks.count == 0, timeout=10_000)
    field = page.detail.person.fields["town"].control  # type: ignore[attr-defined]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.setText(town)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return field


def towns(program: Program) -> list[str]:
    session = program.workspace.session
    return [one.person.town for one in participants(session, event=program.workspace.event or 0)]


LONG = "Bad " * 7_000 + "Arolsen"
"""Longer than the spare room of a file."""


def test_the_backup_of_the_start_is_made_after_the_window_was_painted(
    qtbot: QtBot, path: Path, open_it: Opening
) -> None:
    before = backups_of(path)
    program = open_it()
    assert backups_of(path) == before
    show(qtbot, program)
    newest, *others = backups_of(path)
    assert others == before
    assert newest.reason is Reason.START
    assert is_good(newest)


def test_a_window_closed_at_once_leaves_a_good_backup_and_no_half_one(path: Path, open_it: Opening) -> None:
    before = backups_of(path)
    program = open_it()
    program.window.show()
    program.window.close()
    program.close()
    newest, *others = backups_of(path)
    assert others == before
    assert is_good(newest)
    assert not list(folder_of(path).glob(".*"))


def test_a_failed_backup_is_said_and_can_be_tried_again(qtbot: QtBot, path: Path, open_it: Opening) -> None:
    folder = folder_of(path)
    folder.rename(folder.with_name("beiseite"))
    folder.write_text("im Weg")
    program = open_it()
    show(qtbot, program)
    assert program.window.banner.text.startswith("Von dieser Datei gibt es keine neue Sicherung.")
    folder.unlink()
    button(program, "Erneut versuchen").click()
    qtbot.waitUntil(lambda: not program.window.banner.isVisible(), timeout=10_000)
    assert [one.reason for one in backups_of(path)] == [Reason.START]


def test_a_change_a_full_disk_refused_is_said_and_saved_when_tried_again(qtbot: QtBot, open_it: Opening) -> None:
    program = open_it()
    show(qtbot, program)
    connection = program.workspace.session.store.connection()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages}")
    before = towns(program)
    move_to(qtbot, program, LONG)
    assert says(program, "Nicht gespeichert")
    assert towns(program) == before
    button(program, "Erneut versuchen").click()
    assert says(program, "Nicht gespeichert")
    connection.execute("PRAGMA max_page_count=100000")
    button(program, "Erneut versuchen").click()
    assert says(program, "Alle Änderungen gespeichert")
    assert program.window._toast.text == "Die letzte Änderung ist jetzt gespeichert"
    assert towns(program) == [LONG]
    program.window.top_bar.undo.click()
    assert towns(program) == before
    assert says(program, "Alle Änderungen gespeichert")


def test_a_file_put_in_the_place_of_ours_is_not_written_to(qtbot: QtBot, path: Path, open_it: Opening) -> None:
    program = open_it()
    show(qtbot, program)
    before = towns(program)
    aside = path.with_name("beiseite")
    path.rename(aside)
    path.write_bytes(aside.read_bytes())
    field = move_to(qtbot, program, "Melsungen")
    assert says(program, "Nicht gespeichert")
    aside.replace(path)
    assert towns(program) == before
    button(program, "Erneut versuchen").click()
    assert says(program, "Alle Änderungen gespeichert")
    assert towns(program) == ["Melsungen"]
    qtbot.waitUntil(lambda: field.text() == "Melsungen", timeout=5_000)


def test_a_file_that_cannot_be_reached_is_said_and_no_crash(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    settings = open_settings(tmp_path / "settings.ini")
    settings.language = "de"
    desk = Desk(settings)
    desk.begin(path)
    program = desk.program
    assert program is not None
    qtbot.waitUntil(lambda: program.tasks.count == 0)
    away = path.rename(path.with_name("weg"))
    with pytest.raises(peewee.OperationalError) as caught:
        Database(path, read_only=True).connect()
    assert desk._explain(caught.value)
    assert program.window._toast.text == (
        "Die Datei lässt sich nicht öffnen. Sie ist unverändert; prüfen Sie, ob der Ordner erreichbar ist."
    )
    assert not desk._explain(ValueError("ein Fehler von uns"))
    away.rename(path)
    program.window.close()
    shiboken6.delete(program.window)
    desk.close()


def test_a_change_that_makes_no_sense_does_not_count_as_not_saved(qtbot: QtBot, open_it: Opening) -> None:
    program = open_it()
    show(qtbot, program)
    session = program.workspace.session
    one = participants(session, event=program.workspace.event or 0)[0]
    with pytest.raises(UserError, match="record"):
        add_participant(session, replace(one, id=0, event=999))
    assert says(program, "Alle Änderungen gespeichert")


def test_what_was_marked_beside_the_window_and_not_saved_is_said_and_saved_when_tried_again(
    qtbot: QtBot, path: Path, open_it: Opening
) -> None:
    path.unlink()
    with create_workspace(path) as session:
        fair(session=session).plan(0, 0, 0)
        release_plan(session, event=events(session)[-1].id)
    program = open_it()
    show(qtbot, program)
    session, event = program.workspace.session, program.workspace.event or 0
    page = program.window.show_page("invitations")
    assert isinstance(page, InvitationsPage)
    qtbot.waitUntil(lambda: page.bar.mark.isVisible() and program.tasks.count == 0, timeout=20_000)
    aside = path.with_name("beiseite")
    path.rename(aside)
    path.write_bytes(aside.read_bytes())
    qtbot.mouseClick(page.bar.mark, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: says(program, "Nicht gespeichert") and program.tasks.count == 0, timeout=20_000)
    qtbot.mouseClick(button(program, "Erneut versuchen"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    assert says(program, "Nicht gespeichert")
    aside.replace(path)
    assert handovers(session, event=event) == []
    qtbot.mouseClick(button(program, "Erneut versuchen"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: says(program, "Alle Änderungen gespeichert"), timeout=20_000)
    assert len(handovers(session, event=event)) == 1
