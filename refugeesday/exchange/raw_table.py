"""A table as a spreadsheet program shows it: headers, numbered rows, text in every cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class TableFormat(Enum):
    """Name the kinds of table file that can be read, whatever the file's extension says."""

    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRow:
    """Hold one row: its number in the spreadsheet program (from 1) and as many cells as the table has headers."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """Hold the one list of a file, before anybody has said what its columns mean.

    `header_row` is the number of the row the headers stand in. `example_rows` are the numbers of rows that were passed
    over because they carry the template's example mark. `sheet` is empty for CSV; `other_sheets` are the visible
    sheets with content that were not read, explanations aside.
    """

    headers: tuple[str, ...]
    rows: tuple[RawRow, ...]
    header_row: int
    format: TableFormat
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    example_rows: tuple[int, ...] = ()
