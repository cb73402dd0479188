"""Compute a plan as a proposal: pure work on values read before, so that it may run beside the window."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Interview
from refugeesday.errors import UserError
from refugeesday.exchange.catalogues import municipalities
from refugeesday.planning.build import Keep, add_weak_pairs, build_problem
from refugeesday.planning.distance import Position
from refugeesday.planning.eligibility import Eligibility, assess
from refugeesday.planning.first_plan import check_pins
from refugeesday.planning.outcome import to_interviews
from refugeesday.planning.promised import change_limit, standing
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import objective
from refugeesday.services.plans import PlanInput, meeting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from refugeesday.planning.values import Plan, PlanningProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A computed plan that nobody has applied yet.

    `value` is what the plan is worth in the planner's points, `bound` what no plan can exceed, `gap` their distance as
    a share; the last two are None where nothing was proven. `at_most_more` says how many more people could have a talk
    at most. `is_limited`: released talks had to stay that might move in a plan with more moves.
    """

    event: int
    interviews: tuple[Interview, ...]
    value: int
    bound: int | None
    gap: float | None
    at_most_more: int | None
    seed: int
    is_limited: bool = False


def assess_input(given: PlanInput) -> Eligibility:
    """Judge everybody of an event against every booth."""
    return assess(
        given.event,
        participants=given.participants,
        booths=given.booths,
        offers=given.offers,
        volunteers=given.volunteers,
        positions=positions(),
        weights=given.weights,
    )


def assess_again(given: PlanInput, *, before: PlanInput, found: Eligibility) -> Eligibility:
    """Judge an event anew that was judged before: where nothing else changed, only who is new or different.

    `found` is what was judged `before`; given back as it is where only interviews differ.
    """
    if replace(before, participants=given.participants, interviews=given.interviews, released=given.released) != given:
        return assess_input(given)
    known = {one.id: one for one in found.participants}
    different = tuple(one for one in given.participants if known.get(one.id) != one)
    if not different and len(known) == len(given.participants):
        return found
    return found.of_people(given.participants, judged=assess_input(replace(given, participants=different)))


def positions() -> list[Position]:
    """Give where the municipalities of the district and the towns around it lie."""
    return [
        Position(
            postcode=place.postcode,
            name=place.name,
            latitude=place.latitude_e2 / 100,
            longitude=place.longitude_e2 / 100,
        )
        for place in municipalities()
    ]


def compute_plan(
    given: PlanInput,
    *,
    seed: int = 0,
    allow_moves: bool = False,
    limits_moves: bool = True,
    now: datetime | None = None,
    told: Sequence[Interview] | None = None,
    time_limit: float | None = None,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] | None = None,
    closes_up: bool = True,
) -> Proposal:
    """Plan an event anew. What was released stays where it is, unless `allow_moves`.

    On the day itself what began before `now` stays too, and nothing new begins then. A released talk whose interpreter
    does not come stays where somebody else can interpret it. Where released talks are lost, moves stay few beside them
    (`promised.change_limit`), unless not `limits_moves`. `told` stands in for what was released. Unless it `closes_up`,
    people wait longer between as many talks. Stopped early, the best so far counts. Same input and seed, same plan.
    Raises UserError `planning.…` where fixed interviews contradict each other.
    """
    released = [one for one in given.interviews if meeting(one) in given.released] if told is None else told
    built = build_problem(
        assess_input(given),
        interviews=given.interviews,
        published=released or None,
        keep=Keep.AT_A_PRICE if allow_moves else Keep.PUBLISHED,
        now=None if now is None else given.event.on_the_day(now),
    )
    is_limited = allow_moves and limits_moves
    with _appointments_named(given):
        check_pins(replace(built.problem, pins=(*built.problem.pins, *built.frozen)))
        stands = limits_moves or not allow_moves
        kept = tuple(standing(built.problem, must=built.frozen, should_stop=should_stop)) if stands else ()
        limit = change_limit(built.problem, kept, lost=built.lost) if is_limited else None
        plan = solve(
            built.problem,
            frozen=() if allow_moves else kept,
            start=kept if is_limited else (),
            most_changes=limit,
            seed=seed,
            time_limit=time_limit,
            report=lambda progress: report(progress.fraction, progress.stage),
            should_stop=should_stop,
            closes_up=closes_up,
        )
    planned = plan.interviews
    if not (should_stop and should_stop()) and (weaker := add_weak_pairs(built, planned)) is not None:
        planned = solve(weaker.problem, seed=seed, should_stop=should_stop, closes_up=closes_up).interviews
        built = weaker
    return Proposal(
        event=given.event.id,
        interviews=(*to_interviews(built, planned), *built.history),
        value=objective(built.problem, planned).core,
        bound=plan.bound,
        gap=plan.gap,
        at_most_more=_at_most_more(built.problem, plan),
        seed=seed,
        is_limited=bool(released) and (limit is not None or not allow_moves),
    )


@contextmanager
def _appointments_named(given: PlanInput) -> Iterator[None]:
    """Call people and booths of a contradiction as everybody does, by their numbers."""
    try:
        yield
    except UserError as error:
        named = error.values.get("appointments")
        if not isinstance(named, list):
            raise
        people = {one.id: one.number for one in given.participants}
        booths = {str(one.id): one.number for one in given.booths}
        error.values["appointments"] = [
            [people[who], booths[str(one).partition("/")[0]], *rest] for who, one, *rest in named
        ]
        raise


def _at_most_more(problem: PlanningProblem, plan: Plan) -> int | None:
    """Say how many more people could get a first talk at most: what the gap to the bound pays for.

    A first talk earns at least `level[0] - level[1]` more than anything that could be given up for it.
    """
    if plan.bound is None or plan.gap is None:
        return None
    missing = sum(not one.is_absent for one in problem.participants) - len({one.participant for one in plan.interviews})
    return min(missing, int(plan.bound * plan.gap) // max(problem.weights.level_of(1), 1))
