"""Plan the days of everybody anew for the fewest idle slots; who meets whom stays.

    grow     days are found at the prices of the linear program over those found before, until what is left to find is
             a small part of the idle slots (LEFT_TO_FIND)
    dive     whole days, and some of the largest shares that fit beside each other, are fixed and the rest solved
             again, more days being found on the way. A turn without a solution, or that loses more than LOST_SHARE of
             what there is to win, is taken back and tried with a quarter of the shares, and where that does not help
             either, twice as much may be lost
    finish   an integer program over the days of those who are still free, first of few, then of more

All linear optima are interior: there the largest share says which of many equally good days fits beside the others,
which no corner does. A dive along corners took five times as long, measured at 1,000 people and seats that come and go.

Where pairs of equal worth may be exchanged, there is little more to win (by the bounds, 3 to 11 of 100 idle slots), at
five times the work, and few of the mixtures the linear program finds can be had in wholes: points must add up exactly.

No clock is looked at: the same plan gives the same days.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.day_program import DayProgram
from refugeesday.planning.highs import INTERIOR, ROUGH, Interrupt, Relaxation, solve_integers, solve_relaxation
from refugeesday.planning.linear_program import admissible
from refugeesday.planning.values import PlannedInterview

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.linear_program import Floats, Program
    from refugeesday.planning.tables import Tables
    from refugeesday.planning.values import PlanningProblem

DAYS_EACH, MANY_DAYS_EACH = 4, 24
DEAREST = 4.0
MOST_ROUNDS = 14
MOST_DAYS = 18_000
LEFT_TO_FIND = 0.05
MOST_TURNS = 60
LOST_SHARE = 0.05
FIRST_SHARE, LEAST_SHARE, MOST_SHARE = 0.05, 0.01, 0.25
WHOLE, LIKELY = 0.97, 0.4
NEARLY = 1e-6
FEW = 25
MOST_FREE_DAYS, MOST_FREE_DAYS_FIRST = 1_800, 4_000
GROWN = 1.35
NODE_LIMIT = 2
ENOUGH = 1.03
FEW_EACH = 0.05


def close_up(
    problem: PlanningProblem,
    tables: Tables,
    interviews: Sequence[PlannedInterview],
    still: Sequence[PlannedInterview],
    interrupt: Interrupt,
) -> list[PlannedInterview] | None:
    """Return a plan with the same pairs and core value but fewer idle slots, None where none was found.

    The interviews `still` stay, interpreter included, and are what `tables` were made with. Nobody leads who did not
    lead before.
    """
    used = {interview.interpreter for interview in interviews if interview.interpreter is not None}
    program = DayProgram(problem, tables, interviews, used, still)
    closing = _Closing(program, interrupt)
    if not closing.grow() or not closing.dive():
        return None
    solution = closing.finish()
    return None if solution is None else _read(program, tables, solution, still)


class _Closing:
    """Hold the shares of the days found so far, and which of them are fixed."""

    def __init__(self, program: DayProgram, interrupt: Interrupt) -> None:
        self._days, self._interrupt = program, interrupt
        self._program = program.build()
        self._shares = np.zeros(0)
        self._fixed: set[int] = set()
        self._duals = np.zeros(0)
        self._history: list[tuple[set[int], float]] = []

    def grow(self) -> bool:
        """Find days until little is left to find; false where that would take more than MOST_DAYS."""
        for _ in range(MOST_ROUNDS):
            answer = self._solve(self._fixed, ROUGH)
            idle = -float(self._program.cost @ answer.values)
            if self._find(answer) <= LEFT_TO_FIND * max(1.0, idle):
                return True
            if len(self._days.days) > MOST_DAYS or self._interrupt.poll():
                break
        return False

    def dive(self) -> bool:
        """Fix days until few people are parted; say whether there is anything to go on with."""
        share, idle, most_lost, winnable = FIRST_SHARE, np.inf, 0.0, 0.0
        tried, known = self._fixed, dict[frozenset[int], Relaxation]()
        for _ in range(MOST_TURNS):
            answer = known.get(frozenset(tried)) or self._solve(tried, INTERIOR)
            known[frozenset(tried)] = answer
            cost = -float(self._program.cost @ answer.values)
            if self._interrupt.poll():
                return False
            if answer.is_optimal and cost <= idle + most_lost:
                if idle == np.inf:
                    winnable = self._days.idle - cost
                    most_lost = LOST_SHARE * winnable
                    if winnable < 1 - NEARLY:
                        return False
                self._fixed, self._shares, idle = tried, answer.values[: len(self._days.days)], cost
                self._history.append((tried, cost))
                self._find(answer)
                known.clear()
                share = min(MOST_SHARE, 2 * share)
            elif not len(self._shares) or (share < LEAST_SHARE and most_lost > winnable):
                break
            elif share < LEAST_SHARE:
                share, most_lost = FIRST_SHARE, 2 * most_lost
            else:
                share /= 4
            tried = self._with_likely(share)
            if len(self._parted()) <= FEW or tried == self._fixed:
                break
        return len(self._shares) > 0 and idle < self._days.idle

    def finish(self) -> Floats | None:
        """Return the best solution found over the days of all who have none fixed, None if there is none.

        Those fixed last are set free again, a third more days at a time, up to MOST_FREE_DAYS (MOST_FREE_DAYS_FIRST
        where nothing was found yet), until what is found is as good as the first linear program said, nearly, or few
        wait (FEW_EACH idle slots a participant).
        """
        for days in self._days.price(self._duals, MANY_DAYS_EACH, DEAREST):
            for day in days:
                if day.cost < self._days.pay(self._duals, day.participant) + DEAREST:
                    self._days.add(day)
        self._program = self._days.build()
        owners = np.array([day.participant for day in self._days.days])
        best: Floats | None = None
        least, free_before = float(self._days.idle), 0
        ideal = self._history[0][1]
        enough = max(ENOUGH * ideal, ideal + 1 - NEARLY, FEW_EACH * len(self._days.people))
        for fixed, idle in reversed(self._history):
            done = {self._days.days[column].participant for column in fixed}
            free = int((~np.isin(owners, list(done))).sum())
            most = MOST_FREE_DAYS_FIRST if best is None else MOST_FREE_DAYS
            if free > most or (best is not None and least <= enough) or self._interrupt.poll():
                break
            if best is not None and (free < GROWN * free_before or least < idle + 1 - NEARLY):
                continue
            free_before = free
            found = self._whole(fixed, done)
            if found is not None and -float(self._program.cost @ found) < least - NEARLY:
                best, least = found, -float(self._program.cost @ found)
        return best

    def _whole(self, fixed: set[int], done: set[int]) -> Floats | None:
        count = len(self._days.days)
        held = [n in fixed or day.participant not in done for n, day in enumerate(self._days.days)]
        is_whole = np.ones(self._program.column_count, np.bool_)
        is_whole[count : self._program.column_count - len(self._days.work)] = False
        upper = self._program.upper.copy()
        upper[:count] *= held
        return solve_integers(
            replace(self._program, lower=self._lower(fixed), upper=upper),
            np.flatnonzero(is_whole),
            self._interrupt,
            mip_max_nodes=NODE_LIMIT,
            mip_rel_gap=0.0,
            mip_abs_gap=0.99,
        )

    def _solve(self, fixed: set[int], method: dict[str, str | float]) -> Relaxation:
        self._program = self._days.build()
        return solve_relaxation(replace(self._program, lower=self._lower(fixed)), self._interrupt, **method)

    def _lower(self, fixed: set[int]) -> Floats:
        lower = self._program.lower.copy()
        lower[sorted(fixed)] = 1.0
        return lower

    def _find(self, answer: Relaxation) -> float:
        """Add the days that cost less than people pay now, and return how much less the cheapest ones do in all."""
        self._duals = duals = admissible(self._program, answer.duals)
        done = {self._days.days[column].participant for column in self._fixed}
        left = 0.0
        for days in self._days.price(duals, DAYS_EACH):
            pay = self._days.pay(duals, days[0].participant)
            for place, day in enumerate(days):
                if day.participant not in done and day.cost < pay - NEARLY and self._days.add(day) and place == 0:
                    left += pay - day.cost
        return left

    def _parted(self) -> set[int]:
        """Return who has shares of several days."""
        is_parted = np.abs(self._shares - np.rint(self._shares)) > NEARLY
        return {self._days.days[column].participant for column in np.flatnonzero(is_parted).tolist()}

    def _with_likely(self, share: float) -> set[int]:
        """Return what is fixed, whole days, and the largest shares of at most `share` of the others, if they fit."""
        days = self._days.days
        order = np.argsort(-self._shares, kind="stable").tolist()
        done = {days[column].participant for column in self._fixed}
        left = int(np.ceil(share * (len(self._days.people) - len(done))))
        chosen = []
        for column in order:
            is_whole = self._shares[column] > WHOLE
            if self._shares[column] <= LIKELY or (not is_whole and left == 0):
                break
            if days[column].participant not in done:
                done.add(days[column].participant)
                chosen.append(column)
                left -= not is_whole
        return self._fixed | set(_fitting(self._program, sorted(self._fixed), chosen))


def _fitting(program: Program, fixed: Sequence[int], chosen: Sequence[int]) -> list[int]:
    """Return those of `chosen` columns that fit beside the fixed ones and those before, where rows hold wholes."""
    columns = [program.rows[program.starts[c] : program.starts[c + 1]] for c in range(program.column_count)]
    values = [program.values[program.starts[c] : program.starts[c + 1]] for c in range(program.column_count)]
    room = np.where(program.row_upper > 0, program.row_upper, np.inf)
    for column in fixed:
        room[columns[column]] -= values[column]
    found = []
    for column in chosen:
        if (room[columns[column]] >= values[column]).all():
            room[columns[column]] -= values[column]
            found.append(column)
    return found


def _read(
    program: DayProgram, tables: Tables, solution: Floats, still: Sequence[PlannedInterview]
) -> list[PlannedInterview]:
    """Return the plan of a whole solution: `still` as they are, all others with one of the interpreters counted."""
    free: dict[tuple[int, int], list[int]] = defaultdict(list)
    first_work = len(solution) - len(program.work)
    for column, (interpreter, group, slot) in enumerate(program.work, start=first_work):
        if solution[column] > 0.5:
            free[group, slot].append(interpreter)
    for one in still:
        if one.interpreter is not None:
            free[int(tables.group[tables.rank[one.participant, one.booth]]), one.slot].remove(one.interpreter)
    plan = list(still)
    for column, day in enumerate(program.days):
        for pair, slot in day.cells if solution[column] > 0.5 else ():
            if tables.fixed_slot[pair] < 0:
                person, booth, group = int(tables.participant[pair]), int(tables.booth[pair]), int(tables.group[pair])
                leader = free[group, slot].pop(0) if group >= 0 else None
                plan.append(PlannedInterview(participant=person, booth=booth, slot=slot, interpreter=leader))
    return sorted(plan, key=lambda interview: interview.place)
