"""Say when a day in a company begins, and how one gets there."""

from __future__ import annotations

from datetime import UTC, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.organisations import OfferKind
from refugeesday.domain.time import DaySpan, Span, instant, minutes_of, zone_named
from refugeesday.planning.distance import UNKNOWN_KM
from refugeesday.planning.presence import merge_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.events import Event
    from refugeesday.domain.organisations import Offer

EVENING_MINUTE = 18 * 60
"""A day that begins from here on is a night's work: it begins on the evening before the day of the event."""
FIRST_BUS_MINUTE, LAST_BUS_MINUTE = 6 * 60, 20 * 60
WALK_KM = 2
WORKING_DAY = timedelta(hours=8)
DAY_KINDS = frozenset({OfferKind.SHADOWING, OfferKind.INTERNSHIP, OfferKind.TRIAL, OfferKind.MEASURE})


class Travel(StrEnum):
    """Name a way to get to a company."""

    ON_FOOT = "on_foot"
    OWN_CAR = "own_car"
    BUS = "bus"
    DRIVER = "driver"
    OPEN = "open"


def is_day_offer(offer: Offer) -> bool:
    """Say whether somebody can spend the day there: by its kind, or because it says when the day begins."""
    return offer.kind in DAY_KINDS or offer.start_minute is not None


def start_minute(event: Event, offer: Offer) -> int:
    """Return when the day begins, in minutes after midnight; with the event where the company has not said."""
    return minutes_of(event.opening.starts) if offer.start_minute is None else offer.start_minute


def placement_span(event: Event, offer: Offer, length: timedelta) -> Span:
    """Return the day in the company; `length` is elapsed time, right across midnight and a change of the clocks.

    Raises UserError `time.does_not_exist` where the clocks jump over the start.
    """
    minute = start_minute(event, offer)
    day = event.placement_day - timedelta(days=1) if minute >= EVENING_MINUTE else event.placement_day
    zone = zone_named(event.zone)
    starts = instant(day, time(minute // 60, minute % 60), zone).astimezone(UTC)
    return Span(starts, starts + length)


def is_free_for(event: Event, offer: Offer, length: timedelta, availability: Iterable[DaySpan]) -> bool:
    """Say whether somebody is free for the whole day; no availability means the whole day.

    Of a night that begins on the evening before nothing is known, which counts as free; nor of a day that is not the
    day of the event. What reaches past midnight counts up to midnight.
    """
    merged, minute = merge_spans(availability), start_minute(event, offer)
    if not merged or minute >= EVENING_MINUTE or event.placement_day != event.date:
        return True
    ends = min(minute + int(length.total_seconds() // 60), 24 * 60 - 1)
    needed = DaySpan(time(minute // 60, minute % 60), time(ends // 60, ends % 60))
    return any(span.contains(needed) for span in merged)


def travel_to(kilometres: int, *, minute: int, has_car: bool | None) -> Travel:
    """Return how somebody gets to a company for a start at `minute`: on foot, by car, by bus or with a driver.

    Before the first bus and after the last one there is only a driver; where the way is not known it stays open.
    """
    if has_car:
        return Travel.OWN_CAR
    if kilometres == UNKNOWN_KM:
        return Travel.OPEN
    if kilometres <= WALK_KM:
        return Travel.ON_FOOT
    return Travel.BUS if FIRST_BUS_MINUTE <= minute <= LAST_BUS_MINUTE else Travel.DRIVER
