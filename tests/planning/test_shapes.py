from __future__ import annotations

import pytest

from refugeesday.planning.solve import solve
from refugeesday.planning.validate import objective
from tests.planning.make_shapes import SHAPES, make_shape
from tests.planning.referee import judge


@pytest.mark.parametrize("shape", sorted(SHAPES))
@pytest.mark.parametrize("seed", range(3))
def test_solve_closes_the_gap_of_fairs_of_every_shape(shape: str, seed: int) -> None:
    problem = make_shape(shape, "small", seed)

    plan = solve(problem)

    assert judge(problem, plan)["feasible"]
    assert plan.bound is not None
    assert plan.bound == objective(problem, plan.interviews).core
