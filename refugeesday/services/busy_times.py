"""Who is taken by the programme: whoever is named in charge of an item helps nowhere else at that time.

"In charge" is free text: names separated by commas. The name, the number, or both, of somebody who helps at the event
counts; a name that two people have counts for both, so that neither is planned by mistake.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.events import AgendaItem
from refugeesday.domain.names import folded
from refugeesday.domain.time import left_over, local_span, zone_named
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.domain.events import Event
    from refugeesday.domain.people import Volunteer
    from refugeesday.services.session import Session


def in_charge(text: str, helpers: Iterable[Volunteer]) -> list[Volunteer]:
    """Give those of the helpers a text names, in their order."""
    named = {folded(part) for part in text.split(",")} - {""}
    if not named:
        return []
    return [one for one in helpers if not named.isdisjoint(_ways_to_name(one))]


def name_in_charge(one: Volunteer, helpers: Iterable[Volunteer]) -> str:
    """Give the text that names a helper and nobody else."""
    name = one.person.full_name
    is_shared = sum(folded(other.person.full_name) == folded(name) for other in helpers) > 1
    return f"{name} ({one.number})" if is_shared else name


def free_helpers(session: Session, of: Event, helpers: Sequence[Volunteer]) -> list[Volunteer]:
    """Give the helpers of an event with the times the programme leaves them; O(items × helpers)."""
    table = tables.AgendaItem
    items = values.read(session.store, AgendaItem, table, table.event == of.id, table.responsible != "")
    zone = zone_named(of.zone)
    taken: dict[int, list[AgendaItem]] = {}
    for item in items:
        if item.starts.astimezone(zone).date() == of.date:
            for one in in_charge(item.responsible, helpers):
                taken.setdefault(one.id, []).append(item)
    return [
        replace(
            one, availability=left_over(one.availability, [local_span(item.starts, item.ends, zone) for item in own])
        )
        if (own := taken.get(one.id))
        else one
        for one in helpers
    ]


def _ways_to_name(one: Volunteer) -> set[str]:
    name, number = folded(one.person.full_name), folded(one.number)
    return {name, number, name + number} - {""}
