"""Try a day with other numbers before anything is kept: how many talks would take place, who would have none.

A trial is planned by the planner itself on a copy of what is entered: further tables, participants and interpreters are
like those there are, one after the other. Where nobody is entered yet, people as domain.md 6 expects them stand in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time, timedelta
from itertools import cycle, islice
from typing import TYPE_CHECKING, TypeVar

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Booth, Interviewer, Offer, OfferKind
from refugeesday.domain.people import Participant, Person, Role, Volunteer, VolunteerState
from refugeesday.domain.time import DaySpan, minutes_of
from refugeesday.planning.build import share_out
from refugeesday.services.capacities import interpreters_by_language, places_on
from refugeesday.services.plans import PlanInput, plan_input
from refugeesday.services.proposals import assess_input, compute_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.domain.events import Event
    from refugeesday.services.session import Session

T = TypeVar("T")

_NEW = 1_000_000_000
"""Ids from here on belong to whom the trial adds."""
_INTERPRETED = 0.36
_TALKS = 3
_STEP = 5
_LANGUAGE_SHARES = {
    "ar": 24, "uk": 20, "prs": 12, "tr": 9, "kmr": 8, "ti": 6, "so": 6, "ps": 4, "pes": 3, "ru": 3, "fr": 2, "am": 1,
    "ur": 1, "en": 1,
}  # fmt: skip
"""Which languages participants speak, in percent. Source: domain.md 6."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterpreterCount:
    """How many interpret a language."""

    language: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialDay:
    """The numbers of a day; `pause` is what all breaks take together."""

    slot: timedelta
    pause: timedelta
    tables: int
    participants: int
    interpreters: tuple[InterpreterCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is tried on: everything as it is entered, and its numbers."""

    given: PlanInput
    day: TrialDay
    interpreters: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialResult:
    """What a day would bring: places for talks, talks, people with one and without."""

    places: int
    talks: int
    placed: int
    without_talk: int


def trial(session: Session, *, event: int) -> Trial:
    """Read an event for trying other numbers on it; released talks count for nothing here.

    Raises UserError `event.gone` and as `Event.raster` does.
    """
    given = replace(plan_input(session, event=event), interviews=(), released=frozenset())
    dealt = interpreters_by_language(assess_input(given))
    lanes = [lane for stand in given.booths if stand.is_open for lane in stand.interviewers]
    day = TrialDay(
        slot=given.event.slot,
        pause=sum((_length(one) for one in given.event.breaks), timedelta()),
        tables=len(lanes),
        participants=sum(one.state.is_expected for one in given.participants),
        interpreters=tuple(InterpreterCount(language=code, count=len(dealt[code])) for code in sorted(dealt)),
    )
    return Trial(given=given, day=day, interpreters={code: tuple(ids) for code, ids in dealt.items()})


def event_on(event: Event, day: TrialDay) -> Event:
    """Give an event with the talks and breaks of a trial: its breaks are stretched, or one is put into the middle."""
    units = int(day.pause / timedelta(minutes=_STEP))
    if units == int(sum((_length(one) for one in event.breaks), timedelta()) / timedelta(minutes=_STEP)):
        return replace(event, slot=day.slot)
    middles = [(minutes_of(one.starts) + minutes_of(one.ends)) // 2 for one in event.breaks]
    middles = middles or [(minutes_of(event.opening.starts) + minutes_of(event.opening.ends)) // 2]
    holds = [int(_length(one) / timedelta(minutes=_STEP)) for one in event.breaks] or [1]
    breaks = tuple(
        _around(middle, length * _STEP)
        for middle, length in zip(middles, share_out(units, holds), strict=True)
        if length
    )
    return replace(event, slot=day.slot, breaks=breaks)


def trial_input(on: Trial, day: TrialDay) -> PlanInput:
    """Give what the planner would plan on such a day."""
    stands, offers = _stands(on.given, day.tables)
    return replace(
        on.given,
        event=event_on(on.given.event, day),
        booths=stands,
        offers=offers,
        participants=_people(on.given, day.participants),
        volunteers=_helpers(on, day),
    )


def run_trial(
    on: Trial,
    day: TrialDay,
    *,
    report: Callable[[float, str], None] = lambda _fraction, _stage: None,
    should_stop: Callable[[], bool] | None = None,
) -> TrialResult:
    """Plan such a day and count; the same numbers give the same result. Stopped early, the best plan so far counts.

    Raises UserError as `Event.raster` does.
    """
    given = trial_input(on, day)
    plan = compute_plan(given, report=report, should_stop=should_stop, closes_up=False)
    placed = len({one.participant for one in plan.interviews})
    return TrialResult(
        places=places_on(given.event, given.booths).places,
        talks=len(plan.interviews),
        placed=placed,
        without_talk=day.participants - placed,
    )


def _stands(given: PlanInput, tables: int) -> tuple[tuple[Booth, ...], tuple[Offer, ...]]:
    """Give booths with so many tables: further ones join the smallest booths, those too many leave the largest."""
    stands = [stand for stand in given.booths if stand.is_open]
    offers = given.offers
    if not stands:
        stands = [
            Booth(id=_NEW + at, event=given.event.id, organisation=_NEW + at, number=f"T{at}") for at in range(tables)
        ]
        offers = tuple(
            Offer(id=_NEW + at, event=given.event.id, organisation=_NEW + at, kind=OfferKind.ADVICE, title="")
            for at in range(tables)
        )
    lanes = {stand.id: list(stand.interviewers) for stand in stands}
    while sum(map(len, lanes.values())) > tables:
        lanes[max(lanes, key=lambda id_: (len(lanes[id_]), id_))].pop()
    for number in range(tables - sum(map(len, lanes.values()))):
        least = min(lanes, key=lambda id_: (len(lanes[id_]), id_))
        like = lanes[least][-1] if lanes[least] else Interviewer(position=0)
        lanes[least].append(replace(like, id=_NEW + number, position=like.position + 1))
    return tuple(replace(stand, interviewers=tuple(lanes[stand.id])) for stand in stands if lanes[stand.id]), offers


def _people(given: PlanInput, count: int) -> tuple[Participant, ...]:
    found = [one for one in given.participants if one.state.is_expected]
    return _repeated(found or _expected(given.event.id, count), count)


def _expected(event: int, count: int) -> list[Participant]:
    """Give people as they are to be expected where nobody is registered."""
    dealt = share_out(round(count * _INTERPRETED), list(_LANGUAGE_SHARES.values()))
    spoken = [code for code, people in zip(_LANGUAGE_SHARES, dealt, strict=True) for _ in range(people)]
    people = [Person(german_speaking=Level.A1, languages=(LanguageSkill(code, None),)) for code in spoken]
    people += [Person(german_speaking=Level.B1) for _ in range(count - len(people))]
    return [Participant(id=_NEW + at, event=event, person=one, max_interviews=_TALKS) for at, one in enumerate(people)]


def _helpers(on: Trial, day: TrialDay) -> tuple[Volunteer, ...]:
    """Give the interpreters of a trial, and everybody whose language is not counted."""
    by_id = {one.id: one for one in on.given.volunteers}
    counted = {id_ for ids in on.interpreters.values() for id_ in ids}
    helpers = [one for one in on.given.volunteers if one.id not in counted]
    for place, wanted in enumerate(day.interpreters):
        there = [by_id[id_] for id_ in on.interpreters.get(wanted.language, ())]
        usual = Volunteer(
            id=_NEW + place,
            event=on.given.event.id,
            person=Person(languages=(LanguageSkill(wanted.language, Level.C1),)),
            state=VolunteerState.PROMISED,
            roles=(Role.INTERPRETER,),
        )
        helpers += _repeated(there or [usual], wanted.count, first=_NEW + 1000 * (place + 1))
    return tuple(helpers)


def _repeated(found: Sequence[T], count: int, *, first: int = _NEW) -> tuple[T, ...]:
    """Give so many: evenly chosen where there are more, else all and then like the first ones again under new ids."""
    if count <= len(found):
        return tuple(found[place * len(found) // count] for place in range(count))
    more = islice(cycle(found), count - len(found))
    copies = [replace(one, id=first + place) for place, one in enumerate(more)]  # type: ignore[type-var]  # dataclasses
    return (*found, *copies)


def _length(span: DaySpan) -> timedelta:
    return timedelta(minutes=minutes_of(span.ends) - minutes_of(span.starts))


def _around(middle: int, length: int) -> DaySpan:
    begin = round((middle - length / 2) / _STEP) * _STEP
    return DaySpan(time(begin // 60, begin % 60), time((begin + length) // 60, (begin + length) % 60))
