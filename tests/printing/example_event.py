"""A small released event in a memory session: one participant a language, a measured hall, names of 45 characters."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from refugeesday.domain.events import Event, Room, Venue
from refugeesday.domain.interviews import Interview
from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Booth, Interviewer, Offer, OfferKind, Organisation
from refugeesday.domain.people import (
    Consent,
    Experience,
    ExperienceKind,
    Need,
    Participant,
    Person,
    Purpose,
    Role,
    Volunteer,
    VolunteerState,
)
from refugeesday.domain.time import DaySpan
from refugeesday.services import (
    booths,
    events,
    interviews,
    offers,
    organisations,
    participants,
    plans,
    venues,
    volunteers,
)
from refugeesday.services.session import Session, create_workspace, memory_session

DAY = date(2027, 6, 18)
LONG = "Wolfgang-Amadeus Hohenzollern-Sigmaringendorf"
"""45 characters."""
LONG_FIRM = "Landwirtschaftsmaschinenbaugesellschaft mbH K"
EVENT = Event(
    name="Refugees Day 2027",
    date=DAY,
    opening=DaySpan(time(9), time(13)),
    slot=timedelta(minutes=20),
    breaks=(DaySpan(time(11), time(11, 20)),),
    sender_name="Landkreis Beispiel",
    sender_phone="05600 000 180",
    sender_email="tag@beispiel.example",
)
PEOPLE = (
    ("Amira", "Haddad", "أميرة حداد", "ar", "Haus Weide"),
    ("Reza", "Alizada", "رضا علی‌زاده", "prs", "Haus Ahorn"),
    ("Samuel", "Andemariam", "", "ti", ""),
    ("Yuliia", "Bondarenko", "Юлія Бондаренко", "uk", "Haus Weide"),
    ("Bushra", "Ahmed", "", "ur", "Haus Ahorn"),
    ("Wolfgang-Amadeus", "Hohenzollern-Sigmaringendorf", "", "so", ""),
)
CONSENTS = (Purpose.PROFILE_TO_EMPLOYERS, Purpose.DATA_TO_INTERPRETER)
HIDDEN_NUMBER = "+49 5600 777 666"


def example_session(*, people: int = len(PEOPLE), with_plan_of_hall: bool = True, path: Path | None = None) -> Session:
    """Give a session with event 1: three booths, an interpreter of Arabic; each participant has three talks."""
    session = create_workspace(path, now=_noon) if path else memory_session(now=_noon)
    hall = Room(name="Foyer A", width_mm=24_000, depth_mm=14_000)
    venue = venues.add_venue(
        session,
        Venue(name="Stadthalle Lindenau", street="Am Markt 1", postcode="34000", town="Lindenau", rooms=(hall,)),
    )
    room = next(one for one in venues.venues(session) if one.id == venue).rooms[0].id
    event = events.add_event(session, replace(EVENT, venue=venue))
    for index, firm in enumerate(("Backstube Ederblick", LONG_FIRM, "Schwalm-Metall")):
        _add_booth(session, event, index, firm, room=room if with_plan_of_hall else None)
    person = Person(given_name="Samira", family_name="Zeinab", languages=(LanguageSkill("ar", Level.NATIVE),))
    volunteer = Volunteer(event=event, person=person, state=VolunteerState.PROMISED, roles=(Role.INTERPRETER,))
    interpreter = volunteers.add_volunteer(session, volunteer)
    at = booths.booths(session, event=event)
    slots = EVENT.raster.slots
    for index in range(people):
        id_ = participants.add_participant(session, _participant(event, index))
        for turn in range(3):
            booth = at[(index + turn) % 3]
            slot = slots[(index + 3 * turn) % len(slots)]
            interviews.add_interview(
                session,
                Interview(
                    event=event,
                    participant=id_,
                    booth=booth.id,
                    interviewer=booth.interviewers[index % 6].id,
                    interpreter=interpreter if index == 0 and turn == 0 else None,
                    offer=offers.offers(session, event=event)[0].id if booth == at[0] else None,
                    starts=slot.span.starts.astimezone(UTC),
                    ends=slot.span.ends.astimezone(UTC),
                    score=50,
                ),
            )
    plans.release_plan(session, event=event)
    return session


def _noon() -> datetime:
    return datetime(2027, 5, 1, 12, tzinfo=UTC)


def _add_booth(session: Session, event: int, index: int, firm: str, *, room: int | None) -> None:
    organisation = organisations.add_organisation(session, Organisation(name=firm, trade="Handwerk"))
    lanes = tuple(Interviewer(position=number, name=f"Frau Muster {number}") for number in range(1, 7))
    place = {"room": room, "x_mm": 4_000 + 7_000 * index, "y_mm": 2_000 + 4_000 * index} if room else {}
    booths.add_booth(
        session, Booth(event=event, organisation=organisation, number=f"A{index + 1:02}", interviewers=lanes, **place)
    )
    if index == 0:
        offer = Offer(event=event, organisation=organisation, kind=OfferKind.TRAINING, title="Fachverkäufer/in")
        offers.add_offer(session, offer)


def _participant(event: int, index: int) -> Participant:
    given, family, native, language, house = PEOPLE[index % len(PEOPLE)]
    consents = () if index % len(PEOPLE) == 3 else CONSENTS
    person = Person(
        given_name=given,
        family_name=family,
        native_name=native,
        invitation_language=language,
        accommodation=house,
        phone=HIDDEN_NUMBER,
        german_speaking=Level.A2,
        languages=(LanguageSkill(language, Level.NATIVE),),
        experiences=(Experience(ExperienceKind.PRACTISED, "29222", "Konditorin", 6),),
        needs=(Need.CHILDCARE,) if index == 0 else (),
        consents=tuple(Consent(purpose=purpose, is_given=True, given_on=date(2027, 5, 1)) for purpose in consents),
    )
    return Participant(event=event, person=person)
