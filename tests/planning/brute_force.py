"""Find the best plan of a tiny problem by trying all of them. Shares nothing with the solver but the validator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.planning.problem import Pair, PlannedInterview, PlanningProblem
from refugeesday.planning.validate import Rule, count_changes, objective, violations

if TYPE_CHECKING:
    from collections.abc import Sequence


def best_core(problem: PlanningProblem, *, most_changes: int | None = None) -> int:
    """Return the highest core value of a feasible plan; every pair is left out or tried in every slot and way.

    At most `most_changes` published interviews are not kept.
    """
    best = _search(problem, list(problem.pairs), list(problem.pins), most_changes)
    assert best is not None
    return best


def _search(
    problem: PlanningProblem, pairs: Sequence[Pair], plan: list[PlannedInterview], most_changes: int | None
) -> int | None:
    """Return the best core value of a plan that extends `plan` by some of `pairs`, None if `plan` breaks a rule."""
    if any(violation.rule is not Rule.PIN_MISSING for violation in violations(problem, plan)):
        return None
    if not pairs:
        is_allowed = most_changes is None or count_changes(problem, plan) <= most_changes
        return objective(problem, plan).core if is_allowed else None
    pair, rest = pairs[0], pairs[1:]
    best = _search(problem, rest, plan, most_changes)
    if any((i.participant, i.booth) == (pair.participant, pair.booth) for i in plan):
        return best
    able: Sequence[int | None] = range(len(problem.interpreters)) if pair.needs_interpreter else [None]
    for slot in range(problem.slot_count):
        for interpreter in able:
            interview = PlannedInterview(
                participant=pair.participant, booth=pair.booth, slot=slot, interpreter=interpreter
            )
            found = _search(problem, rest, [*plan, interview], most_changes)
            best = found if best is None or (found is not None and found > best) else best
    return best
