"""The checklist of an event: what is to be done by when, and who sees to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.deadlines import Deadline, deadline_of
from refugeesday.domain.events import ChecklistItem
from refugeesday.domain.time import zone_named
from refugeesday.errors import UserError
from refugeesday.exchange.standard_tasks import standard_tasks
from refugeesday.services.events import event as read_event
from refugeesday.services.open_points import Point
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from refugeesday.domain.events import Event


def checklist(session: Session, *, event: int) -> list[ChecklistItem]:
    """Give the tasks of an event, the earliest due first, in one query."""
    table = tables.ChecklistItem
    order = (table.days_before.desc(), table.id)
    return values.read(session.store, ChecklistItem, table, table.event == event, order_by=order)


def deadlines(session: Session, *, event: int) -> list[Deadline]:
    """Give the tasks of an event with their days, the earliest due first.

    Raises UserError `event.gone`.
    """
    of = read_event(session, event)
    day = today(session, of)
    return [deadline_of(one, event=of.date, today=day) for one in checklist(session, event=event)]


def settled_by(tasks: Iterable[Deadline]) -> dict[Point, Deadline]:
    """Give for each figure of the overview by when it is to be settled: the first of its tasks that is still open.

    A figure belongs to the standard tasks that name it, in any language; a task with a title of its own settles none.
    """
    figures = {one.title: one.settles for language in ("en", "de") for one in standard_tasks(language)}
    found: dict[Point, Deadline] = {}
    for one in sorted(tasks, key=lambda task: task.due):
        for point in () if one.is_done else figures.get(one.item.title, ()):
            found.setdefault(Point(point), one)
    return found


def today(session: Session, event: Event) -> date:
    """Give the day it is where the event takes place."""
    return session.now().astimezone(zone_named(event.zone)).date()


@step
def add_checklist_item(session: Session, new: ChecklistItem) -> int:
    """Keep a task and give its id.

    Raises UserError `checklist.title_missing`.
    """
    session.mark_step(event=new.event)
    _refuse_nameless(new)
    return values.insert(session.store, tables.ChecklistItem, new)


@step
def edit_checklist_item(session: Session, changed: ChecklistItem) -> None:
    """Replace a task.

    Raises Conflict where it was changed since it was read, UserError `checklist.title_missing`.
    """
    session.mark_step(event=changed.event)
    _refuse_nameless(changed)
    values.update(session.store, tables.ChecklistItem, changed)


@step
def tick_checklist_item(session: Session, id_: int, *, is_done: bool) -> None:
    """Note that a task is done today, or that it is not.

    Raises UserError `record.gone`.
    """
    table = tables.ChecklistItem
    found = values.read(session.store, ChecklistItem, table, table.id == id_)
    if not found:
        raise UserError("record.gone")
    one = found[0]
    if (one.done_on is not None) == is_done:
        return
    day = today(session, read_event(session, one.event)) if is_done else None
    edit_checklist_item(session, replace(one, done_on=day))


@step
def remove_checklist_items(session: Session, ids: Sequence[int]) -> None:
    """Take tasks off the checklist."""
    values.delete(session.store, tables.ChecklistItem, tables.ChecklistItem.id.in_(ids))


@step
def take_standard_checklist(session: Session, *, event: int, language: str = "de") -> int:
    """Add the tasks every event has, leaving out those it has already, and give how many were added."""
    session.mark_step(event=event)
    known = {one.title for one in checklist(session, event=event)}
    new = [
        {"event": event, "title": one.title, "days_before": one.days_before, "responsible": one.responsible}
        for one in standard_tasks(language)
        if one.title not in known
    ]
    insert_rows(session.store, tables.ChecklistItem, new)
    return len(new)


def _refuse_nameless(one: ChecklistItem) -> None:
    if not one.title.strip():
        raise UserError("checklist.title_missing")
