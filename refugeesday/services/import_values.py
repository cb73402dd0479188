"""What an import would do and what it did, as values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from refugeesday.exchange.headers import ColumnUse, MappedColumn
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.raw_table import RawRow
from refugeesday.services.list_rows import Rejection, Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that an import changes, as texts of its cell."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportEntry:
    """One thing of a list: the rows that speak of it, what it was and what it becomes.

    `before` is blank (without id) where the thing is new. Both are of the list's own kind, so Any.
    """

    rows: tuple[int, ...]
    name: str
    before: Any
    after: Any
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """A row that may be about somebody who is there already: in the file (`other_row`) or stored (`person`)."""

    row: int
    name: str
    other_name: str
    other_row: int | None = None
    person: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What an import would do, exactly; `import_rows` does that or refuses.

    `based_on` is the newest step of the workspace the preview was made from. `rejected_rows` are the rows of
    `rejections`, as they stand in the file; a row may have several rejections.
    """

    kind: ListKind
    event: int
    columns: tuple[MappedColumn, ...]
    new: tuple[ImportEntry, ...]
    changed: tuple[ImportEntry, ...]
    unchanged: tuple[ImportEntry, ...]
    rejections: tuple[Rejection, ...]
    rejected_rows: tuple[RawRow, ...]
    duplicates: tuple[Duplicate, ...]
    remarks: tuple[Remark, ...]
    mapping: tuple[tuple[str, str], ...] = ()
    """Header and field of what a person mapped and wants remembered; "" leaves the column out."""
    based_on: int = 0

    @property
    def headers(self) -> tuple[str, ...]:
        """Give the headers of the file."""
        return tuple(column.header for column in self.columns)

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Give the headers that mean nothing to us or come twice."""
        return self._used(ColumnUse.UNKNOWN, ColumnUse.TWICE)

    @property
    def left_out_columns(self) -> tuple[str, ...]:
        """Give the headers of what is never stored, and of what a person left out."""
        return self._used(ColumnUse.SENSITIVE, ColumnUse.LEFT_OUT)

    def _used(self, *uses: ColumnUse) -> tuple[str, ...]:
        return tuple(column.header for column in self.columns if column.use in uses and column.header.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import did, in numbers of things; rejected counts rows."""

    new: int
    changed: int
    unchanged: int
    rejected: int
    rejected_file: Path | None = None
