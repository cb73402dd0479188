"""Times of a day, aware spans, and the raster of slots an event is planned on.

Availability and opening hours are local times of the event's day; everything that happens is an aware span.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class DaySpan:
    """A stretch of one day in local time, from `starts` up to but not including `ends`."""

    starts: time
    ends: time

    def __post_init__(self) -> None:
        if self.starts >= self.ends:
            raise UserError("time.span_ends_before_start", starts=f"{self.starts:%H:%M}", ends=f"{self.ends:%H:%M}")

    def contains(self, other: DaySpan) -> bool:
        """Say whether `other` lies wholly inside."""
        return self.starts <= other.starts and other.ends <= self.ends


NEVER = DaySpan(time(0), time(0, 1))
"""The first minute of a day, in which nothing ever takes place."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch between two aware instants, `ends` excluded."""

    starts: datetime
    ends: datetime

    @property
    def length(self) -> timedelta:
        """Give the elapsed time, right across a change of the clocks."""
        return self.ends.astimezone(UTC) - self.starts.astimezone(UTC)

    def overlaps(self, other: Span) -> bool:
        """Say whether both share an instant."""
        return self.starts < other.ends and other.starts < self.ends


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One beat of the raster: its index on the day, and its interview time without the changeover after it."""

    index: int
    span: Span


@dataclass(frozen=True, slots=True)
class Raster:
    """The slots of an event's day, in blocks that breaks keep apart.

    `blocks` holds the first and the last index of each stretch without a break.
    """

    slots: tuple[Slot, ...]
    blocks: tuple[tuple[int, int], ...]

    def slot_at(self, starts: datetime) -> Slot | None:
        """Give the slot that begins at this instant."""
        return next((slot for slot in self.slots if slot.span.starts == starts), None)


def zone_named(name: str) -> ZoneInfo:
    """Give the zone of an IANA name.

    Raises UserError `time.unknown_zone` where the name is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UserError("time.unknown_zone", zone=name) from None


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Give the instant of a local time; of two equal local times in autumn, the earlier.

    Raises UserError `time.does_not_exist` for a local time that the clocks jump over in spring.
    """
    local = datetime.combine(day, at, zone)
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise UserError("time.does_not_exist", day=day.isoformat(), at=f"{at:%H:%M}", zone=zone.key)
    return local


def minutes_of(at: time) -> int:
    """Give the minutes since midnight."""
    return at.hour * 60 + at.minute


def span_on(day: date, span: DaySpan, zone: ZoneInfo) -> Span:
    """Give the aware span of a local one."""
    return Span(instant(day, span.starts, zone), instant(day, span.ends, zone))


def days_later(at: datetime, by: timedelta, zone: ZoneInfo) -> datetime:
    """Give the instant, in UTC, of the same local time so many whole days later; earlier below zero.

    Raises UserError `time.does_not_exist` as `instant` does.
    """
    local = at.astimezone(zone)
    return instant(local.date() + by, local.time(), zone).astimezone(UTC)


def local_span(starts: datetime, ends: datetime, zone: ZoneInfo) -> DaySpan:
    """Give what two instants cover of the day the first lies on, in local time; the rest is cut off at midnight."""
    first, last = starts.astimezone(zone), ends.astimezone(zone)
    until = last.time() if last.date() == first.date() else time.max
    return DaySpan(first.time().replace(fold=0), until.replace(fold=0))


def left_over(spans: Iterable[DaySpan], taken: Iterable[DaySpan]) -> tuple[DaySpan, ...]:
    """Give what is left of spans of a day when some of it is taken; no span means the whole day.

    Where nothing is left, that is `NEVER`: no span at all would mean the whole day again.
    """
    left = list(spans) or [DaySpan(time(0), time.max)]
    for one in taken:
        pieces = [
            (start, end)
            for span in left
            for start, end in ((span.starts, min(span.ends, one.starts)), (max(span.starts, one.ends), span.ends))
        ]
        left = [DaySpan(start, end) for start, end in pieces if start < end]
    return tuple(left) or (NEVER,)


def build_raster(
    day: date,
    zone: ZoneInfo,
    *,
    opening: DaySpan,
    slot: timedelta,
    changeover: timedelta,
    breaks: Iterable[DaySpan] = (),
) -> Raster:
    """Fill the opening hours between the breaks with slots, each followed by its changeover.

    A stretch holds as many slots as whole beats (slot and changeover) fit into it, counted in elapsed time.
    Raises UserError `time.no_slot` where not one fits.
    """
    if slot <= timedelta():
        raise UserError("time.no_slot")
    stretches = free_stretches(opening, breaks)
    slots: list[Slot] = []
    blocks: list[tuple[int, int]] = []
    for stretch in stretches:
        whole = span_on(day, stretch, zone)
        count = whole.length // (slot + changeover)
        first = len(slots)
        begin = whole.starts.astimezone(UTC)
        for beat in range(count):
            starts = begin + beat * (slot + changeover)
            slots.append(Slot(len(slots), Span(starts.astimezone(zone), (starts + slot).astimezone(zone))))
        if count:
            blocks.append((first, len(slots) - 1))
    if not slots:
        raise UserError("time.no_slot")
    return Raster(tuple(slots), tuple(blocks))


def free_stretches(opening: DaySpan, breaks: Iterable[DaySpan]) -> list[DaySpan]:
    """Give what the breaks leave of the opening hours, in order.

    Raises UserError `time.breaks_overlap` where two breaks share time.
    """
    inside = sorted(span for span in breaks if span.starts < opening.ends and opening.starts < span.ends)
    if any(later.starts < earlier.ends for earlier, later in pairwise(inside)):
        raise UserError("time.breaks_overlap")
    edges = [opening.starts, *(edge for span in inside for edge in (span.starts, span.ends)), opening.ends]
    return [DaySpan(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def is_within(needed: DaySpan, spans: Iterable[DaySpan]) -> bool:
    """Say whether a time lies in the spans, of which touching ones count as one; no span means the whole day."""
    merged = merge_spans(spans)
    return not merged or any(span.contains(needed) for span in merged)


def merge_spans(spans: Iterable[DaySpan]) -> list[DaySpan]:
    """Give the spans in order, touching and overlapping ones joined."""
    merged: list[DaySpan] = []
    for span in sorted(spans):
        if merged and span.starts <= merged[-1].ends:
            merged[-1] = DaySpan(merged[-1].starts, max(merged[-1].ends, span.ends))
        else:
            merged.append(span)
    return merged
