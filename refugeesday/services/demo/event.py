"""The day of a demo event, in three sizes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from refugeesday.domain.events import Event, EventFormat, Room, Venue
from refugeesday.domain.time import DaySpan

DAY, PLACEMENT_DAY = date(2027, 6, 18), date(2027, 6, 24)
WORKING_HOURS = DaySpan(time(8), time(16))


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many of everything a demo event has, and its hours.

    `candidates` and `companies` are of the placement day, `room_mm` is width and depth of each of the two rooms.
    """

    participants: int
    booths: int
    tables: int
    volunteers: int
    interpreters: int
    candidates: int
    companies: int
    opening: DaySpan
    breaks: tuple[DaySpan, ...]
    room_mm: tuple[int, int] = (30_000, 12_000)


SIZES = {
    "small": Size(
        participants=40,
        booths=8,
        tables=8,
        volunteers=6,
        interpreters=4,
        candidates=15,
        companies=12,
        opening=DaySpan(time(9), time(13)),
        breaks=(),
    ),
    "medium": Size(
        participants=300,
        booths=38,
        tables=86,
        volunteers=56,
        interpreters=36,
        candidates=40,
        companies=30,
        opening=DaySpan(time(9), time(13)),
        breaks=(DaySpan(time(11), time(11, 20)),),
    ),
    "large": Size(
        participants=5000,
        booths=200,
        tables=600,
        volunteers=400,
        interpreters=240,
        candidates=55,
        companies=45,
        opening=DaySpan(time(9), time(16)),
        breaks=(DaySpan(time(11), time(11, 20)), DaySpan(time(13), time(13, 40))),
        room_mm=(60_000, 34_000),
    ),
}
"""Source of the counts: architecture/decisions.md 25, the pictures of the design, product/features.md 6."""


def demo_venue(size: Size = SIZES["medium"]) -> Venue:
    """Give the hall of the demo, with two rooms that hold the booths of a size."""
    width, depth = size.room_mm
    rooms = tuple(Room(name=name, width_mm=width, depth_mm=depth) for name in ("Foyer A", "Foyer B"))
    return Venue(name="Kulturhaus Demo", street="Demoweg 100", postcode="34369", town="Hofgeismar", rooms=rooms)


def demo_event(size: Size, *, venue: int, format: EventFormat = EventFormat.BOTH) -> Event:  # noqa: A002 - the field
    """Give the event of a size, marked as a demo; a placement day beside a fair is some days later."""
    is_placement = format is EventFormat.PLACEMENT
    return Event(
        name="Refugees Day 2027",
        format=format,
        date=PLACEMENT_DAY if is_placement else DAY,
        placement_on=PLACEMENT_DAY if format is EventFormat.BOTH else None,
        opening=WORKING_HOURS if is_placement else size.opening,
        slot=timedelta(minutes=20),
        breaks=() if is_placement else size.breaks,
        venue=venue,
        sender_name="Landkreis Demo, Fachbereich Integration",
        sender_email="refugees-day@landkreis-demo.example",
        sender_phone="+49 69 90009100",
        is_demo=True,
    )
