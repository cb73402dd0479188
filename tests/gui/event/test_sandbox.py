"""The sandbox of the event: numbers by slider and field, results by the planner, nothing kept until taken over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from multiprocessing import active_children
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from refugeesday.gui.event import trying
from refugeesday.gui.event.basics_view import BasicsView
from refugeesday.gui.event.page import EventPage
from refugeesday.gui.event.sandbox_card import SandboxCard
from refugeesday.services.events import event as read_event
from refugeesday.services.sandbox import run_trial, trial

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program

_DONE = "So würde der Plan berechnet"


@pytest.fixture
def view(program: Program, qtbot: QtBot) -> BasicsView:
    page = program.window.show_page("event")
    assert isinstance(page, EventPage)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    found = page.view
    assert isinstance(found, BasicsView)
    return found


def planned(qtbot: QtBot, card: SandboxCard) -> None:
    qtbot.waitUntil(lambda: card.state.text() == _DONE, timeout=30_000)


def test_numbers_are_tried_reset_and_taken_over(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    steps, card = len(session.history()), view.sandbox
    assert not card.isVisible()
    qtbot.mouseClick(view.capacity.play, Qt.MouseButton.LeftButton)
    planned(qtbot, card)
    on = trial(session, event=event)
    first = run_trial(on, on.day)
    assert card.figures[0].text.startswith(f"{first.talks} Gespräche finden statt")
    assert card.figures[1].text.startswith(f"{first.without_talk} Personen ohne Gespräch")
    assert not card.reset.isEnabled()
    tables = card.knobs["tables"]
    assert tables.value == on.day.tables
    tables.slider.setFocus()
    qtbot.keyClick(tables.slider, Qt.Key.Key_Left)
    assert tables.field.value() == on.day.tables - 1
    planned(qtbot, card)
    fewer = run_trial(on, replace(on.day, tables=on.day.tables - 1))
    change = f" (−{first.talks - fewer.talks})" if fewer.talks != first.talks else ""
    assert card.figures[0].text == f"{fewer.talks}{change} Gespräche finden statt"
    assert not card.take.isEnabled()
    qtbot.mouseClick(card.reset, Qt.MouseButton.LeftButton)
    planned(qtbot, card)
    assert card.figures[0].text == f"{first.talks} Gespräche finden statt"
    qtbot.mouseClick(card.knobs["slot"].field.less, Qt.MouseButton.LeftButton)
    assert card.take.isEnabled()
    assert len(session.history()) == steps
    qtbot.mouseClick(card.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.day.question.isVisible)  # talks are planned already: what it means is said first
    qtbot.mouseClick(view.day.keep, Qt.MouseButton.LeftButton)
    assert read_event(session, event).slot == timedelta(minutes=15)
    qtbot.waitUntil(lambda: card.knobs["slot"].value == 15)
    planned(qtbot, card)
    qtbot.mouseClick(view.capacity.play, Qt.MouseButton.LeftButton)
    assert not card.isVisible()


def test_a_large_day_is_tried_in_another_process_that_ends_with_the_card_or_the_window(
    program: Program, view: BasicsView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying, "APART_FROM", 1)
    session, event = program.workspace.session, program.workspace.event or 0
    card, is_apart = view.sandbox, lambda: bool(active_children())
    qtbot.mouseClick(view.capacity.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(is_apart, timeout=20_000)
    planned(qtbot, card)
    on = trial(session, event=event)
    first = run_trial(on, on.day)
    assert [figure.text.split()[0] for figure in card.figures] == [
        str(count) for count in (first.talks, first.without_talk, first.places)
    ]
    qtbot.mouseClick(card.knobs["slot"].field.less, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(is_apart, timeout=20_000)
    qtbot.mouseClick(view.capacity.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.tasks.count == 0 and not is_apart(), timeout=5_000)
    assert card.figures[0].text.startswith(f"{first.talks} ")  # nothing came of it
    qtbot.mouseClick(view.capacity.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(is_apart, timeout=20_000)
    program.tasks.stop_all()
    assert not is_apart()


def test_a_card_closed_while_the_event_is_read_plans_nothing(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.mouseClick(view.capacity.play, Qt.MouseButton.LeftButton)
    assert program.tasks.count == 1
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    assert view.sandbox.trying.on is None
    assert view.sandbox.state.text() == ""
