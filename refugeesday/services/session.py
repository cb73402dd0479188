"""One open workspace: its steps, its undo, and the news of what changed."""

from __future__ import annotations

import getpass
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from refugeesday.errors import UserError
from refugeesday.store import copies, database, journal
from refugeesday.store.connection import transaction
from refugeesday.store.copies import Backup, Reason
from refugeesday.store.database import Database
from refugeesday.store.failures import OF_DATABASE, translate, worded
from refugeesday.store.lock import Holder, Lock, NotFree
from refugeesday.store.migrate import migrate
from refugeesday.store.opening import OpenFile, ReadOnly, open_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from refugeesday.domain.changes import Changes
    from refugeesday.store.journal import StepEntry

MANY = 50
"""Removing so many records is deleting much. Source: reliability/promises.md 10."""
IMAGES_KEPT = timedelta(days=365)
"""So long the journal holds what was changed; it is personal data. Source: architecture/decisions.md 7."""
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupNews:
    """What became of an automatic backup: the copy, or why there is none."""

    reason: Reason
    made: Backup | None = None
    failure: UserError | None = None


class Saving(Enum):
    """How a change of the file goes; one of the last three follows the first."""

    BEGUN = "begun"
    SAVED = "saved"
    REFUSED = "refused"
    FAILED = "failed"


_NOT_WRITTEN = frozenset({
    "file.busy", "file.cannot_open", "file.damaged", "file.disk_full", "file.io_error", "file.read_only",
    "file.gone", "file.replaced", "file.taken_over",
})  # fmt: skip
"""Errors that say that the file could not be written, not that a change makes no sense."""


class Session:
    """Hold one workspace file open and run every change of it as a step.

    `on_change` is a plain list of callables; each is told once after a step was committed, never before. `on_saving`
    hears how each change goes.
    """

    def __init__(
        self,
        store: Database,
        *,
        path: Path | None = None,
        opened: OpenFile | None = None,
        actor: str | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self.store = store
        self.path = path
        self.actor = actor or user_name()
        self.on_change: list[Callable[[Changes], None]] = []
        self.on_backup: list[Callable[[BackupNews], None]] = []
        self.on_saving: list[Callable[[Saving], None]] = []
        self.last_backup: BackupNews | None = None
        self.held_by: Holder | None = opened.held_by if opened else None
        self.read_only_because: ReadOnly | None = opened.read_only if opened else None
        self.is_on_network = bool(opened and opened.is_on_network)
        self._lock: Lock | None = opened.lock if opened else None
        self._now = now or (lambda: datetime.now(UTC))
        self._is_in_step = False
        self._unsaved: Callable[[], object] | None = None
        self._was_beside = False
        self._is_undoable = True
        self._event: int | None = None
        self._file = _identity(path) if path else None

    @property
    def is_read_only(self) -> bool:
        """Say whether nothing can be changed; `read_only_because` says why, `held_by` who writes instead."""
        return self.store.is_read_only

    @property
    def is_in_step(self) -> bool:
        """Say whether a step of this session is under way."""
        return self._is_in_step

    def now(self) -> datetime:
        """Give the present instant of the session's clock."""
        return self._now()

    @contextmanager
    def step(self, name: str, *, again: Callable[[], object] | None = None) -> Iterator[None]:
        """Run a change as one transaction, one entry of the history and one announcement; inside another, join it.

        Any error rolls everything back; `again` is what `save_again` does then. Raises UserError `file.read_only`,
        `file.gone`, `file.replaced`, `file.taken_over` and what the disk says.
        """
        if self._is_in_step:
            yield
            return
        with self.announced(again), self._transaction(name, undoes=None):
            yield

    def save_again(self) -> None:
        """Do the change again that could not be written last; nothing where there is none. Raises what it raises."""
        if self._unsaved is not None:
            self._unsaved()

    @property
    def saves_again_beside(self) -> bool:
        """Say whether `save_again` writes through a connection of its own: for a thread of its own."""
        return self._unsaved is not None and self._was_beside

    @contextmanager
    def announced(self, again: Callable[[], object] | None, *, is_beside: bool = False) -> Iterator[None]:
        """Tell `on_saving` how a change goes, and remember it where the file could not be written."""
        self._tell_saving(Saving.BEGUN)
        end = Saving.REFUSED
        try:
            yield
            end, self._unsaved = Saving.SAVED, None
        except UserError as error:
            if error.code in _NOT_WRITTEN and again is not None:
                end, self._unsaved, self._was_beside = Saving.FAILED, again, is_beside
            raise
        finally:
            self._tell_saving(end)

    def _tell_saving(self, news: Saving) -> None:
        for tell in list(self.on_saving):
            tell(news)

    @contextmanager
    def _transaction(self, name: str, *, undoes: int | None) -> Iterator[int]:
        self.refuse_unless_writable()
        connection = self.store.connection()
        self._is_in_step, self._is_undoable, self._event = True, True, None
        try:
            with worded(), transaction(connection):
                number = journal.open_step(connection, name, at=self._now(), actor=self.actor, undoes=undoes)
                yield number
                changes = journal.close_step(connection, number, is_undoable=self._is_undoable, event=self._event)
        finally:
            self._is_in_step = False
        connection.execute("PRAGMA shrink_memory")  # what the step touched is rarely wanted next
        if changes.touched:
            for tell in list(self.on_change):
                tell(changes)

    def mark_step(self, *, event: int | None = None, is_undoable: bool = True) -> None:
        """Note on the open step which event it belongs to, and whether it can be taken back."""
        self._event = event if event is not None else self._event
        self._is_undoable = self._is_undoable and is_undoable

    def next_undo(self) -> StepEntry | None:
        """Give the step that `undo` would take back."""
        return journal.next_to_undo(self.store.connection())

    def next_redo(self) -> StepEntry | None:
        """Give the step that `redo` would do again."""
        return journal.next_to_redo(self.store.connection())

    def history(self, *, limit: int = 200) -> list[StepEntry]:
        """Give the newest steps first."""
        return journal.history(self.store.connection(), limit=limit)

    def size_of(self, step: int) -> int:
        """Count the rows a step changed; 0 for one that is not there."""
        return journal.size_of(self.store.connection(), step)

    def undo(self, *, step: int | None = None) -> StepEntry:
        """Take back the newest step, or one of the history.

        Raises UserError `step.nothing_to_undo`, and Conflict where later changes stand in the way.
        """
        connection = self.store.connection()
        entry = self.next_undo() if step is None else journal.standing_step(connection, step)
        if entry is None:
            raise UserError("step.nothing_to_undo")
        again = partial(self.undo, step=entry.id)
        with self.announced(again), self._transaction(entry.name, undoes=entry.id) as number:
            journal.apply_backwards(connection, entry.id, into=number)
        return entry

    def redo(self) -> StepEntry:
        """Do the step again that was taken back last.

        Raises UserError `step.nothing_to_redo`.
        """
        entry = self.next_redo()
        if entry is None:
            raise UserError("step.nothing_to_redo")
        undone_by = journal.standing_undo_of(self.store.connection(), entry.id)
        with self.announced(self.redo), self._transaction(entry.name, undoes=undone_by) as number:
            journal.apply_backwards(self.store.connection(), undone_by, into=number)
        return entry

    def back_up(self, *, reason: Reason) -> BackupNews | None:
        """Make an automatic backup if the file changed since the newest, and tell `on_backup`.

        To be called outside a step, before an import, before deleting much; from any thread. A failure stops nothing:
        it is part of the news and stays in `last_backup`. Gives None where there is nothing to do.
        """
        if self.path is None or self.is_read_only:
            return None
        try:
            self.refuse_unless_writable()
            made = copies.make_backup_if_changed(self.path, reason=reason, day=self._now().astimezone().date())
            if made is None:
                return None
            news = BackupNews(reason=reason, made=made)
        except UserError as error:
            news = BackupNews(reason=reason, failure=error)
        self.last_backup = news
        for tell in list(self.on_backup):
            tell(news)
        return news

    def forget_old_images(self) -> int:
        """Let go of the row images of steps made `IMAGES_KEPT` before the newest one, and give how many rows they held.

        The steps themselves stay in the history, bare, and cannot be undone any more. A clock behind the newest step
        counts in its place, so that one that was wrong once, then or today, deletes nothing. Raises UserError as a step
        does.
        """
        self.refuse_unless_writable()
        newest = self.history(limit=1)
        if not newest:
            return 0
        connection = self.store.connection()
        with worded(), transaction(connection):
            return journal.prune_images(connection, before=min(newest[0].at, self.now()) - IMAGES_KEPT)

    def close(self) -> None:
        """Back the file up if it changed, and give it back."""
        if not self.store.is_closed():
            self.back_up(reason=Reason.EXIT)
        self.store.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def refuse_unless_writable(self) -> None:
        """Raise what a step would before it begins: UserError `file.read_only`, `.gone`, `.replaced`, `.taken_over`."""
        if self.is_read_only:
            raise UserError("file.read_only", reason=str(self.read_only_because))
        if self.path is not None and (there := _identity(self.path)) != self._file:
            if there is None:
                raise UserError("file.gone")
            raise UserError("file.replaced", file=self.path.name)
        taker = self._lock.pushed_aside_by() if self._lock else None
        if taker is not None:
            raise UserError("file.taken_over", shown={"name": taker.name, "host": taker.host})


def step(action: Callable[Concatenate[Session, P], R]) -> Callable[Concatenate[Session, P], R]:
    """Make a service function one step named after it; called inside another step it joins that one."""

    @wraps(action)
    def run(session: Session, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with session.step(action.__name__, again=partial(run, session, *args, **kwargs)):
            return action(session, *args, **kwargs)

    return run


def backed_up(removal: Callable[[Session, Sequence[int]], None]) -> Callable[[Session, Sequence[int]], None]:
    """Back the file up before a step that removes `MANY` records or more, unless it is part of another step."""

    @wraps(removal)
    def run(session: Session, ids: Sequence[int]) -> None:
        if len(ids) >= MANY and not session.is_in_step:
            session.refuse_unless_writable()
            session.back_up(reason=Reason.DELETE)
        removal(session, ids)

    return run


def create_workspace(path: Path, *, actor: str | None = None, now: Callable[[], datetime] | None = None) -> Session:
    """Make an empty workspace file and open it.

    Raises UserError `file.exists` and `file.cannot_create`, and `file.no_lock` where nothing can be locked.
    """
    path = path.resolve()
    try:
        with Lock.acquire(path, name=actor or user_name()):
            database.create(path)
    except NotFree:
        raise UserError("file.exists", file=path.name) from None
    return open_workspace(path, actor=actor, now=now)


def open_workspace(
    path: Path,
    *,
    actor: str | None = None,
    read_only: bool = False,
    take_over: bool = False,
    backs_up: bool = True,
    now: Callable[[], datetime] | None = None,
    migrations: Mapping[int, str] | None = None,
) -> Session:
    """Open a workspace file for writing, or for reading where that is all there is (see `read_only_because`).

    An older file is first copied to a verified backup, then migrated. A changed file is backed up; whether that failed
    says `Session.last_backup`. Without `backs_up` the caller does `look_after` soon, beside its window. `take_over`
    breaks the lock of another computer and is only for a person who knows that nobody works there. `migrations` stands
    in for those of this program.
    Raises UserError `file.missing`, `file.unreachable`, `file.foreign`, `file.newer`, `file.unfinished`,
    `file.must_be_migrated`; Damaged.
    """
    path = path.resolve()
    name = actor or user_name()
    clock = now or (lambda: datetime.now(UTC))
    found = open_file(
        path,
        name=name,
        day=clock().astimezone().date(),
        read_only=read_only,
        take_over=take_over,
        migrations=migrations,
    )
    session = Session(found.store, path=path, opened=found, actor=name, now=clock)
    if backs_up:
        look_after(session)
    return session


def look_after(session: Session) -> None:
    """Do what is due whenever a file was opened for writing: back it up if it changed, then forget old row images."""
    session.back_up(reason=Reason.START)
    with suppress(UserError):  # read-only, busy or full: the next opening for writing does it
        session.forget_old_images()


def memory_session(*, actor: str = "test", now: Callable[[], datetime] | None = None) -> Session:
    """Give an empty workspace in memory, for trying things out."""
    store = Database(":memory:")
    store.connect()
    migrate(store.connection())
    return Session(store, actor=actor, now=now)


def failure_of_file(error: BaseException) -> UserError | None:
    """Give what a person can read where reading the file failed, as when a stick is pulled; None for a bug."""
    return translate(error) if isinstance(error, OF_DATABASE) else None


def user_name() -> str:
    """Give the name the history shows: that of the person logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's lists
        return "unbekannt"


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
