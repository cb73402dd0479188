"""The programme: what meets in a room, is outside the opening or without a room is said; moving keeps lengths."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from refugeesday.domain.events import AgendaItem, Room, Venue
from refugeesday.errors import UserError
from refugeesday.services.agenda import (
    AgendaConflict,
    AgendaEntry,
    add_agenda_item,
    agenda,
    edit_agenda_item,
    move_agenda_item,
    remove_agenda_items,
)
from refugeesday.services.events import edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.venues import add_venue, edit_venue, hold_event_at, venue
from refugeesday.store.failures import Conflict
from tests.services.small_fair import Fair, fair

TAKEN, CLOSED, NO_ROOM = AgendaConflict.ROOM_TAKEN, AgendaConflict.CLOSED, AgendaConflict.NO_ROOM


@pytest.fixture
def made() -> Fair:
    """Give an event from nine to twelve (in Berlin) in a house with two rooms."""
    made = fair(people=1, stands=1)
    place = add_venue(made.session, Venue(name="Haus", rooms=(Room(name="Saal"), Room(name="Foyer"))))
    edit_event(made.session, replace(read_event(made.session, made.event), venue=place))
    return made


def at(clock: str) -> datetime:
    """Give an instant of the day, told by a clock in Berlin."""
    hour, minute = clock.split(":")
    return datetime(2027, 6, 18, int(hour) - 2, int(minute), tzinfo=UTC)


def add(made: Fair, title: str, times: str, room: str | None = "Saal") -> int:
    starts, ends = times.split("-")
    rooms = {one.name: one.id for one in agenda(made.session, event=made.event).rooms}
    item = AgendaItem(
        event=made.event, title=title, starts=at(starts), ends=at(ends), room=rooms[room] if room else None
    )
    return add_agenda_item(made.session, item)


def entry(made: Fair, id_: int) -> AgendaEntry:
    found = agenda(made.session, event=made.event).entry(id_)
    assert found is not None
    return found


def test_two_items_at_one_time_in_one_room_are_a_conflict_of_both(made: Fair) -> None:
    first, second = add(made, "Begrüßung", "9:00-9:30"), add(made, "Info", "9:15-10:00")
    add(made, "Abschluss", "10:00-10:15")
    add(made, "Führung", "9:00-10:00", "Foyer")
    found = agenda(made.session, event=made.event)
    assert {one.item.title: (one.conflicts, one.beside) for one in found.conflicting} == {
        "Begrüßung": ((TAKEN,), ("Info",)), "Info": ((TAKEN,), ("Begrüßung",)),
    }  # fmt: skip
    move_agenda_item(made.session, second, later=timedelta(minutes=15), room=entry(made, first).item.room)
    assert {one.item.title for one in agenda(made.session, event=made.event).conflicting} == {"Info", "Abschluss"}
    remove_agenda_items(made.session, [second])
    assert agenda(made.session, event=made.event).conflicting == ()


@pytest.mark.parametrize(
    ("times", "conflicts"),
    [("8:30-9:00", ()), ("8:29-9:00", (CLOSED,)), ("11:30-12:00", ()), ("11:30-12:01", (CLOSED,))],
)
def test_people_are_in_the_house_from_the_doors_to_the_closing(
    made: Fair, times: str, conflicts: tuple[AgendaConflict, ...]
) -> None:
    assert entry(made, add(made, "Begrüßung", times)).conflicts == conflicts


def test_times_are_those_at_the_place(made: Fair) -> None:
    one = entry(made, add(made, "Begrüßung", "9:00-9:30"))
    assert f"{one.starts:%H:%M} {one.ends:%H:%M}" == "09:00 09:30"


def test_a_room_that_is_gone_is_a_conflict_where_the_place_has_rooms(made: Fair) -> None:
    id_ = add(made, "Begrüßung", "9:00-9:30")
    place = venue(made.session, read_event(made.session, made.event).venue)
    assert place is not None
    edit_venue(made.session, replace(place, rooms=place.rooms[1:]))
    assert (entry(made, id_).conflicts, entry(made, id_).room) == ((NO_ROOM,), None)
    made.session.undo()
    assert entry(made, id_).conflicts == ()
    hold_event_at(made.session, "Stadthalle", event=made.event)
    assert entry(made, id_).conflicts == (NO_ROOM,)
    other = venue(made.session, read_event(made.session, made.event).venue)
    assert other is not None
    edit_venue(made.session, replace(other, rooms=()))
    assert entry(made, id_).conflicts == ()


def test_an_item_keeps_its_length_when_it_moves_and_undo_takes_it_back(made: Fair) -> None:
    id_ = add(made, "Begrüßung", "9:00-9:40")
    move_agenda_item(made.session, id_, later=timedelta(minutes=30), room=None)
    one = entry(made, id_).item
    assert (one.starts, one.ends, one.room) == (at("9:30"), at("10:10"), None)
    made.session.undo()
    assert entry(made, id_).starts == at("9:00")
    with pytest.raises(UserError, match=r"record\.gone"):
        move_agenda_item(made.session, 99, later=timedelta(), room=None)


def test_what_cannot_be_is_refused(made: Fair) -> None:
    with pytest.raises(UserError, match=r"agenda\.title_missing"):
        add(made, "  ", "9:00-9:30")
    with pytest.raises(UserError, match=r"agenda\.ends_early"):
        add(made, "Info", "9:30-9:30")
    one = entry(made, add(made, "Info", "9:00-9:30")).item
    edit_agenda_item(made.session, replace(one, title="Anerkennung"))
    with pytest.raises(Conflict):
        edit_agenda_item(made.session, replace(one, title="Abschluss"))
