"""How many people want an offer, how many of them meet what it asks for, and what each requirement rules out."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.people import ExperienceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.languages import Level
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


class Seekers:
    """Hold the expected participants of an event by what offers ask for, so that an offer is counted without a walk."""

    def __init__(self, participants: Iterable[Participant]) -> None:
        """Sort them; O(participants)."""
        self._expected = tuple(one for one in participants if one.state.is_expected)
        self._levels = Counter(one.person.german_speaking for one in self._expected)
        self._licences = Counter(one.person.licences for one in self._expected)
        self._of_organisation: defaultdict[int, set[int]] = defaultdict(set)
        self._of_group: defaultdict[str, set[int]] = defaultdict(set)
        for place, one in enumerate(self._expected):
            codes = [known.kldb for known in one.person.experiences if known.kind is ExperienceKind.WANTED]
            for wish in one.wishes:
                codes.append(wish.kldb)
                if wish.organisation is not None:
                    self._of_organisation[wish.organisation].add(place)
            for code in codes:
                if code:
                    self._of_group[code[:_GROUP]].add(place)

    def demand(self, offer: Offer) -> Demand:
        """Count for one offer. One without a requirement excludes nobody."""
        wishing = self._of_organisation.get(offer.organisation, set())
        if offer.kldb:
            wishing = wishing | self._of_group.get(offer.kldb[:_GROUP], set())
        people = [self._expected[place].person for place in wishing]
        return Demand(
            expected=len(self._expected),
            wishing=len(people),
            fulfilling=sum(_speaks(one.german_speaking, offer) and _holds(one.licences, offer) for one in people),
            german_excludes=sum(count for level, count in self._levels.items() if not _speaks(level, offer)),
            licence_excludes=sum(count for held, count in self._licences.items() if not _holds(held, offer)),
        )


def _speaks(level: Level | None, offer: Offer) -> bool:
    return offer.minimum_german is None or (level is not None and level >= offer.minimum_german)


def _holds(licences: tuple[str, ...], offer: Offer) -> bool:
    if not offer.licences:
        return True
    from refugeesday.planning.criteria import offered_licences_missing  # brings numpy: only where it is needed

    return not offered_licences_missing(licences, offer)
