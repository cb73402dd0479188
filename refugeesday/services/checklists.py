"""The checklist of an event: what is to be done by when, and who sees to it."""

from __future__ import annotations

from collections import Counter
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

    from refugeesday.domain.deadlines import StandardTask
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


def settled_by(tasks: Iterable[Deadline], *, event: date, today: date) -> dict[Point, Deadline]:
    """Give for each figure of the overview by when it is to be settled: the first of its tasks that is still open.

    A figure belongs to the standard tasks that name it, in any language and under any title somebody gave them. Where
    none of them is on the checklist, the usual day counts while it is not over. A figure whose tasks are all done has
    no day. `event` is the day of the event.
    """
    ordered = sorted(tasks, key=lambda task: task.due)
    standing = _standing_for(ordered)
    found: dict[Point, Deadline] = {}
    on_list: set[str] = set()
    for one in ordered:
        settles = standing[one.id].settles if one.id in standing else ()
        on_list |= set(settles)
        for point in () if one.is_done else settles:
            found.setdefault(Point(point), one)
    for standard in standard_tasks("de"):
        item = ChecklistItem(event=0, title=standard.title, days_before=standard.days_before)
        usual = deadline_of(item, event=event, today=today)
        for point in set(standard.settles) - on_list if usual.days >= 0 else ():
            found.setdefault(Point(point), usual)
    return found


def _standing_for(tasks: Sequence[Deadline]) -> dict[int, StandardTask]:
    """Give the standard task each task is, by its title, or by its day where no other of that day can be meant."""
    standard = standard_tasks("de")
    places = {one.title: place for code in ("en", "de") for place, one in enumerate(standard_tasks(code))}
    found = {one.id: places[one.item.title] for one in tasks if one.item.title in places}
    missing = Counter(one.days_before for place, one in enumerate(standard) if place not in found.values())
    unknown = Counter(one.item.days_before for one in tasks if one.id not in found)
    for one in tasks:
        day = one.item.days_before
        if one.id not in found and missing[day] == unknown[day] == 1:
            found[one.id] = next(
                place for place, each in enumerate(standard) if each.days_before == day and place not in found.values()
            )
    return {id_: standard[place] for id_, place in found.items()}


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
    one = values.only(values.read(session.store, ChecklistItem, table, table.id == id_))
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
