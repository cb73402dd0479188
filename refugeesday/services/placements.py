"""The placements of an event as they stand, and changing single ones by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Outcome, Placement, PlacementState, Reason
from refugeesday.planning.placement_day import placement_span
from refugeesday.services.events import event as read_event
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows
from refugeesday.store.parts import Part, read_whole, write_parts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from peewee import Expression

    from refugeesday.domain.organisations import Offer

DayInCompany = tuple[int, int, "datetime", "datetime"]
"""Participant, offer, start, end: what makes two placements the same for people."""

PARTS = (
    Part("reasons", tables.PlacementReason, "placement", Reason),
    Part("ticks", tables.PlacementTick, "placement", str),
)


def placements(session: Session, *, event: int) -> list[Placement]:
    """Give the placements of an event by start, then participant, in three queries."""
    return _read(session, tables.Placement.event == event)


def _read(session: Session, which: Expression) -> list[Placement]:
    table = tables.Placement
    order = (table.starts, table.participant, table.id)
    return read_whole(session.store, Placement, table, which, parts=PARTS, order_by=order)


def day_in_company(one: Placement) -> DayInCompany:
    """Give what makes a placement the same for people."""
    return one.participant, one.offer, one.starts, one.ends


def released_placements(session: Session, *, event: int) -> frozenset[DayInCompany]:
    """Give what people may have been told: the placements of the released version, none before the first release."""
    version = read_event(session, event).released_version
    if version is None:
        return frozenset()
    table = tables.PlanVersionPlacement
    columns = ("participant", "offer", "starts", "ends")
    rows = values.read_rows(session.store, table, table.version == version, columns=columns)
    return frozenset((participant, offer, starts, ends) for participant, offer, starts, ends in rows)


@step
def add_placement(session: Session, new: Placement) -> int:
    """Keep a placement and give its id.

    Raises Conflict `interview.overlap` where the participant is busy then.
    """
    session.mark_step(event=new.event)
    id_ = values.insert(session.store, tables.Placement, new)
    write_parts(session.store, id_, new, PARTS)
    return id_


@step
def edit_placement(session: Session, changed: Placement) -> None:
    """Replace a placement: its company, companion, way, reasons and ticks.

    Raises Conflict where it was changed since it was read, or where the participant is busy then.
    """
    session.mark_step(event=changed.event)
    values.update(session.store, tables.Placement, changed)
    write_parts(session.store, changed.id, changed, PARTS)


@step
def move_placement(session: Session, changed: Placement) -> None:
    """Give a placement another company; it is given as it shall be.

    Raises as `edit_placement`.
    """
    edit_placement(session, changed)


@step
def swap_placements(session: Session, changed: Sequence[Placement]) -> None:
    """Let people change companies with each other; their placements are given as they shall be.

    Raises as `edit_placement`.
    """
    for one in changed:
        edit_placement(session, one)


@step
def fix_placements(session: Session, ids: Sequence[int], *, is_fixed: bool) -> None:
    """Hold placements where they are when the day is planned again, or let them go."""
    table = tables.Placement
    row = {table.is_fixed: is_fixed, table.revision: table.revision + 1}
    table.update(row).where(table.id.in_(ids), table.is_fixed != is_fixed).execute(session.store)


@step
def mark_placements(
    session: Session, ids: Sequence[int], *, state: PlacementState, outcome: Outcome | None = None
) -> None:
    """Note who arrived, and what came of the day."""
    table = tables.Placement
    row = {table.state: state, table.outcome: outcome, table.revision: table.revision + 1}
    table.update(row).where(table.id.in_(ids)).execute(session.store)


@step
def accompany_placements(session: Session, ids: Sequence[int], *, companion: int | None) -> None:
    """Give people a companion, or none."""
    table = tables.Placement
    row = {table.companion: companion, table.revision: table.revision + 1}
    table.update(row).where(table.id.in_(ids)).execute(session.store)


@step
def note_travel(session: Session, id_: int, *, note: str) -> None:
    """Keep what somebody found out about the way to a company; a note that says the same makes no step."""
    table = tables.Placement
    row = {table.travel_note: note.strip(), table.revision: table.revision + 1}
    table.update(row).where(table.id == id_, table.travel_note != note.strip()).execute(session.store)


@step
def tick_placement(session: Session, id_: int, *, code: str, is_done: bool) -> None:
    """Note that an item of the checklist of a placement was looked after, or that it was not."""
    table = tables.PlacementTick
    which = (table.placement == id_) & (table.code == code)
    if not is_done:
        values.delete(session.store, table, which)
    elif not values.read_rows(session.store, table, which, columns=("id",)):
        insert_rows(session.store, table, [{"placement": id_, "code": code}])


def follow_hours(session: Session, before: Offer, after: Offer) -> None:
    """Give people planned for a day in a company its new hours, where these were changed; within the step of a change.

    Those under way keep theirs. Raises Conflict `interview.overlap` where somebody is busy then, UserError as
    `placement_span`.
    """
    if (before.start_minute, before.end_minute) == (after.start_minute, after.end_minute):
        return
    table, span = tables.Placement, placement_span(read_event(session, after.event), after)
    row = {table.starts: span.starts, table.ends: span.ends, table.revision: table.revision + 1}
    planned = (table.offer == after.id) & (table.state == PlacementState.PLANNED)
    table.update(row).where(planned).execute(session.store)


@step
def remove_placements(session: Session, ids: Sequence[int]) -> None:
    """Take placements out of the plan."""
    values.delete(session.store, tables.Placement, tables.Placement.id.in_(ids))
