"""A small placement day in a file: four people, three companies, one of them a bakery that begins at night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event, EventFormat
from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import (
    Booth,
    Commitment,
    Contact,
    Offer,
    OfferKind,
    Organisation,
    OrganisationType,
)
from refugeesday.domain.people import (
    Experience,
    ExperienceKind,
    Participant,
    Person,
    Role,
    Volunteer,
    VolunteerState,
    WorkAccess,
)
from refugeesday.domain.time import DaySpan
from refugeesday.services import booths, events, offers, organisations, participants, volunteers
from refugeesday.services.session import Session

if TYPE_CHECKING:
    from pathlib import Path

CARE, NEAR_CARE, BAKER, CAR = "82102", "82182", "29222", "25212"
FAIR_DAY, DAY = date(2027, 6, 18), date(2027, 6, 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementDay:
    """The file and the ids of what is in it."""

    session: Session
    event: int
    people: dict[str, int]
    offers: dict[str, int]
    guide: int


def make_day(session: Session, *, format: EventFormat = EventFormat.PLACEMENT) -> PlacementDay:  # noqa: A002 - the field
    """Fill a file: Amira bakes, Farid and Taras care for people, Rojin repairs cars, which nobody offers."""
    event = events.add_event(
        session,
        Event(
            name="Praktikumstag",
            format=format,
            date=FAIR_DAY,
            placement_on=DAY,
            opening=DaySpan(time(8), time(16)),
            slot=timedelta(minutes=20),
            sender_name="Landkreis",
            sender_phone="+49 561 10000",
        ),
    )
    care = _company(session, event, "Haus Lindenaue", town="Hofgeismar", postcode="34369", booth="1")
    bakery = _company(session, event, "Backstube Quendel", town="Kassel", postcode="34117", booth="2")
    garage = _company(session, event, "Autohaus Werra", town="Kassel", postcode="34117", booth="3")
    given = {
        "care": _offer(session, event, care, CARE, OfferKind.SHADOWING, start=7 * 60, places=1),
        "bakery": _offer(session, event, bakery, BAKER, OfferKind.INTERNSHIP, start=23 * 60, places=1),
        "job": _offer(session, event, garage, CAR, OfferKind.FULL_TIME, start=None, places=3),
    }
    people = {
        name: _person(session, event, name, kldb)
        for name, kldb in (("Amira", BAKER), ("Farid", CARE), ("Taras", NEAR_CARE), ("Rojin", CAR))
    }
    helper = Volunteer(
        event=event,
        person=Person(given_name="Gerda", family_name="Lotz", languages=(LanguageSkill("ar", Level.B2),)),
        state=VolunteerState.PROMISED,
        roles=(Role.GUIDE,),
    )
    guide = volunteers.add_volunteer(session, helper)
    chamber = Organisation(
        name="Innung des Kfz-Handwerks", type=OrganisationType.CHAMBER, trade="Kfz", phone="+4956196820", town="Kassel"
    )
    organisations.add_organisation(session, chamber)
    return PlacementDay(session=session, event=event, people=people, offers=given, guide=guide)


def open_day(path: Path, *, format: EventFormat = EventFormat.PLACEMENT) -> PlacementDay:  # noqa: A002 - the field
    """Make a file with the day in it."""
    from refugeesday.services.session import create_workspace

    return make_day(create_workspace(path / "tag.refugeesday"), format=format)


def _company(session: Session, event: int, name: str, *, town: str, postcode: str, booth: str) -> int:
    contact = Contact(name="Ines Merz", salutation="Frau", phone="+4956710001")
    house = Organisation(name=name, street="Kornweg 3", postcode=postcode, town=town, contacts=(contact,))
    id_ = organisations.add_organisation(session, house)
    promise = Booth(event=event, organisation=id_, number=booth, commitment=Commitment.PROMISED)
    booths.add_booth(session, promise)
    return id_


def _offer(
    session: Session, event: int, company: int, kldb: str, kind: OfferKind, *, start: int | None, places: int
) -> int:
    new = Offer(
        event=event, organisation=company, kind=kind, title=f"Tag {kldb}", kldb=kldb, places=places,
        start_minute=start, minimum_german=Level.A2, meeting_point="Eingang am Hof", bring="Ausweis, feste Schuhe",
    )  # fmt: skip
    return offers.add_offer(session, new)


def _person(session: Session, event: int, name: str, kldb: str) -> int:
    person = Person(
        given_name=name,
        family_name="Haddad",
        phone="+491700000147",
        postcode="34117",
        town="Kassel",
        birth_year=1990,
        german_speaking=Level.B1,
        work_access=WorkAccess.PERMIT_REQUIRED,
        languages=(LanguageSkill("ar", Level.NATIVE),),
        experiences=(Experience(ExperienceKind.WANTED, kldb, f"Beruf {kldb}"),),
    )
    return participants.add_participant(session, Participant(event=event, person=person, wants_placement=True))
