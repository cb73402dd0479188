"""Keep the numbers beside the names of the pages right, whether a page was made or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.domain.changes import Topic
from refugeesday.gui.latest_reading import LatestReading
from refugeesday.services.event_counts import EventCounts, event_counts, untold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace

_COUNTED = frozenset(Topic) - {Topic.VENUE, Topic.CHECKLIST, Topic.MAPPING}
"""What can change a number; who must be told something depends on nearly everything."""


class PageCounts(QObject):
    """Count what is quick at once and the people to be told beside the window; their number stays until then."""

    def __init__(self, window: MainWindow, context: Context[Workspace]) -> None:
        super().__init__(window)
        self._window, self._workspace = window, context.session
        self._untold: tuple[int, int] | None = None  # the event and the number
        self._reading = LatestReading(context.session.session, context.tasks, self)
        self._reading.done.connect(self._take)

    def take_changes(self, topics: Iterable[Topic]) -> None:
        """Count again where a number may have changed."""
        if not _COUNTED.isdisjoint(topics):
            self.refresh()

    def refresh(self) -> None:
        """Count the event in front."""
        event = self._workspace.event
        self._show()
        if event is not None:
            self._reading.ask(lambda session: (event, untold(session, event=event)))

    def _take(self, found: tuple[int, int]) -> None:
        self._untold = found
        self._show()

    def _show(self) -> None:
        event = self._workspace.event
        if event is None:
            counts = EventCounts(participants=0, employers=0, volunteers_asked=0, unplaced=0)
        else:
            counts = event_counts(self._workspace.session, event=event)
        if self._untold is not None and self._untold[0] == event:
            counts = replace(counts, untold=self._untold[1])
        counted = [entry for entry in self._window.pages if entry.count is not None]
        self._window.set_counters({entry.key: entry.count(counts) for entry in counted if entry.count})
