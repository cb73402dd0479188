"""Say what of a published plan can stay when the day changes.

What was told stays unless something makes it impossible: somebody or an interpreter does not come, a booth closed.
What falls away so is forced, and no plan can have fewer changes. Where anything is forced, people expect the rest of
the day to stand: a plan with moves may change half as much again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import build_cell_model, read_cells
from refugeesday.planning.highs import Interrupt, solve_integers
from refugeesday.planning.interpreter_changes import restore_interpreters
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.tables import make_tables
from refugeesday.planning.validate import Rule, count_changes, violations
from refugeesday.planning.values import PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FORCED_A_MOVE = 2
EXCHANGEABLE = frozenset(
    {
        Rule.INTERPRETER_MISSING,
        Rule.INTERPRETER_NEEDLESS,
        Rule.INTERPRETER_LANGUAGE,
        Rule.INTERPRETER_AWAY,
        Rule.INTERPRETER_LOAD,
    }
)
"""What another interpreter, or none, can put right."""


def freeze_past(problem: PlanningProblem, from_slot: int) -> PlanningProblem:
    """Return the problem with published interviews before `from_slot` pinned and all other seats before it closed.

    Interviews of the past that break a rule today (the interpreter has left since) are pinned only if they fit.
    """
    if from_slot <= 0:
        return problem
    pinned = set(problem.pins)
    begun = [old for old in problem.published or () if old.slot < from_slot and old not in pinned]
    pins = [*problem.pins, *_fitting(problem, problem.pins, list(dict.fromkeys(begun)))]
    seats = np.zeros((len(problem.booths), problem.slot_count), np.int64)
    for pin in pins:
        seats[pin.booth, pin.slot] += 1
    booths = tuple(
        replace(booth, capacity=(*(int(seat) for seat in seats[number, :from_slot]), *booth.capacity[from_slot:]))
        for number, booth in enumerate(problem.booths)
    )
    return replace(problem, pins=tuple(pins), booths=booths)


def standing(
    problem: PlanningProblem,
    *,
    must: Sequence[PlannedInterview] = (),
    should_stop: Callable[[], bool] | None = None,
) -> list[PlannedInterview]:
    """Return the most published interviews that can stay beside the pins, each with an interpreter who can come.

    Those that can stay as they are do; only when some cannot are interpreters exchanged to keep more. `must`, feasible
    beside the pins, are among them. Stopped, nobody is exchanged: each stays that fits beside those before it.
    """
    pinned = {(pin.participant, pin.booth) for pin in problem.pins}
    present = [old for old in problem.published or () if not problem.participants[old.participant].is_absent]
    present = [old for old in dict.fromkeys(present) if (old.participant, old.booth) not in pinned]
    found = violations(replace(problem, pins=()), [*problem.pins, *present])
    lost = {one.interviews[0] for one in found if len(one.interviews) == 1 and one.rule not in EXCHANGEABLE}
    present = [old for old in present if old not in lost]
    if not found or _fits(problem, [*problem.pins, *present]):
        return present
    tables = make_tables(problem, problem.pins)
    eager = replace(problem, weights=replace(problem.weights, change=10**6))
    occupancy = Occupancy(problem)
    for pin in problem.pins:
        occupancy.add(pin)
    asked = np.where(tables.fixed_slot >= 0, -1, tables.published_slot)
    model = build_cell_model(eager, replace(tables, fixed_slot=asked), occupancy, np.flatnonzero(asked >= 0).tolist())
    lower = np.zeros(model.program.column_count)
    lower[: len(model.pair)] = np.isin(model.pair, [tables.rank[one.participant, one.booth] for one in must])
    free = replace(model.program, lower=lower)
    interrupt, solution = Interrupt(should_stop), None
    if not interrupt.poll():
        solution = solve_integers(free, model.integers, interrupt, mip_rel_gap=0.0, mip_abs_gap=0.99)
    if solution is None:
        rest = [one for one in present if one not in set(must)]
        return [*must, *_fitting(problem, [*problem.pins, *must], rest)]
    kept = read_cells(model, tables, solution)
    restored = restore_interpreters(problem, [*problem.pins, *kept])
    return [interview for interview in restored if interview not in set(problem.pins)]


def change_limit(problem: PlanningProblem, kept: Sequence[PlannedInterview], *, lost: int = 0) -> int | None:
    """Return how many published interviews of people who are there may change when only `kept` and pins can stay.

    One more for every FORCED_A_MOVE that are lost, rounded down; `lost` more than the problem knows of have fallen
    away. None, no limit, where nothing is lost.
    """
    forced = count_changes(problem, [*problem.pins, *kept])
    return forced + (forced + lost) // FORCED_A_MOVE if forced + lost else None


def _fits(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> bool:
    return not violations(replace(problem, pins=()), interviews)


def _fitting(
    problem: PlanningProblem, pins: Sequence[PlannedInterview], others: Sequence[PlannedInterview]
) -> list[PlannedInterview]:
    """Return of the `others`, in their order, each that fits beside the pins and all before it.

    Rules only forbid: what breaks none beside everything breaks none beside less. So one question about all finds who
    breaks a rule alone, which is refused, and who breaks one with others, which is asked about one by one.
    """
    found = violations(replace(problem, pins=()), [*pins, *others])
    refused = {broken.interviews[0] for broken in found if len(broken.interviews) == 1}
    doubtful = {one for broken in found for one in broken.interviews} - refused
    places = {(one.participant, one.booth) for one in doubtful}
    pairs = tuple(pair for pair in problem.pairs if (pair.participant, pair.booth) in places)
    part = replace(problem, pairs=pairs)
    beside = [pin for pin in pins if pin in doubtful]
    for one in others:
        if one in doubtful and _fits(part, [*beside, one]):
            beside.append(one)
        elif one in doubtful:
            refused.add(one)
    return [one for one in others if one not in refused]
