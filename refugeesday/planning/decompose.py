"""Plan more participants than one model holds: part by part, and say against a bound of the whole what that costs.

`parts.py` cuts the problem by halls and waves. What is planned stays fixed for the next part. In the end whatever fits
into the seats still free is added, and whoever has no interview yet changes places with those round them (`improve`),
guided by the prices that prove the bound of the whole (`prices.py`).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.first_plan import eligible_pairs, fill
from refugeesday.planning.highs import Interrupt
from refugeesday.planning.improve import Search, improve
from refugeesday.planning.incumbent import Incumbent, Progress
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.parts import deal, part_problem
from refugeesday.planning.prices import Prices, find_prices
from refugeesday.planning.run import Run
from refugeesday.planning.tables import Tables, make_tables
from refugeesday.planning.validate import objective
from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS_EACH = 4
MOST_ROUNDS = 400


def solve_in_parts(
    problem: PlanningProblem,
    *,
    most_pairs: int,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    closes_up: bool = True,
) -> Plan:
    """Return a plan made in parts of about `most_pairs` pairs, and a proven bound. The pins must be feasible.

    A part begun after `time_limit` seconds gets only its first plan; after `should_stop` what fits in is added.
    Where it does not close up, compaction is left out.
    """
    begin = time.monotonic()
    interrupt = Interrupt(should_stop)
    tables = make_tables(problem, problem.pins)
    prices = find_prices(problem, tables, interrupt)
    parts = deal(problem, tables, most_pairs)
    count = int(parts.max(initial=0)) + 1
    planned: list[PlannedInterview] = list(problem.pins)

    def tell(stage: str, done: int) -> None:
        if report is not None:
            core = objective(problem, planned).core
            report(Progress(fraction=done / (count + 2), stage=stage, core=core, bound=prices.bound))

    for number in range(count):
        if interrupt.poll():
            break
        part = part_problem(problem, tables, parts, number, planned)
        left = None if time_limit is None else max(0.0, time_limit - (time.monotonic() - begin))
        best = Incumbent(part.problem, time_limit=left, should_stop=should_stop)
        run = Run(best, problem=part.problem, seed=seed, closes_up=closes_up)
        planned = sorted({*planned, *part.of_whole(run.finish().interviews)}, key=lambda one: one.place)
        tell(f"part {number + 1}", number + 1)
    occupancy = Occupancy(problem)
    for interview in planned:
        occupancy.add(interview)
    fill(problem, occupancy, eligible_pairs(problem))
    planned = occupancy.interviews()
    tell("fill", count + 1)
    if time_limit is None or time.monotonic() - begin < time_limit:
        planned = _serve(problem, tables, occupancy, prices, interrupt, seed)
    tell("improve", count + 2)
    core = objective(problem, planned).core
    gap = (prices.bound - core) / max(1, abs(prices.bound))
    return Plan(name=problem.name, interviews=tuple(planned), bound=prices.bound, gap=gap, seed=seed)


def _serve(
    problem: PlanningProblem, tables: Tables, occupancy: Occupancy, prices: Prices, interrupt: Interrupt, seed: int
) -> list[PlannedInterview]:
    """Replan round those without an interview, at the prices of the whole."""
    search = Search(
        problem=problem,
        tables=tables,
        occupancy=occupancy,
        chance=np.random.default_rng(seed),
        interrupt=interrupt,
        takes_equal=False,
    )
    planned = [tables.rank[one.participant, one.booth] for one in occupancy.interviews()]
    shares = np.zeros(len(tables.score))
    shares[planned] = 1.0
    search.guide(shares, prices.reduced)
    search.talks[np.unique(tables.participant)] = np.maximum(1, search.talks)[np.unique(tables.participant)]
    without = int((np.bincount(tables.participant[planned], minlength=len(search.talks)) < search.talks).sum())
    gap = prices.bound - objective(problem, occupancy.interviews()).core
    improve(search, rounds=min(MOST_ROUNDS, ROUNDS_EACH * without), wanted_gain=gap)
    return occupancy.interviews()
