"""Join two people who are the same one, with everything that hangs on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.merging import merged
from refugeesday.errors import UserError
from refugeesday.services.participants import edit_participant, participant, remove_participants
from refugeesday.services.people import edit_person, person, remove_person
from refugeesday.services.session import Session, step
from refugeesday.services.volunteers import edit_volunteer, remove_volunteers, volunteer
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from refugeesday.store.tables.table import Table

_PLACES = ((tables.Interview, "booth"), (tables.Placement, "offer"))
"""Where a participant is at a time: the table, and the column that says where."""
_HELP = ((tables.Interview, "interpreter"), (tables.Placement, "companion"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a merge did to interviews and days in companies: how many came along, how many could not be kept.

    One cannot be kept where the person is elsewhere at that time, or meets that employer already.
    """

    moved: int
    dropped: int


@step
def merge_people(
    session: Session, *, keep: int, other: int, take: Collection[str] = (), take_registration: Collection[str] = ()
) -> Merged:
    """Make one person of two; the other one's registrations, interviews, wishes and consents come along.

    What both say and not alike stays as the kept person says it, except for the fields of `take` (of the person) and
    `take_registration`. What was handed over to the other person, was answered or is on its way is the kept one's
    from now on; what of it does not hold any more is to be cancelled.
    Raises UserError `person.merged_with_itself` and `record.gone`.
    """
    if keep == other:
        raise UserError("person.merged_with_itself")
    joined = merged(person(session, keep), person(session, other), take=take)
    edit_person(session, joined)
    before = _counted(session, keep) + _counted(session, other)
    _join_participants(session, keep=keep, other=other, take=take_registration)
    _join_volunteers(session, keep=keep, other=other)
    join_ledger(session, keep=keep, other=other)
    remove_person(session, other)
    after = _counted(session, keep)
    return Merged(moved=after, dropped=before - after)


def join_ledger(session: Session, *, keep: int, other: int) -> None:
    """Give over, inside a step, what was said to a reader and what was answered; each reminder counts once.

    A reader is a person's id, or an organisation's with a minus.
    """
    for table in (tables.Invitation, tables.Answer, tables.TimeWish, tables.OutboxMessage):
        table.update(person=keep).where(table.person == other).execute(session.store)
    told, columns = tables.Handover, ("id", "event", "reminder")
    mine = {row[1:] for row in values.read_rows(session.store, told, told.person == keep, columns=columns)}
    for id_, event, reminder in values.read_rows(session.store, told, told.person == other, columns=columns):
        if reminder is None or (event, reminder) not in mine:
            told.update(person=keep).where(told.id == id_).execute(session.store)


def give_over(session: Session, table: type[Table], id_: int, **owner: int) -> None:
    """Make a row, inside a step, that of another owner."""
    fields = table._meta.fields
    changes = {fields[name]: value for name, value in owner.items()}
    table.update(changes | {fields["revision"]: fields["revision"] + 1}).where(fields["id"] == id_).execute(
        session.store
    )


def _join_participants(session: Session, *, keep: int, other: int, take: Collection[str]) -> None:
    mine = _registered(session, tables.Participant, keep)
    for event, gone in _registered(session, tables.Participant, other).items():
        if event not in mine:
            give_over(session, tables.Participant, gone, person=keep)
            continue
        kept = participant(session, mine[event])
        edit_participant(session, merged(kept, participant(session, gone), take=take))
        _move_places(session, gone=gone, kept=kept.id)
        remove_participants(session, [gone])


def _join_volunteers(session: Session, *, keep: int, other: int) -> None:
    mine = _registered(session, tables.Volunteer, keep)
    for event, gone in _registered(session, tables.Volunteer, other).items():
        if event not in mine:
            give_over(session, tables.Volunteer, gone, person=keep)
            continue
        kept = volunteer(session, mine[event])
        edit_volunteer(session, merged(kept, volunteer(session, gone)))
        _move_help(session, gone=gone, kept=kept.id)
        remove_volunteers(session, [gone])


def _move_places(session: Session, *, gone: int, kept: int) -> None:
    """Move interviews and days in companies where the kept participant is free and has not met the place yet."""
    busy = [span for table, place in _PLACES for _, _, *span in _rows(session, table, "participant", kept, place)]
    for table, place in _PLACES:
        met = {where for _, where, *_ in _rows(session, table, "participant", kept, place)}
        for id_, where, starts, ends in _rows(session, table, "participant", gone, place):
            if where not in met and _is_free(busy, starts, ends):
                give_over(session, table, id_, participant=kept)
                busy.append([starts, ends])


def _move_help(session: Session, *, gone: int, kept: int) -> None:
    """Move what is interpreted or accompanied where the kept volunteer is free; the rest stays without."""
    for table, role in _HELP:
        busy = [span for _, _, *span in _rows(session, table, role, kept, role)]
        for id_, _, starts, ends in _rows(session, table, role, gone, role):
            if table is tables.Placement or _is_free(busy, starts, ends):
                give_over(session, table, id_, **{role: kept})
                busy.append([starts, ends])
    assigned = tables.ShiftAssignment
    mine = {
        shift for (shift,) in values.read_rows(session.store, assigned, assigned.volunteer == kept, columns=("shift",))
    }
    others = values.read_rows(session.store, assigned, assigned.volunteer == gone, columns=("id", "shift"))
    ids = [id_ for id_, shift in others if shift not in mine]
    assigned.update(volunteer=kept).where(assigned.id.in_(ids)).execute(session.store)


def _counted(session: Session, person_id: int) -> int:
    ids = list(_registered(session, tables.Participant, person_id).values())
    rows = [row for id_ in ids for table, place in _PLACES for row in _rows(session, table, "participant", id_, place)]
    return len(rows)


def _registered(session: Session, table: type[Table], person_id: int) -> dict[int, int]:
    """Give the registrations of a person: event to id."""
    fields = table._meta.fields
    return dict(values.read_rows(session.store, table, fields["person"] == person_id, columns=("event", "id")))


def _rows(
    session: Session, table: type[Table], who: str, id_: int, place: str
) -> list[tuple[int, int, datetime, datetime]]:
    fields = table._meta.fields
    return values.read_rows(
        session.store, table, fields[who] == id_, columns=("id", place, "starts", "ends"), order_by=(fields["starts"],)
    )


def _is_free(busy: list[list[datetime]], starts: datetime, ends: datetime) -> bool:
    return all(ends <= begin or starts >= end for begin, end in busy)
