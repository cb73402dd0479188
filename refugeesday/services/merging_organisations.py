"""Join two organisations that are the same one, with everything that hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.merging import merged, wishing_for_merged
from refugeesday.errors import UserError
from refugeesday.services.merging import give_over, join_ledger
from refugeesday.services.organisations import edit_organisation, organisation, remove_organisations
from refugeesday.services.participants import edit_participant, participant
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Collection


@step
def merge_organisations(session: Session, *, keep: int, other: int, take: Collection[str] = ()) -> None:
    """Make one organisation of two; the other one's contacts, booths, offers, talks and wishes for it come along.

    What both say and not alike stays as the kept one says it, except for the fields of `take`. Booths stay booths of
    their own, each with its interviews. What was handed over to the other one, was answered or is on its way is the
    kept one's from now on.
    Raises UserError `organisation.merged_with_itself` and `record.gone`.
    """
    if keep == other:
        raise UserError("organisation.merged_with_itself")
    edit_organisation(session, merged(organisation(session, keep), organisation(session, other), take=take))
    for table in (tables.Booth, tables.Offer):
        fields = table._meta.fields
        for (id_,) in values.read_rows(session.store, table, fields["organisation"] == other, columns=("id",)):
            give_over(session, table, id_, organisation=keep)
    log = tables.ContactLog
    log.update(organisation=keep).where(log.organisation == other).execute(session.store)
    for id_ in _thinking_of(session, other):
        edit_participant(session, wishing_for_merged(participant(session, id_), keep=keep, other=other))
    join_ledger(session, keep=-keep, other=-other)
    told = tables.Invitation
    is_days = (told.kind == AppointmentKind.BOOTH_DAY) & (told.subject == other)
    told.update(subject=keep).where(is_days).execute(session.store)
    remove_organisations(session, [other])


def _thinking_of(session: Session, organisation_id: int) -> list[int]:
    """Give the participants who wish for an organisation or do not want to meet it."""
    found: set[int] = set()
    for table in (tables.Wish, tables.Exclusion):
        about = table._meta.fields["organisation"] == organisation_id
        found |= {id_ for (id_,) in values.read_rows(session.store, table, about, columns=("participant",))}
    return sorted(found)
