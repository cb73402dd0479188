"""One random action for every step of the plan: what the state machine does to a workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from refugeesday.domain.events import AgendaItem, ChecklistItem, Event, Room, Venue
from refugeesday.domain.hall import FeatureKind, RoomFeature
from refugeesday.domain.interviews import Interview, InterviewState, Outcome, Placement, PlacementState, Reason
from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Booth, Contact, ContactLog, Interviewer, Offer, OfferKind, Organisation
from refugeesday.domain.own_texts import OwnText
from refugeesday.domain.people import (
    Channel,
    Need,
    Participant,
    ParticipantState,
    Person,
    Role,
    Volunteer,
    VolunteerState,
    Wish,
)
from refugeesday.domain.time import DaySpan
from refugeesday.services import (
    agenda,
    arrivals,
    booths,
    checklists,
    day_changes,
    event_copies,
    events,
    hall,
    interviews,
    merging,
    merging_organisations,
    new_events,
    offers,
    organisations,
    own_texts,
    participants,
    people,
    placement_plans,
    placements,
    plan_versions,
    plans,
    venues,
    volunteers,
)
from refugeesday.services.session import Session

T = TypeVar("T")
Action = Callable[[Session, int], object]

NINE = datetime(2027, 6, 18, 7, tzinfo=UTC)


def person(number: int) -> Person:
    return Person(
        given_name=f"Amira {number}",
        languages=(LanguageSkill("ar", Level.NATIVE), LanguageSkill("fr", None))[:number],
        needs=(Need.CHILDCARE,) if number % 2 else (),
    )


def day(number: int) -> Event:
    breaks = (DaySpan(time(11), time(11, 20)),) if number % 2 else ()
    opening = DaySpan(time(9), time(13))
    return Event(
        name=f"Day {number}", date=date(2027, 6, number), opening=opening, slot=timedelta(minutes=20), breaks=breaks
    )


def talk(session: Session, number: int) -> Interview:
    event = one_of(events.events(session), number).id
    participant = one_of(participants.participants(session, event=event), number)
    booth = one_of([one for one in booths.booths(session, event=event) if one.interviewers], number)
    starts = NINE + number * timedelta(minutes=20)
    return Interview(
        event=event,
        participant=participant.id,
        booth=booth.id,
        interviewer=booth.interviewers[0].id,
        starts=starts,
        ends=starts + timedelta(minutes=20),
        score=60,
        reasons=(Reason("wish_organisation_first", 40), Reason("german_enough", 20, "A2")),
    )


class NothingThere(Exception):  # noqa: N818 - the random workspace has no such thing just now
    """Say that there is nothing to act on."""


def one_of(found: list[T], number: int) -> T:
    if not found:
        raise NothingThere
    return found[number % len(found)]


def edit_interview(session: Session, number: int) -> None:
    found = one_of(interviews.interviews(session, event=an_event(session, number)), number)
    interviews.edit_interview(session, replace(found, score=number, reasons=(Reason("advice", number),)))


def an_event(session: Session, number: int) -> int:
    return one_of(events.events(session), number).id


def edit_participant(session: Session, number: int) -> None:
    found = one_of(participants.participants(session, event=an_event(session, number)), number)
    changed = replace(found.person, town=f"Town {number}", languages=(LanguageSkill("uk", Level.C1),))
    wishes = (Wish(1, None, "29", "Küche"), Wish(2, None, "54", "Reinigung"))[:number]
    participants.edit_participant(session, replace(found, gap_slots=number, wishes=wishes, person=changed))


def edit_booth(session: Session, number: int) -> None:
    found = one_of(booths.booths(session, event=an_event(session, number)), number)
    lanes = tuple(replace(lane, position=at) for at, lane in enumerate(reversed(found.interviewers), start=1))
    new = Interviewer(position=len(lanes) + 1, name="Neu", presence=(DaySpan(time(9), time(10)),))
    booths.edit_booth(session, replace(found, interviewers=(*lanes, new)[: number + 1]))


def edit_volunteer(session: Session, number: int) -> None:
    found = one_of(volunteers.volunteers(session, event=an_event(session, number)), number)
    volunteers.edit_volunteer(session, replace(found, roles=(Role.INTERPRETER, Role.GUIDE)[:number]))


def edit_organisation(session: Session, number: int) -> None:
    found = one_of(organisations.organisations(session), number)
    organisations.edit_organisation(session, replace(found, contacts=(Contact(name="A"), Contact(name="B"))[:number]))


def edit_offer(session: Session, number: int) -> None:
    found = one_of(offers.offers(session, event=an_event(session, number)), number)
    offers.edit_offer(session, replace(found, places=number, languages=("ar", "tr")[:number]))


def edit_person(session: Session, number: int) -> None:
    found = one_of(list(people.people(session).values()), number)
    people.edit_person(session, replace(found, licences=("B", "CE")[:number]))


def agenda_item(event: int, number: int) -> AgendaItem:
    return AgendaItem(event=event, title=f"Punkt {number}", starts=NINE, ends=NINE + timedelta(minutes=15 * number))


def an_entry(session: Session, number: int) -> agenda.AgendaEntry:
    return one_of(list(agenda.agenda(session, event=an_event(session, number)).entries), number)


def edit_agenda_item(session: Session, number: int) -> None:
    agenda.edit_agenda_item(session, replace(an_entry(session, number).item, title=f"Info {number}", language="de"))


def edit_event(session: Session, number: int) -> None:
    found = one_of(events.events(session), number)
    events.edit_event(session, replace(day(number), id=found.id, revision=found.revision))


def edit_venue(session: Session, number: int) -> None:
    found = one_of(venues.venues(session), number)
    rooms = tuple(replace(room, name=f"Saal {number}", width_mm=number) for room in found.rooms[1:])
    venues.edit_venue(session, replace(found, street=f"Gasse {number}", rooms=(*rooms, Room(name="Neu"))[:number]))


def change_day(session: Session, number: int) -> None:
    found = one_of(events.events(session), number)
    minutes = {1: 15, 2: 30, 3: 20, 4: 45}[number]
    opening = DaySpan(time(8 + number), time(13))
    day_changes.change_day(session, replace(found, slot=timedelta(minutes=minutes), opening=opening, breaks=()))


def edit_checklist_item(session: Session, number: int) -> None:
    found = one_of(checklists.checklist(session, event=an_event(session, number)), number)
    checklists.edit_checklist_item(session, replace(found, title=f"Aufgabe {number}", days_before=number))


def apply_plan(session: Session, number: int) -> None:
    event = an_event(session, number)
    kept = interviews.interviews(session, event=event)[number:]
    plans.apply_plan(session, tuple(replace(one, score=number) for one in kept), event=event)


def half_plan(session: Session, number: int) -> tuple[int, tuple[Interview, ...]]:
    event = an_event(session, number)
    kept = interviews.interviews(session, event=event)[number:]
    return event, tuple(replace(one, score=number + 1) for one in kept)


def take_over_plan(session: Session, number: int) -> None:
    event, planned = half_plan(session, number)
    plan_versions.take_over_plan(session, planned, event=event)


def restore_version(session: Session, number: int) -> None:
    event, planned = half_plan(session, number)
    plan_versions.restore_version(session, planned, event=event)


def add_walk_in(session: Session, number: int) -> None:
    new = arrivals.WalkIn(name=f"Selam {number}", language="ti", german=Level.A1, title="Küche")
    arrivals.add_walk_in(session, new, event=an_event(session, number))


def company_day(session: Session, number: int) -> Placement:
    event = one_of(events.events(session), number).id
    participant = one_of(participants.participants(session, event=event), number)
    starts = NINE + number * timedelta(days=10)
    return Placement(
        event=event,
        participant=participant.id,
        offer=one_of(offers.offers(session, event=event), number).id,
        starts=starts,
        ends=starts + timedelta(hours=8),
        score=20,
        ticks=("get_permit",),
        reasons=(Reason("german_enough", 20, "A2"),),
    )


def a_placement(session: Session, number: int) -> Placement:
    return one_of(placements.placements(session, event=an_event(session, number)), number)


def edit_placement(session: Session, number: int) -> None:
    found = a_placement(session, number)
    placements.edit_placement(session, replace(found, score=number, ticks=("a", "b")[:number]))


def swap_placements(session: Session, number: int) -> None:
    found = a_placement(session, number)
    placements.swap_placements(session, [replace(found, ends=found.ends + timedelta(minutes=number + 5))])


def move_placement(session: Session, number: int) -> None:
    found = a_placement(session, number)
    placements.move_placement(session, replace(found, ends=found.ends + number * timedelta(minutes=1)))


def tick_placement(session: Session, number: int) -> None:
    found = a_placement(session, number)
    placements.tick_placement(session, found.id, code=f"item_{number}", is_done=number % 3 > 0)


def apply_placements(session: Session, number: int) -> None:
    event = an_event(session, number)
    kept = placements.placements(session, event=event)[1:]
    placement_plans.apply_placements(session, (*kept, company_day(session, number)), event=event)


def room_feature(session: Session, number: int) -> RoomFeature:
    return RoomFeature(
        room=a_room(session, number).id,
        kind=one_of(list(FeatureKind), number),
        x_mm=number * 1_000,
        y_mm=500,
        width_mm=1_000,
        depth_mm=500,
    )


def a_room(session: Session, number: int) -> Room:
    return one_of(hall.hall_plan(session, event=an_event(session, number)).rooms, number)


def arrange_booths(session: Session, number: int) -> None:
    event = an_event(session, number)
    with session.step("arrange_booths"):  # the rooms of the samples are too small for a booth
        measure_room(session, number)
        hall.take_booths_off(session, [booth.id for booth in booths.booths(session, event=event)])
        hall.arrange_booths(session, event=event, room=a_room(session, number).id)


def place_booth(session: Session, number: int) -> None:
    event = an_event(session, number)
    booth, room = one_of(booths.booths(session, event=event), number), a_room(session, number).id
    with session.step("place_booth"):
        measure_room(session, number)
        hall.place_booth(session, booth.id, event=event, room=room, x_mm=20_000 + number * 500, y_mm=6_000)


def measure_room(session: Session, number: int) -> None:
    place = events.event(session, an_event(session, number)).venue or 0
    hall.measure_room(
        session, replace(a_room(session, number), width_mm=30_000 + number, depth_mm=20_000), venue_id=place
    )


def edit_feature(session: Session, number: int) -> None:
    hall.edit_feature(session, replace(room_feature(session, number + 1), id=number))


SERVICES: dict[str, Action] = {
    "place_booth": place_booth,
    "take_booths_off": lambda session, number: hall.take_booths_off(session, [number]),
    "arrange_booths": arrange_booths,
    "measure_room": measure_room,
    "add_feature": lambda session, number: hall.add_feature(session, room_feature(session, number)),
    "edit_feature": edit_feature,
    "remove_feature": hall.remove_feature,
    "add_person": lambda session, number: people.add_person(session, person(number)),
    "edit_person": edit_person,
    "remove_person": people.remove_person,
    "merge_people": lambda session, number: merging.merge_people(session, keep=number, other=number + 1),
    "merge_organisations": lambda session, number: merging_organisations.merge_organisations(
        session, keep=number, other=number + 1
    ),
    "add_participant": lambda session, number: participants.add_participant(
        session, Participant(event=an_event(session, number), person=person(number))
    ),
    "edit_participant": edit_participant,
    "mark_participants": lambda session, number: participants.mark_participants(
        session, [number, number + 1], state=list(ParticipantState)[number]
    ),
    "set_channel": lambda session, number: participants.set_channel(
        session, [number], channel=list(Channel)[number % len(Channel)]
    ),
    "remove_participants": lambda session, number: participants.remove_participants(session, [number]),
    "add_volunteer": lambda session, number: volunteers.add_volunteer(
        session, Volunteer(event=an_event(session, number), person=person(number), roles=(Role.WELCOME,))
    ),
    "edit_volunteer": edit_volunteer,
    "mark_volunteers": lambda session, number: volunteers.mark_volunteers(
        session, [number], state=VolunteerState.PROMISED if number % 2 else VolunteerState.DECLINED
    ),
    "set_volunteer_channel": lambda session, number: volunteers.set_volunteer_channel(
        session, [number], channel=list(Channel)[number % len(Channel)]
    ),
    "remove_volunteers": lambda session, number: volunteers.remove_volunteers(session, [number]),
    "add_organisation": lambda session, number: organisations.add_organisation(
        session, Organisation(name=f"Firma {number}", contacts=(Contact(name="C"),))
    ),
    "edit_organisation": edit_organisation,
    "remove_organisations": lambda session, number: organisations.remove_organisations(session, [number]),
    "log_contact": lambda session, number: organisations.log_contact(
        session, ContactLog(organisation=one_of(organisations.organisations(session), number).id, at=NINE, text="x")
    ),
    "add_offer": lambda session, number: offers.add_offer(
        session,
        Offer(
            event=an_event(session, number),
            organisation=one_of(organisations.organisations(session), number).id,
            kind=OfferKind.TRAINING,
            title="Bäcker/in",
            languages=("tr",),
        ),
    ),
    "edit_offer": edit_offer,
    "remove_offers": lambda session, number: offers.remove_offers(session, [number]),
    "add_booth": lambda session, number: booths.add_booth(
        session,
        Booth(
            event=an_event(session, number),
            organisation=one_of(organisations.organisations(session), number).id,
            number=f"Z{number}",
            interviewers=(Interviewer(position=1), Interviewer(position=2)),
        ),
    ),
    "edit_booth": edit_booth,
    "remove_booths": lambda session, number: booths.remove_booths(session, [number]),
    "add_event": lambda session, number: events.add_event(session, day(number)),
    "begin_event": lambda session, number: new_events.begin_event(session, day(number)),
    "copy_event": lambda session, number: event_copies.copy_event(
        session,
        an_event(session, number),
        name=f"Day {number}",
        date=date(2028, 6, number),
        parts=set(event_copies.CopyPart),
    ),
    "edit_event": edit_event,
    "choose_phrases": lambda session, number: events.choose_phrases(
        session, event=one_of(events.events(session), number).id, with_unreviewed=number % 2 == 0
    ),
    "keep_text": lambda session, number: own_texts.keep_text(
        session,
        OwnText("new", ("de", "ar")[number % 2], f"Guten Tag {{Name}}, {{Termine}} {number}"),
        event=one_of(events.events(session), number).id,
    ),
    "reset_text": lambda session, number: own_texts.reset_text(
        session, event=one_of(events.events(session), number).id, occasion="new", language=("de", "ar")[number % 2]
    ),
    "set_weights": lambda session, number: events.set_weights(
        session, event=an_event(session, number), points={"wish": number}
    ),
    "add_venue": lambda session, number: venues.add_venue(
        session, Venue(name=f"Halle {number}", rooms=(Room(name="Foyer"),))
    ),
    "edit_venue": edit_venue,
    "hold_event_at": lambda session, number: venues.hold_event_at(
        session, f"Haus {number}", event=an_event(session, number)
    ),
    "change_day": change_day,
    "move_event": lambda session, number: day_changes.move_event(
        session, an_event(session, number), date=date(2027, 6, number)
    ),
    "add_checklist_item": lambda session, number: checklists.add_checklist_item(
        session, ChecklistItem(event=an_event(session, number), title="Halle buchen", days_before=number)
    ),
    "edit_checklist_item": edit_checklist_item,
    "tick_checklist_item": lambda session, number: checklists.tick_checklist_item(
        session,
        one_of(checklists.checklist(session, event=an_event(session, number)), number).id,
        is_done=number % 2 == 0,
    ),
    "add_agenda_item": lambda session, number: agenda.add_agenda_item(
        session, agenda_item(an_event(session, number), number)
    ),
    "edit_agenda_item": edit_agenda_item,
    "move_agenda_item": lambda session, number: agenda.move_agenda_item(
        session, an_entry(session, number).id, later=timedelta(minutes=15 * number), room=None
    ),
    "remove_agenda_items": lambda session, number: agenda.remove_agenda_items(session, [number]),
    "remove_checklist_items": lambda session, number: checklists.remove_checklist_items(session, [number]),
    "take_standard_checklist": lambda session, number: checklists.take_standard_checklist(
        session, event=an_event(session, number)
    ),
    "add_interview": lambda session, number: interviews.add_interview(session, talk(session, number)),
    "edit_interview": edit_interview,
    "fix_interviews": lambda session, number: interviews.fix_interviews(session, [number, 1], is_fixed=number % 2 == 0),
    "mark_interviews": lambda session, number: interviews.mark_interviews(
        session, [number], state=InterviewState.DONE, outcome=list(Outcome)[number]
    ),
    "remove_interviews": lambda session, number: interviews.remove_interviews(session, [number]),
    "apply_plan": apply_plan,
    "take_over_plan": take_over_plan,
    "restore_version": restore_version,
    "keep_version": lambda session, number: plan_versions.keep_version(
        session, event=an_event(session, number), name=f"Stand {number}"
    ),
    "mark_arrived": arrivals.mark_arrived,
    "mark_not_come": arrivals.mark_not_come,
    "mark_leaving": lambda session, number: arrivals.mark_leaving(session, number, at=time(9, 20 + number)),
    "mark_late": lambda session, number: arrivals.mark_late(session, number, until=time(9, 20 + number)),
    "close_booth": lambda session, number: arrivals.close_booth(session, number, at=time(9, 20 + number)),
    "add_walk_in": add_walk_in,
    "add_placement": lambda session, number: placements.add_placement(session, company_day(session, number)),
    "edit_placement": edit_placement,
    "move_placement": move_placement,
    "swap_placements": swap_placements,
    "fix_placements": lambda session, number: placements.fix_placements(session, [number, 1], is_fixed=number % 2 == 0),
    "mark_placements": lambda session, number: placements.mark_placements(
        session, [number, 1], state=PlacementState.ARRIVED, outcome=list(Outcome)[number]
    ),
    "accompany_placements": lambda session, number: placements.accompany_placements(
        session, [number, 1], companion=one_of(volunteers.volunteers(session, event=an_event(session, number)), 0).id
    ),
    "note_travel": lambda session, number: placements.note_travel(session, 1, note=f"Bus {number}"),
    "tick_placement": tick_placement,
    "remove_placements": lambda session, number: placements.remove_placements(session, [number]),
    "apply_placements": apply_placements,
    "set_placement_wish": lambda session, number: participants.set_placement_wish(
        session, [number, number + 1], wants=number % 2 == 0
    ),
    "release_plan": lambda session, number: plans.release_plan(session, event=an_event(session, number)),
}
"""Every step of the plan by its name; a test holds this against the source."""
