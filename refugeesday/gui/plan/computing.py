"""Compute a plan beside the window: progress, stop with the best so far, cancel without effect."""

from __future__ import annotations

from functools import partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from refugeesday.errors import UserError
from refugeesday.services.computing import compute_on_file
from refugeesday.services.plans import plan_input
from refugeesday.services.proposals import Proposal, compute_plan
from refugeesday.services.replanning import offer_moves, replan_day

if TYPE_CHECKING:
    from datetime import datetime

    from refugeesday.gui.tasks import Report, Task, Tasks
    from refugeesday.services.computing import Computing
    from refugeesday.services.session import Session

R = TypeVar("R")


class Computation(QObject):
    """Run one computation at a time; `proposed` carries the Proposal, nothing is written.

    After a release `offered` carries a MoveOffer a while later: what moving (more) promised interviews would buy, or
    None.

    `progressed` tells how far the work is (0.0 to 1.0) and for how many seconds it runs, at least once a second.
    """

    started = Signal()
    progressed = Signal(float, int)
    proposed = Signal(object)
    offered = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._stop = Event()
        self._task: Task[object] | None = None
        self._is_wanted = False
        self._may_limit = True
        self._way: Computing[Proposal] = compute_plan
        self._fraction = 0.0
        self._begin = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Say whether a plan is being computed."""
        return self._task is not None

    def start(self, event: int, *, allow_moves: bool) -> None:
        """Compute a plan of an event; what was released stays unless moves are allowed."""
        self._start(event, partial(compute_plan, now=self._session.now()), allow_moves=allow_moves)

    def start_day(self, event: int, *, now: datetime, only_present: bool, allow_moves: bool) -> None:
        """Compute the rest of a day from an instant on; what stands stays unless moves are allowed."""
        self._start(event, partial(replan_day, now=now, only_present=only_present), allow_moves=allow_moves)

    def _start(self, event: int, way: partial[Proposal], *, allow_moves: bool) -> None:
        if self._task is not None:
            return
        self._way, self._may_limit = way, not allow_moves
        self._stop, self._is_wanted = Event(), True
        self._fraction, self._begin = 0.0, monotonic()
        self._task = task = self._compute(partial(way, allow_moves=allow_moves), event)
        task.progressed.connect(self._take_progress)
        task.succeeded.connect(self._take_result)
        task.failed.connect(self._take_failure)
        task.finished.connect(self._end)
        self._clock.start()
        self.started.emit()
        self._tell()

    def stop(self) -> None:
        """End soon; the best plan so far becomes the proposal."""
        self._stop.set()

    def cancel(self) -> None:
        """End soon; nothing is proposed."""
        self._is_wanted = False
        self._stop.set()
        if self._task is not None:
            self._task.cancel()

    def _take_progress(self, fraction: float, _stage: str) -> None:
        self._fraction = max(self._fraction, fraction)
        self._tell()

    def _tell(self) -> None:
        self.progressed.emit(self._fraction, int(monotonic() - self._begin))

    def _take_result(self, result: object) -> None:
        if self._is_wanted and isinstance(result, Proposal):
            self.proposed.emit(result)
            self._seek_offer(result)

    def _seek_offer(self, kept: Proposal) -> None:
        """Look quietly for what moving promised interviews would buy."""
        stopped = self._stop
        if not kept.is_limited or stopped.is_set():
            return
        offer = partial(offer_moves, kept=kept, compute=self._way, limits_moves=self._may_limit)
        task = self._compute(offer, kept.event)
        task.succeeded.connect(lambda found: self.offered.emit(found) if stopped is self._stop else None)
        task.failed.connect(self._take_failure)

    def _take_failure(self, error: object) -> None:
        if isinstance(error, UserError):
            self.failed.emit(error)
        elif isinstance(error, BaseException):
            raise error

    def _end(self) -> None:
        self._task = None
        self._clock.stop()
        self.ended.emit()

    def _compute(self, compute: Computing[R], event: int) -> Task[object]:
        """Begin to compute on what the file holds, or a workspace in memory, which only this thread may read."""
        session, stop = self._session, self._stop
        read = plan_input(session, event=event) if session.path is None else None

        def work(report: Report) -> R:
            if read is not None:
                return compute(read, report=report, should_stop=stop.is_set)
            return compute_on_file(session, compute, event=event, report=report, should_stop=stop.is_set)

        return self._tasks.start(work, is_long=True)
