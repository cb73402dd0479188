"""One writer a file: a lock the operating system lets go of when its process dies, and a note of who holds it.

The lock itself is the library's; the note is JSON beside it and tells a second person who works since when. A note of
another computer is never broken silently, because a lock on a network drive may not reach it; where a person broke it,
the one who was pushed aside notices before the next change. Source: architecture/decisions.md 10,
reliability/promises.md 9 and 11.
"""

from __future__ import annotations

import errno
import json
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from refugeesday.errors import UserError
from refugeesday.store.database import touch_private
from refugeesday.store.network import is_on_network


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has the file open for writing, on which computer, since when."""

    pid: int
    host: str
    name: str
    since: datetime

    @property
    def is_here(self) -> bool:
        """Say whether it is a process of this computer: its lock ends with it, and nobody need break it."""
        return self.host in {"", socket.gethostname()}


class NotFree(Exception):  # noqa: N818 - caught by the session, which then opens for reading
    """Say who else writes this file."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(holder.host)
        self.holder = holder


class NoLock(UserError):  # noqa: N818 - what is missing
    """Say that no lock can be had here: the folder is read-only, or the drive does not lock."""


class Lock:
    """The right to write one workspace file, held until `release` or the end of the process."""

    def __init__(self, held: FileLock, note: Path, holder: Holder) -> None:
        self._held = held
        self._note = note
        self._holder = holder

    @classmethod
    def acquire(cls, path: Path, *, name: str, take_over: bool = False) -> Lock:
        """Take the lock of a workspace file at once or not at all.

        A note left by a dead process of this computer is overwritten; one of another computer only with `take_over`.
        Raises NotFree with the holder; NoLock `file.folder_read_only` or `file.no_lock` where none can be had.
        """
        note = path.with_name(f"{path.name}.lock.json")
        held = _try_lock(path.with_name(f"{path.name}.lock"), note)
        previous = _read(note)
        if previous is not None and not previous.is_here and not take_over:
            held.release()
            raise NotFree(previous)
        holder = Holder(pid=os.getpid(), host=socket.gethostname(), name=name, since=datetime.now(UTC))
        try:
            _write(note, holder)
        except OSError as error:
            held.release()
            raise NoLock("file.folder_read_only", reason=type(error).__name__) from None
        return cls(held, note, holder)

    def pushed_aside_by(self) -> Holder | None:
        """Give who took the file over meanwhile, from another computer; None while it is ours."""
        present = _read(self._note)
        return present if present is not None and present != self._holder else None

    def release(self) -> None:
        """Let others write. The note goes first, and only if it is ours."""
        with suppress(OSError):
            if self.pushed_aside_by() is None:
                self._note.unlink(missing_ok=True)
        self._held.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _try_lock(path: Path, note: Path) -> FileLock:
    held = _file_lock(path)
    try:
        held.acquire()
        if is_on_network(path):
            _refuse_unless_exclusive(path)
    except Timeout:
        raise NotFree(_read(note) or Holder(pid=0, host="", name="", since=datetime.now(UTC))) from None
    except (OSError, NotImplementedError) as error:
        is_read_only = getattr(error, "errno", None) in {errno.EACCES, errno.EPERM, errno.EROFS}
        code = "file.folder_read_only" if is_read_only else "file.no_lock"
        raise NoLock(code, reason=type(error).__name__) from None
    except NoLock:
        held.release()
        raise
    return held


def _refuse_unless_exclusive(path: Path) -> None:
    second = _file_lock(path)
    try:
        second.acquire()
    except Timeout:
        return
    second.release()
    raise NoLock("file.no_lock", reason="shared")


def _file_lock(path: Path) -> FileLock:
    return FileLock(path, timeout=0, mode=0o600, thread_local=False, fallback_to_soft=False)


def _read(note: Path) -> Holder | None:
    try:
        said = json.loads(note.read_text(encoding="utf-8"))
        return Holder(
            pid=int(said["pid"]),
            host=str(said["host"]),
            name=str(said["name"]),
            since=datetime.fromisoformat(said["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(note: Path, holder: Holder) -> None:
    aside = note.with_name(f"{note.name}.new")
    aside.unlink(missing_ok=True)
    touch_private(aside)
    aside.write_text(json.dumps(asdict(holder), default=datetime.isoformat), encoding="utf-8")
    aside.replace(note)
