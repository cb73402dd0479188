"""What calendars say about an appointment, and how it goes on when the appointment changes.

One UID lives as long as its appointment. SEQUENCE grows by one with every change of what the calendar says and with
its cancellation; writing the same again changes nothing.
Source: RFC 5546 section 2.1.4, invitations/rules.md 10, 11, 14.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class AppointmentKind(StrEnum):
    """What one calendar entry stands for."""

    VISIT = "visit"
    TALK = "talk"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """What a calendar should say now. A talk is known by its participant and its booth, whatever its time."""

    event: int
    person: int
    kind: AppointmentKind
    subject: int
    booth: int | None = None
    starts: datetime
    ends: datetime
    summary: str
    location: str = ""
    description: str = ""

    @property
    def key(self) -> tuple[AppointmentKind, int, int | None]:
        """Give what stays the same while the appointment changes."""
        return self.kind, self.subject, self.booth


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation(Appointment):
    """What the calendar file of an appointment last said."""

    id: int = 0
    uid: str
    sequence: int = 0
    is_cancelled: bool = False
    created: datetime
    modified: datetime


def invite(appointment: Appointment, *, uid: str, now: datetime) -> Invitation:
    """Begin the calendar life of an appointment."""
    content = {name: getattr(appointment, name) for name in _CONTENT + _IDENTITY}
    return Invitation(**content, uid=uid, created=now, modified=now)


def renew(last: Invitation, appointment: Appointment, *, now: datetime) -> Invitation:
    """Give what the calendar says now: the same invitation where nothing changed, else the next sequence."""
    content = {name: getattr(appointment, name) for name in _CONTENT}
    if content == {name: getattr(last, name) for name in _CONTENT}:
        return last
    return replace(last, **content, sequence=last.sequence + 1, modified=now)


def cancel(last: Invitation, *, now: datetime) -> Invitation:
    """End an appointment; times and place stay as they were last said."""
    return last if last.is_cancelled else replace(last, is_cancelled=True, sequence=last.sequence + 1, modified=now)


_IDENTITY = ("event", "person", "kind", "subject", "booth")
_CONTENT = ("starts", "ends", "summary", "location", "description")
