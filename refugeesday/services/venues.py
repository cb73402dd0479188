"""Places where events are held, with their rooms."""

from __future__ import annotations

from refugeesday.domain.events import Room, Venue
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.parts import Part, read_whole, write_parts

PARTS = (Part("rooms", tables.Room, "venue", Room),)


def venues(session: Session) -> list[Venue]:
    """Give all venues by name, in two queries."""
    return read_whole(session.store, Venue, tables.Venue, parts=PARTS, order_by=(tables.Venue.name, tables.Venue.id))


@step
def add_venue(session: Session, new: Venue) -> int:
    """Keep a venue with its rooms and give its id."""
    id_ = values.insert(session.store, tables.Venue, new)
    write_parts(session.store, id_, new, PARTS)
    return id_
