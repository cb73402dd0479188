"""Steps, and undoing them by the images the triggers wrote.

A step is one transaction. While it is open its number stands in `open_step`; the triggers read it. Undo walks the
images of a step backwards inside a new step that says what it undoes, so a redo is the undo of an undo. Ledger rows are
never undone. Source: architecture/decisions.md 2, 3, 6, 7.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from refugeesday.domain.changes import Changes
from refugeesday.store import checksums
from refugeesday.store.checksums import Tally
from refugeesday.store.connection import reading_bytes
from refugeesday.store.failures import Conflict, Damaged
from refugeesday.store.tables import TABLES
from refugeesday.store.triggers import image

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.store.connection import Connection

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
    first_image = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM journal").fetchone()[0]
    cursor = connection.execute(
        "INSERT INTO step (name, at, actor, undoes, first_image) VALUES (?, ?, ?, ?, ?)",
        (name, int(at.timestamp()), actor, undoes, first_image),
    )
    step = int(cursor.lastrowid)
    connection.execute("INSERT INTO open_step (step) VALUES (?)", (step,))
    return step


def close_step(connection: Connection, step: int, *, is_undoable: bool = True, event: int | None = None) -> Changes:
    """End a step: carry its images into the checksums and give what it changed.

    A step that changed nothing leaves no trace. One that touched only ledger rows cannot be undone.
    """
    connection.execute("DELETE FROM open_step")
    tallies, owners = _tally_step(connection, step)
    if not tallies:
        connection.execute("DELETE FROM step WHERE id = ?", (step,))
        return Changes(frozenset())
    checksums.apply_changes(connection, tallies)
    connection.execute(
        "UPDATE step SET row_count = (SELECT max(id) FROM journal) + 1 - first_image, checksum = ?, is_undoable = ?,"
        " event = ? WHERE id = ?",
        (checksums.sum_of(tallies.values()), is_undoable and not tallies.keys() <= _LEDGER, event, step),
    )
    return Changes(frozenset((_BY_NAME[table].topic, id_) for table, ids in owners.items() for id_ in ids))


def _tally_step(connection: Connection, step: int) -> tuple[dict[str, Tally], dict[str, set[int]]]:
    """Add the images of the open step up by table, and collect the owners of its rows; one pass, no text decoded."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    owners: dict[str, set[int]] = defaultdict(set)
    with reading_bytes(connection):
        cursor = connection.execute(
            "SELECT table_name, before, after, owner FROM journal"
            " WHERE id >= (SELECT first_image FROM step WHERE id = ?)",
            (step,),
        )
        while rows := cursor.fetchmany(500):
            for name, run in groupby(rows, key=itemgetter(0)):  # rows of one table mostly stand together
                _, befores, afters, ids = zip(*run, strict=True)
                tallies[name.decode()].add(befores, afters)
                owners[name.decode()].update(ids)
    return tallies, owners


_STANDS = (
    "undoes IS NULL AND is_undoable AND NOT EXISTS (SELECT 1 FROM step u WHERE u.undoes = step.id AND NOT EXISTS"
    " (SELECT 1 FROM step r WHERE r.undoes = u.id))"
)


def size_of(connection: Connection, step: int) -> int:
    """Count the rows a step changed; 0 where there is no such step."""
    found = connection.execute("SELECT row_count FROM step WHERE id = ?", (step,)).fetchone()
    return int(found[0]) if found else 0


def next_to_undo(connection: Connection) -> StepEntry | None:
    """Give the newest step that stands and can be undone."""
    found = _entries(connection, f"{_STANDS} ORDER BY id DESC LIMIT 1")
    return found[0] if found else None


def standing_step(connection: Connection, step: int) -> StepEntry | None:
    """Give one step of the history if it stands and can be undone."""
    found = _entries(connection, f"{_STANDS} AND id = ?", step)
    return found[0] if found else None


def next_to_redo(connection: Connection) -> StepEntry | None:
    """Give the undo to take back next; none once something new was done after it.

    The entry returned is the step that would be done again. An undo is itself never undone twice.
    """
    found = _entries(
        connection,
        "id = (SELECT u.undoes FROM step u JOIN step s ON s.id = u.undoes AND s.undoes IS NULL WHERE NOT EXISTS"
        " (SELECT 1 FROM step r WHERE r.undoes = u.id) AND u.checksum IS NOT NULL AND u.id >"
        " (SELECT coalesce(max(id), 0) FROM step WHERE undoes IS NULL AND is_undoable) ORDER BY u.id DESC LIMIT 1)",
    )
    return found[0] if found else None


def history(connection: Connection, *, limit: int = 200) -> list[StepEntry]:
    """Give the newest steps first, undoings included."""
    return _entries(connection, "1 ORDER BY id DESC LIMIT ?", limit)


def history_of(connection: Connection, owners: Sequence[tuple[str, int]], *, limit: int = 200) -> list[StepEntry]:
    """Give the steps that touched rows of these tables and owners, newest first.

    Reads the whole journal, since only its steps have an index; row images are not decoded.
    """
    pairs = " OR ".join(["(table_name = ? AND owner = ?)"] * len(owners))
    values = [value for pair in owners for value in pair]
    return _entries(
        connection, f"id IN (SELECT step FROM journal WHERE {pairs}) ORDER BY id DESC LIMIT ?", *values, limit
    )


def first_seen(connection: Connection, table: str) -> dict[int, datetime]:
    """Give when each row of a table was first written, by its id, in UTC; reads the whole journal."""
    rows = connection.execute(
        "SELECT j.row_id, min(s.at) FROM journal j JOIN step s ON s.id = j.step"
        " WHERE j.table_name = ? AND j.before IS NULL GROUP BY j.row_id",
        (table,),
    ).fetchall()
    return {id_: datetime.fromtimestamp(at, UTC) for id_, at in rows}


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


def apply_backwards(connection: Connection, step: int, *, into: int) -> None:
    """Write the images of a step back, newest first, into the open step `into`.

    Raises Conflict where a row is no longer what the step left behind or where later rows hang on one that would go,
    Damaged where the images themselves changed; the transaction is the caller's to roll back.
    """
    with reading_bytes(connection):
        rows = connection.execute(
            "SELECT j.table_name, j.row_id, j.before, j.after FROM journal j JOIN step s ON j.id >= s.first_image"
            " AND j.id < s.first_image + s.row_count WHERE s.id = ? AND j.step = s.id ORDER BY j.id DESC",
            (step,),
        ).fetchall()
    stored = connection.execute("SELECT checksum FROM step WHERE id = ?", (step,)).fetchone()
    if stored is None or not rows:
        raise Conflict("step.pruned")
    images = [(table.decode(), row, before, after) for table, row, before, after in rows]
    tally = Tally()
    tally.add((before for _, _, before, _ in images), (after for _, _, _, after in images))
    if stored[0] != checksums.sum_of((tally,)):
        raise Damaged("file.damaged", reason="journal", tables="journal")
    connection.execute("PRAGMA defer_foreign_keys=ON")
    plan = [image for image in images if image[0] not in _LEDGER]
    for table, row_id, before, after in plan:
        _write_back(connection, table, row_id, before=before, after=after)
    written = connection.execute(
        "SELECT count(*) FROM journal WHERE id >= (SELECT first_image FROM step WHERE id = ?)", (into,)
    ).fetchone()
    if written[0] != len(plan):  # a foreign key took more along than the step had made
        raise Conflict("step.others_depend")


def _write_back(connection: Connection, table: str, row_id: int, *, before: bytes | None, after: bytes | None) -> None:
    with reading_bytes(connection):
        now = connection.execute(_present_image(table), (row_id,)).fetchone()
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


@cache
def _present_image(table: str) -> str:
    expression = image(_BY_NAME[table], f'"{table}"')
    return f'SELECT {expression} FROM "{table}" WHERE id = ?'


def prune_images(connection: Connection, *, before: datetime) -> int:
    """Remove the row images of all steps older than an instant and give how many; the bare steps stay.

    Such steps, and those they undo or are undone by, cannot be undone or redone any more.
    """
    old = (int(before.timestamp()),)
    removed = connection.execute("DELETE FROM journal WHERE step IN (SELECT id FROM step WHERE at < ?)", old).rowcount
    connection.execute("UPDATE step SET checksum = NULL, is_undoable = 0 WHERE at < ? AND checksum IS NOT NULL", old)
    return int(removed)
