"""A participant's day: at a fair from arrival to the end of the last talk, and in a company."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from refugeesday.domain.people import Participant

if TYPE_CHECKING:
    from collections.abc import Iterable

ARRIVAL = timedelta(minutes=15)
"""How long before the first talk a participant comes to the welcome desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One interview as people are told of it.

    `interview` is 0 where the plan as it stands has no such interview any more. `interpreted_in` is a language code,
    None without interpreter; `table` counts the booth's tables from 1.
    """

    interview: int
    booth: int
    booth_number: str
    organisation: str
    room: str
    starts: datetime
    ends: datetime
    interpreted_in: str | None = None
    participant: int = 0
    interpreter: int | None = None
    table: int = 1


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company as files are named and sorted by it."""

    id: int
    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyDay:
    """One participant's day in one company, as people are told of it.

    It is known by its participant and its offer; `starts` may lie on the evening before. `phone` is the company's own,
    `travel` a code or empty, `companion` a volunteer.
    """

    participant: int
    offer: int
    company: Company
    title: str
    starts: datetime
    ends: datetime
    address: str = ""
    meeting_point: str = ""
    contact: str = ""
    phone: str = ""
    bring: str = ""
    travel: str = ""
    travel_note: str = ""
    companion: int | None = None

    @property
    def organisation(self) -> str:
        """Give the company's name."""
        return self.company.name


def visits_of(participants: Iterable[Participant], talks: Iterable[Talk]) -> list[Visit]:
    """Give the visits of those with at least one talk, in the participants' order."""
    found: dict[int, list[Talk]] = {}
    for talk in talks:
        found.setdefault(talk.participant, []).append(talk)
    return [
        Visit(participant=one, talks=tuple(sorted(found[one.id], key=lambda talk: (talk.starts, talk.booth))))
        for one in participants
        if one.id in found
    ]
