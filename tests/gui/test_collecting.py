"""The collector of cycles: it walks everything only while nobody works, and what was closed goes all the same."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from refugeesday.gui.collecting import AWAY
from refugeesday.gui.memory import hand_back
from refugeesday.services.participants import edit_participant, participants
from tests.gui.heartbeat import Heartbeat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


class Knot:
    """Something that holds itself, so that only the collector lets it go."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def make_old_knot() -> weakref.ref[Knot]:
    """Give a knot that outlived the walks of young objects and was then let go."""
    knot = Knot()
    hand_back()
    return weakref.ref(knot)


def rest(program: Program, looks: int) -> None:
    """Let so many looks pass without anybody touching the window, after the last one that did."""
    for _ in range(looks + 1):
        program.collecting.look()


def test_edits_and_looks_at_pages_make_no_walk_of_everything(program: Program, qtbot: QtBot) -> None:
    session = program.workspace.session
    one = participants(session, event=program.workspace.event or 0)[0]
    many: list[list[object]] = []
    program.collecting.timer.stop()
    with Heartbeat() as heart:
        for entry in program.window.pages:
            program.window.show_page(entry.key)
            many += [[] for _ in range(100_000)]  # as long lists of values do: enough for several walks
        edit_participant(session, replace(one, number=f"{one.number}a"))
        session.undo()
        qtbot.waitUntil(lambda: program.tasks.count == 0)
    assert heart.full_walks == []
    assert heart.walks != []


def test_old_cycles_go_when_nobody_is_there(program: Program) -> None:
    knot = make_old_knot()
    rest(program, AWAY - 1)
    assert knot() is not None
    program.collecting.look()
    assert knot() is None


def test_cycles_that_are_not_set_aside_go_at_the_first_rest(program: Program) -> None:
    rest(program, 1)
    knot = Knot()
    gc.collect(1)  # young no more
    gone = weakref.ref(knot)
    del knot
    program.collecting.look()
    assert gone() is not None  # that rest goes on: it was cleaned up already
    QTest.keyClick(program.window.windowHandle(), "a")
    rest(program, 1)
    assert gone() is None


def test_somebody_who_works_is_not_held_up(program: Program, qtbot: QtBot) -> None:
    knot = make_old_knot()
    for _ in range(AWAY + 1):
        QTest.keyClick(program.window.windowHandle(), "a")
        program.collecting.look()
    assert knot() is not None
    program.window.show_page("employers")
    qtbot.waitUntil(lambda: program.tasks.count == 0)
    dialog = program.lists.open()
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    rest(program, AWAY)
    assert knot() is not None
    dialog.close()


def test_closed_dialogs_go_though_they_were_set_aside(program: Program, qtbot: QtBot) -> None:
    program.window.show_page("employers")
    qtbot.waitUntil(lambda: program.tasks.count == 0)
    dialog = program.lists.open()
    assert dialog is not None
    hand_back()
    dialog.close()
    gone = weakref.ref(dialog)
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    rest(program, AWAY)
    assert gone() is None
