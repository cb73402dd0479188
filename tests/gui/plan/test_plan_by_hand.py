"""Changing the plan by hand: mouse, keys, drag and drop; every change can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from refugeesday.gui.rail import RailButton
from refugeesday.gui.widgets.board_model import CARD_MIME, PERSON_MIME
from refugeesday.gui.widgets.board_values import MarkKind

if TYPE_CHECKING:
    from tests.gui.plan.plan_fair import PlanWindow


def test_inspector_tells_person_interview_and_reasons_that_add_up(plan: PlanWindow) -> None:
    plan.press_button(plan.page.foot.compute)
    plan.press_button(plan.page.side.apply)
    place = plan.place_of(4)
    plan.click(place)

    view = plan.page.side.inspector.view
    assert view is not None
    assert view.appointment is not None
    assert plan.page.side.inspector.name.text() == "P4 Haddad"
    assert ("Deutsch", "A1") in view.languages
    assert sum(points for _, points in view.appointment.reasons) == view.appointment.points > 0
    assert view.appointment.interpreter == "Dolmetschen: Samir 1 (Arabisch)"
    assert ("Gespräche", view.appointment.time[:5]) in [(label, value[:5]) for label, value in view.facts]


def test_moving_by_keys_marks_every_cell_and_can_be_taken_back(plan: PlanWindow) -> None:
    before = plan.place_of(0)
    plan.click(before)
    plan.press(Qt.Key.Key_V)

    marks = {place: plan.board.board.mark(plan.board.board.index_of(place)) for place in _free_cells(plan)}
    assert all(mark is not None and mark.text for mark in marks.values())
    assert marks[3, plan.lane(0)].kind is MarkKind.POSSIBLE
    plan.press(Qt.Key.Key_Down)
    plan.press(Qt.Key.Key_Down)
    plan.press(Qt.Key.Key_Return)

    assert plan.place_of(0) == (2, before[1])
    assert plan.message == "P0 H.: verschoben auf 09:40, A01"
    assert "P0 H." in plan.read((2, before[1]))
    assert plan.board.board.card(plan.board.currentIndex()).id == plan.card(0)
    plan.press_button(next(one for one in plan.program.window.findChildren(QPushButton) if one.text() == "Rückgängig"))
    assert plan.place_of(0) == before


def test_escape_ends_a_move_without_effect(plan: PlanWindow) -> None:
    before = plan.place_of(0)
    plan.click(before)
    plan.press(Qt.Key.Key_V)
    fitting = sum(
        plan.board.board.mark(plan.board.board.index_of(place)).kind is not MarkKind.IMPOSSIBLE
        for place in _free_cells(plan)
    )
    assert plan.page.area.said == f"Platz für P0 H. wählen: {fitting} freie passen, besetzte tauschen."
    plan.press(Qt.Key.Key_Escape)
    plan.press(Qt.Key.Key_Down)
    plan.press(Qt.Key.Key_Down)

    assert not plan.page.desk.moving.is_moving
    assert plan.page.area.said == ""
    assert plan.place_of(0) == before


def test_tab_through_those_who_wait_keeps_the_interview_in_view(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    waiting = plan.page.unplaced
    waiting.list.setFocus(Qt.FocusReason.TabFocusReason)
    plan.settle()
    assert waiting.list.currentIndex().isValid()
    assert plan.page.side.inspector.name.text() == "P0 Haddad"

    plan.qtbot.keyClick(waiting.list, Qt.Key.Key_Down)
    plan.settle()
    assert plan.page.side.inspector.name.text() == waiting.model.rows[1].name.replace(" H.", " Haddad")


def test_a_drag_moves_nothing_under_the_mouse(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    plan.board.drag_started.emit(plan.card(0))
    assert plan.page.area.said == ""
    plan.board.drag_ended.emit()


def test_dragging_moves_to_another_booth_and_says_its_points_and_reasons(plan: PlanWindow) -> None:
    target = (4, plan.lane(2))
    plan.click(plan.place_of(0))
    plan.board.drag_started.emit(plan.card(0))
    assert plan.drop(CARD_MIME, plan.card(0), target)

    moved = next(one for one in plan.planned if one.id == plan.card(0))
    assert (plan.place_of(0), moved.booth) == (target, plan.made.booths[2])
    assert sum(reason.points for reason in moved.reasons) == moved.score > 0
    assert plan.session.next_undo().name == "move_interview"


def test_dragging_is_refused_with_words_where_it_cannot_be(plan: PlanWindow) -> None:
    late = plan.made.participants[5]
    before = len(plan.planned)
    plan.page.desk.start_placing(late)
    refused = plan.board.board.mark(plan.board.board.index_of((1, plan.lane(1))))
    assert refused.kind is MarkKind.IMPOSSIBLE
    assert refused.text == "Die Person ist zu dieser Zeit nicht da"
    assert not plan.drop(PERSON_MIME, late, (1, plan.lane(1)))
    assert len(plan.planned) == before
    assert plan.drop(PERSON_MIME, late, (5, plan.lane(1)))
    assert plan.place_of(5) == (5, plan.lane(1))


def test_dropping_on_another_interview_lets_both_change_places(plan: PlanWindow) -> None:
    first, second = plan.place_of(0), plan.place_of(1)
    plan.click(first)
    plan.board.drag_started.emit(plan.card(0))
    plan.drop(CARD_MIME, plan.card(0), second)

    assert (plan.place_of(0), plan.place_of(1)) == (second, first)
    assert plan.message == "P0 H. und P1 H. haben getauscht"
    plan.qtbot.mouseClick(plan.program.window.top_bar.undo, Qt.MouseButton.LeftButton)
    plan.settle()
    assert (plan.place_of(0), plan.place_of(1)) == (first, second)


def test_f_keeps_in_place_and_lets_go(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    inspector = plan.page.side.inspector
    assert inspector.fix.text() == "Festhalten"
    plan.press(Qt.Key.Key_F)
    assert "festgehalten" in plan.read(plan.place_of(0))
    assert inspector.fix.text() == "Lösen"
    plan.press(Qt.Key.Key_V)
    assert plan.board.board.mark(plan.board.board.index_of((3, plan.lane(0)))).text == "Der Termin ist festgehalten"
    plan.press(Qt.Key.Key_Escape)
    plan.press_button(inspector.fix)
    assert "festgehalten" not in plan.read(plan.place_of(0))


def test_delete_removes_and_shows_the_person_among_those_without_interview(plan: PlanWindow) -> None:
    place = plan.place_of(0)
    plan.click(place)
    plan.press(Qt.Key.Key_Delete)

    assert plan.read(place) == "09:00\xa0Uhr, A01 Betrieb 1, frei, 28 Punkte"  # the person's best place
    assert [row.name for row in plan.page.unplaced.model.rows] == ["P0 H.", "P4 H.", "P5 H."]
    rail = plan.program.window.rail.findChildren(RailButton)
    assert [button.accessibleDescription() for button in rail if button.text() == "Gesprächsplan"] == ["3"]
    assert plan.page.side.inspector.view.appointment is None
    plan.qtbot.keyClick(plan.program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    plan.settle()
    assert plan.place_of(0) == place
    assert len(plan.page.unplaced.model.rows) == 2


def test_plus_offers_who_fits_those_without_interview_first(plan: PlanWindow) -> None:
    place = (4, plan.lane(1))
    plan.click(place)
    menu = plan.page.desk.free.menu
    assert menu is not None
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "10:20 · A02 Betrieb 2"
    assert {text.split(" · ")[0] for text in texts[1:3]} == {"P4 H.", "P5 H."}
    assert all(text.endswith("noch ohne Termin") for text in texts[1:3])
    next(action for action in menu.actions() if action.text().startswith("P4 H.")).trigger()
    menu.close()
    plan.settle()

    assert plan.place_of(4) == place
    new = next(one for one in plan.planned if one.id == plan.card(4))
    assert new.interpreter == plan.made.volunteers[0]
    assert plan.message == "P4 H.: Termin um 10:20, A02"


def test_numbers_jump_to_alternatives_and_enter_takes_one(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    rows = plan.page.side.inspector.alternatives.rows
    assert [row.number for row in rows] == [1, 2, 3][: len(rows)]
    chosen = plan.page.desk.moving.alternatives[1].place
    mark = plan.board.board.mark(plan.board.board.index_of(chosen))
    assert (mark.number, mark.kind) == (2, MarkKind.ALTERNATIVE)
    assert mark.text == f"{rows[1].points} Punkte"
    plan.press(Qt.Key.Key_2)
    assert plan.board.board.place(plan.board.currentIndex()) == chosen
    plan.press(Qt.Key.Key_Return)
    assert plan.place_of(0) == chosen


def test_people_without_interview_get_a_place_by_keys(plan: PlanWindow) -> None:
    rows = plan.page.unplaced.model.rows
    assert next((row.name, row.cause) for row in rows)[0] == "P4 H."
    assert all(row.cause for row in rows)
    view = plan.page.unplaced.list
    view.setCurrentIndex(view.model().index(0, 0))
    assert plan.page.side.inspector.name.text() == "P4 Haddad"
    plan.qtbot.keyClick(view, Qt.Key.Key_Return)
    assert plan.page.desk.moving.is_moving
    plan.press(Qt.Key.Key_1)
    plan.press(Qt.Key.Key_Return)
    assert plan.place_of(4)
    assert [row.name for row in plan.page.unplaced.model.rows] == ["P5 H."]


def _free_cells(plan: PlanWindow) -> list[tuple[int, int]]:
    model = plan.board.board
    cells = [(row.id, lane.id) for row in model.board.rows for lane in model.board.lanes if not row.break_text]
    return [place for place in cells if model.card(model.index_of(place)) is None]
