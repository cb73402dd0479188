"""Choose a day for everybody, with the fewest idle slots, so that the core value does not fall.

One variable a day; days are added as they are found (column generation).

    minimise   sum idle(day)·x[day]
    person     sum over their days x = 1
    seats      sum of days with an interview at booth b in slot t <= seats there
    visits     minimum_b - s[b] <= sum of interviews at b <= maximum_b
    languages  sum of interviews needing group g at t <= sum_v f[v,g,t], with v's presence, load and rest
    core       sum core(day)·x[day] - booth_short·sum s[b] >= the core value of the present plan

core(day) is its levels and scores, and `change` for each published interview in its place. It is written as what a day
has more than the present one of the same participant: small numbers.

At prices y >= 0 of the rows, what a day pays is idle(day) + A'y. With the dual of a person's row set to their cheapest
day of all, no day left out can violate it, so `prove_bound` gives a bound for all plans, whatever the prices.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.bound import rest_windows
from refugeesday.planning.days import IMPOSSIBLE, Cell, Day, Days, idle_slots
from refugeesday.planning.linear_program import Floats, Ints, Program, ProgramBuilder, admissible, prove_bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.planning.tables import Flags, Tables
    from refugeesday.planning.values import PlannedInterview, PlanningProblem

Work = tuple[int, int, int]


class DayProgram:
    """Hold the days found so far; the first one of each participant is that of the present plan.

    `interpreters` are those who may lead, `held` fixed interviews that keep theirs. `cells` N pairs × S slots may be
    used besides the present ones; without it everybody keeps their pairs, in whatever slots. Columns are the days, then
    what booths miss, then (interpreter, group, slot) of `work`.
    """

    def __init__(
        self,
        problem: PlanningProblem,
        tables: Tables,
        interviews: Sequence[PlannedInterview],
        interpreters: Iterable[int],
        held: Iterable[PlannedInterview],
        cells: Flags | None = None,
    ) -> None:
        self._problem, self._tables = problem, tables
        present: dict[int, list[Cell]] = defaultdict(list)
        allowed = np.zeros_like(tables.possible) if cells is None else cells & tables.possible
        must = tables.fixed_slot >= 0
        for interview in sorted(interviews, key=lambda interview: interview.place):
            pair = tables.rank[interview.participant, interview.booth]
            present[interview.participant].append((pair, interview.slot))
            if cells is None:
                allowed[pair], must[pair] = tables.possible[pair], True
            allowed[pair, interview.slot] = True
        fixed = np.flatnonzero(tables.fixed_slot >= 0)
        allowed[fixed] = np.arange(problem.slot_count) == tables.fixed_slot[fixed, None]
        self.pricing = Days(problem, tables, allowed, must)
        self._gain = tables.score[:, None] + np.where(
            tables.published_slot[:, None] == np.arange(problem.slot_count), problem.weights.change, 0
        )
        self._levels = np.array([float(problem.weights.level_of(k + 1)) for k in range(len(problem.booths) or 1)])
        self._held = {
            (one.interpreter, int(tables.group[tables.rank[one.participant, one.booth]]), one.slot)
            for one in held
            if one.interpreter is not None
        }
        self._number_rows(allowed)
        self.work = self._work_of(set(interpreters))
        self.days: list[Day] = []
        self._core: list[int] = []
        self._day_rows: list[list[int]] = []
        self._known: set[tuple[int, tuple[Cell, ...]]] = set()
        for person in self.people:
            own = tuple(present[person])
            idle = idle_slots([slot for _, slot in own], problem.participants[person].gap)
            self.add(Day(participant=person, cells=own, idle=idle, cost=0.0))
        visits = np.bincount(tables.booth[[n for own in present.values() for n, _ in own]], minlength=len(self._least))
        self.short = np.maximum(0, self._least - visits)[self._wanting].astype(float)

    @property
    def idle(self) -> int:
        """Return the idle slots of the present plan."""
        return sum(day.idle for day in self.days[: len(self.people)])

    def _number_rows(self, allowed: Flags) -> None:
        """Give rows their numbers and note those of every cell, N × S × 3; -1: none, as nobody could break it."""
        problem, tables = self._problem, self._tables
        self.people = list(self.pricing.own)
        booths, width = len(problem.booths), problem.slot_count
        capacity = np.array([booth.capacity for booth in problem.booths], np.int64).reshape(booths, width)
        self._least = np.array([booth.minimum for booth in problem.booths], np.int64)
        asked = np.zeros((booths, width), np.int64)
        np.add.at(asked, tables.booth, allowed)
        seats = asked > capacity
        visits = np.ones(booths, np.bool_)
        self._wanting = np.flatnonzero(self._least > 0)
        groups, slots = np.zeros((tables.serves.shape[1], width), np.bool_), np.arange(width)
        led = tables.group >= 0
        np.logical_or.at(groups, tables.group[led], allowed[led])
        self._seat_row, count = _numbered(seats, 0)
        self._visit_row, count = _numbered(visits, count)
        self._lead_row, count = _numbered(groups, count)
        self._person_row = {person: count + number for number, person in enumerate(self.people)}
        self._core_row = count + len(self.people)
        self._seats = capacity[seats].astype(float)
        shape = allowed.shape
        rows = np.full((*shape, 3), -1)
        rows[:, :, 0] = self._seat_row[tables.booth]
        rows[:, :, 1] = self._visit_row[tables.booth][:, None]
        rows[:, :, 2] = np.where(led[:, None], self._lead_row[np.maximum(tables.group, 0)][:, slots], -1)
        self._rows: Ints = rows

    def _work_of(self, interpreters: set[int]) -> list[Work]:
        tables = self._tables
        wanted = np.argwhere(self._lead_row >= 0).tolist()
        return [
            (v, group, slot)
            for v in sorted(interpreters)
            for group, slot in wanted
            if tables.serves[v, group] and tables.present[v, slot]
        ]

    def add(self, day: Day) -> bool:
        """Add a day; say whether it is new."""
        key = (day.participant, day.cells)
        if key in self._known:
            return False
        self._known.add(key)
        self.days.append(day)
        level = self._problem.weights.level_of
        gained = sum(int(self._gain[cell]) for cell in day.cells)
        self._core.append(gained + sum(level(k + 1) for k in range(len(day.cells))))
        rows = [self._person_row[day.participant]]
        rows += [row for cell in day.cells for row in self._rows[cell].tolist() if row >= 0]
        self._day_rows.append(rows)
        return True

    def build(self) -> Program:
        """Return the program over the days found so far."""
        problem, builder = self._problem, ProgramBuilder()
        columns = builder.add_columns(np.array([-float(day.idle) for day in self.days]))
        builder.add_rows(len(self._seats), upper=self._seats)
        visits = builder.add_rows(
            len(problem.booths),
            lower=np.where(self._least > 0, self._least, -np.inf),
            upper=np.array([float(booth.maximum) for booth in problem.booths]),
        )
        builder.add_rows(int((self._lead_row >= 0).sum()), upper=0.0)
        builder.add_rows(len(self.people), lower=1.0, upper=1.0)
        weight = float(problem.weights.booth_short)
        core = builder.add_rows(1, lower=-weight * float(self.short.sum()))
        lengths = [len(own) for own in self._day_rows]
        builder.put(np.array([row for own in self._day_rows for row in own], np.int64), np.repeat(columns, lengths))
        present = {day.participant: own for day, own in zip(self.days, self._core[: len(self.people)], strict=False)}
        for column, (day, own) in enumerate(zip(self.days, self._core, strict=True)):
            if own != present[day.participant]:
                builder.put(core, columns[column : column + 1], float(own - present[day.participant]))
        self._present = present
        short = builder.add_columns(np.zeros(len(self._wanting)), upper=self._least[self._wanting].astype(float))
        builder.put(visits[self._wanting], short)
        builder.put(np.repeat(core, len(short)), short, -weight)
        self._add_work(builder)
        return builder.build()

    def _add_work(self, builder: ProgramBuilder) -> None:
        problem = self._problem
        pinned = np.array([float(place in self._held) for place in self.work])
        work = builder.add_columns(np.zeros(len(self.work)), lower=pinned)
        builder.put(np.array([self._lead_row[g, t] for _, g, t in self.work], np.int64), work, -1.0)
        who = np.array([v for v, _, _ in self.work], np.int64)
        when = np.array([t for _, _, t in self.work], np.int64)
        for v in np.unique(who).tolist():
            one = problem.interpreters[v]
            own, at = work[who == v], when[who == v]
            windows = [(slot, slot, 1) for slot in np.unique(at).tolist()]
            windows += [(first, last, one.max_run) for first, last in rest_windows(problem.blocks, one.max_run)]
            for first, last, most in (*windows, (0, problem.slot_count, one.max_load)):
                inside = own[(at >= first) & (at <= last)]
                if len(inside) > most:
                    builder.put(np.repeat(builder.add_rows(1, upper=float(most)), len(inside)), inside)

    def price(self, duals: Floats, most: int, dearer: float = 0.0) -> list[list[Day]]:
        """Return up to `most` of the cheapest days of everybody at `duals`, one list a participant, cheapest first.

        Costs are those of the whole day, less what the present one has of core value. Beside the cheapest one, days are
        left out that cost more than `dearer` above what the participant pays.
        """
        worth = float(duals[self._core_row])
        prices = np.append(duals, 0.0)[self._rows].sum(axis=2) + worth * self._gain
        dearest = {one: self.pay(duals, one) + dearer + worth * self._present[one] for one in self.people}
        return [
            [_less(day, worth * self._present[day.participant]) for day in own]
            for own in self.pricing.cheapest(prices, worth * self._levels, most, dearest)
        ]

    def pay(self, duals: Floats, person: int) -> float:
        """Return what a participant pays for their day at `duals`."""
        return -float(duals[self._person_row[person]])

    def prove(self, program: Program, duals: Floats, priced: Iterable[Sequence[Day]]) -> float:
        """Return a bound of the idle slots of all plans from the days `priced` at `duals`."""
        duals = duals.copy()
        for days in priced:
            duals[self._person_row[days[0].participant]] = -min(days[0].cost, IMPOSSIBLE / 2)
        return -prove_bound(program, admissible(program, duals))


def _numbered(wanted: Flags, count: int) -> tuple[Ints, int]:
    """Return numbers from `count` on where `wanted`, -1 elsewhere, and the number after the last."""
    numbers = np.where(wanted, np.cumsum(wanted).reshape(wanted.shape) - 1 + count, -1)
    return numbers, count + int(wanted.sum())


def _less(day: Day, amount: float) -> Day:
    return Day(participant=day.participant, cells=day.cells, idle=day.idle, cost=day.cost - amount)
