from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.problem import Plan, PlannedInterview, PlanningProblem
from refugeesday.planning.validate import objective, violations
from tests.planning.make_problem import make_fair, make_tiny
from tests.planning.referee import judge


def mutate(problem: PlanningProblem, plan: list[PlannedInterview], chance: Random) -> list[PlannedInterview]:
    """Return the plan with one random thing changed, added, doubled or taken away."""
    changed = list(plan)
    place = chance.randrange(len(changed))
    old = changed[place]
    kind = chance.randrange(6)
    if kind == 0:
        changed[place] = replace(old, slot=chance.randrange(problem.slot_count))
    elif kind == 1:
        changed[place] = replace(old, booth=chance.randrange(len(problem.booths)))
    elif kind == 2:
        changed[place] = replace(old, participant=chance.randrange(len(problem.participants)))
    elif kind == 3:
        changed[place] = replace(old, interpreter=chance.choice([None, *range(len(problem.interpreters))]))
    elif kind == 4:
        changed.append(replace(old, slot=chance.randrange(problem.slot_count)))
    else:
        del changed[place]
    return changed


@pytest.mark.parametrize("seed", range(120))
def test_validator_and_referee_find_the_same(seed: int) -> None:
    problem = make_tiny(seed) if seed % 2 else make_fair("small", seed, is_tight=seed % 4 == 0)
    chance = Random(seed)
    plan = first_plan(problem)
    for _ in range(12):
        verdict = judge(problem, Plan(interviews=tuple(plan)))
        found = violations(problem, plan)
        assert len(found) == verdict["n_violations"]
        if not found:
            value = objective(problem, plan)
            assert value.total == verdict["J"]
            assert (value.score, value.idle, value.booth_short) == (
                verdict["score"],
                verdict["idle"],
                verdict["booth_short"],
            )
            assert list(value.levels) == verdict["L"]
            assert value.changes == verdict.get("changes", 0)
        if not plan:
            break
        plan = mutate(problem, plan, chance)


@pytest.mark.parametrize("seed", range(40))
def test_first_plan_is_feasible_and_maximal(seed: int) -> None:
    problem = make_tiny(seed)

    plan = first_plan(problem)

    assert violations(problem, plan) == ()
    met = {(i.participant, i.booth) for i in plan}
    for pair in problem.pairs:
        if (pair.participant, pair.booth) in met or (pair.participant, pair.booth) in problem.forbidden:
            continue
        able = range(len(problem.interpreters)) if pair.needs_interpreter else [None]
        for slot in range(problem.slot_count):
            for interpreter in able:
                more = PlannedInterview(
                    participant=pair.participant, booth=pair.booth, slot=slot, interpreter=interpreter
                )
                assert violations(problem, [*plan, more]) != ()
