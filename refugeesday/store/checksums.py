"""Notice changed content: per table a sum over CRC-32 of every row's image.

SQLite does not notice a flipped bit inside a cell. The sum is additive, so a step updates it from its own images, in
any order; `check` and every backup compute it again from the rows. The images are made from the file's own columns, so
that a file of an older version is judged by the schema it has. Source: architecture/decisions.md 8.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from refugeesday.store.connection import reading_bytes
from refugeesday.store.triggers import image_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from refugeesday.store.connection import Connection
    from refugeesday.store.tables import Table

_MODULUS = 1 << 62


@dataclass(slots=True)
class Tally:
    """What the images of one table add up to: the change of its sum and row count, the sum over all images."""

    change: int = 0
    rows: int = 0
    images: int = 0

    def add(self, befores: Iterable[bytes | None], afters: Iterable[bytes | None]) -> None:
        """Count changed rows; None where there was no row before or is none after."""
        old = [crc32(text) for text in befores if text is not None]
        new = [crc32(text) for text in afters if text is not None]
        self.change += sum(new) - sum(old)
        self.images += sum(new) + sum(old)
        self.rows += len(new) - len(old)


def sum_of(tallies: Iterable[Tally]) -> int:
    """Give the sum over the images of a step, independent of their order."""
    return sum(tally.images for tally in tallies) % _MODULUS


def apply_changes(connection: Connection, tallies: Mapping[str, Tally]) -> None:
    """Carry the images of a step, added up by table, into the stored sums and row counts."""
    for table, tally in tallies.items():
        row = connection.execute("SELECT sum FROM checksum WHERE table_name = ?", (table,)).fetchone()
        connection.execute(
            "UPDATE checksum SET sum = ?, row_count = row_count + ? WHERE table_name = ?",
            ((row[0] + tally.change) % _MODULUS, tally.rows, table),
        )


def sums_of_tables(connection: Connection, tables: Iterable[type[Table]]) -> tuple[tuple[str, int, int], ...]:
    """Give name, row count and sum of tables as they were after the last step: the same for the same rows only."""
    names = [table._meta.table_name for table in tables]
    places = ", ".join("?" * len(names))
    found = connection.execute(
        f"SELECT table_name, row_count, sum FROM checksum WHERE table_name IN ({places}) ORDER BY table_name", names
    )
    return tuple(found.fetchall())


def rebuild_checksums(connection: Connection) -> None:
    """Compute all sums from the rows, as a migration leaves them."""
    connection.execute("DELETE FROM checksum")
    rows = [(name, *_computed(connection, name)) for name in _watched_tables(connection)]
    connection.executemany("INSERT INTO checksum (table_name, row_count, sum) VALUES (?, ?, ?)", rows)


def damaged_tables(connection: Connection) -> list[str]:
    """Name every table whose rows are not those that were written; `journal` for the images of the history."""
    stored = {row[0]: (row[1], row[2]) for row in connection.execute("SELECT table_name, row_count, sum FROM checksum")}
    names = _watched_tables(connection)
    damaged = [name for name in names if stored.get(name) != _computed(connection, name)]
    damaged += sorted(stored.keys() - set(names))
    return damaged if _history_is_whole(connection) else [*damaged, "journal"]


def _watched_tables(connection: Connection) -> list[str]:
    triggers = connection.execute(
        "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name = 'journal_' || tbl_name || '_insert'"
        " ORDER BY tbl_name"
    )
    return [row[0] for row in triggers.fetchall()]


def _computed(connection: Connection, name: str) -> tuple[int, int]:
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")').fetchall()]
    with reading_bytes(connection):
        crcs = [crc32(text) for (text,) in connection.execute(f'SELECT {image_of(columns, name)} FROM "{name}"')]
    return len(crcs), sum(crcs) % _MODULUS


def _history_is_whole(connection: Connection) -> bool:
    found: dict[int, Tally] = defaultdict(Tally)
    with reading_bytes(connection):
        for step, before, after in connection.execute("SELECT step, before, after FROM journal"):
            found[step].add((before,), (after,))
    stored = connection.execute("SELECT id, checksum FROM step WHERE checksum IS NOT NULL").fetchall()
    return {step: sum_of((tally,)) for step, tally in found.items()} == dict(stored)
