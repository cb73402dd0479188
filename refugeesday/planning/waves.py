"""Plan more participants than one model holds: deal them into waves and plan one wave after the other.

Participants are dealt like cards, so that every wave is a small picture of the whole. Each wave may use its share of
what is left of every booth and every interpreter; what is planned stays fixed for the next. In the end whatever fits
into the seats still free is added. Fairness between waves rests on the shares; no bound of the whole is known.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.planning.first_plan import eligible_pairs, fill
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.run import Progress, Run
from refugeesday.planning.validate import objective
from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def solve_in_waves(
    problem: PlanningProblem,
    *,
    waves: int,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Plan:
    """Return a plan made in `waves` runs, without a bound. The pins must be feasible.

    A wave begun after `time_limit` seconds or after `should_stop` gets only its first plan.
    """
    begin = time.monotonic()
    planned: list[PlannedInterview] = list(problem.pins)
    for wave in range(waves):
        part = wave_problem(problem, planned, wave=wave, waves=waves)
        left = None if time_limit is None else max(0.0, time_limit - (time.monotonic() - begin))
        run = Run(problem=part, seed=seed, time_limit=left, should_stop=should_stop)
        planned = list(run.finish().interviews)
        _tell(problem, planned, report, fraction=(wave + 1) / (waves + 1), stage=f"wave {wave + 1}")
    occupancy = Occupancy(problem)
    for interview in planned:
        occupancy.add(interview)
    fill(problem, occupancy, eligible_pairs(problem))
    planned = occupancy.interviews()
    _tell(problem, planned, report, fraction=1.0, stage="fill")
    return Plan(name=problem.name, interviews=tuple(planned), seed=seed)


def wave_problem(
    problem: PlanningProblem, planned: Sequence[PlannedInterview], *, wave: int, waves: int
) -> PlanningProblem:
    """Return the problem of one wave: its pairs, what is planned as pins, and its share of what is left."""
    met = {(interview.participant, interview.booth) for interview in planned}
    talks = Counter(interview.booth for interview in planned)
    loads = Counter(interview.interpreter for interview in planned if interview.interpreter is not None)
    left = waves - wave

    def share(total: int, used: int) -> int:
        return used + -(-max(0, total - used) // left)

    return replace(
        problem,
        pairs=tuple(
            pair for pair in problem.pairs if pair.participant % waves == wave or (pair.participant, pair.booth) in met
        ),
        booths=tuple(
            replace(
                booth,
                maximum=share(min(booth.maximum, sum(booth.capacity)), talks[number]),
                minimum=share(booth.minimum, talks[number]),
            )
            for number, booth in enumerate(problem.booths)
        ),
        interpreters=tuple(
            replace(interpreter, max_load=share(interpreter.max_load, loads[number]))
            for number, interpreter in enumerate(problem.interpreters)
        ),
        pins=tuple(planned),
    )


def _tell(
    problem: PlanningProblem,
    planned: Sequence[PlannedInterview],
    report: Callable[[Progress], None] | None,
    *,
    fraction: float,
    stage: str,
) -> None:
    if report is not None:
        core = objective(problem, planned).core
        report(Progress(fraction=fraction, stage=stage, core=core, bound=None))
