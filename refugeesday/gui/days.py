"""Word days with their weekdays, in the language in force: the same on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from datetime import date, datetime


def weekday_word(day: date | datetime, *, long: bool = False) -> str:
    """Give the weekday: "Do" or "Donnerstag"."""
    shape = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
    return QLocale().standaloneDayName(day.isoweekday(), shape).rstrip(".")


def day_words(day: date | datetime, *, long: bool = False) -> str:
    """Give a day with its weekday: "Do, 24.06." or "Donnerstag, 24.06."."""
    return f"{weekday_word(day, long=long)}, {day:%d.%m.}"


def date_words(day: date | datetime, *, long: bool = False) -> str:
    """Give a day with its weekday and year: "Do, 24.06.2027" or "Donnerstag, 24.06.2027"."""
    return f"{day_words(day, long=long)}{day:%Y}"
