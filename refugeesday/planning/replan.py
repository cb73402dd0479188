"""Mend a published plan when the day changes, without moving what was promised.

*Keep* fixes every published interview that can still take place at its booth and slot and fills the gaps. *Allow moves*
lets published interviews move where the gain exceeds `weights.change` each, and says what that buys. From slot t on:
interviews before t are over or running; they stay with their interpreter, and nothing new is planned there. When not
all published interviews can stay (an interpreter is missing), as many as possible do, found as one integer program.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import build_cell_model, read_cells
from refugeesday.planning.first_plan import check_pins
from refugeesday.planning.highs import Interrupt, solve_integers
from refugeesday.planning.interpreter_changes import restore_interpreters
from refugeesday.planning.occupancy import Occupancy
from refugeesday.planning.solve import Progress, solve
from refugeesday.planning.tables import make_tables
from refugeesday.planning.validate import violations
from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Show one published interview and what becomes of it; `after` None: it falls away."""

    before: PlannedInterview
    after: PlannedInterview | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Compare a plan with the published one.

    `moved` pairs meet at another slot, `dropped` ones not at all, `added` are new; `swapped` keep booth and slot but
    get another interpreter. `gained` and `lost` participants have an interview only after, only before. Absent
    participants are left out.
    """

    moved: tuple[Move, ...]
    dropped: tuple[Move, ...]
    added: tuple[PlannedInterview, ...]
    swapped: tuple[Move, ...]
    gained: tuple[int, ...]
    lost: tuple[int, ...]

    @property
    def change_count(self) -> int:
        """Return how many published interviews are not kept."""
        return len(self.moved) + len(self.dropped)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replan:
    """Hold a mended plan and how it differs from the published one."""

    plan: Plan
    difference: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Price a plan with moves against the one that keeps everything.

    `moves` more published interviews change, `participants` more get an interview, `interviews` more take place.
    `change_weight` is what one change had to be worth.
    """

    change_weight: int
    moves: int
    participants: int
    interviews: int
    replan: Replan


def keep(
    problem: PlanningProblem,
    *,
    from_slot: int = 0,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Replan:
    """Return a plan in which every published interview that still can take place stays; its bound holds for such plans.

    Raises UserError `planning.pins_contradict` as `solve` does.
    """
    check_pins(problem)
    today = freeze_past(problem, from_slot)
    frozen = standing(today)
    plan = solve(today, frozen=frozen, seed=seed, time_limit=time_limit, report=report, should_stop=should_stop)
    return _replan(problem, plan)


def allow_moves(
    problem: PlanningProblem,
    *,
    from_slot: int = 0,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Replan:
    """Return the best plan when a published interview may change for `weights.change` points; pins, past stay."""
    check_pins(problem)
    today = freeze_past(problem, from_slot)
    plan = solve(today, seed=seed, time_limit=time_limit, report=report, should_stop=should_stop)
    return _replan(problem, plan)


def price_list(
    problem: PlanningProblem, kept: Replan, *, change_weights: Iterable[int], from_slot: int = 0, seed: int = 0
) -> tuple[Offer, ...]:
    """Return what moves buy beside the plan `kept`, one offer for each weight of a change that buys anything more.

    Dearest change first. An offer that moves as much as the one before is left out.
    """
    offers: list[Offer] = []
    for weight in sorted(set(change_weights), reverse=True):
        priced = replace(problem, weights=replace(problem.weights, change=weight))
        replan = allow_moves(priced, from_slot=from_slot, seed=seed)
        offer = Offer(
            change_weight=weight,
            moves=replan.difference.change_count - kept.difference.change_count,
            participants=_served(replan.plan) - _served(kept.plan),
            interviews=len(replan.plan.interviews) - len(kept.plan.interviews),
            replan=replan,
        )
        is_more = not offers or offer.moves > offers[-1].moves
        if is_more and offer.moves > 0 and (offer.participants > 0 or offer.interviews > 0):
            offers.append(offer)
    return tuple(offers)


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


def standing(problem: PlanningProblem) -> list[PlannedInterview]:
    """Return the most published interviews that can stay beside the pins, each with an interpreter who can come.

    Those that can stay as they are do; only when some cannot are interpreters exchanged to keep more.
    """
    pinned = {(pin.participant, pin.booth) for pin in problem.pins}
    present = [old for old in problem.published or () if not problem.participants[old.participant].is_absent]
    present = [old for old in dict.fromkeys(present) if (old.participant, old.booth) not in pinned]
    if _fits(problem, [*problem.pins, *present]):
        return present
    tables = make_tables(problem, problem.pins)
    eager = replace(problem, weights=replace(problem.weights, change=10**6))
    occupancy = Occupancy(problem)
    for pin in problem.pins:
        occupancy.add(pin)
    asked = np.where(tables.fixed_slot >= 0, -1, tables.published_slot)
    model = build_cell_model(eager, replace(tables, fixed_slot=asked), occupancy, np.flatnonzero(asked >= 0).tolist())
    free = replace(model.program, lower=np.zeros(model.program.column_count))
    solution = solve_integers(free, model.integers, Interrupt(), mip_rel_gap=0.0, mip_abs_gap=0.99)
    if solution is None:
        return []
    kept = read_cells(model, tables, solution)
    restored = restore_interpreters(problem, [*problem.pins, *kept])
    return [interview for interview in restored if interview not in set(problem.pins)]


def difference(
    problem: PlanningProblem, before: Sequence[PlannedInterview], after: Sequence[PlannedInterview]
) -> Difference:
    """Return how the plan `after` differs from `before`, participants who are absent now left out."""
    told = [old for old in before if not problem.participants[old.participant].is_absent]
    now = {(new.participant, new.booth): new for new in after}
    moved, dropped, swapped = [], [], []
    for old in told:
        new = now.get((old.participant, old.booth))
        if new is None:
            dropped.append(Move(before=old, after=None))
        elif new.slot != old.slot:
            moved.append(Move(before=old, after=new))
        elif new.interpreter != old.interpreter:
            swapped.append(Move(before=old, after=new))
    known = {(old.participant, old.booth) for old in told}
    served_before, served_after = {old.participant for old in told}, {new.participant for new in after}
    return Difference(
        moved=tuple(moved),
        dropped=tuple(dropped),
        added=tuple(new for new in after if (new.participant, new.booth) not in known),
        swapped=tuple(swapped),
        gained=tuple(sorted(served_after - served_before)),
        lost=tuple(sorted(served_before - served_after)),
    )


def _replan(problem: PlanningProblem, plan: Plan) -> Replan:
    return Replan(plan=plan, difference=difference(problem, problem.published or (), plan.interviews))


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


def _served(plan: Plan) -> int:
    return len({interview.participant for interview in plan.interviews})
