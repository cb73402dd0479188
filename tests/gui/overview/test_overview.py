"""The overview: every figure equals the list it opens, tasks lead there, calls can be ticked and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from refugeesday.domain.people import ParticipantState
from refugeesday.exchange.standard_tasks import standard_tasks
from refugeesday.gui.overview.deadlines_card import DeadlinesCard
from refugeesday.gui.overview.findings_dialog import FindingsDialog
from refugeesday.gui.overview.lines_cards import CallsCard
from refugeesday.gui.overview.tasks_card import TASKS, TaskLine
from refugeesday.gui.point_pages import PAGES
from refugeesday.gui.widgets.figure import Figure
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.checklists import deadlines, settled_by, today
from refugeesday.services.event_points import open_points
from refugeesday.services.events import event
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.open_points import Point
from refugeesday.services.organisations import contact_log
from refugeesday.services.participants import mark_participants
from refugeesday.services.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.pages import Page
    from refugeesday.gui.program import Program


def overview(program: Program) -> Page:
    page = program.window.show_page("overview")
    for _ in range(5):
        QApplication.processEvents()
    return page


def table(program: Program) -> RowsView:
    page = program.window.page
    return next(view for view in page.findChildren(RowsView) if view.accessibleName() == page.title)


def rows_shown(program: Program) -> int:
    """Count the rows of the page's list; an empty one may be replaced by a sentence."""
    view = table(program)
    return view.model().rowCount() if view.isVisible() else 0


def session(program: Program) -> Session:
    return program.workspace.session


def test_every_number_and_task_opens_the_list_behind_it_and_equals_it(program: Program, qtbot: QtBot) -> None:
    page = overview(program)
    figures = [figure for figure in page.findChildren(Figure) if figure.isVisible()]
    assert {PAGES[Point(figure.key)] for figure in figures} == set(PAGES.values())
    assert len(figures) >= 17
    filled = 0
    for figure in figures:
        overview(program)
        filled += int(figure.number) > 0
        qtbot.mouseClick(figure, Qt.MouseButton.LeftButton)
        assert program.window.page.key == PAGES[Point(figure.key)]
        count = int(figure.number)
        qtbot.waitUntil(lambda count=count: rows_shown(program) == count)
    assert filled >= 15
    lines = [line for line in overview(program).findChildren(TaskLine) if line.isVisible()]
    assert len(lines) == 5
    for line in lines:
        overview(program)
        qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
        assert line.count > 0
        if line.key == Point.UNPLACED:
            page = program.window.page
            qtbot.waitUntil(lambda page=page, count=line.count: page.unplaced.model.rowCount() == count)
        else:
            qtbot.waitUntil(lambda count=line.count: rows_shown(program) == count, timeout=20_000)


def buttons(program: Program) -> dict[str, str]:
    """Give the word of each task's button by its figure."""
    lines = [line for line in overview(program).findChildren(TaskLine) if line.isVisible()]
    return {line.key: line.button.text() for line in lines}


def click_task(qtbot: QtBot, program: Program, point: Point) -> None:
    line = next(line for line in overview(program).findChildren(TaskLine) if line.key == point and line.isVisible())
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)


def test_buttons_say_and_do_what_is_next(program: Program, qtbot: QtBot) -> None:
    words = buttons(program)
    assert (words[Point.UNPLACED], words[Point.MUST_BE_TOLD]) == ("Gesprächsplan öffnen", "Einladen")
    click_task(qtbot, program, Point.MUST_BE_TOLD)
    page = program.window.page
    assert page.key == "invitations"
    qtbot.waitUntil(lambda: bool(page.list.ticked), timeout=20_000)
    assert all(row.participant is not None and row.must_be_told for row in page.list.ticked)
    assert page.list.heading.text() == "Mitzuteilen"
    remove_interviews(
        session(program), [one.id for one in interviews(session(program), event=program.workspace.event or 0)]
    )
    assert buttons(program)[Point.UNPLACED] == "Plan berechnen"
    click_task(qtbot, program, Point.UNPLACED)
    plan = program.window.page
    assert plan.key == "plan"
    assert plan.computation.is_running
    qtbot.waitUntil(lambda: not plan.computation.is_running, timeout=60_000)


def test_every_figure_a_standard_task_settles_is_one_of_the_overview() -> None:
    named = {name for one in standard_tasks("de") for name in one.settles}
    assert named == {point.value for point in TASKS}


def test_tasks_stand_by_the_day_they_are_due(program: Program) -> None:
    lines = [line for line in overview(program).findChildren(TaskLine) if line.isVisible()]
    days = {line.key: line.due.text() for line in lines}
    assert days[Point.UNPLACED] == "Di, 04.05."
    assert days[Point.MUST_BE_TOLD] == "So, 09.05."
    of = event(session(program), program.workspace.event or 0)
    found = settled_by(deadlines(session(program), event=of.id), event=of.date, today=today(session(program), of))
    due = [found[Point(line.key)].due for line in lines]
    assert due == sorted(due)
    assert "Di, 04.05." in next(line for line in lines if line.key == Point.UNPLACED).button.accessibleDescription()


def test_a_filter_from_the_overview_follows_changes_and_can_be_reset(program: Program, qtbot: QtBot) -> None:
    overview(program)
    assert program.window.show_list("participants", Point.UNPLACED)
    qtbot.waitUntil(lambda: rows_shown(program) == 7)
    chip = next(
        button
        for button in program.window.page.findChildren(QPushButton)
        if button.isVisible() and button.toolTip() == "Wieder alle zeigen"
    )
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert rows_shown(program) == 40
    assert not chip.isVisible()


def test_a_made_call_leaves_the_list_and_comes_back_with_undo(program: Program, qtbot: QtBot) -> None:
    page = overview(program)
    before = len(contact_log(session(program)))

    def boxes() -> list[QCheckBox]:
        card = page.findChildren(CallsCard)[0]
        return [box for box in card.findChildren(QCheckBox) if box.isVisible()]

    ticks = boxes()
    assert len(ticks) == 2
    qtbot.mouseClick(ticks[0], Qt.MouseButton.LeftButton, pos=ticks[0].rect().center())
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert len(contact_log(session(program))) == before + 1
    program.window.top_bar.undo.click()
    qtbot.waitUntil(lambda: len(boxes()) == 2)


def test_a_deadline_is_ticked_and_all_of_them_open_the_checklist(program: Program, qtbot: QtBot) -> None:
    page = overview(program)
    card = page.findChildren(DeadlinesCard)[0]
    qtbot.waitUntil(lambda: any(box.isVisible() for box in card.findChildren(QCheckBox)))
    event = program.workspace.event or 0

    def left() -> list[str]:
        return [one.item.title for one in deadlines(session(program), event=event) if not one.is_done]

    before = left()
    boxes = [box for box in card.findChildren(QCheckBox) if box.isVisible()]
    assert [box.accessibleName() for box in boxes] == [f"Erledigt: {title}" for title in before[: card.SHOWN]]
    qtbot.mouseClick(boxes[0], Qt.MouseButton.LeftButton, pos=boxes[0].rect().center())
    assert left() == before[1:]
    note = f"{len(before) - 1} offen"
    qtbot.waitUntil(lambda: note in {label.text() for label in card.findChildren(QLabel) if label.isVisible()})
    link = next(button for button in card.findChildren(QPushButton) if button.text() == "Alle")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert program.window.page.key == "event"


def test_hints_lead_to_their_row(program: Program, qtbot: QtBot) -> None:
    page = overview(program)
    link = next(button for button in page.findChildren(QPushButton) if "Hinweise" in button.text())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    dialog = page.findChild(FindingsDialog)
    assert dialog is not None
    assert dialog.table.model().rowCount() == int(link.text().split()[0])
    place = next(row for row in range(dialog.table.model().rowCount())
                 if "hat noch keinen Termin" in dialog.table.model().index(row, 1).data())  # fmt: skip
    dialog.table.selectRow(place)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert program.window.page.key == "participants"
    ids = open_points(session(program), event=program.workspace.event or 0).ids[Point.UNPLACED]
    qtbot.waitUntil(lambda: rows_shown(program) > 0)
    assert table(program).current_id() in ids


def test_the_last_change_is_told_with_its_name_and_author(program: Program, qtbot: QtBot) -> None:
    page = overview(program)
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Anruf notiert" in texts
    assert f"von {session(program).actor}" in texts


def test_figures_of_a_large_event_are_read_beside_the_window(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refugeesday.gui.overview.figure_reading.LARGE", 1)
    page = overview(program)
    figure = next(one for one in page.findChildren(Figure) if one.key == Point.REPLY_DECLINED and one.isVisible())
    before = figure.number
    event = program.workspace.event or 0
    waiting = next(iter(open_points(session(program), event=event).ids[Point.REPLY_OPEN]))
    mark_participants(session(program), [waiting], state=ParticipantState.DECLINED)
    qtbot.waitUntil(lambda: int(figure.number) == int(before) + 1, timeout=20_000)
