"""The one place where errors of the database become errors a person can read.

Texts of the driver quote cells and keys, so nothing of them travels on: only a code, a table, a constraint.
"""

from __future__ import annotations

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


class Damaged(UserError):  # noqa: N818 - the state of the file, as the sentence names it
    """Say that the file's content is not what was written; the newest verified backup helps."""


class Conflict(UserError):  # noqa: N818 - what a person would call it
    """Say that a row is no longer what the action took it to be."""


@contextmanager
def worded() -> Iterator[None]:
    """Turn errors of the driver and of peewee into a UserError, a Conflict or Damaged; let bugs through."""
    try:
        yield
    except (peewee.DatabaseError, driver.DatabaseError) as error:
        translated = _translate(error)
        if translated is None:
            raise
        raise translated from None


def _translate(error: Exception) -> UserError | None:
    cause = error.__context__ if isinstance(error, peewee.DatabaseError) and error.__context__ else error
    name = str(getattr(cause, "sqlite_errorname", ""))
    text = str(cause)
    if "overlap:" in text:
        return Conflict("interview.overlap", who=text.partition("overlap:")[2])
    if name.startswith("SQLITE_CONSTRAINT_FOREIGNKEY"):
        return Conflict("record.gone")
    base = "_".join(name.split("_")[:2])
    if base in _DAMAGED:
        return Damaged("file.damaged", reason=name)
    return UserError(_CODES[base], reason=name) if base in _CODES else None
