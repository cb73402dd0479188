"""Turn values into the content lines of a calendar file: an entry, its people, a calendar's name.

Texts and people are icalendar's types; times, numbers and the lines are put together here, because its components take
several times as long. Every text is cleaned before it becomes a value, so no text can end its line.
Source: RFC 5545, 5546, 7986.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Protocol

from icalendar import Parameters, vCalAddress, vDuration, vUri

from refugeesday.errors import UserError
from refugeesday.exchange.calendar_entry import CalendarEntry, EntryStatus, Mailbox
from refugeesday.exchange.calendar_text import EscapedText, clean_line, clean_name, clean_text, fold_line
from refugeesday.exchange.zones import exact_time, is_ambiguous

_PLACE_RADIUS = "100"  # metres Apple draws round a place
_EXPECTED = {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}


class _Value(Protocol):
    """What icalendar's value types have in common."""

    params: Parameters

    def to_ical(self) -> bytes | str: ...


def event_lines(entry: CalendarEntry, times: tuple[datetime, datetime], *, people: bytes, stamp: datetime) -> bytes:
    """Return the VEVENT of an entry at these times; a change later than the stamp is written as the stamp.

    `people` are finished lines. A cancelled entry has no alarm.
    """
    written = exact_time(stamp)
    modified = min(exact_time(entry.modified), written)
    created = min(exact_time(entry.created), modified)
    summary, description = _escaped_title(entry.summary), _escaped(entry.description)
    return b"".join(
        [
            b"BEGIN:VEVENT\r\n",
            fold_line(f"UID:{entry.uid}".encode("ascii")),
            _time_line("DTSTAMP", written),
            f"SEQUENCE:{entry.sequence}\r\n".encode(),
            _time_line("DTSTART", times[0]),
            _time_line("DTEND", times[1]),
            _text_line("SUMMARY", summary, entry.language),
            _place_lines(entry.location, entry.geo),
            _text_line("DESCRIPTION", description, entry.language) if description else b"",
            f"STATUS:{entry.status.value}\r\n".encode(),
            b"TRANSP:TRANSPARENT\r\n" if entry.is_transparent else b"TRANSP:OPAQUE\r\n",
            b"CLASS:PRIVATE\r\n",
            _time_line("CREATED", created),
            _time_line("LAST-MODIFIED", modified),
            people,
            _alarm_lines(entry, summary),
            b"END:VEVENT\r\n",
        ]
    )


def _time_line(name: str, when: datetime) -> bytes:
    """Return the line of a time: in UTC, or in an IANA zone with its name."""
    zone = getattr(when.tzinfo, "key", None)
    return _clock_line(name, "" if zone in {None, "UTC"} else str(zone), when.replace(tzinfo=None))


@lru_cache(maxsize=8192)
def _clock_line(name: str, zone: str, shown: datetime) -> bytes:
    """Return the line of what clocks show; an event has few times, and many entries at each."""
    start, end = (f"{name};TZID={zone}:", "") if zone else (f"{name}:", "Z")
    return f"{start}{shown:%Y%m%dT%H%M%S}{end}\r\n".encode()


@lru_cache(maxsize=16_384)
def _escaped(text: str) -> bytes:
    """Return a text of several lines as a value; a talk stands in its reader's plan and in a file of its own."""
    return EscapedText(clean_text(text)).to_ical()


@lru_cache(maxsize=4096)
def _escaped_title(summary: str) -> bytes:
    """Return a title as a value. Raises UserError `calendar.no_title`."""
    return EscapedText(_cleaned_title(summary)).to_ical()


def _text_line(name: str, escaped: bytes, language: str | None) -> bytes:
    """Return the folded line of an escaped text in a language; a BCP 47 tag needs no quotes."""
    start = f"{name};LANGUAGE={language}:" if language else f"{name}:"
    return fold_line(start.encode("ascii") + escaped)


def entry_times(entry: CalendarEntry, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return start and end in the zone, both in UTC if clocks show one of them twice.

    Raises UserError `calendar.ends_before_start` or `time.does_not_exist`.
    """
    starts, ends = exact_time(entry.starts), exact_time(entry.ends)
    if ends <= starts:
        raise UserError(
            "calendar.ends_before_start", starts=f"{entry.starts:%Y-%m-%d %H:%M}", ends=f"{entry.ends:%Y-%m-%d %H:%M}"
        )
    local = starts.astimezone(zone), ends.astimezone(zone)
    return (starts, ends) if any(map(is_ambiguous, local)) else local


def title(entry: CalendarEntry) -> str:
    """Return the summary as one clean line. Raises UserError `calendar.no_title` if nothing is left of it."""
    return _cleaned_title(entry.summary)


def _cleaned_title(summary: str) -> str:
    if cleaned := clean_line(summary):
        return cleaned
    raise UserError("calendar.no_title")


def degrees(geo: tuple[float, float]) -> tuple[str, str]:
    """Return latitude and longitude with the six decimals RFC 5545 allows, never with an exponent."""
    latitude, longitude = geo
    return f"{latitude:.6f}", f"{longitude:.6f}"


def people_lines(organizer: Mailbox, attendee: Mailbox) -> bytes:
    """Return who invites whom, an answer being expected.

    Raises UserError `calendar.invites_sender` (Outlook throws such a file away), `calendar.no_address` or
    `calendar.bad_address`.
    """
    lines = organizer_line(organizer) + _person_line("ATTENDEE", attendee, _EXPECTED)
    if organizer.address.casefold() == attendee.address.casefold():
        raise UserError("calendar.invites_sender", shown={"address": attendee.address})
    return lines


@lru_cache(maxsize=16)
def organizer_line(organizer: Mailbox) -> bytes:
    """Return who invites. Raises UserError `calendar.no_address` or `calendar.bad_address`."""
    return _person_line("ORGANIZER", organizer, {})


def name_lines(name: str | None, zone: tzinfo) -> bytes:
    """Return the lines that make a file a calendar of its own, nothing without a name."""
    named = clean_line(name or "")
    if not named:
        return b""
    lines = [content_line("NAME", EscapedText(named)), content_line("X-WR-CALNAME", EscapedText(named))]
    if key := getattr(zone, "key", None):
        lines.append(content_line("X-WR-TIMEZONE", EscapedText(key)))
    return b"".join(lines)


def content_line(name: str, value: _Value) -> bytes:
    """Return the folded content line of a value, its parameters in the order given."""
    parameters: bytes = value.params.to_ical(sorted=False) if value.params else b""
    written = value.to_ical()
    content = written.encode() if isinstance(written, str) else written
    start = name.encode() + (b";" + parameters if parameters else b"")
    return fold_line(start + b":" + content)


@lru_cache(maxsize=256)
def _place_lines(location: str, geo: tuple[float, float] | None) -> bytes:
    """Return LOCATION, GEO and Apple's place, whose title must equal LOCATION to be shown as a map.

    Kept, because an event has few places.
    """
    place = clean_name(location)
    lines = [content_line("LOCATION", EscapedText(place))] if place else []
    if geo:
        latitude, longitude = degrees(geo)
        lines.append(f"GEO:{latitude};{longitude}\r\n".encode())
        if place:
            titled = {"VALUE": "URI", "X-APPLE-RADIUS": _PLACE_RADIUS, "X-TITLE": place}
            lines.append(
                content_line("X-APPLE-STRUCTURED-LOCATION", vUri(f"geo:{latitude},{longitude}", params=titled))
            )
    return b"".join(lines)


def _alarm_lines(entry: CalendarEntry, summary: bytes) -> bytes:
    if entry.alarm_minutes is None or entry.status is EntryStatus.CANCELLED:
        return b""
    lines = _trigger_line(entry.alarm_minutes) + _text_line("DESCRIPTION", summary, entry.language)
    return b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n" + lines + b"END:VALARM\r\n"


@lru_cache(maxsize=16)
def _trigger_line(minutes: int) -> bytes:
    return content_line("TRIGGER", vDuration(timedelta(minutes=-minutes)))


def _person_line(kind: str, person: Mailbox, parameters: dict[str, str]) -> bytes:
    if not person.address:
        raise UserError("calendar.no_address", role=kind, shown={"name": person.name})
    if not person.is_plausible:
        raise UserError("calendar.bad_address", role=kind, shown={"address": person.address})
    name = clean_name(person.name)
    named = {**parameters, "CN": name} if name else parameters
    return content_line(kind, vCalAddress(f"mailto:{person.address}", params=named))
