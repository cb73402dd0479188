"""Nothing a person does holds the window of a real event up: 300 participants, 38 employers, a released plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop

from refugeesday.gui.language import LanguageCode
from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.gui.theme import ThemeChoice
from refugeesday.gui.warm_up import WarmUp
from refugeesday.services.participants import edit_participant, participants
from tests.bench.workspaces import make_workspace
from tests.gui.heartbeat import Heartbeat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

_SETTLED = 5
"""Beats after which what followed an action has been worked off."""
LONGEST = 0.3
"""Processor seconds of the window's thread no piece of work may take here, on a machine with other work beside.

The figure wanted is STALL; `tests.bench.gui` measures it. A read or a plan in the wrong thread takes longer than this,
and so does giving all pages another look at once.
"""

READING = "the test's own reading"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """Open the event with everything loaded that the program loads in advance, no page but the first looked at."""
    settings = open_settings(tmp_path / "settings.ini")
    settings.language = "de"
    program = start(make_workspace("medium", cache=tmp_path), settings=settings)
    qtbot.addWidget(program.window)
    program.window.resize(1440, 900)
    program.window.show()
    warm, left = WarmUp(program.tasks, program, pieces=program.window.prepare_pages()), QEventLoop()
    warm.finished.connect(left.quit)
    warm.start()
    left.exec()
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=120_000)
    program.collecting.timer.stop()  # here nobody rests
    yield program
    program.close()


def test_looks_edits_and_new_looks_hold_nothing_up(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    window, theme, language = program.window, program.theme, program.workspace.language
    one = participants(session, event=event)[7]
    with Heartbeat() as heart:

        def step(name: str, do: Callable[[], object]) -> None:
            heart.mark(name)
            beats = len(heart.beats)
            do()
            is_settled = lambda: program.tasks.count == 0 and len(heart.beats) >= beats + _SETTLED  # noqa: E731
            qtbot.waitUntil(is_settled, timeout=120_000)

        for turn in ("first", "again"):
            for entry in window.pages:
                step(f"{entry.key}, {turn}", lambda key=entry.key: window.show_page(key))
        for key in ("overview", "participants", "volunteers"):
            step(f"{key}, before an edit", lambda key=key: window.show_page(key))
            changed = replace(one, person=replace(one.person, town=key))
            step(f"edit on {key}", lambda changed=changed: edit_participant(session, changed))
            step(f"undo on {key}", session.undo)
            heart.mark(READING)
            one = next(each for each in participants(session, event=event) if each.id == one.id)
        for key in ("plan", "event"):
            step(f"{key}, before new looks", lambda key=key: window.show_page(key))
            for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
                step(f"{choice} on {key}", lambda choice=choice: theme.choose(choice))
            for percent in (130, 100):
                step(f"{percent} % on {key}", lambda percent=percent: theme.set_text_size(percent))
            for code in (LanguageCode.ENGLISH, LanguageCode.GERMAN):
                step(f"{code} on {key}", lambda code=code: language.switch(code))
    assert [walk for walk in heart.full_walks if walk[0] != READING] == []
    ours = [(name, length) for name, length in heart.stalls if name.strip("()") != READING]
    assert [(name, length) for name, length in ours if length >= LONGEST * 1000] == []
    assert heart.longest > 0
