"""The rules a written calendar file must keep, checked on its bytes, and what three foreign readers see in it."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime

import icalendar
import vobject
from ical.calendar_stream import IcsCalendarStream

TEXT_PROPERTIES = {"SUMMARY", "LOCATION", "DESCRIPTION", "NAME", "X-WR-CALNAME"}
CONTENT_LINE = re.compile(r'[A-Z-]+(;[A-Z-]+=("[^"\\^]*"|[^";:,\\^]*))*:.*')
TEXT_VALUE = re.compile(r"(?:[^\\;,]|\\[\\;,n])*")
TIME_VALUE = re.compile(r"(DTSTART|DTEND)(;TZID=[A-Za-z_/-]+:\d{8}T\d{6}|:\d{8}T\d{6}Z)")


@dataclass(frozen=True)
class Seen:
    """What a reader found in one entry."""

    uid: str
    starts: datetime
    ends: datetime
    summary: str
    sequence: int
    status: str


def check_bytes(data: bytes) -> list[str]:
    """Assert every rule about bytes and lines; return the unfolded lines."""
    text = data.decode("utf-8")
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert unicodedata.is_normalized("NFC", text)
    bad = [sign for sign in text.replace("\r\n", "") if unicodedata.category(sign) in {"Cc", "Zl", "Zp"}]
    assert bad == []
    assert "\ufeff" not in text
    physical = data.split(b"\r\n")[:-1]
    for line in physical:
        assert 0 < len(line) <= 75
        line.decode("utf-8")
    lines: list[str] = []
    for line in physical:
        if line.startswith(b" "):
            assert not lines[-1].endswith(" ")
            assert (len(lines[-1]) - len(lines[-1].rstrip("\\"))) % 2 == 0
            lines[-1] += line[1:].decode()
        else:
            lines.append(line.decode())
    for content in lines:
        _check_line(content)
    return lines


def check_file(data: bytes) -> list[str]:
    """Assert also what a whole VCALENDAR must have; return the unfolded lines."""
    lines = check_bytes(data)
    names = [line.split(":")[0].split(";")[0] for line in lines]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    opened: list[str] = []
    for line in lines:
        if line.startswith("BEGIN:"):
            opened.append(line[6:])
        elif line.startswith("END:"):
            assert opened.pop() == line[4:]
    first_event = lines.index("BEGIN:VEVENT")
    referred = set(re.findall(r"^DT(?:START|END);TZID=([^:]+):", "\n".join(lines), re.MULTILINE))
    described = {line[5:] for line in lines[:first_event] if line.startswith("TZID:")}
    assert referred == described
    assert not referred & {"UTC", "Etc/UTC"}
    times = [line for line in lines[first_event:] if line.startswith(("DTSTART", "DTEND"))]
    assert len(times) == 2 * lines.count("BEGIN:VEVENT")
    assert [line for line in times if not TIME_VALUE.fullmatch(line)] == []
    assert {"RDATE", "EXDATE", "DURATION", "X-MICROSOFT-CDO-APPT-SEQUENCE"}.isdisjoint(names)
    assert names.count("UID") == names.count("DTSTAMP") == lines.count("BEGIN:VEVENT")
    return lines


def readings(data: bytes) -> list[list[Seen]]:
    """Return what icalendar, vobject and ical see, in this order."""
    return [_read_icalendar(data), _read_vobject(data), _read_ical(data)]


def agreed(data: bytes) -> list[Seen]:
    """Assert the rules and that all three readers see the same; return it."""
    check_file(data)
    first, *others = readings(data)
    for other in others:
        assert other == first
    return first


def _check_line(content: str) -> None:
    assert CONTENT_LINE.fullmatch(content), content
    name = re.split("[;:]", content)[0]
    if name in TEXT_PROPERTIES:
        value = re.sub(r'^[A-Z-]+(;[A-Z-]+=("[^"]*"|[^";:,]*))*:', "", content)
        assert TEXT_VALUE.fullmatch(value), content
        assert value == value.strip(" ")
        assert len(value.encode()) > 0


def _read_icalendar(data: bytes) -> list[Seen]:
    calendar = icalendar.Calendar.from_ical(data)
    return [
        Seen(
            uid=str(event["UID"]),
            starts=event["DTSTART"].dt.astimezone(UTC),
            ends=event["DTEND"].dt.astimezone(UTC),
            summary=str(event["SUMMARY"]),
            sequence=int(event["SEQUENCE"]),
            status=str(event["STATUS"]),
        )
        for event in calendar.walk("VEVENT")
    ]


def _read_vobject(data: bytes) -> list[Seen]:
    calendar = vobject.readOne(data.decode())
    return [
        Seen(
            uid=event.uid.value,
            starts=event.dtstart.value.astimezone(UTC),
            ends=event.dtend.value.astimezone(UTC),
            summary=event.summary.value,
            sequence=int(event.sequence.value),
            status=event.status.value,
        )
        for event in calendar.vevent_list
    ]


def _read_ical(data: bytes) -> list[Seen]:
    calendar = IcsCalendarStream.calendar_from_ics(data.decode())
    return [
        Seen(
            uid=event.uid,
            starts=event.dtstart.astimezone(UTC),
            ends=event.dtend.astimezone(UTC),
            summary=event.summary,
            sequence=event.sequence,
            status=event.status.value,
        )
        for event in calendar.events
    ]
