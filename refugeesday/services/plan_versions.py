"""Plans as they once were: kept, looked at, and taken up again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Interview
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews
from refugeesday.services.plans import TALK_COLUMNS, apply_plan, meeting, write_version
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from refugeesday.planning.eligibility import Eligibility

BEFORE = "before"
"""The name of versions kept before a computed plan was taken over."""
MOST_BEFORE = 5
"""So many of the latter are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion:
    """A plan as it was kept: when, by whom, with how many interviews, and whether it is the released one in force.

    `name` is `plans.RELEASE`, `BEFORE`, or what a person called it.
    """

    id: int
    name: str
    created_at: datetime
    actor: str
    interviews: int
    is_in_force: bool


def plan_versions(session: Session, *, event: int) -> list[PlanVersion]:
    """Give the kept versions of an event, newest first, in three queries."""
    in_force = read_event(session, event).released_version
    table, talks = tables.PlanVersion, tables.PlanVersionInterview
    of_event = talks.version.in_(table.select(table.id).where(table.event == event))
    counts = Counter(version for (version,) in values.read_rows(session.store, talks, of_event, columns=("version",)))
    columns = ("id", "name", "created_at", "actor")
    rows = values.read_rows(session.store, table, table.event == event, columns=columns)
    return [
        PlanVersion(id=id_, name=name, created_at=at, actor=actor, interviews=counts[id_], is_in_force=id_ == in_force)
        for id_, name, at, actor in reversed(rows)
    ]


def version_interviews(session: Session, version: int) -> list[Interview]:
    """Give the interviews of a version by time, as a plan: without ids, offers and reasons, which are not kept."""
    table = tables.PlanVersionInterview
    event = values.read_rows(session.store, tables.PlanVersion, tables.PlanVersion.id == version, columns=("event",))
    rows = values.read_rows(session.store, table, table.version == version, columns=TALK_COLUMNS)
    found = [Interview(event=event[0][0], **dict(zip(TALK_COLUMNS, row, strict=True))) for row in rows]
    return sorted(found, key=lambda one: (one.starts, one.booth, one.interviewer))


@step
def keep_version(session: Session, *, event: int, name: str) -> int:
    """Keep the interviews of an event as they stand under a name, and give the version's id."""
    session.mark_step(event=event)
    return write_version(session, event=event, name=name)


@step
def take_over_plan(session: Session, planned: tuple[Interview, ...], *, event: int) -> None:
    """Make a computed plan the plan, and keep the one before as a version; of those the newest few stay.

    Raises Conflict as `apply_plan` does.
    """
    if interviews(session, event=event):
        keep_version(session, event=event, name=BEFORE)
        old = [one.id for one in plan_versions(session, event=event) if one.name == BEFORE][MOST_BEFORE:]
        values.delete(session.store, tables.PlanVersion, tables.PlanVersion.id.in_(old))
    apply_plan(session, planned, event=event)


@step
def restore_version(session: Session, planned: tuple[Interview, ...], *, event: int) -> None:
    """Make the interviews of a version, as `as_plan` gives them, the plan again.

    Interviews that are the same now are not touched. Raises Conflict as `apply_plan` does.
    """
    apply_plan(session, planned, event=event)


def as_plan(found: Iterable[Interview], *, now: Iterable[Interview], eligibility: Eligibility) -> tuple[Interview, ...]:
    """Give the interviews of a version that are still possible to write, with offers, points and reasons of today.

    Those that stand in the plan `now` are given as they are; those whose participant, table or interpreter is gone
    are left out, or lose their interpreter.
    """
    standing = {meeting(one): one for one in now}
    rows = {one.id: row for row, one in enumerate(eligibility.participants)}
    columns = {lane.id: column for column, group in enumerate(eligibility.lanes) for lane in group.interviewers}
    voices = {one.id for one in eligibility.interpreters}
    planned = []
    for one in found:
        row, column = rows.get(one.participant), columns.get(one.interviewer)
        if meeting(one) in standing:
            planned.append(standing[meeting(one)])
        elif row is not None and column is not None:
            heard = replace(one, interpreter=one.interpreter if one.interpreter in voices else None)
            planned.append(_judged(heard, row, column, eligibility))
    return tuple(planned)


def _judged(one: Interview, row: int, column: int, found: Eligibility) -> Interview:
    if not found.eligible[row, column]:
        return one
    score, reasons = int(found.score[row, column]), found.reasons(row, column)
    return replace(one, offer=found.offer(row, column), score=score, reasons=reasons)
