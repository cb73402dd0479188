"""What calendars say about an appointment, and how it goes on when the appointment changes.

One UID lives as long as its appointment. SEQUENCE grows by one with every change of what the calendar says and with
its cancellation; writing the same again changes nothing.
Source: RFC 5546 section 2.1.4, invitations/rules.md 10, 11, 14.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from refugeesday.domain.events import InvitationMode


class AppointmentKind(StrEnum):
    """What one calendar entry stands for, and what `subject`, `booth` and `item` name then.

    A visit: a participant. A talk: a participant, a booth. A shift: a volunteer, the shift. Interpreting: a volunteer,
    a booth, the participant. A booth's talk: the booth twice, the participant. The agenda: the event, the agenda item.
    A day in a company: a participant, the offer. A company's day: the offer, the participant. Accompanying: a
    volunteer, the participant. A booth's day: the organisation, its booth.
    """

    VISIT = "visit"
    TALK = "talk"
    SHIFT = "shift"
    INTERPRETING = "interpreting"
    BOOTH_TALK = "booth_talk"
    AGENDA = "agenda"
    DAY = "day"
    COMPANY_DAY = "company_day"
    ACCOMPANYING = "accompanying"
    BOOTH_DAY = "booth_day"


ASKED = frozenset({AppointmentKind.VISIT, AppointmentKind.TALK, AppointmentKind.DAY, AppointmentKind.BOOTH_DAY})
"""What is sent as an invitation to be answered, whatever the event says of shifts."""
HELPING = frozenset({AppointmentKind.SHIFT, AppointmentKind.INTERPRETING, AppointmentKind.ACCOMPANYING})
"""What volunteers do."""
TOLD = ASKED | HELPING
"""What a single person is told of; or an employer; the others are for files, `person` is 0 there."""


def asked_kinds(mode: InvitationMode) -> frozenset[AppointmentKind]:
    """Give what is sent as an invitation to be answered: shifts as well where each appointment is invited to by itself.

    Other help is told, not asked: whom a volunteer interprets for is a matter of the plan.
    """
    return ASKED | {AppointmentKind.SHIFT} if mode is InvitationMode.APPOINTMENT else ASKED


Key = tuple[AppointmentKind, int, int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """What a calendar should say now. A talk is known by its participant and its booth, whatever its time.

    So is a day by its participant and its offer: an answer to one company says nothing of another.

    `person` is who reads it, an organisation's id with a minus for its booth's day, 0 for files of many.
    """

    event: int
    person: int
    kind: AppointmentKind
    subject: int
    booth: int | None = None
    item: int | None = None
    starts: datetime
    ends: datetime
    summary: str
    location: str = ""
    description: str = ""

    @property
    def key(self) -> Key:
        """Give what stays the same while the appointment changes."""
        return self.kind, self.subject, self.booth, self.item


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation(Appointment):
    """What the calendar file of an appointment last said.

    `organizer` is the address it was sent from, empty where that is not known.
    """

    id: int = 0
    uid: str
    sequence: int = 0
    is_cancelled: bool = False
    created: datetime
    modified: datetime
    organizer: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An invitation without what it says."""

    id: int
    person: int
    kind: AppointmentKind
    subject: int
    booth: int | None
    item: int | None
    is_cancelled: bool
    organizer: str

    @property
    def key(self) -> Key:
        """Give what stays the same while the appointment changes."""
        return self.kind, self.subject, self.booth, self.item


def invite(appointment: Appointment, *, uid: str, now: datetime, organizer: str = "") -> Invitation:
    """Begin the calendar life of an appointment."""
    content = {name: getattr(appointment, name) for name in _CONTENT + _IDENTITY}
    return Invitation(**content, uid=uid, created=now, modified=now, organizer=organizer)


def renew(last: Invitation, appointment: Appointment, *, now: datetime) -> Invitation:
    """Give what the calendar says now: the same invitation where nothing changed, else the next sequence."""
    content = {name: getattr(appointment, name) for name in _CONTENT}
    if content == {name: getattr(last, name) for name in _CONTENT}:
        return last
    return replace(last, **content, sequence=last.sequence + 1, modified=now)


def cancel(last: Invitation, *, now: datetime) -> Invitation:
    """End an appointment; times and place stay as they were last said."""
    return last if last.is_cancelled else replace(last, is_cancelled=True, sequence=last.sequence + 1, modified=now)


_IDENTITY = ("event", "person", "kind", "subject", "booth", "item")
_CONTENT = ("starts", "ends", "summary", "location", "description")
