"""Add the reasons of an offer up to a score for many participants at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.domain.interviews import Reason
from refugeesday.domain.organisations import Offer, OfferKind
from refugeesday.planning.criteria import (
    judge_distance,
    judge_german,
    judge_language,
    judge_licence,
    judge_occupation,
    judge_places,
    judge_wish,
    judge_working_time,
)
from refugeesday.planning.distance import distances_km
from refugeesday.planning.reason_values import reason_value
from refugeesday.planning.reasons import CODES, NUMBERS, Criterion, ReasonCode, price_codes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from refugeesday.domain.people import Participant
    from refugeesday.planning.distance import Gazetteer, Position
    from refugeesday.planning.profiles import Numbers, Profiles

TALK_ONLY = frozenset({OfferKind.ADVICE, OfferKind.WORKSHOP})
"""Offers that are no work: one goes there to talk or learn, whatever one's occupation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Hold what a talk is about: an offer of an organisation, or None for advice without one.

    `places_left` is None where the number of places was not said.
    """

    organisation: int
    offer: Offer | None = None
    place: Position | None = None
    places_left: int | None = None

    @property
    def is_vacancy(self) -> bool:
        """Say whether there is work on offer."""
        return self.offer is not None and self.offer.kind not in TALK_ONLY


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scores:
    """Hold N criteria for P participants: the numbers of the codes and the points, both N×P, and the scores, P."""

    codes: Numbers
    points: Numbers
    score: Numbers


def subject_of(offer: Offer, gazetteer: Gazetteer, taken: Mapping[int, int]) -> Subject:
    """Return the subject of talks about `offer`; `taken` counts the places already given away, by offer."""
    return Subject(
        organisation=offer.organisation,
        offer=offer,
        place=gazetteer.find(offer.postcode, offer.town),
        places_left=None if offer.places is None else max(0, offer.places - taken.get(offer.id, 0)),
    )


def score_subject(
    profiles: Profiles,
    subject: Subject,
    weights: Mapping[Criterion, int],
    *,
    ways: dict[Position | None, Numbers] | None = None,
) -> Scores:
    """Judge a subject against all participants by every criterion that has a weight, and add up.

    `ways` keeps what was judged of each place, for the next subject there.
    """
    codes = _advice_codes(profiles, subject, weights)
    offer = subject.offer
    if offer is not None and subject.is_vacancy:
        codes = _vacancy_codes(profiles, subject, offer, weights, {} if ways is None else ways)
    return _add_up(codes, price_codes(weights))


def reasons_of(
    participants: Sequence[Participant],
    profiles: Profiles,
    subject: Subject,
    weights: Mapping[Criterion, int],
    *,
    made: dict[tuple[ReasonCode, int, str], Reason] | None = None,
) -> list[tuple[Reason, ...]]:
    """Return for each participant the reasons to meet about a subject, most points first.

    `profiles` are those of the participants. At most eight reasons, and their points add up to the score. `made` keeps
    reasons for the next subject: tens of thousands of a large plan are a few hundred different ones.
    """
    made = {} if made is None else made
    scores = score_subject(profiles, subject, weights)
    kilometres = distances_km(profiles.homes, subject.place).tolist()
    order = np.argsort(-scores.points, axis=0, kind="stable")
    codes = np.take_along_axis(scores.codes, order, axis=0).T.tolist()
    prices = np.take_along_axis(scores.points, order, axis=0).T.tolist()
    found = []
    for row, one in enumerate(participants):
        reasons = []
        for number, points in zip(codes[row], prices[row], strict=True):
            if number:
                code = CODES[number - 1]
                key = code, points, reason_value(code, one, subject, kilometres[row])
                if key not in made:
                    made[key] = Reason(str(code), *key[1:])
                reasons.append(made[key])
        found.append(tuple(reasons))
    return found


def _vacancy_codes(
    profiles: Profiles,
    subject: Subject,
    offer: Offer,
    weights: Mapping[Criterion, int],
    ways: dict[Position | None, Numbers],
) -> list[Numbers]:
    if subject.place not in ways:
        ways[subject.place] = judge_distance(profiles, subject.place)
    judged = {
        Criterion.WISH: judge_wish(profiles, subject.organisation, offer.kldb),
        Criterion.OCCUPATION: judge_occupation(profiles, offer.kldb),
        Criterion.GERMAN: judge_german(profiles, offer),
        Criterion.LANGUAGE: judge_language(profiles, offer),
        Criterion.LICENCE: judge_licence(profiles, offer),
        Criterion.WORKING_TIME: judge_working_time(profiles, offer),
        Criterion.DISTANCE: ways[subject.place],
        Criterion.PLACES: judge_places(profiles, subject.places_left),
    }
    return [codes for criterion, codes in judged.items() if weights[criterion]]


def _advice_codes(profiles: Profiles, subject: Subject, weights: Mapping[Criterion, int]) -> list[Numbers]:
    kldb = None if subject.offer is None else subject.offer.kldb
    wishes = [judge_wish(profiles, subject.organisation, kldb)] if weights[Criterion.WISH] else []
    return [*wishes, np.full(profiles.count, NUMBERS[ReasonCode.ADVICE])]


def _add_up(judged: list[Numbers], prices: Numbers) -> Scores:
    """Limit what is charged so that at least one point stays; a pair nothing speaks for has the point `POSSIBLE`."""
    codes = np.stack([*judged, np.zeros_like(judged[0])])
    points = prices[codes]
    left = np.maximum(points, 0).sum(axis=0)
    codes[-1] = np.where(left == 0, NUMBERS[ReasonCode.POSSIBLE], 0)
    points[-1] = prices[codes[-1]]
    left = left + points[-1]
    for number in np.flatnonzero((points < 0).any(axis=1)).tolist():
        row = points[number]
        charged = np.minimum(np.maximum(-row, 0), left - 1)
        row[:] = np.where(row < 0, -charged, row)
        left = left - charged
    return Scores(codes=codes, points=points, score=left)
