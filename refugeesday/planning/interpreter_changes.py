"""Give published interviews their interpreter back where nobody loses by it.

Any matching of interpreters is as good for the objective, but a person was told a name. With every interview at its
booth and slot, the work of the interpreters alone is planned again: the rows of `cells.py` for languages, presence,
load and rest, each f[v,g,t] earning 1 where v was published for an interview of group g at slot t. Who is counted there
gets that interview, so the optimum is the fewest changes of name. The linear optimum is whole nearly always, in a
quarter of the time integers take; it is never stopped, as nobody should be told of another name for nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import build_cell_model, read_cells, start_point
from refugeesday.planning.highs import VERTEX, Interrupt, solve_integers, solve_relaxation
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.tables import make_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.planning.linear_program import Floats, Ints, Program
    from refugeesday.planning.values import PlannedInterview, PlanningProblem

NEAR_WHOLE = 1e-6


def restore_interpreters(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> list[PlannedInterview]:
    """Return the plan, sorted, with as many published interpreters as can be; pins stay."""
    pins = set(problem.pins)
    led = [i for i in interviews if i.interpreter is not None and i not in pins]
    told = {(i.participant, i.booth, i.slot): i.interpreter for i in problem.published or ()}
    wanted = [told.get((i.participant, i.booth, i.slot)) for i in led]
    if any(v not in {i.interpreter, None} for i, v in zip(led, wanted, strict=True)):
        led = _lead(problem, set(interviews).difference(led), led, wanted)
    others = [i for i in interviews if i.interpreter is None or i in pins]
    return sorted([*others, *led], key=lambda interview: interview.place)


def _lead(
    problem: PlanningProblem,
    others: Iterable[PlannedInterview],
    led: Sequence[PlannedInterview],
    wanted: Sequence[int | None],
) -> list[PlannedInterview]:
    """Return the interviews `led` beside all `others` with the most interpreters `wanted`, one an interview."""
    occupancy = Occupancy(problem)
    for interview in others:
        occupancy.add(interview)
    own = {(i.participant, i.booth) for i in led}
    problem = replace(problem, pairs=tuple(pair for pair in problem.pairs if (pair.participant, pair.booth) in own))
    tables = make_tables(problem, led)
    pairs = [tables.rank[i.participant, i.booth] for i in led]
    model = build_cell_model(problem, tables, occupancy, sorted(pairs))
    keeping = {(v, int(tables.group[pair]), i.slot) for pair, i, v in zip(pairs, led, wanted, strict=True)}
    cost = np.zeros(model.program.column_count)
    cost[len(cost) - len(model.work) :] = [float(place in keeping) for place in model.work]
    solution = _solve(replace(model.program, cost=cost), model.integers, start_point(model, tables, led))
    return list(led) if solution is None else read_cells(model, tables, solution, problem.published or ())


def _solve(program: Program, integers: Ints, start: Floats) -> Floats | None:
    relaxation = solve_relaxation(program, Interrupt(), **VERTEX)
    is_whole = np.abs(relaxation.values - np.rint(relaxation.values))[integers] <= NEAR_WHOLE
    if relaxation.is_optimal and is_whole.all():
        return relaxation.values
    return solve_integers(program, integers, Interrupt(), start=start, mip_rel_gap=0.0, mip_abs_gap=0.99)
