"""Organisations, the people to talk to there, what they offer, and their booths at an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.time import DaySpan


class OrganisationType(StrEnum):
    """What kind of body an organisation is."""

    EMPLOYER = "employer"
    CHAMBER = "chamber"
    AUTHORITY = "authority"
    ASSOCIATION = "association"
    FUNDER = "funder"
    PRESS = "press"


class Commitment(StrEnum):
    """How far an organisation has promised to come."""

    OPEN = "open"
    ASKED = "asked"
    PROMISED = "promised"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class OfferKind(StrEnum):
    """What is offered; each kind has its own rules on permits and insurance. Source: domain.md 1.1."""

    TRAINING = "AUSBILDUNG"
    EQ = "EQ"
    INTERNSHIP = "PRAKTIKUM"
    SHADOWING = "HOSPITATION"
    TRIAL = "PROBEARBEIT"
    MEASURE = "MAG"
    MINIJOB = "MINIJOB"
    PART_TIME = "TEILZEIT"
    FULL_TIME = "VOLLZEIT"
    WORK_OPPORTUNITY = "ARBEITSGELEGENHEIT"
    VOLUNTARY_YEAR = "FREIWILLIGENDIENST"
    ADVICE = "BERATUNG"
    WORKSHOP = "WORKSHOP"


class WorkingTime(StrEnum):
    """When the work is done."""

    DAY = "none"
    EARLY = "early"
    NIGHT = "night"
    ROTATING = "rotating"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person to talk to at an organisation."""

    id: int = 0
    name: str
    salutation: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLog:
    """One talk with an organisation, and when to talk again."""

    id: int = 0
    organisation: int
    at: datetime
    text: str
    next_on: date | None = None
    responsible: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body that takes part, pays or writes, across the years."""

    id: int = 0
    revision: int = 0
    number: str = ""
    name: str
    type: OrganisationType = OrganisationType.EMPLOYER
    trade: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    note: str = ""
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something an organisation offers at one event. `places` is None where it was not said."""

    id: int = 0
    revision: int = 0
    event: int
    organisation: int
    number: str = ""
    kind: OfferKind
    title: str
    kldb: str | None = None
    places: int | None = None
    minimum_german: Level | None = None
    is_german_hard: bool = False
    """The employer will not talk to anyone below `minimum_german`."""
    working_time: WorkingTime = WorkingTime.DAY
    starts_on: date | None = None
    start_minute: int | None = None
    """Start of a placement day, minutes after midnight."""
    end_minute: int | None = None
    """End of a placement day, minutes after midnight; not after the start, it is on the next day."""
    postcode: str = ""
    town: str = ""
    requirements: str = ""
    meeting_point: str = ""
    """Where to come on a day in the company: entrance, bell."""
    bring: str = ""
    """What to bring on a day in the company, and what is there, separated by commas."""
    languages: tuple[str, ...] = ()
    """Languages one can work in there, besides German."""
    licences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interviewer:
    """One lane of a booth: a table with a person who talks. Without presence: the booth's whole day."""

    id: int = 0
    position: int
    name: str = ""
    languages: tuple[LanguageSkill, ...] = ()
    presence: tuple[DaySpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Booth:
    """An organisation's place at one event."""

    id: int = 0
    revision: int = 0
    event: int
    organisation: int
    number: str
    commitment: Commitment = Commitment.CONFIRMED
    room: int | None = None
    x_mm: int | None = None
    y_mm: int | None = None
    min_interviews: int = 1
    max_interviews: int | None = None
    watts: int = 0
    sockets: int = 0
    note: str = ""
    interviewers: tuple[Interviewer, ...] = ()

    @property
    def is_open(self) -> bool:
        """Say whether interviews may be planned here."""
        return self.commitment is not Commitment.DECLINED and bool(self.interviewers)
