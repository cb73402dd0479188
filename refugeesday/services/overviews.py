"""The lists people look at: things with the counts and names beside them, in a fixed number of queries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from refugeesday.domain.interviews import Interview
from refugeesday.domain.languages import languages_spoken
from refugeesday.domain.organisations import Booth, Offer, Organisation
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.exchange.catalogues import languages
from refugeesday.planning.presence import slot_flags
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews, interviews_at
from refugeesday.services.offers import offers
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.people import people as people_by_id
from refugeesday.services.volunteers import volunteers
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from refugeesday.domain.languages import LanguageSkill
    from refugeesday.domain.time import Raster
    from refugeesday.services.session import Session


OwnedT = TypeVar("OwnedT", Booth, Offer)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRow:
    """A participant with the codes of the languages spoken, best first, and the number of talks."""

    id: int
    participant: Participant
    languages: tuple[str, ...]
    interviews: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerRow:
    """A volunteer with the codes of the languages spoken, best first, and the number of talks interpreted."""

    id: int
    volunteer: Volunteer
    languages: tuple[str, ...]
    interviews: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoothRow:
    """A booth with whose it is, how many talks it has and how many it could have."""

    id: int
    booth: Booth
    organisation: str
    interviews: int
    capacity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """An organisation with its booths and offers at one event."""

    id: int
    organisation: Organisation
    booths: tuple[Booth, ...]
    offers: tuple[Offer, ...]
    interviews: int
    capacity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewRow:
    """An interview with the names and numbers it is shown by; `table` is the lane's position."""

    id: int
    interview: Interview
    booth_number: str
    table: int
    organisation: str
    participant_number: str
    participant_name: str
    interpreter_number: str
    interpreter_name: str


def participant_rows(session: Session, *, event: int) -> list[ParticipantRow]:
    """Give the participants of an event by number."""
    counts = _talks_of(session, event, "participant")
    return [
        ParticipantRow(
            id=one.id, participant=one, languages=languages_spoken(one.person.languages), interviews=counts[one.id]
        )
        for one in participants(session, event=event)
    ]


def volunteer_rows(session: Session, *, event: int) -> list[VolunteerRow]:
    """Give the volunteers of an event by number."""
    counts = _talks_of(session, event, "interpreter")
    return [
        VolunteerRow(
            id=one.id, volunteer=one, languages=languages_spoken(one.person.languages), interviews=counts[one.id]
        )
        for one in volunteers(session, event=event)
    ]


def booth_rows(session: Session, *, event: int) -> list[BoothRow]:
    """Give the booths of an event by number."""
    names = {one.id: one.name for one in organisations(session, event=event)}
    counts = _talks_of(session, event, "booth")
    raster = read_event(session, event).raster
    return [
        BoothRow(
            id=one.id,
            booth=one,
            organisation=names[one.organisation],
            interviews=counts[one.id],
            capacity=_capacity(one, raster),
        )
        for one in booths(session, event=event)
    ]


def organisation_rows(session: Session, *, event: int) -> list[OrganisationRow]:
    """Give the organisations of an event by their first booth's number; those without a booth last."""
    counts = _talks_of(session, event, "booth")
    raster = read_event(session, event).raster
    at = _grouped(booths(session, event=event))
    offered = _grouped(offers(session, event=event))
    rows = [
        OrganisationRow(
            id=one.id,
            organisation=one,
            booths=tuple(at.get(one.id, ())),
            offers=tuple(offered.get(one.id, ())),
            interviews=sum(counts[booth.id] for booth in at.get(one.id, ())),
            capacity=sum(_capacity(booth, raster) for booth in at.get(one.id, ())),
        )
        for one in organisations(session, event=event)
    ]
    return sorted(rows, key=lambda row: (not row.booths, row.booths[0].number if row.booths else ""))


def interview_rows(session: Session, *, event: int, at: Collection[int] | None = None) -> list[InterviewRow]:
    """Give the interviews of an event by time, then booth: all, or those at some booths."""
    talks = interviews(session, event=event) if at is None else interviews_at(session, booths=at)
    names = {one.id: one.name for one in organisations(session, event=event)}
    stands = {one.id: one for one in booths(session, event=event)}
    positions = {lane.id: lane.position for booth in stands.values() for lane in booth.interviewers}
    people = _names_of(session, tables.Participant, event, None if at is None else {one.participant for one in talks})
    interpreters = _names_of(session, tables.Volunteer, event, {one.interpreter for one in talks if one.interpreter})
    return [
        InterviewRow(
            id=one.id,
            interview=one,
            booth_number=stands[one.booth].number,
            table=positions[one.interviewer],
            organisation=names[stands[one.booth].organisation],
            participant_number=people[one.participant][0],
            participant_name=people[one.participant][1],
            interpreter_number=interpreters[one.interpreter][0] if one.interpreter else "",
            interpreter_name=interpreters[one.interpreter][1] if one.interpreter else "",
        )
        for one in talks
    ]


def _names_of(
    session: Session, table: type[tables.Participant | tables.Volunteer], event: int, ids: Collection[int] | None
) -> dict[int, tuple[str, str]]:
    """Give number and full name by participant or volunteer: of all of an event, or of some."""
    which = table.event == event if ids is None else table.id.in_(ids)
    persons = people_by_id(session, among=table.select(table.person).where(which))
    rows = values.read_rows(session.store, table, which, columns=("id", "number", "person"))
    return {id_: (number, persons[person].full_name) for id_, number, person in rows}


def language_names(skills: Iterable[LanguageSkill]) -> tuple[str, ...]:
    """Give the German names of languages, best spoken first."""
    return tuple(map(languages().name_de, languages_spoken(skills)))


def _talks_of(session: Session, event: int, column: str) -> Counter[int]:
    """Count the interviews of each participant, booth or interpreter of an event."""
    table = tables.Interview
    return Counter(cell for (cell,) in values.read_rows(session.store, table, table.event == event, columns=(column,)))


def _capacity(booth: Booth, raster: Raster) -> int:
    """Count how many talks a booth can hold: its interviewers present in each slot, at most its own limit."""
    if not booth.is_open:
        return 0
    held = sum(sum(slot_flags(raster, lane.presence)) for lane in booth.interviewers)
    return held if booth.max_interviews is None else min(held, booth.max_interviews)


def _grouped(things: Iterable[OwnedT]) -> dict[int, list[OwnedT]]:
    found: dict[int, list[OwnedT]] = {}
    for thing in things:
        found.setdefault(thing.organisation, []).append(thing)
    return found
