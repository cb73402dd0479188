"""Which of a sheet's rows are headers, which are data, which are neither."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refugeesday.errors import UserError
from refugeesday.exchange.raw_table import RawRow, RawTable, TableFormat

EXAMPLE_MARK = "Beispiel – bitte löschen"

_EXAMPLE = re.compile(r"\s*beispiel\s*[-–—]\s*bitte\s+löschen", re.IGNORECASE)


def shape_table(
    rows: Sequence[tuple[int, list[str]]],
    *,
    source: TableFormat,
    sheet: str = "",
    other_sheets: tuple[str, ...] = (),
) -> RawTable:
    """Give the table in numbered rows: titles above it, blank rows, example rows and blank last columns are left out.

    The header row is the first with two filled cells, or the first filled one where no row has two. Every row gets as
    many cells as there are headers; where data stands right of the last header, that header is "".
    Raises UserError `table.no_rows` when nothing is filled.
    """
    filled = [(number, cells) for number, cells in rows if any(map(str.strip, cells))]
    if not filled:
        raise UserError("table.no_rows")
    at = next((at for at, (_, cells) in enumerate(filled) if _filled_cells(cells) >= 2), 0)
    header_row, headers = filled[at]
    data = [(number, cells) for number, cells in filled[at + 1 :] if not is_example(cells)]
    width = max(_width(cells) for _, cells in [*data, (header_row, headers)])
    return RawTable(
        headers=_fit(headers, width),
        rows=tuple(RawRow(number=number, cells=_fit(cells, width)) for number, cells in data),
        header_row=header_row,
        format=source,
        sheet=sheet,
        other_sheets=other_sheets,
        example_rows=tuple(number for number, cells in filled[at + 1 :] if is_example(cells)),
    )


def is_example(cells: Sequence[str]) -> bool:
    """Say whether a row is the example of our templates: its first filled cell begins with the mark."""
    return _EXAMPLE.match(next((cell for cell in cells if cell.strip()), "")) is not None


def _filled_cells(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def _width(cells: Sequence[str]) -> int:
    return max((at + 1 for at, cell in enumerate(cells) if cell.strip()), default=0)


def _fit(cells: Sequence[str], width: int) -> tuple[str, ...]:
    return tuple(cells[:width]) + ("",) * (width - len(cells))
