"""How the file behind the window stands: its backup beside the window, and a failure that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtWidgets import QPushButton

from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.services.events import add_event, events
from refugeesday.services.participants import add_participant
from refugeesday.services.session import Session, create_workspace, open_workspace
from refugeesday.store.copies import Reason, backups_of, folder_of, is_good
from tests import make

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
