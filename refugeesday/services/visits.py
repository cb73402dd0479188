"""The day of each participant, put together from the plan as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.visits import Talk, Visit
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.venues import venues
from refugeesday.services.volunteers import volunteers

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Participant, Volunteer
    from refugeesday.services.session import Session


def visits(session: Session, *, event: int) -> list[Visit]:
    """Give the visits of all participants with at least one interview, by number; times are in the event's zone."""
    zone = ZoneInfo(read_event(session, event).zone)
    at = {booth.id: booth for booth in booths(session, event=event)}
    names = {one.id: one.name for one in organisations(session, event=event)}
    rooms = {room.id: room.name for venue in venues(session) for room in venue.rooms}
    interpreters = {one.id: one for one in volunteers(session, event=event)}
    talks: dict[int, list[Interview]] = {}
    for interview in interviews(session, event=event):
        talks.setdefault(interview.participant, []).append(interview)

    def talk(participant: Participant, interview: Interview) -> Talk:
        booth = at[interview.booth]
        interpreter = interpreters[interview.interpreter] if interview.interpreter else None
        return Talk(
            interview=interview.id,
            booth=booth.id,
            booth_number=booth.number,
            organisation=names[booth.organisation],
            room=rooms.get(booth.room or 0, ""),
            starts=interview.starts.astimezone(zone),
            ends=interview.ends.astimezone(zone),
            interpreted_in=interpreted_in(participant, interpreter) if interpreter else None,
        )

    return [
        Visit(participant=one, talks=tuple(talk(one, interview) for interview in talks[one.id]))
        for one in participants(session, event=event)
        if one.id in talks
    ]


def interpreted_in(participant: Participant, interpreter: Volunteer) -> str:
    """Give the language an interpreter and a participant share, of several the participant's best."""
    spoken = {skill.language for skill in interpreter.person.languages}
    shared = [skill for skill in participant.person.languages if skill.language in spoken]
    best = max(shared, key=lambda skill: skill.level.rank if skill.level else -1, default=None)
    return best.language if best else ""
