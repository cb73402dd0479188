"""Who is registered for an event."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.people import Channel, Participant, ParticipantState, Wish
from refugeesday.domain.time import DaySpan
from refugeesday.services.registrations import Registrations
from refugeesday.services.session import Session, backed_up, step
from refugeesday.store import tables
from refugeesday.store.parts import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER_PREFIX = "TN"

PARTS = (
    Part("availability", tables.ParticipantAvailability, "participant", DaySpan),
    Part("wishes", tables.Wish, "participant", Wish),
    Part("excluded", tables.Exclusion, "participant", int),
)

_KIND = Registrations(
    value=Participant,
    table=tables.Participant,
    parts=PARTS,
    prefix=NUMBER_PREFIX,
    number_taken="participant.number_taken",
    registered_already="participant.registered_already",
)


def participants(session: Session, *, event: int) -> list[Participant]:
    """Give the participants of an event by number, in few queries or none (see `shared_lists.py`)."""
    return _KIND.of_event(session, event)


def participant(session: Session, id_: int) -> Participant:
    """Give one participant.

    Raises UserError `record.gone` where there is none of this id.
    """
    return _KIND.one(session, id_)


def chosen_participants(session: Session, *, ids: Sequence[int]) -> list[Participant]:
    """Give some participants by id, in ten queries; those that are gone are left out."""
    return _KIND.read(session, tables.Participant.id.in_(ids))


@step
def add_participant(session: Session, new: Participant) -> int:
    """Register a person for an event and give the registration's id; a person without id is kept first.

    A number and a random code for the welcome desk are given where they are missing.
    Raises UserError `participant.number_taken` and `participant.registered_already`.
    """
    code = new.check_in_code or secrets.token_hex(6)
    return _KIND.add(session, replace(_KIND.numbered(session, new), check_in_code=code))


@step
def edit_participant(session: Session, changed: Participant) -> None:
    """Replace what is known of a participant, the person included.

    Raises Conflict where either was changed since it was read, UserError `participant.number_taken`.
    """
    _KIND.edit(session, changed)


@step
def mark_participants(session: Session, ids: Sequence[int], *, state: ParticipantState) -> None:
    """Set the state of several participants at once."""
    _KIND.mark(session, ids, state=state)


@step
def set_channel(session: Session, ids: Sequence[int], *, channel: Channel | None) -> None:
    """Choose how several participants are told things; None leaves it open."""
    _KIND.set_channel(session, ids, channel=channel)


@step
def set_placement_wish(session: Session, ids: Sequence[int], *, wants: bool) -> None:
    """Take people into the placement day of an event that is a fair as well, or leave them out."""
    table = tables.Participant
    query = table.update({table.wants_placement: wants, table.revision: table.revision + 1})
    query.where(table.id.in_(ids), table.wants_placement != wants).execute(session.store)


@backed_up
@step
def remove_participants(session: Session, ids: Sequence[int]) -> None:
    """Remove registrations with their interviews; the people stay."""
    _KIND.remove(session, ids)
