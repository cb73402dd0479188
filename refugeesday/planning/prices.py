"""Price seats and interpreters from samples, and prove a bound of a problem too large for one linear program.

A sample holds every k-th participant and the k-th part of everything they share: seats, maxima, minima, interpreters.
It is a small picture of the whole, so its duals are prices of the whole, and better ones on average over several
samples. Any prices prove a bound (`linear_program.prove_bound`): at given prices every participant takes the best pairs
on their own (`proof.complete_duals`), so the bound costs one pass over all pairs.

    whole      the coarse model of `bound.py`: one row for each shared thing, built but never solved
    sample     its columns of some participants, the sides of its rows and what is fixed divided by k
    prices     the mean of the duals of the samples, completed over the whole
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.bound import BoundModel, build_bound_model, coarse_cut
from refugeesday.planning.highs import VERTEX, Interrupt, solve_relaxation
from refugeesday.planning.linear_program import Floats, prove_bound
from refugeesday.planning.proof import complete_duals

if TYPE_CHECKING:
    from refugeesday.planning.tables import Flags, Tables
    from refugeesday.planning.values import PlanningProblem

SAMPLE_PAIRS = 100_000
MOST_SAMPLES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """Hold a proven `bound` of the core value, and what each pair of the tables earns above the prices."""

    bound: int
    reduced: Floats


def find_prices(problem: PlanningProblem, tables: Tables, interrupt: Interrupt) -> Prices:
    """Return prices from up to MOST_SAMPLES samples of about SAMPLE_PAIRS pairs.

    When stopped the bound is weak but valid.
    """
    model = build_bound_model(problem, tables, coarse_cut(problem))
    parts = max(1, -(-model.pair_count // SAMPLE_PAIRS))
    total = np.zeros(model.program.row_count)
    best, duals, taken = np.inf, total, 0
    for number in range(min(parts, MOST_SAMPLES)):
        if interrupt.poll():
            break
        total = total + _sample_duals(model, np.arange(len(model.gains)) % parts == number, parts, interrupt)
        taken += 1
        completed = complete_duals(model, total / taken)
        bound = prove_bound(model.program, completed)
        if bound < best:
            best, duals = bound, completed
    if not taken:
        duals = complete_duals(model, total)
        best = prove_bound(model.program, duals)
    return Prices(
        bound=int(np.floor(best + 1e-9)) + model.constant,
        reduced=model.program.reduced_costs(duals)[: model.pair_count],
    )


def _sample_duals(model: BoundModel, is_inside: Flags, parts: int, interrupt: Interrupt) -> Floats:
    program = model.program
    part = program.part(np.flatnonzero(_columns_of(model, is_inside)))
    scaled = replace(part, lower=part.lower / parts, row_lower=part.row_lower / parts, row_upper=part.row_upper / parts)
    return solve_relaxation(scaled, interrupt, **VERTEX).duals


def _columns_of(model: BoundModel, is_inside: Flags) -> Flags:
    """Return which columns a sample of people has: their pairs and levels, the flows of their classes, all shared."""
    program, columns = model.program, model.program.entry_columns()
    keep = np.ones(program.column_count, np.bool_)
    is_own = program.rows < len(is_inside)
    keep[columns[is_own]] = is_inside[program.rows[is_own]]
    keep[model.flow_columns] = False
    is_used = np.zeros(program.row_count, np.bool_)
    is_used[program.rows[(columns < model.pair_count) & keep[columns]]] = True
    keep[model.flow_columns] = is_used[model.flow_rows]
    return keep
