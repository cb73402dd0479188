"""Say what would help: the changes after which most people have a talk, each with what it gives.

The gain is found by planning the changed event. All but shorter talks leave the present plan where it is and add to it
in the best way; applying the change gives at least that, more where talks may move. What would be gained without any
change is no merit of it and is taken off. Shorter talks need a whole new plan. Closing up its idle slots takes seconds
and decides only where talks of few points have room: it is left out where such talks would be nobody's first one.

A change is cut down to what its plan uses: an interpreter to the shortest hours that hold the new talks, German to the
lowest level of the people who come in by it. What is left is planned again, and stays whole where that gives less. One
more booth is worth asking for only where somebody has a first talk by it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.time import DaySpan
from refugeesday.planning.additions import Worth, complete, complete_plan, worth_of
from refugeesday.planning.build import add_weak_pairs
from refugeesday.planning.changes import Change, RemedyKind, apply_change
from refugeesday.planning.shortlist import shorter_slots, shortlist
from refugeesday.planning.situation import Given, Situation, situation_of
from refugeesday.planning.spans import shortest_span

if TYPE_CHECKING:
    from refugeesday.planning.values import PlannedInterview

PLANNED = 6
"""How many changes are planned with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """Hold one change and what it gives at least."""

    change: Change
    gain: Worth


def remedies(
    given: Given,
    *,
    most: int = 5,
    may_shorten: bool = True,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> tuple[Remedy, ...]:
    """Return up to `most` remedies: most people with a first talk, then those that move nobody, then most talks.

    Shorter talks are looked at only where they `may_shorten`: not when people know their times already.
    `report` may raise to break off; where `should_stop` says so, those found so far are returned.
    Raises UserError `planning.pins_contradict` where the present talks break a rule together.
    """
    situation = situation_of(given)
    present = worth_of(situation.built.problem, complete_plan(situation, should_stop=should_stop))
    report(0.1, "progress.remedies")
    changes = shortlist(situation, most=PLANNED, should_stop=should_stop)
    shorter = shorter_slots(situation) if may_shorten else None
    changes += [] if shorter is None else [shorter]
    found = []
    for number, change in enumerate(changes):
        report(0.3 + 0.7 * number / len(changes), "progress.remedies")
        remedy = _try(situation, change, present, should_stop)
        if should_stop():
            break
        if _is_worthwhile(remedy):
            found.append(remedy)
    report(1.0, "progress.remedies")
    return tuple(sorted(found, key=_rank)[:most])


def promise(given: Given, change: Change) -> Worth:
    """Return what a change gives at least, found by planning the changed event beside the present plan."""
    situation = situation_of(given)
    present = worth_of(situation.built.problem, complete_plan(situation))
    return _try(situation, change, present, lambda: False, cuts=False).gain


def _is_worthwhile(remedy: Remedy) -> bool:
    gain = remedy.gain
    return gain.people > 0 or (gain.people == 0 and gain.interviews > 0 and remedy.change.kind is not RemedyKind.OFFER)


def _rank(remedy: Remedy) -> tuple[int, bool, int, int]:
    gain = remedy.gain
    return -gain.people, remedy.change.kind is RemedyKind.SLOT, -gain.interviews, -gain.core


def _try(
    situation: Situation, change: Change, present: Worth, should_stop: Callable[[], bool], *, cuts: bool = True
) -> Remedy:
    changed = situation_of(apply_change(situation.given, change))
    plan = _plan_with(change, changed, should_stop)
    remedy = Remedy(change=change, gain=worth_of(changed.built.problem, plan) - present)
    smaller = _cut(changed, change, plan) if cuts else change
    if smaller == change:
        return remedy
    again = _try(situation, smaller, present, should_stop, cuts=False)
    return again if _rank(again)[:3] <= _rank(remedy)[:3] else remedy


def _plan_with(change: Change, changed: Situation, should_stop: Callable[[], bool]) -> tuple[PlannedInterview, ...]:
    if change.kind is RemedyKind.SLOT:
        plan = complete(changed.good.problem, should_stop=should_stop)
        weaker = add_weak_pairs(changed.good, plan)
        if weaker is None or _people(complete(weaker.problem, should_stop=should_stop)) == _people(plan):
            return plan
    return complete_plan(changed, should_stop=should_stop)


def _people(plan: tuple[PlannedInterview, ...]) -> int:
    return len({one.participant for one in plan})


def _cut(changed: Situation, change: Change, plan: tuple[PlannedInterview, ...]) -> Change:
    """Return the change cut down to what the plan uses of it."""
    standing = set(changed.plan)
    new = [one for one in plan if one not in standing]
    found = changed.built.eligibility
    if change.kind is RemedyKind.INTERPRETER:
        span = shortest_span(changed.built.problem, plan, len(found.interpreters) - 1)
        if span is not None:
            first, last = (changed.built.raster.slots[slot].span for slot in span)
            hours = DaySpan(first.starts.time().replace(fold=0), last.ends.time().replace(fold=0))
            return replace(change, span=hours)
    if change.kind is RemedyKind.GERMAN:
        people = [found.participants[one.participant].person for one in new if _is_at(changed, one, change.booth)]
        levels = [person.german_speaking for person in people if person.german_speaking is not None]
        return replace(change, level=max(change.level, min(levels))) if levels and change.level else change
    return change


def _is_at(situation: Situation, one: PlannedInterview, booth: int) -> bool:
    return situation.built.eligibility.lanes[one.booth].booth.id == booth
