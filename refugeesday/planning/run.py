"""Take a problem through the stages: first plan, bound, slots, improvement, compaction.

Every stage either raises the plan or lowers the bound, and the search ends where both meet:

    first     a feasible plan at once
    coarse    bound over blocks; its pairs get slots by ejection chains
    fine      bound over slots; its pairs get slots by ejection chains (of more than FINE_PAIRS pairs only where the
              plan is far from the bound: short windows)
    dive      instead, where time is short: bound over all cells, whose linear optimum is rounded to a plan
    improve   neighbourhoods round the pairs still missing
    pool      all pairs worth having compete for slots in one model, the present plan being its start
              (left out where nearly everybody wants a gap: the root of that model alone takes half a minute)
    cases     a small problem that still has a gap is bound by cases (`cases.py`)
    compact   idle slots closed up, interpreters spared; the core value stays

The same problem and seed give the same plan: no stage looks at the clock. A time limit is looked at between stages
only, a wish to stop at any time; both return the best plan so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.arrange import arrange
from refugeesday.planning.bound import SMALL_CELLS, build_bound_model, coarse_cut, fine_cut
from refugeesday.planning.cases import MOST_CELLS, split_cases
from refugeesday.planning.cells import build_cell_model
from refugeesday.planning.compact import compact
from refugeesday.planning.dive import dive
from refugeesday.planning.first_plan import eligible_pairs, fill, first_plan
from refugeesday.planning.highs import CROSSED, INTERIOR, ROUGH, VERTEX
from refugeesday.planning.improve import Search, improve, lacking, missing_pairs, replan_pool, wanted_talks
from refugeesday.planning.incumbent import Incumbent
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.proof import EXACT, BoundResult, CellGuide, prove, ranks
from refugeesday.planning.schedule import schedule
from refugeesday.planning.tables import Tables, make_tables
from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.linear_program import Ints

POOL_MARGIN = 3.0
FIRST_BEST = 10_000
LOOSE_BEST = 6
SINGLE_BEST = (4, 6)
SHORT_SLOTS = 8
CHOSEN = 1_000.0
NEAR = 4e-7
LOOSE_NEAR = 4e-6
SINGLE_NEAR = 8e-6
ROUNDED_NEAR = (2e-6, 8e-6)
IMPROVE_ROUNDS = 24
MOST_ROUNDS = 240
POOL_CELLS = 8_000
MOST_POOL_CELLS = 20_000
FINE_GAP = 1e-5
FINE_PAIRS, MOST_FINE_PAIRS = 60_000, 150_000
MANY_PAIRS = 8_000
SEVERAL_PAIRS = 2_000
LOOSE_GAP = 0.002
EXACT_PAIRS = 300
MOST_GAPPED = 0.8


class Run:
    """Take one problem through the stages; `best` holds the plan and the bound, and says when to stop.

    `frozen` interviews stay at their booth and slot like pins, but their interpreter may change.
    """

    def __init__(
        self,
        best: Incumbent,
        *,
        problem: PlanningProblem,
        frozen: Sequence[PlannedInterview] = (),
        seed: int = 0,
        closes_up: bool = True,
    ) -> None:
        self._problem = problem
        self._fixed = [*problem.pins, *frozen]
        self._seed = seed
        self._best = best
        self._closes_up = closes_up
        self._is_rounded = False
        self._pairs = eligible_pairs(problem)

    def finish(self) -> Plan:
        """Run every stage that can still gain anything and return the plan."""
        problem, best = self._problem, self._best
        frozen = self._fixed[len(problem.pins) :]
        best.take("first", first_plan(problem, frozen=frozen), 0.05)
        if self._is_going():
            self._plan()
        if self._closes_up and not best.interrupt.is_set:
            poll = best.interrupt.poll
            compacted = compact(problem, best.interviews, fixed=self._fixed, seed=self._seed, should_stop=poll)
            best.take("compact", compacted, 1.0)
        return best.plan(self._seed)

    def _plan(self) -> None:
        problem, best = self._problem, self._best
        tables = make_tables(problem, self._fixed)
        if not len(tables.score):
            best.prove("nothing to plan", best.core, 0.9)
        elif self._is_going():
            self._search(
                Search(
                    problem=problem,
                    tables=tables,
                    occupancy=self._occupancy(best.interviews),
                    chance=np.random.default_rng(self._seed),
                    interrupt=best.interrupt,
                    takes_equal=not problem.published,
                )
            )

    def _search(self, search: Search) -> None:
        tables = search.tables
        coarse = self._prove("coarse bound", tables, coarse_cut(self._problem), None, 0.1)
        self._schedule("coarse slots", search, coarse, 0.2)
        fine = coarse
        is_fine = len(tables.score) <= (MOST_FINE_PAIRS if self._is_far(FINE_GAP) else FINE_PAIRS)
        if self._is_going() and is_fine:
            fine = self._prove("fine bound", tables, fine_cut(self._problem), coarse, 0.5)
            if self._is_going() and fine.cells is not None:
                self._dive(search, fine.cells)
            if self._is_going() and fine.is_complete and not self._is_rounded:
                self._schedule("fine slots", search, fine, 0.6)
        if not fine.is_complete:
            fine = coarse
        search.guide(fine.shares, fine.reduced)
        self._improve("improve", search, 0.8)
        is_far = self._is_far(FINE_GAP)
        most = MOST_POOL_CELLS if is_far else POOL_CELLS
        if self._is_rounded:
            most = POOL_CELLS if is_far else 0
        if self._is_going() and not self._is_gapped() and replan_pool(search, most):
            self._best.take("pool", search.occupancy.interviews(), 0.9)
            self._improve("improve again", search, 0.95)
        if self._best.is_going() and int(tables.possible.sum()) <= MOST_CELLS:
            self._split_cases(tables)

    def _split_cases(self, tables: Tables) -> None:
        """Prove what a small plan is worth by cases; frozen interviews, whose interpreter may change, are no cells."""
        problem = self._problem
        if len(self._fixed) > len(problem.pins):
            return
        occupancy = self._occupancy(self._fixed)
        settled = {tables.rank[pin.participant, pin.booth] for pin in self._fixed}
        others = [pair for pair in range(len(tables.score)) if pair not in settled]
        split_cases(self._best, problem, tables, occupancy, build_cell_model(problem, tables, occupancy, others))

    def _prove(
        self,
        name: str,
        tables: Tables,
        cut: Ints,
        guide: BoundResult | None,
        fraction: float,
    ) -> BoundResult:
        is_loose = guide is not None and self._is_loose()
        is_small = int(tables.possible.sum()) <= SMALL_CELLS
        is_single = guide is not None and (self._is_short(tables) or (is_loose and is_small))
        model = build_bound_model(self._problem, tables, cut, is_single=is_single)
        is_large = model.pair_count >= MANY_PAIRS
        methods = (VERTEX, CROSSED)
        if is_loose and is_large:
            methods = (INTERIOR, VERTEX)
        elif is_single:
            methods = (CROSSED, VERTEX)
        if guide is None:
            pool = ranks(model.person, tables.score.astype(float)) < FIRST_BEST
        else:
            best = SINGLE_BEST[is_large] if is_single else LOOSE_BEST if is_loose else 0
            place = ranks(model.person, guide.reduced + CHOSEN * guide.shares)
            pool = (guide.shares > 0) | (guide.reduced > -POOL_MARGIN) | (place < best)
        tolerance = EXACT
        if is_large:
            near = SINGLE_NEAR if is_single else LOOSE_NEAR if is_loose else NEAR
            tolerance = near * abs(self._best.core)
        elif is_single and model.pair_count >= SEVERAL_PAIRS:
            tolerance = NEAR * abs(self._best.core)
        result = prove(
            model,
            pool,
            self._best.interrupt,
            rough=ROUGH if is_single else None,
            methods=methods,
            tolerance=tolerance,
            known=np.inf if self._best.bound is None else float(self._best.bound - model.constant),
        )
        self._best.prove(name, result.bound, fraction)
        return result

    def _is_short(self, tables: Tables) -> bool:
        """Return whether pairs can meet in so few slots that a model of all cells is small."""
        return int(tables.possible.sum()) <= SHORT_SLOTS * len(tables.score)

    def _dive(self, search: Search, cells: CellGuide) -> None:
        """Round the linear optimum over all cells."""
        occupancy = self._occupancy(self._fixed)
        self._is_rounded = dive(self._problem, search.tables, occupancy, cells, self._best.interrupt)
        if self._is_rounded:
            fill(self._problem, occupancy, self._pairs)
            self._best.take("dive", occupancy.interviews(), 0.6)
            search.occupancy = self._occupancy(self._best.interviews)

    def _is_gapped(self) -> bool:
        people = self._problem.participants
        return sum(person.gap > 0 for person in people) > MOST_GAPPED * len(people)

    def _is_loose(self) -> bool:
        """Return whether the bound so far is far from the plan, so that its guide would mislead."""
        return self._is_far(LOOSE_GAP)

    def _is_far(self, gap: float) -> bool:
        best = self._best
        return best.bound is not None and best.missing > gap * abs(best.bound)

    def _schedule(self, name: str, search: Search, guide: BoundResult, fraction: float) -> None:
        """Give the pairs of `guide` their slots: by ejection chains, where few of them are left over by integers.

        Where pairs find no slot, or the shares are parted, pairs may give way to others that are nearly as good.
        """
        if not self._is_going():
            return
        tables = search.tables
        talks = wanted_talks(tables, guide.shares, len(self._problem.participants))
        is_best = (ranks(tables.participant, guide.shares) < talks[tables.participant]) & (guide.shares > 0.01)
        is_main = is_best if guide.is_interior else guide.shares > 0.5
        left = int((is_main | is_best).sum())
        for losses in (None, np.maximum(0.0, -guide.reduced)):
            if losses is not None and self._is_short(tables):
                break
            is_chosen = is_main if losses is None else is_best
            chosen = np.flatnonzero(is_chosen & (tables.fixed_slot < 0)).tolist()
            if self._is_going() and left and not (losses is None and guide.is_interior):
                occupancy = self._occupancy(self._fixed)
                left = arrange(
                    self._problem, tables, occupancy, chosen, self._best.interrupt, seed=self._seed, losses=losses
                )
                if losses is None and left and len(chosen) <= EXACT_PAIRS:
                    occupancy = self._occupancy(self._fixed)
                    schedule(self._problem, tables, occupancy, chosen, self._best.interrupt)
                if not self._best.interrupt.is_set:
                    fill(self._problem, occupancy, self._pairs)
                self._best.take(name, occupancy.interviews(), fraction)
        search.occupancy = self._occupancy(self._best.interviews)

    def _improve(self, name: str, search: Search, fraction: float) -> None:
        if self._is_going() and self._best.bound is not None:
            rounds = min(MOST_ROUNDS, max(IMPROVE_ROUNDS, 6 * len(missing_pairs(search)) + 12 * len(lacking(search))))
            improve(search, rounds=rounds, wanted_gain=self._best.missing)
            self._best.take(name, search.occupancy.interviews(), fraction)

    def _occupancy(self, interviews: Sequence[PlannedInterview]) -> Occupancy:
        occupancy = Occupancy(self._problem)
        for interview in interviews:
            occupancy.add(interview)
        return occupancy

    def _is_going(self) -> bool:
        return self._best.is_going(self._near() * abs(self._best.core))

    def _near(self) -> float:
        """Return the gap that ends the search: none where few pairs make every point cheap to win."""
        if self._is_rounded and len(self._pairs) >= SEVERAL_PAIRS:
            return ROUNDED_NEAR[len(self._pairs) >= MANY_PAIRS]
        return NEAR if len(self._pairs) >= MANY_PAIRS else 0.0
