"""Round the linear optimum over all cells to a plan, a part at a time.

An interior optimum is the middle of all optima: where its share is well above one half, a plan of the same value that
has the whole is likely. What of these fits beside each other is fixed, and the rest moved to a corner, in which all but
a tenth of the participants are whole.

A corner itself is whole for about half of the participants. What is whole is fixed and the model
solved again: the freedom left to the others moves them to another corner of nearly the same value, where more of them
are whole, and so on. To get on, some of the shares above one half are fixed as well (a dive), largest first, as far as
they fit beside each other. A turn that loses more than MOST_LOST points, or has no solution, is taken back and tried
with a quarter of them; few of them may cost somebody an interview, which the search after this one wins back. When only
FEW owners (participants, interpreters) are parted, or SEVERAL and turns begin to fail, an integer program over all
cells of theirs ends it; everybody else keeps their cells, or loses one where interpreters cannot be counted in wholes.

Cells that lose more than MARGIN points at the duals of the bound are left out, unless the optimum uses them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import CellModel, build_cell_model, only_cells, read_cells, standing_core
from refugeesday.planning.highs import VERTEX, Interrupt, solve_integers, solve_relaxation

if TYPE_CHECKING:
    from refugeesday.planning.linear_program import Floats, Ints, Program
    from refugeesday.planning.occupancy import Occupancy
    from refugeesday.planning.proof import CellGuide
    from refugeesday.planning.tables import Flags, Tables
    from refugeesday.planning.values import PlanningProblem

MARGIN = 6.0
LEAST_INSIDE = 1e-3
SURE = (0.65, 0.75, 0.9)
FEW, SEVERAL = 60, 110
MOST_LOST, MOST_LOST_LATE = 500.0, 3_500.0
MOST_TURNS = 12
FIRST_SHARE, SHARE = 0.1, 0.2
LATE_SHARE, LEAST_SHARE = 0.06, 0.002
NEARLY = 1e-6
NODE_LIMIT = 20
NOBODY = -1
LEAST_SLACK, SLACK = 0.99, 2e-6


def dive(
    problem: PlanningProblem, tables: Tables, occupancy: Occupancy, guide: CellGuide, interrupt: Interrupt
) -> bool:
    """Add interviews near the linear optimum of `guide` to `occupancy`; what stands there stays.

    Returns False, and adds nothing, where nothing can be added, no plan was found, or a person stopped it.
    """
    is_open = (guide.shares > (LEAST_INSIDE if guide.is_interior else NEARLY)) | (guide.reduced > -MARGIN)
    pairs = np.flatnonzero(is_open.any(axis=1) & (tables.fixed_slot < 0))
    model = build_cell_model(problem, tables, occupancy, pairs.tolist())
    model = only_cells(model, is_open[model.pair, model.slot])
    if not len(model.pair):
        return False
    diving = _Diving(model, tables, guide)
    if guide.is_interior:
        diving.find_corner(guide.core - standing_core(problem, occupancy, model), interrupt)
    solution = diving.run(interrupt)
    if solution is None:
        return False
    for interview in read_cells(model, tables, solution):
        occupancy.add(interview)
    return True


class _Diving:
    """Hold the present value of each column of a model and which are fixed; owners are participants, interpreters."""

    def __init__(self, model: CellModel, tables: Tables, guide: CellGuide) -> None:
        self._model, self._program = model, model.program
        cells, columns = len(model.pair), model.program.column_count
        self._is_cell = np.arange(columns) < cells
        self._owner = np.full(columns, NOBODY)
        self._owner[:cells] = tables.participant[model.pair]
        self._owner[columns - len(model.work) :] = len(tables.available) + np.array([v for v, _, _ in model.work], int)
        self._values = np.zeros(columns)
        self._values[:cells] = guide.shares[model.pair, model.slot]
        self._fixed = np.zeros(columns, np.bool_)

    def find_corner(self, wanted: float, interrupt: Interrupt) -> None:
        """Go from an interior point worth `wanted` to the corner that loses little by fixing the surest shares.

        Where each loses more than MOST_LOST points, the best corner is taken.
        """
        inside, best = self._values, -np.inf
        for least in SURE:
            if interrupt.poll() or wanted - best <= MOST_LOST:
                break
            sure = np.flatnonzero(inside > least)
            fixed = self._with_fitting(np.zeros_like(self._fixed), sure[np.argsort(-inside[sure], kind="stable")])
            answer = solve_relaxation(self._with_lower(fixed), interrupt, **VERTEX)
            value = float(self._program.cost @ answer.values)
            if answer.is_optimal and value > best:
                self._fixed, self._values, best = fixed, answer.values, value

    def run(self, interrupt: Interrupt) -> Floats | None:
        """Return a whole solution, None if there is none or a person stopped it."""
        earned, share = -np.inf, FIRST_SHARE
        for _ in range(MOST_TURNS):
            owners = len(np.unique(self._owner[self._is_parted()]))
            if interrupt.poll() or owners <= FEW or (owners <= SEVERAL and share < FIRST_SHARE):
                break
            tried = self._with_likely(share)
            answer = solve_relaxation(self._with_lower(tried), interrupt, **VERTEX)
            value = float(self._program.cost @ answer.values)
            most_lost = MOST_LOST if share > LATE_SHARE else MOST_LOST_LATE
            if answer.is_optimal and earned - value <= most_lost:
                self._fixed, self._values, earned, share = tried, answer.values, value, min(2 * share, SHARE)
            elif share <= LEAST_SHARE:
                break
            else:
                share /= 4
        return None if interrupt.poll() else self._finish(interrupt)

    def _is_parted(self) -> Flags:
        """Return which columns of an owner have a part of an interview."""
        is_parted: Flags = (self._owner != NOBODY) & (np.abs(self._values - np.rint(self._values)) > NEARLY)
        return is_parted

    def _with_likely(self, share: float) -> Flags:
        """Return what is whole, and the largest parts above one half that fit beside it, at most `share` of all."""
        fixed: Flags = self._fixed | ((self._owner != NOBODY) & (self._values > 1 - NEARLY))
        parted = np.flatnonzero(self._is_parted())
        order = parted[np.argsort(-self._values[parted], kind="stable")][: int(np.ceil(share * len(parted)))]
        return self._with_fitting(fixed, order[self._values[order] > 0.5])

    def _with_fitting(self, fixed: Flags, order: Ints) -> Flags:
        """Return `fixed` and those of `order` that fit beside it and those before."""
        program, fixed = self._program, fixed.copy()
        entries = fixed[program.entry_columns()]
        used = np.bincount(program.rows[entries], weights=program.values[entries], minlength=program.row_count)
        room = np.where(program.row_upper > 0, program.row_upper - used, np.inf)
        for column in order.tolist():
            rows = program.rows[program.starts[column] : program.starts[column + 1]]
            if (room[rows] >= 1).all():
                fixed[column] = True
                room[rows] -= 1
        return fixed

    def _with_lower(self, fixed: Flags) -> Program:
        return replace(self._program, lower=np.maximum(self._program.lower, fixed))

    def _finish(self, interrupt: Interrupt) -> Floats | None:
        """Return the best solution found in which all who are not parted have their cells or less."""
        is_free = ~self._is_cell | np.isin(self._owner, self._owner[self._is_parted()])
        upper = np.where(is_free | (self._values > 1 - NEARLY), self._program.upper, 0.0)
        return solve_integers(
            replace(self._program, upper=upper),
            self._model.integers,
            interrupt,
            mip_max_nodes=NODE_LIMIT,
            mip_rel_gap=0.0,
            mip_abs_gap=max(LEAST_SLACK, SLACK * float(self._program.cost @ self._values)),
        )
