"""Give the chosen pairs their slots and interpreters.

The cell model over the chosen pairs alone, next to what is fixed. Its linear optimum is whole almost everywhere; the
whole ones are fixed and a small integer program places the rest. When the fixed ones leave no whole answer for the
interpreters, only those without an interpreter are fixed; then none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import CellModel, build_cell_model, read_cells
from refugeesday.planning.highs import Interrupt, solve_integers, solve_relaxation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refugeesday.planning.linear_program import Floats, Program
    from refugeesday.planning.occupancy import Occupancy
    from refugeesday.planning.tables import Flags, Tables
    from refugeesday.planning.values import PlanningProblem

NODE_LIMIT = 20


def schedule(
    problem: PlanningProblem,
    tables: Tables,
    occupancy: Occupancy,
    pairs: Iterable[int],
    interrupt: Interrupt,
    *,
    tolerance: float = 0.0,
) -> None:
    """Add interviews of `pairs` to `occupancy`, as many and as good ones as found; what stands there stays.

    The integer program may end within `tolerance` of its optimum, relative to it.
    """
    model = build_cell_model(problem, tables, occupancy, pairs)
    if not len(model.pair):
        return
    relaxation = solve_relaxation(model.program, interrupt, solver="simplex")
    if not relaxation.is_optimal:
        return
    for program in _fixings(model, tables, relaxation.values):
        solution = solve_integers(
            program, model.integers, interrupt, mip_max_nodes=NODE_LIMIT, mip_rel_gap=tolerance, mip_abs_gap=0.99
        )
        if solution is not None:
            for interview in read_cells(model, tables, solution):
                occupancy.add(interview)
        if solution is not None or interrupt.poll():
            return


def _fixings(model: CellModel, tables: Tables, values: Floats) -> Iterator[Program]:
    ones = np.zeros(model.program.column_count, np.bool_)
    ones[: len(model.pair)] = values[: len(model.pair)] > 1 - 1e-6
    is_led = np.zeros(model.program.column_count, np.bool_)
    is_led[: len(model.pair)] = tables.group[model.pair] >= 0
    yield _with_lower(model.program, ones)
    yield _with_lower(model.program, ones & ~is_led)
    yield model.program


def _with_lower(program: Program, ones: Flags) -> Program:
    return replace(program, lower=np.where(ones, 1.0, program.lower))
