"""The day itself on the plan page: who is there, who is not, who comes unasked, planning again, versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog

from refugeesday.domain.interviews import InterviewState
from refugeesday.domain.people import ParticipantState
from refugeesday.gui.plan.replan_dialog import ReplanDialog
from refugeesday.gui.plan.walk_in_dialog import WalkInDialog
from refugeesday.services.arrivals import close_booth, mark_arrived
from refugeesday.services.booths import booth, edit_booth
from refugeesday.services.interviews import remove_interviews
from refugeesday.services.organisations import edit_organisation, organisation
from refugeesday.services.plans import meeting
from refugeesday.services.replanning import MoveOffer
from tests import make

if TYPE_CHECKING:
    import pytest
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from tests.gui.plan.plan_fair import PlanWindow


def entry(menu: QMenu | None, words: str) -> QAction:
    assert menu is not None
    return next(action for action in menu.actions() if action.text() == words)


def dialog(plan: PlanWindow, kind: type[QDialog]) -> QDialog:
    return next(one for one in plan.page.findChildren(kind) if one.isVisible())


def choose(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(next(place for place in range(box.count()) if box.itemText(place) == words))


def test_not_come_frees_the_place_and_two_keys_fill_it_again(plan: PlanWindow) -> None:
    place = plan.place_of(0)
    for number in (3, 5):
        mark_arrived(plan.session, plan.made.participants[number])
    plan.settle()
    plan.click(place)
    plan.press(Qt.Key.Key_N)

    assert plan.made_registration(0).state is ParticipantState.NOT_COME
    assert plan.message == "P0 H. nicht gekommen: 1 Platz frei"
    menu = plan.page.desk.free.menu
    assert menu is not None
    offered = [action.text() for action in menu.actions()[2:]]
    assert len(offered) == 1
    assert offered[0].startswith("P3 H. · Arabisch B1")
    plan.qtbot.keyClick(menu, Qt.Key.Key_Return)
    plan.settle()
    assert "P3 H." in plan.read(place)
    plan.session.undo()
    plan.session.undo()
    plan.settle()
    assert "P0 H." in plan.read(place)
    assert plan.made_registration(0).state is ParticipantState.REGISTERED


def test_attendance_is_shown_and_changed_beside_the_board(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    inspector = plan.page.side.inspector
    plan.page.desk.marks.open_menu(plan.made.participants[0], plan.page.pos())
    entry(plan.page.desk.marks.menu, "Ist da").trigger()
    plan.settle()
    assert inspector.presence.text() == "angekommen"
    assert plan.made_registration(0).state is ParticipantState.ARRIVED


def test_later_frees_what_lies_before(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    plan.page.desk.marks.open_menu(plan.made.participants[0], plan.page.pos())
    later = entry(plan.page.desk.marks.menu, "Kommt später").menu()
    assert [action.text() for action in later.actions()] == ["ab 09:20", "ab 09:40", "ab 10:00", "ab 10:20"]
    later.actions()[1].trigger()
    plan.settle()

    assert [one.starts for one in plan.made_registration(0).availability] == [time(9, 40)]
    assert plan.made.participants[0] not in {one.participant for one in plan.planned}
    assert plan.message == "P0 H. kommt um 09:40: 1 Platz frei"


def test_earlier_frees_what_lies_behind(plan: PlanWindow) -> None:
    plan.click(plan.place_of(3))
    plan.page.desk.marks.open_menu(plan.made.participants[3], plan.page.pos())
    entry(plan.page.desk.marks.menu, "Geht früher").menu().actions()[1].trigger()
    plan.settle()

    assert [one.ends for one in plan.made_registration(3).availability] == [time(9, 40)]
    assert plan.made.participants[3] not in {one.participant for one in plan.planned}
    assert plan.message == "P3 H. geht um 09:40: 1 Platz frei"


def test_one_missed_interview_is_marked_on_its_card(plan: PlanWindow) -> None:
    place = plan.place_of(0)
    plan.click(place)
    plan.press(Qt.Key.Key_Menu)
    plan.board.menu_asked.emit(plan.board.visualRect(plan.board.currentIndex()).center())
    entry(plan.page.desk.menu, "Nur dieses Gespräch verpasst").trigger()
    plan.page.desk.menu.close()
    plan.settle()

    assert "nicht gekommen" in plan.read(place).lower()
    assert next(one for one in plan.planned if one.id == plan.card(0)).state is InterviewState.MISSED
    assert plan.page.head.check.text() == "Plan prüfen"


def test_person_without_registration_gets_the_next_place_with_two_keys(plan: PlanWindow) -> None:
    plan.page.head.walk_in_asked.emit()
    asked = dialog(plan, WalkInDialog)
    plan.qtbot.mouseClick(asked.take, Qt.MouseButton.LeftButton)
    assert asked.message == "Ein Vorname genügt."
    plan.qtbot.keyClicks(asked.name, "Zahra Nouri")
    choose(asked.language, "Arabisch")
    choose(asked.german, "B1")
    plan.qtbot.mouseClick(asked.take, Qt.MouseButton.LeftButton)
    plan.settle()

    assert plan.page.side.inspector.name.text() == "Zahra Nouri"
    first = plan.page.desk.moving.alternatives[0].place
    assert first[0] == 0
    plan.press(Qt.Key.Key_1)
    plan.press(Qt.Key.Key_Return)
    assert "Zahra N." in plan.read(first)
    assert plan.message == "Zahra N.: Termin um 09:00, A03"


def test_planning_again_without_a_booth_shows_what_changes_and_who_must_be_told(plan: PlanWindow) -> None:
    before = {meeting(one) for one in plan.planned}
    closing = organisation(plan.session, booth(plan.session, plan.made.booths[0]).organisation)
    edit_organisation(plan.session, replace(closing, phone="05600 7"))
    plan.settle()
    plan.page.head.replan_asked.emit()
    asked = dialog(plan, ReplanDialog)
    choose(asked.begin, "ab 09:20")
    choose(asked.booth, "A01 Betrieb 1")
    plan.qtbot.mouseClick(asked.ask, Qt.MouseButton.LeftButton)
    plan.settle()

    texts = plan.page.side.changes.texts
    lost = plan.made.participants[1]
    assert any(text.startswith("Bescheid geben: Personen") for text in texts)
    assert any(text.startswith("P1 Haddad") for text in texts)
    assert "A01 Betrieb 1, 05600 7" in texts
    plan.press_button(plan.page.side.apply)
    kept = {meeting(one) for one in plan.planned}
    assert {one for one in before if one[0] != lost} <= kept
    assert all(one[1] != plan.made.booths[0] for one in kept if one[0] == lost)
    assert booth(plan.session, plan.made.booths[0]).interviewers[0].presence[0].ends == time(9, 20)


def test_computing_on_a_day_that_has_begun_asks_for_the_rest_of_it(
    plan: PlanWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    third = make.event().raster.slots[2].span.starts
    monkeypatch.setattr(plan.session, "_now", lambda: third)
    before = {meeting(one) for one in plan.planned}
    plan.press_button(plan.page.foot.compute)
    asked = dialog(plan, ReplanDialog)
    assert asked.begin.currentText() == "ab 09:40"
    plan.qtbot.mouseClick(asked.ask, Qt.MouseButton.LeftButton)
    plan.settle()
    plan.press_button(plan.page.side.apply)
    new = {meeting(one): one.starts for one in plan.planned if meeting(one) not in before}
    assert new
    assert min(new.values()) >= third


def test_who_lost_the_interview_in_view_is_offered_other_places(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    plan.page.desk.marks.open_menu(plan.made.participants[0], plan.page.pos())
    entry(plan.page.desk.marks.menu, "Kommt später").menu().actions()[0].trigger()
    plan.settle()
    said = [one.accessibleName() for one in plan.page.side.inspector.findChildren(QAbstractButton) if one.isVisible()]
    assert "1: 09:20 · A02 Betrieb 2, Platz frei, 28 Punkte" in said


def test_plan_before_computing_is_kept_compared_and_restored(plan: PlanWindow) -> None:
    before = [meeting(one) for one in plan.planned]
    plan.press_button(plan.page.foot.compute)
    plan.press_button(plan.page.side.apply)
    assert [meeting(one) for one in plan.planned] != before
    plan.page.head.versions_asked.emit()
    pane = plan.page.side.versions
    assert [text.split(",")[0] for text in pane.texts] == ["Vor dem Berechnen", "Freigegeben"]
    spot = pane.list.visualRect(pane.list.model().index(0, 0)).center()
    plan.qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    plan.settle()
    assert any(text.startswith("Entfallen") for text in plan.page.side.changes.texts)
    plan.press_button(plan.page.side.apply)
    assert [meeting(one) for one in plan.planned] == before
    assert plan.message == "Der frühere Plan ist wieder da"


def test_two_versions_are_compared_without_being_taken_over(plan: PlanWindow) -> None:
    plan.page.head.versions_asked.emit()
    pane = plan.page.side.versions
    plan.press_button(pane.keep)
    assert pane.texts[0].startswith("Aufgehoben am ")
    pane.other.setCurrentIndex(2)
    spot = pane.list.visualRect(pane.list.model().index(0, 0)).center()
    plan.qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    plan.settle()
    assert plan.page.side.changes.note.text() == "Beide Pläne sind gleich."
    assert not plan.page.side.apply.isVisible()


def test_changes_during_a_reading_are_shown(plan: PlanWindow) -> None:
    mark_arrived(plan.session, plan.made.participants[0])
    edit_booth(plan.session, replace(booth(plan.session, plan.made.booths[0]), note="Strom"))
    remove_interviews(plan.session, [plan.card(1)])
    plan.settle()
    assert {card.id for card in plan.board.board.board.cards} == {one.id for one in plan.planned}
    assert plan.page.loader.day.booths[plan.made.booths[0]].note == "Strom"


def test_large_plan_is_written_beside_the_window_and_gives_the_focus_back(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    plan.press(Qt.Key.Key_Delete)
    plan.board.setFocus()
    plan.page.whole.release(plan.made.event, size=1_000)
    assert not plan.program.window.isEnabled()
    plan.settle()

    assert plan.program.window.isEnabled()
    assert plan.board.hasFocus()
    assert plan.message == "Plan freigegeben"
    assert plan.session.next_undo().name == "release_plan"


def test_price_of_moves_is_said_and_its_plan_shown(plan: PlanWindow) -> None:
    plan.press_button(plan.page.foot.compute)
    side = plan.page.side
    kept = side.proposal
    assert kept is not None
    assert not side.offer.isVisible()
    other = replace(kept, interviews=kept.interviews[:-1])
    side.show_offer(MoveOffer(moves=5, people=1, interviews=-14, proposal=other))
    assert side.price.text() == (
        "5 zugesagte Termine verschieben oder absagen gibt 1 weiteren Person ein Gespräch."
        " Insgesamt sind es 14 Gespräche weniger."
    )
    side.show_offer(MoveOffer(moves=41, people=17, interviews=20, proposal=other))
    assert side.price.text() == (
        "41 zugesagte Termine verschieben oder absagen gibt 17 weiteren Personen ein Gespräch."
    )
    plan.press_button(side.offer)
    assert side.proposal is other
    assert not side.offer.isVisible()


def test_what_more_moves_would_buy_is_sought_where_those_made_were_limited(plan: PlanWindow) -> None:
    sought: list[object] = []
    plan.page.computation.offered.connect(sought.append)
    plan.page.head.allows_moves = True

    plan.press_button(plan.page.foot.compute)
    assert sought == []

    close_booth(plan.session, plan.made.booths[0], at=time(9, 0))
    plan.settle()
    plan.press_button(plan.page.foot.compute)
    assert len(sought) == 1
    plan.page.computation.offered.disconnect(sought.append)
