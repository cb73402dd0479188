"""Choose the few changes that are worth planning with, by what keeps people from talks."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.domain.interviews import InterviewState
from refugeesday.planning.changes import Change, RemedyKind, apply_change
from refugeesday.planning.eligibility import Hindrance, interpreter_languages
from refugeesday.planning.first_plan import eligible_pairs, fill
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.profiles import Flags, Numbers
from refugeesday.planning.removals import NEW, new_interpreter
from refugeesday.planning.situation import Situation, situation_of
from refugeesday.planning.values import PlanInterpreter, PlanningProblem
from refugeesday.planning.wants import first_talks, main_language

if TYPE_CHECKING:
    from collections.abc import Callable

SLOT_MINUTES = (30, 25, 20, 15, 12, 10)
FIRST_TALK = 100
"""How many further talks of others a first talk counts for when demand is added up."""
MOST_BOOTHS, MOST_LANGUAGES, MOST_GERMAN, MOST_OFFERS = 16, 12, 4, 2


def shortlist(situation: Situation, *, most: int, should_stop: Callable[[], bool]) -> list[Change]:
    """Return the `most` changes that a quick plan gains most by: people first, then talks; none that gains nothing.

    The quick plan adds to the present one round by round, whoever has least first.
    """
    anyway = _quick_reach(situation, situation.built.problem)
    ranked: list[tuple[tuple[int, int], Change]] = []
    for change in candidates(situation):
        if should_stop():
            break
        reach = _quick_reach(situation, _quick_problem(situation, change))
        is_first = reach[0] > anyway[0] or change.kind is not RemedyKind.OFFER
        if reach > anyway and is_first:
            ranked.append((reach, change))
    ranked.sort(key=lambda entry: entry[0], reverse=True)
    return [change for _, change in ranked[:most]]


def candidates(situation: Situation) -> list[Change]:
    """Return the changes that concern somebody who has room for a talk, the most demanded of each kind."""
    weight = _weights(situation)
    return [
        *_tables(situation, weight),
        *_languages(situation, weight),
        *_german(situation, weight),
        *_offers(situation),
    ]


def shorter_slots(situation: Situation) -> Change | None:
    """Return the next shorter talks of which the day holds more.

    None where talks are short, fixed or begun, or nobody has room for more.
    """
    given = situation.given
    minutes = given.event.slot.total_seconds() / 60
    is_bound = any(one.is_fixed or one.state is not InterviewState.PLANNED for one in given.interviews)
    if is_bound or given.now is not None or not _weights(situation).any():
        return None
    shorter = (Change(kind=RemedyKind.SLOT, minutes=one) for one in SLOT_MINUTES if one < minutes)
    slots = len(situation.built.raster.slots)
    return next((one for one in shorter if len(apply_change(given, one).event.raster.slots) > slots), None)


def _weights(situation: Situation) -> Numbers:
    """Return what one more talk of each participant counts: 0 without room, much where it is the first."""
    talks = Counter(one.participant for one in situation.plan)
    people = situation.built.problem.participants
    return np.array(
        [
            0 if one.is_absent or talks[row] >= one.max_interviews else 1 if talks[row] else FIRST_TALK
            for row, one in enumerate(people)
        ],
        np.int64,
    )


def _open_cells(situation: Situation) -> Flags:
    """Return the eligible pairs that have no talk yet."""
    cells: Flags = situation.built.eligibility.eligible.copy()
    for one in situation.plan:
        cells[one.participant, one.booth] = False
    return cells


def _tables(situation: Situation, weight: Numbers) -> list[Change]:
    demand = weight @ _open_cells(situation).astype(np.int64)
    wanted: Counter[int] = Counter()
    for column, lane in enumerate(situation.built.eligibility.lanes):
        wanted[lane.booth.id] += int(demand[column])
    return [
        Change(kind=RemedyKind.TABLE, booth=booth)
        for booth, votes in sorted(wanted.most_common(MOST_BOOTHS), key=lambda entry: -entry[1])
        if votes
    ]


def _languages(situation: Situation, weight: Numbers) -> list[Change]:
    found = situation.built.eligibility
    is_dumb = (_open_cells(situation) & found.needs_interpreter).any(axis=1)
    is_dumb |= ((found.hindrances & Hindrance.NO_COMMON_LANGUAGE) > 0).any(axis=1)
    wanted: Counter[str] = Counter()
    for row in np.flatnonzero(is_dumb & (weight > 0)).tolist():
        wanted[main_language(situation, row)] += int(weight[row])
    return [
        Change(kind=RemedyKind.INTERPRETER, language=language) for language, _ in wanted.most_common(MOST_LANGUAGES)
    ]


def _german(situation: Situation, weight: Numbers) -> list[Change]:
    """Return for each booth that German alone keeps people from the lowest level among them."""
    found = situation.built.eligibility
    kept_out = (found.hindrances == Hindrance.GERMAN_TOO_LOW) & (weight > 0)[:, None]
    votes: Counter[int] = Counter()
    lowest: dict[int, Change] = {}
    for column, lane in enumerate(found.lanes):
        rows = np.flatnonzero(kept_out[:, column]).tolist()
        levels = [level for row in rows if (level := found.participants[row].person.german_speaking) is not None]
        if levels:
            votes[lane.booth.id] += int(weight[rows].sum())
            lowest[lane.booth.id] = Change(kind=RemedyKind.GERMAN, booth=lane.booth.id, level=min(levels))
    return [lowest[booth] for booth, _ in votes.most_common(MOST_GERMAN)]


def _offers(situation: Situation) -> list[Change]:
    """Return the occupations that people without a talk name and nobody offers, by group of occupations."""
    wants = [want for want in first_talks(situation) if want.kldb]
    votes = Counter(want.kldb[:3] for want in wants)
    named = {want.kldb[:3]: want for want in reversed(wants)}
    return [
        Change(kind=RemedyKind.OFFER, kldb=named[group].kldb, title=named[group].title)
        for group, _ in votes.most_common(MOST_OFFERS)
    ]


def _quick_reach(situation: Situation, problem: PlanningProblem) -> tuple[int, int]:
    """Return how many people have a talk, and how many talks there are, when the present plan is filled up."""
    occupancy = Occupancy(problem)
    for one in situation.plan:
        occupancy.add(one)
    fill(problem, occupancy, eligible_pairs(problem))
    plan = occupancy.interviews()
    return len({one.participant for one in plan}), len(plan)


def _quick_problem(situation: Situation, change: Change) -> PlanningProblem:
    """Return the changed problem; tables and interpreters of known languages need nobody to be judged again."""
    problem, found = situation.built.problem, situation.built.eligibility
    if change.kind is RemedyKind.TABLE:
        column = next(column for column, lane in enumerate(found.lanes) if lane.booth.id == change.booth)
        booth, is_open = problem.booths[column], _open_slots(situation)
        seats = tuple(seats + int(flag) for seats, flag in zip(booth.capacity, is_open, strict=True))
        wider = replace(booth, capacity=seats, maximum=booth.maximum + sum(is_open))
        booths = (*problem.booths[:column], wider, *problem.booths[column + 1 :])
        return replace(problem, booths=booths)
    heard = frozenset[str]().union(*(interpreter_languages(one) for one in found.interpreters))
    if change.kind is RemedyKind.INTERPRETER and change.language in heard:
        limits = new_interpreter(change.language, situation.given.event.id)
        added = PlanInterpreter(
            id=NEW,
            languages=(change.language,),
            available=_open_slots(situation),
            max_load=limits.max_interviews,
            max_run=limits.max_run,
        )
        return replace(problem, interpreters=(*problem.interpreters, added))
    return situation_of(apply_change(situation.given, change)).built.problem


def _open_slots(situation: Situation) -> tuple[bool, ...]:
    now = situation.given.now
    return tuple(now is None or slot.span.starts >= now for slot in situation.built.raster.slots)
