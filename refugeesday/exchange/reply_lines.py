"""Read the few lines of a calendar file that make an answer, from whatever program wrote it.

Only content lines are read: nothing is expanded, no zone is built, so a recurrence rule without end costs nothing.
Source: RFC 5545 section 3.1, RFC 5546 section 3.2.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

MOST_LINES = 20_000
_FOLD = re.compile(r"\r?\n[ \t]|\r[ \t]")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^;:,]*)((?:,(?:"[^"]*"|[^;:,]*))*)')
_STAMP = re.compile(r"(\d{8}T\d{6})Z")


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One property: its name in upper case, its parameters by name in upper case, its value as it stands."""

    name: str
    value: str
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Give a TEXT value without its escapes."""
        return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], self.value).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarObject:
    """A calendar and its appointments: of each the lines that are its own, not those of an alarm in it."""

    method: str
    events: tuple[tuple[ContentLine, ...], ...]


def calendar_objects(text: str) -> list[CalendarObject]:
    """Give every calendar of a text, whatever stands before, between and after.

    Raises ValueError for more lines than any answer has, or a calendar that does not end.
    """
    lines = _FOLD.sub("", text).splitlines()
    if len(lines) > MOST_LINES:
        raise ValueError("too many lines")
    rest = iter(lines)
    return [_calendar(rest) for line in rest if line.strip().upper() == "BEGIN:VCALENDAR"]


def first_value(event: tuple[ContentLine, ...], name: str) -> str:
    """Give the value of the first property of a name, empty where there is none."""
    return next((line.value.strip() for line in event if line.name == name), "")


def stamp_of(event: tuple[ContentLine, ...]) -> datetime | None:
    """Give when the answer was written, None where that is not said in UTC."""
    found = _STAMP.fullmatch(first_value(event, "DTSTAMP").upper())
    if found is None:
        return None
    try:
        return datetime.strptime(found[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def address_of(line: ContentLine) -> str:
    """Give the mail address of an attendee or organizer: behind `mailto:`, else in the EMAIL parameter."""
    scheme, _, address = line.value.strip().partition(":")
    return address.strip() if scheme.lower() == "mailto" else line.parameters.get("EMAIL", "").strip()


def _calendar(rest: Iterator[str]) -> CalendarObject:
    method, inside, events = "", ["VCALENDAR"], []
    event: list[ContentLine] = []
    for raw in rest:
        line = _content_line(raw.strip())
        if line is None:
            continue
        kind = line.value.strip().upper()
        if line.name == "BEGIN":
            inside.append(kind)
            event = [] if kind == "VEVENT" else event
        elif line.name == "END":
            if kind == "VEVENT":
                events.append(tuple(event))
            inside = inside[:-1]
            if not inside:
                return CalendarObject(method=method, events=tuple(events))
        elif inside == ["VCALENDAR", "VEVENT"]:
            event.append(line)
        elif inside == ["VCALENDAR"] and line.name == "METHOD":
            method = kind
    raise ValueError("a calendar does not end")


def _content_line(raw: str) -> ContentLine | None:
    """Read a line, None for one that is none."""
    name = re.match(r"[A-Za-z0-9-]+", raw)
    if name is None:
        return None
    at, parameters = name.end(), {}
    while found := _PARAMETER.match(raw, at):
        parameters[found[1].upper()] = found[2].strip('"')
        at = found.end()
    if at >= len(raw) or raw[at] != ":":
        return None
    return ContentLine(name[0].upper(), raw[at + 1 :], parameters)
