"""Hand a program to HiGHS, on one thread, and bring back values and duals.

HiGHS is asked to minimise -c·x, so that its duals have one sign convention whatever the algorithm. Only node and
iteration limits are used, never the clock: the same program gives the same answer. A person's wish to stop is looked up
every 50 ms while HiGHS runs in a thread beside; as it may take seconds to hear of it, it is not waited for.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.heap import trim_heap

if TYPE_CHECKING:
    from collections.abc import Callable

    import highspy

    from refugeesday.planning.linear_program import Floats, Ints, Program

POLL_SECONDS = 0.05
LARGE = 100_000
VERTEX: dict[str, str | float] = {"solver": "simplex", "dual_simplex_cost_perturbation_multiplier": 10.0}
"""Ten times the usual perturbation: slots are alike, so the programs are very degenerate (half the time, measured)."""
INTERIOR: dict[str, str | float] = {"solver": "ipm", "run_crossover": "off", "ipm_optimality_tolerance": 1e-6}
"""Many times faster than a vertex where many pairs are equally good, but the values are rarely whole."""
ROUGH: dict[str, str | float] = {**INTERIOR, "ipm_optimality_tolerance": 1e-2}
"""Prices good enough to see which columns matter, in a third of the time."""
CROSSED: dict[str, str | float] = {**INTERIOR, "run_crossover": "on"}
"""A vertex from interior points: a third of the time of the simplex method on 1,000 participants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation:
    """Hold the answer to a linear program; `duals` are those of the maximisation, one a row."""

    values: Floats
    duals: Floats
    is_optimal: bool


class Interrupt:
    """Say whether a person wants to stop, asking at most every 50 ms; once yes, always yes."""

    def __init__(self, should_stop: Callable[[], bool] | None = None) -> None:
        self._should_stop = should_stop
        self._asked = -POLL_SECONDS
        self.is_set = False

    @property
    def can_happen(self) -> bool:
        """Return whether anybody can ask to stop."""
        return self._should_stop is not None

    def poll(self) -> bool:
        """Return whether to stop now."""
        if self.is_set or self._should_stop is None:
            return self.is_set
        now = time.monotonic()
        if now - self._asked >= POLL_SECONDS:
            self._asked = now
            self.is_set = self._should_stop()
        return self.is_set


def solve_relaxation(program: Program, interrupt: Interrupt, **options: str | float) -> Relaxation:
    """Return the linear optimum of `program`; `options` are HiGHS options.

    When the solver was stopped, the values may be anything (0 if there are none).
    """
    solver = _solver(program, interrupt, options)
    if not _ran(solver, interrupt):
        return _answer(None, program.column_count, program.row_count)
    answer = _answer(solver, program.column_count, program.row_count)
    del solver
    give_back(program)
    return answer


class GrowingRelaxation:
    """Solve a program over some of its columns, add columns, and solve again."""

    def __init__(self, program: Program, interrupt: Interrupt) -> None:
        self._program, self._interrupt = program, interrupt
        self._columns = np.zeros(0, np.int64)
        self._solver = _solver(program.part(self._columns), interrupt, {})

    def add(self, columns: Ints) -> None:
        """Add columns of the program."""
        part = self._program.part(columns)
        self._columns = np.concatenate([self._columns, columns])
        self._solver.addCols(
            len(columns),
            -part.cost,
            part.lower,
            part.upper,
            len(part.rows),
            part.starts[:-1].astype(np.int32),
            part.rows.astype(np.int32),
            part.values,
        )

    def solve(self, method: dict[str, str | float]) -> Relaxation:
        """Return the optimum over the columns added so far; the values of all others are 0. Once stopped, it is over.

        It starts afresh: with presolve that takes half the time a warm start does (measured on 1,000 participants).
        """
        for name, value in method.items():
            self._solver.setOptionValue(name, value)
        self._solver.clearSolver()
        solver = self._solver if _ran(self._solver, self._interrupt) else None
        answer = _answer(solver, len(self._columns), self._program.row_count)
        values = np.zeros(self._program.column_count)
        values[self._columns] = answer.values
        return Relaxation(values=values, duals=answer.duals, is_optimal=answer.is_optimal)


def solve_integers(
    program: Program, integers: Ints, interrupt: Interrupt, *, start: Floats | None = None, **options: str | float
) -> Floats | None:
    """Return the best point of `program` found with the columns `integers` whole, None if there is none.

    `start` is a feasible point to begin with.
    """
    import highspy  # heavy: only when planning

    solver = _solver(program, interrupt, options)
    kinds = np.full(len(integers), highspy.HighsVarType.kInteger)
    solver.changeColsIntegrality(len(integers), integers.astype(np.int32), kinds)
    if start is not None:
        point = highspy.HighsSolution()
        point.col_value = start.tolist()
        solver.setSolution(point)
    if not _ran(solver, interrupt):
        return None
    is_found = solver.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    values = np.array(solver.getSolution().col_value) if is_found else None
    del solver
    give_back(program)
    return values


def _solver(program: Program, interrupt: Interrupt, options: dict[str, str | float]) -> highspy.Highs:
    import highspy  # heavy: only when planning

    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # its stub leaves out the return type
    solver.setOptionValue("output_flag", False)  # noqa: FBT003 - the signature is not ours
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("random_seed", 0)
    for name, value in options.items():
        solver.setOptionValue(name, value)
    if interrupt.can_happen:
        _listen(solver, interrupt)
    solver.passModel(_model(program))
    return solver


def _ran(solver: highspy.Highs, interrupt: Interrupt) -> bool:
    """Run a solver to its end; false where a person stopped it: it then ends by itself and must be touched no more."""
    if not interrupt.can_happen:
        solver.run()
        return True
    ended, failed = threading.Event(), list[BaseException]()

    def run() -> None:
        try:
            solver.run()
        except BaseException as error:  # noqa: BLE001 - the thread's end: memory that ran out, mostly
            failed.append(error)
        ended.set()

    threading.Thread(target=run, name="solver").start()
    while not ended.wait(POLL_SECONDS):
        if interrupt.poll():
            return False
    if failed:
        raise failed[0]
    return True


def give_back(program: Program) -> None:
    """Hand back to the system what the solver of a LARGE program has left."""
    if len(program.rows) > LARGE:
        trim_heap()


def _listen(solver: highspy.Highs, interrupt: Interrupt) -> None:
    def stop(event: highspy.HighsCallbackEvent) -> None:
        if interrupt.is_set:
            event.interrupt()

    solver.cbSimplexInterrupt += stop
    solver.cbIpmInterrupt += stop
    solver.cbMipInterrupt += stop


def _model(program: Program) -> highspy.HighsLp:
    import highspy  # heavy: only when planning

    model = highspy.HighsLp()
    model.num_col_ = program.column_count
    model.num_row_ = program.row_count
    model.col_cost_ = -program.cost
    model.col_lower_ = program.lower
    model.col_upper_ = program.upper
    model.row_lower_ = program.row_lower
    model.row_upper_ = program.row_upper
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = program.starts.astype(np.int32)
    model.a_matrix_.index_ = program.rows.astype(np.int32)
    model.a_matrix_.value_ = program.values
    return model


def _answer(solver: highspy.Highs | None, column_count: int, row_count: int) -> Relaxation:
    import highspy  # heavy: only when planning

    if solver is None:
        return Relaxation(values=np.zeros(column_count), duals=np.zeros(row_count), is_optimal=False)
    solution = solver.getSolution()
    values, duals = np.array(solution.col_value), np.array(solution.row_dual)
    return Relaxation(
        values=values if len(values) == column_count else np.zeros(column_count),
        duals=-duals if len(duals) == row_count else np.zeros(row_count),
        is_optimal=solver.getModelStatus() == highspy.HighsModelStatus.kOptimal,
    )
