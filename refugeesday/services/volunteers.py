"""Who helps at an event, interpreters among them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.people import Channel, Role, Volunteer, VolunteerState
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

NUMBER_PREFIX = "FW"

PARTS = (
    Part("roles", tables.VolunteerRole, "volunteer", Role),
    Part("availability", tables.VolunteerAvailability, "volunteer", DaySpan),
)


def volunteers(session: Session, *, event: int) -> list[Volunteer]:
    """Give the volunteers of an event by number, in nine queries."""
    return _read(session, tables.Volunteer.event == event)


def volunteer(session: Session, id_: int) -> Volunteer:
    """Give one volunteer.

    Raises UserError `record.gone` where there is none of this id.
    """
    found = _read(session, tables.Volunteer.id == id_)
    if not found:
        raise UserError("record.gone")
    return found[0]


def _read(session: Session, which: Expression) -> list[Volunteer]:
    table = tables.Volunteer
    persons = people.people(session, among=table.select(table.person).where(which))
    return read_whole(
        session.store,
        Volunteer,
        table,
        which,
        parts=PARTS,
        order_by=(table.event, table.number),
        convert={"person": persons.__getitem__},
    )


@step
def add_volunteer(session: Session, new: Volunteer) -> int:
    """Note that a person helps at an event and give the id; a person without id is kept first.

    Raises UserError `volunteer.number_taken` and `volunteer.registered_already`.
    """
    session.mark_step(event=new.event)
    number = new.number or next_number(session, tables.Volunteer, prefix=NUMBER_PREFIX, event=new.event)
    complete = replace(new, number=number)
    _refuse_taken(session, complete)
    person = new.person.id or people.add_person(session, new.person)
    id_ = values.insert(session.store, tables.Volunteer, complete, person=person)
    write_parts(session.store, id_, new, PARTS)
    return id_


@step
def edit_volunteer(session: Session, changed: Volunteer) -> None:
    """Replace what is known of a volunteer, the person included.

    Raises Conflict where either was changed since it was read, UserError `volunteer.number_taken`.
    """
    session.mark_step(event=changed.event)
    _refuse_taken(session, changed)
    if people.person(session, changed.person.id) != changed.person:
        people.edit_person(session, changed.person)
    values.update(session.store, tables.Volunteer, changed, person=changed.person.id)
    write_parts(session.store, changed.id, changed, PARTS)


@step
def mark_volunteers(session: Session, ids: Sequence[int], *, state: VolunteerState) -> None:
    """Note where the promises of several volunteers stand."""
    table = tables.Volunteer
    query = table.update({table.state: state, table.revision: table.revision + 1})
    query.where(table.id.in_(ids), table.state != state).execute(session.store)


@step
def set_volunteer_channel(session: Session, ids: Sequence[int], *, channel: Channel | None) -> None:
    """Choose how several volunteers are told things; None leaves it open."""
    table = tables.Volunteer
    query = table.update({table.channel: channel, table.revision: table.revision + 1})
    differs = table.channel.is_null() | (table.channel != channel) if channel else table.channel.is_null(is_null=False)
    query.where(table.id.in_(ids), differs).execute(session.store)


@step
def remove_volunteers(session: Session, ids: Sequence[int]) -> None:
    """Remove promises to help; interviews they interpreted lose their interpreter, the people stay."""
    values.delete(session.store, tables.Volunteer, tables.Volunteer.id.in_(ids))


def _refuse_taken(session: Session, one: Volunteer) -> None:
    table = tables.Volunteer
    rows = values.read_rows(
        session.store,
        table,
        table.event == one.event,
        (table.number == one.number) | (table.person == one.person.id),
        table.id != one.id,
        columns=("number",),
    )
    if rows:
        code = "volunteer.number_taken" if rows[0][0] == one.number else "volunteer.registered_already"
        raise UserError(code, number=one.number)
