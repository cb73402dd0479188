"""Make a table of what was copied from a spreadsheet program."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from refugeesday.exchange.headers import ColumnUse, recognise
from refugeesday.exchange.raw_table import RawRow, RawTable, TableFormat

if TYPE_CHECKING:
    from refugeesday.exchange.list_fields import ListKind


def pasted_table(text: str, *, kind: ListKind, column: str) -> RawTable | None:
    """Give the table of tab-separated text; None where it has no second cell or no row with content.

    The first row counts as headers when at least one of them is known; otherwise headers are `column` with a number,
    for example "Column {number}", and a person says what they mean.
    """
    if "\t" not in text and "\n" not in text.strip():
        return None
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter="\t")]
    width = max(map(len, rows), default=0)
    filled = [(number, row + [""] * (width - len(row))) for number, row in enumerate(rows, 1) if any(row)]
    if not filled:
        return None
    first_number, first = filled[0]
    known = any(one.use is ColumnUse.FIELD for one in recognise(_once(first), kind=kind))
    headers = _once(first) if known else [column.format(number=place + 1) for place in range(width)]
    body = filled[1:] if known else filled
    if not body:
        return None
    return RawTable(
        headers=tuple(headers),
        rows=tuple(RawRow(number=number, cells=tuple(row)) for number, row in body),
        header_row=first_number if known else 0,
        format=TableFormat.CSV,
    )


def _once(headers: list[str]) -> list[str]:
    """Make each header name one column, by a number behind those that come again."""
    seen: dict[str, int] = {}
    for header in headers:
        seen[header] = seen.get(header, 0) + 1
    left = dict.fromkeys(seen, 0)
    found = []
    for header in headers:
        left[header] += 1
        found.append(header if left[header] == 1 else f"{header} ({left[header]})")
    return found
