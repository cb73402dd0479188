from __future__ import annotations

import numpy as np
import pytest

from refugeesday.planning.bound import build_bound_model, coarse_cut, fine_cut, row_keys
from refugeesday.planning.highs import CROSSED, INTERIOR, ROUGH, VERTEX, Interrupt
from refugeesday.planning.linear_program import ProgramBuilder, prove_bound
from refugeesday.planning.problem import Pair, PlanBooth, PlanningProblem, PlanParticipant
from refugeesday.planning.proof import prove
from refugeesday.planning.solve import solve
from refugeesday.planning.tables import make_tables
from refugeesday.planning.validate import objective
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


@pytest.mark.parametrize("blocks", [((0, 0), (2, 2)), ((2, 2), (0, 0), (1, 1))])
def test_blocks_of_one_slot_in_any_order_or_with_slots_between_leave_the_bound_valid(
    blocks: tuple[tuple[int, int], ...],
) -> None:
    problem = PlanningProblem(
        name="apart",
        slot_count=3,
        blocks=blocks,
        participants=(PlanParticipant(id="p", available=(True,) * 3, max_interviews=2, gap=1),),
        booths=tuple(
            PlanBooth(id=slot, capacity=tuple(int(t == slot) for t in range(3)), maximum=1) for slot in (0, 2)
        ),
        interpreters=(),
        pairs=tuple(Pair(participant=0, booth=booth, score=50, needs_interpreter=False) for booth in (0, 1)),
    )

    plan = solve(problem)

    assert plan.bound == objective(problem, plan.interviews).core == best_core(problem)


@pytest.mark.parametrize(("rough", "method"), [(None, VERTEX), (None, INTERIOR), (ROUGH, CROSSED)])
def test_prove_is_the_same_from_any_pool(rough: dict[str, str | float] | None, method: dict[str, str | float]) -> None:
    problem = make_fair("small", 1, is_tight=True)
    tables = make_tables(problem, problem.pins)
    model = build_bound_model(problem, tables, fine_cut(problem))
    everything = prove(model, np.ones(model.pair_count, np.bool_), Interrupt())

    grown = prove(model, np.zeros(model.pair_count, np.bool_), Interrupt(), rough=rough, methods=(method,))

    assert grown.bound == everything.bound


@pytest.mark.parametrize("is_single", [False, True])
def test_prove_takes_another_method_where_one_brings_no_optimum(*, is_single: bool) -> None:
    useless = {**INTERIOR, "ipm_iteration_limit": 2}
    problem = make_fair("small", 1, is_tight=True)
    tables = make_tables(problem, problem.pins)
    model = build_bound_model(problem, tables, fine_cut(problem), is_single=is_single)
    everything = np.ones(model.pair_count, np.bool_)
    alone = prove(model, everything, Interrupt(), methods=(useless,))

    result = prove(model, everything, Interrupt(), methods=(useless, VERTEX))

    best = prove(model, everything, Interrupt())
    assert alone.bound > best.bound
    assert not alone.is_complete
    assert result.is_complete
    assert result.bound == best.bound


def test_the_bound_is_the_lowest_of_all_turns() -> None:
    problem = make_fair("small", 1, is_tight=True)
    tables = make_tables(problem, problem.pins)
    model = build_bound_model(problem, tables, fine_cut(problem))
    everything = np.ones(model.pair_count, np.bool_)
    useless = {**INTERIOR, "ipm_iteration_limit": 2}
    alone = prove(model, everything, Interrupt(), methods=(useless,))

    result = prove(model, everything, Interrupt(), rough=INTERIOR, methods=(useless,))

    assert result.bound < alone.bound


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


@pytest.mark.parametrize("most", [2**62, 50])
def test_keys_of_rows_compare_as_the_rows_do(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr("refugeesday.planning.bound.MOST_KEY", most)
    chance = np.random.default_rng(1)
    columns = [*chance.integers(-2, 3, (3, 200)), chance.random(200) < 0.5]
    _, sample, number = np.unique(np.column_stack(columns), axis=0, return_index=True, return_inverse=True)
    _, sample_of_keys, number_of_keys = np.unique(row_keys(columns), return_index=True, return_inverse=True)
    assert sample_of_keys.tolist() == sample.tolist()
    assert number_of_keys.tolist() == number.reshape(-1).tolist()
