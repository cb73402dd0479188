"""Who interprets when: the interviews with an interpreter, with the names people know them by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.languages import shared_languages
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.volunteers import volunteers

if TYPE_CHECKING:
    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class InterpretedTalk:
    """One interview that is interpreted; `id` is the interview's, times are those of the event's place.

    `languages` are those that interpreter and participant share, by code.
    """

    id: int
    starts: datetime
    ends: datetime
    volunteer: int
    interpreter: str
    languages: tuple[str, ...]
    number: str
    participant: str
    booth: str
    organisation: str


def interpreted_talks(session: Session, *, event: int, volunteer: int | None = None) -> list[InterpretedTalk]:
    """Give the interpreted interviews of an event, or those of a volunteer, by time, then interpreter.

    In a fixed number of queries.
    """
    zone = ZoneInfo(read_event(session, event).zone)
    helpers = {one.id: one for one in volunteers(session, event=event)}
    people = {one.id: one for one in participants(session, event=event)}
    stands = {one.id: one for one in booths(session, event=event)}
    names = {one.id: one.name for one in organisations(session, event=event)}
    talks = [
        InterpretedTalk(
            id=talk.id,
            starts=talk.starts.astimezone(zone),
            ends=talk.ends.astimezone(zone),
            volunteer=talk.interpreter,
            interpreter=helpers[talk.interpreter].person.sort_name,
            languages=shared_languages(
                people[talk.participant].person.languages, helpers[talk.interpreter].person.languages
            ),
            number=people[talk.participant].number,
            participant=people[talk.participant].person.sort_name,
            booth=stands[talk.booth].number,
            organisation=names[stands[talk.booth].organisation],
        )
        for talk in interviews(session, event=event)
        if talk.interpreter is not None and volunteer in {None, talk.interpreter}
    ]
    return sorted(talks, key=lambda talk: (talk.starts, talk.interpreter, talk.id))
