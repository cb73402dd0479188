"""Enter an employer for an event: the organisation and its booth in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Booth, Commitment, Interviewer, Organisation
from refugeesday.services.booths import add_booth, booths
from refugeesday.services.organisations import add_organisation

if TYPE_CHECKING:
    from refugeesday.services.session import Session


def add_employer(session: Session, *, event: int, name: str) -> int:
    """Keep an organisation with a booth of one table, not asked yet, and give the organisation's id.

    Raises UserError as `add_organisation` does.
    """
    with session.step("add_organisation", again=lambda: add_employer(session, event=event, name=name)):
        session.mark_step(event=event)
        organisation = add_organisation(session, Organisation(name=name))
        add_next_booth(session, event=event, organisation=organisation)
    return organisation


def add_next_booth(session: Session, *, event: int, organisation: int) -> int:
    """Keep a booth of one table under the next free number, its employer not asked yet, and give its id."""
    taken = [booth.number for booth in booths(session, event=event)]
    return add_booth(
        session,
        Booth(
            event=event,
            organisation=organisation,
            number=str(max((int(number) for number in taken if number.isdecimal()), default=0) + 1),
            commitment=Commitment.OPEN,
            interviewers=(Interviewer(position=1),),
        ),
    )
