"""What participants and volunteers share: a person registered for an event under a number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from refugeesday.domain.people import Channel, Participant, Volunteer
from refugeesday.errors import UserError
from refugeesday.services import people
from refugeesday.services.numbers import next_number
from refugeesday.services.shared_lists import shared_list
from refugeesday.store import values
from refugeesday.store.parts import Part, read_whole, write_parts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

    from peewee import Expression

    from refugeesday.services.session import Session

R = TypeVar("R", Participant, Volunteer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registrations(Generic[R]):
    """One kind of registration: its value, table, child tables, the prefix of its numbers, and its refusals.

    `table` has the columns `event`, `person`, `number`, `state`, `channel` and `revision`; `number_taken` and
    `registered_already` are codes of errors with the value `number`. All that writes belongs inside a step.
    """

    value: type[R]
    table: Any  # a table with the columns above: peewee gives them no common type
    parts: tuple[Part, ...]
    prefix: str
    number_taken: str
    registered_already: str

    def read(self, session: Session, which: Expression) -> list[R]:
        """Give the chosen ones by event and number: a query for each child table, the people included, and one more."""
        table = self.table
        persons = people.people(session, among=table.select(table.person).where(which))
        order = (table.event, table.number)
        convert = {"person": persons.__getitem__}
        return read_whole(session.store, self.value, table, which, parts=self.parts, order_by=order, convert=convert)

    def of_event(self, session: Session, event: int) -> list[R]:
        """Give all of an event by number; values that did not change since they were read are the same."""
        return shared_list(
            session,
            event,
            table=self.table,
            parts=(*(part.table for part in self.parts), *people.TABLES),
            order_by=(self.table.number,),
            read=lambda which: self.read(session, which),
        )

    def one(self, session: Session, id_: int) -> R:
        """Give one.

        Raises UserError `record.gone` where there is none of this id.
        """
        found = self.read(session, self.table.id == id_)
        if not found:
            raise UserError("record.gone")
        return found[0]

    def numbered(self, session: Session, new: R) -> R:
        """Give the value with a number: its own, or the next free one of its event."""
        return replace(new, number=new.number or next_number(session, self.table, prefix=self.prefix, event=new.event))

    def add(self, session: Session, new: R) -> int:
        """Keep a numbered value and give its id; a person without id is kept first.

        Raises UserError `number_taken` and `registered_already`.
        """
        session.mark_step(event=new.event)
        self._refuse_taken(session, new)
        person = new.person.id or people.add_person(session, new.person)
        id_ = values.insert(session.store, self.table, new, person=person)
        write_parts(session.store, id_, new, self.parts)
        return id_

    def edit(self, session: Session, changed: R) -> None:
        """Replace what is known, the person included.

        Raises Conflict where either was changed since it was read, UserError `number_taken`.
        """
        session.mark_step(event=changed.event)
        self._refuse_taken(session, changed)
        if people.person(session, changed.person.id) != changed.person:
            people.edit_person(session, changed.person)
        values.update(session.store, self.table, changed, person=changed.person.id)
        write_parts(session.store, changed.id, changed, self.parts)

    def mark(self, session: Session, ids: Sequence[int], *, state: StrEnum) -> None:
        """Set the state of several; who has it already is not touched."""
        table = self.table
        self._set(session, ids, table.state != state, {table.state: state})

    def set_channel(self, session: Session, ids: Sequence[int], *, channel: Channel | None) -> None:
        """Choose how several are told things; None leaves it open."""
        column = self.table.channel
        differs = column.is_null() | (column != channel) if channel else column.is_null(is_null=False)
        self._set(session, ids, differs, {column: channel})

    def remove(self, session: Session, ids: Sequence[int]) -> None:
        """Remove several with what hangs on them; the people stay."""
        values.delete(session.store, self.table, self.table.id.in_(ids))

    def _set(self, session: Session, ids: Sequence[int], differs: Expression, cells: dict[Any, object]) -> None:
        table = self.table
        query = table.update({**cells, table.revision: table.revision + 1})
        query.where(table.id.in_(ids), differs).execute(session.store)

    def _refuse_taken(self, session: Session, one: R) -> None:
        table = self.table
        rows = values.read_rows(
            session.store,
            table,
            table.event == one.event,
            (table.number == one.number) | (table.person == one.person.id),
            table.id != one.id,
            columns=("number",),
        )
        if rows:
            code = self.number_taken if rows[0][0] == one.number else self.registered_already
            raise UserError(code, number=one.number)
