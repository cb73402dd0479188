from __future__ import annotations

import numpy as np
import pytest

from refugeesday.planning.arrange import arrange
from refugeesday.planning.highs import Interrupt
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.solve import solve
from refugeesday.planning.tables import make_tables
from refugeesday.planning.validate import violations
from tests.planning.make_problem import make_contested, make_fair, make_tiny


@pytest.mark.parametrize("seed", range(60))
def test_arrange_breaks_no_rule_whatever_it_is_asked_to_place(seed: int) -> None:
    problem = make_tiny(seed)
    tables = make_tables(problem, problem.pins)
    occupancy = Occupancy(problem)
    for pin in problem.pins:
        occupancy.add(pin)
    free = [pair for pair in range(len(tables.score)) if tables.fixed_slot[pair] < 0]

    left = arrange(problem, tables, occupancy, free, Interrupt())

    planned = occupancy.interviews()
    assert violations(problem, planned) == ()
    assert len(planned) - len(problem.pins) == len(free) - left


@pytest.mark.parametrize("seed", range(3))
def test_arrange_breaks_no_rule_at_an_overcrowded_fair(seed: int) -> None:
    problem = make_contested("small", seed)
    tables = make_tables(problem)
    occupancy = Occupancy(problem)

    left = arrange(problem, tables, occupancy, range(len(tables.score)), Interrupt())

    assert left > 0
    assert violations(problem, occupancy.interviews()) == ()


@pytest.mark.parametrize("seed", range(6))
def test_arrange_breaks_no_rule_when_pairs_may_give_way(seed: int) -> None:
    problem = make_fair("small", seed, is_tight=True)
    tables = make_tables(problem, problem.pins)
    free = [pair for pair in range(len(tables.score)) if tables.fixed_slot[pair] < 0]
    lefts = []
    for losses in (None, np.zeros(len(tables.score))):
        occupancy = Occupancy(problem)
        for pin in problem.pins:
            occupancy.add(pin)
        lefts.append(arrange(problem, tables, occupancy, free[::3], Interrupt(), losses=losses))
        assert violations(problem, occupancy.interviews()) == ()
        assert len(occupancy.interviews()) == len(problem.pins) + len(free[::3]) - lefts[-1]

    assert lefts[1] <= lefts[0]


def test_arrange_finds_slots_for_pairs_that_have_some() -> None:
    problem = make_fair("medium", 5)
    tables = make_tables(problem, problem.pins)
    pairs = [tables.rank[i.participant, i.booth] for i in solve(problem).interviews if i not in set(problem.pins)]
    occupancy = Occupancy(problem)
    for pin in problem.pins:
        occupancy.add(pin)

    left = arrange(problem, tables, occupancy, pairs, Interrupt())

    assert left <= len(pairs) // 100
