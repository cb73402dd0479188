"""Read the plan and what follows from it without holding the window up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.changes import Changes, Topic
from refugeesday.errors import UserError
from refugeesday.gui.plan.day import PlanDay, PlanState, change_day, change_people, judge_day, read_day
from refugeesday.services.beside import beside
from refugeesday.services.interviews import chosen_interviews
from refugeesday.services.participants import chosen_participants

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.tasks import Task, Tasks
    from refugeesday.services.session import Session

FEW = 100
"""Up to so many changed interviews are read again one by one; above, everything is."""
FEW_PEOPLE = 3
"""The same for registrations, each of which takes several queries."""


class PlanLoader(QObject):
    """Hold the day as it is shown; `day_read` comes first, `day_judged` when what follows from it is known.

    After a step that touched a few interviews only these are read, at once; everything else is read in a task through a
    connection of its own. A newer reading replaces one under way.
    """

    day_read = Signal()
    day_judged = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._touched: set[int] | None = None
        self._people: set[int] = set()
        self._round = 0
        self._is_reading = False  # what changes meanwhile changes a day that is not known yet
        self.day: PlanDay | None = None
        self.state: PlanState | None = None

    def load(self, event: int) -> None:
        """Read the event again, or only what was changed since."""
        touched, self._touched = self._touched, set()
        people, self._people = self._people, set()
        self._round += 1
        known = self.day if self.day is not None and self.day.event.id == event and not self._is_reading else None
        few = touched is not None and len(touched) <= FEW and len(people) <= FEW_PEOPLE
        found_people = chosen_participants(self._session, ids=sorted(people)) if few and people else []
        is_known = known is not None and {one.id for one in found_people} == people <= known.participants.keys()
        if known is not None and touched is not None and few and is_known:
            if people:
                known = change_people(known, found_people)
            found = chosen_interviews(self._session, ids=sorted(touched)) if touched else []
            self._take_day(change_day(known, touched=touched, found=found) if touched else known)
        elif self._session.path is None:
            self._take_day(read_day(self._session, event=event))
        else:
            self._is_reading = True
            self._start(lambda: self._read(event), self._take_reading)

    def forget(self) -> None:
        """Read everything the next time."""
        self._touched = None

    def _read(self, event: int) -> PlanDay:
        with beside(self._session) as session:
            return read_day(session, event=event)

    def note(self, changes: Changes) -> None:
        """Collect which interviews were touched; anything else makes a whole reading."""
        if self._touched is not None and changes.topics <= {Topic.INTERVIEW, Topic.PARTICIPANT}:
            self._touched |= changes.ids(Topic.INTERVIEW)
            self._people |= changes.ids(Topic.PARTICIPANT)
        else:
            self._touched = None

    def _take_reading(self, day: PlanDay) -> None:
        self._is_reading = False
        self._take_day(day)

    def _take_day(self, day: PlanDay) -> None:
        self.day = day
        self.day_read.emit()
        self._judge()

    def _judge(self) -> None:
        day = self.day
        if day is not None:
            before, now = self.state, self._session.now()
            self._start(lambda: judge_day(day, now=now, before=before), self._take_state)

    def _take_state(self, state: PlanState) -> None:
        self.state = state
        self.day_judged.emit()

    def _start(self, work: Callable[[], object], take: Callable[..., None]) -> None:
        asked = self._round

        def keep(result: object) -> None:
            if asked == self._round:
                take(result)

        def tell(error: object) -> None:
            if isinstance(error, UserError):
                self.failed.emit(error)
            elif isinstance(error, BaseException):
                raise error

        task: Task[object] = self._tasks.start(lambda _report: work())
        task.succeeded.connect(keep)
        task.failed.connect(tell)
