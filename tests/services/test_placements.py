"""A placement day from people and offers in a file to applied, changed, released, undone placements."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.events import EventFormat
from refugeesday.domain.interviews import Outcome, PlacementState
from refugeesday.domain.organisations import Commitment, ContactLog, OfferKind
from refugeesday.domain.people import ParticipantState
from refugeesday.planning.moves import Verdict
from refugeesday.planning.placement_causes import PlacementCause
from refugeesday.planning.placement_choices import Choice, ChoiceReason, choices
from refugeesday.services import booths, events, interviews, offers, participants, plans
from refugeesday.services.call_lists import call_list
from refugeesday.services.organisations import log_contact
from refugeesday.services.participants import set_placement_wish
from refugeesday.services.placement_answers import CompanyBook, placement_remedies
from refugeesday.services.placement_plans import (
    apply_placements,
    compare_placements,
    compute_placements,
    placement_input,
    placement_summary,
    placement_table,
)
from refugeesday.services.placement_rows import placement_rows
from refugeesday.services.placements import (
    accompany_placements,
    add_placement,
    fix_placements,
    mark_placements,
    note_travel,
    placements,
    released_placements,
    remove_placements,
    tick_placement,
)
from refugeesday.store import tables
from refugeesday.store.failures import Conflict
from tests import make
from tests.services.lists import OFFERS, table, take
from tests.services.placement_day import DAY, FAIR_DAY, PlacementDay, open_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def day(tmp_path: Path) -> Iterator[PlacementDay]:
    made = open_day(tmp_path)
    with made.session:
        yield made


def plan(day: PlacementDay, *, allow_moves: bool = False) -> None:
    found = compute_placements(placement_input(day.session, event=day.event), allow_moves=allow_moves)
    apply_placements(day.session, found.placements, event=day.event)


def where(day: PlacementDay) -> dict[str, str]:
    """Give the company of each person, both by their short names."""
    people = {id_: name for name, id_ in day.people.items()}
    offered = {id_: name for name, id_ in day.offers.items()}
    return {people[one.participant]: offered[one.offer] for one in placements(day.session, event=day.event)}


def test_a_plan_is_a_proposal_until_it_is_applied_in_one_step(day: PlacementDay) -> None:
    found = compute_placements(placement_input(day.session, event=day.event))
    assert (len(found.placements), where(day)) == (2, {})
    steps = len(day.session.history())
    apply_placements(day.session, found.placements, event=day.event)
    assert where(day) == {"Amira": "bakery", "Farid": "care"}
    assert len(day.session.history()) == steps + 1
    day.session.undo()
    assert where(day) == {}


def test_everybody_left_over_has_a_cause(day: PlacementDay) -> None:
    found = compute_placements(placement_input(day.session, event=day.event))
    assert found.causes == {
        day.people["Taras"]: PlacementCause.PLACES_TAKEN,
        day.people["Rojin"]: PlacementCause.NOTHING_FITS,
    }


def test_stored_reasons_add_up_to_the_points(day: PlacementDay) -> None:
    plan(day)
    for one in placements(day.session, event=day.event):
        assert one.reasons
        assert sum(reason.points for reason in one.reasons) == one.score


def test_a_row_says_where_when_how_and_whom_to_ask(day: PlacementDay) -> None:
    plan(day)
    night, early = placement_rows(day.session, event=day.event)
    assert (f"{night.starts:%d.%m. %H:%M}", f"{night.ends:%d.%m. %H:%M}", night.is_night) == (
        "23.06. 23:00", "24.06. 07:00", True,
    )  # fmt: skip
    assert (early.starts.date(), f"{early.starts:%H:%M}", early.is_night) == (DAY, "07:00", False)
    assert early.company.address == "Kornweg 3, 34369 Hofgeismar"
    assert (early.company.contact.name, early.company.phone) == ("Ines Merz", "+4956710001")
    assert early.company.commitment is Commitment.PROMISED
    assert (early.kilometres, early.placement.travel) == (22, "bus")
    assert (night.kilometres, night.placement.travel) == (0, "on_foot")
    assert early.companion is not None
    assert early.companion.person.full_name == "Gerda Lotz"


def test_the_checklist_depends_on_the_kind_of_offer(day: PlacementDay) -> None:
    plan(day)
    night, early = placement_rows(day.session, event=day.event)
    assert [fact.code for fact in night.open_facts] == ["get_permit"]
    assert [fact.code for fact in early.open_facts] == ["clarify_insurance"]


def test_a_ticked_item_is_no_longer_open_and_comes_back_by_undo(day: PlacementDay) -> None:
    plan(day)
    night = placement_rows(day.session, event=day.event)[0]
    tick_placement(day.session, night.id, code="get_permit", is_done=True)
    assert placement_rows(day.session, event=day.event)[0].open_facts == ()
    day.session.undo()
    assert placement_rows(day.session, event=day.event)[0].open_facts == night.open_facts
    steps = len(day.session.history())
    tick_placement(day.session, night.id, code="get_permit", is_done=False)
    assert len(day.session.history()) == steps


def test_fixed_and_arrived_placements_stay_when_it_is_planned_again(day: PlacementDay) -> None:
    choice = _choice(day, "Taras", "care")
    id_ = add_placement(day.session, choice.placement)
    fix_placements(day.session, [id_], is_fixed=True)
    plan(day)
    assert where(day)["Taras"] == "care"
    fix_placements(day.session, [id_], is_fixed=False)
    mark_placements(day.session, [id_], state=PlacementState.ARRIVED)
    plan(day)
    assert where(day)["Taras"] == "care"


def test_a_released_placement_stays_unless_moves_are_allowed(day: PlacementDay) -> None:
    add_placement(day.session, _choice(day, "Taras", "care").placement)
    plans.release_plan(day.session, event=day.event)
    plan(day)
    assert where(day) == {"Amira": "bakery", "Taras": "care"}
    plan(day, allow_moves=True)
    assert where(day)["Farid"] == "care"


def test_a_released_day_counts_as_changed_when_it_is_removed(day: PlacementDay) -> None:
    plan(day)
    plans.release_plan(day.session, event=day.event)
    assert plans.is_released(day.session, event=day.event)
    remove_placements(day.session, [one.id for one in placements(day.session, event=day.event)])
    assert plans.changes_since_release(day.session, event=day.event) == 2
    assert len(released_placements(day.session, event=day.event)) == 2


def test_what_was_noted_stays_where_the_company_stays(day: PlacementDay) -> None:
    plan(day)
    amira = next(one for one in placements(day.session, event=day.event) if one.participant == day.people["Amira"])
    note_travel(day.session, amira.id, note=" Fahrdienst, 22:25 Uhr ")
    accompany_placements(day.session, [amira.id], companion=None)
    mark_placements(day.session, [amira.id], state=PlacementState.PLANNED, outcome=Outcome.INTERNSHIP)
    plan(day)
    again = next(one for one in placements(day.session, event=day.event) if one.participant == day.people["Amira"])
    assert (again.id, again.travel_note, again.outcome) == (amira.id, "Fahrdienst, 22:25 Uhr", Outcome.INTERNSHIP)
    assert again.companion == day.guide


def test_companies_that_declined_get_nobody(day: PlacementDay) -> None:
    stand = next(one for one in booths.booths(day.session, event=day.event) if one.number == "1")
    booths.edit_booth(day.session, replace(stand, commitment=Commitment.DECLINED))
    plan(day)
    assert where(day) == {"Amira": "bakery"}


def test_an_offer_without_a_place_is_where_its_company_is(day: PlacementDay) -> None:
    given = placement_input(day.session, event=day.event)
    assert {one.town for one in given.offers} == {"Hofgeismar", "Kassel"}
    assert {one.town for one in offers.offers(day.session, event=day.event)} == {""}


def test_at_a_fair_as_well_only_those_take_part_who_said_so(tmp_path: Path) -> None:
    day = open_day(tmp_path, format=EventFormat.BOTH)
    with day.session:
        amira = participants.participant(day.session, day.people["Amira"])
        participants.edit_participant(day.session, replace(amira, wants_placement=False))
        assert placement_summary(placement_input(day.session, event=day.event)).expected == 3
        of = events.event(day.session, day.event)
        events.edit_event(day.session, replace(of, format=EventFormat.FAIR))
        assert placement_input(day.session, event=day.event).participants == ()


def test_nobody_is_in_a_company_while_talking_at_a_booth(tmp_path: Path) -> None:
    day = open_day(tmp_path, format=EventFormat.BOTH)
    with day.session:
        of = events.event(day.session, day.event)
        events.edit_event(day.session, replace(of, placement_on=None))
        stand = booths.booths(day.session, event=day.event)[0]
        booths.edit_booth(day.session, replace(stand, interviewers=(replace(make.interviewer(0), id=0),)))
        lane = booths.booths(day.session, event=day.event)[0].interviewers[0].id
        talk = make.interview(participant=day.people["Farid"], booth=stand.id, of=of, slot=3, interviewer=lane)
        interviews.add_interview(day.session, replace(talk, id=0, event=day.event))
        plan(day)
        assert where(day) == {"Amira": "bakery", "Taras": "care"}
        assert _choice(day, "Farid", "care").reason is ChoiceReason.NOT_FREE
        with pytest.raises(Conflict, match=r"interview\.overlap"):
            add_placement(day.session, _choice(day, "Farid", "care").placement)


def test_people_who_declined_are_neither_planned_nor_counted(day: PlacementDay) -> None:
    participants.mark_participants(day.session, [day.people["Amira"]], state=ParticipantState.DECLINED)
    plan(day)
    assert where(day) == {"Farid": "care"}
    summary = placement_summary(placement_input(day.session, event=day.event))
    assert (summary.expected, summary.placed, summary.companies, summary.places) == (3, 1, 1, 2)


def test_a_proposal_says_who_is_new_moved_and_gone(day: PlacementDay) -> None:
    plan(day)
    before = placements(day.session, event=day.event)
    moved = _choice(day, "Taras", "bakery").placement
    after = [replace(moved, offer=day.offers["job"]) if one == before[0] else one for one in before[1:]]
    difference = compare_placements(before, [*after, moved])
    assert [one.participant for one in difference.new] == [day.people["Taras"]]
    assert [one.participant for one in difference.gone] == [day.people["Amira"]]
    assert compare_placements(before, before).is_empty


def _choice(day: PlacementDay, name: str, offer: str) -> Choice:
    given = placement_input(day.session, event=day.event)
    table = placement_table(given)
    row = [one.id for one in table.people].index(day.people[name])
    standing = {one.participant: one for one in given.placements}
    told = {key[0] for key in given.released}
    found = choices(table, row, placements=standing, told=told)
    return next(one for one in found if one.placement.offer == day.offers[offer])


def test_a_company_is_allowed_has_a_drawback_or_is_refused_and_says_why(day: PlacementDay) -> None:
    assert _choice(day, "Farid", "care").verdict is Verdict.ALLOWED
    plan(day)
    full, other = _choice(day, "Taras", "care"), _choice(day, "Farid", "bakery")
    assert (full.verdict, full.reason) == (Verdict.REFUSED, ChoiceReason.PLACES_TAKEN)
    assert (other.verdict, other.reason) == (Verdict.REFUSED, ChoiceReason.PLACES_TAKEN)
    taken = next(one for one in placements(day.session, event=day.event) if one.offer == day.offers["bakery"])
    remove_placements(day.session, [taken.id])
    lower = _choice(day, "Farid", "bakery")
    assert (lower.verdict, lower.reason) == (Verdict.DRAWBACK, ChoiceReason.FEW_POINTS)
    of = events.event(day.session, day.event)
    events.edit_event(day.session, replace(of, score_floor=1))
    assert _choice(day, "Farid", "bakery").reason is ChoiceReason.FEWER_POINTS
    plans.release_plan(day.session, event=day.event)
    assert _choice(day, "Farid", "bakery").reason is ChoiceReason.TOLD_ALREADY
    standing = placements(day.session, event=day.event)
    fix_placements(day.session, [standing[0].id], is_fixed=True)
    assert _choice(day, "Farid", "bakery").reason is ChoiceReason.HELD


def test_the_day_of_the_event_is_not_the_day_in_the_company(day: PlacementDay) -> None:
    plan(day)
    assert events.event(day.session, day.event).date == FAIR_DAY
    assert {row.ends.date() for row in placement_rows(day.session, event=day.event)} == {DAY}


def test_placements_are_read_in_a_fixed_number_of_queries(day: PlacementDay) -> None:
    plan(day)
    many = _queries(day)
    remove_placements(day.session, [placements(day.session, event=day.event)[0].id])
    assert _queries(day) == many


def _queries(day: PlacementDay) -> int:
    asked: list[str] = []
    day.session.store.connection().set_trace_callback(asked.append)
    placement_rows(day.session, event=day.event)
    day.session.store.connection().set_trace_callback(None)
    return len(asked)


def test_the_day_as_it_stands_says_why_and_what_else(day: PlacementDay) -> None:
    book = CompanyBook(placement_input(day.session, event=day.event))
    assert book.causes[day.people["Farid"]] is PlacementCause.FREE
    plan(day)
    book = CompanyBook(placement_input(day.session, event=day.event))
    assert book.causes == {
        day.people["Taras"]: PlacementCause.PLACES_TAKEN,
        day.people["Rojin"]: PlacementCause.NOTHING_FITS,
    }
    assert book.alternatives(day.people["Taras"]) == ()
    assert [one.reason for one in book.choices(day.people["Taras"])] == ["places_taken", "places_taken"]


def test_what_would_help_is_more_places_or_a_company_to_be_found(day: PlacementDay) -> None:
    plan(day)
    found = placement_remedies(placement_input(day.session, event=day.event))
    assert [(one.kind, one.offer, one.people, one.kldb, one.town) for one in found] == [
        ("more_places", day.offers["care"], 1, "", ""),
        ("new_company", 0, 1, "252", "Kassel"),
        ("new_company", 0, 1, "821", "Kassel"),
    ]


def test_a_remedy_keeps_its_promise(day: PlacementDay) -> None:
    plan(day)
    first = placement_remedies(placement_input(day.session, event=day.event))[0]
    offer = next(one for one in offers.offers(day.session, event=day.event) if one.id == first.offer)
    offers.edit_offer(day.session, replace(offer, places=(offer.places or 0) + first.places))
    before = len(where(day))
    plan(day)
    assert len(where(day)) == before + first.people


def test_wishes_nobody_serves_name_whom_to_call_and_leave_the_list_when_served(day: PlacementDay) -> None:
    (row,) = call_list(day.session, event=day.event)
    assert (row.title, row.wish.town, [one.person.given_name for one in row.people]) == (
        "Beruf 25212", "Kassel", ["Rojin"],
    )  # fmt: skip
    assert [(one.organisation.name, one.phone) for one in row.callees] == [
        ("Autohaus Werra", "+4956710001"),
        ("Innung des Kfz-Handwerks", "+4956196820"),
    ]
    garage = row.callees[0].organisation.id
    log_contact(day.session, ContactLog(organisation=garage, at=make.at("09:00"), text="Platz erfragt"))
    assert call_list(day.session, event=day.event)[0].callees[0].called_at == make.at("09:00")
    job = next(one for one in offers.offers(day.session, event=day.event) if one.id == day.offers["job"])
    offers.add_offer(day.session, replace(job, id=0, kind=OfferKind.SHADOWING, places=1))
    assert call_list(day.session, event=day.event) == []


def test_taking_part_is_said_for_several_at_once(day: PlacementDay) -> None:
    ids = list(day.people.values())[:2]
    set_placement_wish(day.session, ids, wants=False)
    assert [one.wants_placement for one in participants.participants(day.session, event=day.event)] == [
        False, False, True, True,
    ]  # fmt: skip
    day.session.undo()
    assert all(one.wants_placement for one in participants.participants(day.session, event=day.event))


def hours(day: PlacementDay, name: str) -> tuple[str, str]:
    """Give day and time of begin and end of somebody's day."""
    (row,) = [row for row in placement_rows(day.session, event=day.event) if row.participant.id == day.people[name]]
    return f"{row.starts:%d. %H:%M}", f"{row.ends:%d. %H:%M}"


def test_people_planned_for_a_day_follow_its_hours_until_they_are_there(day: PlacementDay) -> None:
    plan(day)
    assert (hours(day, "Amira"), hours(day, "Farid")) == (("23. 23:00", "24. 07:00"), ("24. 07:00", "24. 15:00"))
    offered = {one.id: one for one in offers.offers(day.session, event=day.event)}
    bakery, care = (offered[day.offers[name]] for name in ("bakery", "care"))

    offers.edit_offer(day.session, replace(bakery, start_minute=22 * 60, end_minute=5 * 60))
    offers.edit_offer(day.session, replace(care, end_minute=12 * 60 + 30))

    assert (hours(day, "Amira"), hours(day, "Farid")) == (("23. 22:00", "24. 05:00"), ("24. 07:00", "24. 12:30"))
    day.session.undo()
    assert hours(day, "Farid") == ("24. 07:00", "24. 15:00")
    id_ = next(one.id for one in placements(day.session, event=day.event) if one.participant == day.people["Farid"])
    mark_placements(day.session, [id_], state=PlacementState.ARRIVED)
    offers.edit_offer(day.session, replace(care, end_minute=13 * 60))
    assert hours(day, "Farid") == ("24. 07:00", "24. 15:00")


def test_a_list_that_changes_the_hours_takes_the_people_along(day: PlacementDay) -> None:
    plan(day)
    headers = ("Organisation", "Art", "Bezeichnung", "Uhrzeit", "Ende")
    rows = (("Haus Lindenaue", "Hospitation", "Tag 82102", "06:30", "14:15"),)
    take(day.session, table(headers, *rows), OFFERS, event=day.event)
    assert hours(day, "Farid") == ("24. 06:30", "24. 14:15")


def test_hours_somebody_is_busy_in_are_refused(day: PlacementDay) -> None:
    plan(day)
    busy = next(one for one in placements(day.session, event=day.event) if one.participant == day.people["Farid"])
    later = replace(busy, id=0, starts=busy.ends, ends=busy.ends + timedelta(hours=1))
    add_placement(day.session, later)
    care = next(one for one in offers.offers(day.session, event=day.event) if one.id == day.offers["care"])
    bakery = next(one for one in offers.offers(day.session, event=day.event) if one.id == day.offers["bakery"])
    with day.session.step("move_placement"):
        moved = tables.Placement.update({tables.Placement.offer: bakery.id}).where(tables.Placement.starts == busy.ends)
        moved.execute(day.session.store)
    with pytest.raises(Conflict, match="overlap"):
        offers.edit_offer(day.session, replace(care, end_minute=16 * 60))
    assert care in offers.offers(day.session, event=day.event)
