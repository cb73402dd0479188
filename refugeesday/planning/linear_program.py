"""Build a bounded linear program from numpy arrays, and prove a bound of its optimum from any duals.

    maximise c·x  subject to  row_lower <= A·x <= row_upper,  lower <= x <= upper

For every vector y, whatever its quality,

    sum_i max(y_i · row_lower_i, y_i · row_upper_i) + sum_j max(d_j · lower_j, d_j · upper_j),  d = c - A'y,

is an upper bound: the first sum bounds y·(A·x), the second bounds d·x over the box, and c·x = y·(A·x) + d·x. An entry
of y that would meet an infinite row side is set to 0 first. Nothing of the solver has to be trusted, neither its
tolerances nor its status.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
INFINITY = float("inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Hold a linear program; column j has entries starts[j]:starts[j + 1] of `rows` and `values`."""

    cost: Floats
    lower: Floats
    upper: Floats
    row_lower: Floats
    row_upper: Floats
    starts: Ints
    rows: Ints
    values: Floats

    @property
    def column_count(self) -> int:
        """Return the number of columns."""
        return len(self.cost)

    @property
    def row_count(self) -> int:
        """Return the number of rows."""
        return len(self.row_lower)

    def entry_columns(self) -> Ints:
        """Return the column of every entry."""
        return np.repeat(np.arange(self.column_count), np.diff(self.starts))

    def part(self, columns: Ints) -> Program:
        """Return the program of some columns, with all rows."""
        lengths = np.diff(self.starts)[columns]
        starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
        entries = np.repeat(self.starts[columns] - starts[:-1], lengths) + np.arange(starts[-1])
        return Program(
            cost=self.cost[columns],
            lower=self.lower[columns],
            upper=self.upper[columns],
            row_lower=self.row_lower,
            row_upper=self.row_upper,
            starts=starts,
            rows=self.rows[entries],
            values=self.values[entries],
        )

    def reduced_costs(self, duals: Floats) -> Floats:
        """Return d = c - A'y."""
        weighted = np.bincount(
            self.entry_columns(), weights=self.values * duals[self.rows], minlength=self.column_count
        )
        return self.cost - weighted


class ProgramBuilder:
    """Collect columns, rows and entries; `build` turns them into a Program."""

    def __init__(self) -> None:
        self._columns: list[tuple[Floats, Floats, Floats]] = []
        self._rows: list[tuple[Floats, Floats]] = []
        self._entries: list[tuple[Ints, Ints, Floats]] = []
        self.column_count = 0
        self.row_count = 0

    def add_columns(self, cost: Floats, *, upper: Floats | float = 1.0, lower: Floats | float = 0.0) -> Ints:
        """Add one column for each entry of `cost` and return their numbers."""
        count = len(cost)
        self._columns.append((np.asarray(cost, float), _spread(lower, count), _spread(upper, count)))
        self.column_count += count
        return np.arange(self.column_count - count, self.column_count)

    def add_rows(self, count: int, *, upper: Floats | float = INFINITY, lower: Floats | float = -INFINITY) -> Ints:
        """Add `count` rows and return their numbers."""
        self._rows.append((_spread(lower, count), _spread(upper, count)))
        self.row_count += count
        return np.arange(self.row_count - count, self.row_count)

    def put(self, rows: Ints, columns: Ints, value: float = 1.0) -> None:
        """Put `value` at each (rows[i], columns[i]); a place is filled at most once."""
        self._entries.append((rows, columns, np.full(len(rows), value)))

    def build(self) -> Program:
        """Return the program."""
        cost, lower, upper = (_join([part[k] for part in self._columns]) for k in range(3))
        row_lower, row_upper = (_join([part[k] for part in self._rows]) for k in range(2))
        rows = np.concatenate([part[0] for part in self._entries] or [np.zeros(0, np.int64)])
        columns = np.concatenate([part[1] for part in self._entries] or [np.zeros(0, np.int64)])
        values = _join([part[2] for part in self._entries])
        order = np.lexsort((rows, columns))
        starts = np.concatenate([[0], np.cumsum(np.bincount(columns, minlength=self.column_count))])
        return Program(
            cost=cost,
            lower=lower,
            upper=upper,
            row_lower=row_lower,
            row_upper=row_upper,
            starts=starts.astype(np.int64),
            rows=rows[order],
            values=values[order],
        )


def prove_bound(program: Program, duals: Floats) -> float:
    """Return an upper bound of the optimum of `program` from any `duals`, one a row.

    Rounding is covered by a margin of 1e-12 of the sum of absolute terms.
    """
    y = admissible(program, duals)
    side = np.where(y > 0, program.row_upper, program.row_lower)
    row_terms = y * np.where(y == 0, 0.0, side)
    reduced = program.reduced_costs(y)
    column_terms = reduced * np.where(reduced > 0, program.upper, program.lower)
    terms = np.concatenate([row_terms, column_terms])
    magnitude = float(np.abs(terms).sum() + np.abs(program.values * y[program.rows]).sum())
    return fsum(terms) + 1e-12 * magnitude


def admissible(program: Program, duals: Floats) -> Floats:
    """Return `duals` with 0 where they are not numbers or would meet an infinite row side."""
    y = np.where(np.isfinite(duals), duals, 0.0)
    y = np.where((y > 0) & ~np.isfinite(program.row_upper), 0.0, y)
    return np.where((y < 0) & ~np.isfinite(program.row_lower), 0.0, y)


def _spread(value: Floats | float, count: int) -> Floats:
    return np.broadcast_to(np.asarray(value, float), (count,)).copy()


def _join(parts: list[Floats]) -> Floats:
    return np.concatenate(parts or [np.zeros(0)])
