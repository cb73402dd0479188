"""People: who they are across the years, and what they do at one event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.time import DaySpan


class Need(StrEnum):
    """Something a person asks for on the day. Health is never stored, only what the house has to offer."""

    CHILDCARE = "childcare"
    STEP_FREE = "step_free"
    TRANSPORT = "transport"
    FEMALE_INTERPRETER = "female_interpreter"


class WorkAccess(StrEnum):
    """What the document says about work; a traffic light, never the document. Source: domain.md 1.1."""

    UNRESTRICTED = "unrestricted"
    PERMIT_REQUIRED = "permit_required"
    RESTRICTED = "restricted"
    PROHIBITED = "prohibited"
    CHECK = "check"


class ResidenceRule(StrEnum):
    """Whether a person must live in a certain place."""

    UNKNOWN = "unknown"
    NONE = "none"
    DISTRICT = "district"
    OBLIGATION = "obligation"


class Purpose(StrEnum):
    """What a person may consent to, each for itself (R7)."""

    PROFILE_TO_EMPLOYERS = "profile_to_employers"
    SHARE_STATUS = "share_status"
    CONTACT_BY_PHONE = "contact_by_phone"
    FOLLOW_UP_6M = "follow_up_6m"
    PHOTO_EVENT = "photo_event"
    PHOTO_PUBLICATION = "photo_publication"
    DATA_TO_INTERPRETER = "data_to_interpreter"
    MEDIA_INTERVIEW = "media_interview"


class ExperienceKind(StrEnum):
    """How an occupation belongs to a person."""

    WANTED = "wanted"
    PRACTISED = "practised"
    LEARNED = "learned"


class ParticipantState(StrEnum):
    """Where a registration stands."""

    REGISTERED = "registered"
    INVITED = "invited"
    PROMISED = "promised"
    DECLINED = "declined"
    ARRIVED = "arrived"
    NOT_COME = "not_come"

    @property
    def is_expected(self) -> bool:
        """Say whether the person is planned for."""
        return self not in {ParticipantState.DECLINED, ParticipantState.NOT_COME}


class Channel(StrEnum):
    """The one way a person is told things."""

    EMAIL = "email"
    DRAFT = "draft"
    PRINT = "print"
    PHONE = "phone"


class VolunteerState(StrEnum):
    """Where a volunteer's promise stands."""

    ASKED = "asked"
    PROMISED = "promised"
    DECLINED = "declined"


class Role(StrEnum):
    """What a volunteer does on the day. Source: domain.md 1.9."""

    WELCOME = "welcome"
    INTERPRETER = "interpreter"
    GUIDE = "guide"
    TIMEKEEPER = "timekeeper"
    FLOATER = "floater"
    CHILDCARE = "childcare"
    CV_CHECK = "cv_check"
    PHOTO = "photo"
    SET_UP = "set_up"
    CATERING = "catering"
    FIRST_AID = "first_aid"
    STEWARD = "steward"
    DRIVER = "driver"
    PRESS = "press"


@dataclass(frozen=True, slots=True, order=True)
class Experience:
    """An occupation a person wants, practised or learned. `kldb` is None where only a title is known."""

    kind: ExperienceKind
    kldb: str | None
    title: str
    years: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Consent:
    """One person's consent to one purpose, as given or withdrawn on a day."""

    purpose: Purpose
    is_given: bool
    given_on: date
    text_version: str = ""
    language: str = ""
    channel: str = ""
    collected_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is known of a person beyond one event.

    `id` and `revision` are 0 before the person is stored. German is kept apart from `languages`, which hold all others.
    One of `given_name` and `family_name` is filled; many people have a single name.
    """

    id: int = 0
    revision: int = 0
    given_name: str = ""
    family_name: str = ""
    call_name: str = ""
    native_name: str = ""
    birth_year: int | None = None
    email: str = ""
    phone: str = ""
    accommodation: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    contact_person: str = ""
    invitation_language: str = ""
    german_speaking: Level | None = None
    german_writing: Level | None = None
    max_travel_minutes: int | None = None
    has_car: bool | None = None
    work_access: WorkAccess = WorkAccess.CHECK
    earliest_work_date: date | None = None
    document_valid_until: date | None = None
    residence_rule: ResidenceRule = ResidenceRule.UNKNOWN
    work_checked_by: str = ""
    work_checked_on: date | None = None
    note: str = ""
    languages: tuple[LanguageSkill, ...] = ()
    experiences: tuple[Experience, ...] = ()
    licences: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    consents: tuple[Consent, ...] = ()

    @property
    def sort_name(self) -> str:
        """Give the name lists are ordered by: family name first where there is one."""
        return ", ".join(part for part in (self.family_name, self.given_name) if part)

    @property
    def full_name(self) -> str:
        """Give the name as it is spoken."""
        return " ".join(part for part in (self.given_name, self.family_name) if part)

    @property
    def short_name(self) -> str:
        """Give the name for cards and badges: the chosen call name, else given name and an initial."""
        if self.call_name:
            return self.call_name
        if self.given_name and self.family_name:
            return f"{self.given_name} {self.family_name[0]}."
        return self.given_name or self.family_name

    def has_consent(self, purpose: Purpose) -> bool:
        """Say whether the latest word of the person on this purpose is a yes."""
        said = [consent for consent in self.consents if consent.purpose is purpose]
        return bool(said) and max(said, key=lambda consent: consent.given_on).is_given


@dataclass(frozen=True, slots=True, order=True)
class Wish:
    """What a participant would like to talk to, best first: one organisation, or one occupation."""

    rank: int
    organisation: int | None = None
    kldb: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person's registration for one event."""

    id: int = 0
    revision: int = 0
    event: int
    person: Person
    number: str = ""
    state: ParticipantState = ParticipantState.REGISTERED
    channel: Channel | None = None
    min_interviews: int = 1
    max_interviews: int = 4
    gap_slots: int = 1
    check_in_code: str = ""
    wants_placement: bool = False
    """Takes part in the placement day of an event that is a fair as well."""
    availability: tuple[DaySpan, ...] = ()
    """Empty means the whole day."""
    wishes: tuple[Wish, ...] = ()
    excluded: tuple[int, ...] = ()
    """Organisations that either side does not want to meet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteer:
    """One person's promise to help at one event."""

    id: int = 0
    revision: int = 0
    event: int
    person: Person
    number: str = ""
    state: VolunteerState = VolunteerState.ASKED
    channel: Channel | None = None
    max_interviews: int = 8
    """How many interviews an interpreter takes on the day."""
    max_run: int = 3
    """How many slots in a row before a break."""
    roles: tuple[Role, ...] = ()
    availability: tuple[DaySpan, ...] = ()

    @property
    def is_interpreter(self) -> bool:
        """Say whether the person may be planned to interpret."""
        return Role.INTERPRETER in self.roles and self.state is not VolunteerState.DECLINED


def is_minor(birth_year: int | None, *, on: date) -> bool | None:
    """Say whether someone may be under 18 on a day; None where the year is unknown.

    Only the year is stored, so the person counts as a minor until the end of the year of the 18th birthday.
    """
    return None if birth_year is None else on.year - birth_year <= 18
