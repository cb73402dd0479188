"""Say when a day in a company begins and ends."""

from __future__ import annotations

from datetime import UTC, time, timedelta
from typing import TYPE_CHECKING

from refugeesday.domain.organisations import OfferKind
from refugeesday.domain.time import DaySpan, Span, instant, is_within, minutes_of, zone_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.events import Event
    from refugeesday.domain.organisations import Offer

EVENING_MINUTE = 18 * 60
"""Work that begins from here on and goes on past midnight begins on the evening before the day of the event."""
WORKING_DAY = timedelta(hours=8)
"""How long a day is where the company has not said when it ends."""
_MIDNIGHT = 24 * 60
DAY_KINDS = frozenset({OfferKind.SHADOWING, OfferKind.INTERNSHIP, OfferKind.TRIAL, OfferKind.MEASURE})


def is_day_offer(offer: Offer) -> bool:
    """Say whether somebody can spend the day there: by its kind, or because it says when the day begins."""
    return offer.kind in DAY_KINDS or offer.start_minute is not None


def start_minute(event: Event, offer: Offer) -> int:
    """Return when the day begins, in minutes after midnight; with the event where the company has not said."""
    return minutes_of(event.opening.starts) if offer.start_minute is None else offer.start_minute


def placement_span(event: Event, offer: Offer) -> Span:
    """Return the day in the company, in UTC, right across midnight and a change of the clocks.

    An end that is not after the start is on the next day; where none was said it is `WORKING_DAY` of elapsed time
    later. Raises UserError `time.does_not_exist` where the clocks jump over the start or the end.
    """
    minute, zone = start_minute(event, offer), zone_named(event.zone)
    day = event.placement_day - timedelta(days=1) if _is_night(event, offer) else event.placement_day
    starts = instant(day, time(*divmod(minute, 60)), zone).astimezone(UTC)
    if offer.end_minute is None:
        return Span(starts, starts + WORKING_DAY)
    last = day if offer.end_minute > minute else day + timedelta(days=1)
    return Span(starts, instant(last, time(*divmod(offer.end_minute, 60)), zone).astimezone(UTC))


def is_free_for(event: Event, offer: Offer, availability: Iterable[DaySpan]) -> bool:
    """Say whether somebody is free for the whole day; no availability means the whole day.

    Of a night that begins on the evening before nothing is known, which counts as free; nor of a day that is not the
    day of the event. What reaches past midnight counts up to midnight.
    """
    if _is_night(event, offer) or event.placement_day != event.date:
        return True
    starts, ends = start_minute(event, offer), _end_minute(event, offer)
    needed = DaySpan(time(*divmod(starts, 60)), time(*divmod(min(ends, _MIDNIGHT - 1), 60)))
    return is_within(needed, availability)


def _is_night(event: Event, offer: Offer) -> bool:
    return start_minute(event, offer) >= EVENING_MINUTE and _end_minute(event, offer) >= _MIDNIGHT


def _end_minute(event: Event, offer: Offer) -> int:
    """Return when the day ends, in minutes after the midnight before it begins."""
    minute, ends = start_minute(event, offer), offer.end_minute
    if ends is None:
        return minute + int(WORKING_DAY.total_seconds()) // 60
    return ends if ends > minute else ends + _MIDNIGHT
