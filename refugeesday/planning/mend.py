"""Plan what is open in a plan that mostly stands, all of it in one model.

What stays leaves few cells open, and what was published earns `change` where it is. Both break the likeness of slots
that makes the time-indexed model of a new plan slow: here its vertex is whole nearly always, and so proven the best.

    stays       pins, and frozen interviews without an interpreter, stand in the occupancy; a frozen interview with one
                is a cell with lower bound 1, so that its interpreter may change where that makes room
    relaxation  the model of `cells.py` over every open cell; its duals prove the bound of the core value
    integers    where shares are left: first over the cells with a share or nearly one, giving a plan worth v; then over
                all cells that lose less than bound - v by their reduced cost. No better plan has any other.
    compact     idle slots closed up; then interpreters go back to those who were told of them

The same problem and seed give the same plan: the clock is looked at between stages only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import CellModel, build_cell_model, only_cells, read_cells, standing_core, start_point
from refugeesday.planning.compact import compact
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.highs import VERTEX, solve_integers, solve_relaxation
from refugeesday.planning.incumbent import Incumbent, Progress
from refugeesday.planning.interpreter_changes import restore_interpreters
from refugeesday.planning.linear_program import prove_bound
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.tables import make_tables
from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.planning.linear_program import Floats
    from refugeesday.planning.tables import Flags

MOST_CELLS = 400_000
MOST_UNPRICED_CELLS = 60_000
NEAR_WHOLE = 1e-6
NEAR_COST = 6.0
NODE_LIMIT = 500


class Mending:
    """Plan one problem of which most stands; `frozen` interviews stay too, but their interpreter may change.

    `start` is a plan to begin with, better than the first one.
    """

    def __init__(
        self,
        *,
        problem: PlanningProblem,
        frozen: Sequence[PlannedInterview] = (),
        start: Sequence[PlannedInterview] = (),
        seed: int = 0,
        time_limit: float | None = None,
        report: Callable[[Progress], None] | None = None,
        should_stop: Callable[[], bool] | None = None,
        closes_up: bool = True,
    ) -> None:
        self._problem = problem
        self._frozen = frozen
        self._fixed = [*problem.pins, *frozen]
        self._start = start
        self._seed = seed
        self._best = Incumbent(problem, time_limit=time_limit, report=report, should_stop=should_stop)
        self._closes_up = closes_up
        self._tables = make_tables(problem, self._fixed)
        self._occupancy = _standing(problem, frozen)

    @property
    def is_fitting(self) -> bool:
        """Return whether one model can hold what is open, and can be expected to be solved at once."""
        problem = self._problem
        is_priced = bool(problem.published) and problem.weights.change > 0
        return int(self._tables.possible.sum()) <= (MOST_CELLS if is_priced else MOST_UNPRICED_CELLS)

    def finish(self) -> Plan:
        """Return the plan and its proof."""
        best = self._best
        best.take("first", first_plan(self._problem, frozen=self._frozen), 0.05)
        if self._start:
            best.take("start", self._start, 0.05)
        if len(self._tables.score) and best.is_going():
            self._search()
        if self._closes_up and not best.interrupt.is_set:
            self._compact()
        return best.plan(self._seed)

    def _search(self) -> None:
        tables, standing, best = self._tables, self._occupancy.interviews(), self._best
        stands = {tables.rank[i.participant, i.booth] for i in standing if (i.participant, i.booth) in tables.rank}
        pairs = [pair for pair in range(len(tables.score)) if pair not in stands]
        model = build_cell_model(self._problem, tables, self._occupancy, pairs)
        base = standing_core(self._problem, self._occupancy, model)
        relaxation = solve_relaxation(model.program, best.interrupt, **VERTEX)
        most = prove_bound(model.program, relaxation.duals)
        best.prove("relaxation", base + int(np.floor(most + NEAR_WHOLE)), 0.6)
        values = relaxation.values
        if relaxation.is_optimal and _is_whole(values[model.integers]):
            best.take("relaxation", [*standing, *self._read(model, values)], 0.9)
            return
        if not best.is_going():
            return
        reduced = model.program.reduced_costs(relaxation.duals)[: len(model.pair)]
        share = values[: len(model.pair)]
        self._solve("near cells", model, (share > NEAR_WHOLE) | (reduced > -NEAR_COST), 0.75)
        if best.is_going():
            self._solve("cells in reach", model, reduced > -best.missing - 1, 0.9)

    def _solve(self, name: str, model: CellModel, wanted: Flags, fraction: float) -> None:
        """Solve the model over the cells `wanted` and those of the present plan, which is its start."""
        tables, standing = self._tables, self._occupancy.interviews()
        present = set(self._best.interviews) - set(standing)
        held = {(tables.rank[i.participant, i.booth], i.slot) for i in present}
        is_held = [cell in held for cell in zip(model.pair.tolist(), model.slot.tolist(), strict=True)]
        is_fixed = model.program.lower[: len(model.pair)] > 0
        part = only_cells(model, wanted | np.array(is_held, np.bool_) | is_fixed)
        solution = solve_integers(
            part.program,
            part.integers,
            self._best.interrupt,
            start=start_point(part, tables, sorted(present, key=lambda interview: interview.place)),
            mip_max_nodes=NODE_LIMIT,
            mip_rel_gap=0.0,
            mip_abs_gap=0.99,
        )
        if solution is not None:
            self._best.take(name, [*standing, *self._read(part, solution)], fraction)

    def _read(self, model: CellModel, solution: Floats) -> list[PlannedInterview]:
        return read_cells(model, self._tables, solution, self._problem.published or ())

    def _compact(self) -> None:
        problem, best = self._problem, self._best
        closed = compact(problem, best.interviews, fixed=self._fixed, seed=self._seed, should_stop=best.interrupt.poll)
        best.take("compact", restore_interpreters(problem, closed), 1.0)


def _standing(problem: PlanningProblem, frozen: Sequence[PlannedInterview]) -> Occupancy:
    occupancy = Occupancy(problem)
    for interview in problem.pins:
        occupancy.add(interview)
    for interview in frozen:
        if interview.interpreter is None:
            occupancy.add(interview)
    return occupancy


def _is_whole(values: Floats) -> bool:
    return bool((np.abs(values - np.rint(values)) <= NEAR_WHOLE).all())
