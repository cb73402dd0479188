"""Mend a published plan when the day changes, without moving what was promised.

*Keep* fixes every published interview that can still take place at its booth and slot and fills the gaps. *Allow moves*
lets published interviews move where the gain exceeds `weights.change` each; where some are lost (a booth drops out) it
moves no more than half as many beside them, however much that would win, and the plan without this limit is an offer
with its price (`price_list`). `plan_again` lets the caller choose. From slot t on: interviews before t are over or
running; they stay with their interpreter, and nothing new is planned there. When not all published interviews can stay
(an interpreter is missing), as many as possible do, found as one integer program (`promised.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.planning.first_plan import check_pins
from refugeesday.planning.promised import change_limit, freeze_past, standing
from refugeesday.planning.solve import Progress, solve
from refugeesday.planning.values import Moves, Plan, PlannedInterview, PlanningProblem

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
    kept = standing(today, should_stop=should_stop)
    plan = solve(today, frozen=kept, seed=seed, time_limit=time_limit, report=report, should_stop=should_stop)
    return _replan(problem, plan)


def allow_moves(
    problem: PlanningProblem,
    *,
    from_slot: int = 0,
    is_limited: bool = True,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Replan:
    """Return the best plan when a published interview may change for `weights.change` points; pins, past stay.

    Where it `is_limited`, it is the best with at most `promised.change_limit` changes, and so is its bound.
    """
    check_pins(problem)
    today = freeze_past(problem, from_slot)
    kept = standing(today, should_stop=should_stop)
    plan = solve(
        today,
        start=kept,
        most_changes=change_limit(today, kept) if is_limited else None,
        seed=seed,
        time_limit=time_limit,
        report=report,
        should_stop=should_stop,
    )
    return _replan(problem, plan)


def plan_again(
    problem: PlanningProblem,
    *,
    moves: Moves,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Plan:
    """Return the best plan with such moves, and its bound; any plan where nothing is published.

    Raises UserError `planning.pins_contradict` as `solve` does.
    """
    check_pins(problem)
    is_bound = bool(problem.published) and moves is not Moves.ANY
    kept = standing(problem, should_stop=should_stop) if is_bound else []
    most = change_limit(problem, kept) if is_bound and moves is Moves.FEW else None
    plan = solve(
        problem,
        frozen=kept if most is None else (),
        start=kept,
        most_changes=most,
        seed=seed,
        time_limit=time_limit,
        report=report,
        should_stop=should_stop,
    )
    return replace(plan, moves=moves) if is_bound else plan


def price_list(
    problem: PlanningProblem, kept: Replan, *, change_weights: Iterable[int], from_slot: int = 0, seed: int = 0
) -> tuple[Offer, ...]:
    """Return what moves buy beside the plan `kept`, one offer for each weight of a change that buys anything more.

    Dearest change first. An offer that moves as much as the one before is left out.
    """
    offers: list[Offer] = []
    for weight in sorted(set(change_weights), reverse=True):
        priced = replace(problem, weights=replace(problem.weights, change=weight))
        replan = allow_moves(priced, from_slot=from_slot, is_limited=False, seed=seed)
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


def _served(plan: Plan) -> int:
    return len({interview.participant for interview in plan.interviews})
