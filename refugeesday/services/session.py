"""One open workspace: its steps, its undo, and the news of what changed."""

from __future__ import annotations

import getpass
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from refugeesday.errors import UserError
from refugeesday.store import backup, database, journal
from refugeesday.store.database import Database
from refugeesday.store.failures import worded
from refugeesday.store.lock import Holder, Lock, NotFree
from refugeesday.store.migrate import LATEST, migrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from refugeesday.domain.changes import Changes
    from refugeesday.store.journal import StepEntry

P = ParamSpec("P")
R = TypeVar("R")


class Session:
    """Hold one workspace file open and run every change of it as a step.

    `on_change` is a plain list of callables; each is told once after a step was committed, never before.
    """

    def __init__(
        self,
        store: Database,
        *,
        path: Path | None = None,
        lock: Lock | None = None,
        held_by: Holder | None = None,
        actor: str | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self.store = store
        self.path = path
        self.held_by = held_by
        self.actor = actor or user_name()
        self.on_change: list[Callable[[Changes], None]] = []
        self._lock = lock
        self._now = now or (lambda: datetime.now(UTC))
        self._is_in_step = False
        self._is_undoable = True
        self._event: int | None = None
        self._file = _identity(path) if path else None

    @property
    def is_read_only(self) -> bool:
        """Say whether somebody else writes this file, or it cannot be written."""
        return self.store.is_read_only

    def now(self) -> datetime:
        """Give the present instant of the session's clock."""
        return self._now()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Run a change as one transaction, one entry of the history and one announcement; inside another, join it.

        Any error rolls everything back. Raises UserError `file.read_only`, `file.replaced` and what the disk says.
        """
        if self._is_in_step:
            yield
            return
        with self._transaction(name, undoes=None):
            yield

    @contextmanager
    def _transaction(self, name: str, *, undoes: int | None) -> Iterator[None]:
        self._refuse_unless_writable()
        connection = self.store.connection()
        self._is_in_step, self._is_undoable, self._event = True, True, None
        try:
            with worded():
                connection.execute("BEGIN IMMEDIATE")
                number = journal.open_step(connection, name, at=self._now(), actor=self.actor, undoes=undoes)
                yield
                changes = journal.close_step(connection, number, is_undoable=self._is_undoable, event=self._event)
                connection.execute("COMMIT")
        except BaseException:
            with suppress(self.store.driver_error):
                connection.execute("ROLLBACK")
            raise
        finally:
            self._is_in_step = False
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

    def undo(self, *, step: int | None = None) -> StepEntry:
        """Take back the newest step, or one of the history.

        Raises UserError `step.nothing_to_undo`, and Conflict where later changes stand in the way.
        """
        entry = self.next_undo() if step is None else self._entry(step)
        if entry is None or not entry.is_undoable:
            raise UserError("step.nothing_to_undo")
        with self._transaction(entry.name, undoes=entry.id):
            journal.apply_backwards(self.store.connection(), entry.id)
        return entry

    def redo(self) -> StepEntry:
        """Do the step again that was taken back last.

        Raises UserError `step.nothing_to_redo`.
        """
        entry = self.next_redo()
        if entry is None:
            raise UserError("step.nothing_to_redo")
        undone_by = journal.standing_undo_of(self.store.connection(), entry.id)
        with self._transaction(entry.name, undoes=undone_by):
            journal.apply_backwards(self.store.connection(), undone_by)
        return entry

    def _entry(self, step: int) -> StepEntry | None:
        return next((entry for entry in self.history(limit=100_000) if entry.id == step), None)

    def close(self) -> None:
        """Give the file back."""
        self.store.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _refuse_unless_writable(self) -> None:
        if self.is_read_only:
            raise UserError("file.read_only", held_by=self.held_by.name if self.held_by else "")
        if self.path is not None and _identity(self.path) != self._file:
            raise UserError("file.replaced", file=self.path.name)


def step(action: Callable[Concatenate[Session, P], R]) -> Callable[Concatenate[Session, P], R]:
    """Make a service function one step named after it; called inside another step it joins that one."""

    @wraps(action)
    def run(session: Session, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with session.step(action.__name__):
            return action(session, *args, **kwargs)

    return run


def create_workspace(path: Path, *, actor: str | None = None) -> Session:
    """Make an empty workspace file and open it.

    Raises UserError `file.exists` and `file.cannot_create`.
    """
    with Lock.acquire(path, name=actor or user_name()):
        database.create(path)
    return open_workspace(path, actor=actor)


def open_workspace(
    path: Path, *, actor: str | None = None, read_only: bool = False, take_over: bool = False
) -> Session:
    """Open a workspace file for writing, or for reading where somebody else writes it (see `Session.held_by`).

    An older file is first copied to a verified backup, then migrated. `take_over` breaks the lock of another computer
    and is only for a person who knows that nobody works there.
    Raises UserError `file.missing`, `file.foreign`, `file.newer`, and Damaged.
    """
    version = database.version_of(path)
    name = actor or user_name()
    lock: Lock | None = None
    held_by: Holder | None = None
    if not read_only:
        try:
            lock = Lock.acquire(path, name=name, take_over=take_over)
        except NotFree as error:
            held_by = error.holder
    try:
        if version < LATEST:
            _bring_up_to_date(path, lock)
        store = Database(path, read_only=lock is None)
        with worded():
            store.connect()
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Session(store, path=path, lock=lock, held_by=held_by, actor=name)


def _bring_up_to_date(path: Path, lock: Lock | None) -> None:
    if lock is None:
        raise UserError("file.must_be_migrated", file=path.name)
    backup.make_backup(path, reason="migration")
    with worded():
        connection = database.connect_raw(path)
        try:
            migrate(connection)
        finally:
            connection.close()


def memory_session(*, actor: str = "test", now: Callable[[], datetime] | None = None) -> Session:
    """Give an empty workspace in memory, for trying things out."""
    store = Database(":memory:")
    store.connect()
    migrate(store.connection())
    return Session(store, actor=actor, now=now)


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
