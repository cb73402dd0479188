"""The day of a demo event, in three sizes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from refugeesday.domain.events import Event, Room, Venue
from refugeesday.domain.time import DaySpan

DAY = date(2027, 6, 18)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many of everything a demo event has, and its hours."""

    participants: int
    booths: int
    tables: int
    volunteers: int
    interpreters: int
    opening: DaySpan
    breaks: tuple[DaySpan, ...]


SIZES = {
    "small": Size(
        participants=40,
        booths=8,
        tables=8,
        volunteers=6,
        interpreters=4,
        opening=DaySpan(time(9), time(13)),
        breaks=(),
    ),
    "medium": Size(
        participants=300,
        booths=38,
        tables=86,
        volunteers=56,
        interpreters=36,
        opening=DaySpan(time(9), time(13)),
        breaks=(DaySpan(time(11), time(11, 20)),),
    ),
    "large": Size(
        participants=5000,
        booths=200,
        tables=600,
        volunteers=400,
        interpreters=240,
        opening=DaySpan(time(9), time(16)),
        breaks=(DaySpan(time(11), time(11, 20)), DaySpan(time(13), time(13, 40))),
    ),
}
"""Source of the counts: architecture/decisions.md 25 and the pictures of the design."""


def demo_venue() -> Venue:
    """Give the hall of the demo."""
    rooms = (
        Room(name="Foyer A", width_mm=24_000, depth_mm=16_000),
        Room(name="Foyer B", width_mm=24_000, depth_mm=16_000),
    )
    return Venue(name="Kulturhaus Demo", street="Demoweg 100", postcode="34369", town="Hofgeismar", rooms=rooms)


def demo_event(size: Size, *, venue: int) -> Event:
    """Give the event of a size, marked as a demo."""
    return Event(
        name="Refugees Day 2027",
        date=DAY,
        opening=size.opening,
        slot=timedelta(minutes=20),
        breaks=size.breaks,
        venue=venue,
        sender_name="Landkreis Demo, Fachbereich Integration",
        sender_email="refugees-day@landkreis-demo.example",
        sender_phone="+49 69 90009100",
        is_demo=True,
    )
