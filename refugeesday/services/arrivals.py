"""What happens on the day: who is there, who comes late or not at all, who comes unasked, which booth closes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import Participant, ParticipantState, Person, Wish
from refugeesday.domain.time import NEVER, DaySpan, zone_named
from refugeesday.exchange.phrases import invitation_language
from refugeesday.services.booths import booth as read_booth
from refugeesday.services.booths import edit_booth
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews_of, mark_interviews, remove_interviews
from refugeesday.services.participants import add_participant, edit_participant, mark_participants
from refugeesday.services.participants import participant as read_participant
from refugeesday.services.session import Session, step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkIn:
    """Say what is asked of a person without registration: a name, a language, German, and one wish.

    The wish is an organisation, or an occupation by `kldb` and title; all may be left open.
    """

    name: str
    language: str = ""
    german: Level | None = None
    organisation: int | None = None
    kldb: str | None = None
    title: str = ""


@step
def mark_arrived(session: Session, participant: int) -> None:
    """Note that a participant is there."""
    mark_participants(session, [participant], state=ParticipantState.ARRIVED)


@step
def mark_not_come(session: Session, participant: int) -> tuple[Interview, ...]:
    """Note that a participant did not come, and give the interviews whose places are free now.

    Interviews that should be over are marked as missed, those that run or have been held stay.
    """
    one = read_participant(session, participant)
    session.mark_step(event=one.event)
    mark_participants(session, [participant], state=ParticipantState.NOT_COME)
    planned = [each for each in interviews_of(session, participant=participant) if _is_planned(each)]
    over = [each.id for each in planned if each.ends <= session.now()]
    freed = tuple(each for each in planned if each.ends > session.now())
    mark_interviews(session, over, state=InterviewState.MISSED)
    remove_interviews(session, [each.id for each in freed])
    return freed


@step
def mark_late(session: Session, participant: int, *, until: time) -> tuple[Interview, ...]:
    """Note that a participant comes at a local time only, and give the interviews before it: their places are free.

    What is over of somebody who has been there was held, and stays.
    Raises UserError `time.span_ends_before_start` where the event is over by then.
    """
    one = read_participant(session, participant)
    session.mark_step(event=one.event)
    event = read_event(session, one.event)
    edit_participant(session, replace(one, availability=_from_on(one.availability, until, event)))
    begin, since = _local(event, until), session.now() if one.state is ParticipantState.ARRIVED else None
    own = interviews_of(session, participant=participant)
    freed = tuple(
        each for each in own if _is_planned(each) and each.starts < begin and (since is None or each.ends > since)
    )
    remove_interviews(session, [each.id for each in freed])
    return freed


@step
def mark_leaving(session: Session, participant: int, *, at: time) -> tuple[Interview, ...]:
    """Note that a participant leaves at a local time, and give the interviews that end later: their places are free."""
    one = read_participant(session, participant)
    session.mark_step(event=one.event)
    event = read_event(session, one.event)
    edit_participant(session, replace(one, availability=_until(one.availability, at, event) or (NEVER,)))
    end = _local(event, at)
    own = interviews_of(session, participant=participant)
    freed = tuple(each for each in own if _is_planned(each) and each.ends > end)
    remove_interviews(session, [each.id for each in freed])
    return freed


@step
def close_booth(session: Session, booth: int, *, at: time) -> None:
    """Note that nobody is at a booth from a local time on; its interviews stay until the rest is planned again.

    A booth that does not open at all has declined.
    """
    one = read_booth(session, booth)
    session.mark_step(event=one.event)
    event = read_event(session, one.event)
    kept = [_until(lane.presence, at, event) for lane in one.interviewers]
    if all(not spans for spans in kept):
        edit_booth(session, replace(one, commitment=Commitment.DECLINED))
        return
    lanes = tuple(
        replace(lane, presence=spans or lane.presence) for lane, spans in zip(one.interviewers, kept, strict=True)
    )
    edit_booth(session, replace(one, interviewers=lanes))


@step
def add_walk_in(session: Session, new: WalkIn, *, event: int) -> int:
    """Register a person who came without registration and is there, and give the registration's id.

    Raises UserError as `add_participant` does.
    """
    given, family = _names(new.name)
    spoken = (LanguageSkill(new.language, Level.NATIVE),) if new.language else ()
    person = Person(
        given_name=given,
        family_name=family,
        german_speaking=new.german,
        languages=spoken,
        invitation_language=invitation_language(spoken),
    )
    wanted = new.organisation is not None or new.kldb is not None or new.title
    wish = Wish(rank=1, organisation=new.organisation, kldb=new.kldb, title=new.title)
    registration = Participant(
        event=event, person=person, state=ParticipantState.ARRIVED, wishes=(wish,) if wanted else ()
    )
    return add_participant(session, registration)


def _names(whole: str) -> tuple[str, str]:
    """Give given and family name of a whole one: the family name stands before a comma, else last."""
    family, comma, given = (part.strip() for part in whole.partition(","))
    if not comma:
        given, _, family = whole.strip().rpartition(" ")
    return (given, family) if given else (family, "")


def _is_planned(one: Interview) -> bool:
    return one.state is InterviewState.PLANNED


def _from_on(spans: Iterable[DaySpan], begin: time, event: Event) -> tuple[DaySpan, ...]:
    """Give what of the hours lies behind a time; where nothing does, from then to the end of the event."""
    hours = tuple(spans) or (event.opening,)
    later = tuple(DaySpan(max(span.starts, begin), span.ends) for span in hours if span.ends > begin)
    return later or (DaySpan(begin, event.opening.ends),)


def _until(spans: Iterable[DaySpan], end: time, event: Event) -> tuple[DaySpan, ...]:
    hours = tuple(spans) or (event.opening,)
    return tuple(DaySpan(span.starts, min(span.ends, end)) for span in hours if span.starts < end)


def _local(event: Event, at: time) -> datetime:
    return datetime.combine(event.date, at, tzinfo=zone_named(event.zone))
