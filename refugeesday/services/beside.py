"""Read a workspace from another thread while people go on working in theirs."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from refugeesday.services.session import Session
from refugeesday.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def beside(session: Session) -> Iterator[Session]:
    """Give a session that reads the same file through a connection of its own and closes it afterwards.

    A workspace in memory has one connection only: there the session itself is given, for the thread that holds it.
    """
    if session.path is None:
        yield session
        return
    store = Database(session.path, read_only=True)
    store.connect()
    try:
        yield Session(store, actor=session.actor, now=session.now)
    finally:
        store.close()
