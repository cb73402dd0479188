from __future__ import annotations

import numpy as np
import pytest

from refugeesday.planning.bound import BoundModel, build_bound_model, coarse_cut, fine_cut
from refugeesday.planning.highs import Interrupt
from refugeesday.planning.linear_program import prove_bound
from refugeesday.planning.problem import PlanningProblem
from refugeesday.planning.proof import complete_duals, prove, ranks
from refugeesday.planning.tables import make_tables
from tests.planning.brute_force import best_core
from tests.planning.make_problem import make_contested, make_fair, make_tiny


def model_of(problem: PlanningProblem, *, is_fine: bool) -> BoundModel:
    cut = fine_cut(problem) if is_fine else coarse_cut(problem)
    return build_bound_model(problem, make_tables(problem, problem.pins), cut)


@pytest.mark.parametrize("seed", range(60))
def test_completed_duals_bound_brute_force(seed: int) -> None:
    problem = make_tiny(seed)
    best = best_core(problem)
    chance = np.random.default_rng(seed)

    for is_fine in (False, True):
        model = model_of(problem, is_fine=is_fine)
        for scale in (0.0, 1.0, 300.0, 30_000.0):
            duals = complete_duals(model, chance.normal(0.0, max(scale, 1e-9), model.program.row_count))
            assert prove_bound(model.program, duals) + model.constant >= best


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("is_fine", [False, True])
def test_completing_never_weakens_the_bound(seed: int, *, is_fine: bool) -> None:
    model = model_of(make_contested("small", seed), is_fine=is_fine)
    chance = np.random.default_rng(seed)

    for scale in (0.1, 30.0, 3_000.0):
        duals = chance.normal(0.0, scale, model.program.row_count)
        assert prove_bound(model.program, complete_duals(model, duals)) <= prove_bound(model.program, duals) + 1e-6


def test_three_pairs_a_person_nearly_prove_the_whole() -> None:
    problem = make_fair("medium", 1, is_tight=True)
    coarse, fine = model_of(problem, is_fine=False), model_of(problem, is_fine=True)
    everything = np.ones(fine.pair_count, np.bool_)
    guide = prove(coarse, everything, Interrupt())
    pool = ranks(fine.person, guide.reduced + 1000 * guide.shares) < 3

    near = prove(fine, pool, Interrupt(), tolerance=1e12)

    whole = prove(fine, everything, Interrupt())
    assert whole.bound <= near.bound <= whole.bound * 1.01


def test_ranks_put_the_best_of_each_person_first_and_ties_by_number() -> None:
    person = np.array([1, 0, 1, 1, 0])

    assert ranks(person, np.array([2.0, 5.0, 9.0, 2.0, 7.0])).tolist() == [1, 1, 0, 2, 0]
