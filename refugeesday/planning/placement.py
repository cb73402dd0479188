"""Plan a placement day: each participant spends the whole day in one company.

The same criteria, scores and reasons as at a fair; work access rules nothing out, it makes the checklist
(`checklist.py`). Ruled out are what either side does not want, German below a hard minimum, hours when the participant
is not free, and companies with fewer points than the event asks for: a day that does not fit is worse than a call to
the chambers. As many people as possible are placed, then the points count (`transport.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Placement, Reason
from refugeesday.domain.organisations import Offer
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.domain.time import Span
from refugeesday.planning.call_list import UnservedWish, unserved_wishes
from refugeesday.planning.companions import companions_missing, give_companions
from refugeesday.planning.distance import Gazetteer, Position
from refugeesday.planning.placement_causes import PlacementCause, cause_of
from refugeesday.planning.placement_day import is_day_offer
from refugeesday.planning.placement_table import PlacementTable, is_held
from refugeesday.planning.reasons import complete_weights
from refugeesday.planning.transport import assign_places


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementPlan:
    """Hold the placements by participant, why, who has none and why, and what is still to be found.

    `causes` and `reasons` are by participant. `companions_missing` counts volunteers. `is_best` says that no other
    assignment is better, which is not known when planning was stopped.
    """

    placements: tuple[Placement, ...]
    reasons: Mapping[int, tuple[Reason, ...]]
    causes: Mapping[int, PlacementCause]
    unserved: tuple[UnservedWish, ...]
    companions_missing: int
    is_best: bool = True


def plan_placements(
    event: Event,
    *,
    participants: Sequence[Participant],
    offers: Sequence[Offer],
    volunteers: Iterable[Volunteer] = (),
    positions: Iterable[Position] = (),
    weights: Mapping[str, int] | None = None,
    placements: Iterable[Placement] = (),
    kept: Collection[int] = (),
    busy: Mapping[int, Sequence[Span]] | None = None,
    company_limit: int | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> PlacementPlan:
    """Return the best assignment of people to companies.

    Fixed placements, those under way and those of the participants `kept` stay; of the other `placements` only the id
    and the companion are kept, where the company is the same. `busy` says by participant when there is no time. An
    offer that does not say how many places it has counts as one. `company_limit` bounds the people of one company.
    Stopped, it gives a valid assignment at once. Raises UserError as `complete_weights` and `placement_span` do.
    """
    expected = [one for one in participants if one.state.is_expected]
    before = {one.participant: one for one in placements}
    held = {
        one.id: before[one.id] for one in expected if one.id in before and (one.id in kept or is_held(before[one.id]))
    }
    table = PlacementTable(
        event=event,
        people=[one for one in expected if one.id not in held],
        offers=sorted((offer for offer in offers if is_day_offer(offer)), key=lambda offer: offer.id),
        held=list(held.values()),
        gazetteer=Gazetteer(positions),
        weights=complete_weights(weights),
        busy=busy,
    )
    chosen, is_best = _assign(table, company_limit, should_stop)
    has_room = table.places > np.bincount([column for _, column in chosen], minlength=len(table.offers))
    left = sorted(set(range(len(table.people))) - {row for row, _ in chosen})
    placed = [*held.values(), *(table.placement(row, column, before) for row, column in chosen)]
    accompanied = give_companions(
        sorted(placed, key=lambda one: one.participant),
        participants={one.id: one for one in expected},
        offers={offer.id: offer for offer in offers},
        volunteers=volunteers,
    )
    return PlacementPlan(
        placements=accompanied,
        reasons={table.people[row].id: table.reasons(row, column) for row, column in chosen},
        causes={table.people[row].id: cause_of(table, row, has_room=has_room) for row in left},
        unserved=unserved_wishes(expected, table.offers, placed={one.participant: one.offer for one in placed}),
        companions_missing=companions_missing(accompanied),
        is_best=is_best,
    )


def _assign(
    table: PlacementTable, company_limit: int | None, should_stop: Callable[[], bool] | None
) -> tuple[list[tuple[int, int]], bool]:
    return assign_places(
        table.score,
        table.allowed,
        places=table.places,
        company=table.company,
        company_limit=table.company_limit(company_limit),
        should_stop=should_stop,
    )
