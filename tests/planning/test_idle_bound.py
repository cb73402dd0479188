"""The bounds of idle slots that the bench prints are held against every plan of tiny problems."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.problem import Pair, PlanBooth, PlannedInterview, PlanningProblem, PlanParticipant
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import objective, violations
from tests.bench.idle_bound import least_idle_of_pairs, least_idle_of_worth
from tests.planning.brute_force import all_plans
from tests.planning.make_problem import make_tiny


def least_idle(problem: PlanningProblem, plan: list[PlannedInterview]) -> int:
    """Return the fewest idle slots of a feasible plan with the pairs of `plan`, pinned and published ones staying."""
    told = {(i.participant, i.booth, i.slot) for i in (*problem.pins, *(problem.published or ()))}
    ways = []
    for one in plan:
        slots = range(problem.slot_count)
        voices = [None] if one.interpreter is None else list(range(len(problem.interpreters)))
        if (one.participant, one.booth, one.slot) in told:
            slots = range(one.slot, one.slot + 1)
        ways.append(
            [
                PlannedInterview(participant=one.participant, booth=one.booth, slot=slot, interpreter=voice)
                for slot in slots
                for voice in voices
            ]
        )
    return min(
        objective(problem, tried).idle
        for tried in map(list, product(*ways))
        if not violations(problem, tried) or tried == plan
    )


def test_no_placing_of_the_pairs_of_a_tiny_plan_has_fewer_idle_slots_than_the_bound() -> None:
    compared = []
    for seed in range(120):
        problem = make_tiny(seed)
        plan = first_plan(problem)
        if 2 <= len(plan) <= 4 and not violations(problem, plan):
            least, bound = least_idle(problem, plan), least_idle_of_pairs(problem, plan)
            assert bound <= least + 1e-6
            compared.append(least - bound)
    assert len(compared) >= 15
    assert sum(short < 0.5 for short in compared) >= 0.9 * len(compared)


def test_no_plan_of_a_tiny_problem_that_is_worth_as_much_has_fewer_idle_slots_than_the_bound() -> None:
    compared = []
    for seed in range(120):
        problem = make_tiny(seed)
        plan = solve(problem).interviews
        bound = least_idle_of_worth(problem, plan) if len(plan) >= 2 else None
        if bound is not None:
            value = objective(problem, plan)
            worth = (objective(problem, other) for other in all_plans(problem))
            least = min(other.idle for other in worth if other.core >= value.core)
            assert bound <= least + 1e-6
            compared.append((value.idle, least, bound))
    assert len(compared) >= 15
    assert any(least > 0 for _, least, _ in compared)
    assert sum(least - bound < 0.5 for _, least, bound in compared) >= 0.9 * len(compared)


def test_who_could_meet_somebody_else_for_the_same_points_need_not_wait() -> None:
    problem, plan = contested_seat()
    other = PlanBooth(id="other", capacity=(0, 0, 1, 0), maximum=1)
    pairs = (*problem.pairs, Pair(participant=1, booth=2, score=50))
    eased = replace(
        problem,
        booths=(*problem.booths, other),
        pairs=pairs,
        participants=tuple(replace(one, max_interviews=2) for one in problem.participants),
    )

    assert least_idle_of_pairs(eased, plan) == pytest.approx(2)
    assert least_idle_of_worth(eased, plan) == pytest.approx(0, abs=1e-6)


def test_two_who_need_the_one_seat_between_two_halves_cannot_both_go_without_waiting() -> None:
    problem, plan = contested_seat()

    assert least_idle_of_pairs(problem, plan) == pytest.approx(2)


def contested_seat() -> tuple[PlanningProblem, list[PlannedInterview]]:
    """Return a plan of two who meet a booth of the first two slots and one of the last two, one seat each."""
    plan = [
        PlannedInterview(participant=p, booth=b, slot=slot)
        for p, b, slot in ((0, 0, 0), (0, 1, 2), (1, 0, 1), (1, 1, 3))
    ]
    problem = PlanningProblem(
        slot_count=4,
        blocks=((0, 3),),
        participants=tuple(PlanParticipant(id=p, available=(True,) * 4, max_interviews=2) for p in range(2)),
        booths=tuple(
            PlanBooth(id=number, capacity=seats, maximum=2) for number, seats in enumerate(((1, 1, 0, 0), (0, 0, 1, 1)))
        ),
        pairs=tuple(Pair(participant=i.participant, booth=i.booth, score=50) for i in plan),
    )
    return problem, plan
