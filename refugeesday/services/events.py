"""Events, with their breaks and the weights of their plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event
from refugeesday.domain.own_texts import OwnText
from refugeesday.domain.time import DaySpan, zone_named
from refugeesday.errors import UserError
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows
from refugeesday.store.parts import Part, read_whole, write_parts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from peewee import Expression

PARTS = (
    Part("breaks", tables.EventBreak, "event", DaySpan),
    Part("texts", tables.EventText, "event", OwnText),
)


def events(session: Session) -> list[Event]:
    """Give all events by date, in four queries."""
    return _read(session)


def event(session: Session, id_: int) -> Event:
    """Give one event.

    Raises UserError `event.gone` where there is none of this id.
    """
    found = _read(session, tables.Event.id == id_)
    if not found:
        raise UserError("event.gone", event=id_)
    return found[0]


def today_at(session: Session, id_: int) -> date:
    """Give the day it is now where an event takes place.

    Raises UserError `event.gone`.
    """
    return session.now().astimezone(zone_named(event(session, id_).zone)).date()


def _read(session: Session, *which: Expression) -> list[Event]:
    table = tables.Event
    rows = values.read_rows(session.store, table, *which, columns=("id", "opens", "closes"))
    opening = {id_: DaySpan(opens, closes) for id_, opens, closes in rows}
    order = (table.date, table.id)
    return read_whole(
        session.store, Event, table, *which, parts=PARTS, order_by=order, more=lambda id_: {"opening": opening[id_]}
    )


@step
def add_event(session: Session, new: Event) -> int:
    """Keep an event and give its id.

    Raises UserError `event.name_missing` and what `Event.raster` refuses, so that every stored event has slots.
    """
    refuse_unusable(new)
    id_ = values.insert(session.store, tables.Event, new, opens=new.opening.starts, closes=new.opening.ends)
    session.mark_step(event=id_)
    write_parts(session.store, id_, new, PARTS)
    return id_


@step
def edit_event(session: Session, changed: Event) -> None:
    """Replace an event. Interviews keep their times; those that no longer fit the slots are findings.

    Raises Conflict where it was changed since it was read, and as `add_event`.
    """
    session.mark_step(event=changed.id)
    refuse_unusable(changed)
    opening = changed.opening
    values.update(session.store, tables.Event, changed, opens=opening.starts, closes=opening.ends)
    write_parts(session.store, changed.id, changed, PARTS)


@step
def choose_phrases(session: Session, *, event: int, with_unreviewed: bool) -> None:
    """Say whether people get phrases nobody reviewed, marked, or English in their place.

    What calendars and papers say changes with it, so everybody told otherwise must be told again.
    """
    found = _read(session, tables.Event.id == event)[0]
    if found.with_unreviewed is not with_unreviewed:
        edit_event(session, replace(found, with_unreviewed=with_unreviewed))


def weights(session: Session, *, event: int) -> dict[str, int]:
    """Give the points of the score that the event sets differently from the product."""
    rows = values.read_rows(
        session.store, tables.EventWeight, tables.EventWeight.event == event, columns=("code", "points")
    )
    return dict(rows)


@step
def set_weights(session: Session, *, event: int, points: Mapping[str, int]) -> None:
    """Replace the points the event sets by itself."""
    session.mark_step(event=event)
    if weights(session, event=event) == dict(points):
        return
    values.delete(session.store, tables.EventWeight, tables.EventWeight.event == event)
    rows = [{"event": event, "code": code, "points": number} for code, number in points.items()]
    insert_rows(session.store, tables.EventWeight, rows)


def refuse_unusable(one: Event) -> None:
    """Raise what `add_event` would raise of an event."""
    if not one.name.strip():
        raise UserError("event.name_missing")
    _ = one.raster
