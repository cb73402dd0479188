"""Who knows what: the difference between what people were last told and what they should be told now.

What counts is what was handed over, not what was planned in between: an appointment that was moved and moved back
before anybody heard of it needs no word.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.answers import Answer, TimeWish
from refugeesday.domain.invitations import Invitation
from refugeesday.domain.people import Channel, Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

REMINDER_DAYS = (3, 1)
"""How many days before the event people may be reminded, each once."""


class ToldState(StrEnum):
    """What a person knows of one appointment."""

    NEVER_TOLD = "never_told"
    TOLD = "told"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    OVER = "over"
    """The person knows that it is cancelled."""
    MISSED = "missed"
    """The person did not come: what is different now need not be told any more."""


_UNTOLD = frozenset({ToldState.NEVER_TOLD, ToldState.CHANGED, ToldState.CANCELLED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What a person was told about one appointment, when and how; `reminder` counts days where it was a reminder."""

    id: int = 0
    event: int
    person: int
    invitation: int
    at: datetime
    channel: Channel
    sequence: int
    starts: datetime
    ends: datetime
    location: str = ""
    description: str = ""
    is_cancelled: bool = False
    reminder: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One appointment of one person: as it is now, as the person was last told, and what the person answered.

    `wish` is another time the person asked for, until the appointment changes or the person answers. `is_missed` says
    that the person did not come to it. `version` counts from 1 what calendars call 0.
    """

    person: int
    now: Invitation
    told: Handover | None = None
    answer: Answer | None = None
    wish: TimeWish | None = None
    is_missed: bool = False

    @property
    def state(self) -> ToldState:
        """Give what the person knows; who did not come is told neither of changes nor of the end."""
        found = self._known
        return ToldState.MISSED if self.is_missed and found in _UNTOLD else found

    @property
    def _known(self) -> ToldState:
        if self.told is None:
            return ToldState.OVER if self.now.is_cancelled else ToldState.NEVER_TOLD
        if self.now.is_cancelled:
            return ToldState.OVER if self.told.is_cancelled else ToldState.CANCELLED
        return ToldState.TOLD if says_the_same(self.told, self.now) else ToldState.CHANGED

    @property
    def must_be_told(self) -> bool:
        """Say whether the person does not know what is true now."""
        return self.state in _UNTOLD

    @property
    def version(self) -> int | None:
        """Give which version the person was told, None for nobody told."""
        return None if self.told is None else self.told.sequence + 1


def standings(
    invitations: Iterable[Invitation],
    handovers: Iterable[Handover],
    answers: Iterable[Answer],
    wishes: Iterable[TimeWish] = (),
    *,
    missed: Callable[[Invitation], bool] = lambda _one: False,
) -> Iterator[Standing]:
    """Put together one by one what each person knows of each appointment, in the order of the invitations.

    `missed` says whether somebody did not come to one. Reminders tell nothing new. The latest handover and the latest
    answer count, of equal times the later kept one. What was cancelled before anybody heard of it is left out.
    """
    told = {one.invitation: one for one in sorted(handovers, key=_order) if one.reminder is None}
    said = {one.invitation: one for one in sorted(answers, key=_order)}
    wished = {one.invitation: one for one in sorted(wishes, key=_order)}
    for one in invitations:
        if not one.is_cancelled or one.id in told:
            yield Standing(
                person=one.person,
                now=one,
                told=told.get(one.id),
                answer=said.get(one.id),
                wish=_open_wish(wished.get(one.id), one, said.get(one.id)),
                is_missed=missed(one),
            )


def says_the_same(told: Handover, now: Invitation) -> bool:
    """Say whether what somebody was told of an appointment is what holds now."""
    return _content(told) == _content(now)


def difference(before: str, after: str) -> tuple[str, str]:
    """Give the lines only one of two texts has, each side as one line joined by semicolons, in their order."""
    old, new = before.splitlines(), after.splitlines()
    return "; ".join(_only_in(old, new)), "; ".join(_only_in(new, old))


def reachable_by(person: Person, *, chosen: Channel | None, can_send: bool) -> Channel | None:
    """Give the one channel a person is told things by, None where there is no way to the person.

    A chosen channel counts where it can work. Else e-mail comes first, sent directly where that is set up, then paper
    for those with an address or an accommodation, then the phone.
    """
    mail = Channel.EMAIL if can_send else Channel.DRAFT
    has = {
        Channel.EMAIL: bool(person.email) and can_send,
        Channel.DRAFT: bool(person.email),
        Channel.PRINT: bool(person.accommodation or person.street or person.contact_person),
        Channel.PHONE: bool(person.phone),
    }
    if chosen is not None and has[chosen]:
        return chosen
    return next((one for one in (mail, Channel.PRINT, Channel.PHONE) if has[one]), None)


def reminder_due(event_day: datetime, *, now: datetime) -> int | None:
    """Give which reminder is due: 3 or 1 days before the event, None earlier, and on the day itself."""
    left = event_day - now
    due = [days for days in REMINDER_DAYS if timedelta() < left <= timedelta(days=days)]
    return min(due, default=None)


def _content(one: Handover | Invitation) -> tuple[datetime, datetime, str, str]:
    return one.starts, one.ends, one.location, one.description


def _open_wish(wish: TimeWish | None, now: Invitation, answer: Answer | None) -> TimeWish | None:
    if wish is None or wish.sequence != now.sequence or (answer is not None and answer.at > wish.at):
        return None
    return wish


def _order(one: Handover | Answer | TimeWish) -> tuple[datetime, int]:
    return one.at, one.id


def _only_in(lines: list[str], others: list[str]) -> list[str]:
    spare = Counter(others)
    found = []
    for line in lines:
        if spare[line]:
            spare[line] -= 1
        elif line.strip():
            found.append(line.strip())
    return found
