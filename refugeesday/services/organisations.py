"""Organisations with their contacts, and what was said to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Contact, ContactLog, Organisation
from refugeesday.domain.telling import Handover
from refugeesday.errors import UserError
from refugeesday.services.forgetting import forget_addresses
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.parts import Part, read_whole, write_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peewee import Expression

PARTS = (Part("contacts", tables.Contact, "organisation", Contact),)


def organisations(session: Session, *, event: int | None = None) -> list[Organisation]:
    """Give all organisations by name, or those with a booth or an offer at an event, in two queries."""
    if event is None:
        return _read(session)
    booth, offer = tables.Booth, tables.Offer
    at_booth = tables.Organisation.id.in_(booth.select(booth.organisation).where(booth.event == event))
    with_offer = tables.Organisation.id.in_(offer.select(offer.organisation).where(offer.event == event))
    return _read(session, at_booth | with_offer)


def organisation(session: Session, id_: int) -> Organisation:
    """Give one organisation.

    Raises UserError `record.gone` where there is none of this id.
    """
    return values.only(_read(session, tables.Organisation.id == id_))


def _read(session: Session, *which: Expression) -> list[Organisation]:
    table = tables.Organisation
    return read_whole(session.store, Organisation, table, *which, parts=PARTS, order_by=(table.name, table.id))


@step
def add_organisation(session: Session, new: Organisation) -> int:
    """Keep an organisation with its contacts and give the id.

    Raises UserError `organisation.name_missing`.
    """
    _refuse_nameless(new)
    id_ = values.insert(session.store, tables.Organisation, new)
    write_parts(session.store, id_, new, PARTS)
    return id_


@step
def edit_organisation(session: Session, changed: Organisation) -> None:
    """Replace what is known of an organisation; of contacts that are gone the outbox forgets the address.

    Raises Conflict where it was changed since it was read, UserError `organisation.name_missing`.
    """
    _refuse_nameless(changed)
    values.update(session.store, tables.Organisation, changed)
    write_parts(session.store, changed.id, changed, PARTS)
    addresses = [changed.email, *(one.email for one in changed.contacts)]
    forget_addresses(session, [-changed.id], kept=addresses)


@step
def remove_organisations(session: Session, ids: Sequence[int]) -> None:
    """Remove organisations with their booths, offers and interviews; the outbox forgets their addresses for good.

    Raises UserError `organisation.still_expected` for one that was told of a day to come and of no cancellation since:
    once it is gone, nobody could be told.
    """
    _refuse_expected(session, ids)
    forget_addresses(session, [-id_ for id_ in ids])
    values.delete(session.store, tables.Organisation, tables.Organisation.id.in_(ids))


@step
def log_contact(session: Session, entry: ContactLog) -> int:
    """Note a talk with an organisation and give the note's id."""
    return values.insert(session.store, tables.ContactLog, entry)


def contact_log(session: Session, *, organisation: int | None = None) -> list[ContactLog]:
    """Give the notes of talks, oldest first: of one organisation, or of all."""
    table = tables.ContactLog
    where = [] if organisation is None else [table.organisation == organisation]
    return values.read(session.store, ContactLog, table, *where, order_by=(table.at, table.id))


def _refuse_expected(session: Session, ids: Sequence[int]) -> None:
    table = tables.Handover
    told = values.read(
        session.store,
        Handover,
        table,
        table.person.in_([-id_ for id_ in ids]),
        table.ends > session.now(),
        table.reminder.is_null(),
        order_by=(table.at, table.id),
    )
    last = {one.invitation: one for one in told}
    expected = {-one.person for one in last.values() if not one.is_cancelled}
    if expected:
        raise UserError("organisation.still_expected", name=organisation(session, min(expected)).name)


def _refuse_nameless(one: Organisation) -> None:
    if not one.name.strip():
        raise UserError("organisation.name_missing")
