"""The hall plan: booths are dragged, typed, moved by keys and arranged; exits stay clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from refugeesday.domain.hall import FeatureKind, booth_at
from refugeesday.gui.event.hall_view import HallView
from refugeesday.gui.event.page import EventPage
from refugeesday.services.hall import PlacedBooth, hall_plan, take_booths_off

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def hall(program: Program) -> HallView:
    page = program.window.show_page("event")
    assert isinstance(page, EventPage)
    view = page.show_view("hall")
    assert isinstance(view, HallView)
    session, event = program.workspace.session, program.workspace.event or 0
    take_booths_off(session, [one.id for one in hall_plan(session, event=event).booths])
    QApplication.processEvents()
    return view


def booth(program: Program, place: int) -> PlacedBooth:
    return hall_plan(program.workspace.session, event=program.workspace.event or 0).booths[place]


def drag(qtbot: QtBot, view: HallView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view.canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.canvas, start + QPoint(12, 0))
    qtbot.mouseMove(view.canvas, end)
    qtbot.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, pos=end)


def test_a_waiting_booth_is_put_down_by_a_click_and_dragged(program: Program, qtbot: QtBot) -> None:
    view = hall(program)
    first = booth(program, 0)
    view.side.table.select_id(first.id)
    spot = view.canvas.rect_of(booth_at(6_000, 6_000)).center()
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert (booth(program, 0).x_mm, booth(program, 0).y_mm) == (6_000, 6_000)
    drag(qtbot, view, spot, view.canvas.rect_of(booth_at(12_000, 8_000)).center())
    assert (booth(program, 0).x_mm, booth(program, 0).y_mm) == (12_000, 8_000)
    program.window.top_bar.undo.click()
    assert (booth(program, 0).x_mm, booth(program, 0).y_mm) == (6_000, 6_000)


def test_an_exit_cannot_be_covered_and_the_reason_is_said(program: Program, qtbot: QtBot) -> None:
    view = hall(program)
    view.side.table.select_id(booth(program, 0).id)
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=view.canvas.rect_of(booth_at(4_000, 4_000)).center())
    exit_ = next(action for action in view._kinds.actions() if action.data() == FeatureKind.EXIT.value)
    exit_.trigger()
    feature = hall_plan(program.workspace.session, event=program.workspace.event or 0).features[-1]
    start = view.canvas.rect_of(booth_at(4_000, 4_000)).center()
    drag(qtbot, view, start, view.canvas.rect_of(booth_at(feature.x_mm, feature.y_mm - 1_500)).center())
    assert (booth(program, 0).x_mm, booth(program, 0).y_mm) == (4_000, 4_000)
    assert "ein Ausgang muss frei bleiben" in program.window._toast._words.text()


def test_arrow_keys_move_by_half_a_metre_and_delete_takes_off(program: Program, qtbot: QtBot) -> None:
    view = hall(program)
    view.side.table.select_id(booth(program, 0).id)
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=view.canvas.rect_of(booth_at(6_000, 6_000)).center())
    qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    assert (booth(program, 0).x_mm, booth(program, 0).y_mm) == (6_500, 6_500)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Delete)
    assert booth(program, 0).area is None


def test_places_are_typed_in_metres(program: Program, qtbot: QtBot) -> None:
    view = hall(program)
    view.side.table.select_id(booth(program, 1).id)
    for key, text in (("x", "7,5"), ("y", "5")):
        line = view.side.fields[key].control
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (booth(program, 1).x_mm, booth(program, 1).y_mm) == (7_500, 5_000)


def test_all_waiting_booths_are_put_up_in_one_step(program: Program, qtbot: QtBot) -> None:
    view = hall(program)
    qtbot.mouseClick(view.side.arrange, Qt.MouseButton.LeftButton)
    plan = hall_plan(program.workspace.session, event=program.workspace.event or 0)
    assert all(one.area is not None for one in plan.booths)
    program.window.top_bar.undo.click()
    assert all(
        one.area is None for one in hall_plan(program.workspace.session, event=program.workspace.event or 0).booths
    )
