"""Rows out of a CSV file of any encoding and separator."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from refugeesday.errors import UserError
from refugeesday.exchange.formula_guard import restore_text
from refugeesday.exchange.table_limits import MAX_CELL_CHARACTERS, MAX_LINE_CHARACTERS

SEPARATORS = ";\t,|"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR_LINE = re.compile(r"sep=([^\w\s\"]|\t)\r?\n?", re.IGNORECASE)
_SAMPLE_ROWS = 100


def read_csv_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield every row with its number, the line `sep=` not counted (spreadsheet programs do not show it).

    A line break in quotes does not end a row. Quotes that stand in the middle of a cell are text.
    Raises UserError `table.unknown_encoding`, `table.nul_bytes`, `table.cell_too_long`, `table.open_quote`.
    """
    csv.field_size_limit(MAX_CELL_CHARACTERS)
    encoding = detect_encoding(path)
    with path.open(encoding=encoding, newline="") as lines:
        given = _SEPARATOR_LINE.fullmatch(lines.readline(MAX_LINE_CHARACTERS))
        skip = 1 if given else 0
        separator = given[1] if given else choose_separator(path, encoding)
    is_strict = _is_strict(path, encoding, separator, skip)
    for number, cells in enumerate(_records(path, encoding, separator, skip, is_strict=is_strict), start=1):
        yield number, [restore_text(cell) for cell in cells]


def detect_encoding(path: Path) -> str:
    """Give the name of the file's encoding: by its mark, UTF-16 by its zero bytes, strict UTF-8, else cp1252."""
    with path.open("rb") as file:
        start = file.read(4096)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if start.startswith(mark):
            return _first_fitting(path, (encoding,))
    unmarked = _unmarked_utf16(start)
    return unmarked or _first_fitting(path, ("utf-8", "cp1252"))


def choose_separator(path: Path, encoding: str) -> str:
    """Give the separator by which most rows have the same number of cells, two at least.

    Rows of a separator that leaves text after a closing quote count half. Ties go to the one that makes more cells,
    then to the order `;` tab `,` `|`.
    """
    scores = {separator: _score(path, encoding, separator) for separator in SEPARATORS}
    return max(SEPARATORS, key=lambda separator: scores[separator])


def _unmarked_utf16(start: bytes) -> str | None:
    half = len(start) // 2
    if not half or 0 not in start:
        return None
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > half * 0.6 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and not odd else None


def _first_fitting(path: Path, encodings: Iterable[str]) -> str:
    for encoding in encodings:
        try:
            with path.open(encoding=encoding, newline="") as text:
                while block := text.read(1 << 20):
                    if "\x00" in block:
                        raise UserError("table.nul_bytes")
        except UnicodeError:
            continue
        return encoding
    raise UserError("table.unknown_encoding")


def _score(path: Path, encoding: str, separator: str) -> tuple[float, int]:
    """Give the share of rows with the commonest width over one, halved where quoting does not fit, and that width."""
    widths: list[int] = []
    fits = True
    try:
        for row in islice(_records(path, encoding, separator, 0, is_strict=True), _SAMPLE_ROWS):
            widths.extend([len(row)] if any(row) else [])
    except UserError:
        pass  # a quote nobody closed swallows the rest under any separator; the rows before it count
    except csv.Error as error:
        fits = _is_open_quote(error)
    common = Counter(width for width in widths if width > 1).most_common()
    if not common:
        return 0.0, 0
    width, count = max(common, key=lambda pair: (pair[1], pair[0]))
    return count / len(widths) * (1.0 if fits else 0.5), width


def _is_strict(path: Path, encoding: str, separator: str, skip: int) -> bool:
    """Say whether the whole file keeps the rules of quoting; an open quote at its end is an error."""
    records = _records(path, encoding, separator, skip, is_strict=True)
    row = 0
    try:
        for _ in records:
            row += 1
    except csv.Error as error:
        if _is_open_quote(error):
            raise UserError("table.open_quote", row=row + 1) from None
        return False
    return True


def _is_open_quote(error: csv.Error) -> bool:
    return "unexpected end" in str(error)


def _records(path: Path, encoding: str, separator: str, skip: int, *, is_strict: bool) -> Iterator[list[str]]:
    """Yield the cells of each record; refuse a cell that is too long with the record's number."""
    with path.open(encoding=encoding, newline="") as file:
        lines = islice(_short_lines(iter(lambda: file.readline(MAX_LINE_CHARACTERS + 1), "")), skip, None)
        number = 0
        try:
            for cells in csv.reader(lines, delimiter=separator, strict=is_strict):
                number += 1
                yield cells
        except csv.Error as error:
            if "field limit" in str(error) or isinstance(error, _LineTooLongError):
                raise UserError("table.cell_too_long", row=number + 1, most=MAX_CELL_CHARACTERS) from None
            raise


def _short_lines(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if len(line) > MAX_LINE_CHARACTERS:
            raise _LineTooLongError
        yield line


class _LineTooLongError(csv.Error):
    """Say that a line is longer than any honest one."""
