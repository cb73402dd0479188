"""Prove how few idle slots a plan could have: python -m tests.bench.idle_bound [PROBLEM …].

Two bounds a participant with an interview are printed beside what is planned: *same*, for all plans with the pairs of
the plan, and *worth*, for all plans whose core value is not lower, whoever meets whom.

Both are column generation over the days of `planning/day_program.py`, from the plan on, with the rows of the whole
problem: every interpreter may lead. At the prices of each turn the dual of a person's row is set to their cheapest day
of all, so that no day left out could violate it, and `prove_bound` does the rest: the best bound of all turns counts.

Which days *worth* may use is proven, too: a cell (pair, slot) is left out only if it loses, by its reduced cost in the
model of all cells, more than what the proven bound of the core value leaves above the plan. The core value itself is a
row of the program.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

import numpy as np

from refugeesday.planning.cells import build_cell_model, standing_core
from refugeesday.planning.day_program import DayProgram
from refugeesday.planning.days import idle_slots
from refugeesday.planning.highs import INTERIOR, Interrupt, solve_relaxation
from refugeesday.planning.linear_program import admissible, prove_bound
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.problem import PlannedInterview, PlanningProblem
from refugeesday.planning.solve import solve
from refugeesday.planning.tables import Flags, Tables, make_tables
from refugeesday.planning.validate import objective

MOST_ROUNDS = 60
NEAR = 0.5
DAYS_EACH = 4
MOST_CELLS = 60_000
MOST_PAIRS = 12
BARELY = 1e-6


def least_idle_of_pairs(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> float:
    """Return a proven lower bound of the idle slots of all plans with the pairs of `interviews`, pins staying."""
    told = {(i.participant, i.booth, i.slot) for i in (*problem.pins, *(problem.published or ()))}
    still = [i for i in interviews if (i.participant, i.booth, i.slot) in told]
    return _least_idle(problem, make_tables(problem, still), interviews, None)


def least_idle_of_worth(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> float | None:
    """Return a proven lower bound of the idle slots of all plans worth at least as much, pins staying.

    None where more than MOST_CELLS cells, or MOST_PAIRS pairs of somebody, would have to be looked at.
    """
    tables = make_tables(problem, problem.pins)
    if int(tables.possible.sum()) > MOST_CELLS:
        return None
    cells = cells_of_worth(problem, tables, objective(problem, interviews).core)
    if np.bincount(tables.participant[cells.any(axis=1)], minlength=1).max() > MOST_PAIRS:
        return None
    return _least_idle(problem, tables, interviews, cells)


def cells_of_worth(problem: PlanningProblem, tables: Tables, core: int) -> Flags:
    """Return the cells N pairs × S slots that some plan worth `core` or more may have; others are proven out."""
    empty = Occupancy(problem)
    model = build_cell_model(problem, tables, empty, range(len(tables.score)))
    duals = admissible(model.program, solve_relaxation(model.program, Interrupt(), **INTERIOR).duals)
    above = prove_bound(model.program, duals) + standing_core(problem, empty, model) - core
    reduced = model.program.reduced_costs(duals)[: len(model.pair)]
    cells: Flags = np.zeros_like(tables.possible)
    is_in = reduced >= -above - BARELY
    cells[model.pair[is_in], model.slot[is_in]] = True
    return cells


def _least_idle(
    problem: PlanningProblem, tables: Tables, interviews: Sequence[PlannedInterview], cells: Flags | None
) -> float:
    days = DayProgram(problem, tables, interviews, range(len(problem.interpreters)), problem.pins, cells)
    best = 0.0
    for _ in range(MOST_ROUNDS):
        program = days.build()
        answer = solve_relaxation(program, Interrupt(), **INTERIOR)
        duals = admissible(program, answer.duals)
        priced = days.price(duals, DAYS_EACH)
        best = max(best, days.prove(program, duals, priced))
        found = [day for own in priced for day in own if day.cost < days.pay(duals, day.participant) - BARELY]
        is_new = sum(days.add(day) for day in found) > 0
        if not is_new or -float(program.cost @ answer.values) - best < NEAR:
            break
    return best


def slot_sets(available: Sequence[bool], gap: int, count: int, most: int) -> list[tuple[int, ...]]:
    """Return the sets of `count` slots with at most `most` idle ones between them."""
    sets: list[tuple[int, ...]] = [(slot,) for slot, there in enumerate(available) if there]
    for _ in range(1, count):
        sets = [
            (*taken, slot)
            for taken in sets
            for slot in range(taken[-1] + gap + 1, len(available))
            if available[slot] and idle_slots((*taken, slot), gap) <= most
        ]
    return sets


def main(names: Sequence[str]) -> None:
    """Print the idle slots a participant of each plan, and the two bounds."""
    from tests.bench.planning import load  # it prints these bounds, too

    print(f"{'problem':20} {'gap':>6} {'idle':>6} {'same':>6} {'worth':>6} {'CPU s':>6}")
    for name in names:
        problem = load(name)
        begin = time.process_time()
        plan = solve(problem)
        seconds = time.process_time() - begin
        value = objective(problem, plan.interviews)
        served = max(1, value.levels[0])
        worth = least_idle_of_worth(problem, plan.interviews)
        shown = "–" if worth is None else f"{worth / served:.3f}"
        print(
            f"{name:20} {(plan.bound or value.core) - value.core:6} {value.idle / served:6.3f}"
            f" {least_idle_of_pairs(problem, plan.interviews) / served:6.3f} {shown:>6} {seconds:6.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:] or ("medium-1", "medium-2", "medium-1-replan", "medium-uneven:1", "medium-paused:1"))
