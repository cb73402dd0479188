"""The hall plan of an event: its rooms with what belongs to them, and where the booths stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.hall import RoomFeature, booth_at, free_places, refusal
from refugeesday.errors import UserError
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.organisations import organisations
from refugeesday.services.session import Session, step
from refugeesday.services.venues import edit_venue, venue
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from refugeesday.domain.events import Room, Venue
    from refugeesday.domain.hall import Area
    from refugeesday.domain.organisations import Booth


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBooth:
    """A booth on the plan: whose it is, and its middle; both are None for one that stands nowhere yet."""

    id: int
    number: str
    organisation: str
    room: int | None
    x_mm: int | None
    y_mm: int | None

    @property
    def area(self) -> Area | None:
        """Give what the booth covers."""
        return None if self.x_mm is None or self.y_mm is None else booth_at(self.x_mm, self.y_mm)


@dataclass(frozen=True, slots=True, kw_only=True)
class HallPlan:
    """The rooms of the event's venue, what belongs to them, and the booths by number."""

    rooms: tuple[Room, ...]
    features: tuple[RoomFeature, ...]
    booths: tuple[PlacedBooth, ...]

    def features_in(self, room: int) -> list[RoomFeature]:
        """Give what belongs to a room."""
        return [feature for feature in self.features if feature.room == room]

    def standing_in(self, room: int, *, but: int = 0) -> list[tuple[str, Area]]:
        """Give the booths that stand in a room, except one."""
        there = [booth for booth in self.booths if booth.room == room and booth.id != but]
        return [(booth.number, booth.area) for booth in there if booth.area is not None]


def hall_plan(session: Session, *, event: int, known: Iterable[tuple[Booth, str]] | None = None) -> HallPlan:
    """Give the plan of an event; without a venue it has no rooms.

    `known` are its booths with the names of their organisations, for who has read them already.
    """
    place = venue(session, read_event(session, event).venue)
    rooms = place.rooms if place is not None else ()
    features = room_features(session, rooms)
    if known is None:
        names = {one.id: one.name for one in organisations(session, event=event)}
        known = [(one, names.get(one.organisation, "")) for one in booths(session, event=event)]
    here = {room.id for room in rooms}
    stands = [
        PlacedBooth(
            id=one.id,
            number=one.number,
            organisation=name,
            room=one.room if one.room in here else None,
            x_mm=one.x_mm if one.room in here else None,
            y_mm=one.y_mm if one.room in here else None,
        )
        for one, name in sorted(known, key=lambda pair: pair[0].number)
    ]
    return HallPlan(rooms=rooms, features=features, booths=tuple(stands))


def room_features(session: Session, rooms: Iterable[Room]) -> tuple[RoomFeature, ...]:
    """Give what belongs to some rooms, in one query."""
    table = tables.RoomFeature
    return tuple(values.read(session.store, RoomFeature, table, table.room.in_([room.id for room in rooms])))


@step
def place_booth(session: Session, id_: int, *, event: int, room: int, x_mm: int, y_mm: int) -> None:
    """Put a booth with its middle at a place of a room.

    Raises UserError `hall.place_refused` where it would cover an exit, a path, something else, or leave the room.
    """
    session.mark_step(event=event)
    plan = hall_plan(session, event=event)
    where = values.only([one for one in plan.rooms if one.id == room])
    found = refusal(booth_at(x_mm, y_mm), where, plan.features_in(room), plan.standing_in(room, but=id_))
    if found is not None:
        raise UserError("hall.place_refused", why=found.why, by=found.by)
    _write_place(session, id_, room=room, x_mm=x_mm, y_mm=y_mm)


@step
def take_booths_off(session: Session, ids: Iterable[int]) -> None:
    """Take booths off the plan; they stay booths of the event."""
    for id_ in ids:
        _write_place(session, id_, room=None, x_mm=None, y_mm=None)


@step
def arrange_booths(session: Session, *, event: int, room: int, among: Collection[int] | None = None) -> int:
    """Put the booths that stand nowhere yet, all or some of them, into a room in rows by number.

    Gives how many found a place.
    """
    session.mark_step(event=event)
    plan = hall_plan(session, event=event)
    where = values.only([one for one in plan.rooms if one.id == room])
    waiting = [one for one in plan.booths if one.area is None and (among is None or one.id in among)]
    places = free_places(where, plan.features_in(room), plan.standing_in(room))
    placed = list(zip(waiting, places, strict=False))
    for one, place in placed:
        _write_place(session, one.id, room=room, x_mm=place.x_mm, y_mm=place.y_mm)
    return len(placed)


@step
def measure_room(session: Session, room: Room, *, venue_id: int) -> None:
    """Keep the size of a room, for every event held there."""
    of = _venue(session, venue_id)
    edit_venue(session, replace(of, rooms=tuple(room if one.id == room.id else one for one in of.rooms)))


@step
def add_feature(session: Session, new: RoomFeature) -> int:
    """Put an exit, entrance, path or area into a room and give its id."""
    return values.insert(session.store, tables.RoomFeature, new)


@step
def edit_feature(session: Session, changed: RoomFeature) -> None:
    """Move, resize or rename what belongs to a room.

    Raises UserError `record.gone`.
    """
    values.overwrite(session.store, tables.RoomFeature, changed)


@step
def remove_feature(session: Session, id_: int) -> None:
    """Take an exit, entrance, path or area out of a room."""
    values.delete(session.store, tables.RoomFeature, tables.RoomFeature.id == id_)


def _write_place(session: Session, id_: int, *, room: int | None, x_mm: int | None, y_mm: int | None) -> None:
    table = tables.Booth
    row = {table.room: room, table.x_mm: x_mm, table.y_mm: y_mm, table.revision: table.revision + 1}
    table.update(row).where(table.id == id_).execute(session.store)


def _venue(session: Session, id_: int) -> Venue:
    found = venue(session, id_)
    if found is None:
        raise UserError("record.gone")
    return found
