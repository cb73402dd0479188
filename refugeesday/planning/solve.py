"""Plan an event.

A plan that mostly stands is mended in one model, and so is a small one whose later interviews earn more than those
before, as only integers keep their order; any other goes through all stages of a run. Above `MOST_PAIRS` pairs it is
made in parts. At the end interpreters go back to those who were told of them, stopped or not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.planning.decompose import solve_in_parts
from refugeesday.planning.first_plan import check_pins
from refugeesday.planning.incumbent import Incumbent, Progress
from refugeesday.planning.interpreter_changes import restore_interpreters
from refugeesday.planning.mend import Mending
from refugeesday.planning.run import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem

__all__ = ["MOST_PAIRS", "Progress", "solve"]

MOST_PAIRS = 500_000


def solve(
    problem: PlanningProblem,
    *,
    frozen: Sequence[PlannedInterview] = (),
    start: Sequence[PlannedInterview] = (),
    most_changes: int | None = None,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    closes_up: bool = True,
) -> Plan:
    """Return the best plan found and its proof.

    `frozen` interviews stay at their booth and slot like pins, but their interpreter may change; together with the pins
    they must be feasible. `start` interviews are in the first plan only. Where published interviews are mended, at most
    `most_changes` of them are not kept, which `start` must allow; the bound is that of such plans. `time_limit` in
    seconds is looked at between stages; `should_stop` is asked at least every 50 ms of solver work, from the calling
    thread. Where it does not close up, compaction is left out: the core value is the same in a fraction of the time.
    Raises UserError `planning.pins_contradict` when the fixed interviews break a rule.
    """
    check_pins(replace(problem, pins=(*problem.pins, *frozen)))
    if len(problem.pairs) > MOST_PAIRS and not frozen and most_changes is None:
        return solve_in_parts(
            problem,
            most_pairs=MOST_PAIRS,
            seed=seed,
            time_limit=time_limit,
            report=report,
            should_stop=should_stop,
            closes_up=closes_up,
        )
    best = Incumbent(problem, time_limit=time_limit, report=report, should_stop=should_stop)
    search: Mending | Run | None = None
    if _mostly_stands(problem, frozen) or problem.weights.is_rising:
        mending = Mending(
            best,
            problem=problem,
            frozen=frozen,
            start=start,
            most_changes=most_changes,
            seed=seed,
            closes_up=closes_up,
        )
        search = mending if mending.is_fitting or most_changes is not None else None
    if search is None:
        search = Run(best, problem=problem, frozen=frozen, seed=seed, closes_up=closes_up)
    plan = search.finish()
    return replace(plan, interviews=tuple(restore_interpreters(problem, plan.interviews)))


def _mostly_stands(problem: PlanningProblem, frozen: Sequence[PlannedInterview]) -> bool:
    """Say whether there is a published plan, or most people who are there have an interview that stays."""
    there = sum(not one.is_absent for one in problem.participants)
    settled = {interview.participant for interview in (*problem.pins, *frozen)}
    return bool(problem.published) or 2 * len(settled) > there
