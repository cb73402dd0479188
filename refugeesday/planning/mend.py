"""Plan what is open in a plan that mostly stands, all of it in one model.

What stays leaves few cells open, and what was published earns `change` where it is. Both break the likeness of slots
that makes the time-indexed model of a new plan slow: here its vertex is whole nearly always, and so proven the best.

    stays       pins, and frozen interviews without an interpreter, stand in the occupancy; a frozen interview with one
                is a cell with lower bound 1, so that its interpreter may change where that makes room
    prices      where many cells are open: the coarse bound of `bound.py` says in a fraction of the time which pairs are
                worth a cell, and its bound is mostly the value of the plan those cells give. First the best pairs have
                cells, then all good ones, then told talks may move as well; where the bound is still more than ENOUGH
                away, every open cell is taken, as where there are few
    settled     at prices, where shares are left: first only those people are open whose interviews are parted; of more
                than MOST_ROUNDED cells that is all (at 5,000 people the rest won 3 points of 131 million with 780 MB)
    relaxation  the model of `cells.py` over every open cell; its duals prove the bound of the core value
    integers    where shares are left: first over the cells with a share or nearly one, giving a plan worth v; then over
                all cells that lose less than bound - v by their reduced cost, unless they are too many to gain
                anything. No better plan has any other.
    cases       where a small problem still has a gap (`cases.py`)
    compact     idle slots closed up

The same problem and seed give the same plan: the clock is looked at between stages only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.bound import build_bound_model, coarse_cut
from refugeesday.planning.cases import MOST_CELLS as MOST_CELLS_BY_CASES
from refugeesday.planning.cases import split_cases
from refugeesday.planning.cells import (
    CellModel,
    model_of_cells,
    only_cells,
    open_cells,
    read_cells,
    standing_core,
    start_point,
)
from refugeesday.planning.compact import compact
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.highs import VERTEX, solve_integers, solve_relaxation
from refugeesday.planning.incumbent import Incumbent
from refugeesday.planning.linear_program import prove_bound
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.proof import EXACT, prove
from refugeesday.planning.tables import make_tables
from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.highs import Relaxation
    from refugeesday.planning.linear_program import Floats
    from refugeesday.planning.tables import Flags

FEW_CELLS = 60_000
MOST_CELLS = 400_000
MOST_ROUNDED = 150_000
MOST_IN_REACH = 60_000
ENOUGH = 1e-5
PRICED = 4e-7
NEAR_WHOLE = 1e-6
NEAR_COST = 6.0
WORTH_COSTS = (6.0, 60.0)
NODE_LIMIT = 500


class Mending:
    """Plan one problem of which most stands; `frozen` interviews stay too, but their interpreter may change.

    `best` holds the plan and the bound, and says when to stop. At most `most_changes` published interviews are not
    kept, as many as are worth it where that is None; the first plan, which must allow it, holds those of `start`.
    """

    def __init__(
        self,
        best: Incumbent,
        *,
        problem: PlanningProblem,
        frozen: Sequence[PlannedInterview] = (),
        start: Sequence[PlannedInterview] = (),
        most_changes: int | None = None,
        seed: int = 0,
        closes_up: bool = True,
    ) -> None:
        self._problem = problem
        self._start = frozen or start
        self._most_changes = most_changes
        self._fixed = [*problem.pins, *frozen]
        self._seed = seed
        self._best = best
        self._closes_up = closes_up
        self._tables = make_tables(problem, self._fixed)
        self._occupancy = _standing(problem, frozen)

    @property
    def is_fitting(self) -> bool:
        """Return whether what is open can be expected to be solved at once: little, or told talks earn `change`."""
        problem = self._problem
        is_priced = bool(problem.published) and problem.weights.change > 0
        most = MOST_CELLS_BY_CASES if problem.weights.is_rising else FEW_CELLS
        return is_priced or int(self._tables.possible.sum()) <= most

    def finish(self) -> Plan:
        """Return the plan and its proof."""
        best = self._best
        best.take("first", first_plan(self._problem, frozen=self._start), 0.05)
        if not len(self._tables.score):
            best.prove("nothing to plan", best.core, 0.9)
        elif best.is_going():
            self._search()
        if self._closes_up and not best.interrupt.is_set:
            self._compact()
        return best.plan(self._seed)

    def _search(self) -> None:
        tables, best = self._tables, self._best
        standing = self._occupancy.interviews()
        stands = {tables.rank[i.participant, i.booth] for i in standing if (i.participant, i.booth) in tables.rank}
        is_open = open_cells(tables, self._occupancy, [n for n in range(len(tables.score)) if n not in stands])
        count = int(is_open.sum())
        if count > FEW_CELLS:
            self._search_near(is_open)
        if count <= FEW_CELLS or (count <= MOST_CELLS and best.is_going(self._enough())):
            self._search_all(self._model(is_open))

    def _search_near(self, is_open: Flags) -> None:
        """Plan over those open cells, N pairs × S slots, whose pairs are worth one at the prices of the coarse bound.

        A turn whose cells cannot earn what the bound says is not rounded; the next one has more of them.
        """
        tables, best = self._tables, self._best
        bound_model = build_bound_model(
            self._problem, tables, coarse_cut(self._problem), most_changes=self._most_changes
        )
        every = np.ones(bound_model.pair_count, np.bool_)
        coarse = prove(bound_model, every, best.interrupt, tolerance=max(EXACT, PRICED * abs(best.core)))
        del bound_model
        best.prove("prices", coarse.bound, 0.4)
        told = tables.published_slot
        is_held = (
            self._planned_cells() | (told[:, None] == np.arange(is_open.shape[1])) | (tables.fixed_slot >= 0)[:, None]
        )
        is_best, is_good = ((coarse.shares > NEAR_WHOLE) | (coarse.reduced > -cost) for cost in WORTH_COSTS)
        turns = (
            ("best cells", is_held | (is_best & (told < 0))[:, None]),
            ("good cells", is_held | (is_good & (told < 0))[:, None]),
            ("moved cells", is_held | is_good[:, None]),
        )
        for number, (name, wanted) in enumerate(turns):
            if not best.is_going(self._enough()):
                return
            model = self._model(is_open & wanted)
            relaxation = solve_relaxation(model.program, best.interrupt, **VERTEX)
            most = float(model.program.cost @ relaxation.values) + standing_core(self._problem, self._occupancy, model)
            is_close = coarse.bound - most <= self._enough() or number == len(turns) - 1
            fraction = 0.5 + 0.1 * number
            if self._take_whole(name, model, relaxation, fraction) or not is_close:
                continue
            rounded = [self._settled_cells(model, relaxation)]
            if len(model.pair) <= MOST_ROUNDED:
                rounded.append(_near_cells(model, relaxation))
            for cells in rounded:
                if best.is_going(self._enough()):
                    self._solve(name, model, cells, fraction)

    def _settled_cells(self, model: CellModel, relaxation: Relaxation) -> Flags:
        """Return which near cells remain when those whose interviews are whole in the linear optimum keep them.

        Often everybody's are, and only interpreters are parted: then this is found in no time.
        """
        share, people = relaxation.values[: len(model.pair)], self._tables.participant[model.pair]
        parted = people[np.abs(share - np.rint(share)) > NEAR_WHOLE]
        is_settled: Flags = (share > NEAR_WHOLE) | (np.isin(people, parted) & _near_cells(model, relaxation))
        return is_settled

    def _model(self, cells: Flags) -> CellModel:
        return model_of_cells(
            self._problem, self._tables, self._occupancy, *np.nonzero(cells), most_changes=self._most_changes
        )

    def _enough(self) -> float:
        """Return how many points a plan may miss that is planned at prices, without every cell."""
        return ENOUGH * abs(self._best.core)

    def _search_all(self, model: CellModel) -> None:
        """Plan over every open cell, and prove a bound from them."""
        best = self._best
        base = standing_core(self._problem, self._occupancy, model)
        relaxation = solve_relaxation(model.program, best.interrupt, **VERTEX)
        most = prove_bound(model.program, relaxation.duals)
        best.prove("relaxation", base + int(np.floor(most + NEAR_WHOLE)), 0.6)
        if self._take_whole("relaxation", model, relaxation, 0.9) or not best.is_going():
            return
        self._solve("near cells", model, _near_cells(model, relaxation), 0.75)
        reduced = model.program.reduced_costs(relaxation.duals)[: len(model.pair)]
        in_reach = reduced > -best.missing - 1
        if best.is_going() and int(in_reach.sum()) <= MOST_IN_REACH:
            self._solve("cells in reach", model, in_reach, 0.9)
        split_cases(best, self._problem, self._tables, self._occupancy, model)

    def _take_whole(self, name: str, model: CellModel, relaxation: Relaxation, fraction: float) -> bool:
        """Take the linear optimum as a plan if it is whole, and return whether it is."""
        values = relaxation.values
        is_whole = np.abs(values - np.rint(values))[model.integers] <= NEAR_WHOLE
        if relaxation.is_optimal and is_whole.all():
            self._best.take(name, [*self._occupancy.interviews(), *self._read(model, values)], fraction)
            return True
        return False

    def _planned_cells(self) -> Flags:
        """Return the cells of the present plan, N pairs × S slots."""
        rank = self._tables.rank
        planned: Flags = np.zeros_like(self._tables.possible)
        for one in self._best.interviews:
            if (one.participant, one.booth) in rank:
                planned[rank[one.participant, one.booth], one.slot] = True
        return planned

    def _solve(self, name: str, model: CellModel, wanted: Flags, fraction: float) -> None:
        """Solve the model over the cells `wanted` and those of the present plan, which is its start."""
        tables, standing = self._tables, self._occupancy.interviews()
        present = set(self._best.interviews) - set(standing)
        is_fixed = model.program.lower[: len(model.pair)] > 0
        part = only_cells(model, wanted | self._planned_cells()[model.pair, model.slot] | is_fixed)
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
        best.take("compact", closed, 1.0)


def _standing(problem: PlanningProblem, frozen: Sequence[PlannedInterview]) -> Occupancy:
    occupancy = Occupancy(problem)
    for interview in problem.pins:
        occupancy.add(interview)
    for interview in frozen:
        if interview.interpreter is None:
            occupancy.add(interview)
    return occupancy


def _near_cells(model: CellModel, relaxation: Relaxation) -> Flags:
    """Return which cells have a share in the linear optimum, or nearly one."""
    reduced = model.program.reduced_costs(relaxation.duals)[: len(model.pair)]
    is_near: Flags = (relaxation.values[: len(model.pair)] > NEAR_WHOLE) | (reduced > -NEAR_COST)
    return is_near
