"""Blank lists that shelters and companies fill in, with drop-downs, an example and explanations."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.exchange.cell_text import plain_text
from refugeesday.exchange.files import write_atomically
from refugeesday.exchange.table_shape import EXAMPLE_MARK
from refugeesday.exchange.workbook import EXPLANATION_SHEET, LISTS_SHEET
from refugeesday.exchange.xlsx_book import new_book, sheet_title

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_ROWS = 5_000  # with drop-downs and explanations
_TITLE_LIMIT = 32  # characters Excel allows in the head of an input message
_MESSAGE_LIMIT = 255
_REQUIRED_FILL = "#FFE699"
_OTHER_FILL = "#E7E6E6"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateColumn:
    """Describe one column: its header as the importer knows it, words about it, and the values it offers.

    `choices` become a drop-down that also lets other values through, since a cell may hold several. `width` is in
    characters.
    """

    header: str
    explanation: str
    example: str = ""
    choices: tuple[str, ...] = ()
    is_required: bool = False
    width: int = 20


def write_template(path: Path, *, sheet_name: str, columns: Sequence[TemplateColumn]) -> None:
    """Write an XLSX list with headers (required ones bold on yellow), one example row and drop-downs.

    All cells are of the kind text, so that `00123` and `+49…` stay as typed. The first cell of the example row begins
    with a mark by which `read_table` leaves the row out. A second sheet, which `read_table` passes over, explains each
    column in one line; the hidden third one holds the drop-downs' values. Replaces an existing file as
    `write_atomically` does and raises what that raises.
    """
    content = io.BytesIO()
    with new_book(content) as book:
        sheet = book.add_worksheet(sheet_title(sheet_name))
        _write_list(book, sheet, columns)
        _write_explanations(book, columns)
        _write_choices(book, sheet, columns)
        sheet.activate()
    write_atomically(path, content.getvalue())


def _write_list(book: Workbook, sheet: Worksheet, columns: Sequence[TemplateColumn]) -> None:
    required = book.add_format({"bold": True, "bottom": 1, "bg_color": _REQUIRED_FILL, "num_format": "@"})
    optional = book.add_format({"bottom": 1, "bg_color": _OTHER_FILL, "num_format": "@"})
    example = book.add_format({"italic": True, "font_color": "#7F7F7F", "num_format": "@"})
    text = book.add_format({"num_format": "@"})
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width, text)
        sheet.write_string(0, at, plain_text(column.header), required if column.is_required else optional)
        sheet.write_string(1, at, plain_text(_example_text(column, is_first=at == 0)), example)
        if not column.choices:
            sheet.data_validation(0, at, _ROWS, at, {"validate": "any", **_input_message(column)})
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{_ROWS}"})


def _example_text(column: TemplateColumn, *, is_first: bool) -> str:
    if not is_first:
        return column.example
    return f"{EXAMPLE_MARK}: {column.example}" if column.example else EXAMPLE_MARK


def _write_explanations(book: Workbook, columns: Sequence[TemplateColumn]) -> None:
    sheet = book.add_worksheet(EXPLANATION_SHEET)
    head = book.add_format({"bold": True, "bottom": 1})
    wrap = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for at, (title, width) in enumerate({"Spalte": 26, "Pflicht": 9, "Erklärung": 70, "Auswahl": 40}.items()):
        sheet.set_column(at, at, width, wrap)
        sheet.write_string(0, at, title, head)
    for row, column in enumerate(columns, start=1):
        duty = "ja" if column.is_required else "nein"
        for at, text in enumerate((column.header, duty, column.explanation, ", ".join(column.choices))):
            sheet.write_string(row, at, plain_text(text), wrap)
    sheet.freeze_panes(1, 0)


def _write_choices(book: Workbook, sheet: Worksheet, columns: Sequence[TemplateColumn]) -> None:
    """Put the values on a sheet of their own: in the rule itself Excel allows 255 characters and no comma."""
    if not any(column.choices for column in columns):
        return
    lists = book.add_worksheet(LISTS_SHEET)
    lists.very_hidden()
    for at, column in enumerate(columns):
        if column.choices:
            for row, choice in enumerate(column.choices):
                lists.write_string(row, at, plain_text(choice))
            rule = {
                "validate": "list",
                "source": f"={LISTS_SHEET}!{_column_range(at, len(column.choices))}",
                "show_error": False,
                **_input_message(column),
            }
            sheet.data_validation(1, at, _ROWS, at, rule)


def _column_range(column: int, rows: int) -> str:
    from xlsxwriter.utility import xl_range_abs  # 0.18 s to import

    return str(xl_range_abs(0, column, rows - 1, column))


def _input_message(column: TemplateColumn) -> dict[str, str]:
    title = column.header if len(column.header) <= _TITLE_LIMIT else column.header[: _TITLE_LIMIT - 1] + "…"
    words = column.explanation
    return {
        "input_title": title,
        "input_message": words if len(words) <= _MESSAGE_LIMIT else words[: _MESSAGE_LIMIT - 1] + "…",
    }
