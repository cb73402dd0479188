"""Run long work outside the GUI thread: what, how far, stop, and every exception comes back."""

from __future__ import annotations

from threading import Event
from time import perf_counter
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from refugeesday.errors import Cancelled
from refugeesday.gui.memory import hand_back

if TYPE_CHECKING:
    from collections.abc import Callable

R = TypeVar("R")
_LONG = 0.2
"""Seconds from which on work has used so much memory that what it freed is worth handing back."""


class Report(Protocol):
    """Describe what work calls now and then."""

    def __call__(self, fraction: float, text: str = "") -> None:
        """Tell how far the work is, 0.0 to 1.0, and what it does; raises Cancelled when a person stopped it."""


class Task(QObject, Generic[R]):
    """Run `work(report)` once in a thread pool.

    `work` gets values and gives a value; it never touches widgets or the database. Exactly one of `succeeded`, `failed`
    and `cancelled` is emitted in the GUI thread, then `finished`.
    """

    progressed = Signal(float, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    _ended = Signal(object, object)

    def __init__(self, work: Callable[[Report], R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()
        self._ended.connect(self._announce)

    def start(self, pool: QThreadPool | None = None) -> None:
        """Queue the work."""
        (pool or QThreadPool.globalInstance()).start(_Runnable(self._run))

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()

    def _run(self) -> None:
        begun = perf_counter()
        try:
            result = self._work(self._report)
        except BaseException as error:  # noqa: BLE001 - the thread's end: handed to the GUI thread whole
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)
            del result
        if perf_counter() - begun > _LONG:
            hand_back()

    def _report(self, fraction: float, text: str = "") -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(fraction, text)

    def _announce(self, result: object, error: BaseException | None) -> None:
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.finished.emit()


class Tasks(QObject):
    """Start tasks and keep them alive until they have finished.

    Each begins when whatever asked for it has been worked off and painted: only one thread at a time can run Python,
    and the window would wait for the other at every turn. Held back, they begin with `release`.
    """

    count_changed = Signal(int)

    def __init__(self, parent: QObject | None = None, *, held_back: bool = False) -> None:
        super().__init__(parent)
        self._running: list[Task[object]] = []
        self._waiting: list[Task[object]] = []
        self._long: set[Task[object]] = set()
        self._pool, self._long_pool = QThreadPool(self), QThreadPool(self)
        self._is_held_back = held_back
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._begin)

    @property
    def count(self) -> int:
        """Count the tasks that have not finished."""
        return len(self._running)

    @property
    def short_count(self) -> int:
        """Count those of them that end soon."""
        return len(self._running) - len(self._long)

    def start(self, work: Callable[[Report], object], *, is_long: bool = False) -> Task[object]:
        """Start work; connect to the task's signals before returning to the event loop.

        What may take minutes, or mostly waits for another process or the net, `is_long`: what is short never queues
        behind it, however few processors there are.
        """
        task: Task[object] = Task(work, self)
        self._running.append(task)
        if is_long:
            self._long.add(task)
        task.finished.connect(self._drop_finished)
        self._waiting.append(task)
        if not self._is_held_back:
            self._soon.start()
        self.count_changed.emit(self.count)
        return task

    def release(self) -> None:
        """Begin what was held back, in the order it was started."""
        self._is_held_back = False
        self._begin()

    def stop_all(self) -> None:
        """Ask all tasks to stop and wait for them, for the end of the program."""
        for task in self._running:
            task.cancel()
        self.release()
        self._pool.waitForDone()
        self._long_pool.waitForDone()

    def _begin(self) -> None:
        begun, self._waiting = self._waiting, []
        for task in begun:
            task.start(self._long_pool if task in self._long else self._pool)

    def _drop_finished(self) -> None:
        task = self.sender()
        self._running = [running for running in self._running if running is not task]
        self._long = {running for running in self._long if running is not task}
        if task is not None:
            task.deleteLater()
        self.count_changed.emit(self.count)


class _Runnable(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._function = run

    def run(self) -> None:
        self._function()
