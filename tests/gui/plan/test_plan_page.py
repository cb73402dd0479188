"""Looking at the plan, checking, computing and releasing it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from multiprocessing import active_children
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QToolButton

from refugeesday.domain.changes import Topic
from refugeesday.domain.checks import Finding, Severity
from refugeesday.gui.plan.conflicts import finding_rows
from refugeesday.gui.plan.day import PlanDay, read_day
from refugeesday.gui.plan.phrases import table_words
from refugeesday.gui.plan.versions_pane import Preview
from refugeesday.gui.widgets.board_model import PERSON_MIME
from refugeesday.services import computing
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.events import add_event
from refugeesday.services.participants import edit_participant
from refugeesday.services.proposals import Proposal, compute_plan
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from refugeesday.services.plans import PlanInput
    from refugeesday.services.session import Session
    from tests.gui.plan.plan_fair import PlanWindow


def strip(plan: PlanWindow) -> list[str]:
    return [label.text() for label in plan.page.foot.findChildren(QLabel) if not label.isHidden() and label.text()]


def state(plan: PlanWindow) -> str:
    return plan.page.head.state.accessibleName()


def test_strip_and_state_tell_how_the_plan_stands(plan: PlanWindow) -> None:
    assert strip(plan)[:6] == ["4", "von 6 haben einen Termin", "Ø 1,0", "Gespräche", "0", "Gespräche passen wenig"]
    assert state(plan).startswith("Freigegeben am ")
    assert not plan.page.head.release.isEnabled()
    plan.click(plan.place_of(0))
    plan.press(Qt.Key.Key_Delete)

    assert state(plan).endswith(", 1 Änderung seitdem")
    assert strip(plan)[0] == "3"
    plan.press_button(plan.page.head.release)
    assert state(plan).startswith("Freigegeben am ")
    assert plan.message == "Plan freigegeben"


def test_a_booth_known_by_a_mere_number_is_called_a_booth_beside_a_time(plan: PlanWindow) -> None:
    one = plan.planned[0]
    place = next(booth for booth in booths(plan.session, event=plan.made.event) if booth.id == one.booth)
    edit_booth(plan.session, replace(place, number="1"))
    day = plan.page.loader.day
    assert day is not None
    assert table_words(day, one) == place.number
    plan.settle()
    day = plan.page.loader.day
    assert day is not None
    assert table_words(day, one) == "Stand 1"


def test_computing_proposes_and_changes_nothing_until_taken_over(plan: PlanWindow) -> None:
    before = plan.planned
    plan.press(Qt.Key.Key_Return, control=True)

    side = plan.page.side
    assert side.currentWidget() is side.changes
    assert plan.planned == before
    assert "Am Plan ist nichts geändert" in side.changes.note.text()
    assert "2 Personen mehr mit Termin" in side.changes.note.text()
    assert side.changes.texts[0].startswith("Neu (")
    assert any(text.startswith("P4 H.: ") for text in side.changes.texts)
    assert any(text in strip(plan) for text in ("Mehr sind nicht möglich", "Höchstens 2 mehr wären möglich"))
    plan.press_button(side.apply)

    assert {one.participant for one in plan.planned} == set(plan.made.participants)
    assert not plan.page.unplaced.model.rows
    assert plan.session.next_undo().name == "take_over_plan"
    plan.qtbot.mouseClick(plan.program.window.top_bar.undo, Qt.MouseButton.LeftButton)
    plan.settle()
    assert len(plan.planned) == len(before)


def test_a_proposal_can_be_discarded(plan: PlanWindow) -> None:
    before = plan.planned
    plan.press_button(plan.page.foot.compute)
    plan.press_button(plan.page.side.drop)

    assert plan.page.side.currentWidget() is plan.page.side.inspector
    assert plan.planned == before
    assert plan.session.next_undo().name == "release_plan"


def test_a_proposal_is_seen_on_the_board_and_moves_nothing_there(plan: PlanWindow) -> None:
    plan.press_button(plan.page.foot.compute)
    proposal = plan.page.side.proposal
    assert proposal is not None
    new = next(one for one in proposal.interviews if one.participant == plan.made.participants[4])
    slot = make.event().raster.slot_at(new.starts)
    assert slot is not None
    place = slot.index, new.interviewer
    assert plan.read(place).endswith(", neu")
    assert plan.read(plan.place_of(0)).endswith(" Punkten")

    assert not plan.board.dragEnabled()
    plan.press(Qt.Key.Key_Delete)
    assert len(plan.planned) == 4
    plan.page.unplaced.opened.emit(plan.made.participants[4])
    assert plan.message == "Dieser Plan steht nur zur Ansicht. Übernehmen oder schließen Sie ihn zuerst."
    assert not plan.page.desk.moving.is_moving
    plan.drop(PERSON_MIME, plan.made.participants[4], (8, plan.lane(0)))
    assert len(plan.planned) == 4

    banner = plan.page.area.plan_banner
    assert banner.text == "Vorschlag zur Ansicht: Neues und Verschobenes ist blau."
    plan.press_button(banner.findChild(QPushButton))
    assert plan.read(place).endswith(", frei")
    assert plan.board.dragEnabled()
    plan.press_button(banner.findChild(QPushButton))
    assert plan.read(place).endswith(", neu")
    plan.page.area.show_table(shown=True)
    assert [line.state.word for line in plan.page.area.table.rows.shown].count("neu") == len(proposal.interviews) - 4
    plan.press_button(plan.page.side.apply)
    assert banner.isHidden()
    assert plan.read(place).endswith(" Punkten, mit Dolmetschen")


def test_what_another_plan_moves_and_gives_up_is_marked_on_the_board(plan: PlanWindow) -> None:
    day = plan.page.loader.day
    assert day is not None
    gone, moved, *kept = day.given.interviews
    old = plan.read(day.place_of(moved))
    later = replace(moved, starts=moved.starts + timedelta(hours=1), ends=moved.ends + timedelta(hours=1))
    preview = Preview(interviews=(later, *kept), title="Freigabe")
    plan.page.side.show_preview(day, preview, words=plan.program.workspace.words)
    plan.settle()

    assert plan.read(day.place_of(gone)).endswith(", frei, P0 H. entfällt")
    assert plan.read(day.place_of(later)).endswith(" Punkten, verschoben")
    plan.press_button(plan.page.side.drop)
    assert plan.read(day.place_of(gone)).endswith(" Punkten")
    assert plan.read(day.place_of(moved)) == old


def test_a_proposal_that_is_ready_before_the_day_is_read_waits_for_it(
    plan: PlanWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, is_proposed = plan.page, Event()

    def read_late(session: Session, *, event: int) -> PlanDay:
        is_proposed.wait(20)
        return read_day(session, event=event)

    monkeypatch.setattr("refugeesday.gui.plan.loading.read_day", read_late)
    page.loader.forget()
    page.loader.day = None  # as where the page was never shown
    page.reload()
    page.computation.proposed.connect(is_proposed.set)
    plan.program.window.run_command("plan", "compute")
    plan.settle()

    assert page.side.proposal is not None
    assert page.side.currentWidget() is page.side.changes
    assert plan.message.startswith("Ein Vorschlag ist fertig.")


def test_a_proposal_is_for_its_event_and_there_again_when_one_comes_back_to_it(plan: PlanWindow) -> None:
    plan.press_button(plan.page.foot.compute)
    proposal = plan.page.side.proposal
    plan.program._choose_event(add_event(plan.session, make.event(name="Probe 2028")))
    plan.settle()
    assert plan.page.side.proposal is None
    assert plan.page.side.currentWidget() is plan.page.side.inspector

    plan.program._choose_event(plan.made.event)
    plan.settle()
    assert proposal is not None
    assert plan.page.side.proposal is proposal


def test_fixed_interviews_stay_when_computed_anew_with_moves_allowed(plan: PlanWindow) -> None:
    plan.click(plan.place_of(3))
    plan.press(Qt.Key.Key_F)
    fixed = next(one for one in plan.planned if one.is_fixed)
    plan.page.head.allows_moves = True
    plan.press_button(plan.page.foot.compute)
    plan.press_button(plan.page.side.apply)

    kept = next(one for one in plan.planned if one.is_fixed)
    assert (kept.participant, kept.booth, kept.starts) == (fixed.participant, fixed.booth, fixed.starts)


def test_a_large_plan_whose_process_is_killed_is_said_to_have_ended_and_nothing_is_changed(
    plan: PlanWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(computing, "APART_FROM", len(plan.made.participants))
    before, foot = plan.planned, plan.page.foot
    plan.qtbot.mouseClick(foot.compute, Qt.MouseButton.LeftButton)
    plan.qtbot.waitUntil(lambda: bool(active_children()), timeout=20_000)
    active_children()[0].kill()
    plan.settle()

    assert plan.message.startswith(
        "Das Berechnen wurde von außen beendet, meist weil der Arbeitsspeicher nicht reichte."
    )
    assert plan.page.side.proposal is None
    assert plan.planned == before
    assert foot.compute.isEnabled()


def test_computing_can_be_cancelled_without_a_proposal(plan: PlanWindow) -> None:
    foot = plan.page.foot
    plan.qtbot.mouseClick(foot.compute, Qt.MouseButton.LeftButton)
    assert foot.compute.text() == "Plan wird berechnet"
    assert foot.stop.isVisible()
    plan.qtbot.mouseClick(foot.cancel, Qt.MouseButton.LeftButton)
    plan.settle()

    assert foot.compute.text() == "Plan berechnen"
    assert not foot.stop.isVisible()
    assert plan.page.side.proposal is None


def test_computing_can_be_stopped_once_there_is_a_plan_and_keeps_the_best_as_a_proposal(
    plan: PlanWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def plan_for_ever(
        given: PlanInput, *, report: Callable[[float, str], None], should_stop: Callable[[], bool], **choices: Any
    ) -> Proposal:
        begun.wait(20)
        report(0.05, "first")
        while not should_stop():
            Event().wait(0.005)
        return compute_plan(given, should_stop=should_stop, **choices)

    monkeypatch.setattr("refugeesday.gui.plan.computing.compute_plan", plan_for_ever)
    foot = plan.page.foot
    plan.qtbot.mouseClick(foot.compute, Qt.MouseButton.LeftButton)
    assert (foot.stop.isEnabled(), foot.stop.toolTip()) == (False, "Geht, sobald es einen ersten Plan gibt")
    assert foot.cancel.isEnabled()
    begun.set()
    plan.qtbot.waitUntil(foot.stop.isEnabled, timeout=20_000)
    plan.qtbot.mouseClick(foot.stop, Qt.MouseButton.LeftButton)
    plan.settle()

    assert plan.page.side.proposal is not None
    kept = {(one.participant, one.starts) for one in plan.page.side.proposal.interviews}
    assert {(one.participant, one.starts) for one in plan.planned} <= kept


def test_findings_are_counted_and_lead_to_their_place(plan: PlanWindow) -> None:
    head, side = plan.page.head, plan.page.side
    assert head.check.text() == "Plan prüfen"
    edit_participant(plan.session, replace(plan.made_registration(0), availability=(make.span("11:00-12:00"),)))
    plan.settle()

    assert head.check.text() == "Plan prüfen (1 Hinweis)"
    assert "Dann nicht da" in plan.read(plan.place_of(0))
    plan.press_button(head.check)
    assert side.findings.texts[0] == "09:00\u00a0Uhr, Stand A01: P0 Haddad (TN-0001) ist zu dieser Zeit nicht da"
    view = side.findings.list
    spot = view.visualRect(view.model().index(0, 0)).center()
    plan.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    plan.settle()
    assert plan.board.board.card(plan.board.currentIndex()).id == plan.card(0)
    assert side.inspector.name.text() == "P0 Haddad"
    released = state(plan)
    plan.press_button(head.release)
    assert side.currentWidget() is side.findings
    assert "bevor der Plan freigegeben werden kann" in side.findings.note.text()
    assert state(plan) == released


def test_what_is_missing_of_many_people_is_said_once(plan: PlanWindow) -> None:
    day, judged = plan.page.loader.day, plan.page.loader.state
    assert day is not None
    assert judged is not None
    said = [
        Finding(
            severity=Severity.HINT, code=code, topic=Topic.PARTICIPANT, id=number, values={"who": f"P{number} Haddad"}
        )
        for code, numbers in (("no_consent", range(4)), ("no_channel", range(2)))
        for number in numbers
    ]
    rows = finding_rows(day, replace(judged, findings=tuple(said)), words=plan.page._workspace.words)
    assert [row.text for row in rows] == [
        "Gut zu wissen",
        "Termin steht, Einwilligung „Profil an Arbeitgeber“ fehlt noch (4)",
        *(f"P{number} Haddad" for number in range(4)),
        "P0 Haddad: Es fehlt ein Weg für Mitteilungen, z.\u00a0B. Telefon oder Ausdruck",
        "P1 Haddad: Es fehlt ein Weg für Mitteilungen, z.\u00a0B. Telefon oder Ausdruck",
    ]
    assert rows[2].key == (Topic.PARTICIPANT, 0)


def test_versions_are_listed(plan: PlanWindow) -> None:
    plan.page.head.versions_asked.emit()
    assert len(plan.page.side.versions.texts) == 1
    assert plan.page.side.versions.texts[0].endswith("Gespräche: 4")


def test_views_by_person_and_by_interpreter_show_the_same_interviews(plan: PlanWindow) -> None:
    buttons = {button.text(): button for button in plan.page.head.views.findChildren(QPushButton)}
    plan.press_button(buttons["Nach Person"])
    model = plan.page.area.model
    assert [lane.organisation for lane in model.board.lanes] == [f"P{number} Haddad" for number in range(6)]
    assert {card.id for card in model.board.cards} == {one.id for one in plan.planned}
    assert "A01, Betrieb 1" in plan.read((0, plan.made.participants[0]))
    assert plan.read((0, plan.made.participants[5])).endswith("Da ab 10:00")

    plan.click((4, plan.made.participants[5]))
    menu = plan.page.desk.free.menu
    assert next(action.text() for action in menu.actions() if action.text()) == "10:20 · P5 Haddad"
    menu.actions()[2].trigger()
    menu.close()
    plan.settle()
    assert plan.place_of(5)[0] == 4

    plan.press_button(buttons["Dolmetschen"])
    assert [lane.organisation for lane in model.board.lanes] == ["Samir 1"]
    assert not model.board.cards


def test_language_filter_closes_the_places_of_others(plan: PlanWindow) -> None:
    one = plan.made_registration(1)
    other = replace(one.person, languages=make.skills(["fa C2"]))
    edit_participant(plan.session, replace(one, person=other))
    plan.settle()
    plan.page.area.filters.language.choose("ar")
    plan.settle()

    assert plan.read(plan.place_of(1)).endswith("geschlossen")
    assert "P0 H." in plan.read(plan.place_of(0))
    plan.page.area.filters.language.choose(None)
    assert "P1 H." in plan.read(plan.place_of(1))


def test_table_is_one_key_away_and_says_the_same(plan: PlanWindow) -> None:
    plan.press(Qt.Key.Key_T)
    table = plan.page.area.table
    assert table.isVisible()
    assert [line.person for line in table.rows.shown] == ["P0 Haddad", "P2 Haddad", "P1 Haddad", "P3 Haddad"]
    assert (table.rows.shown[0].time, table.rows.shown[0].booth) == ("09:00", "A01")
    table.select_id(plan.card(1))
    assert plan.page.side.inspector.name.text() == "P1 Haddad"
    plan.qtbot.keyClick(table, Qt.Key.Key_T)
    assert plan.board.isVisible()
    assert plan.board.hasFocus()


def test_small_event_has_everything_in_the_window(plan: PlanWindow) -> None:
    plan.program.window.resize(1366, 690)
    plan.settle()
    header = plan.board.horizontalHeader()
    assert header.length() <= plan.board.viewport().width() + 1
    assert plan.page.split.right.isAncestorOf(plan.page.unplaced)
    assert not plan.page.area.filters.isVisible()


def test_every_control_has_a_name_and_the_page_speaks_both_languages(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    kinds = (QPushButton, QToolButton, QAbstractItemView)
    controls = [one for kind in kinds for one in plan.page.findChildren(kind) if one.isVisible()]
    unnamed = [
        one for one in controls
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]  # fmt: skip
    assert len(controls) > 10
    assert unnamed == []
    plan.program.workspace.language.switch(plan.english)
    plan.settle()
    assert plan.page.foot.compute.text() == "Compute plan"
    assert plan.page.head.title.text() == "Interview plan"
    assert "o'clock" in plan.read(plan.place_of(0))
    plan.program.workspace.language.switch(plan.german)
    plan.settle()


def test_causes_are_told_and_what_would_help_is_offered(plan: PlanWindow) -> None:
    one = plan.made_registration(4)
    edit_participant(plan.session, replace(one, person=replace(one.person, languages=make.skills(["ps C2"]))))
    plan.settle()
    rows = {row.name: row.cause for row in plan.page.unplaced.model.rows}
    assert rows == {"P4 H.": "Kein Dolmetschen frei: Paschtu", "P5 H.": "Ein passender Platz ist noch frei"}

    hint = plan.page.unplaced.hint
    plan.qtbot.waitUntil(lambda: bool(hint.text), timeout=20_000)
    assert hint.text.startswith("Dolmetschen Paschtu, ")
    assert hint.text.endswith("1 Person mehr hat einen Termin.")


def test_what_would_help_is_looked_for_only_while_the_page_is_seen(plan: PlanWindow) -> None:
    one = plan.made_registration(4)
    edit_participant(plan.session, replace(one, person=replace(one.person, languages=make.skills(["ps C2"]))))
    plan.settle()
    window, tasks, hint = plan.program.window, plan.program.tasks, plan.page.unplaced.hint
    hint.tell("")
    plan.qtbot.waitUntil(lambda: tasks.count == 1, timeout=20_000)
    window.show_page("overview")
    plan.qtbot.waitUntil(lambda: tasks.count == 0, timeout=20_000)
    assert hint.text == ""
    window.show_page("plan")
    plan.qtbot.waitUntil(lambda: bool(hint.text), timeout=20_000)
    assert hint.text.endswith("1 Person mehr hat einen Termin.")


def test_languages_are_named_in_the_language_in_force(plan: PlanWindow) -> None:
    assert "Arabisch" in plan.read(plan.place_of(0))
    plan.program.workspace.language.switch(plan.english)
    plan.settle()
    assert "Arabic" in plan.read(plan.place_of(0))
    assert [word for _, word in plan.page.area.filters.language._options] == ["Arabic"]
    plan.program.workspace.language.switch(plan.german)
    plan.settle()
