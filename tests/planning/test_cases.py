"""Small fairs whose linear optimum is no plan: the best plan is found, and proven by cases."""

from __future__ import annotations

import numpy as np
import pytest

from refugeesday.planning.cases import split_cases
from refugeesday.planning.cells import CellModel, model_of_cells, open_cells, standing_core
from refugeesday.planning.highs import Interrupt, solve_integers
from refugeesday.planning.incumbent import Incumbent
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.problem import PlanningProblem
from refugeesday.planning.solve import solve
from refugeesday.planning.tables import Tables, make_tables
from refugeesday.planning.validate import objective
from tests.planning.make_odd import make_odd
from tests.planning.referee import judge


def cell_model(problem: PlanningProblem) -> tuple[Tables, Occupancy, CellModel]:
    """Return the model over all cells of a problem without pins."""
    tables, nothing = make_tables(problem), Occupancy(problem)
    cells = open_cells(tables, nothing, range(len(tables.score)))
    return tables, nothing, model_of_cells(problem, tables, nothing, *np.nonzero(cells))


def optimum(problem: PlanningProblem) -> int:
    """Return the core value of the best plan, found as one integer program."""
    _, nothing, model = cell_model(problem)
    best = solve_integers(model.program, model.integers, Interrupt(), mip_rel_gap=0.0, mip_abs_gap=0.5)
    assert best is not None
    return round(float(model.program.cost @ best)) + standing_core(problem, nothing, model)


@pytest.mark.parametrize(("kind", "seed"), [("gapped", 210), ("gapped", 241), ("rested", 113)])
def test_a_small_plan_is_proven_the_best(kind: str, seed: int) -> None:
    problem = make_odd(kind, seed)
    plan = solve(problem)
    assert judge(problem, plan)["feasible"]
    assert objective(problem, plan.interviews).core == plan.bound == optimum(problem)
    assert "cases" in {stage.name for stage in plan.stages}


@pytest.mark.parametrize("most", [1, 3, 5])
@pytest.mark.parametrize(("kind", "seed"), [("gapped", 210), ("rising", 4)])
def test_few_cases_of_a_bad_plan_leave_a_bound_that_holds(
    kind: str, seed: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refugeesday.planning.cases.MOST_CASES", most)
    problem = make_odd(kind, seed)
    best = Incumbent(problem)
    best.take("nothing", [], 0.0)
    best.prove("anything", 10**9, 0.0)
    tables, nothing, model = cell_model(problem)
    split_cases(best, problem, tables, nothing, model)
    assert best.bound is not None
    assert optimum(problem) <= best.bound < 10**9


@pytest.mark.parametrize("seed", range(12))
def test_the_best_plan_is_found_where_a_later_interview_earns_more(seed: int) -> None:
    problem = make_odd("rising", seed)
    plan = solve(problem, closes_up=False)
    assert judge(problem, plan)["feasible"]
    assert plan.bound is not None
    assert objective(problem, plan.interviews).core == optimum(problem) <= plan.bound


def test_a_fair_that_is_not_small_is_not_left_to_integers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = make_odd("rising", 3)
    assert "relaxation" in {stage.name for stage in solve(problem, closes_up=False).stages}

    monkeypatch.setattr("refugeesday.planning.mend.MOST_CELLS_BY_CASES", 0)
    assert "coarse bound" in {stage.name for stage in solve(problem, closes_up=False).stages}
