"""Notice changed content: per table a sum over CRC-32 of every row's image.

SQLite does not notice a flipped bit inside a cell. The sum is additive, so a step updates it from its own images, in
any order; `check` and every backup compute it again from the rows. Source: architecture/decisions.md 8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from refugeesday.store.tables import TABLES
from refugeesday.store.triggers import image

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlcipher3.dbapi2 import Connection

_MODULUS = 1 << 62


def sum_of(images: Iterable[str]) -> int:
    """Give the sum over images, independent of their order."""
    return sum(crc32(text.encode("utf-8", "surrogatepass")) for text in images) % _MODULUS


def apply_changes(connection: Connection, changes: Iterable[tuple[str, str | None, str | None]]) -> None:
    """Carry the images of a step, as (table, before, after), into the stored sums and row counts."""
    sums: dict[str, int] = {}
    counts: dict[str, int] = {}
    for table, before, after in changes:
        if before is not None:
            sums[table] = sums.get(table, 0) - sum_of((before,))
            counts[table] = counts.get(table, 0) - 1
        if after is not None:
            sums[table] = sums.get(table, 0) + sum_of((after,))
            counts[table] = counts.get(table, 0) + 1
    for table, change in sums.items():
        row = connection.execute("SELECT sum FROM checksum WHERE table_name = ?", (table,)).fetchone()
        connection.execute(
            "UPDATE checksum SET sum = ?, row_count = row_count + ? WHERE table_name = ?",
            ((row[0] + change) % _MODULUS, counts[table], table),
        )


def rebuild_checksums(connection: Connection) -> None:
    """Compute all sums from the rows, as a migration leaves them."""
    connection.execute("DELETE FROM checksum")
    rows = [(name, count, total) for name, (count, total) in _computed(connection).items()]
    connection.executemany("INSERT INTO checksum (table_name, row_count, sum) VALUES (?, ?, ?)", rows)


def damaged_tables(connection: Connection) -> list[str]:
    """Name every table whose rows are not those that were written."""
    stored = {row[0]: (row[1], row[2]) for row in connection.execute("SELECT table_name, row_count, sum FROM checksum")}
    return [name for name, found in _computed(connection).items() if stored.get(name) != found]


def _computed(connection: Connection) -> dict[str, tuple[int, int]]:
    result: dict[str, tuple[int, int]] = {}
    for table in TABLES:
        name = table._meta.table_name
        images = [row[0] for row in connection.execute(f'SELECT {image(table, name)} FROM "{name}"')]
        result[name] = (len(images), sum_of(images))
    return result
