"""Values whose fields hold rows of child tables: read in one query a table, written by difference."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar

from refugeesday.store.bulk import Row, insert_rows
from refugeesday.store.values import delete, read_rows, shared_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from peewee import Expression, Node

    from refugeesday.store.database import Database
    from refugeesday.store.tables import Table

V = TypeVar("V")
_WORD = 40


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a value that lives in a child table.

    `kind` is the type of one child: a dataclass whose fields are columns, or a plain type whose value is the only
    column. `owner` is the child's column with the id of the whole.
    """

    field: str
    table: type[Table]
    owner: str
    kind: type[Any]

    @property
    def columns(self) -> tuple[str, ...]:
        """Give the child's own columns."""
        return _columns(self)

    def build(self, cells: Sequence[Any]) -> object:
        """Give one child from its cells; words that come again and again are there once."""
        cells = [intern(cell) if type(cell) is str and len(cell) <= _WORD else cell for cell in cells]
        if is_dataclass(self.kind):
            return self.kind(**dict(zip(self.columns, cells, strict=True)))
        return cells[0]

    def row(self, child: object) -> Row:
        """Give the cells of one child, without an id."""
        columns = self.columns
        if is_dataclass(self.kind):
            return {name: getattr(child, name) for name in columns if name != "id"}
        return {columns[0]: child}


@cache  # asked for once a row
def _columns(part: Part) -> tuple[str, ...]:
    names = part.table._meta.fields
    if is_dataclass(part.kind):
        return tuple(field.name for field in fields(part.kind) if field.name in names)
    own = {"id", part.owner, part.table.owner}
    return tuple(name for name in names if name not in own)


def read_whole(
    database: Database,
    value_type: type[V],
    table: type[Table],
    *where: Expression,
    parts: Sequence[Part],
    order_by: Sequence[Node] = (),
    convert: Mapping[str, Callable[[Any], object]] | None = None,
    more: Callable[[int], Mapping[str, object]] = lambda _: {},
) -> list[V]:
    """Give values with all their parts, in one query for the wholes and one for each kind of part.

    `convert` turns single columns into what the value holds, say an id into the person; `more` fills fields by id.
    """
    chosen = table.select(table.id).where(*where) if where else table.select(table.id)
    children = {part.field: _children(database, part, chosen) for part in parts}
    names = tuple(name for name in shared_columns(value_type, table) if name not in children)
    id_at = names.index("id")
    turn = convert or {}
    found = []
    for row in read_rows(database, table, *where, columns=names, order_by=order_by):
        own = {name: turn[name](cell) if name in turn else cell for name, cell in zip(names, row, strict=True)}
        held = {field: of_all.get(row[id_at], ()) for field, of_all in children.items()}
        found.append(value_type(**own, **held, **more(row[id_at])))
    return found


def _children(database: Database, part: Part, chosen: Node) -> dict[int, tuple[object, ...]]:
    owner = part.table._meta.fields[part.owner]
    found: dict[int, list[object]] = {}
    for id_, *cells in read_rows(database, part.table, owner.in_(chosen), columns=(part.owner, *part.columns)):
        found.setdefault(id_, []).append(part.build(cells))
    return {id_: tuple(kept) for id_, kept in found.items()}


def write_parts(database: Database, id_: int, value: object, parts: Sequence[Part]) -> None:
    """Make the child rows of one thing equal to the parts of its value, touching only those that differ."""
    for part in parts:
        replace_parts(database, part, id_=id_, rows=[part.row(child) for child in getattr(value, part.field)])


def replace_parts(database: Database, part: Part, *, id_: int, rows: Sequence[Row], more: Row | None = None) -> None:
    """Make the child rows of one thing equal to `rows`, which name the same columns each; order does not count.

    `more` fills columns of new rows that are not the part's own.
    """
    columns = tuple(name for name in part.columns if name != "id")
    owner = part.table._meta.fields[part.owner]
    missing = list(rows)
    gone: list[int] = []
    for row_id, *cells in read_rows(database, part.table, owner == id_, columns=("id", *columns)):
        row = dict(zip(columns, cells, strict=True))
        if row in missing:
            missing.remove(row)
        else:
            gone.append(row_id)
    if gone:
        delete(database, part.table, part.table.id.in_(gone))
    insert_rows(database, part.table, [{part.owner: id_, **(more or {}), **row} for row in missing])
