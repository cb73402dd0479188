"""Booths at an event, with the interviewers at their tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.languages import LanguageSkill
from refugeesday.domain.organisations import Booth, Interviewer
from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.parts import Part, read_whole, replace_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peewee import Expression

LANE_PARTS = (
    Part("languages", tables.InterviewerLanguage, "interviewer", LanguageSkill),
    Part("presence", tables.InterviewerPresence, "interviewer", DaySpan),
)


def booths(session: Session, *, event: int) -> list[Booth]:
    """Give the booths of an event by number, interviewers by position, in four queries."""
    return _read(session, tables.Booth.event == event)


def booth(session: Session, id_: int) -> Booth:
    """Give one booth.

    Raises UserError `record.gone` where there is none of this id.
    """
    return values.only(_read(session, tables.Booth.id == id_))


def _read(session: Session, which: Expression) -> list[Booth]:
    table, lane = tables.Booth, tables.Interviewer
    at_these = lane.booth.in_(table.select(table.id).where(which))
    lanes = read_whole(
        session.store, Interviewer, lane, at_these, parts=LANE_PARTS, order_by=(lane.booth, lane.position)
    )
    owners = dict(values.read_rows(session.store, lane, at_these, columns=("id", "booth")))
    of_booth: dict[int, list[Interviewer]] = {}
    for interviewer in lanes:
        of_booth.setdefault(owners[interviewer.id], []).append(interviewer)
    found = values.read(session.store, Booth, table, which, order_by=(table.number, table.id))
    return [replace(one, interviewers=tuple(of_booth.get(one.id, ()))) for one in found]


@step
def add_booth(session: Session, new: Booth) -> int:
    """Keep a booth with its interviewers and give its id.

    Raises UserError `booth.number_taken`.
    """
    session.mark_step(event=new.event)
    _refuse_taken(session, new)
    id_ = values.insert(session.store, tables.Booth, new)
    for interviewer in new.interviewers:
        _add_lane(session, id_, interviewer)
    return id_


@step
def edit_booth(session: Session, changed: Booth) -> None:
    """Replace a booth. Interviewers without id are new; those no longer named go, with their interviews.

    Raises Conflict where the booth was changed since it was read, UserError `booth.number_taken`.
    """
    session.mark_step(event=changed.event)
    _refuse_taken(session, changed)
    values.update(session.store, tables.Booth, changed)
    kept = [interviewer for interviewer in changed.interviewers if interviewer.id]
    lane = tables.Interviewer
    values.delete(session.store, lane, lane.booth == changed.id, lane.id.not_in([one.id for one in kept]))
    _place_lanes(session, kept)
    for interviewer in kept:
        _write_lane_parts(session, changed.id, interviewer.id, interviewer)
    for interviewer in changed.interviewers:
        if not interviewer.id:
            _add_lane(session, changed.id, interviewer)


@step
def remove_booths(session: Session, ids: Sequence[int]) -> None:
    """Remove booths with their interviews; the organisations stay."""
    values.delete(session.store, tables.Booth, tables.Booth.id.in_(ids))


def _refuse_taken(session: Session, one: Booth) -> None:
    table = tables.Booth
    same = (table.event == one.event, table.number == one.number, table.id != one.id)
    if values.read_rows(session.store, table, *same, columns=("id",)):
        raise UserError("booth.number_taken", number=one.number)


def _add_lane(session: Session, booth: int, interviewer: Interviewer) -> None:
    id_ = values.insert(session.store, tables.Interviewer, interviewer, booth=booth)
    _write_lane_parts(session, booth, id_, interviewer)


def _place_lanes(session: Session, kept: Sequence[Interviewer]) -> None:
    lane = tables.Interviewer
    rows = values.read_rows(
        session.store, lane, lane.id.in_([one.id for one in kept]), columns=("id", "position", "name")
    )
    now = {id_: (position, name) for id_, position, name in rows}
    moved = [one for one in kept if now.get(one.id) != (one.position, one.name)]
    for aside in (1_000_000, 0):  # positions are unique: step aside first, then take the new place
        for one in moved:
            row = {lane.name: one.name, lane.position: one.position + aside}
            lane.update(row).where(lane.id == one.id).execute(session.store)


def _write_lane_parts(session: Session, booth: int, id_: int, interviewer: Interviewer) -> None:
    for part in LANE_PARTS:
        rows = [part.row(child) for child in getattr(interviewer, part.field)]
        replace_parts(session.store, part, id_=id_, rows=rows, more={"booth": booth})
