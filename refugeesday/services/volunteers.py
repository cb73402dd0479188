"""Who helps at an event, interpreters among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.people import Channel, Role, Volunteer, VolunteerState
from refugeesday.domain.time import DaySpan
from refugeesday.services.registrations import Registrations
from refugeesday.services.session import Session, backed_up, step
from refugeesday.store import tables
from refugeesday.store.parts import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER_PREFIX = "FW"

PARTS = (
    Part("roles", tables.VolunteerRole, "volunteer", Role),
    Part("availability", tables.VolunteerAvailability, "volunteer", DaySpan),
)

_KIND = Registrations(
    value=Volunteer,
    table=tables.Volunteer,
    parts=PARTS,
    prefix=NUMBER_PREFIX,
    number_taken="volunteer.number_taken",
    registered_already="volunteer.registered_already",
)


def volunteers(session: Session, *, event: int) -> list[Volunteer]:
    """Give the volunteers of an event by number, in few queries or none (see `shared_lists.py`)."""
    return _KIND.of_event(session, event)


def volunteer(session: Session, id_: int) -> Volunteer:
    """Give one volunteer.

    Raises UserError `record.gone` where there is none of this id.
    """
    return _KIND.one(session, id_)


@step
def add_volunteer(session: Session, new: Volunteer) -> int:
    """Note that a person helps at an event and give the id; a person without id is kept first.

    Raises UserError `volunteer.number_taken` and `volunteer.registered_already`.
    """
    return _KIND.add(session, _KIND.numbered(session, new))


@step
def edit_volunteer(session: Session, changed: Volunteer) -> None:
    """Replace what is known of a volunteer, the person included.

    Raises Conflict where either was changed since it was read, UserError `volunteer.number_taken`.
    """
    _KIND.edit(session, changed)


@step
def mark_volunteers(session: Session, ids: Sequence[int], *, state: VolunteerState) -> None:
    """Note where the promises of several volunteers stand."""
    _KIND.mark(session, ids, state=state)


@step
def set_volunteer_channel(session: Session, ids: Sequence[int], *, channel: Channel | None) -> None:
    """Choose how several volunteers are told things; None leaves it open."""
    _KIND.set_channel(session, ids, channel=channel)


@backed_up
@step
def remove_volunteers(session: Session, ids: Sequence[int]) -> None:
    """Remove promises to help; interviews they interpreted lose their interpreter, the people stay."""
    _KIND.remove(session, ids)
