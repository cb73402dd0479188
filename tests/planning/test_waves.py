from __future__ import annotations

from refugeesday.planning.run import Progress
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import objective, violations
from refugeesday.planning.waves import solve_in_waves
from tests.planning.make_problem import make_fair


def test_waves_give_a_feasible_plan_near_the_best_with_every_pin() -> None:
    problem = make_fair((120, 16, 12, 6), 6)
    steps: list[Progress] = []

    plan = solve_in_waves(problem, waves=3, report=steps.append)

    best = objective(problem, solve(problem).interviews).core
    value = objective(problem, plan.interviews).core
    assert violations(problem, plan.interviews) == ()
    assert 0.97 * best <= value <= best
    assert [step.stage for step in steps] == ["wave 1", "wave 2", "wave 3", "fill"]
    assert plan.bound is None


def test_waves_serve_everybody_alike() -> None:
    problem = make_fair((120, 16, 12, 6), 7)

    plan = solve_in_waves(problem, waves=3)

    served = [len({i.participant for i in plan.interviews if i.participant % 3 == wave}) for wave in range(3)]
    assert max(served) - min(served) <= 10
