"""Say what a reason is about, in the words of the data: a level, a distance, the occupation that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.occupations import Closeness, closeness
from refugeesday.domain.people import ExperienceKind
from refugeesday.planning.criteria import (
    FITS,
    OCCUPATION_CODES,
    is_wish_met,
    offered_licences_missing,
)
from refugeesday.planning.reasons import ReasonCode
from refugeesday.planning.talking import talk_languages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.domain.organisations import Offer
    from refugeesday.domain.people import Participant
    from refugeesday.planning.scoring import Subject


def reason_value(
    code: ReasonCode,
    participant: Participant,
    subject: Subject,
    kilometres: int,
) -> str:
    """Return the value that belongs to a reason, empty where the code says it all; `kilometres` are from home to work.

    Occupations: the title the participant gave it (its code where there is none). German: `A2`, below what is asked
    for `A1/B1`. Languages and licences: codes, apart by spaces. Distances: whole kilometres. Places: their number.
    """
    offer = subject.offer
    if code in _FIT_OF:
        return _fitting_title(_FIT_OF[code], participant, offer)
    if code in OCCUPATION_CODES:
        return _wished_title(OCCUPATION_CODES.index(code), participant, offer)
    if code in _DISTANCES:
        return str(kilometres)
    if code in {ReasonCode.PLACES_SEVERAL, ReasonCode.PLACES_ONE}:
        return str(subject.places_left)
    return "" if offer is None else _offer_value(code, participant, offer)


_FIT_OF: Mapping[ReasonCode, tuple[ExperienceKind, Closeness]] = {code: fit for fit, code in FITS.items()}
_DISTANCES = frozenset(
    {
        ReasonCode.DISTANCE_NEAR,
        ReasonCode.DISTANCE_MEDIUM,
        ReasonCode.DISTANCE_LONG,
        ReasonCode.DISTANCE_FAR,
    }
)
_SHIFTS = frozenset({ReasonCode.SHIFT_WITH_CAR, ReasonCode.SHIFT_WITHOUT_CAR, ReasonCode.SHIFT_UNKNOWN})
_GERMAN_BELOW = frozenset({ReasonCode.GERMAN_ONE_BELOW, ReasonCode.GERMAN_FAR_BELOW})


def _offer_value(code: ReasonCode, participant: Participant, offer: Offer) -> str:
    level, wanted = participant.person.german_speaking, offer.minimum_german
    if code is ReasonCode.GERMAN_ENOUGH and level is not None:
        return level.value
    if code in _GERMAN_BELOW and level is not None and wanted is not None:
        return f"{level.value}/{wanted.value}"
    if code is ReasonCode.LANGUAGE_SHARED:
        return " ".join(sorted(talk_languages(participant.person.languages) & set(offer.languages)))
    if code in {ReasonCode.LICENCE_HELD, ReasonCode.LICENCE_UNKNOWN}:
        return " ".join(offer.licences)
    if code is ReasonCode.LICENCE_MISSING:
        return " ".join(offered_licences_missing(participant.person.licences, offer))
    return offer.working_time.value if code in _SHIFTS else ""


def _fitting_title(fit: tuple[ExperienceKind, Closeness], participant: Participant, offer: Offer | None) -> str:
    kind, near = fit
    named = [(one.kldb, one.title) for one in participant.person.experiences if one.kind is kind]
    if kind is ExperienceKind.WANTED:
        named += [(wish.kldb, wish.title) for wish in participant.wishes if wish.organisation is None]
    work = "" if offer is None else offer.kldb or ""
    return next(title or kldb for kldb, title in named if kldb and closeness(kldb, work) is near)


def _wished_title(place: int, participant: Participant, offer: Offer | None) -> str:
    work = "" if offer is None else offer.kldb or ""
    last = len(OCCUPATION_CODES) - 1
    return next(
        wish.title or wish.kldb
        for wish in sorted(participant.wishes)
        if wish.kldb and min(max(wish.rank, 1) - 1, last) == place and is_wish_met(wish.kldb, work)
    )
