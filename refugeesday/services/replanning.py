"""Plan the rest of a day that has begun: what runs, is over or fixed stays, and so does all that still can."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.interviews import InterviewState
from refugeesday.domain.people import ParticipantState
from refugeesday.services.comparison import PlanDifference, compare_plans
from refugeesday.services.plans import meeting
from refugeesday.services.proposals import Proposal, compute_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Participant
    from refugeesday.services.plans import PlanInput


@dataclass(frozen=True, slots=True, kw_only=True)
class ToTell:
    """Name by id who must be told when a plan is taken over."""

    participants: frozenset[int]
    booths: frozenset[int]
    interpreters: frozenset[int]


def replan_day(
    given: PlanInput,
    *,
    now: datetime,
    only_present: bool,
    allow_moves: bool = False,
    limits_moves: bool = True,
    seed: int = 0,
    time_limit: float | None = None,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] | None = None,
) -> Proposal:
    """Plan what begins at `now` or later anew: the whole plan as it stands counts as promised.

    `only_present`: people who were not seen yet keep what they have and get nothing new. What may move, and how much,
    is said as in `compute_plan`.
    Raises UserError `planning.…` where fixed interviews contradict each other.
    """
    known = replace(given, participants=tuple(_as_present(given))) if only_present else given
    return compute_plan(
        known,
        seed=seed,
        allow_moves=allow_moves,
        limits_moves=limits_moves,
        now=now,
        told=given.interviews,
        time_limit=time_limit,
        report=report,
        should_stop=should_stop,
    )


def who_must_be_told(now: Iterable[Interview], proposed: Iterable[Interview]) -> ToTell:
    """Give whose talks differ between the plan as it stands and a proposal."""
    changed = {meeting(one) for one in now} ^ {meeting(one) for one in proposed}
    return ToTell(
        participants=frozenset(one[0] for one in changed),
        booths=frozenset(one[1] for one in changed),
        interpreters=frozenset(one[3] for one in changed if one[3] is not None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveOffer:
    """Say what it buys to move what was promised: so many moved or given up more, so many more people with a talk."""

    moves: int
    people: int
    interviews: int
    proposal: Proposal


def offer_moves(
    given: PlanInput,
    kept: Proposal,
    *,
    compute: Callable[..., Proposal],
    limits_moves: bool,
    report: Callable[[float, str], None],
    should_stop: Callable[[], bool],
) -> MoveOffer | None:
    """Compute as for `kept`, but with moves, few of them where `limits_moves`, and say what they buy.

    None where nothing is released, where somebody stops it, and as `price_moves`.
    """
    if not given.released:
        return None
    moved = compute(given, allow_moves=True, limits_moves=limits_moves, report=report, should_stop=should_stop)
    return None if should_stop() else price_moves(given, kept, moved)


def price_moves(given: PlanInput, kept: Proposal, moved: Proposal) -> MoveOffer | None:
    """Compare a plan with moves with one that keeps everything; None where it is not worth more or gives nobody more.

    Both are worth what their weights say, the price of each change included: more people may cost too many talks.
    """
    told = [one for one in given.interviews if meeting(one) in given.released]
    with_moves, without = compare_plans(told, moved.interviews), compare_plans(told, kept.interviews)
    offer = MoveOffer(
        moves=_broken(with_moves) - _broken(without),
        people=len(_served(moved)) - len(_served(kept)),
        interviews=len(moved.interviews) - len(kept.interviews),
        proposal=moved,
    )
    is_worth_it = moved.value > kept.value and (offer.people, offer.interviews) > (0, 0)
    return offer if offer.moves > 0 and is_worth_it else None


def _broken(found: PlanDifference) -> int:
    return len(found.moved) + len(found.gone)


def _served(proposal: Proposal) -> set[int]:
    return {one.participant for one in proposal.interviews}


def _as_present(given: PlanInput) -> Iterable[Participant]:
    """Give everybody as planned for: who was not seen has as many talks as now at most, with nobody else.

    A talk that was missed is none any more.
    """
    house = {booth.id: booth.organisation for booth in given.booths}
    talks: defaultdict[int, list[int]] = defaultdict(list)
    for talk in given.interviews:
        if talk.state is not InterviewState.MISSED:
            talks[talk.participant].append(house[talk.booth])
    for one in given.participants:
        if one.state is ParticipantState.ARRIVED or not one.state.is_expected:
            yield one
        elif own := talks[one.id]:
            yield replace(
                one,
                min_interviews=min(one.min_interviews, len(own)),
                max_interviews=len(own),
                excluded=tuple(sorted({*one.excluded, *house.values()} - set(own))),
            )
        else:
            yield replace(one, state=ParticipantState.NOT_COME)
