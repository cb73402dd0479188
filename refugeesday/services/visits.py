"""What an event's day looks like for each participant, employer and volunteer: as planned now, and as released.

People are told the released plan only; what was changed since stays in the house until the next release.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.events import AgendaItem, Event, Shift, Venue
from refugeesday.domain.interviews import Interview
from refugeesday.domain.languages import shared_languages
from refugeesday.domain.organisations import Booth, Organisation
from refugeesday.domain.people import Participant, Volunteer, VolunteerState
from refugeesday.domain.visits import Company, CompanyDay, Talk, Visit, visits_of
from refugeesday.services.booths import booths
from refugeesday.services.company_days import with_company_days
from refugeesday.services.events import event as read_event
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.venues import venues
from refugeesday.services.volunteers import volunteers
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Everything people can be told about an event. Talks are in order of time; nothing where nothing was released.

    `organisations` are names by booth, `employers` those with a booth or an offer, `companies` those of offers where
    there are days in companies, `helpers` the volunteers of each shift by its id.
    """

    event: Event
    venue: Venue | None = None
    participants: tuple[Participant, ...] = ()
    volunteers: tuple[Volunteer, ...] = ()
    booths: tuple[Booth, ...] = ()
    organisations: dict[int, str] = field(default_factory=dict)
    employers: tuple[Organisation, ...] = ()
    talks: tuple[Talk, ...] = ()
    days: tuple[CompanyDay, ...] = ()
    companies: dict[int, Company] = field(default_factory=dict)
    shifts: tuple[Shift, ...] = ()
    helpers: dict[int, tuple[int, ...]] = field(default_factory=dict)
    agenda: tuple[AgendaItem, ...] = ()

    @property
    def visits(self) -> list[Visit]:
        """Give the visits of all participants with at least one talk, by number."""
        return visits_of(self.participants, self.talks)

    @property
    def rooms(self) -> dict[int, str]:
        """Give the names of the venue's rooms."""
        return {room.id: room.name for room in self.venue.rooms} if self.venue else {}


def released_program(session: Session, *, event: int) -> Program:
    """Give what people may be told, in a fixed number of queries.

    Interviews are those of the released version; who was removed since has none. Shifts and the agenda have no
    versions: they are told as they stand, after the first release.
    """
    of = read_event(session, event)
    if of.released_version is None:
        return Program(event=of, participants=tuple(participants(session, event=event)))
    program = _program(session, of, _released_interviews(session, of), with_shifts=True)
    return with_company_days(session, program)


def _released_interviews(session: Session, of: Event) -> list[Interview]:
    now = tables.Interview
    standing = {
        tuple(key): id_
        for id_, *key in values.read_rows(
            session.store, now, now.event == of.id, columns=("id", "participant", "booth", "starts")
        )
    }
    table = tables.PlanVersionInterview
    columns = ("participant", "booth", "interviewer", "interpreter", "starts", "ends", "score")
    return [
        Interview(**dict(zip(columns, row, strict=True)), id=standing.get((row[0], row[1], row[4]), 0), event=of.id)
        for row in values.read_rows(
            session.store,
            table,
            table.version == of.released_version,
            columns=columns,
            order_by=(table.starts, table.booth, table.interviewer),
        )
    ]


def _program(session: Session, of: Event, planned: Iterable[Interview], *, with_shifts: bool = False) -> Program:
    firms = organisations(session, event=of.id)
    names = {one.id: one.name for one in firms}
    stands = booths(session, event=of.id)
    program = Program(
        event=of,
        venue=next((one for one in venues(session) if one.id == of.venue), None),
        participants=tuple(participants(session, event=of.id)),
        volunteers=tuple(volunteers(session, event=of.id)),
        booths=tuple(stands),
        organisations={one.id: names[one.organisation] for one in stands},
        employers=tuple(firms),
        shifts=tuple(values.read(session.store, Shift, tables.Shift, tables.Shift.event == of.id))
        if with_shifts
        else (),
        helpers=_helpers(session, of) if with_shifts else {},
        agenda=tuple(_agenda(session, of)) if with_shifts else (),
    )
    return _with_talks(program, planned)


def _with_talks(program: Program, planned: Iterable[Interview]) -> Program:
    zone = ZoneInfo(program.event.zone)
    at = {booth.id: booth for booth in program.booths}
    tables_at = {lane.id: lane.position for booth in program.booths for lane in booth.interviewers}
    people = {one.id: one for one in program.participants}
    interpreters = {one.id: one for one in program.volunteers}
    rooms = program.rooms

    def talk(interview: Interview) -> Talk:
        booth = at[interview.booth]
        interpreter = interpreters.get(interview.interpreter or 0)
        return Talk(
            interview=interview.id,
            booth=booth.id,
            booth_number=booth.number,
            organisation=program.organisations[booth.id],
            room=rooms.get(booth.room or 0, ""),
            starts=interview.starts.astimezone(zone),
            ends=interview.ends.astimezone(zone),
            interpreted_in=interpreted_in(people[interview.participant], interpreter) if interpreter else None,
            participant=interview.participant,
            interpreter=interpreter.id if interpreter else None,
            table=tables_at.get(interview.interviewer, 1),
        )

    talks = tuple(talk(one) for one in planned if one.booth in at and one.participant in people)
    return replace(program, talks=talks)


def _helpers(session: Session, of: Event) -> dict[int, tuple[int, ...]]:
    table = tables.ShiftAssignment
    here = table.shift.in_(tables.Shift.select(tables.Shift.id).where(tables.Shift.event == of.id))
    found: dict[int, tuple[int, ...]] = {}
    for shift, volunteer, state in values.read_rows(
        session.store, table, here, columns=("shift", "volunteer", "state")
    ):
        if state is not VolunteerState.DECLINED:
            found[shift] = (*found.get(shift, ()), volunteer)
    return found


def _agenda(session: Session, of: Event) -> list[AgendaItem]:
    table = tables.AgendaItem
    return values.read(session.store, AgendaItem, table, table.event == of.id, order_by=(table.starts, table.id))


def interpreted_in(participant: Participant, interpreter: Volunteer) -> str:
    """Give the language an interpreter and a participant share, of several the participant's best."""
    return next(iter(shared_languages(participant.person.languages, interpreter.person.languages)), "")
