"""Say what would give more people a company, by planning the changed day: more places, less German, a new company."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Offer, OfferKind
from refugeesday.planning.call_list import wished_occupations
from refugeesday.planning.placement_day import is_day_offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.people import Participant
    from refugeesday.planning.placement import PlacementPlan

Planner = Callable[[tuple[Offer, ...]], "PlacementPlan"]
"""Plans the day with other offers, everything else as it is."""
MOST_PLACES = 3
NEW_COMPANY = -1
"""Stands for the organisation and the offer of a company that has not been found yet."""


class DayRemedyKind(StrEnum):
    """Name a change of the offers."""

    MORE_PLACES = "more_places"
    LESS_GERMAN = "less_german"
    NEW_COMPANY = "new_company"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRemedy:
    """Hold a change, and how many more people have a company when the day is planned with it.

    `offer` is the one to change, 0 for a new company. `places` are those to add; `level` is the German an offer would
    accept; `kldb` and `town` say what to look for and where most of the people live who wish for it.
    """

    kind: DayRemedyKind
    people: int
    offer: int = 0
    places: int = 0
    level: Level | None = None
    kldb: str = ""
    town: str = ""


def day_remedies(
    plan: Planner, *, participants: Sequence[Participant], offers: Sequence[Offer], most: int = 5
) -> tuple[DayRemedy, ...]:
    """Return the changes that give most people a company, best first, ties in the order of the kinds and offers.

    A change of places asks for no more of them than people it helps. One plan a change: O(offers) plans.
    """
    before = plan(tuple(offers))
    left = [one for one in participants if one.id in before.causes]
    if not left:
        return ()
    found = []
    for remedy, changed in _changes(left, [offer for offer in offers if is_day_offer(offer)], offers):
        more = len(plan(changed).placements) - len(before.placements)
        if more > 0:
            places = min(remedy.places, more)
            found.append(replace(remedy, people=more, places=places))
    return tuple(sorted(found, key=lambda one: -one.people)[:most])


def _changes(
    left: Sequence[Participant], days: Sequence[Offer], offers: Sequence[Offer]
) -> Iterator[tuple[DayRemedy, tuple[Offer, ...]]]:
    places = min(MOST_PLACES, len(left))
    for one in days:
        now = 1 if one.places is None else one.places
        remedy = DayRemedy(kind=DayRemedyKind.MORE_PLACES, people=0, offer=one.id, places=places)
        yield remedy, _with(offers, replace(one, places=now + places))
    for one in days:
        if one.is_german_hard and one.minimum_german is not None and one.minimum_german.rank > 0:
            level = _highest_below(one.minimum_german, left)
            if level is not None:
                remedy = DayRemedy(kind=DayRemedyKind.LESS_GERMAN, people=0, offer=one.id, level=level)
                yield remedy, _with(offers, replace(one, minimum_german=level))
    yield from _new_companies(left, offers)


def _highest_below(level: Level, left: Sequence[Participant]) -> Level | None:
    """Return the best German below a level that somebody without a company speaks."""
    spoken = {one.person.german_speaking for one in left} - {None}
    below = [known for known in spoken if known is not None and known.rank < level.rank]
    return max(below, key=lambda known: known.rank, default=None)


def _new_companies(
    left: Sequence[Participant], offers: Sequence[Offer]
) -> Iterator[tuple[DayRemedy, tuple[Offer, ...]]]:
    wishing: dict[str, list[Participant]] = {}
    for one in left:
        for trade in dict.fromkeys(kldb[:3] for kldb in wished_occupations(one)):
            wishing.setdefault(trade, []).append(one)
    for trade, people in sorted(wishing.items()):
        towns = [one.person.town.strip() for one in people]
        town = max(sorted(set(towns)), key=towns.count)
        kldb = next(kldb for kldb in wished_occupations(people[0]) if kldb.startswith(trade))
        new = Offer(
            id=NEW_COMPANY, event=people[0].event, organisation=NEW_COMPANY, kind=OfferKind.SHADOWING, title=trade,
            kldb=kldb, town=town, places=len(people),
        )  # fmt: skip
        remedy = DayRemedy(kind=DayRemedyKind.NEW_COMPANY, people=0, kldb=trade, town=town, places=len(people))
        yield remedy, (*offers, new)


def _with(offers: Sequence[Offer], changed: Offer) -> tuple[Offer, ...]:
    return tuple(changed if one.id == changed.id else one for one in offers)
