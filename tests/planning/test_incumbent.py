from __future__ import annotations

import pytest

from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.incumbent import Incumbent, Progress
from refugeesday.planning.validate import objective
from refugeesday.planning.values import Stage
from tests.planning.make_problem import make_fair

PROBLEM = make_fair("small", 1)
GOOD = first_plan(PROBLEM)
POOR = GOOD[: len(GOOD) // 2]
CORE = objective(PROBLEM, GOOD).core


def test_a_poorer_plan_and_a_higher_bound_are_not_held() -> None:
    best = Incumbent(PROBLEM)

    best.take("good", GOOD, 0.1)
    best.prove("near", CORE + 10, 0.2)
    best.take("poor", POOR, 0.3)
    best.prove("far", CORE + 50, 0.4)

    assert (best.interviews, best.core, best.bound, best.missing) == (GOOD, CORE, CORE + 10, 10)


def test_of_equal_plans_the_later_one_is_held() -> None:
    best = Incumbent(PROBLEM)
    turned = GOOD[::-1]

    best.take("first", GOOD, 0.1)
    best.take("compact", turned, 1.0)

    assert best.interviews == turned
    assert best.plan(0).interviews == tuple(GOOD)


def test_every_stage_is_reported_and_recorded_once_a_bound_is_known() -> None:
    told: list[Progress] = []
    best = Incumbent(PROBLEM, report=told.append)

    best.take("first", POOR, 0.1)
    best.prove("bound", CORE, 0.5)
    best.take("slots", GOOD, 1.0)

    low = objective(PROBLEM, POOR).core
    assert told == [
        Progress(fraction=0.1, stage="first", core=low, bound=None),
        Progress(fraction=0.5, stage="bound", core=low, bound=CORE),
        Progress(fraction=1.0, stage="slots", core=CORE, bound=CORE),
    ]
    plan = best.plan(7)
    assert plan.stages == (Stage(name="bound", core=low, bound=CORE), Stage(name="slots", core=CORE, bound=CORE))
    assert (plan.name, plan.bound, plan.gap, plan.seed) == (PROBLEM.name, CORE, 0.0, 7)


def test_the_search_goes_on_until_no_more_than_what_is_near_is_missing() -> None:
    best = Incumbent(PROBLEM)
    best.take("first", GOOD, 0.1)
    assert best.is_going()

    best.prove("bound", CORE + 10, 0.2)

    assert [best.is_going(near) for near in (0.0, 9.9, 10.0)] == [True, True, False]
    best.prove("lower bound", CORE, 0.3)
    assert not best.is_going()


def test_the_search_ends_late_or_stopped() -> None:
    late, stopped = Incumbent(PROBLEM, time_limit=-1.0), Incumbent(PROBLEM, should_stop=lambda: True)

    assert (late.is_going(), late.interrupt.is_set) == (False, False)
    assert (stopped.is_going(), stopped.interrupt.is_set) == (False, True)


def test_without_a_bound_nothing_is_said_of_what_is_missing() -> None:
    best = Incumbent(PROBLEM)
    best.take("first", GOOD, 0.1)

    assert (best.plan(0).bound, best.plan(0).gap) == (None, None)
    with pytest.raises(ValueError, match="no bound"):
        _ = best.missing
