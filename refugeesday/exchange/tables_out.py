"""Lists as CSV and XLSX files that are inert for every spreadsheet program and that `read_table` reads back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.exchange.cell_text import Cell, cell_text
from refugeesday.exchange.files import write_atomically
from refugeesday.exchange.formula_guard import guard_text
from refugeesday.exchange.table_limits import MAX_CELL_CHARACTERS, MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from refugeesday.exchange.xlsx_book import new_book, sheet_title

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDEST = 60  # characters of a column
_WIDTH_SAMPLE = 200  # rows that decide on widths


class ColumnKind(Enum):
    """Say how an XLSX file holds the values of a column; CSV knows text only."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


def write_table(
    path: Path,
    *,
    headers: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    sheet_name: str,
    kinds: Sequence[ColumnKind] | None = None,
) -> None:
    """Write a list as `.csv` (UTF-8 with mark, `;`, every cell quoted) or `.xlsx`, by the path's extension.

    Values become text as `cell_text` says; in XLSX, numbers of a NUMBER column and dates of a DATE column stay what
    they are, all else is text even where it looks like a formula or a link. CSV cells that could start a formula get
    an apostrophe, which `read_table` takes away. Shorter rows are filled up with blanks; a longer one is a ValueError.
    An existing file is replaced at the end or stays as it was.
    Raises UserError `table.unknown_extension`, `table.cell_too_long` with the row, `table.too_many_rows`,
    `table.too_many_columns`, and those of `write_atomically`.
    """
    extension = path.suffix.lower()
    if extension not in {".csv", ".xlsx"}:
        raise UserError("table.unknown_extension", name=path.name)
    values: list[Sequence[Cell]] = [headers, *rows]
    texts = _texts(values, path.name)
    if extension == ".csv":
        write_atomically(path, _csv_bytes(texts))
    else:
        column_kinds = kinds or [ColumnKind.TEXT] * len(headers)
        write_atomically(path, _xlsx_bytes(values, texts, sheet_name, column_kinds))


def _texts(values: Sequence[Sequence[Cell]], name: str) -> list[list[str]]:
    width = len(values[0])
    if width > MAX_COLUMNS:
        raise UserError("table.too_many_columns", name=name, most=MAX_COLUMNS)
    most = min(MAX_ROWS, MAX_CELLS // max(1, width))  # what can be read back
    if len(values) > most:
        raise UserError("table.too_many_rows", name=name, most=most)
    texts = [[cell_text(value) for value in row] + [""] * (width - len(row)) for row in values]
    for number, row in enumerate(texts, start=1):
        if len(row) > width:
            raise ValueError("a row has more cells than there are headers")
        if max(map(len, row), default=0) >= MAX_CELL_CHARACTERS:  # one is left for the apostrophe
            raise UserError("table.cell_too_long", name=name, row=number, most=MAX_CELL_CHARACTERS - 1)
    return texts


def _csv_bytes(texts: Iterable[Sequence[str]]) -> bytes:
    """Quote every cell: then only `;` can be the separator, and no first cell makes the file another kind (`ID`)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guard_text(cell) for cell in row] for row in texts)
    return text.getvalue().encode("utf-8-sig")


def _xlsx_bytes(
    values: Sequence[Sequence[Cell]], texts: Sequence[Sequence[str]], sheet_name: str, kinds: Sequence[ColumnKind]
) -> bytes:
    content = io.BytesIO()
    with new_book(content) as book:
        sheet = book.add_worksheet(sheet_title(sheet_name))
        wrapped = book.add_format({"valign": "top", "text_wrap": False})
        day = book.add_format({"valign": "top", "num_format": "dd.mm.yyyy", "align": "left"})
        header = book.add_format({"bold": True, "bottom": 1})
        for column, text in enumerate(texts[0]):
            sheet.write_string(0, column, text, header)
            sheet.set_column(column, column, _column_width(texts, column))
        for row in range(1, len(texts)):
            for column, text in enumerate(texts[row]):
                if text:
                    value = values[row][column]
                    _write_cell(sheet, (row, column), value, text=text, kind=kinds[column], plain=wrapped, day=day)
        sheet.freeze_panes(1, 0)
        if texts[0]:
            sheet.autofilter(0, 0, max(1, len(texts) - 1), len(texts[0]) - 1)
            sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(texts)}"})  # phone numbers, postal codes
    return content.getvalue()


def _write_cell(
    sheet: Worksheet,
    place: tuple[int, int],
    value: Cell,
    *,
    text: str,
    kind: ColumnKind,
    plain: Format,
    day: Format,
) -> None:
    if kind is ColumnKind.NUMBER and isinstance(value, int | float | Decimal) and _is_exact(value):
        sheet.write_number(*place, value, plain)
    elif kind is ColumnKind.DATE and isinstance(value, date) and not isinstance(value, datetime) and value.year >= 1901:
        sheet.write_datetime(*place, value, day)
    else:
        sheet.write_string(*place, text, plain)


def _is_exact(value: float | Decimal) -> bool:
    """Say whether a number survives being the float of a spreadsheet cell."""
    if isinstance(value, bool):
        return False
    return abs(float(value)) < 1e300 and cell_text(float(value)) == cell_text(value)


def _column_width(texts: Sequence[Sequence[str]], column: int) -> int:
    sample = [max(map(len, re.split("\n", row[column]))) for row in texts[:_WIDTH_SAMPLE]]
    return min(_WIDEST, max(8, len(texts[0][column]) + 4, *sample) + 1)
