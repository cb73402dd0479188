"""Steps, and undoing them by the images the triggers wrote.

A step is one transaction. While it is open its number stands in `open_step`; the triggers read it. Undo walks the
images of a step backwards inside a new step that says what it undoes, so a redo is the undo of an undo. Ledger rows are
never undone. Source: architecture/decisions.md 2, 3, 6, 7.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from refugeesday.domain.changes import Changes, Topic
from refugeesday.store import checksums
from refugeesday.store.failures import Conflict, Damaged
from refugeesday.store.tables import TABLES
from refugeesday.store.triggers import image

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlcipher3.dbapi2 import Connection

_BY_NAME = {table._meta.table_name: table for table in TABLES}
_LEDGER = frozenset(name for name, table in _BY_NAME.items() if table.is_ledger)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEntry:
    """One step of the history: who did what when, without its contents."""

    id: int
    name: str
    at: datetime
    actor: str
    event: int | None
    undoes: int | None
    is_undoable: bool
    row_count: int


def open_step(connection: Connection, name: str, *, at: datetime, actor: str, undoes: int | None = None) -> int:
    """Begin a step inside the open transaction and give its number."""
    cursor = connection.execute(
        "INSERT INTO step (name, at, actor, undoes) VALUES (?, ?, ?, ?)", (name, int(at.timestamp()), actor, undoes)
    )
    step = int(cursor.lastrowid)
    connection.execute("INSERT INTO open_step (step) VALUES (?)", (step,))
    return step


def close_step(connection: Connection, step: int, *, is_undoable: bool = True, event: int | None = None) -> Changes:
    """End a step: carry its images into the checksums and give what it changed.

    A step that changed nothing leaves no trace. One that touched only ledger rows cannot be undone.
    """
    connection.execute("DELETE FROM open_step")
    images = connection.execute("SELECT table_name, before, after FROM journal WHERE step = ?", (step,)).fetchall()
    if not images:
        connection.execute("DELETE FROM step WHERE id = ?", (step,))
        return Changes(frozenset())
    checksums.apply_changes(connection, images)
    touches_plan = any(table not in _LEDGER for table, _, _ in images)
    connection.execute(
        "UPDATE step SET row_count = ?, checksum = ?, is_undoable = ?, event = ? WHERE id = ?",
        (len(images), _sum_of(images), is_undoable and touches_plan, event, step),
    )
    return Changes(frozenset(_touched(table, before, after) for table, before, after in images))


def _sum_of(images: list[tuple[str, str | None, str | None]]) -> int:
    return checksums.sum_of(text for _, before, after in images for text in (before, after) if text is not None)


def _touched(table: str, before: str | None, after: str | None) -> tuple[Topic, int]:
    model = _BY_NAME[table]
    row: Mapping[str, int] = json.loads(after or before or "{}")
    return model.topic, row[model.owner]


def next_to_undo(connection: Connection) -> StepEntry | None:
    """Give the newest step that stands and can be undone."""
    found = _entries(
        connection,
        "undoes IS NULL AND is_undoable AND NOT EXISTS (SELECT 1 FROM step u WHERE u.undoes = step.id AND NOT EXISTS"
        " (SELECT 1 FROM step r WHERE r.undoes = u.id)) ORDER BY id DESC LIMIT 1",
    )
    return found[0] if found else None


def next_to_redo(connection: Connection) -> StepEntry | None:
    """Give the undo to take back next; none once something new was done after it.

    The entry returned is the step that would be done again. An undo is itself never undone twice.
    """
    found = _entries(
        connection,
        "id = (SELECT u.undoes FROM step u JOIN step s ON s.id = u.undoes AND s.undoes IS NULL WHERE NOT EXISTS"
        " (SELECT 1 FROM step r WHERE r.undoes = u.id) AND u.id > (SELECT coalesce(max(id), 0) FROM step"
        " WHERE undoes IS NULL AND is_undoable) ORDER BY u.id DESC LIMIT 1)",
    )
    return found[0] if found else None


def history(connection: Connection, *, limit: int = 200) -> list[StepEntry]:
    """Give the newest steps first, undoings included."""
    return _entries(connection, "1 ORDER BY id DESC LIMIT ?", limit)


def standing_undo_of(connection: Connection, step: int) -> int:
    """Give the number of the undo of a step that still stands.

    Raises Conflict where there is none.
    """
    row = connection.execute(
        "SELECT u.id FROM step u WHERE u.undoes = ? AND NOT EXISTS (SELECT 1 FROM step r WHERE r.undoes = u.id)"
        " ORDER BY u.id DESC LIMIT 1",
        (step,),
    ).fetchone()
    if row is None:
        raise Conflict("step.not_undone")
    return int(row[0])


def _entries(connection: Connection, condition: str, *values: object) -> list[StepEntry]:
    rows = connection.execute(
        f"SELECT id, name, at, actor, event, undoes, is_undoable, row_count FROM step WHERE {condition}", values
    ).fetchall()
    return [
        StepEntry(
            id=id_,
            name=name,
            at=datetime.fromtimestamp(at, UTC),
            actor=actor,
            event=event,
            undoes=undoes,
            is_undoable=bool(is_undoable),
            row_count=row_count,
        )
        for id_, name, at, actor, event, undoes, is_undoable, row_count in rows
    ]


def apply_backwards(connection: Connection, step: int) -> None:
    """Write the images of a step back, newest first, into the open step.

    Raises Conflict where a row is no longer what the step left behind, Damaged where the images themselves changed,
    and leaves the transaction to the caller to roll back.
    """
    images = connection.execute(
        "SELECT table_name, row_id, before, after FROM journal WHERE step = ? ORDER BY id DESC", (step,)
    ).fetchall()
    stored = connection.execute("SELECT checksum FROM step WHERE id = ?", (step,)).fetchone()
    if stored is None or not images:
        raise Conflict("step.pruned")
    if stored[0] != _sum_of([(table, before, after) for table, _, before, after in images]):
        raise Damaged("file.damaged", reason="journal")
    connection.execute("PRAGMA defer_foreign_keys=ON")
    for table, row_id, before, after in images:
        if table not in _LEDGER:
            _write_back(connection, table, row_id, before=before, after=after)


def _write_back(connection: Connection, table: str, row_id: int, *, before: str | None, after: str | None) -> None:
    expression = image(_BY_NAME[table], f'"{table}"')
    now = connection.execute(f'SELECT {expression} FROM "{table}" WHERE id = ?', (row_id,)).fetchone()
    if (now[0] if now else None) != after:
        raise Conflict("step.row_changed", table=table)
    if before is None:
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))
        return
    row: dict[str, object] = json.loads(before)
    if after is None:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))
        return
    changes = ", ".join(f'"{name}" = ?' for name in row)
    connection.execute(f'UPDATE "{table}" SET {changes} WHERE id = ?', (*row.values(), row_id))
