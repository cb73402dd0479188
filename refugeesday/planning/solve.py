"""Plan an event.

One run of all stages where the problem fits into one; above `MOST_PAIRS` pairs the participants are dealt into waves.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from refugeesday.planning.first_plan import check_pins
from refugeesday.planning.run import Progress, Run
from refugeesday.planning.waves import solve_in_waves

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.planning.values import Plan, PlanningProblem

__all__ = ["MOST_PAIRS", "Progress", "solve"]

MOST_PAIRS = 500_000


def solve(
    problem: PlanningProblem,
    *,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Plan:
    """Return the best plan found and its proof.

    `time_limit` in seconds is looked at between stages; `should_stop` is asked at least every 50 ms of solver work,
    from the calling thread. A plan made in waves has no bound. Raises UserError `planning.pins_contradict` when the
    fixed interviews break a rule.
    """
    check_pins(problem)
    waves = ceil(len(problem.pairs) / MOST_PAIRS)
    if waves > 1:
        return solve_in_waves(
            problem, waves=waves, seed=seed, time_limit=time_limit, report=report, should_stop=should_stop
        )
    run = Run(problem=problem, seed=seed, time_limit=time_limit, report=report, should_stop=should_stop)
    return run.finish()
