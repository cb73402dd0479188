"""How the number of people registered for an event grew, told by the history."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from refugeesday.domain.time import zone_named
from refugeesday.services.events import event as read_event
from refugeesday.store import journal, tables, values

if TYPE_CHECKING:
    from datetime import date

    from refugeesday.services.session import Session


def growth(session: Session, *, event: int) -> list[tuple[date, int]]:
    """Give each day on which somebody was registered, and how many of those registered now were so by its end.

    Reads the whole journal, so better beside the window. Empty where nobody is registered.
    """
    zone, table = zone_named(read_event(session, event).zone), tables.Participant
    ids = {id_ for (id_,) in values.read_rows(session.store, table, table.event == event, columns=("id",))}
    born = journal.first_seen(session.store.connection(), table._meta.table_name)
    days = Counter(born[id_].astimezone(zone).date() for id_ in ids if id_ in born)
    ordered = sorted(days)
    return list(zip(ordered, accumulate(days[day] for day in ordered), strict=True))
