"""Read or write a workspace from another thread while people go on working in theirs."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from refugeesday.errors import UserError
from refugeesday.services.session import Saving, Session
from refugeesday.store.copies import Reason
from refugeesday.store.database import Database
from refugeesday.store.failures import worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

R = TypeVar("R")


@contextmanager
def beside(session: Session) -> Iterator[Session]:
    """Give a session that reads the same file through a connection of its own and closes it afterwards.

    A workspace in memory has one connection only: there the session itself is given, for the thread that holds it.
    Raises UserError `file.cannot_open` and what the disk says.
    """
    if session.path is None:
        yield session
        return
    store = Database(session.path, read_only=True)
    with worded():
        store.connect()
        try:
            yield Session(store, path=session.path, actor=session.actor, now=session.now)
        finally:
            store.close()


def write_beside(session: Session, work: Callable[[Session], R]) -> R:
    """Do long work that writes, as in `writing_beside`, and give what it gives.

    Where the file could not be written the first session says so, and its `save_again` does all of the work once more.
    """
    with session.announced(partial(write_beside, session, work), is_beside=True), writing_beside(session) as mine:
        return work(mine)


@contextmanager
def writing_beside(session: Session) -> Iterator[Session]:
    """Give a session that writes the same file through a connection of its own, for long work that must not wait.

    The lock of the first one covers both, and its listeners hear of what is changed here, in the thread of the work.
    A workspace in memory is given itself. Raises UserError as `Session.refuse_unless_writable`.
    """
    if session.path is None:
        yield session
        return
    session.refuse_unless_writable()
    store = Database(session.path)
    with worded():
        store.connect()
    try:
        yield _Sibling(session, store)
    finally:
        store.close()


def look_after_beside(session: Session) -> None:
    """Do from another thread what is due for a file that was opened without it; see `look_after`."""
    session.back_up(reason=Reason.START)
    if session.path is not None:
        with suppress(UserError), writing_beside(session) as mine:
            mine.forget_old_images()


class _Sibling(Session):
    """Write only while the first session may: it holds the lock."""

    def __init__(self, first: Session, store: Database) -> None:
        super().__init__(store, path=first.path, actor=first.actor, now=first.now)
        self._first = first
        self.on_change = first.on_change
        self.on_backup = first.on_backup
        self.on_saving = first.on_saving

    def refuse_unless_writable(self) -> None:
        """Raise what the first session would raise."""
        self._first.refuse_unless_writable()

    def _tell_saving(self, news: Saving) -> None:
        """Leave it to whoever wrote the work to say what failed and how to begin again."""
        super()._tell_saving(Saving.REFUSED if news is Saving.FAILED else news)
