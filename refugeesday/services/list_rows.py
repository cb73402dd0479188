"""Turn the rows of a foreign list into values, and say of each row that cannot be understood why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from refugeesday.exchange.cells import CellError, CellKind
from refugeesday.exchange.headers import ColumnUse, MappedColumn
from refugeesday.exchange.list_fields import PLACE_KEY, ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.exchange.raw_table import RawRow, RawTable

_ROWS_A_REPORT = 200

Filled = dict[str, Any]
"""Key of a field to what its cell says; empty cells are absent. The values' types are those of the cell kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One row that was understood: its number in the file and what it says."""

    number: int
    filled: Filled


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Why a row is not taken over: the column's header, what stands there, and the code of the reason."""

    row: int
    column: str
    value: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something about a row that is taken over which a person should look at."""

    row: int
    column: str
    value: str
    code: str


class _Column:
    """Read the column of a field, each distinct text once; several numbered columns of one field are read as one."""

    def __init__(self, key: str, headers: Mapping[int, str], cell: CellKind) -> None:
        self.key = key
        self._headers = headers
        self._first, *self._others = headers
        self._read = cell.read
        self._known: dict[str, object] = {}

    def text(self, cells: Sequence[str]) -> str:
        """Give what stands in the column, or in all of them."""
        if not self._others:
            return cells[self._first]
        return "; ".join(cells[at] for at in self._headers if cells[at])

    def header(self, cells: Sequence[str], part: str) -> str:
        """Give the header over the cell that holds a part of the text."""
        return next((header for at, header in self._headers.items() if part in cells[at]), self._headers[self._first])

    def value(self, text: str) -> object:
        """Give what a cell says: a value, None, or the CellError itself."""
        if text not in self._known:
            try:
                self._known[text] = self._read(text)
            except CellError as error:
                self._known[text] = error
        return self._known[text]


def read_rows(
    table: RawTable,
    columns: Sequence[MappedColumn],
    *,
    kind: ListKind,
    report: Callable[[float, str], None] | None = None,
) -> tuple[list[ListRow], list[Rejection]]:
    """Give the rows whose cells are all understood, and for every other row each cell that is not.

    `report` gets the share of all rows and the code `import.checking` now and then; it may raise to stop.
    """
    fields = field_by_key(kind)
    headers: dict[str, dict[int, str]] = {}
    for at, column in enumerate(columns):
        if column.use is ColumnUse.FIELD:
            headers.setdefault(column.field, {})[at] = column.header
    readers = [_Column(key, places, fields[key].cell) for key, places in headers.items()]
    rows: list[ListRow] = []
    rejections: list[Rejection] = []
    for at, row in enumerate(table.rows):
        if report is not None and at % _ROWS_A_REPORT == 0:
            report(at / len(table.rows), "import.checking")
        filled, faults = _read_row(row, readers)
        if faults:
            rejections.extend(faults)
        else:
            rows.append(ListRow(number=row.number, filled=filled))
    return rows, rejections


def _read_row(row: RawRow, readers: Sequence[_Column]) -> tuple[Filled, list[Rejection]]:
    filled: Filled = {}
    faults: list[Rejection] = []
    cells = row.cells
    for reader in readers:
        text = reader.text(cells)
        value = reader.value(text) if text else None
        if value is None:
            continue
        if isinstance(value, CellError):
            header = reader.header(cells, value.value)
            faults.append(Rejection(row=row.number, column=header, value=value.value, code=value.code))
        else:
            filled[reader.key] = value
    for key, text in zip(("postcode", "town"), filled.pop(PLACE_KEY, ()), strict=False):
        if text:
            filled.setdefault(key, text)
    return filled, faults


class RowJudge:
    """Collect why rows are rejected or remarkable, with the headers of the file."""

    def __init__(self, columns: Sequence[MappedColumn], *, kind: ListKind) -> None:
        self._headers: Mapping[str, str] = {column.field: column.header for column in columns if column.field}
        self._fields = field_by_key(kind)
        self.rejections: list[Rejection] = []
        self.remarks: list[Remark] = []

    def reject(self, row: ListRow, key: str, code: str, *, value: str = "") -> None:
        """Note that a row is not taken over."""
        self.rejections.append(Rejection(row=row.number, column=self._header(key), value=value, code=code))

    def remark(self, row: ListRow, key: str, code: str, *, value: str) -> None:
        """Note that a person should look at a row."""
        self.remarks.append(Remark(row=row.number, column=self._header(key), value=value, code=code))

    def _header(self, key: str) -> str:
        return self._headers.get(key) or self._fields[key].german
