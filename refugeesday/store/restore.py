"""Put a verified backup in the place of a workspace file.

The chosen copy first stands beside the file under a name of its own, whole and verified. Its last renaming, to
`.<file>.restore`, is the moment of decision: from then on every opening of the file finishes the restore, so a kill
at any point leaves either the old file or a restore that completes itself. What stood
there is kept aside with its journal (which must never be applied to the copy), unless the newest backup holds the same.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from refugeesday.errors import UserError
from refugeesday.store.backup import aside_of, copy_verified, verify
from refugeesday.store.copies import is_changed
from refugeesday.store.database import SUFFIX, has_journal, journal_of, remove_database, sync_folder, version_of
from refugeesday.store.failures import worded_files


def pending_of(path: Path) -> Path:
    """Give where the copy stands that an unfinished restore will put in place."""
    return path.with_name(f".{path.name}.restore")


def restore(backup: Path, *, to: Path) -> Path | None:
    """Replace a workspace file by a backup and give where the old one was kept, if it was.

    Only for the holder of the lock.
    Raises UserError where the backup is foreign, newer or damaged; nothing is changed then.
    """
    version_of(backup)
    copy_verified(backup, pending_of(to))
    return finish_restore(to)


def finish_restore(path: Path) -> Path | None:
    """Complete a restore that was decided, clear away one that was not. Only for the holder of the lock."""
    pending = pending_of(path)
    with suppress(OSError):
        remove_database(aside_of(pending))  # of a program killed before the decision
    if not pending.exists():
        return None
    kept = None
    with worded_files():
        if path.exists():
            if _is_backed_up(path):
                remove_database(path)
            else:
                kept = _keep_aside(path)
        else:
            journal_of(path).unlink(missing_ok=True)
        pending.replace(path)
    sync_folder(path.parent)
    return kept


def _is_backed_up(path: Path) -> bool:
    try:
        verify(path)
        return not is_changed(path)
    except UserError:  # damaged or unreadable: keep it
        return False


def _keep_aside(path: Path) -> Path:
    """Rename a file and its journal; the journal first, so that a kill in between leaves none beside the copy."""
    number = 1
    while (aside := path.with_name(f"{path.stem}-beschädigt-{number}{SUFFIX}")).exists():
        number += 1
    if has_journal(path):
        journal_of(path).replace(journal_of(aside))
    path.replace(aside)
    return aside
