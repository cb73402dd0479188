"""Cut a problem into parts that can be planned one after the other.

Halls come first: participants and booths that no pair joins are parted. A hall that is still too large is dealt into
waves: its participants in the order of their languages and hours, one to each wave in turn, so that every wave is a
small picture of the hall. A part may use of every booth and every interpreter what is not used yet, up to the share of
the people in all parts so far among those who could want it. Whoever got nothing takes part in the next part again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.values import PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.planning.linear_program import Ints
    from refugeesday.planning.tables import Tables


GOLDEN = 618
"""Thousandths of the golden ratio: its multiples are spread evenly over the remainders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Hold one part; its participant `n` is number `people[n]` of the whole, everything else has the same number."""

    problem: PlanningProblem
    people: Sequence[int]

    def of_whole(self, interviews: Iterable[PlannedInterview]) -> list[PlannedInterview]:
        """Return interviews of the part with the numbers of the whole."""
        return [replace(one, participant=self.people[one.participant]) for one in interviews]


def deal(problem: PlanningProblem, tables: Tables, most_pairs: int) -> Ints:
    """Return the part of each participant: halls together up to `most_pairs` pairs, larger ones in several waves."""
    hall = _halls(len(problem.participants), len(problem.booths), tables)
    pairs = np.bincount(tables.participant, minlength=len(hall))
    parts = np.zeros(len(hall), np.int64)
    number, held = 0, 0
    for name in np.unique(hall).tolist():
        people = np.flatnonzero(hall == name).tolist()
        size = int(pairs[people].sum())
        if held and held + size > most_pairs:
            number, held = number + 1, 0
        waves = max(1, -(-size // most_pairs))
        people.sort(key=lambda p: (problem.participants[p].languages, problem.participants[p].available, p))
        parts[people] = number + np.arange(len(people)) % waves
        number, held = number + waves - 1, held + size // waves
    return parts


def part_problem(
    problem: PlanningProblem, tables: Tables, parts: Ints, number: int, planned: Sequence[PlannedInterview]
) -> Part:
    """Return the problem of one part beside what is planned.

    Interviews planned for others take their seats away; those with an interpreter are pins, for the rests between them.
    """
    is_served = np.zeros(len(parts), np.bool_)
    is_served[[one.participant for one in planned]] = True
    own = (parts == number) | ((parts < number) & ~is_served)
    pins = [one for one in planned if own[one.participant] or one.interpreter is not None]
    people = sorted({*np.flatnonzero(own).tolist(), *(one.participant for one in pins)})
    row = {participant: place for place, participant in enumerate(people)}
    met, kept = {(one.participant, one.booth) for one in pins}, set(pins)
    booths, interpreters = _shares(problem, tables, parts, number, planned)
    taken = np.zeros((len(problem.booths), problem.slot_count), np.int64)
    for one in planned:
        taken[one.booth, one.slot] += one not in kept
    away = taken.sum(axis=1)
    return Part(
        people=people,
        problem=replace(
            problem,
            participants=tuple(problem.participants[participant] for participant in people),
            pairs=tuple(
                replace(pair, participant=row[pair.participant])
                for pair in problem.pairs
                if own[pair.participant] or (pair.participant, pair.booth) in met
            ),
            forbidden=frozenset((row[p], b) for p, b in problem.forbidden if p in row),
            pins=tuple(replace(pin, participant=row[pin.participant]) for pin in pins),
            booths=tuple(
                replace(
                    booth,
                    capacity=tuple((np.array(booth.capacity) - taken[place]).tolist()),
                    maximum=most - int(away[place]),
                    minimum=max(0, least - int(away[place])),
                )
                for place, (booth, (most, least)) in enumerate(zip(problem.booths, booths, strict=True))
            ),
            interpreters=tuple(
                replace(interpreter, max_load=load)
                for interpreter, load in zip(problem.interpreters, interpreters, strict=True)
            ),
        ),
    )


def _halls(people: int, booths: int, tables: Tables) -> Ints:
    """Return the hall of each participant, named by its first booth; those without a pair are in the first hall."""
    at_booth, hall = np.arange(booths), np.zeros(people, np.int64)
    while True:
        hall[tables.participant] = booths
        np.minimum.at(hall, tables.participant, at_booth[tables.booth])
        joined = at_booth.copy()
        np.minimum.at(joined, tables.booth, hall[tables.participant])
        if (joined == at_booth).all():
            return hall
        at_booth = joined


def _shares(
    problem: PlanningProblem, tables: Tables, parts: Ints, number: int, planned: Sequence[PlannedInterview]
) -> tuple[list[tuple[int, int]], list[int]]:
    """Return for each booth the most and the least interviews up to this part, and for each interpreter the most.

    Shares are rounded down from another remainder at each booth, so that no part gets all the odd ones.
    """
    is_so_far = parts[tables.participant] <= number
    talks, loads = Counter(one.booth for one in planned), Counter(one.interpreter for one in planned)
    all_at = np.bincount(tables.booth, minlength=len(problem.booths))
    so_far = np.bincount(tables.booth[is_so_far], minlength=len(problem.booths))

    def share(total: int, used: int, place: int, some: int, every: int) -> int:
        odd = every * (place * GOLDEN % 1000) // 1000
        return max(used, (total * some + odd) // every) if every else total

    booths = []
    for place, booth in enumerate(problem.booths):
        some, every = int(so_far[place]), int(all_at[place])
        most = min(booth.maximum, sum(booth.capacity))
        shares = [share(total, talks[place], place, some, every) for total in (most, booth.minimum)]
        booths.append((shares[0], min(shares)))
    led = tables.group >= 0
    groups = tables.serves.shape[1]
    every_led = tables.serves @ np.bincount(tables.group[led], minlength=groups)
    some_led = tables.serves @ np.bincount(tables.group[led & is_so_far], minlength=groups)
    interpreters = [
        share(one.max_load, loads[place], place, int(some_led[place]), int(every_led[place]))
        for place, one in enumerate(problem.interpreters)
    ]
    return booths, interpreters
