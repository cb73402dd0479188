"""Begin an event: with its day, and with the tasks every event has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.services.checklists import take_standard_checklist
from refugeesday.services.events import add_event
from refugeesday.services.session import Session, step

if TYPE_CHECKING:
    from refugeesday.domain.events import Event


@step
def begin_event(session: Session, new: Event, *, language: str = "de") -> int:
    """Keep an event with the standard checklist and give its id.

    Raises UserError as `add_event` does.
    """
    id_ = add_event(session, new)
    take_standard_checklist(session, event=id_, language=language)
    return id_
