from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from refugeesday.planning.decompose import solve_in_parts
from refugeesday.planning.highs import Interrupt
from refugeesday.planning.incumbent import Progress
from refugeesday.planning.parts import deal, part_problem
from refugeesday.planning.prices import find_prices
from refugeesday.planning.problem import PlanningProblem
from refugeesday.planning.solve import solve
from refugeesday.planning.tables import make_tables
from refugeesday.planning.validate import objective, violations
from tests.planning.make_problem import make_contested, make_fair


def side_by_side(one: PlanningProblem, other: PlanningProblem) -> PlanningProblem:
    """Return two fairs in two halls on one day; each has interpreters of its own."""
    people, booths, voices = len(one.participants), len(one.booths), len(one.interpreters)
    return replace(
        one,
        participants=(*one.participants, *(replace(p, languages=_elsewhere(p.languages)) for p in other.participants)),
        booths=(*one.booths, *other.booths),
        interpreters=(*one.interpreters, *(replace(v, languages=_elsewhere(v.languages)) for v in other.interpreters)),
        pairs=(
            *one.pairs,
            *(replace(pair, participant=pair.participant + people, booth=pair.booth + booths) for pair in other.pairs),
        ),
        forbidden=one.forbidden | {(p + people, b + booths) for p, b in other.forbidden},
        pins=(
            *one.pins,
            *(
                replace(
                    pin,
                    participant=pin.participant + people,
                    booth=pin.booth + booths,
                    interpreter=None if pin.interpreter is None else pin.interpreter + voices,
                )
                for pin in other.pins
            ),
        ),
    )


def _elsewhere(languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{language} elsewhere" for language in languages)


def test_halls_are_planned_apart_and_that_costs_nothing() -> None:
    problem = side_by_side(make_fair("small", 1), make_fair("small", 2))
    tables = make_tables(problem, problem.pins)
    wanting = np.unique(tables.participant)

    parts = deal(problem, tables, len(problem.pairs) // 2 + 40)
    plan = solve_in_parts(problem, most_pairs=len(problem.pairs) // 2 + 40)

    assert (parts[wanting] == wanting // 40).all()
    apart = [solve(make_fair("small", seed)).interviews for seed in (1, 2)]
    best = sum(objective(make_fair("small", seed), own).core for seed, own in zip((1, 2), apart, strict=True))
    assert violations(problem, plan.interviews) == ()
    assert objective(problem, plan.interviews).core == best


@pytest.mark.parametrize("seed", [1, 3])
def test_halls_that_share_interpreters_are_planned_as_well_as_in_one_model(seed: int) -> None:
    one, other = (replace(make_fair("small", number), pins=()) for number in (seed, seed + 1))
    people = (*one.participants, *other.participants)
    shared = replace(side_by_side(one, other), participants=people, interpreters=one.interpreters)

    plan, best = solve_in_parts(shared, most_pairs=len(shared.pairs) // 2 + 40), solve(shared)

    led = [
        [sum(i.interpreter is not None and i.participant // 40 == hall for i in each.interviews) for hall in (0, 1)]
        for each in (plan, best)
    ]
    assert violations(shared, plan.interviews) == ()
    assert led[0] == led[1]
    assert min(led[0]) > 5
    assert objective(shared, best.interviews).core - objective(shared, plan.interviews).core <= 10


def test_a_hall_that_is_too_large_is_dealt_into_waves_of_the_same_languages() -> None:
    problem = make_fair((300, 16, 12, 6), 6)

    parts = deal(problem, make_tables(problem), len(problem.pairs) // 3)

    waves = int(parts.max()) + 1
    assert waves in {3, 4}
    assert max(np.bincount(parts)) - min(np.bincount(parts)) <= 1
    for languages, count in Counter(p.languages for p in problem.participants).items():
        held = Counter(int(parts[n]) for n, p in enumerate(problem.participants) if p.languages == languages)
        assert max(held.values()) <= count // waves + 2


@pytest.mark.parametrize("seed", [6, 7])
def test_parts_serve_nearly_as_many_as_one_model_does(seed: int) -> None:
    problem = make_fair((120, 16, 12, 6), seed)
    steps: list[Progress] = []

    plan = solve_in_parts(problem, most_pairs=len(problem.pairs) // 3 + 1, report=steps.append)

    best, value = objective(problem, solve(problem).interviews), objective(problem, plan.interviews)
    assert violations(problem, plan.interviews) == ()
    assert plan.bound is not None
    assert value.core <= best.core <= plan.bound
    assert best.core - value.core <= 0.005 * best.core
    assert value.levels[0] >= best.levels[0] - 1
    assert [step.stage for step in steps] == ["part 1", "part 2", "part 3", "fill", "improve"]


def test_parts_give_the_same_plan_for_the_same_seed() -> None:
    problem = make_fair((120, 16, 12, 6), 8)

    plans = [solve_in_parts(problem, most_pairs=len(problem.pairs) // 2 + 1, seed=4) for _ in range(2)]

    assert plans[0] == plans[1]


def test_a_part_may_use_its_share_and_whoever_got_nothing_comes_again() -> None:
    problem = make_fair((120, 16, 12, 6), 6)
    tables = make_tables(problem, problem.pins)
    parts = deal(problem, tables, len(problem.pairs) // 2 + 1)

    first = part_problem(problem, tables, parts, 0, problem.pins)
    second = part_problem(problem, tables, parts, 1, problem.pins)

    shares = [part.maximum / booth.maximum for part, booth in zip(first.problem.booths, problem.booths, strict=True)]
    assert 0.35 <= float(np.mean(shares)) <= 0.6
    assert set(np.flatnonzero(parts == 0).tolist()) <= set(second.people) | {pin.participant for pin in problem.pins}


@pytest.mark.parametrize("seed", range(4))
def test_prices_prove_a_bound_no_plan_exceeds(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = make_contested("small", seed) if seed % 2 else make_fair("small", seed)
    monkeypatch.setattr("refugeesday.planning.prices.SAMPLE_PAIRS", len(problem.pairs) // 3)
    tables = make_tables(problem, problem.pins)

    prices = find_prices(problem, tables, Interrupt())

    best = objective(problem, solve(problem).interviews).core
    assert best <= prices.bound <= 1.05 * best
    assert len(prices.reduced) == len(tables.score)
    assert find_prices(problem, tables, Interrupt(lambda: True)).bound >= prices.bound


def test_idle_slots_are_left_in_parts_too_where_they_need_not_be_closed_up() -> None:
    problem = make_fair("small", 3)
    whole, quick = (
        solve_in_parts(problem, most_pairs=len(problem.pairs) // 2 + 1, closes_up=up) for up in (True, False)
    )
    assert not violations(problem, quick.interviews)
    assert objective(problem, quick.interviews).idle > objective(problem, whole.interviews).idle
