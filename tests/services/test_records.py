"""Reading and writing whole things: people, registrations, organisations, offers, booths, events."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.changes import Topic
from refugeesday.domain.events import Event, Room, Venue
from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Booth, Contact, ContactLog, Interviewer, Offer, OfferKind, Organisation
from refugeesday.domain.people import (
    Consent,
    Experience,
    ExperienceKind,
    Need,
    Participant,
    ParticipantState,
    Person,
    Purpose,
    Role,
    Volunteer,
    Wish,
)
from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.services import booths, events, offers, organisations, participants, people, venues, volunteers
from refugeesday.services.session import Session, memory_session
from refugeesday.store.failures import Conflict
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

MORNING = DaySpan(time(9), time(13))
EVENT = Event(
    name="Refugees Day 2027",
    date=date(2027, 6, 18),
    opening=MORNING,
    slot=timedelta(minutes=20),
    breaks=(DaySpan(time(11), time(11, 20)),),
)
AMIRA = Person(
    given_name="Amira",
    family_name="Haddad",
    native_name="أميرة حداد",
    birth_year=1995,
    german_speaking=Level.A2,
    languages=(LanguageSkill("ar", Level.NATIVE), LanguageSkill("en", Level.B1)),
    experiences=(Experience(ExperienceKind.PRACTISED, "29222", "Konditorin", 6),),
    licences=("B",),
    needs=(Need.CHILDCARE,),
    consents=(Consent(purpose=Purpose.PROFILE_TO_EMPLOYERS, is_given=True, given_on=date(2027, 5, 3)),),
)


@pytest.fixture
def session() -> Iterator[Session]:
    with memory_session() as opened:
        yield opened


@pytest.fixture
def event(session: Session) -> int:
    return events.add_event(session, EVENT)


def test_event_is_read_as_it_was_kept(session: Session, event: int) -> None:
    assert events.event(session, event) == replace(EVENT, id=event, revision=1)


def test_event_without_a_slot_is_refused_and_leaves_nothing(session: Session) -> None:
    with pytest.raises(UserError, match=r"time\.no_slot"):
        events.add_event(session, replace(EVENT, slot=timedelta(hours=5)))
    assert events.events(session) == []
    assert session.history() == []


def test_event_weights_are_replaced_and_unchanged_ones_make_no_step(session: Session, event: int) -> None:
    events.set_weights(session, event=event, points={"wish": 30})
    steps = len(session.history())
    events.set_weights(session, event=event, points={"wish": 30})
    assert events.weights(session, event=event) == {"wish": 30}
    assert len(session.history()) == steps


def test_person_is_read_with_all_parts(session: Session) -> None:
    id_ = people.add_person(session, AMIRA)
    assert people.person(session, id_) == replace(AMIRA, id=id_, revision=1)


def test_person_without_any_name_is_refused(session: Session) -> None:
    with pytest.raises(UserError, match=r"person\.name_missing"):
        people.add_person(session, Person(given_name=" "))


def test_edit_touches_only_the_parts_that_differ(session: Session) -> None:
    id_ = people.add_person(session, AMIRA)
    before = people.person(session, id_)
    people.edit_person(session, replace(before, languages=(*before.languages, LanguageSkill("fr", None))))
    assert people.person(session, id_).languages == (*AMIRA.languages, LanguageSkill("fr", None))
    assert session.history(limit=1)[0].row_count == 2


def test_edit_of_a_stale_value_is_a_conflict(session: Session) -> None:
    id_ = people.add_person(session, AMIRA)
    stale = people.person(session, id_)
    people.edit_person(session, replace(stale, town="Calden"))
    with pytest.raises(Conflict, match=r"record\.changed"):
        people.edit_person(session, replace(stale, town="Vellmar"))
    assert people.person(session, id_).town == "Calden"


def test_participant_is_numbered_and_read_with_person_and_wishes(session: Session, event: int) -> None:
    firm = organisations.add_organisation(session, Organisation(name="Quendelhoff Backhaus"))
    new = Participant(
        event=event,
        person=AMIRA,
        availability=(DaySpan(time(9), time(12)),),
        wishes=(Wish(2, None, "29222", "Bäckerei"), Wish(1, firm)),
        excluded=(firm,),
    )
    id_ = participants.add_participant(session, new)
    found = participants.participant(session, id_)
    assert found.number == "TN-0001"
    assert found.person.languages == AMIRA.languages
    assert {wish.rank: wish.organisation for wish in found.wishes} == {1: firm, 2: None}
    assert found.excluded == (firm,)
    assert len(found.check_in_code) == 12
    assert session.history(limit=1)[0].name == "add_participant"


def test_person_is_registered_once_an_event(session: Session, event: int) -> None:
    participants.add_participant(session, Participant(event=event, person=AMIRA))
    again = people.person(session, 1)
    with pytest.raises(UserError, match=r"participant\.registered_already"):
        participants.add_participant(session, Participant(event=event, person=again))


def test_participant_and_person_are_edited_in_one_step(session: Session, event: int) -> None:
    id_ = participants.add_participant(session, Participant(event=event, person=AMIRA))
    found = participants.participant(session, id_)
    told: list[frozenset[Topic]] = []
    session.on_change.append(lambda changes: told.append(changes.topics))
    participants.edit_participant(session, replace(found, gap_slots=2, person=replace(found.person, town="Calden")))
    assert told == [frozenset({Topic.PARTICIPANT, Topic.PERSON})]
    session.undo()
    assert participants.participant(session, id_) == found


def test_marking_participants_counts_only_those_that_change(session: Session, event: int) -> None:
    ids = [
        participants.add_participant(session, Participant(event=event, person=replace(AMIRA, given_name=name)))
        for name in ("Amira", "Nour")
    ]
    participants.mark_participants(session, ids[:1], state=ParticipantState.ARRIVED)
    participants.mark_participants(session, ids, state=ParticipantState.ARRIVED)
    assert session.history(limit=1)[0].row_count == 1


def test_a_number_that_was_given_is_kept_and_the_next_ones_go_on_from_it(session: Session, event: int) -> None:
    people_ = [Participant(event=event, person=replace(AMIRA, given_name=name), number=number)
               for name, number in (("Amira", "TN-0042"), ("Nour", ""))]  # fmt: skip
    ids = [participants.add_participant(session, one) for one in people_]
    assert [participants.participant(session, id_).number for id_ in ids] == ["TN-0042", "TN-0043"]


def test_a_room_keeps_its_id_under_a_new_name_and_another_comes_in(session: Session) -> None:
    id_ = venues.add_venue(session, Venue(name="Halle", rooms=(Room(name="Foyer"), Room(name="Saal"))))
    place = venues.venue(session, id_)
    assert place is not None
    foyer, _ = place.rooms
    venues.edit_venue(session, replace(place, rooms=(replace(foyer, name="Eingang"), Room(name="Empore"))))
    after = venues.venue(session, id_)
    assert after is not None
    assert [(room.name, room.id == foyer.id) for room in after.rooms] == [("Eingang", True), ("Empore", False)]


def test_phrases_are_chosen_for_one_event(session: Session, event: int) -> None:
    other = events.add_event(session, make.event(id=0))
    before = events.event(session, event).with_unreviewed
    events.choose_phrases(session, event=other, with_unreviewed=not before)
    assert [events.event(session, id_).with_unreviewed for id_ in (event, other)] == [before, not before]


def test_volunteer_is_read_with_roles(session: Session, event: int) -> None:
    new = Volunteer(event=event, person=AMIRA, roles=(Role.INTERPRETER, Role.GUIDE), availability=(MORNING,))
    id_ = volunteers.add_volunteer(session, new)
    found = volunteers.volunteer(session, id_)
    assert (found.number, set(found.roles), found.availability) == ("FW-0001", set(new.roles), (MORNING,))
    assert found.is_interpreter


def test_organisation_is_read_with_contacts_and_its_calls(session: Session) -> None:
    contact = Contact(name="Birte Quendelhoff", phone="+496990009001")
    id_ = organisations.add_organisation(session, Organisation(name="Quendelhoff", contacts=(contact,)))
    found = organisations.organisation(session, id_)
    assert [one.name for one in found.contacts] == ["Birte Quendelhoff"]
    at = datetime(2027, 5, 1, 10, tzinfo=UTC)
    organisations.log_contact(session, ContactLog(organisation=id_, at=at, text="Parkplatz", next_on=date(2027, 5, 5)))
    assert [one.text for one in organisations.contact_log(session, organisation=id_)] == ["Parkplatz"]


def test_offer_keeps_its_languages(session: Session, event: int) -> None:
    firm = organisations.add_organisation(session, Organisation(name="Quendelhoff"))
    new = Offer(event=event, organisation=firm, kind=OfferKind.TRAINING, title="Bäcker/in", languages=("tr", "ar"))
    id_ = offers.add_offer(session, new)
    assert offers.offers(session, event=event) == [replace(new, id=id_, revision=1)]
    assert organisations.organisations(session, event=event)[0].id == firm


def test_booth_lanes_swap_positions_and_keep_their_ids(session: Session, event: int) -> None:
    firm = organisations.add_organisation(session, Organisation(name="Quendelhoff"))
    lanes = (
        Interviewer(position=1, name="Frau Wiegand", languages=(LanguageSkill("tr", Level.B1),)),
        Interviewer(position=2, name="Herr Noll", presence=(DaySpan(time(9), time(10)),)),
    )
    id_ = booths.add_booth(session, Booth(event=event, organisation=firm, number="A01", interviewers=lanes))
    found = booths.booth(session, id_)
    first, second = found.interviewers
    swapped = replace(found, interviewers=(replace(second, position=1), replace(first, position=2)))
    booths.edit_booth(session, swapped)
    assert [(one.id, one.name) for one in booths.booth(session, id_).interviewers] == [
        (second.id, "Herr Noll"),
        (first.id, "Frau Wiegand"),
    ]
    assert booths.booth(session, id_).interviewers[1].languages == lanes[0].languages
    session.undo()
    assert booths.booth(session, id_) == found


def test_booth_number_is_given_once_an_event(session: Session, event: int) -> None:
    firm = organisations.add_organisation(session, Organisation(name="Quendelhoff"))
    booths.add_booth(session, Booth(event=event, organisation=firm, number="A01"))
    with pytest.raises(UserError, match=r"booth\.number_taken"):
        booths.add_booth(session, Booth(event=event, organisation=firm, number="A01"))


@pytest.mark.parametrize("count", [1, 3])
def test_lists_are_read_with_a_fixed_number_of_queries(session: Session, event: int, count: int) -> None:
    firm = organisations.add_organisation(session, Organisation(name="Quendelhoff"))
    for index in range(count):
        person = replace(AMIRA, given_name=f"A{index}")
        participants.add_participant(session, Participant(event=event, person=person))
        volunteers.add_volunteer(session, Volunteer(event=event, person=replace(person, family_name="V")))
        lanes = (Interviewer(position=1), Interviewer(position=2))
        booths.add_booth(session, Booth(event=event, organisation=firm, number=f"A{index}", interviewers=lanes))
        offers.add_offer(session, Offer(event=event, organisation=firm, kind=OfferKind.EQ, title="x"))
    sent: list[str] = []
    session.store.connection().set_trace_callback(sent.append)
    counts = []
    for read in (participants.participants, volunteers.volunteers, booths.booths, offers.offers):
        sent.clear()
        assert len(read(session, event=event)) == count  # type: ignore[operator]
        counts.append(len(sent))
    assert counts == [10, 9, 5, 3]
