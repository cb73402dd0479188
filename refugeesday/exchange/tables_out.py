"""Lists as CSV and XLSX files that are inert for every spreadsheet program and that `read_table` reads back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from refugeesday.errors import UserError
from refugeesday.exchange.cell_text import Cell, cell_text
from refugeesday.exchange.files import write_atomically
from refugeesday.exchange.formula_guard import guard_text
from refugeesday.exchange.table_limits import MAX_CELL_CHARACTERS, MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from refugeesday.exchange.xlsx_book import new_book, sheet_title

_WIDEST = 60  # characters of a column
_WIDTH_SAMPLE = 200  # rows that decide on widths


def write_table(
    path: Path,
    *,
    headers: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    sheet_name: str,
) -> None:
    """Write a list as `.csv` (UTF-8 with mark, `;`, every cell quoted) or `.xlsx`, by the path's extension.

    Values become text as `cell_text` says, in XLSX too, even where it looks like a formula or a link. CSV cells that
    could start a formula get an apostrophe, which `read_table` takes away. Shorter rows are filled up with blanks; a
    longer one is a ValueError.
    An existing file is replaced at the end or stays as it was.
    Raises UserError `table.unknown_extension`, `table.cell_too_long` with the row, `table.too_many_rows`,
    `table.too_many_columns`, and those of `write_atomically`.
    """
    extension = path.suffix.lower()
    if extension not in {".csv", ".xlsx"}:
        raise UserError("table.unknown_extension", name=path.name)
    texts = _texts([headers, *rows], path.name)
    if extension == ".csv":
        write_atomically(path, _csv_bytes(texts))
    else:
        write_atomically(path, _xlsx_bytes(texts, sheet_name))


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


def _xlsx_bytes(texts: Sequence[Sequence[str]], sheet_name: str) -> bytes:
    content = io.BytesIO()
    with new_book(content) as book:
        sheet = book.add_worksheet(sheet_title(sheet_name))
        plain = book.add_format({"valign": "top", "text_wrap": False})
        header = book.add_format({"bold": True, "bottom": 1})
        for column, text in enumerate(texts[0]):
            sheet.write_string(0, column, text, header)
            sheet.set_column(column, column, _column_width(texts, column))
        for row, cells in enumerate(texts[1:], start=1):
            for column, text in enumerate(cells):
                if text:
                    sheet.write_string(row, column, text, plain)
        sheet.freeze_panes(1, 0)
        if texts[0]:
            sheet.autofilter(0, 0, max(1, len(texts) - 1), len(texts[0]) - 1)
            sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(texts)}"})  # phone numbers, postal codes
    return content.getvalue()


def _column_width(texts: Sequence[Sequence[str]], column: int) -> int:
    sample = [max(map(len, re.split("\n", row[column]))) for row in texts[:_WIDTH_SAMPLE]]
    return min(_WIDEST, max(8, len(texts[0][column]) + 4, *sample) + 1)
