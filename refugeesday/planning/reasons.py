"""Name every reason for or against a pair, and price it.

A score is the sum of its reasons, at most one a criterion. A reason earns a fixed share of what its criterion weighs:

| criterion    | weight | in full                     | in part                                  | against           |
|--------------|-------:|-----------------------------|------------------------------------------|-------------------|
| wish         |     20 | first wish                  | later wishes                             |                   |
| occupation   |     36 | wanted, the same work       | practised or learned; near; same field   | another field     |
| german       |     16 | at the level asked for      | one level below; not known; not asked    | further below     |
| language     |      6 | can work in one of theirs   |                                          |                   |
| licence      |      6 | has what is asked for       |                                          | lacks one         |
| working_time |      4 | by day; shift with own car  |                                          | shift without car |
| distance     |      8 | near                        | further; not known                       | far               |
| places       |      4 | two or more                 | one; not known                           | none left         |

Weights are whole points that add up to 100; an event may set its own, which are scaled to 100. What is unknown never
counts against a pair: half the points where a fit is the usual case (German, distance, places), none where it is a
bonus (occupation, language, licence, working time). An organisation that offers no vacancy (chambers, advice) has a
score of `advice` points, and of the wish.

Whatever counts against a pair takes at most what would leave one point, in the order of the criteria, so that a score
is always from 1 to 100 and always the exact sum.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from refugeesday.errors import UserError


class Criterion(StrEnum):
    """Name what a pair is judged by; `advice` is the worth of a talk that is not about a vacancy."""

    WISH = "wish"
    OCCUPATION = "occupation"
    GERMAN = "german"
    LANGUAGE = "language"
    LICENCE = "licence"
    WORKING_TIME = "working_time"
    DISTANCE = "distance"
    PLACES = "places"
    ADVICE = "advice"


class ReasonCode(StrEnum):
    """Name a reason; `wording.py` words it together with its value.

    Wishes and occupations stand here best first: of two that hold, the one named first is the reason.
    """

    FIRST_ORGANISATION = "wish_organisation_first"
    SECOND_ORGANISATION = "wish_organisation_second"
    FIRST_OCCUPATION = "wish_occupation_first"
    THIRD_ORGANISATION = "wish_organisation_third"
    SECOND_OCCUPATION = "wish_occupation_second"
    LATER_ORGANISATION = "wish_organisation_later"
    THIRD_OCCUPATION = "wish_occupation_third"
    LATER_OCCUPATION = "wish_occupation_later"
    WANTED_EXACT = "occupation_wanted_exact"
    PRACTISED_EXACT = "occupation_practised_exact"
    LEARNED_EXACT = "occupation_learned_exact"
    WANTED_NEAR = "occupation_wanted_near"
    PRACTISED_NEAR = "occupation_practised_near"
    LEARNED_NEAR = "occupation_learned_near"
    WANTED_FIELD = "occupation_wanted_field"
    PRACTISED_FIELD = "occupation_practised_field"
    LEARNED_FIELD = "occupation_learned_field"
    OCCUPATION_UNKNOWN = "occupation_unknown"
    OCCUPATION_OTHER = "occupation_other"
    GERMAN_ENOUGH = "german_enough"
    GERMAN_ONE_BELOW = "german_one_below"
    GERMAN_FAR_BELOW = "german_far_below"
    GERMAN_UNKNOWN = "german_unknown"
    GERMAN_NOT_ASKED = "german_not_asked"
    LANGUAGE_SHARED = "language_shared"
    LANGUAGE_UNKNOWN = "language_unknown"
    LICENCE_HELD = "licence_held"
    LICENCE_MISSING = "licence_missing"
    LICENCE_UNKNOWN = "licence_unknown"
    WORK_BY_DAY = "work_by_day"
    SHIFT_WITH_CAR = "shift_with_car"
    SHIFT_WITHOUT_CAR = "shift_without_car"
    SHIFT_UNKNOWN = "shift_unknown"
    DISTANCE_NEAR = "distance_near"
    DISTANCE_MEDIUM = "distance_medium"
    DISTANCE_LONG = "distance_long"
    DISTANCE_FAR = "distance_far"
    DISTANCE_UNKNOWN = "distance_unknown"
    PLACES_SEVERAL = "places_several"
    PLACES_ONE = "places_one"
    PLACES_NONE = "places_none"
    PLACES_UNKNOWN = "places_unknown"
    ADVICE = "advice"
    POSSIBLE = "possible"


DEFAULT_WEIGHTS: Mapping[Criterion, int] = {
    Criterion.WISH: 20,
    Criterion.OCCUPATION: 36,
    Criterion.GERMAN: 16,
    Criterion.LANGUAGE: 6,
    Criterion.LICENCE: 6,
    Criterion.WORKING_TIME: 4,
    Criterion.DISTANCE: 8,
    Criterion.PLACES: 4,
    Criterion.ADVICE: 30,
}

SHARES: Mapping[Criterion, Mapping[ReasonCode, int]] = {
    Criterion.WISH: {
        ReasonCode.FIRST_ORGANISATION: 100,
        ReasonCode.SECOND_ORGANISATION: 80,
        ReasonCode.FIRST_OCCUPATION: 75,
        ReasonCode.THIRD_ORGANISATION: 65,
        ReasonCode.SECOND_OCCUPATION: 60,
        ReasonCode.LATER_ORGANISATION: 50,
        ReasonCode.THIRD_OCCUPATION: 45,
        ReasonCode.LATER_OCCUPATION: 30,
    },
    Criterion.OCCUPATION: {
        ReasonCode.WANTED_EXACT: 100,
        ReasonCode.PRACTISED_EXACT: 90,
        ReasonCode.LEARNED_EXACT: 85,
        ReasonCode.WANTED_NEAR: 75,
        ReasonCode.PRACTISED_NEAR: 60,
        ReasonCode.LEARNED_NEAR: 55,
        ReasonCode.WANTED_FIELD: 45,
        ReasonCode.PRACTISED_FIELD: 30,
        ReasonCode.LEARNED_FIELD: 25,
        ReasonCode.OCCUPATION_UNKNOWN: 0,
        ReasonCode.OCCUPATION_OTHER: -40,
    },
    Criterion.GERMAN: {
        ReasonCode.GERMAN_ENOUGH: 100,
        ReasonCode.GERMAN_ONE_BELOW: 50,
        ReasonCode.GERMAN_FAR_BELOW: -50,
        ReasonCode.GERMAN_UNKNOWN: 50,
        ReasonCode.GERMAN_NOT_ASKED: 50,
    },
    Criterion.LANGUAGE: {ReasonCode.LANGUAGE_SHARED: 100, ReasonCode.LANGUAGE_UNKNOWN: 0},
    Criterion.LICENCE: {
        ReasonCode.LICENCE_HELD: 100,
        ReasonCode.LICENCE_MISSING: -100,
        ReasonCode.LICENCE_UNKNOWN: 0,
    },
    Criterion.WORKING_TIME: {
        ReasonCode.WORK_BY_DAY: 100,
        ReasonCode.SHIFT_WITH_CAR: 100,
        ReasonCode.SHIFT_WITHOUT_CAR: -100,
        ReasonCode.SHIFT_UNKNOWN: 0,
    },
    Criterion.DISTANCE: {
        ReasonCode.DISTANCE_NEAR: 100,
        ReasonCode.DISTANCE_MEDIUM: 60,
        ReasonCode.DISTANCE_LONG: 15,
        ReasonCode.DISTANCE_FAR: -50,
        ReasonCode.DISTANCE_UNKNOWN: 50,
    },
    Criterion.PLACES: {
        ReasonCode.PLACES_SEVERAL: 100,
        ReasonCode.PLACES_ONE: 50,
        ReasonCode.PLACES_NONE: -100,
        ReasonCode.PLACES_UNKNOWN: 50,
    },
    Criterion.ADVICE: {ReasonCode.ADVICE: 100},
}

CODES: tuple[ReasonCode, ...] = tuple(ReasonCode)
NUMBERS: Mapping[ReasonCode, int] = {code: number for number, code in enumerate(CODES, start=1)}
"""Numbers of the codes in arrays; 0 stands for no reason."""


def complete_weights(given: Mapping[str, int] | None) -> Mapping[Criterion, int]:
    """Return the points of each criterion: the event's own where given, else the defaults, scaled to add up to 100.

    Points are rounded by largest remainder, ties to the criterion named first. `advice` is no part of the sum and is
    held between 1 and what the wish leaves of 100. Unknown codes are passed over, as those of a newer version.
    Raises UserError `planning.weight_negative` or `planning.weights_all_zero`.
    """
    wanted = {criterion: (given or {}).get(criterion, DEFAULT_WEIGHTS[criterion]) for criterion in Criterion}
    for criterion, points in wanted.items():
        if points < 0:
            raise UserError("planning.weight_negative", criterion=str(criterion), points=points)
    advice = wanted.pop(Criterion.ADVICE)
    total = sum(wanted.values())
    if total == 0:
        raise UserError("planning.weights_all_zero")
    scaled = {criterion: points * 100 // total for criterion, points in wanted.items()}
    order = sorted(wanted, key=lambda criterion: -(wanted[criterion] * 100 % total))
    for criterion in order[: 100 - sum(scaled.values())]:
        scaled[criterion] += 1
    scaled[Criterion.ADVICE] = max(1, min(advice, 100 - scaled[Criterion.WISH]))
    return scaled


def price_codes(weights: Mapping[Criterion, int]) -> NDArray[np.int64]:
    """Return the points of each code by its number, halves rounded away from 0; 0 for number 0.

    A reason that earns anything earns at least one point while its criterion counts. What is charged is limited only
    when the reasons of a pair are added up.
    """
    points = np.zeros(len(CODES) + 1, np.int64)
    for criterion, shares in SHARES.items():
        for code, share in shares.items():
            amount = (weights[criterion] * abs(share) + 50) // 100
            points[NUMBERS[code]] = amount if share >= 0 else -amount
            if share > 0 and weights[criterion] > 0:
                points[NUMBERS[code]] = max(1, amount)
    points[NUMBERS[ReasonCode.POSSIBLE]] = 1
    return points
