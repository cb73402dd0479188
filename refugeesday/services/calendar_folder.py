"""Write the calendar files of an event into a folder: one invitation and one plan a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.exchange.calendar import cancellation, publication, request
from refugeesday.exchange.calendar_entry import CalendarEntry, EntryStatus, Mailbox
from refugeesday.exchange.calendar_files import write_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refugeesday.domain.invitations import Invitation
    from refugeesday.domain.people import Participant
    from refugeesday.services.invitations import Outgoing

VISITS = "Einladungen"
PLANS = "Plaene"
ALARM_MINUTES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFiles:
    """How many files were written, and how many people with talks could get no invitation by mail."""

    requests: int
    cancellations: int
    plans: int
    without_address: int


def write_calendar_folder(
    outgoing: Outgoing,
    folder: Path,
    *,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> WrittenFiles:
    """Write an invitation or cancellation for each person with an address, and a plan for each person with talks.

    File names hold the participant's number, day and time, never a name. No address or no sender: the plan only.
    Raises Cancelled, leaving whole files only, and UserError where something cannot be written.
    """
    visits = _addressed(outgoing)
    plans = [one for one in outgoing.participants if one.id in outgoing.talks]
    total = max(len(visits) + len(plans), 1)

    def report_from(done: int, count: int) -> Callable[[float, str], None]:
        return lambda fraction, text: report((done + fraction * count) / total, text)

    for place, files, done, count in (
        (VISITS, (_visit_file(outgoing, one) for one in visits), 0, len(visits)),
        (PLANS, (_plan_file(outgoing, one) for one in plans), len(visits), len(plans)),
    ):
        (folder / place).mkdir(parents=True, exist_ok=True)
        write_files(folder / place, files, count=count, report=report_from(done, count), should_stop=should_stop)
    cancelled = sum(outgoing.visits[one.id].is_cancelled for one in visits)
    requests = len(visits) - cancelled
    return WrittenFiles(
        requests=requests, cancellations=cancelled, plans=len(plans), without_address=len(plans) - requests
    )


def _addressed(outgoing: Outgoing) -> list[Participant]:
    if not outgoing.event.sender_email:
        return []
    return [one for one in outgoing.participants if one.id in outgoing.visits and one.person.email]


def _visit_file(outgoing: Outgoing, participant: Participant) -> tuple[str, bytes]:
    of, person = outgoing.event, participant.person
    visit = outgoing.visits[participant.id]
    entry = _entry(visit, outgoing)
    organizer = Mailbox(name=of.sender_name, address=of.sender_email)
    attendee = Mailbox(name=person.full_name, address=person.email)
    write = cancellation if visit.is_cancelled else request
    return _name(outgoing, participant, visit), write(
        entry, organizer=organizer, attendee=attendee, stamp=outgoing.stamp
    )


def _plan_file(outgoing: Outgoing, participant: Participant) -> tuple[str, bytes]:
    talks = outgoing.talks[participant.id]
    entries = [_entry(talk, outgoing) for talk in talks]
    zone = ZoneInfo(outgoing.event.zone)
    content = publication(entries, name=None, stamp=outgoing.stamp, zone=zone)
    return _name(outgoing, participant, talks[0]), content


def _name(outgoing: Outgoing, participant: Participant, first: Invitation) -> str:
    return f"{participant.number}_{first.starts.astimezone(ZoneInfo(outgoing.event.zone)):%Y-%m-%d_%H%M}.ics"


def _entry(invitation: Invitation, outgoing: Outgoing) -> CalendarEntry:
    zone = ZoneInfo(outgoing.event.zone)
    return CalendarEntry(
        uid=invitation.uid,
        sequence=invitation.sequence,
        status=EntryStatus.CANCELLED if invitation.is_cancelled else EntryStatus.CONFIRMED,
        starts=invitation.starts.astimezone(zone),
        ends=invitation.ends.astimezone(zone),
        summary=invitation.summary,
        location=invitation.location,
        description=invitation.description,
        created=invitation.created,
        modified=invitation.modified,
        alarm_minutes=None if invitation.is_cancelled else ALARM_MINUTES,
    )
