"""Read a long list outside the GUI thread, from the file as it was saved last."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from refugeesday.services.session import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.tasks import Report
    from refugeesday.services.session import Session

T = TypeVar("T")


def read_aside(session: Session, read: Callable[[Session, Report], T]) -> Callable[[Report], T]:
    """Make the work of a task that reads on a connection of its own, so that the window's stays free.

    A workspace in memory has no file to open twice: it is read on its own connection.
    """
    path = session.path

    def work(report: Report) -> T:
        report(0.0)
        if path is None:
            return read(session, report)
        with open_workspace(path, actor=session.actor, read_only=True, now=session.now) as reader:
            return read(reader, report)

    return work
