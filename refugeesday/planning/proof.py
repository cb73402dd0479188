"""Solve a bound model over a part of its pairs and prove a bound over all of them.

Only pairs of a pool are handed to the solver; pairs that would earn something at the duals found join the pool. The
duals of a pool say little about what it does not hold, so before the bound is taken two kinds are set to their best
values, all others standing still. With d = c - A'y over all pairs but without these duals:

    class c    its dual makes the cheapest segment open to it cost nothing: y_c = -max_u d[c,u]
    person p   u_p balances the best pairs against the levels they earn. With d_1 >= d_2 >= … the pairs of p and
               w_1 >= w_2 >= … the levels, k interviews pay while d_k + w_k > 0, and every u in
               [max(d_k+1, -w_k), min(d_k, -w_k+1)] minimises sum (d_i - u)+ + sum (w_i + u)+

The first is a flow without price of its own, the second a sum of one-dimensional convex functions, so neither can make
the bound weaker. A pool of a few pairs a person then bounds all of them within a round or two.

A rough solution of a small pool costs a fifth of an exact one and names nearly all pairs the exact one will need, as a
pair that would win somebody an interview is worth thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.highs import INTERIOR, ROUGH, VERTEX, GrowingRelaxation, Interrupt, give_back
from refugeesday.planning.linear_program import Floats, Ints, admissible, prove_bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.bound import BoundModel
    from refugeesday.planning.tables import Flags

CERTAIN = 1e9
EXACT = 1e-3
ROUGH_MARGIN = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CellGuide:
    """Hold the share of each cell and what it would earn at the duals, N pairs × S slots; -inf: never possible.

    `core` is the core value of the linear optimum that has these shares; `is_interior`: few of them are whole.
    """

    shares: Floats
    reduced: Floats
    core: float
    is_interior: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundResult:
    """Hold a proven `bound` of the core value, the share of each pair and what each pair would earn at the duals.

    `is_complete`: the shares are those of the best solution over all pairs, or as good within the tolerance asked for.
    `is_interior`: they are rarely whole. `cells` tells the same of each slot, where the model is single.
    """

    bound: int
    shares: Floats
    reduced: Floats
    is_complete: bool
    is_interior: bool
    cells: CellGuide | None = None


def prove(
    model: BoundModel,
    pool: Flags,
    interrupt: Interrupt,
    *,
    rough: dict[str, str | float] | None = None,
    methods: Sequence[dict[str, str | float]] = (VERTEX,),
    tolerance: float = EXACT,
    known: float = np.inf,
) -> BoundResult:
    """Return the bound of `model`, solving it over the pairs in `pool` and growing the pool until nothing is left out.

    A `rough` method, where given, only chooses pairs first. Where one of `methods` brings no optimum, the next takes
    over for good. It ends early when the bound, or another one `known` before, lies within `tolerance` points of what
    the pool earns. The bound is the lowest of all turns; when the solver is stopped, it is weak but valid.
    """
    program = model.program
    pool = pool | (program.lower[: model.pair_count] > 0)
    master = GrowingRelaxation(program, interrupt)
    active = np.zeros(program.column_count, np.bool_)
    left, is_rough, lowest = list(methods), rough is not None, np.inf
    while True:
        wanted = _columns_of(model, pool)
        master.add(np.flatnonzero(wanted & ~active))
        active |= wanted
        answer = master.solve(left[0] if rough is None or not is_rough else rough)
        while not (is_rough or answer.is_optimal or interrupt.is_set) and len(left) > 1:
            left.pop(0)
            answer = master.solve(left[0])
        duals = complete_duals(model, answer.duals)
        earned = program.reduced_costs(duals)
        reduced = earned[: model.pair_count]
        lowest = min(lowest, prove_bound(program, duals))
        is_near = min(lowest, known) - float(program.cost @ answer.values) <= tolerance
        is_missing = bool(((reduced > 1e-6) & ~pool).any())
        if interrupt.is_set or (not is_rough and (is_near or not is_missing or not answer.is_optimal)):
            is_interior = left[0] in (INTERIOR, ROUGH)
            del master
            give_back(program)
            return BoundResult(
                bound=int(np.floor(lowest + 1e-9)) + model.constant,
                shares=answer.values[: model.pair_count],
                reduced=reduced,
                is_complete=answer.is_optimal,
                is_interior=is_interior,
                cells=_cells(model, answer.values, earned, is_interior=is_interior) if model.is_single else None,
            )
        pool = pool | (reduced > (-ROUGH_MARGIN if is_rough else 0.0))
        is_rough = False


def _cells(model: BoundModel, values: Floats, earned: Floats, *, is_interior: bool) -> CellGuide:
    """Return the flows of a single model as cells; a cell earns what its pair and its flow do."""
    shape = (model.pair_count, int(model.flow_slots.max(initial=-1)) + 1)
    shares, reduced = np.zeros(shape), np.full(shape, -np.inf)
    place = model.flow_pairs, model.flow_slots
    shares[place] = values[model.flow_columns]
    reduced[place] = earned[model.flow_pairs] + earned[model.flow_columns]
    core = float(model.program.cost @ values) + model.constant
    return CellGuide(shares=shares, reduced=reduced, core=core, is_interior=is_interior)


def complete_duals(model: BoundModel, duals: Floats) -> Floats:
    """Return `duals` with those of classes, then of people, at their best values."""
    duals = admissible(model.program, duals)
    duals[model.class_rows] = 0.0
    reduced = model.program.reduced_costs(duals)[model.flow_columns]
    best = np.full(len(duals), -np.inf)
    np.maximum.at(best, model.flow_rows, reduced)
    duals[model.class_rows] = -best[model.class_rows]
    people = len(model.gains)
    duals[:people] = 0.0
    earned = model.program.reduced_costs(duals)[: model.pair_count]
    earned[model.program.lower[: model.pair_count] > 0] = CERTAIN
    duals[:people] = _balance(_best_first(model.person, earned, model.gains.shape), model.gains)
    return duals


def ranks(person: Ints, worth: Floats) -> Ints:
    """Return the place of each pair among those of its person, 0 for the one of most worth; ties by number."""
    order = np.lexsort((-worth, person))
    sorted_person = person[order]
    places = np.empty(len(person), np.int64)
    places[order] = np.arange(len(person)) - np.searchsorted(sorted_person, sorted_person, side="left")
    return places


def _best_first(person: Ints, earned: Floats, shape: tuple[int, ...]) -> Floats:
    """Return the best K + 1 values of each person in falling order, M×(K + 1), -inf where there are fewer."""
    best = np.full((shape[0], shape[1] + 1), -np.inf)
    place = ranks(person, earned)
    is_near = place <= shape[1]
    best[person[is_near], place[is_near]] = earned[is_near]
    return best


def _balance(best: Floats, gains: Floats) -> Floats:
    """Return the middle of the interval of best duals of each person."""
    gains = np.column_stack([gains, np.full(len(gains), -np.inf)])
    rows = np.arange(len(best))
    count = (best + gains > 0).sum(axis=1)
    before = np.maximum(count - 1, 0)
    low = np.maximum(best[rows, count], np.where(count > 0, -gains[rows, before], -np.inf))
    high = np.minimum(np.where(count > 0, best[rows, before], np.inf), -gains[rows, count])
    low, high = np.maximum(low, -CERTAIN), np.minimum(high, CERTAIN)
    middle: Floats = (low + high) / 2
    return middle


def _columns_of(model: BoundModel, pool: Flags) -> Flags:
    """Return which columns a pool needs: its pairs, the flows of their classes, and all that is neither."""
    program = model.program
    keep = np.ones(program.column_count, np.bool_)
    keep[: model.pair_count] = pool
    keep[model.flow_columns] = False
    is_used = np.zeros(program.row_count, np.bool_)
    entry_columns = program.entry_columns()
    is_used[program.rows[(entry_columns < model.pair_count) & keep[entry_columns]]] = True
    keep[model.flow_columns] = is_used[model.flow_rows]
    return keep
