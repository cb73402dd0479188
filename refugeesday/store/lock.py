"""One writer a file: a lock the operating system lets go of when its process dies, and a note of who holds it.

The lock itself is the library's; the note is JSON beside it and tells a second person who works since when. A note of
another computer is never broken silently, because a lock on a network drive may not reach it.
Source: architecture/decisions.md 10, reliability/promises.md 9.
"""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has the file open for writing, on which computer, since when."""

    pid: int
    host: str
    name: str
    since: datetime


class NotFree(Exception):  # noqa: N818 - caught by the session, which then opens for reading
    """Say who else writes this file."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(holder.host)
        self.holder = holder


class Lock:
    """The right to write one workspace file, held until `release` or the end of the process."""

    def __init__(self, held: FileLock, note: Path) -> None:
        self._held = held
        self._note = note

    @classmethod
    def acquire(cls, path: Path, *, name: str, take_over: bool = False) -> Lock:
        """Take the lock of a workspace file at once or not at all.

        A note left by a dead process of this computer is overwritten; one of another computer only with `take_over`.
        Raises NotFree with the holder, UserError `file.folder_read_only` where no lock can be written.
        """
        note = path.with_name(f"{path.name}.lock.json")
        held = FileLock(path.with_name(f"{path.name}.lock"), timeout=0, mode=0o600)
        try:
            held.acquire()
        except Timeout:
            raise NotFree(_read(note) or _unknown()) from None
        except OSError as error:
            raise UserError("file.folder_read_only", reason=type(error).__name__) from None
        previous = _read(note)
        if previous is not None and previous.host != socket.gethostname() and not take_over:
            held.release()
            raise NotFree(previous)
        _write(note, Holder(pid=os.getpid(), host=socket.gethostname(), name=name, since=datetime.now(UTC)))
        return cls(held, note)

    def release(self) -> None:
        """Let others write."""
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        self._held.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _unknown() -> Holder:
    return Holder(pid=0, host="", name="", since=datetime.now(UTC))


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
    aside.write_text(json.dumps(asdict(holder), default=datetime.isoformat), encoding="utf-8")
    aside.replace(note)
