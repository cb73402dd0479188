"""Look after a workspace file as a whole: check it, back it up, restore it.

None of this needs an open session, and none of it runs on the session's connection: a task can do it beside the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.services.session import user_name
from refugeesday.store import copies
from refugeesday.store.backup import copy_verified, verify
from refugeesday.store.copies import Backup, Reason
from refugeesday.store.database import version_of
from refugeesday.store.failures import Damaged
from refugeesday.store.lock import Lock, NotFree
from refugeesday.store.migrate import LATEST
from refugeesday.store.network import is_on_network
from refugeesday.store.opening import recovered_version
from refugeesday.store.restore import restore

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found: the schema version, and what is wrong with the content, if anything.

    `tables` names those whose rows are not what was written; `recovery` is the newest backup that verifies, looked for
    only where something is wrong.
    """

    version: int | None
    reason: str | None = None
    tables: tuple[str, ...] = ()
    recovery: Backup | None = None

    @property
    def is_good(self) -> bool:
        """Say whether every row is what was written."""
        return self.reason is None


def check_workspace(path: Path) -> CheckReport:
    """Read a whole workspace file and say whether it is what was written.

    Takes about as long as a backup. What a killed program left is rolled back first.
    Raises UserError `file.missing`, `file.foreign`, `file.newer`, `file.unfinished`.
    """
    path = path.resolve()
    version = None
    try:
        version = recovered_version(path, None, name=user_name(), latest=LATEST)
        verify(path)
    except Damaged as error:
        tables = str(error.values.get("tables", ""))
        return CheckReport(
            version=version,
            reason=str(error.values["reason"]),
            tables=tuple(tables.split(", ")) if tables else (),
            recovery=copies.newest_good(path),
        )
    return CheckReport(version=version)


def backup_workspace(path: Path, *, to: Path) -> None:
    """Copy a workspace file to a place of the person's choice, whole and verified or not at all.

    Raises Damaged where the file is not what was written, UserError `file.exists`, `file.same` and what the disk says.
    """
    path, to = path.resolve(), to.resolve()
    if path == to:
        raise UserError("file.same", file=to.name)
    if to.exists():
        raise UserError("file.exists", file=to.name)
    recovered_version(path, None, name=user_name(), latest=LATEST)
    copy_verified(path, to)


def restore_workspace(
    backup: Path | None = None, *, to: Path, now: Callable[[], datetime] | None = None, take_over: bool = False
) -> Path | None:
    """Put a backup, or the newest automatic one that verifies, in the place of a workspace file.

    What stands there is backed up first where that is possible; where it is not, it is kept aside under the path that
    is returned. Killed at any moment, the restore is repeated or completes at the next opening.
    Raises UserError `backup.none` without a usable backup (nothing is touched then), `file.held` while somebody
    works in the file, `file.newer`, `file.foreign`; Damaged where the chosen backup is not what was written.
    """
    to = to.resolve()
    chosen = backup.resolve() if backup is not None else _newest_good(to)
    version_of(chosen)
    verify(chosen)
    try:
        lock = Lock.acquire(to, name=user_name(), take_over=take_over)
    except NotFree as error:
        raise UserError("file.held", shown={"name": error.holder.name, "host": error.holder.host}) from None
    with lock:
        if to.exists():
            _back_up_if_possible(to, now=now or (lambda: datetime.now(UTC)))
        return restore(chosen, to=to)


def _newest_good(path: Path) -> Path:
    found = copies.newest_good(path)
    if found is None:
        raise UserError("backup.none", file=path.name)
    return found.path


def _back_up_if_possible(path: Path, *, now: Callable[[], datetime]) -> None:
    try:
        copies.make_backup_if_changed(path, reason=Reason.RESTORE, day=now().astimezone().date())
    except UserError:
        return  # damaged or unreadable: `restore` keeps the file itself


def lies_on_network(path: Path) -> bool:
    """Say whether a folder or file lies on another computer; where nothing can be found out, it does not."""
    return is_on_network(path)
