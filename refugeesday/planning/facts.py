"""Let the rules of a problem give way to its pins, which are facts.

Hours, capacities, maxima, gaps and rests become as wide as the pins need and no wider. What no rule can allow (one
person at two places, an interpreter without the language) stays a contradiction.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refugeesday.planning.values import PlanBooth, PlanInterpreter, PlanningProblem, PlanParticipant


def give_way(problem: PlanningProblem) -> PlanningProblem:
    """Return the problem with every rule widened to what its pins need."""
    talks: defaultdict[int, list[int]] = defaultdict(list)
    seats: defaultdict[int, list[int]] = defaultdict(list)
    heard: defaultdict[int, list[int]] = defaultdict(list)
    for pin in problem.pins:
        talks[pin.participant].append(pin.slot)
        seats[pin.booth].append(pin.slot)
        if pin.interpreter is not None:
            heard[pin.interpreter].append(pin.slot)
    participants, booths, interpreters = list(problem.participants), list(problem.booths), list(problem.interpreters)
    for number, slots in talks.items():
        participants[number] = _widen_participant(participants[number], sorted(slots))
    for number, slots in seats.items():
        booths[number] = _widen_booth(booths[number], slots)
    for number, slots in heard.items():
        interpreters[number] = _widen_interpreter(interpreters[number], slots, problem.blocks)
    return replace(problem, participants=tuple(participants), booths=tuple(booths), interpreters=tuple(interpreters))


def _widen_participant(one: PlanParticipant, slots: Sequence[int]) -> PlanParticipant:
    apart = [later - earlier - 1 for earlier, later in pairwise(slots) if later > earlier]
    return replace(
        one,
        available=_open(one.available, slots),
        max_interviews=max(one.max_interviews, len(slots)),
        gap=min([one.gap, *apart]),
    )


def _widen_booth(one: PlanBooth, slots: Sequence[int]) -> PlanBooth:
    used = Counter(slots)
    capacity = tuple(max(seats, used[slot]) for slot, seats in enumerate(one.capacity))
    return replace(one, capacity=capacity, maximum=max(one.maximum, len(slots)))


def _widen_interpreter(
    one: PlanInterpreter, slots: Sequence[int], blocks: Sequence[tuple[int, int]]
) -> PlanInterpreter:
    runs = [one.max_run]
    for first, last in blocks:
        run = 0
        for slot in range(first, last + 1):
            run = run + 1 if slot in slots else 0
            runs.append(run)
    return replace(
        one, available=_open(one.available, slots), max_load=max(one.max_load, len(slots)), max_run=max(runs)
    )


def _open(flags: Sequence[bool], slots: Sequence[int]) -> tuple[bool, ...]:
    return tuple(flag or slot in slots for slot, flag in enumerate(flags))
