"""Give connections to a workspace file: driver, settings, worded errors. The only place that knows the driver.

The settings are those that lost nothing in simulated power cuts: rollback journal with `synchronous=EXTRA`, no WAL.
Source: reliability/promises.md, decisions 1-6.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from refugeesday.store.failures import translate

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
)
_CACHE, _CACHE_OF_READER = -8000, -2000
"""Kibibytes, as SQLite writes them: the system keeps pages of the file as well; who only reads goes through once."""


class _Cursor(driver.Cursor):  # type: ignore[misc]  # the driver has no type information
    """A cursor whose errors say what a person can do, and quote no cell."""

    def execute(self, *arguments: Any) -> _Cursor:  # what the driver takes, so Any
        with _translated():
            super().execute(*arguments)
        return self

    def executemany(self, *arguments: Any) -> _Cursor:  # what the driver takes, so Any
        with _translated():
            super().executemany(*arguments)
        return self

    def fetchone(self) -> Any:  # a row of whatever was asked for
        try:  # not the context manager: this runs once a row
            return super().fetchone()
        except driver.DatabaseError as error:
            raise translate(error) or error from None

    def fetchmany(self, *arguments: Any) -> Any:  # rows of whatever was asked for
        with _translated():
            return super().fetchmany(*arguments)

    def fetchall(self) -> Any:  # rows of whatever was asked for
        with _translated():
            return super().fetchall()

    def __next__(self) -> Any:  # a row of whatever was asked for
        try:  # not the context manager: this runs once a row
            return super().__next__()
        except driver.DatabaseError as error:
            raise translate(error) or error from None


class Connection(driver.Connection):  # type: ignore[misc]  # the driver has no type information
    """A connection whose every statement is worded where it fails."""

    def cursor(self, *_: object) -> _Cursor:
        """Give a cursor with worded errors."""
        made: _Cursor = super().cursor(_Cursor)
        return made


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except driver.DatabaseError as error:
        raise translate(error) or error from None


def configure(connection: Connection, *, read_only: bool = False) -> None:
    """Set what every connection needs. Reads the first page, so a damaged or foreign file shows itself here."""
    connection.execute("PRAGMA cipher_log_level=NONE")
    for name, value in _PRAGMAS:
        connection.execute(f"PRAGMA {name}={value}").fetchall()
    connection.execute(f"PRAGMA cache_size={_CACHE_OF_READER if read_only else _CACHE}").fetchall()


def connect_raw(path: Path, *, read_only: bool = False) -> Connection:
    """Give a bare configured connection to an existing file, for backups and checks beside the session's own."""
    with _translated():
        connection: Connection = driver.connect(uri_of(path, read_only=read_only), uri=True, factory=Connection)
    connection.isolation_level = None
    try:
        configure(connection, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[Connection]:
    """Give a bare configured connection and close it afterwards."""
    connection = connect_raw(path, read_only=read_only)
    try:
        yield connection
    finally:
        connection.close()


def uri_of(path: Path, *, read_only: bool) -> str:
    """Give the address of an existing file; a missing one is never made by opening it."""
    return f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"


@contextmanager
def reading_bytes(connection: Connection) -> Iterator[None]:
    """Let texts be read as the bytes that stand in the file, so that damaged ones can be read at all."""
    connection.text_factory = bytes
    try:
        yield
    finally:
        connection.text_factory = str


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Run statements as one write transaction: all of them or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk ends the transaction by itself
            connection.execute("ROLLBACK")
        raise
