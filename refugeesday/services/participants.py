"""Who is registered for an event."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.people import Channel, Participant, ParticipantState, Wish
from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.services import people
from refugeesday.services.numbers import next_number
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.parts import Part, read_whole, write_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peewee import Expression

NUMBER_PREFIX = "TN"

PARTS = (
    Part("availability", tables.ParticipantAvailability, "participant", DaySpan),
    Part("wishes", tables.Wish, "participant", Wish),
    Part("excluded", tables.Exclusion, "participant", int),
)


def participants(session: Session, *, event: int) -> list[Participant]:
    """Give the participants of an event by number, in ten queries."""
    return _read(session, tables.Participant.event == event)


def participant(session: Session, id_: int) -> Participant:
    """Give one participant.

    Raises UserError `record.gone` where there is none of this id.
    """
    found = _read(session, tables.Participant.id == id_)
    if not found:
        raise UserError("record.gone")
    return found[0]


def chosen_participants(session: Session, *, ids: Sequence[int]) -> list[Participant]:
    """Give some participants by id, in ten queries; those that are gone are left out."""
    return _read(session, tables.Participant.id.in_(ids))


def _read(session: Session, which: Expression) -> list[Participant]:
    table = tables.Participant
    persons = people.people(session, among=table.select(table.person).where(which))
    return read_whole(
        session.store,
        Participant,
        table,
        which,
        parts=PARTS,
        order_by=(table.event, table.number),
        convert={"person": persons.__getitem__},
    )


@step
def add_participant(session: Session, new: Participant) -> int:
    """Register a person for an event and give the registration's id; a person without id is kept first.

    A number and a random code for the welcome desk are given where they are missing.
    Raises UserError `participant.number_taken` and `participant.registered_already`.
    """
    session.mark_step(event=new.event)
    number = new.number or next_number(session, tables.Participant, prefix=NUMBER_PREFIX, event=new.event)
    _refuse_taken(session, replace(new, number=number))
    person = new.person.id or people.add_person(session, new.person)
    complete = replace(new, number=number, check_in_code=new.check_in_code or secrets.token_hex(6))
    id_ = values.insert(session.store, tables.Participant, complete, person=person)
    write_parts(session.store, id_, new, PARTS)
    return id_


@step
def edit_participant(session: Session, changed: Participant) -> None:
    """Replace what is known of a participant, the person included.

    Raises Conflict where either was changed since it was read, UserError `participant.number_taken`.
    """
    session.mark_step(event=changed.event)
    _refuse_taken(session, changed)
    if people.person(session, changed.person.id) != changed.person:
        people.edit_person(session, changed.person)
    values.update(session.store, tables.Participant, changed, person=changed.person.id)
    write_parts(session.store, changed.id, changed, PARTS)


@step
def mark_participants(session: Session, ids: Sequence[int], *, state: ParticipantState) -> None:
    """Set the state of several participants at once."""
    table = tables.Participant
    query = table.update({table.state: state, table.revision: table.revision + 1})
    query.where(table.id.in_(ids), table.state != state).execute(session.store)


@step
def set_channel(session: Session, ids: Sequence[int], *, channel: Channel | None) -> None:
    """Choose how several participants are told things; None leaves it open."""
    table = tables.Participant
    query = table.update({table.channel: channel, table.revision: table.revision + 1})
    differs = table.channel.is_null() | (table.channel != channel) if channel else table.channel.is_null(is_null=False)
    query.where(table.id.in_(ids), differs).execute(session.store)


@step
def set_placement_wish(session: Session, ids: Sequence[int], *, wants: bool) -> None:
    """Take people into the placement day of an event that is a fair as well, or leave them out."""
    table = tables.Participant
    query = table.update({table.wants_placement: wants, table.revision: table.revision + 1})
    query.where(table.id.in_(ids), table.wants_placement != wants).execute(session.store)


@step
def remove_participants(session: Session, ids: Sequence[int]) -> None:
    """Remove registrations with their interviews; the people stay."""
    values.delete(session.store, tables.Participant, tables.Participant.id.in_(ids))


def _refuse_taken(session: Session, one: Participant) -> None:
    table = tables.Participant
    rows = values.read_rows(
        session.store,
        table,
        table.event == one.event,
        (table.number == one.number) | (table.person == one.person.id),
        table.id != one.id,
        columns=("number",),
    )
    if rows:
        code = "participant.number_taken" if rows[0][0] == one.number else "participant.registered_already"
        raise UserError(code, number=one.number)
