"""Records to frozen values and back, by field name, once for all tables.

A value's own columns are the fields it shares with its table; fields that hold several rows are in `parts.py`. Every
read gives values, never records.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from peewee import BooleanField

from refugeesday.errors import UserError
from refugeesday.store.bulk import insert_rows
from refugeesday.store.columns import ClockColumn, DateColumn, DurationColumn, EnumColumn, InstantColumn
from refugeesday.store.failures import Conflict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from peewee import Expression, Field, Node

    from refugeesday.store.database import Database
    from refugeesday.store.tables import Table

V = TypeVar("V")


def shared_columns(value_type: type[Any], table: type[Table]) -> tuple[str, ...]:
    """Give the names a value and its table have in common, in the value's order."""
    assert is_dataclass(value_type)  # noqa: S101 - a programmer's error
    return tuple(field.name for field in fields(value_type) if field.name in table._meta.fields)


def read(
    database: Database, value_type: type[V], table: type[Table], *where: Expression, order_by: Sequence[Node] = ()
) -> list[V]:
    """Give the rows of a table as values, without their parts in child tables."""
    names = shared_columns(value_type, table)
    rows = read_rows(database, table, *where, columns=names, order_by=order_by)
    return [value_type(**dict(zip(names, row, strict=True))) for row in rows]


def read_rows(
    database: Database,
    table: type[Table],
    *where: Expression,
    columns: Sequence[str],
    order_by: Sequence[Node] = (),
) -> list[tuple[Any, ...]]:
    """Give some columns of the rows that fit, as tuples of the domain's types; by id where no order is asked for."""
    chosen: list[Field[Any]] = [table._meta.fields[name] for name in columns]
    query = table.select(*chosen).order_by(*(order_by or (table.id,)))
    if where:
        query = query.where(*where)
    rows: list[tuple[Any, ...]] = database.execute(query).fetchall()
    turns = [(place, field.python_value) for place, field in enumerate(chosen) if isinstance(field, _CONVERTED)]
    return [_converted(row, turns) for row in rows] if turns else rows


_CONVERTED = (BooleanField, EnumColumn, DateColumn, ClockColumn, DurationColumn, InstantColumn)
"""Columns whose cells are not the domain's values; all others are handed on as the driver gives them."""


def _converted(row: tuple[Any, ...], turns: list[tuple[int, Callable[[Any], Any]]]) -> tuple[Any, ...]:
    cells = list(row)
    for place, to_python in turns:
        cells[place] = to_python(cells[place])
    return tuple(cells)


def only(found: Sequence[V]) -> V:
    """Give the one value that was read by its id.

    Raises UserError `record.gone` where there is none of this id.
    """
    if not found:
        raise UserError("record.gone")
    return found[0]


def insert(database: Database, table: type[Table], value: object, **more: object) -> int:
    """Write a value as a new row and give its id. `more` fills columns the value does not have."""
    names = [name for name in shared_columns(type(value), table) if name not in {"id", "revision"}]
    row = {name: getattr(value, name) for name in names} | more
    return insert_rows(database, table, [row])[0]


def update(database: Database, table: type[Table], value: object, **more: object) -> None:
    """Write a changed value over its row and raise its revision. `more` fills columns the value does not have as such.

    Raises Conflict where the row was changed or removed since the value was read.
    """
    names = [name for name in shared_columns(type(value), table) if name not in {"id", "revision"}]
    row: dict[str, Any] = {name: getattr(value, name) for name in names} | more
    id_, revision = _identity(value)
    row["revision"] = revision + 1
    query = table.update(row).where(table.id == id_, table._meta.fields["revision"] == revision)
    if query.execute(database) != 1:
        raise Conflict("record.changed", table=table._meta.table_name)


def overwrite(database: Database, table: type[Table], value: object) -> None:
    """Write a changed value without a revision over its row.

    Raises UserError `record.gone` where there is none of its id.
    """
    row = {name: getattr(value, name) for name in shared_columns(type(value), table)}
    id_ = row.pop("id")
    if table.update(row).where(table.id == id_).execute(database) != 1:
        raise UserError("record.gone")


def _identity(value: object) -> tuple[int, int]:
    return int(getattr(value, "id")), int(getattr(value, "revision"))  # noqa: B009 - any value that has both


def delete(database: Database, table: type[Table], *where: Expression) -> int:
    """Remove the rows that fit, and give how many."""
    return int(table.delete().where(*where).execute(database))
