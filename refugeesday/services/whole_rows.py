"""Write many values with all their parts: new ones in bulk, changed ones by what differs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from refugeesday.services.session import Session
from refugeesday.store import values
from refugeesday.store.bulk import Row, insert_rows
from refugeesday.store.parts import Part, replace_parts
from refugeesday.store.tables.table import Table


def insert_whole(
    session: Session, table: type[Table], new: Sequence[Any], *, parts: Sequence[Part], more: Sequence[Row] = ()
) -> list[int]:
    """Write new values of one kind, in one statement a table, and give their ids.

    `more` has one row for each value with columns that replace those of the value.
    """
    if not new:
        return []
    names = [name for name in values.shared_columns(type(new[0]), table) if name not in {"id", "revision"}]
    extra = more or [{}] * len(new)
    rows = [{name: getattr(value, name) for name in names} | own for value, own in zip(new, extra, strict=True)]
    ids = insert_rows(session.store, table, rows)
    for part in parts:
        children = [
            {part.owner: id_, **part.row(child)}
            for id_, value in zip(ids, new, strict=True)
            for child in getattr(value, part.field)
        ]
        insert_rows(session.store, part.table, children)
    return ids


def update_whole(session: Session, table: type[Table], before: object, after: Any, *, parts: Sequence[Part]) -> None:
    """Write a changed value over its row, and those of its parts that differ.

    Raises Conflict where it was changed since it was read.
    """
    if before == after:
        return
    more = {"person": after.person.id} if hasattr(after, "person") else {}
    values.update(session.store, table, after, **more)
    for part in parts:
        children = getattr(after, part.field)
        if getattr(before, part.field) != children:
            replace_parts(session.store, part, id_=after.id, rows=[part.row(child) for child in children])
