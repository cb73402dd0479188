"""Hold what an event is planned from, and its plan as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Interview
from refugeesday.domain.organisations import Booth, Offer
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.planning.build import BuiltProblem, add_weak_pairs, build_problem
from refugeesday.planning.distance import Position
from refugeesday.planning.eligibility import Eligibility, assess
from refugeesday.planning.values import PlannedInterview


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Hold everything a plan depends on; what began before `now` is over."""

    event: Event
    participants: tuple[Participant, ...]
    booths: tuple[Booth, ...]
    offers: tuple[Offer, ...]
    volunteers: tuple[Volunteer, ...] = ()
    interviews: tuple[Interview, ...] = ()
    positions: tuple[Position, ...] = ()
    weights: Mapping[str, int] | None = None
    now: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Situation:
    """Hold an event with its present plan: `plan` is what stands, and the pins of `built.problem` are the same.

    The problem holds the weak pairs too of people and booths below their minimum, as the planner's last stage has;
    `good` is without them, as its first one is.
    """

    given: Given
    good: BuiltProblem
    built: BuiltProblem
    plan: tuple[PlannedInterview, ...]


def judge(given: Given) -> Eligibility:
    """Judge everybody against every booth."""
    return assess(
        given.event,
        participants=given.participants,
        booths=given.booths,
        offers=given.offers,
        volunteers=given.volunteers,
        positions=given.positions,
        weights=given.weights,
    )


def situation_of(given: Given) -> Situation:
    """Return the present plan as facts, and the problem of adding to it.

    Interviews in no slot of the event or at no open booth are left out, as are those of people not expected.
    """
    found = judge(given)
    starts = {slot.span.starts for slot in given.event.raster.slots}
    booths = {lane.booth.id for lane in found.lanes}
    standing = [replace(one, is_fixed=True) for one in given.interviews if one.starts in starts and one.booth in booths]
    good = build_problem(found, interviews=standing, now=given.now)
    plan = good.problem.pins
    built = add_weak_pairs(good, plan, is_finished=False) or good
    return Situation(given=given, good=good, built=built, plan=plan)
