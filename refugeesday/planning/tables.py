"""Turn a problem into numpy arrays, the form in which the linear models are built.

Language groups: participants whom the same interpreters can serve are alike to every model, so a group is a set of
interpreters, not of languages. Pairs that can never take place (forbidden, absent, nobody there at the same time, no
interpreter at all) are left out here, once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.planning.linear_program import Ints
    from refugeesday.planning.values import PlannedInterview, PlanningProblem

Flags = NDArray[np.bool_]
NO_GROUP = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Hold the arrays of a problem with P participants, B booths, S slots, V interpreters, N usable pairs, G groups.

    available P×S, capacity B×S, present V×S; participant, booth, score, group one a pair (group -1: no interpreter
    needed); serves V×G; possible N×S: the slots in which a pair can meet at all, given what is fixed; talk_limit P: how
    many interviews a participant can have (maximum and gap); fixed_slot, published_slot N: the slot in which the pair
    must meet, or was published, or -1; rank maps a (participant, booth) to its pair.
    """

    available: Flags
    capacity: Ints
    present: Flags
    participant: Ints
    booth: Ints
    score: Ints
    group: Ints
    serves: Flags
    possible: Flags
    talk_limit: Ints
    fixed_slot: Ints
    published_slot: Ints
    rank: dict[tuple[int, int], int]


def make_tables(problem: PlanningProblem, fixed: Iterable[PlannedInterview] = ()) -> Tables:
    """Return the arrays of `problem` when the interviews `fixed` are certain; O(pairs × slots)."""
    width = problem.slot_count
    available = _flags([(not p.is_absent and p.max_interviews > 0, p.available) for p in problem.participants], width)
    capacity = np.array([b.capacity for b in problem.booths], np.int64).reshape(len(problem.booths), width)
    capacity[np.array([b.maximum == 0 for b in problem.booths], np.bool_)] = 0
    present = _flags([(v.max_load > 0, v.available) for v in problem.interpreters], width)
    group_of, serves = _groups(problem)
    eligible = [pair for pair in problem.pairs if (pair.participant, pair.booth) not in problem.forbidden]
    participant = np.array([pair.participant for pair in eligible], np.int64)
    booth = np.array([pair.booth for pair in eligible], np.int64)
    needs = np.array([pair.needs_interpreter for pair in eligible], np.bool_)
    group = np.where(needs, group_of[participant], NO_GROUP)
    served = (serves.T.astype(np.int64) @ present.astype(np.int64)) > 0
    possible = available[participant] & (capacity[booth] > 0)
    possible[needs] &= served[group[needs]]
    fixed_slot = _fix(problem, list(fixed), participant, booth, possible, capacity)
    usable = np.flatnonzero(possible.any(axis=1))
    keys = zip(participant[usable].tolist(), booth[usable].tolist(), strict=True)
    rank = {key: number for number, key in enumerate(keys)}
    return Tables(
        available=available,
        capacity=capacity,
        present=present,
        participant=participant[usable],
        booth=booth[usable],
        score=np.array([pair.score for pair in eligible], np.int64)[usable],
        group=group[usable],
        serves=serves,
        possible=possible[usable],
        talk_limit=_talk_limits(problem, available),
        fixed_slot=fixed_slot[usable],
        published_slot=_published_slots(problem, rank, possible[usable]),
        rank=rank,
    )


def _fix(
    problem: PlanningProblem,
    fixed: list[PlannedInterview],
    participant: Ints,
    booth: Ints,
    possible: Flags,
    capacity: Ints,
) -> Ints:
    """Close in `possible` what the fixed interviews rule out and return the fixed slot of each pair, or -1."""
    slots = np.full(len(participant), -1)
    _close_full(problem, fixed, participant, booth, possible, capacity)
    order = np.argsort(participant, kind="stable")
    starts = np.searchsorted(participant[order], np.arange(len(problem.participants) + 1))
    first_of_group = problem.first_of_group()
    for interview in fixed:
        own = order[starts[interview.participant] : starts[interview.participant + 1]]
        gap = problem.participants[interview.participant].gap
        possible[own, max(0, interview.slot - gap) : interview.slot + gap + 1] = False
        met = first_of_group[interview.booth]
        possible[own[[first_of_group[b] == met for b in booth[own].tolist()]]] = False
    for interview in fixed:
        own = order[starts[interview.participant] : starts[interview.participant + 1]]
        pair = own[booth[own] == interview.booth]
        possible[pair, interview.slot] = True
        slots[pair] = interview.slot
    return slots


def _close_full(
    problem: PlanningProblem,
    fixed: list[PlannedInterview],
    participant: Ints,
    booth: Ints,
    possible: Flags,
    capacity: Ints,
) -> None:
    """Close the slots of a booth whose seats are all taken, booths at their maximum and people at theirs."""
    taken, talks = np.zeros_like(capacity), np.zeros(len(problem.participants), np.int64)
    for interview in fixed:
        taken[interview.booth, interview.slot] += 1
        talks[interview.participant] += 1
    most = np.array([b.maximum for b in problem.booths], np.int64)
    is_full = (taken >= capacity) | (taken.sum(axis=1) >= most)[:, None]
    is_busy = talks >= np.array([p.max_interviews for p in problem.participants], np.int64)
    possible &= ~is_full[booth] & ~is_busy[participant][:, None]


def _published_slots(problem: PlanningProblem, rank: dict[tuple[int, int], int], possible: Flags) -> Ints:
    slots = np.full(len(possible), -1)
    for old in problem.published or ():
        pair = rank.get((old.participant, old.booth), -1)
        if pair >= 0 and possible[pair, old.slot]:
            slots[pair] = old.slot
    return slots


def _flags(rows: list[tuple[bool, tuple[bool, ...]]], width: int) -> Flags:
    return np.array([flags if counts else (False,) * width for counts, flags in rows], np.bool_).reshape(
        len(rows), width
    )


def _groups(problem: PlanningProblem) -> tuple[Ints, Flags]:
    numbers: dict[tuple[int, ...], int] = {}
    able_of: dict[tuple[str, ...], tuple[int, ...]] = {}
    group_of = np.zeros(len(problem.participants), np.int64)
    for number, participant in enumerate(problem.participants):
        if participant.languages not in able_of:
            wanted = set(participant.languages)
            able_of[participant.languages] = tuple(
                v for v, interpreter in enumerate(problem.interpreters) if wanted & set(interpreter.languages)
            )
        able = able_of[participant.languages]
        group_of[number] = numbers.setdefault(able, len(numbers))
    serves = np.zeros((len(problem.interpreters), max(1, len(numbers))), np.bool_)
    for able, number in numbers.items():
        serves[list(able), number] = True
    return group_of, serves


def _talk_limits(problem: PlanningProblem, available: Flags) -> Ints:
    limits = np.zeros(len(problem.participants), np.int64)
    for number, participant in enumerate(problem.participants):
        fitting, free_from = 0, 0
        for slot in np.flatnonzero(available[number]).tolist():
            if slot >= free_from:
                fitting += 1
                free_from = slot + participant.gap + 1
        limits[number] = min(participant.max_interviews, fitting)
    return limits
