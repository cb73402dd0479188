"""Planning a placement day, keeping it as one step, and what of it was released.

Reading, computing and keeping are apart, as in `plans.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event, EventFormat
from refugeesday.domain.interviews import Placement
from refugeesday.domain.organisations import Commitment, Offer, Organisation
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.domain.time import Span
from refugeesday.planning.distance import Gazetteer
from refugeesday.planning.placement import PlacementPlan, plan_placements
from refugeesday.planning.placement_day import is_day_offer
from refugeesday.planning.placement_table import PlacementTable
from refugeesday.planning.reasons import complete_weights
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.events import weights
from refugeesday.services.interviews import interviews
from refugeesday.services.offers import offers
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.placements import (
    PARTS,
    DayInCompany,
    day_in_company,
    placements,
    released_placements,
)
from refugeesday.services.proposals import positions
from refugeesday.services.session import Session, step
from refugeesday.services.volunteers import volunteers
from refugeesday.store import tables, values
from refugeesday.store.parts import write_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementInput:
    """Everything a placement day is planned from, read at one moment.

    `participants` are those who take part in it; `offers` all days in companies that have not declined; `busy` are the
    talks of the same people.
    """

    event: Event
    participants: tuple[Participant, ...]
    offers: tuple[Offer, ...]
    volunteers: tuple[Volunteer, ...]
    placements: tuple[Placement, ...]
    released: frozenset[DayInCompany]
    weights: Mapping[str, int]
    busy: Mapping[int, tuple[Span, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementDifference:
    """Compare a proposal with the day as it stands, each by participant.

    `moved` pairs (now, proposed) are the same person in another company or at another time.
    """

    new: tuple[Placement, ...]
    moved: tuple[tuple[Placement, Placement], ...]
    gone: tuple[Placement, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether both are the same for everybody."""
        return not (self.new or self.moved or self.gone)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementSummary:
    """A placement day in numbers: who takes part, who has a company, the companies with somebody, the places."""

    expected: int
    placed: int
    companies: int
    places: int


def placement_input(session: Session, *, event: int) -> PlacementInput:
    """Read what a placement day is planned from, in a fixed number of queries."""
    of = read_event(session, event)
    declined = {one.organisation for one in booths(session, event=event) if one.commitment is Commitment.DECLINED}
    houses = {one.id: one for one in organisations(session, event=event)}
    busy: dict[int, tuple[Span, ...]] = {}
    for talk in interviews(session, event=event):
        busy[talk.participant] = (*busy.get(talk.participant, ()), Span(talk.starts, talk.ends))
    return PlacementInput(
        event=of,
        participants=tuple(one for one in participants(session, event=event) if takes_part(of, one)),
        offers=tuple(
            _with_place(one, houses[one.organisation])
            for one in offers(session, event=event)
            if is_day_offer(one) and one.organisation not in declined
        ),
        volunteers=tuple(volunteers(session, event=event)),
        placements=tuple(placements(session, event=event)),
        released=released_placements(session, event=event),
        weights=weights(session, event=event),
        busy=busy,
    )


def _with_place(one: Offer, house: Organisation) -> Offer:
    """Give an offer that is where its company is, unless it says otherwise."""
    if one.postcode or one.town:
        return one
    return replace(one, postcode=house.postcode, town=house.town)


def takes_part(event: Event, one: Participant) -> bool:
    """Say whether somebody spends the day in a company: everybody, or at a fair as well those who said so."""
    return event.format is EventFormat.PLACEMENT or (event.format is EventFormat.BOTH and one.wants_placement)


def compute_placements(
    given: PlacementInput,
    *,
    allow_moves: bool = False,
    company_limit: int | None = None,
    offers: Sequence[Offer] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> PlacementPlan:
    """Plan the day anew. What was released stays, unless `allow_moves`; `offers` are others than those given.

    Stopped, it gives what can be had at once.
    """
    known = {one.id for one in given.offers}
    standing = [one for one in given.placements if one.offer in known]
    kept = () if allow_moves else {one.participant for one in standing if day_in_company(one) in given.released}
    return plan_placements(
        given.event,
        participants=given.participants,
        offers=given.offers if offers is None else offers,
        volunteers=given.volunteers,
        positions=positions(),
        weights=given.weights,
        placements=standing,
        kept=kept,
        busy=given.busy,
        company_limit=company_limit,
        should_stop=should_stop,
    )


def placement_table(given: PlacementInput) -> PlacementTable:
    """Judge everybody against every company, with the placements as they stand taking their places."""
    return PlacementTable(
        event=given.event,
        people=[one for one in given.participants if one.state.is_expected],
        offers=sorted(given.offers, key=lambda offer: offer.id),
        held=given.placements,
        gazetteer=Gazetteer(positions()),
        weights=complete_weights(given.weights),
        busy=given.busy,
    )


@step
def apply_placements(session: Session, planned: tuple[Placement, ...], *, event: int) -> None:
    """Make the placements of an event those of a plan; placements that stay the same are not touched.

    Raises Conflict where somebody the plan counts on was removed or is busy meanwhile.
    """
    session.mark_step(event=event)
    now = {day_in_company(one): one for one in placements(session, event=event)}
    wanted = {day_in_company(one): one for one in planned}
    gone = [one.id for key, one in now.items() if key not in wanted]
    values.delete(session.store, tables.Placement, tables.Placement.id.in_(gone))
    for key, one in wanted.items():
        if key not in now:
            id_ = values.insert(session.store, tables.Placement, one)
            write_parts(session.store, id_, one, PARTS)
        elif one.companion != now[key].companion:
            values.update(session.store, tables.Placement, replace(now[key], companion=one.companion))


def compare_placements(now: Iterable[Placement], proposed: Iterable[Placement]) -> PlacementDifference:
    """Compare two plans of one day."""
    before = {one.participant: one for one in now}
    after = {one.participant: one for one in proposed}
    both = [(before[key], after[key]) for key in sorted(before.keys() & after.keys())]
    return PlacementDifference(
        new=tuple(after[key] for key in sorted(after.keys() - before.keys())),
        moved=tuple(pair for pair in both if day_in_company(pair[0]) != day_in_company(pair[1])),
        gone=tuple(before[key] for key in sorted(before.keys() - after.keys())),
    )


def placement_summary(given: PlacementInput) -> PlacementSummary:
    """Count the day as it stands."""
    expected = {one.id for one in given.participants if one.state.is_expected}
    placed = [one for one in given.placements if one.participant in expected]
    companies = {one.id: one.organisation for one in given.offers}
    return PlacementSummary(
        expected=len(expected),
        placed=len({one.participant for one in placed}),
        companies=len({companies.get(one.offer) for one in placed}),
        places=sum(1 if one.places is None else one.places for one in given.offers),
    )
