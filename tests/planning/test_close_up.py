from __future__ import annotations

from dataclasses import replace

import pytest

from refugeesday.planning.close_up import close_up
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.highs import Interrupt
from refugeesday.planning.problem import PlannedInterview, PlanningProblem
from refugeesday.planning.tables import make_tables
from refugeesday.planning.validate import objective, violations
from tests.bench.idle_bound import least_idle_of_pairs
from tests.planning.make_problem import make_contested, make_fair
from tests.planning.make_shapes import make_shape

SMALL = {
    "fair": make_fair("small", 1),
    "contested": make_contested("small", 2),
    "paused": make_shape("paused", "small", 1),
    "uneven": make_shape("uneven", "small", 1),
    "gapped": make_shape("gapped", "small", 1),
    "uneven, larger": make_shape("uneven", (80, 10, 16, 4), 1),
    "paused, larger": make_shape("paused", (80, 10, 16, 4), 1),
}


def closed_up(problem: PlanningProblem, plan: list[PlannedInterview]) -> list[PlannedInterview]:
    told = {(i.participant, i.booth, i.slot) for i in (*problem.pins, *(problem.published or ()))}
    still = [i for i in plan if (i.participant, i.booth, i.slot) in told]
    return close_up(problem, make_tables(problem, still), plan, still, Interrupt()) or plan


@pytest.mark.parametrize("problem", SMALL.values(), ids=SMALL)
def test_days_planned_anew_have_the_same_pairs_and_nearly_as_few_idle_slots_as_can_be(
    problem: PlanningProblem,
) -> None:
    plan = first_plan(problem)

    closed = closed_up(problem, plan)

    assert violations(problem, closed) == ()
    assert sorted((i.participant, i.booth) for i in closed) == sorted((i.participant, i.booth) for i in plan)
    assert objective(problem, closed).core == objective(problem, plan).core
    idle, least = objective(problem, closed).idle, least_idle_of_pairs(problem, plan)
    assert idle <= max(1.05 * least, least + 1) < objective(problem, plan).idle
    assert closed == closed_up(problem, plan)


@pytest.mark.parametrize("problem", SMALL.values(), ids=SMALL)
def test_what_is_pinned_or_told_stays_with_its_interpreter(problem: PlanningProblem) -> None:
    plan = first_plan(problem)
    led = [i for i in plan if i.interpreter is not None]
    problem = replace(problem, pins=tuple(led[::2]), published=tuple(led[1::4]))

    closed = closed_up(problem, plan)

    assert violations(problem, closed) == ()
    assert {*led[::2], *led[1::4]} <= set(closed)
    assert objective(problem, closed).idle < objective(problem, plan).idle


def test_nobody_leads_who_did_not_lead_before() -> None:
    problem = SMALL["fair"]
    plan = first_plan(problem)
    spare = replace(problem.interpreters[0], id="spare", max_load=20, max_run=20, available=(True,) * 12)
    problem = replace(problem, interpreters=(*problem.interpreters, spare))

    closed = closed_up(problem, plan)

    assert closed != plan
    assert {i.interpreter for i in closed} <= {i.interpreter for i in plan}


def test_a_stop_leaves_the_plan_as_it_is() -> None:
    problem = SMALL["paused"]

    assert close_up(problem, make_tables(problem), first_plan(problem), (), Interrupt(lambda: True)) is None


def test_a_plan_without_interviews_is_left_alone() -> None:
    problem = SMALL["fair"]

    assert close_up(problem, make_tables(problem), [], (), Interrupt()) is None
