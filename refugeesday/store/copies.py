"""The folder of automatic backups beside a workspace file: 10 latest, 14 daily, 12 monthly.

A name is `000012_2027-06-18_exit.refugeesday`: a counter, the day it was made, and why. Order is the counter's alone;
a wrong clock can only group copies under a wrong day, never make an old one count as new. Of each of the 14 last seen
days and 12 last seen months the newest copy stays, and the newest copy that verifies is never removed.
Source: reliability/promises.md, decision 7 and promise 10.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.store.backup import copy_verified, state_of, verify
from refugeesday.store.database import SUFFIX, remove_database
from refugeesday.store.failures import worded_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LATEST_KEPT = 10
DAYS_KEPT = 14
MONTHS_KEPT = 12

_MAKING = RLock()
"""One at a time: what one thread has aside would be litter to another."""
_NAME = re.compile(rf"(\d{{6,}})_(\d{{4}}-\d{{2}}-\d{{2}})_([a-z]+){re.escape(SUFFIX)}")


class Reason(StrEnum):
    """Why a backup was made."""

    START = "start"
    EXIT = "exit"
    MIGRATION = "migration"
    RESTORE = "restore"
    IMPORT = "import"
    DELETE = "delete"
    ASKED = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One automatic backup."""

    number: int
    day: date
    reason: Reason
    path: Path


def folder_of(path: Path) -> Path:
    """Give the folder in which the backups of a file stand."""
    return path.with_name(f"{path.name}-Sicherungen")


def backups_of(path: Path) -> list[Backup]:
    """Give the backups of a file, newest first; not all of them need be readable."""
    with worded_files():
        found = [_parsed(entry) for entry in folder_of(path).glob(f"*{SUFFIX}")]
    return sorted((backup for backup in found if backup is not None), key=lambda backup: backup.number, reverse=True)


def _parsed(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        return Backup(number=int(match[1]), day=date.fromisoformat(match[2]), reason=Reason(match[3]), path=path)
    except ValueError:  # no such day, or a reason of a newer program
        return None


def newest_good(path: Path, *, backups: Iterable[Backup] | None = None) -> Backup | None:
    """Give the newest backup that verifies, or None."""
    return next((backup for backup in (backups_of(path) if backups is None else backups) if is_good(backup)), None)


def is_good(backup: Backup) -> bool:
    """Say whether a backup verifies."""
    try:
        verify(backup.path)
    except UserError:
        return False
    return True


def is_changed(path: Path) -> bool:
    """Say whether a file differs from its newest backup, or has none. Raises UserError where it cannot be read."""
    newest = backups_of(path)[:1]
    if not newest:
        return True
    state = state_of(path)
    try:
        return state != state_of(newest[0].path)
    except UserError:  # the backup cannot be read: make another
        return True


def make_backup_if_changed(path: Path, *, reason: Reason, day: date) -> Backup | None:
    """Add a backup as `make_backup` where the file differs from its newest one; another thread's is waited for."""
    with _MAKING:
        return make_backup(path, reason=reason, day=day) if is_changed(path) else None


def make_backup(path: Path, *, reason: Reason, day: date) -> Backup:
    """Add a verified backup to the file's folder, then remove those that rotation gives up.

    Raises Damaged where the file is not what was written, UserError for what the disk says.
    """
    with _MAKING:
        return _make_backup(path, reason=reason, day=day)


def _make_backup(path: Path, *, reason: Reason, day: date) -> Backup:
    folder = folder_of(path)
    with worded_files():
        folder.mkdir(mode=0o700, exist_ok=True)
        for left in folder.glob(f".*{SUFFIX}.new"):  # of a killed program
            remove_database(left)
    number = max((backup.number for backup in backups_of(path)), default=0) + 1
    target = folder / f"{number:06d}_{day.isoformat()}_{reason.value}{SUFFIX}"
    copy_verified(path, target)
    made = Backup(number=number, day=day, reason=reason, path=target)
    rotate(path, known_good=made)
    return made


def rotate(path: Path, *, known_good: Backup | None = None) -> list[Backup]:
    """Remove the backups that are neither kept by rotation nor the newest good one, and give them."""
    backups = backups_of(path)
    keep = kept(backups)
    given_up = [backup for backup in backups if backup not in keep]
    if given_up and known_good is None:
        known_good = newest_good(path, backups=backups)
    removed = [backup for backup in given_up if backup != known_good]
    with worded_files():
        for backup in removed:
            remove_database(backup.path)
    return removed


def kept(backups: Sequence[Backup]) -> list[Backup]:
    """Give those that rotation keeps, of backups that stand newest first."""
    stay = {backup.number for backup in backups[:LATEST_KEPT]}
    stay |= _newest_of_each(backups, lambda backup: backup.day.isoformat(), groups=DAYS_KEPT)
    stay |= _newest_of_each(backups, lambda backup: f"{backup.day:%Y-%m}", groups=MONTHS_KEPT)
    return [backup for backup in backups if backup.number in stay]


def _newest_of_each(backups: Sequence[Backup], group: Callable[[Backup], str], *, groups: int) -> set[int]:
    newest: dict[str, int] = {}
    for backup in backups:
        newest.setdefault(group(backup), backup.number)
    return set(list(newest.values())[:groups])
