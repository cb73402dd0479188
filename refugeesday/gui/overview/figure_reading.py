"""Read the figures of the overview: at once, or beside the window where many people stand behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.gui.latest_reading import LatestReading
from refugeesday.services.event_points import open_points
from refugeesday.services.open_points import OpenPoints, Point

if TYPE_CHECKING:
    from refugeesday.gui.tasks import Tasks
    from refugeesday.services.session import Session

LARGE = 1_000
"""From so many people on the window waits for figures the first time only, when it has nothing else to show."""


class FigureReading(QObject):
    """Hold the figures of the event asked for last, None before; `read` carries them."""

    read = Signal(object)

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._event = 0
        self.points: OpenPoints | None = None
        self._beside = LatestReading(session, tasks, self)
        self._beside.done.connect(self._take)

    def ask(self, event: int) -> None:
        """Read the figures of an event. Raises UserError `event.gone` where that is known at once."""
        self._event = event
        if self.points is not None and len(self.points.ids[Point.EXPECTED]) >= LARGE:
            self._beside.ask(lambda session: (event, open_points(session, event=event)))
        else:
            self._take((event, open_points(self._session, event=event)))

    def _take(self, found: tuple[int, OpenPoints]) -> None:
        if found[0] == self._event:
            self.points = found[1]
            self.read.emit(found[1])
