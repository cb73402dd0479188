"""Read beside the window, and hand on only what was asked for last."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from refugeesday.gui.lists.reading_aside import read_aside

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.tasks import Report, Task, Tasks
    from refugeesday.services.session import Session

T = TypeVar("T")


class LatestReading(QObject):
    """Run one reading at a time on a connection of its own; `done` gives what was asked for last, `failed` its error.

    Asked again meanwhile, it reads once more and drops the old answer: many quick changes cost two readings.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._is_running = False
        self._next: Callable[[Session], object] | None = None

    @property
    def is_running(self) -> bool:
        """Say whether an answer is on its way."""
        return self._is_running

    def ask(self, read: Callable[[Session], object]) -> None:
        """Read as soon as the reading under way has ended."""
        self._next = read
        if not self._is_running:
            self._start()

    def _start(self) -> None:
        read, self._next = self._next, None
        if read is None:
            return
        self._is_running = True
        task: Task[object] = self._tasks.start(read_aside(self._session, _without_report(read)))
        task.succeeded.connect(self._take)
        task.failed.connect(self._take_error)
        task.finished.connect(self._go_on)

    def _take(self, found: object) -> None:
        if self._next is None:
            self.done.emit(found)

    def _take_error(self, error: object) -> None:
        if self._next is None:
            self.failed.emit(error)

    def _go_on(self) -> None:
        self._is_running = False
        self._start()


def _without_report(read: Callable[[Session], T]) -> Callable[[Session, Report], T]:
    return lambda session, _report: read(session)
