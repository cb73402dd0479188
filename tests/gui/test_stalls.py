"""Nothing a person does holds the window of a real event up: 300 participants, 38 employers, a released plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.services.participants import edit_participant, participants
from tests.bench.workspaces import make_workspace
from tests.gui.heartbeat import Heartbeat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

_SETTLED = 5
"""Beats after which what followed an action has been worked off."""
LONGEST = 0.3
"""Processor seconds of the window's thread no piece of work may take here, on a machine with other work beside.

The figure wanted is STALL; `tests.bench.gui` measures it. A read or a plan in the wrong thread takes longer than this.
"""


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """Open the event with every page looked at and read once: making a page is measured by the bench."""
    settings = open_settings(tmp_path / "settings.ini")
    settings.language = "de"
    program = start(make_workspace("medium", cache=tmp_path), settings=settings)
    qtbot.addWidget(program.window)
    program.window.resize(1440, 900)
    program.window.show()
    for entry in program.window.pages:
        program.window.show_page(entry.key)
        qtbot.wait(50)
        qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=120_000)
    yield program
    program.close()


def test_going_from_page_to_page_and_an_edit_hold_nothing_up(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=120_000)
    one = participants(session, event=event)[7]
    with Heartbeat() as heart:

        def settle(name: str) -> None:
            heart.mark(name)
            beats = len(heart.beats)
            qtbot.waitUntil(lambda: len(heart.beats) >= beats + _SETTLED, timeout=30_000)

        settle("still")
        for entry in program.window.pages:
            program.window.show_page(entry.key)
            settle(entry.key)
        for key in ("overview", "participants", "volunteers"):
            program.window.show_page(key)
            settle(f"{key} again")
            edit_participant(session, replace(one, person=replace(one.person, town=key)))
            settle(f"edit on {key}")
            session.undo()
            settle(f"undo on {key}")
            one = next(each for each in participants(session, event=event) if each.id == one.id)
            settle("read for the next edit")
    ours = [(name, length) for name, length in heart.stalls if name != "read for the next edit"]
    assert [(name, length) for name, length in ours if length >= LONGEST * 1000] == []
    assert heart.longest > 0
