"""Give what is stored as lists that the importer reads back equal, and empty lists to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from refugeesday.domain.names import folded
from refugeesday.errors import UserError
from refugeesday.exchange.list_fields import ListField, ListKind
from refugeesday.exchange.lists import SHEET_NAMES, list_fields, template_columns
from refugeesday.exchange.template_out import write_template
from refugeesday.services.imports import list_cells
from refugeesday.services.interview_table import interview_table
from refugeesday.services.placement_tables import call_table, placement_table_of
from refugeesday.services.session import Session
from refugeesday.services.text_table import Table

_PLANS = {"interviews": interview_table, "placements": placement_table_of, "call-list": call_table}
"""What can be written and not read: the plan as it stands, and whom to call."""


def export_rows(session: Session, kind: str, *, event: int, columns: Sequence[str] | None = None) -> Table:
    """Give a list of an event as headers and rows of text.

    `kind` is a ListKind, `interviews`, `placements` or `call-list`.
    `columns` chooses and orders columns by key or any of their names; without, all columns that hold something.
    Raises UserError `import.unknown_field` for a column there is none of.
    """
    if kind in _PLANS:
        return _PLANS[kind](session, event=event, columns=columns)
    return _list_table(session, ListKind(kind), event=event, columns=columns)


def _list_table(session: Session, kind: ListKind, *, event: int, columns: Sequence[str] | None) -> Table:
    rows = list_cells(session, kind, event=event)
    fields = _chosen(kind, columns) if columns is not None else _used(kind, {key for row in rows for key in row})
    texts = [tuple(field.cell.write(row[field.key]) if field.key in row else "" for field in fields) for row in rows]
    return tuple(field.german for field in fields), texts


def write_list_template(kind: ListKind, path: Path) -> None:
    """Write the empty list that shelters and companies fill in.

    Raises UserError `file.…` where the file cannot be written.
    """
    write_template(path, sheet_name=SHEET_NAMES[kind], columns=template_columns(kind))


def _used(kind: ListKind, keys: set[str]) -> list[ListField]:
    return [field for field in list_fields(kind) if field.key in keys or field.is_required]


def _chosen(kind: ListKind, columns: Sequence[str]) -> list[ListField]:
    by_name = {folded(name): field for field in reversed(list_fields(kind)) for name in field.names}
    unknown = [name for name in columns if folded(name) not in by_name]
    if unknown:
        raise UserError("import.unknown_field", field=unknown[0], kind=kind.value)
    return [by_name[folded(name)] for name in columns]
