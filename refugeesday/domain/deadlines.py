"""When the tasks of an event's checklist are due: so many days before its day, or after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from refugeesday.domain.events import ChecklistItem


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardTask:
    """A task most events have; `days_before` is negative for a day after the event.

    `settles` names the figures of the overview that are to be settled by then.
    """

    title: str
    days_before: int
    responsible: str = ""
    settles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A task with the day it is due; `days` from today to then, negative where that day is over.

    Moving the event moves what is due; what is done keeps its `done_on`.
    """

    id: int
    item: ChecklistItem
    due: date
    days: int

    @property
    def is_done(self) -> bool:
        """Say whether somebody has ticked it."""
        return self.item.done_on is not None

    @property
    def is_overdue(self) -> bool:
        """Say whether its day is over and it is not done."""
        return not self.is_done and self.days < 0


def due_on(item: ChecklistItem, *, event: date) -> date:
    """Give the day a task is due, for an event on a day."""
    return event - timedelta(days=item.days_before)


def deadline_of(item: ChecklistItem, *, event: date, today: date) -> Deadline:
    """Give a task as it stands today."""
    due = due_on(item, event=event)
    return Deadline(id=item.id, item=item, due=due, days=(due - today).days)
