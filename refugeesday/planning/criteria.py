"""Judge an offer against many participants, one criterion at a time.

Each function returns one reason a participant as a number of `reasons.NUMBERS`, 0 where the criterion is silent.
Nothing here excludes anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from refugeesday.domain.occupations import Closeness, closeness
from refugeesday.domain.organisations import Offer, WorkingTime
from refugeesday.domain.people import ExperienceKind
from refugeesday.planning.distance import UNKNOWN_KM, Position, distances_km
from refugeesday.planning.profiles import UNKNOWN, Flags, Numbers, Occupations, Profiles, held_licences
from refugeesday.planning.reasons import NUMBERS, ReasonCode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NEAR_KM, MEDIUM_KM, LONG_KM = 10, 20, 40
"""Up to here a place counts as near, at a medium distance, a long way off; twice as far for people with a car."""

ORGANISATION_CODES = (
    ReasonCode.FIRST_ORGANISATION,
    ReasonCode.SECOND_ORGANISATION,
    ReasonCode.THIRD_ORGANISATION,
    ReasonCode.LATER_ORGANISATION,
)
OCCUPATION_CODES = (
    ReasonCode.FIRST_OCCUPATION,
    ReasonCode.SECOND_OCCUPATION,
    ReasonCode.THIRD_OCCUPATION,
    ReasonCode.LATER_OCCUPATION,
)
FITS: Mapping[tuple[ExperienceKind, Closeness], ReasonCode] = {
    (ExperienceKind.WANTED, Closeness.EXACT): ReasonCode.WANTED_EXACT,
    (ExperienceKind.PRACTISED, Closeness.EXACT): ReasonCode.PRACTISED_EXACT,
    (ExperienceKind.LEARNED, Closeness.EXACT): ReasonCode.LEARNED_EXACT,
    (ExperienceKind.WANTED, Closeness.NEAR): ReasonCode.WANTED_NEAR,
    (ExperienceKind.PRACTISED, Closeness.NEAR): ReasonCode.PRACTISED_NEAR,
    (ExperienceKind.LEARNED, Closeness.NEAR): ReasonCode.LEARNED_NEAR,
    (ExperienceKind.WANTED, Closeness.FIELD): ReasonCode.WANTED_FIELD,
    (ExperienceKind.PRACTISED, Closeness.FIELD): ReasonCode.PRACTISED_FIELD,
    (ExperienceKind.LEARNED, Closeness.FIELD): ReasonCode.LEARNED_FIELD,
}


def judge_wish(profiles: Profiles, organisation: int, kldb: str | None) -> Numbers:
    """Say whether a wish is met: the organisation, or an occupation.

    A whole field wished for is met by any work in it, an occupation by near ones. The best met wish counts.
    """
    best = np.full(profiles.count, _NOTHING)
    named = profiles.organisation_wishes
    is_named = named.organisation == organisation
    np.minimum.at(best, named.owner[is_named], _ORGANISATION_NUMBERS[_places(named.rank[is_named])])
    wishes = profiles.wishes
    if kldb and len(wishes.owner):
        is_met = np.array([is_wish_met(code, kldb) for code in wishes.codes], np.bool_)[wishes.code]
        np.minimum.at(best, wishes.owner[is_met], _OCCUPATION_NUMBERS[_places(wishes.mark[is_met])])
    return np.where(best == _NOTHING, 0, best)


def is_wish_met(wished: str, kldb: str) -> bool:
    """Say whether work of the code `kldb` is what somebody wished for."""
    return closeness(wished, kldb) >= (Closeness.FIELD if len(wished) < 3 else Closeness.NEAR)


def judge_occupation(profiles: Profiles, kldb: str | None) -> Numbers:
    """Compare the work with the occupations wanted, practised or learned; the closest counts."""
    unknown, other = NUMBERS[ReasonCode.OCCUPATION_UNKNOWN], NUMBERS[ReasonCode.OCCUPATION_OTHER]
    if not kldb:
        return np.full(profiles.count, unknown)
    best = np.where(profiles.is_coded, other, unknown)
    experiences = profiles.experiences
    if len(experiences.owner):
        near = _closeness_of(experiences, kldb)
        fitting = near > Closeness.NONE
        codes = _FIT_NUMBERS[experiences.mark[fitting], near[fitting]]
        np.minimum.at(best, experiences.owner[fitting], codes)
    return best


def judge_german(profiles: Profiles, offer: Offer) -> Numbers:
    """Compare spoken German with what the work takes."""
    if offer.minimum_german is None:
        return _all(profiles, ReasonCode.GERMAN_NOT_ASKED)
    above = profiles.german - offer.minimum_german.rank
    return _choose(
        [
            (profiles.german == UNKNOWN, ReasonCode.GERMAN_UNKNOWN),
            (above >= 0, ReasonCode.GERMAN_ENOUGH),
            (above == -1, ReasonCode.GERMAN_ONE_BELOW),
        ],
        ReasonCode.GERMAN_FAR_BELOW,
    )


def judge_language(profiles: Profiles, offer: Offer) -> Numbers:
    """Say whether the participant speaks one of the languages people can work in there."""
    if not offer.languages:
        return np.zeros(profiles.count, np.int64)
    shared = speaks_any(profiles, offer.languages)
    unknown = np.where(profiles.has_languages, 0, NUMBERS[ReasonCode.LANGUAGE_UNKNOWN])
    return np.where(shared, NUMBERS[ReasonCode.LANGUAGE_SHARED], unknown)


def judge_licence(profiles: Profiles, offer: Offer) -> Numbers:
    """Say whether the participant has every driving licence asked for; none recorded counts as not known."""
    if not offer.licences:
        return np.zeros(profiles.count, np.int64)
    held = np.ones(profiles.count, np.bool_)
    for licence in offer.licences:
        held &= profiles.licences.get(licence.strip().upper(), np.zeros(profiles.count, np.bool_))
    return _choose(
        [(held, ReasonCode.LICENCE_HELD), (profiles.has_licences, ReasonCode.LICENCE_MISSING)],
        ReasonCode.LICENCE_UNKNOWN,
    )


def judge_working_time(profiles: Profiles, offer: Offer) -> Numbers:
    """Say whether the participant can get to work when it is done: by day anybody, in shifts with a car."""
    if offer.working_time is WorkingTime.DAY:
        return _all(profiles, ReasonCode.WORK_BY_DAY)
    return _choose(
        [
            (profiles.has_car == UNKNOWN, ReasonCode.SHIFT_UNKNOWN),
            (profiles.has_car == 1, ReasonCode.SHIFT_WITH_CAR),
        ],
        ReasonCode.SHIFT_WITHOUT_CAR,
    )


def judge_distance(profiles: Profiles, place: Position | None) -> Numbers:
    """Say how far the work is from home, as the crow flies; a car halves the way."""
    kilometres = distances_km(profiles.homes, place)
    felt = np.where(profiles.has_car == 1, kilometres / 2, kilometres)
    return _choose(
        [
            (kilometres == UNKNOWN_KM, ReasonCode.DISTANCE_UNKNOWN),
            (felt <= NEAR_KM, ReasonCode.DISTANCE_NEAR),
            (felt <= MEDIUM_KM, ReasonCode.DISTANCE_MEDIUM),
            (felt <= LONG_KM, ReasonCode.DISTANCE_LONG),
        ],
        ReasonCode.DISTANCE_FAR,
    )


def judge_places(profiles: Profiles, left: int | None) -> Numbers:
    """Say how many places are left."""
    if left is None:
        return _all(profiles, ReasonCode.PLACES_UNKNOWN)
    if left >= 2:
        return _all(profiles, ReasonCode.PLACES_SEVERAL)
    return _all(profiles, ReasonCode.PLACES_ONE if left == 1 else ReasonCode.PLACES_NONE)


def speaks_any(profiles: Profiles, languages: Sequence[str] | frozenset[str]) -> Flags:
    """Say who speaks at least one of the languages well enough to talk in."""
    found = np.zeros(profiles.count, np.bool_)
    for language in languages:
        if language in profiles.speaks:
            found |= profiles.speaks[language]
    return found


def offered_licences_missing(named: Sequence[str], offer: Offer) -> tuple[str, ...]:
    """Return the licences asked for that are not among those named."""
    held = held_licences(named)
    return tuple(licence for licence in offer.licences if licence.strip().upper() not in held)


_NOTHING = len(ReasonCode) + 1
_KINDS = tuple(ExperienceKind)
_FIT_NUMBERS = np.array(
    [[NUMBERS[FITS[kind, near]] if near else _NOTHING for near in Closeness] for kind in _KINDS], np.int64
)


_ORGANISATION_NUMBERS = np.array([NUMBERS[code] for code in ORGANISATION_CODES], np.int64)
_OCCUPATION_NUMBERS = np.array([NUMBERS[code] for code in OCCUPATION_CODES], np.int64)


def _places(ranks: Numbers) -> Numbers:
    return np.clip(ranks, 1, len(ORGANISATION_CODES)) - 1


def _closeness_of(occupations: Occupations, kldb: str) -> Numbers:
    return np.array([closeness(code, kldb) for code in occupations.codes], np.int64)[occupations.code]


def _all(profiles: Profiles, code: ReasonCode) -> Numbers:
    return np.full(profiles.count, NUMBERS[code])


def _choose(cases: Sequence[tuple[Flags, ReasonCode]], otherwise: ReasonCode) -> Numbers:
    conditions = [condition for condition, _ in cases]
    return np.select(conditions, [np.int64(NUMBERS[code]) for _, code in cases], NUMBERS[otherwise])
