"""Plan a day that is only tried, beside the window; newer numbers replace a run that is under way.

A large day is planned in another process.
"""

from __future__ import annotations

from functools import partial
from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from refugeesday.errors import Cancelled, UserError
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.services.apart import APART_FROM, think_apart
from refugeesday.services.sandbox import Trial, TrialDay, TrialResult, run_trial, trial

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import Session

_WAIT = 500
"""Milliseconds after the last change of a number until it is planned."""


class Trying(QObject):
    """Hold what is tried on: `ready` comes once it is read, `found` carries day and result, `failed` a UserError."""

    ready = Signal()
    found = Signal(object, object)
    failed = Signal(object)
    progressed = Signal(float)

    def __init__(self, context: Context[Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.on: Trial | None = None
        self._day: TrialDay | None = None
        self._stop = Flag()
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._run)

    def begin(self, event: int) -> None:
        """Read an event to try on."""
        self.leave()
        asked = self._asked

        def read(reader: Session, _report: Report) -> tuple[int, Trial]:
            return asked, trial(reader, event=event)

        task = self._context.tasks.start(read_aside(self._context.session.session, read))
        task.succeeded.connect(self._take)
        task.failed.connect(self._fail)

    def plan(self, day: TrialDay) -> None:
        """Plan a day soon; what is planned now ends without a result."""
        self.stop()
        self._day = day
        self._timer.start()

    def leave(self) -> None:
        """End what is read or planned now, without a result."""
        self.stop()
        self._asked += 1

    def stop(self) -> None:
        """End what is planned now, without a result."""
        self._timer.stop()
        self._stop.set()

    def _run(self) -> None:
        on, day = self.on, self._day
        if on is None or day is None:
            return
        stop = self._stop = Flag()

        def work(report: Report) -> tuple[Flag, TrialDay, TrialResult]:
            def go_on(fraction: float, stage: str) -> None:
                report(fraction, stage)
                if stop.is_set():
                    raise Cancelled

            if day.participants < APART_FROM:
                return stop, day, run_trial(on, day, report=report, should_stop=stop.is_set)
            return stop, day, think_apart(partial(run_trial, on, day), report=go_on)

        task = self._context.tasks.start(work, is_long=True)
        task.progressed.connect(self._tell)
        task.succeeded.connect(self._take_result)
        task.failed.connect(self._fail)

    def _tell(self, fraction: float, _stage: str) -> None:
        self.progressed.emit(fraction)

    def _take(self, found: tuple[int, Trial]) -> None:
        asked, on = found
        if asked == self._asked:
            self.on = on
            self.ready.emit()

    def _take_result(self, found: tuple[Flag, TrialDay, TrialResult]) -> None:
        stop, day, result = found
        if not stop.is_set():
            self.found.emit(day, result)

    def _fail(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self.failed.emit(error)
