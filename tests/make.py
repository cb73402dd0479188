"""Build values for tests: everything has a default, what a test is about is said by keyword.

Levels, occupations and spans may be given as short texts: `german="A2"`, `languages=("ar", "en B2")`,
`wanted=("29302",)`, `presence=("09:00-11:00",)`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event, EventFormat
from refugeesday.domain.interviews import Interview
from refugeesday.domain.languages import LanguageSkill, Level, level_from_text
from refugeesday.domain.organisations import Booth, Interviewer, Offer, OfferKind, Organisation
from refugeesday.domain.people import (
    Experience,
    ExperienceKind,
    Participant,
    Person,
    Role,
    Volunteer,
    VolunteerState,
    Wish,
)
from refugeesday.domain.time import DaySpan

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = date(2027, 6, 18)


def span(text: str) -> DaySpan:
    """Read `09:00-12:30`."""
    starts, ends = text.split("-")
    return DaySpan(time.fromisoformat(starts), time.fromisoformat(ends))


def skills(texts: Iterable[str]) -> tuple[LanguageSkill, ...]:
    """Read `ar` (level unknown) and `en B2`."""
    found = []
    for text in texts:
        language, _, level = text.partition(" ")
        found.append(LanguageSkill(language, level_from_text(level) if level else None))
    return tuple(found)


def level(text: str | Level | None) -> Level | None:
    """Read a level, None where it is not known."""
    return level_from_text(text) if isinstance(text, str) else text


def event(
    *,
    opening: str = "09:00-12:00",
    slot: int = 20,
    changeover: int = 0,
    breaks: Iterable[str] = (),
    format: EventFormat = EventFormat.FAIR,  # noqa: A002 - the name of the field
    **fields: object,
) -> Event:
    """Build an event on one day in June; nine slots of 20 minutes unless told otherwise."""
    values: dict[str, object] = {"id": 1, "name": "Probe", "date": DAY} | fields
    return Event(
        format=format,
        opening=span(opening),
        slot=timedelta(minutes=slot),
        changeover=timedelta(minutes=changeover),
        breaks=tuple(span(text) for text in breaks),
        **values,  # type: ignore[arg-type]  # fields of Event by name
    )


def person(
    id: int = 1,  # noqa: A002 - the name of the field
    *,
    german: str | Level | None = "B1",
    languages: Iterable[str] = (),
    wanted: Iterable[str] = (),
    practised: Iterable[str] = (),
    learned: Iterable[str] = (),
    **fields: object,
) -> Person:
    """Build a person who speaks German at B1; occupations are given as KldB codes, titled `Beruf <code>`."""
    experiences = [
        Experience(kind, kldb, f"Beruf {kldb}")
        for kind, codes in (
            (ExperienceKind.WANTED, wanted),
            (ExperienceKind.PRACTISED, practised),
            (ExperienceKind.LEARNED, learned),
        )
        for kldb in codes
    ]
    values: dict[str, object] = {"given_name": "Vorname", "family_name": f"Name {id}"} | fields
    return Person(
        id=id,
        german_speaking=level(german),
        languages=skills(languages),
        experiences=tuple(experiences),
        **values,  # type: ignore[arg-type]  # fields of Person by name
    )


_PARTICIPANT = {
    "revision",
    "event",
    "number",
    "state",
    "channel",
    "min_interviews",
    "max_interviews",
    "gap_slots",
    "check_in_code",
    "wants_placement",
}


def participant(
    id: int = 1,  # noqa: A002 - the name of the field
    *,
    wishes: Iterable[int | str] = (),
    availability: Iterable[str] = (),
    excluded: Iterable[int] = (),
    **fields: object,
) -> Participant:
    """Build a registration; `wishes` are organisations by id and occupations by code, best first.

    Other fields go to the registration or else to `person`.
    """
    own = {name: value for name, value in fields.items() if name in _PARTICIPANT}
    of_person = {name: value for name, value in fields.items() if name not in _PARTICIPANT}
    own = {"event": 1, "number": f"{id:03}"} | own
    return Participant(
        id=id,
        person=person(id, **of_person),  # type: ignore[arg-type]  # fields of person by name
        wishes=tuple(
            Wish(rank, organisation=wish) if isinstance(wish, int) else Wish(rank, kldb=wish, title=f"Wunsch {wish}")
            for rank, wish in enumerate(wishes, start=1)
        ),
        availability=tuple(span(text) for text in availability),
        excluded=tuple(excluded),
        **own,  # type: ignore[arg-type]  # fields of Participant by name
    )


def volunteer(
    id: int = 1,  # noqa: A002 - the name of the field
    *,
    languages: Iterable[str] = ("ar C1",),
    availability: Iterable[str] = (),
    roles: Iterable[Role] = (Role.INTERPRETER,),
    **fields: object,
) -> Volunteer:
    """Build a volunteer who has promised to interpret Arabic."""
    values: dict[str, object] = {"event": 1, "state": VolunteerState.PROMISED} | fields
    return Volunteer(
        id=id,
        person=person(10_000 + id, german="C1", languages=languages),
        roles=tuple(roles),
        availability=tuple(span(text) for text in availability),
        **values,  # type: ignore[arg-type]  # fields of Volunteer by name
    )


def organisation(id: int = 1, **fields: object) -> Organisation:  # noqa: A002 - the name of the field
    """Build an employer."""
    values: dict[str, object] = {"name": f"Betrieb {id}"} | fields
    return Organisation(id=id, **values)  # type: ignore[arg-type]  # fields of Organisation by name


def offer(
    id: int = 1,  # noqa: A002 - the name of the field
    *,
    organisation: int = 1,
    german: str | Level | None = "A2",
    kind: OfferKind = OfferKind.FULL_TIME,
    **fields: object,
) -> Offer:
    """Build a vacancy for a cook (29302) with two places and German from A2."""
    values: dict[str, object] = {"event": 1, "title": "Koch/Köchin", "kldb": "29302", "places": 2} | fields
    return Offer(
        id=id,
        organisation=organisation,
        kind=kind,
        minimum_german=level(german),
        **values,  # type: ignore[arg-type]  # fields of Offer by name
    )


def interviewer(
    id: int = 1,  # noqa: A002 - the name of the field
    *,
    position: int = 1,
    languages: Iterable[str] = (),
    presence: Iterable[str] = (),
) -> Interviewer:
    """Build a table with somebody who speaks German only and stays all day."""
    return Interviewer(
        id=id,
        position=position,
        name=f"Tisch {position}",
        languages=skills(languages),
        presence=tuple(span(text) for text in presence),
    )


def booth(
    id: int = 1,  # noqa: A002 - the name of the field
    *,
    organisation: int | None = None,
    interviewers: Iterable[Interviewer] | None = None,
    **fields: object,
) -> Booth:
    """Build a booth of the organisation with the same id and one interviewer, whose id is ten times the booth's."""
    values: dict[str, object] = {"event": 1, "number": f"A{id:02}"} | fields
    lanes = (interviewer(10 * id),) if interviewers is None else tuple(interviewers)
    return Booth(
        id=id,
        organisation=id if organisation is None else organisation,
        interviewers=lanes,
        **values,  # type: ignore[arg-type]  # fields of Booth by name
    )


def interview(
    id: int = 1,  # noqa: A002 - the name of the field
    *,
    participant: int = 1,
    booth: int = 1,
    slot: int = 0,
    of: Event | None = None,
    **fields: object,
) -> Interview:
    """Build an interview in a slot of the event, at the first table of the booth."""
    times = (of or event()).raster.slots[slot].span
    values: dict[str, object] = {"event": 1, "interviewer": 10 * booth, "score": 50} | fields
    return Interview(
        id=id,
        participant=participant,
        booth=booth,
        starts=times.starts.astimezone(UTC),
        ends=times.ends.astimezone(UTC),
        **values,  # type: ignore[arg-type]  # fields of Interview by name
    )


def at(text: str, *, day: date = DAY) -> datetime:
    """Give the instant of a time of the day, in UTC, summer time taken into account."""
    hours, minutes = text.split(":")
    return datetime(day.year, day.month, day.day, int(hours), int(minutes), tzinfo=UTC) - timedelta(hours=2)


def with_person(one: Participant, **fields: object) -> Participant:
    """Change what is known of a participant's person."""
    return replace(one, person=replace(one.person, **fields))  # type: ignore[arg-type]  # fields of Person by name


def with_languages(one: Interviewer, known: Iterable[LanguageSkill]) -> Interviewer:
    """Change what an interviewer speaks."""
    return replace(one, languages=tuple(known))
