"""The longest journeys through a day of 5,000 people and 10,000 talks hold the window up nowhere.

Judged by the processor time the window itself needs in one piece. Reading or judging such a day takes many times
`LONGEST`; what a page costs to be made and painted for the first time takes a third of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop

from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.gui.plan.page import PlanPage
from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.gui.warm_up import WarmUp
from refugeesday.services.participants import edit_participant, participants
from tests.gui.heartbeat import STALL, Heartbeat
from tests.gui.large_day import make_large_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LONGEST = 3 * STALL
"""Three times what is wanted of two free processors: here others use them as well."""
_SETTLED = 5
_MINUTES = 180_000


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """Open the large day with everything loaded that the program loads in advance."""
    settings = open_settings(tmp_path / "settings.ini")
    settings.language = "de"
    program = start(make_large_day(tmp_path), settings=settings)
    qtbot.addWidget(program.window)
    program.window.resize(1440, 900)
    program.window.show()
    warm, left = WarmUp(program.tasks, program, pieces=program.window.prepare_pages()), QEventLoop()
    warm.finished.connect(left.quit)
    warm.start()
    left.exec()
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=_MINUTES)
    program.collecting.timer.stop()  # here nobody rests
    yield program
    program.close()


class Walk:
    """Do one thing after the other, each until nothing is read or computed for it any more."""

    def __init__(self, program: Program, heart: Heartbeat, qtbot: QtBot) -> None:
        self.program, self._heart, self._qtbot = program, heart, qtbot

    def step(self, name: str, do: Callable[[], object], *, until: Callable[[], bool] | None = None) -> None:
        self._heart.mark(name)
        beats = len(self._heart.beats)
        do()
        is_done = until or (lambda: self.program.tasks.count == 0)
        self._qtbot.waitUntil(lambda: is_done() and len(self._heart.beats) >= beats + _SETTLED, timeout=_MINUTES)


def test_no_journey_through_a_large_day_holds_the_window_up(program: Program, qtbot: QtBot) -> None:
    session, window = program.workspace.session, program.window
    one = participants(session, event=program.workspace.event or 0)[7]
    with Heartbeat() as heart:
        walk = Walk(program, heart, qtbot)
        for turn in ("first", "again"):
            for entry in window.pages:
                walk.step(f"{entry.key}, {turn}", lambda key=entry.key: window.show_page(key), until=_is_read(program))
        for key in ("participants", "overview"):
            walk.step(f"{key}, before an edit", lambda key=key: window.show_page(key))
            walk.step(f"{key}, edit", lambda: edit_participant(session, replace(one, number=f"{one.number}a")))
            walk.step(f"{key}, undo", session.undo)
        look_for_somebody(walk)
        move_an_interview(walk)
    stalls = [(name, length) for name, length in heart.stalls if length >= LONGEST * 1000]
    assert heart.full_walks == []
    assert stalls == []


def _is_read(program: Program) -> Callable[[], bool]:
    """Say when a page shows what it has to; why people have no interview is looked for much longer."""

    def is_read() -> bool:
        page = program.window.page
        return page.loader.state is not None if isinstance(page, PlanPage) else program.tasks.count == 0

    return is_read


def look_for_somebody(walk: Walk) -> None:
    page = walk.program.window.show_page("participants")
    assert isinstance(page, ParticipantsPage)
    for text in ("a", "am", ""):
        walk.step(
            f"filter {text!r}",
            lambda text=text: page.list.model.set_filter(text),
            until=lambda: not page.list.model.is_busy,
        )
    assert page.list.model.total == 5000


def move_an_interview(walk: Walk) -> None:
    page = walk.program.window.show_page("plan")
    assert isinstance(page, PlanPage)
    one = page.loader.day.given.interviews[5000] if page.loader.day is not None else None
    assert one is not None
    for view in ("person", "booth"):
        walk.step(f"by {view}", lambda view=view: page.head.view_chosen.emit(view), until=lambda: True)
    bar = page.area.board.horizontalScrollBar()
    walk.step("scroll", lambda: bar.setValue(bar.maximum() // 2), until=lambda: True)
    walk.step("choose", lambda: page.area.select_interview(one.id), until=lambda: True)
    walk.step("drag", lambda: page.desk.start_moving(one.id), until=lambda: True)
    walk.step("drop", page.desk.moving.stop, until=lambda: True)
    walk.step(
        "keep",
        lambda: page.area.board.fix_asked.emit(one.id),
        until=lambda: page.loader.day.interviews[one.id].is_fixed,
    )
