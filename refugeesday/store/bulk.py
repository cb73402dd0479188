"""Write many rows with one prepared statement: what an import and a plan need to be quick."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.store.database import Database
    from refugeesday.store.tables import Table

_ROWS_A_STATEMENT = 20
"""Every statement copies the pages it changes, in case a trigger stops it; many rows share that."""

Row = dict[str, Any]
"""Column name to value; the value's type is the column's (see `store/columns.py`), so Any."""


def insert_rows(database: Database, table: type[Table], rows: Iterable[Row]) -> list[int]:
    """Write rows of the same columns and give their ids, which follow each other.

    The ids are known beforehand because the step holds the only write lock. Columns that are not named take the
    table's defaults.
    """
    rows = list(rows)
    if not rows:
        return []
    fields = table._meta.fields
    defaults = {
        name: field.default for name, field in fields.items() if field.default is not None and name not in rows[0]
    }
    names = (*rows[0], *defaults)
    converters = [(name, fields[name].db_value, defaults.get(name)) for name in names]
    columns = ", ".join(f'"{fields[name].column_name}"' for name in names)
    first = _next_id(database, table)
    head = f'INSERT INTO "{table._meta.table_name}" (id, {columns}) VALUES '
    marks = f"({', '.join('?' * (len(names) + 1))})"
    cells = [
        (id_, *[to_db(row.get(name, default)) for name, to_db, default in converters])
        for id_, row in enumerate(rows, first)
    ]
    connection = database.connection()
    for begin in range(0, len(cells), _ROWS_A_STATEMENT):
        some = cells[begin : begin + _ROWS_A_STATEMENT]
        connection.execute(head + ", ".join([marks] * len(some)), tuple(chain.from_iterable(some)))
    return list(range(first, first + len(rows)))


def _next_id(database: Database, table: type[Table]) -> int:
    name = table._meta.table_name
    last = database.connection().execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (name,)).fetchone()
    return int(last[0]) + 1 if last else 1
