"""Find people who may be registered twice, in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from refugeesday.services.person_identity import NamesHeard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.people import Participant
    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace

_AFTER = 400
_A_REPORT = 100


class TwinFinder(QObject):
    """Know for each participant who sounds like the same person; `found` says that the answers are others now."""

    found = Signal()

    def __init__(self, context: Context[Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._twins: dict[int, int] = {}
        self._people: Sequence[Participant] = ()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_AFTER)
        self._wait.timeout.connect(self._start)
        context.tasks.destroyed.connect(self._wait.stop)  # nobody is left to compare for

    def twin_of(self, participant: int) -> int:
        """Give the participant who may be the same person; 0 where there is none."""
        return self._twins.get(participant, 0)

    def look(self, people: Sequence[Participant]) -> None:
        """Compare these people once they have been the same for a moment."""
        self._people = people
        self._wait.start()

    def _start(self) -> None:
        people = self._people
        task = self._context.tasks.start(lambda report: _twins(people, report))
        task.succeeded.connect(self._take)

    def _take(self, twins: dict[int, int]) -> None:
        if twins != self._twins:
            self._twins = twins
            self.found.emit()


def _twins(people: Sequence[Participant], report: Report) -> dict[int, int]:
    heard = NamesHeard(())
    twins: dict[int, int] = {}
    for place, one in enumerate(people):
        if place % _A_REPORT == 0:
            report(place / len(people))
        other = heard.hear(one.person, row=one.id)
        if other is not None and other.other_row is not None:
            twins[one.id] = other.other_row
            twins.setdefault(other.other_row, one.id)
    return twins
