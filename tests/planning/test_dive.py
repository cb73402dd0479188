from __future__ import annotations

import time

import numpy as np
import pytest

from refugeesday.planning.bound import build_bound_model, fine_cut
from refugeesday.planning.dive import dive
from refugeesday.planning.highs import CROSSED, INTERIOR, ROUGH, Interrupt
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.problem import PlanningProblem, plan_to_json
from refugeesday.planning.proof import CellGuide, prove
from refugeesday.planning.solve import solve
from refugeesday.planning.tables import Tables, make_tables
from refugeesday.planning.validate import objective, violations
from tests.planning.brute_force import best_core
from tests.planning.make_problem import make_fair, make_tiny
from tests.planning.make_shapes import make_shape
from tests.planning.referee import judge


def guide_of(
    problem: PlanningProblem, tables: Tables, method: dict[str, str | float] = CROSSED
) -> tuple[CellGuide, int]:
    model = build_bound_model(problem, tables, fine_cut(problem), is_single=True)
    result = prove(model, np.ones(model.pair_count, np.bool_), Interrupt(), rough=ROUGH, methods=(method,))
    assert result.cells is not None
    return result.cells, result.bound


def pinned(problem: PlanningProblem) -> Occupancy:
    occupancy = Occupancy(problem)
    for pin in problem.pins:
        occupancy.add(pin)
    return occupancy


@pytest.mark.parametrize("seed", range(60))
def test_the_single_bound_is_above_brute_force_and_below_the_fine_one(seed: int) -> None:
    problem = make_tiny(seed)
    tables = make_tables(problem, problem.pins)
    fine = build_bound_model(problem, tables, fine_cut(problem))

    _, single = guide_of(problem, tables)

    assert best_core(problem) <= single
    assert single <= prove(fine, np.ones(fine.pair_count, np.bool_), Interrupt()).bound


@pytest.mark.parametrize("method", [CROSSED, INTERIOR])
@pytest.mark.parametrize("seed", range(60))
def test_dive_breaks_no_rule(seed: int, method: dict[str, str | float]) -> None:
    problem = make_tiny(seed)
    tables = make_tables(problem, problem.pins)
    guide, bound = guide_of(problem, tables, method)
    occupancy = pinned(problem)

    dive(problem, tables, occupancy, guide, Interrupt())

    planned = occupancy.interviews()
    assert violations(problem, planned) == ()
    assert objective(problem, planned).core <= bound


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("is_paused", [False, True])
@pytest.mark.parametrize("method", [CROSSED, INTERIOR])
def test_dive_comes_near_the_bound_of_short_windows(
    seed: int, method: dict[str, str | float], *, is_paused: bool
) -> None:
    size = (120, 20, 16, 8)
    problem = make_shape("paused", size, seed) if is_paused else make_fair(size, seed, is_tight=True)
    tables = make_tables(problem, problem.pins)
    guide, bound = guide_of(problem, tables, method)
    occupancy = pinned(problem)

    assert dive(problem, tables, occupancy, guide, Interrupt())

    planned = occupancy.interviews()
    assert violations(problem, planned) == ()
    assert bound * 0.995 <= objective(problem, planned).core <= bound


def test_the_middle_of_all_optima_is_rounded_without_losing_an_interview() -> None:
    problem = make_fair((200, 30, 18, 12), 1, is_tight=True)
    tables = make_tables(problem, problem.pins)
    guide, bound = guide_of(problem, tables, INTERIOR)
    occupancy = pinned(problem)

    assert guide.is_interior
    assert dive(problem, tables, occupancy, guide, Interrupt())

    planned = occupancy.interviews()
    assert violations(problem, planned) == ()
    assert bound - objective(problem, planned).core < min(problem.weights.level)


def test_cells_say_what_their_pairs_say() -> None:
    problem = make_shape("paused", "small", 1)
    tables = make_tables(problem, problem.pins)
    model = build_bound_model(problem, tables, fine_cut(problem), is_single=True)
    result = prove(model, np.ones(model.pair_count, np.bool_), Interrupt(), rough=ROUGH, methods=(CROSSED,))

    assert result.cells is not None
    assert np.allclose(result.cells.shares.sum(axis=1), result.shares, atol=1e-6)
    assert np.allclose(result.cells.reduced.max(axis=1), result.reduced, atol=1e-6)
    assert not result.cells.shares[~tables.possible].any()


def test_dive_stopped_by_a_person_adds_nothing() -> None:
    problem = make_fair("medium", 1, is_tight=True)
    tables = make_tables(problem, problem.pins)
    guide, _ = guide_of(problem, tables)
    occupancy = pinned(problem)

    assert not dive(problem, tables, occupancy, guide, Interrupt(lambda: True))
    assert set(occupancy.interviews()) == set(problem.pins)


@pytest.mark.parametrize("name", ["tight", "paused"])
def test_short_windows_give_the_same_bytes_near_the_bound(name: str) -> None:
    size = (120, 20, 16, 8)
    problem = make_fair(size, 5, is_tight=True) if name == "tight" else make_shape("paused", size, 5)

    plan = solve(problem, seed=3)

    assert plan_to_json(plan) == plan_to_json(solve(problem, seed=3))
    assert judge(problem, plan)["feasible"]
    assert plan.gap is not None
    assert 0 <= plan.gap <= 1e-5


@pytest.mark.parametrize("asked", [1.0, 3.0])
def test_solve_of_short_windows_stops_within_a_second(asked: float) -> None:
    problem = make_fair("large", 1, is_tight=True)
    begin = time.monotonic()

    plan = solve(problem, should_stop=lambda: time.monotonic() - begin > asked)

    assert time.monotonic() - begin < asked + 2.0  # 1 s to stop, the rest for a busy machine
    assert violations(problem, plan.interviews) == ()
    assert plan.bound is None or plan.bound >= objective(problem, plan.interviews).core
