"""What a step changed, as the views are told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """The kinds of things a view can show."""

    EVENT = "event"
    VENUE = "venue"
    AGENDA = "agenda"
    CHECKLIST = "checklist"
    PERSON = "person"
    PARTICIPANT = "participant"
    VOLUNTEER = "volunteer"
    ORGANISATION = "organisation"
    OFFER = "offer"
    BOOTH = "booth"
    INTERVIEW = "interview"
    PLACEMENT = "placement"
    SHIFT = "shift"
    PLAN = "plan"
    INVITATION = "invitation"
    MAPPING = "mapping"


@dataclass(frozen=True, slots=True)
class Changes:
    """The things one committed step touched, as pairs of topic and id of the thing (not of its parts)."""

    touched: frozenset[tuple[Topic, int]]

    @property
    def topics(self) -> frozenset[Topic]:
        """Give the kinds of things that were touched."""
        return frozenset(topic for topic, _ in self.touched)

    def ids(self, topic: Topic) -> frozenset[int]:
        """Give the ids of one kind."""
        return frozenset(id_ for kind, id_ in self.touched if kind is topic)
