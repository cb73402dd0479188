"""A participant's day at a fair: from arrival to the end of the last talk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from refugeesday.domain.people import Participant

ARRIVAL = timedelta(minutes=15)
"""How long before the first talk a participant comes to the welcome desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One interview as a participant is told of it. `interpreted_in` is a language code, None without interpreter."""

    interview: int
    booth: int
    booth_number: str
    organisation: str
    room: str
    starts: datetime
    ends: datetime
    interpreted_in: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """All talks of one participant, in order of time; there is at least one."""

    participant: Participant
    talks: tuple[Talk, ...]

    @property
    def arrives(self) -> datetime:
        """Give the time to be at the welcome desk."""
        return self.talks[0].starts - ARRIVAL

    @property
    def ends(self) -> datetime:
        """Give the end of the last talk."""
        return max(talk.ends for talk in self.talks)
