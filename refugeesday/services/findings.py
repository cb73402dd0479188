"""What is wrong with an event as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.checks import Day, Finding, findings_of
from refugeesday.services.booths import booths
from refugeesday.services.busy_times import free_helpers
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews
from refugeesday.services.offers import offers
from refugeesday.services.participants import participants
from refugeesday.services.volunteers import volunteers

if TYPE_CHECKING:
    from refugeesday.services.session import Session


def findings(session: Session, *, event: int) -> list[Finding]:
    """Check an event, gravest findings first."""
    of = read_event(session, event)
    return findings_of(
        Day(
            event=of,
            participants=participants(session, event=event),
            booths=booths(session, event=event),
            offers=offers(session, event=event),
            volunteers=free_helpers(session, of, volunteers(session, event=event)),
            interviews=interviews(session, event=event),
        )
    )
