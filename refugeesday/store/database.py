"""Open a workspace file: driver, settings, format, migrations. The only place that knows the driver.

The settings are those that lost nothing in simulated power cuts: rollback journal with `synchronous=EXTRA`, no WAL.
Source: reliability/promises.md, decisions 1-6.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2 as driver

from refugeesday.errors import UserError
from refugeesday.store.failures import Damaged, worded
from refugeesday.store.migrate import LATEST, migrate

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

APPLICATION_ID = 0x52444159
"""«RDAY» in ASCII, at byte 68 of the file."""
SUFFIX = ".refugeesday"

_PRAGMAS = (
    ("journal_mode", "DELETE"),
    ("synchronous", "EXTRA"),
    ("foreign_keys", "ON"),
    ("secure_delete", "ON"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
    ("mmap_size", "0"),
    ("temp_store", "MEMORY"),
    ("busy_timeout", "5000"),
    ("cache_size", "-16000"),
)


class Database(SqlCipherDatabase):  # type: ignore[misc]  # playhouse has no type information
    """One connection to one workspace file, shared by whichever thread holds the session."""

    def __init__(self, path: Path | str, *, read_only: bool = False) -> None:
        name = f"{Path(path).resolve().as_uri()}?mode={'ro' if read_only else 'rw'}" if path != ":memory:" else path
        options: dict[str, object] = {} if path == ":memory:" else {"uri": True}
        super().__init__(name, passphrase="", thread_safe=False, check_same_thread=False, timeout=5, **options)
        self.is_read_only = read_only
        self.driver_error: type[Exception] = driver.Error

    def _add_conn_hooks(self, conn: Connection) -> None:
        super()._add_conn_hooks(conn)
        configure(conn)
        if self.is_read_only:
            conn.execute("PRAGMA query_only=ON")


def configure(connection: Connection) -> None:
    """Set what every connection needs. Reads the first page, so a damaged or foreign file shows itself here."""
    connection.execute("PRAGMA cipher_log_level=NONE")
    for name, value in _PRAGMAS:
        connection.execute(f"PRAGMA {name}={value}").fetchall()


def connect_raw(path: Path, *, read_only: bool = False) -> Connection:
    """Give a bare configured connection, for backups and checks beside the session's own."""
    connection = driver.connect(f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rwc'}", uri=True)
    connection.isolation_level = None
    try:
        configure(connection)
    except driver.Error:
        connection.close()
        raise
    return connection


def create(path: Path) -> None:
    """Make an empty workspace file, readable by its owner only.

    The file is made under another name and renamed when it is whole, so a kill in between leaves nothing in the way.
    Raises UserError `file.exists` where something stands there already.
    """
    if path.exists():
        raise UserError("file.exists", file=path.name)
    aside = path.with_name(f".{path.name}.new")
    aside.unlink(missing_ok=True)
    aside.with_name(aside.name + "-journal").unlink(missing_ok=True)
    try:
        os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise UserError("file.cannot_create", file=path.name, reason=type(error).__name__) from None
    try:
        with worded():
            connection = connect_raw(aside)
            try:
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                migrate(connection)
            finally:
                connection.close()
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def version_of(path: Path) -> int:
    """Give the schema version of a workspace file.

    Raises UserError `file.missing`, `file.foreign` or `file.newer`, and Damaged for an empty or broken file.
    """
    if not path.is_file():
        raise UserError("file.missing", file=path.name)
    if path.stat().st_size == 0:
        raise Damaged("file.damaged", reason="empty")
    with worded():
        connection = connect_raw(path, read_only=True)
        try:
            application_id = connection.execute("PRAGMA application_id").fetchone()[0]
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        finally:
            connection.close()
    if application_id != APPLICATION_ID:
        raise UserError("file.foreign", file=path.name)
    if version > LATEST:
        raise UserError("file.newer", file=path.name, version=version, latest=LATEST)
    return version


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last through a power cut, where the system can."""
    with suppress(OSError):  # Windows and some network drives cannot open a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
