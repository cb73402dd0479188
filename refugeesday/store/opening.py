"""Open a workspace file as well as the circumstances allow: for writing under its lock, else for reading.

In this order: the lock is taken, an unfinished restore is completed, what a killed program left is rolled back, the
file is recognised, an older one is copied and migrated, and only then connected.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.store.connection import opened
from refugeesday.store.copies import Reason, make_backup
from refugeesday.store.database import Database, has_journal, roll_back, version_of
from refugeesday.store.failures import worded
from refugeesday.store.lock import Holder, Lock, NoLock, NotFree
from refugeesday.store.migrate import latest_of, migrate
from refugeesday.store.network import is_on_network
from refugeesday.store.restore import finish_restore, pending_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class ReadOnly(StrEnum):
    """Why a file is open for reading only."""

    ASKED = "asked"
    HELD = "held"
    NO_LOCK = "no_lock"
    FOLDER = "folder"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """A connected workspace file and the circumstances it was found in."""

    store: Database
    lock: Lock | None
    held_by: Holder | None
    read_only: ReadOnly | None
    is_on_network: bool


def open_file(
    path: Path,
    *,
    name: str,
    day: date,
    read_only: bool = False,
    take_over: bool = False,
    migrations: Mapping[int, str] | None = None,
) -> OpenFile:
    """Open a file. `name` is what the lock says of us, `day` what a backup before a migration is filed under.

    Raises UserError `file.missing`, `file.unreachable`, `file.foreign`, `file.newer`, `file.unfinished`,
    `file.must_be_migrated`; Damaged.
    """
    _refuse_absent(path)
    lock, held_by, reason = _lock_unless(read_only, path, name=name, take_over=take_over)
    try:
        _make_ready(path, lock, name=name, day=day, migrations=migrations)
        if lock is not None and not os.access(path, os.W_OK):
            lock.release()
            lock, reason = None, ReadOnly.FILE
        store = Database(path, read_only=lock is None)
        with worded():
            store.connect()
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return OpenFile(store=store, lock=lock, held_by=held_by, read_only=reason, is_on_network=is_on_network(path))


def _refuse_absent(path: Path) -> None:
    """Tell a file that is gone from a folder that is: of a drive pulled out, or a share that does not answer."""
    try:
        if path.is_dir():
            raise UserError("file.foreign", file=path.name)
        is_there = path.exists() or pending_of(path).exists()
        is_reachable = is_there or path.parent.is_dir()
    except OSError:  # what a share says that was there before
        is_there = is_reachable = False
    if not is_there:
        raise UserError("file.missing" if is_reachable else "file.unreachable", file=path.name)


def _lock_unless(
    read_only: bool,  # noqa: FBT001 - reads as a word of the name
    path: Path,
    *,
    name: str,
    take_over: bool,
) -> tuple[Lock | None, Holder | None, ReadOnly | None]:
    if read_only:
        return None, None, ReadOnly.ASKED
    try:
        return Lock.acquire(path, name=name, take_over=take_over), None, None
    except NotFree as error:
        return None, error.holder, ReadOnly.HELD
    except NoLock as error:
        return None, None, ReadOnly.FOLDER if error.code == "file.folder_read_only" else ReadOnly.NO_LOCK


def _make_ready(
    path: Path, lock: Lock | None, *, name: str, day: date, migrations: Mapping[int, str] | None = None
) -> None:
    if lock is not None:
        finish_restore(path)
    latest = latest_of(migrations)
    version = recovered_version(path, lock, name=name, latest=latest)
    if lock is not None and has_journal(path):
        roll_back(path)
    if version < latest:
        if lock is None:
            raise UserError("file.must_be_migrated", file=path.name)
        make_backup(path, reason=Reason.MIGRATION, day=day)
        with worded(), opened(path) as connection:
            migrate(connection, migrations)


def recovered_version(path: Path, lock: Lock | None, *, name: str, latest: int) -> int:
    """Give the schema version, after rolling back what a killed program left.

    Who only wants to read takes the lock for that moment. Raises UserError `file.unfinished` where it is not free.
    """
    try:
        return version_of(path, latest=latest)
    except UserError as error:
        if error.code != "file.unfinished":
            raise
    if lock is not None:
        roll_back(path)
    else:
        try:
            with Lock.acquire(path, name=name):
                roll_back(path)
        except (NotFree, NoLock):
            raise UserError("file.unfinished", file=path.name) from None
    return version_of(path, latest=latest)
