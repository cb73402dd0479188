"""Bound a small problem by cases, where one linear program over all its cells leaves a gap.

A case is the model of `cells.py` with some columns fixed at 0 or 1. The one that may earn most is split in two at its
most parted column (slots are alike, so first at who gets one more interview), until no case can earn more than the best
plan or MOST_CASES have been solved; the bound of all is the highest of those left. Each is proven from duals as in
`linear_program.py`, rounded down as all gains are whole, so the solver is only asked for good duals and for what to
split. A case whose linear optimum is whole is a plan.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import CellModel, read_cells, standing_core
from refugeesday.planning.highs import VERTEX, solve_relaxation
from refugeesday.planning.linear_program import Program, prove_bound

if TYPE_CHECKING:
    from refugeesday.planning.highs import Relaxation
    from refugeesday.planning.incumbent import Incumbent
    from refugeesday.planning.linear_program import Floats
    from refugeesday.planning.occupancy import Occupancy
    from refugeesday.planning.tables import Tables
    from refugeesday.planning.values import PlanningProblem

MOST_CELLS = 4_000
MOST_CASES = 60
WHOLE = 1e-6


@dataclass(frozen=True, slots=True, order=True)
class _Case:
    """Hold a case by what it may earn at most, negative, so that the best comes first."""

    loss: int
    number: int
    program: Program = field(compare=False)
    answer: Relaxation = field(compare=False)


def split_cases(
    best: Incumbent, problem: PlanningProblem, tables: Tables, occupancy: Occupancy, model: CellModel
) -> None:
    """Lower the bound of `best`, or raise its plan, by the cases of `model`, which is over all open cells."""
    if len(model.pair) > MOST_CELLS or not best.is_going():
        return
    base = standing_core(problem, occupancy, model)
    cases = [_solve(best, model.program, 0, loss=-best.missing - best.core + base)]
    solved = 1
    while cases and -cases[0].loss > best.core - base and solved < MOST_CASES and not best.interrupt.poll():
        case = cases[0]
        if not case.answer.is_optimal:
            break  # nothing says what to split
        column = _most_parted(model, case.answer.values)
        if column is None:
            found = read_cells(model, tables, case.answer.values, problem.published or ())
            best.take("cases", [*occupancy.interviews(), *found], 0.9)
            break  # it is worth what the case may earn, the most there is, or was not proven to be
        heappop(cases)
        for value in (0, 1):
            heappush(cases, _solve(best, _fixed(case, column, value), solved + value, case.loss))
        solved += 2
    if not best.interrupt.is_set:
        best.prove("cases", base + max([best.core - base, *(-case.loss for case in cases)]), 0.9)


def _most_parted(model: CellModel, values: Floats) -> int | None:
    """Return the column to split, None where all are whole: whether somebody gets one more interview comes first."""
    parted = np.abs(values - np.rint(values))
    levels = np.arange(len(model.pair), len(model.pair) + len(model.levels))
    for columns in (levels, model.integers):
        if parted[columns].max(initial=0.0) > WHOLE:
            return int(columns[int(parted[columns].argmax())])
    return None


def _fixed(case: _Case, column: int, value: int) -> Program:
    lower, upper = case.program.lower.copy(), case.program.upper.copy()
    lower[column] = upper[column] = value
    return replace(case.program, lower=lower, upper=upper)


def _solve(best: Incumbent, program: Program, number: int, loss: int) -> _Case:
    """Return a case that may earn no more than the one it was split from, whose `loss` is given."""
    answer = solve_relaxation(program, best.interrupt, **VERTEX)
    most = int(np.floor(prove_bound(program, answer.duals) + WHOLE))
    return _Case(max(loss, -most), number, program, answer)
