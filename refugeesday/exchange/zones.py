"""Say how times of a zone are written: the VTIMEZONE block of a zone, and which local times need care.

A block has one STANDARD and at most one DAYLIGHT part, with yearly rules that Outlook and Exchange read: one month, one
nth weekday. Where a zone's clock changes cannot be put so, there is no block, and its times are written in UTC.
Source: RFC 5545 section 3.6.5; [MS-OXCICAL] 2.1.3.1.1.19.2.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from refugeesday.domain.time import instant

_YEARS_AHEAD = 10  # enough to tell a fourth Sunday from a last one
_FIRST_YEAR = 1970
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NO_TIME = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """One change of a zone's clocks: the local time shown just before it, and what it leads to."""

    at: datetime
    offset_before: timedelta
    offset_after: timedelta
    name: str


def exact_time(when: datetime) -> datetime:
    """Return the instant of an aware time in UTC, without fractions of a second.

    Raises UserError `time.does_not_exist` for a local time that the clocks jump over in spring.
    """
    if isinstance(when.tzinfo, ZoneInfo):
        instant(when.date(), when.time(), when.tzinfo)
    return when.astimezone(UTC).replace(microsecond=0)


def is_ambiguous(when: datetime) -> bool:
    """Say whether clocks show that local time twice because they are put back."""
    return when.replace(fold=0).utcoffset() != when.replace(fold=1).utcoffset()


def zone_block(zone: tzinfo, years: Iterable[int]) -> bytes | None:
    """Return the VTIMEZONE that is right in all these years and the ten after each, or None: then write UTC.

    None also for UTC itself, for offsets without an IANA name and for names without a region (`CET`, `Etc/GMT+1`).
    """
    if not isinstance(zone, ZoneInfo) or "/" not in zone.key or zone.key.startswith("Etc/"):
        return None
    blocks = {_block(zone, year) for year in years}
    return blocks.pop() if len(blocks) == 1 else None


@lru_cache(maxsize=256)
def _block(zone: ZoneInfo, year: int) -> bytes | None:
    changes = list(_changes(zone, year))
    if not changes:
        parts = [_constant_part(zone, year)]
    else:
        to_standard = [change for change in changes if change.offset_after < change.offset_before]
        to_daylight = [change for change in changes if change.offset_after > change.offset_before]
        parts = [_yearly_part("STANDARD", to_standard), _yearly_part("DAYLIGHT", to_daylight)]
    if None in parts:
        return None
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}", *(line for part in parts for line in part or ()), "END:VTIMEZONE"]
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _constant_part(zone: ZoneInfo, year: int) -> list[str] | None:
    moment = datetime(year, 1, 1, tzinfo=zone)
    offset = moment.utcoffset() or _NO_TIME
    if offset % timedelta(minutes=1):
        return None
    first = f"{_FIRST_YEAR}0101T000000"
    return _part("STANDARD", first=first, rule=None, name=zone.tzname(moment), offsets=(offset, offset))


def _yearly_part(kind: str, changes: list[_Change]) -> list[str] | None:
    """Return the lines of one part, None if these changes are not one a year on the same nth weekday and hour."""
    if [change.at.year for change in changes] != list(range(changes[0].at.year, changes[0].at.year + _YEARS_AHEAD)):
        return None
    same = {
        (change.at.month, change.at.weekday(), change.at.time(), change.offset_before, change.offset_after, change.name)
        for change in changes
    }
    week = _week([change.at for change in changes])
    if len(same) != 1 or week is None:
        return None
    month, weekday, time, before, after, name = same.pop()
    first = datetime.combine(_nth_weekday(month, weekday, week), time)
    rule = f"FREQ=YEARLY;BYMONTH={month};BYDAY={week}{_WEEKDAYS[weekday]}"
    return _part(kind, first=f"{first:%Y%m%dT%H%M%S}", rule=rule, name=name, offsets=(before, after))


def _part(
    kind: str, *, first: str, rule: str | None, name: str | None, offsets: tuple[timedelta, timedelta]
) -> list[str]:
    lines = [f"BEGIN:{kind}", f"DTSTART:{first}"]
    if rule:
        lines.append(f"RRULE:{rule}")
    if name:
        lines.append(f"TZNAME:{name}")
    before, after = offsets
    return [*lines, f"TZOFFSETFROM:{_written(before)}", f"TZOFFSETTO:{_written(after)}", f"END:{kind}"]


def _changes(zone: ZoneInfo, year: int) -> Iterator[_Change]:
    """Yield every change of offset from the start of a year for ten years, in order of time."""
    day, step = datetime(year, 1, 1, tzinfo=UTC), timedelta(days=1)
    last = datetime(year + _YEARS_AHEAD, 1, 1, tzinfo=UTC)
    offset = _offset(zone, day)
    while day < last:
        if (following := _offset(zone, day + step)) != offset:
            yield _change(zone, day, day + step)
            offset = following
        day += step


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> _Change:
    """Find the second in which the offset changes between two instants, by halving."""
    offset = _offset(zone, before)
    low, high = int(before.timestamp()), int(after.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, datetime.fromtimestamp(middle, UTC)) == offset:
            low = middle
        else:
            high = middle
    moment = datetime.fromtimestamp(high, UTC)
    return _Change(
        at=moment.replace(tzinfo=None) + offset,
        offset_before=offset,
        offset_after=_offset(zone, moment),
        name=moment.astimezone(zone).tzname() or "",
    )


def _offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or _NO_TIME


def _week(days: list[datetime]) -> int | None:
    """Return which weekday of its month all these days are: 1 to 4, -1 for the last, None if they differ."""
    if all(day.day + 7 > calendar.monthrange(day.year, day.month)[1] for day in days):
        return -1
    weeks = {(day.day - 1) // 7 + 1 for day in days}
    return weeks.pop() if len(weeks) == 1 else None


def _nth_weekday(month: int, weekday: int, week: int) -> date:
    """Return that weekday in the first year of the block."""
    days = [
        day
        for day in calendar.Calendar().itermonthdates(_FIRST_YEAR, month)
        if day.month == month and day.weekday() == weekday
    ]
    return days[week] if week < 0 else days[week - 1]


def _written(offset: timedelta) -> str:
    minutes = round(offset / timedelta(minutes=1))
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
