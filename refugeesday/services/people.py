"""People across the years: reading them with all they can, and keeping what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.languages import LanguageSkill
from refugeesday.domain.people import Consent, Experience, Need, Person
from refugeesday.errors import UserError
from refugeesday.services.forgetting import forget_addresses
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.parts import Part, read_whole, write_parts

if TYPE_CHECKING:
    from peewee import Node

PARTS = (
    Part("languages", tables.PersonLanguage, "person", LanguageSkill),
    Part("experiences", tables.PersonExperience, "person", Experience),
    Part("licences", tables.PersonLicence, "person", str),
    Part("needs", tables.PersonNeed, "person", Need),
    Part("consents", tables.Consent, "person", Consent),
)
TABLES: tuple[type[tables.Table], ...] = (tables.Person, *(part.table for part in PARTS))
"""What a person is read from."""


def people(session: Session, *, among: Node | None = None) -> dict[int, Person]:
    """Give people by id, in six queries. `among` narrows them to a query of ids."""
    where = () if among is None else (tables.Person.id.in_(among),)
    return {one.id: one for one in read_whole(session.store, Person, tables.Person, *where, parts=PARTS)}


def person(session: Session, id_: int) -> Person:
    """Give one person.

    Raises UserError `record.gone` where there is none of this id.
    """
    found = people(session, among=tables.Person.select(tables.Person.id).where(tables.Person.id == id_))
    if id_ not in found:
        raise UserError("record.gone")
    return found[id_]


@step
def add_person(session: Session, new: Person) -> int:
    """Keep a person nobody has kept before, and give the id.

    Raises UserError `person.name_missing` where given and family name are both empty.
    """
    _refuse_nameless(new)
    id_ = values.insert(session.store, tables.Person, new)
    write_parts(session.store, id_, new, PARTS)
    return id_


@step
def edit_person(session: Session, changed: Person) -> None:
    """Replace what is known of a person.

    Raises Conflict where the person was changed since it was read, UserError `person.name_missing`.
    """
    _refuse_nameless(changed)
    values.update(session.store, tables.Person, changed)
    write_parts(session.store, changed.id, changed, PARTS)


@step
def remove_person(session: Session, id_: int) -> None:
    """Remove a person with all registrations, interviews and shifts. It can be undone.

    The outbox forgets the addresses mails went to; that stays.
    """
    forget_addresses(session, [id_])
    values.delete(session.store, tables.Person, tables.Person.id == id_)


def _refuse_nameless(one: Person) -> None:
    if not one.given_name.strip() and not one.family_name.strip():
        raise UserError("person.name_missing")
