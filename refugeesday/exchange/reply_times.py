"""Read the time somebody proposes instead of an appointment's, as far as it is certain which time is meant."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import vDuration
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from refugeesday.domain.time import Span, instant
from refugeesday.errors import UserError

if TYPE_CHECKING:
    from refugeesday.exchange.reply_lines import ContentLine

_LOCAL = re.compile(r"(\d{8}T\d{6})(Z?)")
_LONGEST = timedelta(days=7)


def proposed_span(event: tuple[ContentLine, ...]) -> Span | None:
    """Give when an answer would like the appointment to be, in UTC.

    None where that is not certain: a day without time, a time without zone or in one nobody knows, an end that is
    missing or not after the start.
    """
    lines = {line.name: line for line in event}
    starts = _instant(lines.get("DTSTART"))
    if starts is None:
        return None
    ends = _instant(lines.get("DTEND")) or _after(starts, lines.get("DURATION"))
    return Span(starts, ends) if ends is not None and starts < ends <= starts + _LONGEST else None


def _instant(line: ContentLine | None) -> datetime | None:
    found = _LOCAL.fullmatch(line.value.strip().upper()) if line else None
    if line is None or found is None:
        return None
    try:
        local = datetime.strptime(found[1], "%Y%m%dT%H%M%S")  # noqa: DTZ007 - its zone comes from the parameter
        if found[2]:
            return local.replace(tzinfo=UTC)
        zone = _zone(line.parameters.get("TZID", ""))
        return instant(local.date(), local.time(), zone).astimezone(UTC) if zone else None
    except (ValueError, OverflowError, UserError):
        return None


def _zone(name: str) -> ZoneInfo | None:
    """Give the zone of a name: IANA's, Windows', or IANA's behind a prefix as Evolution writes it."""
    for known in (WINDOWS_TO_OLSON.get(name, name), "/".join(name.rsplit("/", 2)[-2:])):
        try:
            return ZoneInfo(known)
        except (ValueError, KeyError, OSError):  # none of that name, or no name at all
            continue
    return None


def _after(starts: datetime, line: ContentLine | None) -> datetime | None:
    if line is None:
        return None
    try:
        length: timedelta = vDuration.from_ical(line.value.strip())  # type: ignore[no-untyped-call]  # of the library
        return starts + length
    except (ValueError, OverflowError, TypeError):
        return None
