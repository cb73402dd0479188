"""Plan the placement day beside the window, and look for what would help."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import UserError
from refugeesday.services.beside import beside
from refugeesday.services.placement_plans import compute_placements, placement_input

if TYPE_CHECKING:
    from refugeesday.gui.tasks import Report, Task, Tasks
    from refugeesday.planning.placement import PlacementPlan
    from refugeesday.services.placement_plans import PlacementInput
    from refugeesday.services.session import Session

_READ = 0.3


class PlacementComputation(QObject):
    """Plan one day at a time; `proposed` carries the PlacementPlan, nothing is written."""

    started = Signal()
    progressed = Signal(float)
    proposed = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._stop = Event()
        self._task: Task[object] | None = None

    def start(self, event: int, *, allow_moves: bool) -> None:
        """Plan the day of an event; what was released stays unless moves are allowed."""
        if self._task is not None:
            return
        self._stop = Event()
        stopped, session = self._stop, self._session
        read = placement_input(session, event=event) if session.path is None else None

        def work(report: Report) -> PlacementPlan:
            given = read or _read(session, event)
            report(_READ)
            return compute_placements(given, allow_moves=allow_moves, should_stop=stopped.is_set)

        self._task = task = self._tasks.start(work, is_long=True)
        task.progressed.connect(lambda fraction, _text: self.progressed.emit(fraction))
        task.succeeded.connect(self.proposed)
        task.failed.connect(self._take_failure)
        task.finished.connect(self._end)
        self.started.emit()

    def stop(self) -> None:
        """End soon with the assignment there is by then."""
        self._stop.set()

    def _take_failure(self, error: object) -> None:
        if isinstance(error, UserError):
            self.failed.emit(error)
        elif isinstance(error, BaseException):
            raise error

    def _end(self) -> None:
        self._task = None
        self.ended.emit()


def _read(session: Session, event: int) -> PlacementInput:
    with beside(session) as reader:
        return placement_input(reader, event=event)
