"""Make a workspace file, recognise one, and give peewee its connection."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from playhouse.sqlcipher_ext import SqlCipherDatabase

from refugeesday.errors import UserError
from refugeesday.store.connection import Connection, configure, opened, transaction, uri_of
from refugeesday.store.failures import Damaged, worded, worded_files
from refugeesday.store.migrate import LATEST, migrate

APPLICATION_ID = 0x52444159
"""«RDAY» in ASCII, at byte 68 of the file."""
SUFFIX = ".refugeesday"


class Database(SqlCipherDatabase):  # type: ignore[misc]  # playhouse has no type information
    """One connection to one workspace file, shared by whichever thread holds the session."""

    def __init__(self, path: Path | str, *, read_only: bool = False) -> None:
        options: dict[str, object] = {"factory": Connection}
        if isinstance(path, Path):
            options["uri"] = True
        name = uri_of(path, read_only=read_only) if isinstance(path, Path) else path
        super().__init__(name, passphrase="", thread_safe=False, check_same_thread=False, timeout=5, **options)
        self.is_read_only = read_only

    def _add_conn_hooks(self, conn: Connection) -> None:
        super()._add_conn_hooks(conn)
        configure(conn, read_only=self.is_read_only)
        if self.is_read_only:
            conn.execute("PRAGMA query_only=ON")


def create(path: Path) -> None:
    """Make an empty workspace file, readable by its owner only.

    The file is made under another name and renamed when it is whole, so a kill in between leaves nothing in the way.
    Raises UserError `file.exists` where something stands there already.
    """
    if path.exists():
        raise UserError("file.exists", file=path.name)
    aside = path.with_name(f".{path.name}.new")
    try:
        remove_database(aside)
        touch_private(aside)
    except OSError as error:
        raise UserError("file.cannot_create", file=path.name, reason=type(error).__name__) from None
    try:
        with worded(), opened(aside) as connection:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            migrate(connection)
        with worded_files():
            aside.replace(path)
    except BaseException:
        with suppress(OSError):
            remove_database(aside)
        raise
    sync_folder(path.parent)


def version_of(path: Path, *, latest: int = LATEST) -> int:
    """Give the schema version of a workspace file, without changing anything.

    Raises UserError `file.missing`, `file.foreign`, `file.newer`, or `file.unfinished` where a killed program left a
    change that must be rolled back first; Damaged for an empty or broken file.
    """
    if not path.is_file():
        raise UserError("file.missing", file=path.name)
    if path.stat().st_size == 0:
        raise Damaged("file.damaged", reason="empty")
    try:
        with worded(), opened(path, read_only=True) as connection:
            application_id = connection.execute("PRAGMA application_id").fetchone()[0]
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except Damaged:
        if _was_never_ours(path):
            raise UserError("file.foreign", file=path.name) from None
        raise
    except UserError as error:
        if error.code == "file.read_only":  # reading needs writing only where a journal waits to be rolled back
            raise UserError("file.unfinished", file=path.name) from None
        raise
    if application_id != APPLICATION_ID:
        raise UserError("file.foreign", file=path.name)
    if version > latest:
        raise UserError("file.newer", file=path.name, version=version, latest=latest)
    if version < 1:
        raise Damaged("file.damaged", reason="version")
    return version


def _was_never_ours(path: Path) -> bool:
    """Tell a damaged workspace from something else by what a first page says besides its magic words."""
    with worded_files(), path.open("rb") as file:  # nothing is connected: SQLite just refused the file
        head = file.read(100)
    return not head.startswith(b"SQLite format 3\0") and head[68:72] != APPLICATION_ID.to_bytes(4, "big")


def roll_back(path: Path) -> None:
    """Roll back what a killed program left half written, and clear its journal away. Only for the lock's holder.

    A journal that was hardly begun is no reason to roll back, and would stay; an empty write makes SQLite remove it.
    """
    with worded(), opened(path) as connection, transaction(connection):
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version={version}")


def has_journal(path: Path) -> bool:
    """Say whether a journal stands beside a database file."""
    return journal_of(path).exists()


def journal_of(path: Path) -> Path:
    """Give where the journal of a database file stands."""
    return path.with_name(f"{path.name}-journal")


def touch_private(path: Path) -> None:
    """Make an empty file that only its owner can read. Raises FileExistsError where one stands."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def remove_database(path: Path) -> None:
    """Remove a database file and its journal, where they are."""
    journal_of(path).unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last through a power cut, where the system can."""
    with suppress(OSError):  # Windows and some network drives cannot open a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
