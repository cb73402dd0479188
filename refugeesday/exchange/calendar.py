"""Write calendar files: invitations to one person, their updates and cancellations, plans, and codes for phones.

One REQUEST or CANCEL holds one entry and one attendee. The head and a zone's block are bytes made once. The same entry
and the same stamp give the same bytes. Who gets what, and when a SEQUENCE grows, is decided by the caller.
Source: RFC 5545, 5546 section 3.2, 7986; [MS-OXCICAL]; [MS-STANOICAL].
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.exchange.calendar_entry import CalendarEntry, EntryStatus, Mailbox
from refugeesday.exchange.calendar_lines import (
    degrees,
    entry_times,
    event_lines,
    name_lines,
    organizer_line,
    people_lines,
    title,
)
from refugeesday.exchange.calendar_text import LINE_OCTETS, clean_name, count_octets, escape_text, shorten_text
from refugeesday.exchange.zones import zone_block

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo

__all__ = [
    "CalendarEntry",
    "EntryStatus",
    "Mailbox",
    "cancellation",
    "organisers_calendar",
    "publication",
    "qr_event",
    "request",
]

QR_OCTETS = 200  # 57 modules a side at error level M: still 0.4 mm each in a code of 26 mm

_HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Refugees Day//Refugees Day//DE\r\nCALSCALE:GREGORIAN\r\n"
_REQUEST = _HEAD + b"METHOD:REQUEST\r\n"
_CANCEL = _HEAD + b"METHOD:CANCEL\r\n"
_PUBLISH = _HEAD + b"METHOD:PUBLISH\r\n"
_OPEN_AS_ENTRY = b"X-MS-OLK-FORCEINSPECTOROPEN:TRUE\r\n"
_END = b"END:VCALENDAR\r\n"


def request(entry: CalendarEntry, *, organizer: Mailbox, attendee: Mailbox, stamp: datetime) -> bytes:
    """Return an invitation to one person, or its update when the entry's sequence has grown.

    Raises UserError `calendar.no_address`, `calendar.bad_address`, `calendar.invites_sender`,
    `calendar.ends_before_start`, `calendar.no_title` or `time.does_not_exist`.
    """
    if entry.status is EntryStatus.CANCELLED:
        raise ValueError("a cancelled entry is written by `cancellation`")
    people = people_lines(organizer, attendee)
    return _calendar([entry], head=_REQUEST, people=people, stamp=stamp, zone=entry.starts.tzinfo or UTC)


def cancellation(
    entry: CalendarEntry, *, organizer: Mailbox, attendee: Mailbox, stamp: datetime, prefix: str = "Abgesagt: "
) -> bytes:
    """Return the cancellation of what one person was last sent: same UID, times and people, a higher sequence.

    `prefix`, in the reader's language, goes before the summary for phones that only add the file; `description` should
    say that the person's own place is cancelled, not the event. There is no alarm. Raises what `request` raises.
    """
    cancelled = replace(entry, status=EntryStatus.CANCELLED, summary=prefix + title(entry))
    people = people_lines(organizer, attendee)
    return _calendar([cancelled], head=_CANCEL, people=people, stamp=stamp, zone=entry.starts.tzinfo or UTC)


def publication(
    entries: Sequence[CalendarEntry],
    *,
    name: str | None,
    stamp: datetime,
    zone: tzinfo,
    organizer: Mailbox | None = None,
) -> bytes:
    """Return one person's plan to be added, not answered: any number of entries, all times in one zone, no attendee.

    RFC 5546 wants an organizer in each entry: give the event's sender where it has one. A name makes phones and Outlook
    open the plan as a calendar of its own. Raises UserError `calendar.no_entries`, and what `request` raises except
    `calendar.invites_sender`.
    """
    people = organizer_line(organizer) if organizer else b""
    is_single = len(entries) == 1 and name is None
    head = _PUBLISH + name_lines(name, zone) + (_OPEN_AS_ENTRY if is_single else b"")
    return _calendar(entries, head=head, people=people, stamp=stamp, zone=zone)


def organisers_calendar(entries: Sequence[CalendarEntry], *, name: str, stamp: datetime, zone: tzinfo) -> bytes:
    """Return the whole event as a named calendar without METHOD, organizer and attendee. Raises as `publication`."""
    return _calendar(entries, head=_HEAD + name_lines(name, zone), people=b"", stamp=stamp, zone=zone)


def qr_event(entry: CalendarEntry) -> str:
    """Return a bare VEVENT of at most 200 octets in UTF-8: title and place shortened, times in UTC, nobody named.

    No line is folded. The position is left out where it does not fit.
    Raises UserError `calendar.no_title`, `calendar.ends_before_start` or `time.does_not_exist`.
    """
    starts, ends = entry_times(entry, UTC)
    summary, place = title(entry), clean_name(entry.location)
    times = [f"DTSTART:{starts:%Y%m%dT%H%M%SZ}", f"DTEND:{ends:%Y%m%dT%H%M%SZ}"]
    room = QR_OCTETS - _size(["BEGIN:VEVENT", "SUMMARY:", *times, "LOCATION:" if place else "", "END:VEVENT"])
    place = shorten_text(place, min(LINE_OCTETS - len("LOCATION:"), max(room // 2, room - count_octets(summary))))
    summary = shorten_text(summary, min(LINE_OCTETS - len("SUMMARY:"), room - count_octets(place)))
    lines = ["BEGIN:VEVENT", f"SUMMARY:{escape_text(summary)}", *times, "END:VEVENT"]
    if place:
        lines.insert(-1, f"LOCATION:{escape_text(place)}")
    if entry.geo and _size([*lines, position := "GEO:" + ";".join(degrees(entry.geo))]) <= QR_OCTETS:
        lines.insert(-1, position)
    return "".join(f"{line}\r\n" for line in lines)


def _size(lines: Sequence[str]) -> int:
    return sum(len(line.encode()) + 2 for line in lines if line)


def _calendar(entries: Sequence[CalendarEntry], *, head: bytes, people: bytes, stamp: datetime, zone: tzinfo) -> bytes:
    """Put a file together: head, the zone's block if a time refers to it, the entries in their order."""
    if not entries:
        raise UserError("calendar.no_entries")
    if len({entry.uid for entry in entries}) < len(entries):
        raise ValueError("each entry of a file has its own UID")
    years = {when.astimezone(zone).year for entry in entries for when in (entry.starts, entry.ends)}
    block = zone_block(zone, years)
    times = [entry_times(entry, zone if block else UTC) for entry in entries]
    if not block or all(starts.tzinfo is UTC for starts, _ in times):
        block = b""
    events = [event_lines(entry, when, people=people, stamp=stamp) for entry, when in zip(entries, times, strict=True)]
    return b"".join([head, block, *events, _END])
