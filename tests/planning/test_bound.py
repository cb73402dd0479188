from __future__ import annotations

import numpy as np
import pytest

from refugeesday.planning.bound import build_bound_model, coarse_cut, fine_cut
from refugeesday.planning.highs import CROSSED, INTERIOR, ROUGH, VERTEX, Interrupt
from refugeesday.planning.linear_program import ProgramBuilder, prove_bound
from refugeesday.planning.proof import prove
from refugeesday.planning.tables import make_tables
from tests.planning.brute_force import best_core
from tests.planning.make_problem import make_fair, make_tiny


@pytest.mark.parametrize("seed", range(60))
def test_any_duals_bound_brute_force(seed: int) -> None:
    problem = make_tiny(seed)
    tables = make_tables(problem, problem.pins)
    best = best_core(problem)
    chance = np.random.default_rng(seed)

    for cut in (coarse_cut(problem), fine_cut(problem)):
        model = build_bound_model(problem, tables, cut)
        for scale in (0.0, 1.0, 300.0, 30_000.0):
            duals = chance.normal(0.0, scale, model.program.row_count) if scale else np.zeros(model.program.row_count)
            assert prove_bound(model.program, duals) + model.constant >= best


@pytest.mark.parametrize("seed", range(60))
def test_prove_bounds_brute_force_and_fine_is_lower(seed: int) -> None:
    problem = make_tiny(seed)
    tables = make_tables(problem, problem.pins)
    bounds = []
    for cut in (coarse_cut(problem), fine_cut(problem)):
        model = build_bound_model(problem, tables, cut)
        bounds.append(prove(model, np.ones(model.pair_count, np.bool_), Interrupt()).bound)

    assert bounds[0] >= bounds[1] >= best_core(problem)


@pytest.mark.parametrize("methods", [(VERTEX,), (INTERIOR,), (ROUGH, CROSSED)])
def test_prove_is_the_same_from_any_pool(methods: tuple[dict[str, str | float], ...]) -> None:
    problem = make_fair("small", 1, is_tight=True)
    tables = make_tables(problem, problem.pins)
    model = build_bound_model(problem, tables, fine_cut(problem))
    everything = prove(model, np.ones(model.pair_count, np.bool_), Interrupt())

    grown = prove(model, np.zeros(model.pair_count, np.bool_), Interrupt(), methods=methods)

    assert grown.bound == everything.bound


def test_perturbed_duals_give_a_higher_bound() -> None:
    builder = ProgramBuilder()
    columns = builder.add_columns(np.array([3.0, 2.0]))
    row = builder.add_rows(1, upper=1.0)
    builder.put(np.repeat(row, 2), columns)
    program = builder.build()

    assert prove_bound(program, np.array([3.0])) == pytest.approx(3.0)
    assert prove_bound(program, np.array([2.5])) == pytest.approx(3.0)
    assert prove_bound(program, np.array([0.0])) == pytest.approx(5.0)
    assert prove_bound(program, np.array([9.0])) == pytest.approx(9.0)
    assert prove_bound(program, np.array([-4.0])) == pytest.approx(5.0)
    assert prove_bound(program, np.array([np.nan])) == pytest.approx(5.0)
