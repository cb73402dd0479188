"""Prove how few idle slots a plan could have with the pairs it has: column generation over days.

A *day* of a participant gives each of their interviews a slot; it costs its idle slots. One variable a day:

    minimise   sum idle(day)·x[day]
    person     sum over their days x = 1
    seats      sum of days with an interview at booth b in slot t <= seats there
    languages  sum of interviews needing group g at t <= sum_v f[v,g,t], with v's presence, load and rest

Days are far too many to write down. With prices y >= 0 of seats and languages, the cheapest day of a participant is
found over all sets of slots at once: cost[S, M] = the least for the interviews M in the first |M| slots of S, M growing
by one interview (2^k · k steps). Days cheaper than what their participant pays now come in, until there are none.

The bound holds at any prices: the dual of a person's row is set to the value of their cheapest day of all, so that no
day left out could violate it, and `prove_bound` does the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from refugeesday.planning.bound import rest_windows
from refugeesday.planning.highs import INTERIOR, Interrupt, solve_relaxation
from refugeesday.planning.linear_program import Floats, Ints, Program, ProgramBuilder, admissible, prove_bound
from refugeesday.planning.problem import PlannedInterview, PlanningProblem
from refugeesday.planning.tables import Flags, Tables, make_tables

MOST_ROUNDS = 60
NEAR = 0.5
IMPOSSIBLE = 1e6


class Days:
    """Hold the interviews of one participant: where they can be, and all sets of slots they could take."""

    def __init__(self, interviews: Sequence[PlannedInterview], possible: Flags, gap: int) -> None:
        self.interviews = interviews
        self._possible = possible
        sets = slot_sets(possible.any(axis=0).tolist(), gap, len(interviews), possible.shape[1])
        self._sets: Ints = np.array(sets, np.int64).reshape(len(sets), len(interviews))
        self._idle = np.array([idle_of(taken, gap) for taken in sets], float)

    def cheapest(self, prices: Floats) -> tuple[float, tuple[int, ...], float]:
        """Return the cost of the cheapest day, its slots and its idle slots; `prices` interviews × slots."""
        if not len(self._sets):
            return IMPOSSIBLE, (), 0.0
        count = len(self.interviews)
        at = np.where(self._possible, prices, IMPOSSIBLE)[:, self._sets]
        least: list[Floats] = [self._idle]
        for mask in range(1, 1 << count):
            last = mask.bit_count() - 1
            ways = [least[mask ^ 1 << one] + at[one, :, last] for one in range(count) if mask >> one & 1]
            least.append(np.minimum.reduce(ways))
        best, mask, slots = int(least[-1].argmin()), (1 << count) - 1, [0] * count
        for last in reversed(range(count)):
            inside = [one for one in range(count) if mask >> one & 1]
            one = min(inside, key=lambda one: least[mask ^ 1 << one][best] + at[one, best, last])
            slots[one] = int(self._sets[best, last])
            mask ^= 1 << one
        return float(least[-1][best]), tuple(slots), float(self._idle[best])


class DayProgram:
    """Hold the days found so far and the program over them; rows: seats, languages, persons, interpreters."""

    def __init__(self, problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> None:
        self._problem, self._tables = problem, make_tables(problem)
        still = {(i.participant, i.booth, i.slot) for i in (*problem.pins, *(problem.published or ()))}
        own: dict[int, list[PlannedInterview]] = defaultdict(list)
        for interview in interviews:
            own[interview.participant].append(interview)
        self.days = [
            Days(those, self._possible(those, still), problem.participants[person].gap) for person, those in own.items()
        ]
        booths = sorted({i.booth for i in interviews})
        self._row_of = {key: row for row, key in enumerate((b, t) for b in booths for t in range(problem.slot_count))}
        groups = sorted({self._group(i) for i in interviews if i.interpreter is not None})
        self._lead_of = {
            key: len(self._row_of) + row
            for row, key in enumerate((g, t) for g in groups for t in range(problem.slot_count))
        }
        self.persons = len(self._row_of) + len(self._lead_of) + np.arange(len(self.days))
        self._idle: list[float] = []
        self._rows: list[list[int]] = []
        self._known: set[tuple[int, tuple[int, ...]]] = set()
        for number, day in enumerate(self.days):
            slots = tuple(i.slot for i in day.interviews)
            gap = problem.participants[day.interviews[0].participant].gap
            self.add(number, slots, idle_of(sorted(slots), gap))

    def _possible(self, those: Sequence[PlannedInterview], still: set[tuple[int, int, int]]) -> Flags:
        possible = self._tables.possible[[self._tables.rank[i.participant, i.booth] for i in those]].copy()
        for row, one in enumerate(those):
            if (one.participant, one.booth, one.slot) in still:
                possible[row] = np.arange(self._problem.slot_count) == one.slot
        return possible

    def _group(self, interview: PlannedInterview) -> int:
        return int(self._tables.group[self._tables.rank[interview.participant, interview.booth]])

    def rows(self, interview: PlannedInterview, slot: int) -> list[int]:
        """Return the rows of seats and languages an interview at `slot` is in."""
        rows = [self._row_of[interview.booth, slot]]
        return rows if interview.interpreter is None else [*rows, self._lead_of[self._group(interview), slot]]

    def prices(self, day: Days, duals: Floats) -> Floats:
        """Return what each interview of `day` costs in each slot."""
        slots = range(self._problem.slot_count)
        return np.array([[sum(duals[self.rows(one, slot)]) for slot in slots] for one in day.interviews])

    def add(self, number: int, slots: tuple[int, ...], idle: float) -> bool:
        """Add a day of person `number`; say whether it is new."""
        if (number, slots) in self._known:
            return False
        self._known.add((number, slots))
        pairs = zip(self.days[number].interviews, slots, strict=True)
        self._rows.append([*(row for one, slot in pairs for row in self.rows(one, slot)), int(self.persons[number])])
        self._idle.append(float(idle))
        return True

    def build(self) -> Program:
        """Return the program over the days found so far."""
        builder = ProgramBuilder()
        columns = builder.add_columns(-np.array(self._idle))
        booths = self._problem.booths
        builder.add_rows(len(self._row_of), upper=np.array([booths[b].capacity[t] for b, t in self._row_of], float))
        leads = builder.add_rows(len(self._lead_of), upper=0.0)
        builder.add_rows(len(self.days), lower=1.0, upper=1.0)
        lengths = [len(rows) for rows in self._rows]
        builder.put(np.array([row for rows in self._rows for row in rows], np.int64), np.repeat(columns, lengths))
        add_interpreters(builder, self._problem, self._tables, dict(zip(self._lead_of, leads.tolist(), strict=True)))
        return builder.build()


def add_interpreters(
    builder: ProgramBuilder, problem: PlanningProblem, tables: Tables, lead_of: dict[tuple[int, int], int]
) -> None:
    """Add what interpreters can lead: one group a slot, their load, their rest."""
    for number, voice in enumerate(problem.interpreters):
        can = [(g, t) for g, t in lead_of if tables.serves[number, g] and tables.present[number, t]]
        columns = builder.add_columns(np.zeros(len(can)))
        builder.put(np.array([lead_of[key] for key in can], np.int64), columns, -1.0)
        slots = np.array([slot for _, slot in can], np.int64)
        windows = [(slot, slot, 1) for slot in range(problem.slot_count)]
        windows += [(first, last, voice.max_run) for first, last in rest_windows(problem.blocks, voice.max_run)]
        for first, last, most in (*windows, (0, problem.slot_count, voice.max_load)):
            inside = columns[(slots >= first) & (slots <= last)]
            row = builder.add_rows(1, upper=float(most))
            builder.put(np.repeat(row, len(inside)), inside)


def least_idle_of_pairs(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> float:
    """Return a proven lower bound of the idle slots of all plans with the pairs of `interviews`, pins staying."""
    program = DayProgram(problem, interviews)
    best = 0.0
    for _ in range(MOST_ROUNDS):
        built = program.build()
        answer = solve_relaxation(built, Interrupt(), **INTERIOR)
        duals = admissible(built, answer.duals)
        is_new = False
        for number, day in enumerate(program.days):
            cost, slots, idle = day.cheapest(program.prices(day, duals))
            duals[program.persons[number]] = -cost
            is_new |= cost < IMPOSSIBLE and program.add(number, slots, idle)
        best = max(best, -prove_bound(built, duals))
        if not is_new or -float(built.cost @ answer.values) - best < NEAR:
            break
    return best


def slot_sets(available: Sequence[bool], gap: int, count: int, most: int) -> list[tuple[int, ...]]:
    """Return the sets of `count` slots with at most `most` idle ones between them."""
    sets: list[tuple[int, ...]] = [(slot,) for slot, there in enumerate(available) if there]
    for _ in range(1, count):
        sets = [
            (*taken, slot)
            for taken in sets
            for slot in range(taken[-1] + gap + 1, len(available))
            if available[slot] and idle_of((*taken, slot), gap) <= most
        ]
    return sets


def idle_of(taken: Sequence[int], gap: int) -> int:
    """Return the idle slots between the first and the last of `taken`, gaps aside."""
    return taken[-1] - taken[0] - (len(taken) - 1) * (gap + 1)
