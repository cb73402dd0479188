"""Judge every participant of a placement day against every offer of a day in a company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.domain.interviews import Placement, PlacementState
from refugeesday.planning.distance import distances_km
from refugeesday.planning.placement_day import is_free_for, placement_span, start_minute
from refugeesday.planning.profiles import UNKNOWN, Flags, Numbers, Profiles, read_profiles
from refugeesday.planning.scoring import reasons_of, score_subject, subject_of
from refugeesday.planning.transport import UNLIMITED
from refugeesday.planning.travel import travel_to

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.domain.interviews import Reason
    from refugeesday.domain.organisations import Offer
    from refugeesday.domain.people import Participant
    from refugeesday.domain.time import Span
    from refugeesday.planning.distance import Gazetteer
    from refugeesday.planning.reasons import Criterion
    from refugeesday.planning.scoring import Subject


def is_held(one: Placement) -> bool:
    """Say whether a placement must stay as it is."""
    return one.is_fixed or one.state is not PlacementState.PLANNED


class PlacementTable:
    """Hold for P people and O offers what speaks for and against each pair; flags and numbers are P×O arrays.

    `fits`: enough points; `speaks`: German at least at a hard minimum; `is_wanted`: neither side excludes the other;
    `is_free`: nothing else at that time. `allowed` is all of them. `places` are those left, one an offer.
    """

    def __init__(
        self,
        *,
        event: Event,
        people: Sequence[Participant],
        offers: Sequence[Offer],
        held: Sequence[Placement],
        gazetteer: Gazetteer,
        weights: Mapping[Criterion, int],
        busy: Mapping[int, Sequence[Span]] | None = None,
    ) -> None:
        self.event, self.people, self.offers, self._held = event, people, offers, held
        self._busy = busy or {}
        self._weights = weights
        used = Counter(one.offer for one in held)
        self.subjects: list[Subject] = [subject_of(offer, gazetteer, used) for offer in offers]
        self.places = _array(
            max(0, 1 - used[offer.id]) if one.places_left is None else one.places_left
            for offer, one in zip(offers, self.subjects, strict=True)
        )
        self._companies = sorted({offer.organisation for offer in offers})
        self.company = _array(self._companies.index(offer.organisation) for offer in offers)
        self._profiles = read_profiles(people, gazetteer)
        self._judge(self._profiles)

    def _judge(self, profiles: Profiles) -> None:
        shape = (len(self.people), len(self.offers))
        scores = [score_subject(profiles, one, self._weights).score for one in self.subjects]
        self.score: Numbers = _columns(scores, shape)
        self.fits = self.score >= self.event.score_floor
        self.speaks = _columns([_speaks(profiles, offer) for offer in self.offers], shape) > 0
        self.is_wanted = self._each(lambda one, offer: offer.organisation not in one.excluded)
        self.is_free = self._each(self._has_time)
        self.allowed: Flags = self.fits & self.speaks & self.is_wanted & self.is_free
        self.kilometres = _columns([distances_km(profiles.homes, one.place) for one in self.subjects], shape)

    def _has_time(self, one: Participant, offer: Offer) -> bool:
        span = placement_span(self.event, offer)
        is_busy = any(other.starts < span.ends and span.starts < other.ends for other in self._busy.get(one.id, ()))
        return not is_busy and is_free_for(self.event, offer, one.availability)

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
        span = placement_span(self.event, offer)
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
            travel=travel_to(int(self.kilometres[row, column]), minute=minute, has_car=one.person.has_car).value,
            travel_note=earlier.travel_note if earlier is not None and is_same else "",
            ticks=earlier.ticks if earlier is not None and is_same else (),
            reasons=self.reasons(row, column),
        )

    def reasons(self, row: int, column: int) -> tuple[Reason, ...]:
        """Return the reasons of a pair; they add up to its score."""
        profiles = self._profiles.of(np.array([row]))
        (found,) = reasons_of([self.people[row]], profiles, self.subjects[column], self._weights)
        return found


def _speaks(profiles: Profiles, offer: Offer) -> Flags:
    if offer.minimum_german is None or not offer.is_german_hard:
        return np.ones(profiles.count, np.bool_)
    speaks: Flags = (profiles.german == UNKNOWN) | (profiles.german >= offer.minimum_german.rank)
    return speaks


def _columns(columns: Sequence[Numbers | Flags], shape: tuple[int, int]) -> Numbers:
    return np.array(columns, np.int64).reshape(shape[::-1]).T


def _array(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, np.int64)
