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

import time
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import CellModel, build_cell_model, only_cells, read_cells, standing_core, start_point
from refugeesday.planning.compact import compact
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.highs import VERTEX, Interrupt, solve_integers, solve_relaxation
from refugeesday.planning.interpreter_changes import restore_interpreters
from refugeesday.planning.linear_program import prove_bound
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.run import Progress
from refugeesday.planning.tables import make_tables
from refugeesday.planning.validate import objective
from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem, Stage

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
    ) -> None:
        self._problem = problem
        self._frozen = frozen
        self._fixed = [*problem.pins, *frozen]
        self._start = start
        self._seed = seed
        self._deadline = None if time_limit is None else time.monotonic() + time_limit
        self._report = report
        self._interrupt = Interrupt(should_stop)
        self._tables = make_tables(problem, self._fixed)
        self._occupancy = _standing(problem, frozen)
        self._stages: list[Stage] = []
        self._bound: int | None = None
        self._best: list[PlannedInterview] = []
        self._core = -(10**15)

    @property
    def is_fitting(self) -> bool:
        """Return whether one model can hold what is open, and can be expected to be solved at once."""
        problem = self._problem
        is_priced = bool(problem.published) and problem.weights.change > 0
        return int(self._tables.possible.sum()) <= (MOST_CELLS if is_priced else MOST_UNPRICED_CELLS)

    def finish(self) -> Plan:
        """Return the plan and its proof."""
        problem = self._problem
        self._take("first", first_plan(problem, frozen=self._frozen), 0.05)
        if self._start:
            self._take("start", self._start, 0.05)
        if len(self._tables.score) and self._is_going():
            self._search()
        if not self._interrupt.is_set:
            self._compact()
        gap = None if self._bound is None else (self._bound - self._core) / max(1, abs(self._bound))
        return Plan(
            name=problem.name,
            interviews=tuple(sorted(self._best, key=lambda interview: interview.place)),
            bound=self._bound,
            gap=gap,
            seed=self._seed,
            stages=tuple(self._stages),
        )

    def _search(self) -> None:
        tables, standing = self._tables, self._occupancy.interviews()
        stands = {tables.rank[i.participant, i.booth] for i in standing if (i.participant, i.booth) in tables.rank}
        pairs = [pair for pair in range(len(tables.score)) if pair not in stands]
        model = build_cell_model(self._problem, tables, self._occupancy, pairs)
        base = standing_core(self._problem, self._occupancy, model)
        relaxation = solve_relaxation(model.program, self._interrupt, **VERTEX)
        best = prove_bound(model.program, relaxation.duals)
        self._bound = base + int(np.floor(best + NEAR_WHOLE))
        self._take("relaxation", self._best, 0.6)
        values = relaxation.values
        if relaxation.is_optimal and _is_whole(values[model.integers]):
            self._take("relaxation", [*standing, *self._read(model, values)], 0.9)
            return
        if not self._is_going():
            return
        reduced = model.program.reduced_costs(relaxation.duals)[: len(model.pair)]
        share = values[: len(model.pair)]
        self._solve("near cells", model, (share > NEAR_WHOLE) | (reduced > -NEAR_COST), 0.75)
        if self._is_going():
            self._solve("cells in reach", model, reduced > self._core - self._bound - 1, 0.9)

    def _solve(self, name: str, model: CellModel, wanted: Flags, fraction: float) -> None:
        """Solve the model over the cells `wanted` and those of the present plan, which is its start."""
        tables, standing = self._tables, self._occupancy.interviews()
        present = set(self._best) - set(standing)
        held = {(tables.rank[i.participant, i.booth], i.slot) for i in present}
        is_held = [cell in held for cell in zip(model.pair.tolist(), model.slot.tolist(), strict=True)]
        is_fixed = model.program.lower[: len(model.pair)] > 0
        part = only_cells(model, wanted | np.array(is_held, np.bool_) | is_fixed)
        solution = solve_integers(
            part.program,
            part.integers,
            self._interrupt,
            start=start_point(part, tables, sorted(present, key=lambda interview: interview.place)),
            mip_max_nodes=NODE_LIMIT,
            mip_rel_gap=0.0,
            mip_abs_gap=0.99,
        )
        if solution is not None:
            self._take(name, [*standing, *self._read(part, solution)], fraction)

    def _read(self, model: CellModel, solution: Floats) -> list[PlannedInterview]:
        return read_cells(model, self._tables, solution, self._problem.published or ())

    def _compact(self) -> None:
        problem, poll = self._problem, self._interrupt.poll
        closed = compact(problem, self._best, fixed=self._fixed, seed=self._seed, should_stop=poll)
        self._take("compact", restore_interpreters(problem, closed), 1.0)

    def _take(self, name: str, interviews: Sequence[PlannedInterview], fraction: float) -> None:
        core = objective(self._problem, interviews).core
        if core >= self._core:
            self._best, self._core = list(interviews), core
        if self._bound is not None:
            self._stages.append(Stage(name=name, core=self._core, bound=self._bound))
        if self._report is not None:
            self._report(Progress(fraction=fraction, stage=name, core=self._core, bound=self._bound))

    def _is_going(self) -> bool:
        is_late = self._deadline is not None and time.monotonic() > self._deadline
        is_done = self._bound is not None and self._core >= self._bound
        return not (is_late or is_done or self._interrupt.poll())


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
