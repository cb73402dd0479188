"""What organisations offer at an event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Offer
from refugeesday.errors import UserError
from refugeesday.services.placements import follow_hours
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.parts import Part, read_whole, write_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

PARTS = (
    Part("languages", tables.OfferLanguage, "offer", str),
    Part("licences", tables.OfferLicence, "offer", str),
)


def offers(session: Session, *, event: int) -> list[Offer]:
    """Give the offers at an event, by organisation and title, in three queries."""
    table = tables.Offer
    order = (table.organisation, table.title, table.id)
    return read_whole(session.store, Offer, table, table.event == event, parts=PARTS, order_by=order)


@step
def add_offer(session: Session, new: Offer) -> int:
    """Keep an offer and give its id.

    Raises UserError `offer.title_missing`.
    """
    session.mark_step(event=new.event)
    _refuse_untitled(new)
    id_ = values.insert(session.store, tables.Offer, new)
    write_parts(session.store, id_, new, PARTS)
    return id_


@step
def edit_offer(session: Session, changed: Offer) -> None:
    """Replace an offer; people planned for its day follow its hours.

    Raises Conflict where it was changed since it was read or where somebody is busy in the new hours, UserError
    `offer.title_missing`.
    """
    session.mark_step(event=changed.event)
    _refuse_untitled(changed)
    table = tables.Offer
    hours = ("start_minute", "end_minute")
    before = values.read_rows(session.store, table, table.id == changed.id, columns=hours)
    values.update(session.store, table, changed)
    for start, end in before:
        follow_hours(session, replace(changed, start_minute=start, end_minute=end), changed)
    write_parts(session.store, changed.id, changed, PARTS)


@step
def remove_offers(session: Session, ids: Sequence[int]) -> None:
    """Remove offers; interviews stay and lose the offer they were for."""
    values.delete(session.store, tables.Offer, tables.Offer.id.in_(ids))


def _refuse_untitled(one: Offer) -> None:
    if not one.title.strip():
        raise UserError("offer.title_missing")
