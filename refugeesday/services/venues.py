"""Places where events are held, with their rooms."""

from __future__ import annotations

from dataclasses import replace

from refugeesday.domain.events import Room, Venue
from refugeesday.domain.names import folded
from refugeesday.errors import UserError
from refugeesday.services.events import edit_event, events
from refugeesday.services.events import event as read_event
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


def venue(session: Session, id_: int | None) -> Venue | None:
    """Give a venue, None where there is none of this id."""
    return next((one for one in venues(session) if one.id == id_), None)


@step
def edit_venue(session: Session, changed: Venue) -> None:
    """Replace a venue and its rooms, for every event held there.

    A room keeps its id and thereby its booths; rooms without one are new, those no longer named go and leave their
    booths without a room. Raises UserError `venue.name_missing` and `record.gone`.
    """
    if not changed.name.strip() or not all(room.name.strip() for room in changed.rooms):
        raise UserError("venue.name_missing")
    values.overwrite(session.store, tables.Venue, changed)
    room = tables.Room
    kept = [one.id for one in changed.rooms if one.id]
    values.delete(session.store, room, room.venue == changed.id, room.id.not_in(kept))
    for one in changed.rooms:
        cells = {"name": one.name, "width_mm": one.width_mm, "depth_mm": one.depth_mm}
        if one.id:
            room.update(cells).where(room.id == one.id, room.venue == changed.id).execute(session.store)
        else:
            values.insert(session.store, room, one, venue=changed.id)


@step
def hold_event_at(session: Session, name: str, *, event: int) -> None:
    """Hold an event at the place of a name: a known one, else its own place under the new name, else a new one.

    A place that another event is held at too keeps its name. Without a name the event has no place.
    """
    of = read_event(session, event)
    known = venues(session)
    same = next((one for one in known if folded(one.name) == folded(name)), None)
    own = next((one for one in known if one.id == of.venue), None)
    if own is not None and own.name == name:
        return
    if not name.strip():
        place = None
    elif same is not None and same != own:
        place = same.id
    elif own is not None and sum(one.venue == own.id for one in events(session)) == 1:
        edit_venue(session, replace(own, name=name))
        return
    else:
        place = add_venue(session, Venue(name=name))
    if place != of.venue:
        edit_event(session, replace(of, venue=place))
