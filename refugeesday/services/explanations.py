"""Why talks are not planned, who has how many, and what would help.

It works on what `plan_input` read, so that it may run beside the window; nothing is written.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.people import Participant
from refugeesday.planning import fairness as planning_fairness
from refugeesday.planning import remedies as planning_remedies
from refugeesday.planning import wants
from refugeesday.planning.additions import Worth
from refugeesday.planning.causes import Explanation, Inquiry
from refugeesday.planning.changes import Change
from refugeesday.planning.removals import Cause
from refugeesday.planning.situation import Given, Situation, situation_of
from refugeesday.services.plans import PlanInput, plan_input
from refugeesday.services.proposals import positions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from refugeesday.planning.fairness import Shares
    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseRow:
    """A talk somebody does not have, and why: a first one, or the `wish` of that rank (0: a first talk).

    `parts` are the causes that hold together, the cause alone where it is one; `values` belong to them and are worded
    with them.
    """

    participant: Participant
    wish: int
    organisation: int | None
    title: str
    cause: Cause
    parts: tuple[Cause, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyRow:
    """A change that would help, the number of the booth it is about ("" for none), and what it gives at least."""

    change: Change
    booth_number: str
    gain: Worth


def unplaced(given: PlanInput, *, participant: int | None = None, now: datetime | None = None) -> list[CauseRow]:
    """Give everybody expected who has no talk, or one of them, by number, with the cause."""
    situation = situation_of(given_of(given, now=now))
    inquiry = Inquiry(situation)
    return [
        _cause_row(situation, inquiry.explain(want))
        for want in wants.first_talks(situation)
        if participant is None or want.participant == participant
    ]


def unmet_wishes(given: PlanInput, *, participant: int | None = None) -> list[CauseRow]:
    """Give the wishes that no talk meets, of one participant or of all, by number and rank, with the cause."""
    return _unmet(Inquiry(situation_of(given_of(given))), participant)


def _unmet(inquiry: Inquiry, participant: int | None) -> list[CauseRow]:
    return [
        _cause_row(inquiry.situation, inquiry.explain(want))
        for want in wants.unmet_wishes(inquiry.situation)
        if participant is None or want.participant == participant
    ]


class PersonBook:
    """Say for one plan as it was read which wishes are open, and why, a person at a time; in any thread.

    Everybody is judged once, when it is first asked.
    """

    def __init__(self, given: PlanInput, *, now: datetime | None = None) -> None:
        self._given, self._now = given, now
        self._lock = Lock()
        self._inquiry: Inquiry | None = None

    def unmet(self, participant: int) -> list[CauseRow]:
        """Give the wishes of a participant that no talk meets, by rank, with the cause."""
        with self._lock:
            return _unmet(self._judged(), participant)

    def _judged(self) -> Inquiry:
        if self._inquiry is None:
            self._inquiry = Inquiry(situation_of(given_of(self._given, now=self._now)))
        return self._inquiry


def wish_causes(session: Session, event: int, *, participant: int) -> list[CauseRow]:
    """Read an event and say which wishes of a participant are not met, and why."""
    return unmet_wishes(plan_input(session, event=event), participant=participant)


def remedies(
    given: PlanInput,
    *,
    most: int = 5,
    now: datetime | None = None,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> list[RemedyRow]:
    """Give what would help most, best first, with what each gives at least.

    After a release talks are not made shorter. `report` may raise to break off; stopped, those found so far are given.
    """
    numbers = {booth.id: booth.number for booth in given.booths}
    found = planning_remedies.remedies(
        given_of(given, now=now), most=most, may_shorten=not given.released, report=report, should_stop=should_stop
    )
    return [
        RemedyRow(change=one.change, booth_number=numbers.get(one.change.booth, ""), gain=one.gain) for one in found
    ]


def causes_of(session: Session, event: int) -> list[CauseRow]:
    """Read an event and say who has no talk and why."""
    return unplaced(plan_input(session, event=event), now=session.now())


def best_remedies(session: Session, event: int) -> list[RemedyRow]:
    """Read an event and give the one change that would help most."""
    return remedies(plan_input(session, event=event), most=1, now=session.now())


def talk_shares(
    participants: Iterable[Participant], now: Mapping[int, int], *, before: Mapping[int, int] | None = None
) -> Shares:
    """Say who has how many talks by German and by first language: `now` and `before` count them by participant.

    Needs no planning, so that it may run while somebody looks.
    """
    return planning_fairness.shares_of(participants, talks=now, before=before)


def talk_counts(interviews: Iterable[Interview]) -> Counter[int]:
    """Count the talks of each participant, those missed left out."""
    return Counter(one.participant for one in interviews if one.state is not InterviewState.MISSED)


def released_counts(given: PlanInput) -> Counter[int] | None:
    """Count the talks of each participant in the released plan; None before the first release."""
    return Counter(participant for participant, *_ in given.released) or None


def given_of(found: PlanInput, *, now: datetime | None = None) -> Given:
    """Give what was read as the planner takes it; on the day itself nothing begins before `now`."""
    return Given(
        event=found.event,
        participants=found.participants,
        booths=found.booths,
        offers=found.offers,
        volunteers=found.volunteers,
        interviews=found.interviews,
        positions=tuple(positions()),
        weights=found.weights,
        now=None if now is None else found.event.on_the_day(now),
    )


def _cause_row(situation: Situation, found: Explanation) -> CauseRow:
    wish = found.want.wish
    return CauseRow(
        participant=situation.built.eligibility.participants[found.want.row],
        wish=0 if wish is None else wish.rank,
        organisation=None if wish is None else wish.organisation,
        title=found.want.title if wish is not None else "",
        cause=found.cause,
        parts=found.parts,
        values=found.values,
    )
