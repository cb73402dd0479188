"""Plan a placement day: each participant spends the whole day in one company.

The same criteria, scores and reasons as at a fair; work access rules nothing out, it makes the checklist
(`checklist.py`). Ruled out are what either side does not want, German below a hard minimum, hours when the participant
is not free, and companies with fewer points than the event asks for: a day that does not fit is worse than a call to
the chambers. As many people as possible are placed, then the points count (`transport.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import numpy as np

from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Placement, PlacementState, Reason
from refugeesday.domain.organisations import Offer
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.errors import Cancelled
from refugeesday.planning.call_list import UnservedWish, unserved_wishes
from refugeesday.planning.companions import companions_missing, give_companions
from refugeesday.planning.distance import Gazetteer, Position, distances_km
from refugeesday.planning.placement_day import (
    is_day_offer,
    is_free_for,
    placement_span,
    start_minute,
    travel_to,
)
from refugeesday.planning.profiles import UNKNOWN, Flags, Numbers, Profiles, read_profiles
from refugeesday.planning.reasons import Criterion, complete_weights
from refugeesday.planning.scoring import Subject, reasons_of, score_subject, subject_of
from refugeesday.planning.transport import UNLIMITED, assign_places

WORKING_DAY = timedelta(hours=8)


class PlacementCause(StrEnum):
    """Name the one main cause why somebody has no company: without it there would be a place, or a choice of one."""

    NOTHING_FITS = "nothing_fits"
    PLACES_TAKEN = "places_taken"
    GERMAN_TOO_LOW = "german_too_low"
    NOT_FREE = "not_free"
    EXCLUDED = "excluded"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementPlan:
    """Hold the placements by participant, why, who has none and why, and what is still to be found.

    `causes` and `reasons` are by participant. `companions_missing` counts volunteers.
    """

    placements: tuple[Placement, ...]
    reasons: Mapping[int, tuple[Reason, ...]]
    causes: Mapping[int, PlacementCause]
    unserved: tuple[UnservedWish, ...]
    companions_missing: int


def plan_placements(
    event: Event,
    *,
    participants: Sequence[Participant],
    offers: Sequence[Offer],
    volunteers: Iterable[Volunteer] = (),
    positions: Iterable[Position] = (),
    weights: Mapping[str, int] | None = None,
    placements: Iterable[Placement] = (),
    length: timedelta = WORKING_DAY,
    company_limit: int | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> PlacementPlan:
    """Return the best assignment of people to companies.

    Fixed placements and those under way stay; of the other `placements` only the id and the companion are kept, where
    the company is the same. An offer that does not say how many places it has counts as one. `company_limit` bounds
    the people of one company. Raises Cancelled when stopped, UserError as `complete_weights` and `placement_span` do.
    """
    expected = [one for one in participants if one.state.is_expected]
    before = {one.participant: one for one in placements}
    held = {one.id: before[one.id] for one in expected if one.id in before and is_held(before[one.id])}
    table = _Table(
        event=event,
        people=[one for one in expected if one.id not in held],
        offers=sorted((offer for offer in offers if is_day_offer(offer)), key=lambda offer: offer.id),
        held=list(held.values()),
        gazetteer=Gazetteer(positions),
        weights=complete_weights(weights),
        length=length,
    )
    chosen = assign_places(
        table.score,
        table.allowed,
        places=table.places,
        company=table.company,
        company_limit=table.company_limit(company_limit),
        should_stop=should_stop,
    )
    if chosen is None:
        raise Cancelled
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
        causes=table.causes({row for row, _ in chosen}),
        unserved=unserved_wishes(expected, table.offers, placed={one.participant: one.offer for one in placed}),
        companions_missing=companions_missing(accompanied),
    )


def is_held(one: Placement) -> bool:
    """Say whether a placement must stay as it is."""
    return one.is_fixed or one.state is not PlacementState.PLANNED


class _Table:
    """Judge people × offers."""

    def __init__(
        self,
        *,
        event: Event,
        people: Sequence[Participant],
        offers: Sequence[Offer],
        held: Sequence[Placement],
        gazetteer: Gazetteer,
        weights: Mapping[Criterion, int],
        length: timedelta,
    ) -> None:
        self.event, self.people, self.offers, self._held = event, people, offers, held
        self._gazetteer, self._weights, self._length = gazetteer, weights, length
        used = Counter(one.offer for one in held)
        self._subjects: list[Subject] = [subject_of(offer, gazetteer, used) for offer in offers]
        self.places = _array(1 if one.places_left is None else one.places_left for one in self._subjects)
        self._companies = sorted({offer.organisation for offer in offers})
        self.company = _array(self._companies.index(offer.organisation) for offer in offers)
        self._judge(read_profiles(people, gazetteer))

    def _judge(self, profiles: Profiles) -> None:
        shape = (len(self.people), len(self.offers))
        scores = [score_subject(profiles, one, self._weights).score for one in self._subjects]
        self.score: Numbers = _columns(scores, shape)
        self._fits = self.score >= self.event.score_floor
        self._speaks = _columns([_speaks(profiles, offer) for offer in self.offers], shape) > 0
        self._is_wanted = self._each(lambda one, offer: offer.organisation not in one.excluded)
        self._is_free = self._each(lambda one, offer: is_free_for(self.event, offer, self._length, one.availability))
        self.allowed: Flags = self._fits & self._speaks & self._is_wanted & self._is_free
        self._kilometres = _columns([distances_km(profiles.homes, one.place) for one in self._subjects], shape)

    def _each(self, holds: Callable[[Participant, Offer], bool]) -> Flags:
        flags = [[holds(one, offer) for offer in self.offers] for one in self.people]
        return np.array(flags, np.bool_).reshape(len(self.people), len(self.offers))

    def company_limit(self, limit: int | None) -> Numbers:
        """Return how many more people each company takes."""
        of_offer = {offer.id: offer.organisation for offer in self.offers}
        used = Counter(of_offer.get(one.offer) for one in self._held)
        whole = UNLIMITED if limit is None else limit
        return _array(max(0, whole - used[company]) for company in self._companies)

    def placement(self, row: int, column: int, before: Mapping[int, Placement]) -> Placement:
        """Return the placement of a participant (row) in a company (column), under the id it had."""
        one, offer = self.people[row], self.offers[column]
        span = placement_span(self.event, offer, self._length)
        minute, earlier = start_minute(self.event, offer), before.get(one.id)
        is_same = earlier is not None and earlier.offer == offer.id
        return Placement(
            id=0 if earlier is None else earlier.id,
            revision=0 if earlier is None else earlier.revision,
            event=self.event.id,
            participant=one.id,
            offer=offer.id,
            companion=earlier.companion if earlier is not None and is_same else None,
            starts=span.starts,
            ends=span.ends,
            score=int(self.score[row, column]),
            travel=travel_to(int(self._kilometres[row, column]), minute=minute, has_car=one.person.has_car).value,
        )

    def reasons(self, row: int, column: int) -> tuple[Reason, ...]:
        """Return the reasons of a pair; they add up to its score."""
        one = self.people[row]
        profiles = read_profiles((one,), self._gazetteer)
        return reasons_of(one, self._subjects[column], profiles=profiles, weights=self._weights)

    def causes(self, placed: set[int]) -> dict[int, PlacementCause]:
        """Return the main cause of everybody without a company, by participant."""
        return {one.id: self._cause(row) for row, one in enumerate(self.people) if row not in placed}

    def _cause(self, row: int) -> PlacementCause:
        fits, speaks = self._fits[row], self._speaks[row]
        wanted, free = self._is_wanted[row], self._is_free[row]
        if not fits.any():
            return PlacementCause.NOTHING_FITS
        if self.allowed[row].any():
            return PlacementCause.PLACES_TAKEN
        if (fits & wanted & free).any():
            return PlacementCause.GERMAN_TOO_LOW
        if (fits & wanted & speaks).any():
            return PlacementCause.NOT_FREE
        return PlacementCause.EXCLUDED if (fits & free & speaks).any() else PlacementCause.SEVERAL


def _speaks(profiles: Profiles, offer: Offer) -> Flags:
    if offer.minimum_german is None or not offer.is_german_hard:
        return np.ones(profiles.count, np.bool_)
    speaks: Flags = (profiles.german == UNKNOWN) | (profiles.german >= offer.minimum_german.rank)
    return speaks


def _columns(columns: Sequence[Numbers | Flags], shape: tuple[int, int]) -> Numbers:
    return np.array(columns, np.int64).reshape(shape[::-1]).T


def _array(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, np.int64)
