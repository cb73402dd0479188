"""Find the best plan of a tiny problem by trying all of them. Shares nothing with the solver but the validator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.planning.problem import Pair, PlannedInterview, PlanningProblem
from refugeesday.planning.validate import Rule, count_changes, objective, violations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def best_core(problem: PlanningProblem, *, most_changes: int | None = None) -> int:
    """Return the highest core value of a feasible plan; every pair is left out or tried in every slot and way.

    At most `most_changes` published interviews are not kept.
    """
    allowed = (
        plan for plan in all_plans(problem) if most_changes is None or count_changes(problem, plan) <= most_changes
    )
    return max(objective(problem, plan).core for plan in allowed)


def all_plans(problem: PlanningProblem) -> Iterator[list[PlannedInterview]]:
    """Yield every feasible plan."""
    return _extend(problem, list(problem.pairs), list(problem.pins))


def _extend(
    problem: PlanningProblem, pairs: Sequence[Pair], plan: list[PlannedInterview]
) -> Iterator[list[PlannedInterview]]:
    """Yield all plans that extend `plan` by some of `pairs`, none if `plan` breaks a rule."""
    if any(violation.rule is not Rule.PIN_MISSING for violation in violations(problem, plan)):
        return
    if not pairs:
        yield plan
        return
    pair, rest = pairs[0], pairs[1:]
    yield from _extend(problem, rest, plan)
    if any((i.participant, i.booth) == (pair.participant, pair.booth) for i in plan):
        return
    able: Sequence[int | None] = range(len(problem.interpreters)) if pair.needs_interpreter else [None]
    for slot in range(problem.slot_count):
        for interpreter in able:
            interview = PlannedInterview(
                participant=pair.participant, booth=pair.booth, slot=slot, interpreter=interpreter
            )
            yield from _extend(problem, rest, [*plan, interview])
