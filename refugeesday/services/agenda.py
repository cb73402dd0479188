"""The programme of an event: what happens when in which room, and where that cannot be."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.events import DOORS, AgendaItem
from refugeesday.domain.people import VolunteerState
from refugeesday.domain.time import Span, is_within, local_span, span_on, zone_named
from refugeesday.errors import UserError
from refugeesday.services.busy_times import HelperNames
from refugeesday.services.events import event as read_event
from refugeesday.services.session import Session, step
from refugeesday.services.venues import venue
from refugeesday.services.volunteers import volunteers
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, timedelta
    from zoneinfo import ZoneInfo

    from refugeesday.domain.events import Event, Room
    from refugeesday.domain.people import Volunteer


class AgendaConflict(StrEnum):
    """Why an item of the programme cannot take place as it is entered."""

    ROOM_TAKEN = "room_taken"
    CLOSED = "closed"
    NO_ROOM = "no_room"
    PERSON_TWICE = "person_twice"
    """Who is in charge is so of something else at that time."""
    PERSON_INTERPRETS = "person_interprets"
    PERSON_AWAY = "person_away"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """An item with its times at the place of the event and what is wrong with it; `beside` names what shares its room.

    `room` is None where there is none, or one that no longer belongs to the place. `people` names those in charge who
    help at the event by what is wrong about them.
    """

    item: AgendaItem
    starts: datetime
    ends: datetime
    room: Room | None
    conflicts: tuple[AgendaConflict, ...] = ()
    beside: tuple[str, ...] = ()
    people: Mapping[AgendaConflict, tuple[str, ...]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """Give the item's id."""
        return self.item.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The rooms of the event's place, the programme by time, and the names of those who help at the event."""

    rooms: tuple[Room, ...] = ()
    entries: tuple[AgendaEntry, ...] = ()
    helpers: HelperNames = field(default_factory=HelperNames)

    @property
    def conflicting(self) -> tuple[AgendaEntry, ...]:
        """Give the entries that cannot stay as they are."""
        return tuple(entry for entry in self.entries if entry.conflicts)

    def entry(self, id_: int) -> AgendaEntry | None:
        """Give an entry, None where there is none of this id."""
        return next((entry for entry in self.entries if entry.id == id_), None)


def agenda(session: Session, *, event: int) -> Agenda:
    """Give the programme of an event with its conflicts.

    People are in the house from the opening of the doors to the closing. A room is asked for where the place has any.
    Raises UserError `event.gone`.
    """
    of = read_event(session, event)
    place, table = venue(session, of.venue), tables.AgendaItem
    rooms = place.rooms if place is not None else ()
    order = (table.starts, table.ends, table.id)
    items = values.read(session.store, AgendaItem, table, table.event == event, order_by=order)
    people = [one for one in volunteers(session, event=event) if one.state is not VolunteerState.DECLINED]
    helpers = HelperNames(sorted(people, key=lambda one: one.person.full_name))
    staff = _staff(session, items, helpers)
    return Agenda(
        rooms=rooms,
        entries=tuple(_entry(one, items, of=of, rooms=rooms, staff=staff) for one in items),
        helpers=helpers,
    )


@step
def add_agenda_item(session: Session, new: AgendaItem) -> int:
    """Put something on the programme and give its id.

    Raises UserError `agenda.title_missing` and `agenda.ends_early`.
    """
    session.mark_step(event=new.event)
    _refuse_unusable(new)
    return values.insert(session.store, tables.AgendaItem, new)


@step
def edit_agenda_item(session: Session, changed: AgendaItem) -> None:
    """Replace an item of the programme.

    Raises Conflict where it was changed since it was read, and as `add_agenda_item`.
    """
    session.mark_step(event=changed.event)
    _refuse_unusable(changed)
    values.update(session.store, tables.AgendaItem, changed)


@step
def move_agenda_item(session: Session, id_: int, *, later: timedelta, room: int | None) -> None:
    """Let an item begin so much later (or earlier, below zero) in a room; it lasts as long as before.

    Raises UserError `record.gone`.
    """
    table = tables.AgendaItem
    one = values.only(values.read(session.store, AgendaItem, table, table.id == id_))
    moved = replace(one, starts=one.starts + later, ends=one.ends + later, room=room)
    if moved != one:
        edit_agenda_item(session, moved)


@step
def remove_agenda_items(session: Session, ids: Sequence[int]) -> None:
    """Take items off the programme."""
    values.delete(session.store, tables.AgendaItem, tables.AgendaItem.id.in_(ids))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Staff:
    """Who is in charge of each item, and what each of them interprets, by id."""

    of: Mapping[int, Sequence[Volunteer]]
    talks: Mapping[int, Sequence[Span]]

    def clashes(
        self, item: AgendaItem, others: Sequence[AgendaItem], zone: ZoneInfo
    ) -> dict[AgendaConflict, list[str]]:
        """Name those in charge of an item who cannot be there, by the reason."""
        span, local = Span(item.starts, item.ends), local_span(item.starts, item.ends, zone)
        found: dict[AgendaConflict, list[str]] = {}
        for one in self.of.get(item.id, ()):
            own = [other for other in others if other.id != item.id and one in self.of.get(other.id, ())]
            reasons = {
                AgendaConflict.PERSON_TWICE: any(span.overlaps(Span(other.starts, other.ends)) for other in own),
                AgendaConflict.PERSON_INTERPRETS: any(span.overlaps(talk) for talk in self.talks.get(one.id, ())),
                AgendaConflict.PERSON_AWAY: not is_within(local, one.availability),
            }
            for code, is_so in reasons.items():
                if is_so:
                    found.setdefault(code, []).append(one.person.full_name)
        return found


def _staff(session: Session, items: Sequence[AgendaItem], helpers: HelperNames) -> _Staff:
    of = {item.id: helpers.in_charge(item.responsible).helpers for item in items}
    ids = {one.id for found in of.values() for one in found}
    table = tables.Interview
    rows = values.read_rows(
        session.store, table, table.interpreter.in_(ids), columns=("interpreter", "starts", "ends")
    )  # fmt: skip
    talks: dict[int, list[Span]] = {}
    for helper, starts, ends in rows:
        talks.setdefault(helper, []).append(Span(starts, ends))
    return _Staff(of=of, talks=talks)


def _entry(
    item: AgendaItem, items: Sequence[AgendaItem], *, of: Event, rooms: Sequence[Room], staff: _Staff
) -> AgendaEntry:
    room = next((one for one in rooms if one.id == item.room), None)
    beside = [one for one in items if room is not None and one.id != item.id and _meet(one, item)]
    found = {
        AgendaConflict.ROOM_TAKEN: bool(beside),
        AgendaConflict.CLOSED: _is_closed(item, of),
        AgendaConflict.NO_ROOM: bool(rooms) and room is None,
    }
    zone = zone_named(of.zone)
    people = staff.clashes(item, items, zone)
    return AgendaEntry(
        item=item,
        starts=item.starts.astimezone(zone),
        ends=item.ends.astimezone(zone),
        room=room,
        conflicts=(*(code for code, is_so in found.items() if is_so), *people),
        beside=tuple(one.title for one in beside),
        people={code: tuple(names) for code, names in people.items()},
    )


def _meet(one: AgendaItem, other: AgendaItem) -> bool:
    return one.room == other.room and one.starts < other.ends and other.starts < one.ends


def _is_closed(item: AgendaItem, of: Event) -> bool:
    opening = span_on(of.date, of.opening, zone_named(of.zone))
    return item.starts < opening.starts - DOORS or item.ends > opening.ends


def _refuse_unusable(one: AgendaItem) -> None:
    if not one.title.strip():
        raise UserError("agenda.title_missing")
    if one.ends <= one.starts:
        raise UserError("agenda.ends_early")
