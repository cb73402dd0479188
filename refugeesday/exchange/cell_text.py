"""One text for every value a cell can hold."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal

Cell = str | bool | int | float | Decimal | date | datetime | time | timedelta | None

_LINE_BREAK = re.compile(r"\r\n?")
_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def plain_text(text: str) -> str:
    """Give a text in the one form it has in every table: composed (NFC), lines ended by LF, no control characters.

    Tabs and line breaks stay; so do leading and trailing blanks. Applying it twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _NOT_TEXT.sub("", _LINE_BREAK.sub("\n", text)))


def cell_text(value: Cell) -> str:
    """Give the text of a cell: 5.0 is `5`, 0.1 + 0.2 is `0.3`, True is `ja`, a date is `2027-06-18`, a time `09:20`.

    Numbers have 15 significant digits (what Excel shows) and no exponent. A date and time is `2027-06-18T09:20`, at
    midnight only the date: that is how spreadsheet programs store dates. Seconds appear only where there are some;
    durations are hours and minutes (`25:30`).
    """
    match value:
        case None:
            return ""
        case str():
            return plain_text(value)
        case bool():
            return "ja" if value else "nein"
        case int() | float() | Decimal():
            return _number_text(value)
        case datetime():
            return _moment_text(value)
        case date():
            return value.isoformat()
        case time():
            return _clock_text(value.hour, value.minute, value.second)
        case timedelta():
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            return _clock_text(*divmod(minutes, 60), seconds)


def _number_text(value: float | Decimal) -> str:
    if isinstance(value, int):
        return str(value)
    text = format(Decimal(format(value, ".15g")) if isinstance(value, float) else value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _moment_text(value: datetime) -> str:
    rounded = (value + timedelta(microseconds=500_000)).replace(microsecond=0) if value.microsecond else value
    if rounded.time() == time() and rounded.tzinfo is None:
        return rounded.date().isoformat()
    return rounded.isoformat(timespec="seconds" if rounded.second else "minutes")


def _clock_text(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
