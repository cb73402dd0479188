"""Find the cheapest days of participants at given prices.

A *day* of a participant is a set of cells (pair, slot), one for each of their interviews. At prices y of cells and w_k
of having a k-th interview it costs

    idle slots between its interviews + sum of y[cell] + w_1 + … + w_k

Days are far too many to write down, so the cheapest is built up interview by interview in the order of slots:

    least[M, t] = y[i, t] + w_|M| + min over i in M, u < t - gap of (least[M - i, u] + t - u - 1 - gap)

is the least cost of meeting the pairs M, the last of them at t; the minimum over u is a running one, as what depends on
t comes out of it. That is 2^n · n steps over all slots at once, and over all participants with n pairs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.linear_program import Floats, Ints

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from refugeesday.planning.tables import Flags, Tables
    from refugeesday.planning.values import PlanningProblem

Cell = tuple[int, int]
IMPOSSIBLE = 1e12
BATCH = 400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Hold one day: its cells (pair, slot) in the order of slots, its idle slots, its cost at the prices asked for."""

    participant: int
    cells: tuple[Cell, ...]
    idle: int
    cost: float


def idle_slots(slots: Sequence[int], gap: int) -> int:
    """Return the idle slots between the first and the last of rising `slots`, gaps aside."""
    return slots[-1] - slots[0] - (len(slots) - 1) * (gap + 1) if slots else 0


class Days:
    """Hold the cells everybody may have: `cells` N pairs × S slots; those pairs flagged in `must` are in every day."""

    def __init__(self, problem: PlanningProblem, tables: Tables, cells: Flags, must: Flags) -> None:
        self._problem, self._tables, self.cells, self._must = problem, tables, cells, must
        self.own: dict[int, list[int]] = defaultdict(list)
        for pair in np.flatnonzero(cells.any(axis=1)).tolist():
            self.own[int(tables.participant[pair])].append(pair)
        self._batches: dict[int, list[int]] = defaultdict(list)
        for person, pairs in self.own.items():
            self._batches[len(pairs)].append(person)
        self._first_of_group = problem.first_of_group()

    def cheapest(self, prices: Floats, steps: Floats, most: int, dearest: Mapping[int, float]) -> Iterator[list[Day]]:
        """Yield the cheapest day of every participant, and up to `most` - 1 more that cost less than their `dearest`.

        `prices` N × S of cells, `steps` what having a first, a second … interview costs. Nothing can be cheaper than
        the first one.
        """
        for count, people in self._batches.items():
            size = max(1, BATCH // (prices.shape[1] << count))
            for first in range(0, len(people), size):
                batch = _Batch(self, people[first : first + size], prices, steps)
                for row in range(len(batch.people)):
                    yield batch.days(row, most, dearest[batch.people[row]])

    def gap(self, person: int) -> int:
        """Return how many slots a participant wants between two interviews."""
        return self._problem.participants[person].gap

    def most(self, person: int) -> int:
        """Return how many interviews a participant may have."""
        return self._problem.participants[person].max_interviews

    def bars(self, pairs: Sequence[int]) -> list[int]:
        """Return for each of `pairs` the set of those (as bits) it cannot be in a day with: same booth, same group."""
        keys = [self._first_of_group[booth] for booth in self._tables.booth[list(pairs)].tolist()]
        return [sum(1 << other for other, key in enumerate(keys) if key == own) for own in keys]

    def must(self, pairs: Sequence[int]) -> int:
        """Return the set of those of `pairs` that are in every day."""
        return sum(1 << place for place, pair in enumerate(pairs) if self._must[pair])


class _Batch:
    """Price all days of participants with equally many pairs; `least` is one array people × slots a set of pairs."""

    def __init__(self, days: Days, people: Sequence[int], prices: Floats, steps: Floats) -> None:
        self.people = people
        self._pairs: Ints = np.array([days.own[person] for person in people], np.int64)
        self._gap: Ints = np.array([days.gap(person) for person in people], np.int64)
        self._most = [days.most(person) for person in people]
        self._must = [days.must(days.own[person]) for person in people]
        self._bars: Ints = np.array([days.bars(days.own[person]) for person in people], np.int64)
        self._steps = steps
        self._price = np.where(days.cells[self._pairs], prices[self._pairs], IMPOSSIBLE)
        self._least = self._grow()
        self._finals = np.stack(self._least, axis=1)
        sizes = np.array([chosen.bit_count() for chosen in range(len(self._least))])
        chosen = np.arange(len(self._least))
        must, most = np.array(self._must), np.array(self._most)
        self._finals[(sizes > most[:, None]) | ((chosen & must[:, None]) != must[:, None])] = IMPOSSIBLE

    def _grow(self) -> list[Floats]:
        people, count, width = self._price.shape
        slots = np.arange(width)
        before = slots - self._gap[:, None] - 1
        nothing = np.full((people, width), IMPOSSIBLE)
        least, running = [nothing], [nothing]
        for chosen in range(1, 1 << count):
            best = nothing.copy()
            for one in (one for one in range(count) if chosen >> one & 1):
                rest = chosen ^ 1 << one
                ways = self._price[:, one] + self._steps[chosen.bit_count() - 1]
                if rest:
                    waited = np.take_along_axis(running[rest], np.maximum(before, 0), axis=1) + before
                    ways = np.where(before >= 0, ways + waited, IMPOSSIBLE)
                    ways[(self._bars[:, one] & rest) != 0] = IMPOSSIBLE
                np.minimum(best, ways, out=best)
            least.append(best)
            running.append(np.minimum.accumulate(best - slots, axis=1))
        return least

    def days(self, row: int, most: int, dearest: float) -> list[Day]:
        """Return the cheapest day of a participant and the next ones that differ in their pairs or where they end."""
        finals = self._finals[row]
        width = finals.shape[1]
        best = Day(participant=self.people[row], cells=(), idle=0, cost=0.0 if self._must[row] == 0 else IMPOSSIBLE)
        cheap = np.argsort(finals, axis=None, kind="stable")[:most].tolist()
        places = [divmod(place, width) for place in cheap]
        places = [place for place in places if finals[place] < IMPOSSIBLE / 2]
        days = [self._trace(row, *place) for n, place in enumerate(places) if n == 0 or finals[place] < dearest]
        return sorted([best, *days], key=lambda day: day.cost)[: max(1, most)]

    def _trace(self, row: int, chosen: int, slot: int) -> Day:
        cost, gap = float(self._least[chosen][row, slot]), int(self._gap[row])
        cells: list[Cell] = []
        while chosen:
            step = self._steps[chosen.bit_count() - 1]
            ways = []
            for one in (one for one in range(self._price.shape[1]) if chosen >> one & 1):
                rest = chosen ^ 1 << one
                paid = float(self._price[row, one, slot] + step)
                if not rest:
                    ways.append((paid, one, -1))
                elif not self._bars[row, one] & rest and slot > gap:
                    earlier = self._least[rest][row, : slot - gap] - np.arange(slot - gap)
                    last = int(earlier.argmin())
                    ways.append((paid + float(earlier[last]) + slot - gap - 1, one, last))
            _, one, last = min(ways)
            cells.append((int(self._pairs[row, one]), slot))
            chosen, slot = chosen ^ 1 << one, last
        cells.reverse()
        return Day(
            participant=self.people[row], cells=tuple(cells), idle=idle_slots([t for _, t in cells], gap), cost=cost
        )
