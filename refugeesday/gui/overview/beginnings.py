"""What a new event lacks before anything can be planned or told."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.services.open_points import Point

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.services.open_points import OpenPoints


class Beginning(StrEnum):
    """A first step of an event."""

    EMPLOYERS = "employers"
    PARTICIPANTS = "participants"
    VOLUNTEERS = "volunteers"
    PHONE = "phone"

    @property
    def page(self) -> str:
        """Give the key of the page it is done on."""
        return "event" if self is Beginning.PHONE else self.value


_OF = {
    Beginning.EMPLOYERS: (
        Point.COMMITTED, Point.COMMITMENT_ASKED, Point.COMMITMENT_OPEN, Point.COMMITMENT_DECLINED,
    ),
    Beginning.PARTICIPANTS: (Point.EXPECTED, Point.REPLY_DECLINED),
    Beginning.VOLUNTEERS: (Point.HELP_PROMISED, Point.HELP_ASKED),
}  # fmt: skip
"""The figures that are all zero before a list has its first row."""


def beginnings(points: OpenPoints, event: Event) -> list[Beginning]:
    """Give the steps still to be taken, in their order.

    Lists are asked for until there is a plan, the phone number of the event once there is something to tell.
    """
    empty = [step for step, figures in _OF.items() if not any(map(points.count, figures))]
    steps = [] if points.planned else empty
    return [*steps, Beginning.PHONE] if points.count(Point.PLACED) and not event.sender_phone else steps
