"""The one place where errors of the database become errors a person can read.

Texts of the driver quote cells and keys, so nothing of them travels on: only a code, a table, a constraint.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

import peewee
from sqlcipher3 import dbapi2 as driver

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
_CODES = {
    "SQLITE_FULL": "file.disk_full",
    "SQLITE_BUSY": "file.busy",
    "SQLITE_LOCKED": "file.busy",
    "SQLITE_READONLY": "file.read_only",
    "SQLITE_PERM": "file.read_only",
    "SQLITE_CANTOPEN": "file.cannot_open",
    "SQLITE_IOERR": "file.io_error",
}
_NAMES = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "database is locked": "SQLITE_BUSY",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
}
"""What the driver says where it gives no name of the error, as in a backup."""
_OS_CODES = {
    errno.ENOSPC: "file.disk_full",
    errno.EDQUOT: "file.disk_full",
    errno.EFBIG: "file.disk_full",
    errno.EROFS: "file.read_only",
    errno.EACCES: "file.read_only",
    errno.EPERM: "file.read_only",
    errno.ENOENT: "file.missing",
}


OF_DATABASE = (peewee.DatabaseError, driver.DatabaseError)
"""What peewee and the driver raise; some of it is a bug of ours."""


class Damaged(UserError):  # noqa: N818 - the state of the file, as the sentence names it
    """Say that the file's content is not what was written; the newest verified backup helps."""


class Conflict(UserError):  # noqa: N818 - what a person would call it
    """Say that a row is no longer what the action took it to be."""


@contextmanager
def worded() -> Iterator[None]:
    """Turn errors of the driver and of peewee into a UserError, a Conflict or Damaged; let bugs through."""
    try:
        yield
    except OF_DATABASE as error:
        raise translate(error) or error from None


@contextmanager
def worded_files() -> Iterator[None]:
    """Turn errors of the operating system, on files beside the database, into a UserError."""
    try:
        yield
    except OSError as error:
        name = errno.errorcode.get(error.errno or 0, type(error).__name__)
        raise UserError(_OS_CODES.get(error.errno or 0, "file.io_error"), reason=name) from None


def translate(error: Exception) -> UserError | None:
    """Give the error a person can read, or None for a bug of ours."""
    cause = error.__context__ if isinstance(error, peewee.DatabaseError) and error.__context__ else error
    name = "_".join(str(getattr(cause, "sqlite_errorname", None) or "").split("_")[:2])
    text = str(cause)
    name = name or _NAMES.get(text, "")
    if "overlap:" in text:
        return Conflict("interview.overlap", who=text.partition("overlap:")[2])
    if text.startswith("UNIQUE constraint failed: "):  # the driver gives no finer code than «constraint»
        return Conflict("record.duplicate", columns=text.partition(": ")[2])
    if text == "FOREIGN KEY constraint failed":
        return Conflict("record.gone")
    if "Could not decode to UTF-8" in text:  # the driver quotes the cell
        return Damaged("file.damaged", reason="text")
    if name in _DAMAGED:
        return Damaged("file.damaged", reason=name)
    return UserError(_CODES[name], reason=name) if name in _CODES else None
