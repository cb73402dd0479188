"""The backups of a workspace file, for a person who looks through them; all of it runs beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from refugeesday.errors import UserError
from refugeesday.services.session import Session
from refugeesday.store import copies, tables, values
from refugeesday.store.backup import verify
from refugeesday.store.copies import Reason
from refugeesday.store.database import Database, version_of
from refugeesday.store.failures import worded
from refugeesday.store.migrate import LATEST


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupEntry:
    """One backup: when and why it was made, and how many bytes it takes."""

    id: int
    made_at: datetime
    reason: Reason
    size: int
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupContents:
    """What a file would hold after a restore, and how many steps made since would be gone.

    `last_at` is when its newest step was made, None where there is none.
    """

    participants: int
    organisations: int
    interviews: int
    last_at: datetime | None
    later_steps: int


def backup_entries(path: Path) -> list[BackupEntry]:
    """Give the backups of a file, newest first; those that vanish meanwhile are passed over."""
    found = []
    for one in copies.backups_of(path.resolve()):
        try:
            status = one.path.stat()
        except OSError:
            continue
        made = datetime.fromtimestamp(status.st_mtime, UTC)
        found.append(BackupEntry(id=one.number, made_at=made, reason=one.reason, size=status.st_size, path=one.path))
    return found


def is_sound(entry: BackupEntry) -> bool:
    """Read a whole backup and say whether it is what was written."""
    try:
        verify(entry.path)
    except UserError:
        return False
    return True


def make_backup_now(path: Path, *, day: date) -> bool:
    """Back a file up because a person asked; false where the newest backup holds the same already.

    Raises Damaged where the file is not what was written, UserError for what the disk says.
    """
    path = path.resolve()
    return copies.make_backup_if_changed(path, reason=Reason.ASKED, day=day) is not None


def backup_contents(entry: BackupEntry, *, of: Path) -> BackupContents | None:
    """Look into a backup of the workspace file `of`; None for one of an older version, which cannot be counted.

    Raises UserError for what the disk says, Damaged where the backup cannot be read.
    """
    if version_of(entry.path) != LATEST:
        return None
    now, then = _newest_step(of), _newest_step(entry.path)
    store = Database(entry.path, read_only=True)
    with worded():
        store.connect()
    try:
        return BackupContents(
            participants=_count(store, tables.Participant),
            organisations=_count(store, tables.Organisation),
            interviews=_count(store, tables.Interview),
            last_at=then[1],
            later_steps=max(0, now[0] - then[0]),
        )
    finally:
        store.close()


def _newest_step(path: Path) -> tuple[int, datetime | None]:
    """Give number and instant of the newest step; numbers count up by one and are never given again."""
    store = Database(path, read_only=True)
    with worded():
        store.connect()
    try:
        found = Session(store).history(limit=1)
    finally:
        store.close()
    return (found[0].id, found[0].at) if found else (0, None)


def _count(store: Database, table: type[tables.Table]) -> int:
    return len(values.read_rows(store, table, columns=("id",)))
