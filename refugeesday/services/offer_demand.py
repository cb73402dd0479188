"""How many people want an offer, how many of them meet what it asks for, and what each requirement rules out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.people import ExperienceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.organisations import Offer
    from refugeesday.domain.people import Participant

_GROUP = 3
"""Digits of a KldB code that name an occupational group: what is near enough to count as wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """Counts of expected participants.

    `german_excludes` and `licence_excludes` count among all of them, each requirement for itself; somebody whose level
    is unknown counts as excluded. `fulfilling` counts those of `wishing` who meet both.
    """

    expected: int
    wishing: int
    fulfilling: int
    german_excludes: int
    licence_excludes: int


def demand_of(offer: Offer, participants: Iterable[Participant]) -> Demand:
    """Count for one offer; O(participants). An offer without a requirement excludes nobody."""
    expected = [one for one in participants if one.state.is_expected]
    wishing = [one for one in expected if _wants(one, offer)]
    return Demand(
        expected=len(expected),
        wishing=len(wishing),
        fulfilling=sum(_speaks(one, offer) and _holds(one, offer) for one in wishing),
        german_excludes=sum(not _speaks(one, offer) for one in expected),
        licence_excludes=sum(not _holds(one, offer) for one in expected),
    )


def _wants(one: Participant, offer: Offer) -> bool:
    """Say whether a person wishes the organisation, or wishes or wants the offer's occupational group."""
    if any(wish.organisation == offer.organisation for wish in one.wishes):
        return True
    codes = [wish.kldb for wish in one.wishes]
    codes += [known.kldb for known in one.person.experiences if known.kind is ExperienceKind.WANTED]
    return offer.kldb is not None and any(code and code[:_GROUP] == offer.kldb[:_GROUP] for code in codes)


def _speaks(one: Participant, offer: Offer) -> bool:
    level = one.person.german_speaking
    return offer.minimum_german is None or (level is not None and level >= offer.minimum_german)


def _holds(one: Participant, offer: Offer) -> bool:
    if not offer.licences:
        return True
    from refugeesday.planning.criteria import offered_licences_missing  # brings numpy: only where it is needed

    return not offered_licences_missing(one.person.licences, offer)
