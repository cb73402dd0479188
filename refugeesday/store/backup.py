"""Copy a workspace file so that the copy is there whole and verified, or not at all.

A copy is made aside through the database's own backup, verified (integrity, foreign keys, checksums, which read every
row) and only then renamed.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from refugeesday.store.checksums import damaged_tables
from refugeesday.store.connection import Connection, opened
from refugeesday.store.database import remove_database, sync_folder, touch_private
from refugeesday.store.failures import Damaged, worded, worded_files

_SLICE = 256
"""Pages copied before somebody who wants to write gets a turn; a copy begins again after a write."""
_PATIENCE = 3
"""So often a copy begins again before it keeps writers waiting."""
_PAUSE = 0.02
"""Seconds a copy leaves the file to somebody who writes."""
State = tuple[object, ...]
"""What tells two contents of a workspace apart: version, newest step, checksums of steps and tables."""


def verify(path: Path) -> None:
    """Read a whole file and compare it with what was written.

    Raises Damaged that names what is wrong.
    """
    with worded(), opened(path, read_only=True) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise Damaged("file.damaged", reason="integrity")
        _refuse_without_schema(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise Damaged("file.damaged", reason="foreign keys")
        damaged = damaged_tables(connection)
        if damaged:
            raise Damaged("file.damaged", reason="checksum", tables=", ".join(damaged))


def aside_of(target: Path) -> Path:
    """Give where a copy stands that is being made; what a killed program left there is worth nothing."""
    return target.with_name(f".{target.name}.new")


def copy_verified(source: Path, target: Path) -> None:
    """Copy a workspace file over `target`, readable by its owner only.

    Raises Damaged where the copy is not what was written, UserError for what the disk says; `target` is then untouched
    and nothing is left aside.
    """
    aside = aside_of(target)
    try:
        with worded_files():
            remove_database(aside)
            touch_private(aside)
        with worded(), opened(source, read_only=True) as reading, opened(aside) as writing:
            _copy(reading, writing)
        verify(aside)
        with worded_files():
            aside.replace(target)
    finally:
        with suppress(OSError):
            remove_database(aside)
    sync_folder(target.parent)


class _OutOfPatience(Exception):  # noqa: N818 - what it says
    """End a copy that others do not let come to its end."""


class _Patience:
    """Follow a copy and end it when it began again too often."""

    def __init__(self) -> None:
        self._left, self._begun_again = 0, 0

    def __call__(self, _status: int, left: int, _total: int) -> None:
        self._begun_again += left > self._left > 0
        self._left = left
        if self._begun_again > _PATIENCE:
            raise _OutOfPatience


def _copy(reading: Connection, writing: Connection) -> None:
    """Copy in slices, so that a window can save meanwhile; in one piece where somebody saves all the time."""
    try:
        reading.backup(writing, pages=_SLICE, progress=_Patience(), sleep=_PAUSE)
    except _OutOfPatience:
        reading.backup(writing)


def state_of(path: Path) -> State:
    """Give what tells the content of a workspace file from that of another, without reading its rows."""
    with worded(), opened(path, read_only=True) as connection:
        _refuse_without_schema(connection)
        version = connection.execute("PRAGMA user_version").fetchone()
        steps = connection.execute("SELECT count(*), max(id), total(checksum), count(checksum) FROM step").fetchone()
        tables = connection.execute("SELECT table_name, row_count, sum FROM checksum ORDER BY 1").fetchall()
    return (*version, *steps, *tables)


def _refuse_without_schema(connection: Connection) -> None:
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master").fetchall()}
    if not {"step", "journal", "checksum"} <= names:
        raise Damaged("file.damaged", reason="schema")
