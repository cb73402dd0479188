"""Compute a plan beside the window: progress, stop with the best so far, cancel without effect."""

from __future__ import annotations

from functools import partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from refugeesday.errors import UserError
from refugeesday.services.beside import beside
from refugeesday.services.plans import plan_input
from refugeesday.services.proposals import Proposal, compute_plan
from refugeesday.services.replanning import MoveOffer, price_moves, replan_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refugeesday.gui.tasks import Report, Task, Tasks
    from refugeesday.services.plans import PlanInput
    from refugeesday.services.session import Session


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
        self._compute: Callable[..., Proposal] = compute_plan
        self._given: PlanInput | None = None
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

    def _start(self, event: int, compute: Callable[..., Proposal], *, allow_moves: bool) -> None:
        if self._task is not None:
            return
        self._compute, self._may_limit = compute, not allow_moves
        self._stop, self._is_wanted = Event(), True
        stopped, session = self._stop, self._session
        read = plan_input(session, event=event) if session.path is None else None
        self._given = None

        def work(report: Report) -> Proposal:
            given = read or _read(session, event)
            found = compute(given, allow_moves=allow_moves, report=report, should_stop=stopped.is_set)
            is_wanted = found.is_limited and bool(given.released) and not stopped.is_set()
            self._given = given if is_wanted else None
            return found

        self._fraction, self._begin = 0.0, monotonic()
        self._task = task = self._tasks.start(work, is_long=True)
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
        given, stopped, limits, compute = self._given, self._stop, self._may_limit, self._compute
        if given is None:
            return

        def work(report: Report) -> MoveOffer | None:
            stop = stopped.is_set
            moved = compute(given, allow_moves=True, limits_moves=limits, report=report, should_stop=stop)
            return None if stopped.is_set() else price_moves(given, kept, moved)

        task = self._tasks.start(work, is_long=True)
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


def _read(session: Session, event: int) -> PlanInput:
    with beside(session) as reader:
        return plan_input(reader, event=event)
