"""The plan of an event as a table: who talks to whom, when and where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from refugeesday.domain.organisations import Booth, Interviewer
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.session import Session
from refugeesday.services.text_table import Table, make_table
from refugeesday.services.volunteers import volunteers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One interview, in words."""

    starts: str
    ends: str
    number: str
    participant: str
    organisation: str
    booth: str
    interviewer: str
    interpreter: str
    points: str
    is_fixed: str


_COLUMNS: tuple[tuple[str, str, Callable[[_Line], str]], ...] = (
    ("starts", "Beginn", lambda line: line.starts),
    ("ends", "Ende", lambda line: line.ends),
    ("number", "Nummer", lambda line: line.number),
    ("participant", "Teilnehmende Person", lambda line: line.participant),
    ("organisation", "Organisation", lambda line: line.organisation),
    ("booth", "Stand", lambda line: line.booth),
    ("interviewer", "Tisch", lambda line: line.interviewer),
    ("interpreter", "Dolmetschen", lambda line: line.interpreter),
    ("points", "Punkte", lambda line: line.points),
    ("is_fixed", "Festgehalten", lambda line: line.is_fixed),
)


def interview_table(session: Session, *, event: int, columns: Sequence[str] | None = None) -> Table:
    """Give the interviews by time, then booth, with local times; `columns` chooses by key or header.

    Raises UserError `import.unknown_field` for a column there is none of.
    """
    return make_table(_COLUMNS, _lines(session, event), columns=columns, kind="interviews")


def _lines(session: Session, event: int) -> list[_Line]:
    zone = ZoneInfo(read_event(session, event).zone)
    people = {one.id: one for one in participants(session, event=event)}
    helpers = {one.id: one for one in volunteers(session, event=event)}
    names = {one.id: one.name for one in organisations(session)}
    at = {booth.id: booth for booth in booths(session, event=event)}
    return [
        _Line(
            starts=f"{one.starts.astimezone(zone):%d.%m.%Y %H:%M}",
            ends=f"{one.ends.astimezone(zone):%H:%M}",
            number=people[one.participant].number,
            participant=people[one.participant].person.full_name,
            organisation=names[at[one.booth].organisation],
            booth=at[one.booth].number,
            interviewer=_table_of(at[one.booth], one.interviewer),
            interpreter=helpers[one.interpreter].person.full_name if one.interpreter else "",
            points=str(one.score),
            is_fixed="ja" if one.is_fixed else "nein",
        )
        for one in interviews(session, event=event)
    ]


def _table_of(booth: Booth, interviewer: int) -> str:
    found: Interviewer | None = next((one for one in booth.interviewers if one.id == interviewer), None)
    return (found.name or str(found.position)) if found else ""
