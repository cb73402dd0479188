"""Cells that hold dates, years and times of day, as people in Germany write them and as Excel hands them over."""

from __future__ import annotations

import re
from datetime import date, time

from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.exchange.cells import CellError, CellKind

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "january", "jan"),
            ("februar", "february", "feb"),
            ("märz", "march", "mär", "mar", "mrz"),
            ("april", "apr"),
            ("mai", "may"),
            ("juni", "june", "jun"),
            ("juli", "july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "october", "okt", "oct"),
            ("november", "nov"),
            ("dezember", "december", "dez", "dec"),
        ),
        start=1,
    )
    for name in names
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?")
_GERMAN = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})")
_WORDED = re.compile(r"(\d{1,2})\.?\s*([^\W\d]+)\.?\s*(\d{4})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2})(?::00)?)?\s*(?:uhr|h)?")
_SPAN = re.compile(r"\s*(?:-|–|—|\bbis\b|\bto\b)\s*")
_WHOLE_DAY = {"ganztägig", "ganztags", "ganzer tag", "immer", "all day", "whole day"}
_MORNING = {"vormittags", "vormittag", "nur vormittags", "morgens", "mornings"}
_AFTERNOON = {"nachmittags", "nachmittag", "nur nachmittags", "afternoons"}
_FIRST, _NOON, _LAST = time(0, 0), time(12, 0), time(23, 59)
_YEAR_LAST = re.compile(r"(?:\d{1,2}[./-]){1,2}((?:19|20)\d\d)")


def parse_date(text: str) -> date:
    """Give a date: `31.12.2026`, `31.12.26`, `2026-12-31`, `1. August 2026`. Two digits below 69 are this century."""
    if found := _ISO.fullmatch(text):
        return _date(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _GERMAN.fullmatch(text):
        year = int(found[3])
        century = 0 if len(found[3]) == 4 else 2000 if year < 69 else 1900
        return _date(text, century + year, int(found[2]), int(found[1]))
    if (found := _WORDED.fullmatch(text.casefold())) and found[2] in _MONTHS:
        return _date(text, int(found[3]), _MONTHS[found[2]], int(found[1]))
    raise CellError("cell.no_date", text)


def _date(text: str, year: int, month: int, day: int) -> date:
    if year < 1900:  # a slip of the keys: nothing in these lists is older
        raise CellError("cell.no_date", text)
    try:
        return date(year, month, day)
    except ValueError:
        raise CellError("cell.no_such_date", text) from None


def write_date(day: date) -> str:
    """Give a date as it is written in Germany."""
    return f"{day:%d.%m.%Y}" if day.year > 999 else day.isoformat()


def parse_birth_year(text: str) -> int:
    """Give the year of birth from a year or a date, `12/1990` and a day that never was too; only the year is kept."""
    if re.fullmatch(r"(?:19|20)\d\d", text):
        return int(text)
    if found := _YEAR_LAST.fullmatch(text):
        return int(found[1])
    if found := re.fullmatch(r"(\d{1,2}[./]\d{1,2}[./])(\d{2})", text):  # two digits: nobody is born in the future
        return parse_date(f"{found[1]}{'19' if int(found[2]) > 25 else '20'}{found[2]}").year
    try:
        return parse_date(text).year
    except CellError:
        raise CellError("cell.no_birth_year", text) from None


def parse_time(text: str) -> time:
    """Give a time of day: `9`, `9:00`, `09.30 Uhr`."""
    found = _CLOCK.fullmatch(text.strip().casefold())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise CellError("cell.no_time", text.strip())
    return time(int(found[1]), int(found[2] or 0))


def parse_spans(text: str) -> tuple[DaySpan, ...]:
    """Give the times someone is there, in order: `9-12 Uhr, 14:00–16:00`, `ab 10:00`, `bis 12 Uhr`, `vormittags`.

    All day is ().
    """
    if text.casefold() in _WHOLE_DAY:
        return ()
    parts = [part for part in re.split(r"[,;\n]|\bund\b|\band\b", text) if part.strip()]
    return tuple(sorted({_span(part.strip()) for part in parts}))


def _span(text: str) -> DaySpan:
    low = text.casefold()
    if low in _MORNING:
        return DaySpan(_FIRST, _NOON)
    if low in _AFTERNOON:
        return DaySpan(_NOON, _LAST)
    if low.startswith(("ab ", "from ")):
        return DaySpan(parse_time(low.split(maxsplit=1)[1]), _LAST)
    if low.startswith(("bis ", "until ")):
        return DaySpan(_FIRST, parse_time(low.split(maxsplit=1)[1]))
    ends = _SPAN.split(low.removeprefix("von "))
    if len(ends) != 2:
        raise CellError("cell.no_span", text)
    try:
        return DaySpan(parse_time(ends[0]), parse_time(ends[1]))
    except UserError:
        raise CellError("cell.span_reversed", text) from None


def write_spans(spans: tuple[DaySpan, ...]) -> str:
    """Give spans as `09:00-12:00, 14:00-16:00`."""
    return ", ".join(f"{span.starts:%H:%M}-{span.ends:%H:%M}" for span in spans) or "ganztägig"


DATE = CellKind(parse=parse_date, write=write_date)
BIRTH_YEAR = CellKind(parse=parse_birth_year, write=str)
TIME = CellKind(parse=parse_time, write=lambda value: f"{value:%H:%M}")
SPANS = CellKind(parse=parse_spans, write=write_spans, is_list=True)
