"""Verified, rotating copies of a workspace file, and restoring them.

A copy is made aside through the database's own backup, verified (integrity, foreign keys, checksums, a real read) and
only then renamed. Copies are ordered by a counter in their name, never by the clock.
"""

from __future__ import annotations

from pathlib import Path

from refugeesday.store.checksums import damaged_tables
from refugeesday.store.database import connect_raw, sync_folder
from refugeesday.store.failures import Damaged, worded


def folder_of(path: Path) -> Path:
    """Give the folder in which the copies of a file stand."""
    return path.with_name(f"{path.name}-Sicherungen")


def verify(path: Path) -> None:
    """Read a whole file and compare it with what was written.

    Raises Damaged that names what is wrong.
    """
    with worded():
        connection = connect_raw(path, read_only=True)
        try:
            said = connection.execute("PRAGMA integrity_check").fetchall()
            if said != [("ok",)]:
                raise Damaged("file.damaged", reason="integrity")
            if connection.execute("PRAGMA foreign_key_check").fetchall():
                raise Damaged("file.damaged", reason="foreign keys")
            damaged = damaged_tables(connection)
            if damaged:
                raise Damaged("file.damaged", reason="checksum", tables=", ".join(damaged))
        finally:
            connection.close()


def copy_verified(source: Path, target: Path) -> None:
    """Copy a workspace file to `target` so that it is there whole and verified, or not at all."""
    aside = target.with_name(f".{target.name}.new")
    aside.unlink(missing_ok=True)
    try:
        with worded():
            reading = connect_raw(source, read_only=True)
            try:
                writing = connect_raw(aside)
                try:
                    reading.backup(writing)
                finally:
                    writing.close()
            finally:
                reading.close()
        aside.chmod(0o600)
        verify(aside)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)
    sync_folder(target.parent)


def make_backup(path: Path, *, reason: str) -> Path:
    """Add a verified copy to the file's folder of copies and give its path."""
    folder = folder_of(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    numbers = [int(entry.name[:6]) for entry in folder.glob("[0-9]*.refugeesday")]
    target = folder / f"{max(numbers, default=0) + 1:06d}-{reason}.refugeesday"
    copy_verified(path, target)
    return target
