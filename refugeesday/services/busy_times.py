"""Who is taken by the programme: whoever is named in charge of an item helps nowhere else at that time.

"In charge" is free text: names separated by commas. The name in either order, the number, or name and number of
somebody who helps at the event count, whatever the case, accents and umlauts; a name that two people have counts for
both, so that neither is planned by mistake.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.events import AgendaItem
from refugeesday.domain.names import folded, spellings
from refugeesday.domain.time import left_over, local_span, zone_named
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.domain.events import Event
    from refugeesday.domain.people import Volunteer
    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True)
class InCharge:
    """Whom a text names: who helps at the event, in the order of the helpers, and what else it says, as written."""

    helpers: tuple[Volunteer, ...]
    others: tuple[str, ...]


class HelperNames:
    """Know everybody who helps at an event by all ways to write the name; making it is O(helpers), asking O(names)."""

    def __init__(self, helpers: Iterable[Volunteer] = ()) -> None:
        self._helpers = tuple(helpers)
        self._places: dict[str, set[int]] = {}
        for place, one in enumerate(self._helpers):
            for way in _ways_to_name(one):
                self._places.setdefault(way, set()).add(place)

    def in_charge(self, text: str) -> InCharge:
        """Tell those of the helpers a text names from whoever else it names."""
        parts = [part for part in map(str.strip, text.split(",")) if folded(part)]
        found = {part: self._places_of(part) for part in parts}
        places = sorted(set().union(*found.values()))
        return InCharge(
            helpers=tuple(self._helpers[place] for place in places),
            others=tuple(part for part in found if not found[part]),
        )

    def unique_names(self) -> list[str]:
        """Give for each helper, in their order, the text that names nobody else."""
        return [self.unique_name(one) for one in self._helpers]

    def unique_name(self, one: Volunteer) -> str:
        """Give the text that names a helper and nobody else."""
        name = one.person.full_name
        return f"{name} ({one.number})" if len(self._places_of(name)) > 1 else name

    def _places_of(self, name: str) -> set[int]:
        return set().union(*(self._places.get(way, ()) for way in spellings(name)))


def free_helpers(session: Session, of: Event, helpers: Sequence[Volunteer]) -> list[Volunteer]:
    """Give the helpers of an event with the times the programme leaves them; O(items × helpers)."""
    table = tables.AgendaItem
    items = values.read(session.store, AgendaItem, table, table.event == of.id, table.responsible != "")
    zone = zone_named(of.zone)
    names = HelperNames(helpers)
    taken: dict[int, list[AgendaItem]] = {}
    for item in items:
        if item.starts.astimezone(zone).date() == of.date:
            for one in names.in_charge(item.responsible).helpers:
                taken.setdefault(one.id, []).append(item)
    return [
        replace(
            one, availability=left_over(one.availability, [local_span(item.starts, item.ends, zone) for item in own])
        )
        if (own := taken.get(one.id))
        else one
        for one in helpers
    ]


def _ways_to_name(one: Volunteer) -> frozenset[str]:
    name, person = one.person.full_name, one.person
    ways = (name, f"{person.family_name} {person.given_name}", one.number, f"{name} {one.number}")
    return frozenset().union(*map(spellings, ways)) - {""}
