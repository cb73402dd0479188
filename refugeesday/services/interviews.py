"""The interviews of an event as they stand, and changing single ones by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Interview, InterviewState, Outcome, Reason
from refugeesday.services.session import Session, step
from refugeesday.services.shared_lists import shared_list
from refugeesday.store import tables, values
from refugeesday.store.parts import Part, read_whole, write_parts

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from peewee import Expression

PARTS = (Part("reasons", tables.InterviewReason, "interview", Reason),)
_ORDER = (tables.Interview.starts, tables.Interview.booth, tables.Interview.interviewer)


def interviews(session: Session, *, event: int) -> list[Interview]:
    """Give the interviews of an event by time, then booth, in few queries or none (see `shared_lists.py`)."""
    return shared_list(
        session,
        event,
        table=tables.Interview,
        parts=(tables.InterviewReason,),
        order_by=_ORDER,
        read=lambda which: _read(session, which),
    )


def chosen_interviews(session: Session, *, ids: Sequence[int]) -> list[Interview]:
    """Give some interviews by id, in two queries; those that are gone are left out."""
    return _read(session, tables.Interview.id.in_(ids))


def interviews_of(session: Session, *, participant: int) -> list[Interview]:
    """Give the interviews of one participant by time, in two queries."""
    return _read(session, tables.Interview.participant == participant)


def interviews_at(session: Session, *, booths: Collection[int]) -> list[Interview]:
    """Give the interviews at some booths by time, then booth, in two queries."""
    return _read(session, tables.Interview.booth.in_(booths))


def _read(session: Session, which: Expression) -> list[Interview]:
    return read_whole(session.store, Interview, tables.Interview, which, parts=PARTS, order_by=_ORDER)


@step
def add_interview(session: Session, new: Interview) -> int:
    """Keep an interview and give its id.

    Raises Conflict `interview.overlap` where the participant, the interviewer or the interpreter is busy then.
    """
    session.mark_step(event=new.event)
    id_ = values.insert(session.store, tables.Interview, new)
    write_parts(session.store, id_, new, PARTS)
    return id_


@step
def edit_interview(session: Session, changed: Interview) -> None:
    """Replace an interview: its time, place, interpreter, score and reasons.

    Raises Conflict where it was changed since it was read, or where somebody is busy then.
    """
    session.mark_step(event=changed.event)
    values.update(session.store, tables.Interview, changed)
    write_parts(session.store, changed.id, changed, PARTS)


@step
def fix_interviews(session: Session, ids: Sequence[int], *, is_fixed: bool) -> None:
    """Hold interviews in their places when the plan is computed again, or let them go."""
    table = tables.Interview
    row = {table.is_fixed: is_fixed, table.revision: table.revision + 1}
    table.update(row).where(table.id.in_(ids), table.is_fixed != is_fixed).execute(session.store)


@step
def mark_interviews(
    session: Session, ids: Sequence[int], *, state: InterviewState, outcome: Outcome | None = None
) -> None:
    """Note how far interviews are, and what came of them."""
    table = tables.Interview
    row = {table.state: state, table.outcome: outcome, table.revision: table.revision + 1}
    table.update(row).where(table.id.in_(ids)).execute(session.store)


@step
def remove_interviews(session: Session, ids: Sequence[int]) -> None:
    """Take interviews out of the plan."""
    values.delete(session.store, tables.Interview, tables.Interview.id.in_(ids))


def remove_missed(session: Session, place: Interview) -> None:
    """Take missed interviews out of the plan that stand in the way of another: at its table, or of its participant."""
    table = tables.Interview
    there = (table.interviewer == place.interviewer) | (table.participant == place.participant)
    at_once = (table.starts < place.ends) & (table.ends > place.starts)
    missed = table.state == InterviewState.MISSED
    values.delete(session.store, table, there & at_once & missed & (table.id != place.id))
