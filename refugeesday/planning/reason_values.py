"""Say what a reason is about, in the words of the data: a level, a distance, the occupation that fits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from refugeesday.domain.occupations import Closeness, closeness
from refugeesday.domain.people import ExperienceKind
from refugeesday.domain.talking import talk_languages
from refugeesday.planning.criteria import (
    FITS,
    OCCUPATION_CODES,
    is_wish_met,
    offered_licences_missing,
)
from refugeesday.planning.reasons import ReasonCode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
    value = _VALUES.get(code)
    return "" if value is None else value(participant, subject, kilometres)


def _level(participant: Participant, _subject: Subject, _kilometres: int) -> str:
    level = participant.person.german_speaking
    return "" if level is None else level.value


def _level_below(participant: Participant, subject: Subject, _kilometres: int) -> str:
    level, offer = participant.person.german_speaking, subject.offer
    wanted = None if offer is None else offer.minimum_german
    return "" if level is None or wanted is None else f"{level.value}/{wanted.value}"


def _shared_languages(participant: Participant, subject: Subject, _kilometres: int) -> str:
    offered = () if subject.offer is None else subject.offer.languages
    return " ".join(sorted(talk_languages(participant.person.languages).intersection(offered)))


def _licences(_participant: Participant, subject: Subject, _kilometres: int) -> str:
    return "" if subject.offer is None else " ".join(subject.offer.licences)


def _licences_missing(participant: Participant, subject: Subject, _kilometres: int) -> str:
    offer = subject.offer
    return "" if offer is None else " ".join(offered_licences_missing(participant.person.licences, offer))


def _working_time(_participant: Participant, subject: Subject, _kilometres: int) -> str:
    return "" if subject.offer is None else subject.offer.working_time.value


def _kilometres_of(_participant: Participant, _subject: Subject, kilometres: int) -> str:
    return str(kilometres)


def _places(_participant: Participant, subject: Subject, _kilometres: int) -> str:
    return str(subject.places_left)


def _fitting_title(
    fit: tuple[ExperienceKind, Closeness], participant: Participant, subject: Subject, _kilometres: int
) -> str:
    (kind, near), offer = fit, subject.offer
    named = [(one.kldb, one.title) for one in participant.person.experiences if one.kind is kind]
    if kind is ExperienceKind.WANTED:
        named += [(wish.kldb, wish.title) for wish in participant.wishes if wish.organisation is None]
    work = "" if offer is None else offer.kldb or ""
    return next(title or kldb for kldb, title in named if kldb and closeness(kldb, work) is near)


def _wished_title(place: int, participant: Participant, subject: Subject, _kilometres: int) -> str:
    offer = subject.offer
    work = "" if offer is None else offer.kldb or ""
    last = len(OCCUPATION_CODES) - 1
    return next(
        wish.title or wish.kldb
        for wish in sorted(participant.wishes)
        if wish.kldb and min(max(wish.rank, 1) - 1, last) == place and is_wish_met(wish.kldb, work)
    )


_VALUES: Mapping[ReasonCode, Callable[[Participant, Subject, int], str]] = {
    **{code: partial(_fitting_title, fit) for fit, code in FITS.items()},
    **{code: partial(_wished_title, place) for place, code in enumerate(OCCUPATION_CODES)},
    ReasonCode.GERMAN_ENOUGH: _level,
    ReasonCode.GERMAN_ONE_BELOW: _level_below,
    ReasonCode.GERMAN_FAR_BELOW: _level_below,
    ReasonCode.LANGUAGE_SHARED: _shared_languages,
    ReasonCode.LICENCE_HELD: _licences,
    ReasonCode.LICENCE_UNKNOWN: _licences,
    ReasonCode.LICENCE_MISSING: _licences_missing,
    ReasonCode.SHIFT_WITH_CAR: _working_time,
    ReasonCode.SHIFT_WITHOUT_CAR: _working_time,
    ReasonCode.SHIFT_UNKNOWN: _working_time,
    ReasonCode.DISTANCE_NEAR: _kilometres_of,
    ReasonCode.DISTANCE_MEDIUM: _kilometres_of,
    ReasonCode.DISTANCE_LONG: _kilometres_of,
    ReasonCode.DISTANCE_FAR: _kilometres_of,
    ReasonCode.PLACES_SEVERAL: _places,
    ReasonCode.PLACES_ONE: _places,
}
