"""The choice of pairs where there are too many for a bound over slots, as at ten thousand people."""

from __future__ import annotations

import pytest

from refugeesday.planning.incumbent import Progress
from refugeesday.planning.problem import plan_to_json
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import violations
from refugeesday.planning.values import Plan, PlanningProblem
from tests.planning.make_problem import make_fair


@pytest.fixture(autouse=True)
def _medium_counts_as_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let 300 people be planned as ten thousand are: no bound over slots, one start of the ejection chains."""
    monkeypatch.setattr("refugeesday.planning.run.FINE_PAIRS", 0)
    monkeypatch.setattr("refugeesday.planning.run.MOST_FINE_PAIRS", 0)
    monkeypatch.setattr("refugeesday.planning.arrange.MANY", 0)


def chosen(problem: PlanningProblem) -> tuple[Plan, list[Progress]]:
    """Return the plan and the stages it went through."""
    told: list[Progress] = []
    return solve(problem, report=told.append, closes_up=False), told


def test_pairs_without_a_slot_give_way_to_others_nearly_as_good() -> None:
    problem = make_fair("medium", 1)
    plan, told = chosen(problem)
    assert [step.stage for step in told][:5] == ["first", "coarse bound", "coarse slots", "coarse slots", "improve"]
    wanted, given_way = (step.bound - step.core for step in told[2:4] if step.bound is not None)
    assert wanted > 1_000
    assert given_way < 200
    assert violations(problem, plan.interviews) == ()


def test_pairs_that_all_have_a_slot_stay_chosen() -> None:
    plan, told = chosen(make_fair("medium", 2))
    assert [step.stage for step in told][:3] == ["first", "coarse bound", "coarse slots"]
    assert plan.gap == 0
    assert "fine bound" not in {step.stage for step in told}


def test_the_choice_is_the_same_for_the_same_seed() -> None:
    problem = make_fair("medium", 1)
    assert plan_to_json(chosen(problem)[0]) == plan_to_json(chosen(problem)[0])


def test_many_pairs_are_bound_by_slots_where_short_windows_leave_the_plan_far_from_its_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    problem = make_fair((60, 10, 12, 4), 1, is_tight=True)
    monkeypatch.setattr("refugeesday.planning.run.MOST_FINE_PAIRS", len(problem.pairs))
    assert solve(problem, closes_up=False).gap == 0

    monkeypatch.setattr("refugeesday.planning.run.FINE_GAP", 1.0)  # nothing is far
    assert "fine bound" not in {stage.name for stage in solve(problem, closes_up=False).stages}
