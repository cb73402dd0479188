"""Another day for an event: other slots or another date, and what that means for what is planned already."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.day_moves import TalkMove, order_of_moves, talk_moves
from refugeesday.domain.time import days_later, zone_named
from refugeesday.errors import UserError
from refugeesday.services.events import edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import chosen_interviews, interviews
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, timedelta

    from refugeesday.domain.events import Event
    from refugeesday.store.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEffect:
    """What a change of the day means for the talks: the ids of those that move and of those that fit no more."""

    moved: tuple[int, ...]
    dropped: tuple[int, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether no talk gets another time."""
        return not self.moved and not self.dropped


def day_effect(session: Session, changed: Event) -> DayEffect:
    """Say what `change_day` would do to the talks, and change nothing.

    Raises UserError as `Event.raster` does.
    """
    return _effect(_moves(session, changed))


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkPlace:
    """A planned talk as people find it: its time in the event's zone, the numbers of booth and participant."""

    starts: datetime
    booth: str
    participant: str


def talk_places(session: Session, ids: Sequence[int]) -> list[TalkPlace]:
    """Say where some planned talks are, by time, in three queries."""
    found = chosen_interviews(session, ids=ids)
    booth, person = tables.Booth, tables.Participant
    stands = values.read_rows(
        session.store, booth, booth.id.in_([one.booth for one in found]), columns=("id", "number")
    )
    people = values.read_rows(
        session.store, person, person.id.in_([one.participant for one in found]), columns=("id", "number")
    )
    booth_of, number_of = dict(stands), dict(people)
    zones = {one.event: zone_named(read_event(session, one.event).zone) for one in found}
    return [
        TalkPlace(
            starts=one.starts.astimezone(zones[one.event]),
            booth=booth_of[one.booth],
            participant=number_of[one.participant],
        )
        for one in sorted(found, key=lambda one: (one.starts, one.id))
    ]


@step
def change_day(session: Session, changed: Event) -> DayEffect:
    """Replace an event and bring its talks to the new slots: each to the slot of its number, see `talk_moves`.

    Talks beyond the last slot leave the plan. On another date the agenda and the shifts move along, and the placements
    where the day in companies is another; open tasks of the checklist do so by themselves.
    Raises what `edit_event` raises, and Conflict where somebody is busy in a company then.
    """
    before = read_event(session, changed.id)
    moves = _moves(session, changed)
    edit_event(session, changed)
    gone = [move.interview.id for move in moves if move.is_dropped]
    values.delete(session.store, tables.Interview, tables.Interview.id.in_(gone))
    for tables_, by in (
        ((tables.AgendaItem, tables.Shift), changed.date - before.date),
        ((tables.Placement,), changed.placement_day - before.placement_day),
    ):
        for table in tables_ if by else ():
            _move_rows(session, table, changed, by=by)
    _move_talks(session, moves)
    return _effect(moves)


@step
def move_event(session: Session, id_: int, *, date: date) -> DayEffect:
    """Hold an event on another date, with everything planned for it; a day in companies keeps its distance."""
    one = read_event(session, id_)
    placement_on = one.placement_on + (date - one.date) if one.placement_on else None
    return change_day(session, replace(one, date=date, placement_on=placement_on))


def _moves(session: Session, changed: Event) -> list[TalkMove]:
    try:
        before = read_event(session, changed.id).raster
    except UserError:  # a day that held no talks has no order to keep
        return []
    return talk_moves(interviews(session, event=changed.id), before=before, after=changed.raster)


def _effect(moves: list[TalkMove]) -> DayEffect:
    return DayEffect(
        moved=tuple(move.interview.id for move in moves if move.is_moved),
        dropped=tuple(move.interview.id for move in moves if move.is_dropped),
    )


def _move_talks(session: Session, moves: list[TalkMove]) -> None:
    """Write the new times, a statement for the talks of one slot, in an order the guard against overlaps bears."""
    together: dict[tuple[datetime, datetime, datetime], list[int]] = defaultdict(list)
    for move in order_of_moves(moves):
        if move.slot is not None:
            span = move.slot.span
            together[move.interview.starts, span.starts, span.ends].append(move.interview.id)
    table = tables.Interview
    for (_, starts, ends), ids in together.items():
        row = {table.starts: starts, table.ends: ends, table.revision: table.revision + 1}
        table.update(row).where(table.id.in_(ids)).execute(session.store)


def _move_rows(session: Session, table: type[Table], changed: Event, *, by: timedelta) -> None:
    """Move what happens in an event by whole days of local time."""
    zone = zone_named(changed.zone)
    fields = table._meta.fields
    here = fields["event"] == changed.id
    rows = values.read_rows(session.store, table, here, columns=("id", "starts", "ends"))
    for id_, starts, ends in sorted(rows, key=lambda row: row[1], reverse=by.days > 0):
        moved = {"starts": days_later(starts, by, zone), "ends": days_later(ends, by, zone)}
        row = moved | {"revision": fields["revision"] + 1}
        table.update(row).where(table.id == id_).execute(session.store)
