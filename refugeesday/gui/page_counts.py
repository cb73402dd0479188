"""Keep the numbers beside the names of the pages right, whether a page was made or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.domain.changes import Topic
from refugeesday.gui.latest_reading import LatestReading
from refugeesday.services.event_counts import EventCounts, event_counts
from refugeesday.services.event_points import untold_readers
from refugeesday.services.told_texts import ToldTexts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.open_points import UntoldReaders

_COUNTED = frozenset(Topic) - {Topic.VENUE, Topic.CHECKLIST, Topic.MAPPING}
"""What can change a number; who must be told something depends on nearly everything."""


class PageCounts(QObject):
    """Count what is quick at once, and who is to be told when no page waits for its rows; their number stays till then.

    That count holds nearly as much as all pages do, so it is not made beside their readings.
    """

    def __init__(self, window: MainWindow, context: Context[Workspace]) -> None:
        super().__init__(window)
        self._window, self._workspace = window, context.session
        self._untold: tuple[int, UntoldReaders] | None = None  # the event and its figures
        self._texts = ToldTexts()
        self._tasks, self._is_due = context.tasks, False
        self._reading = LatestReading(context.session.session, context.tasks, self)
        self._reading.done.connect(self._take)
        self._tasks.count_changed.connect(self._count_when_quiet)

    def take_changes(self, topics: Iterable[Topic]) -> None:
        """Count again where a number may have changed."""
        if not _COUNTED.isdisjoint(topics):
            self.refresh()

    def refresh(self) -> None:
        """Count the event in front."""
        self._show()
        self._is_due = True
        self._count_when_quiet()

    def _count_when_quiet(self) -> None:
        event, others = self._workspace.event, self._tasks.short_count - self._reading.is_running
        if self._is_due and event is not None and others <= 0:
            self._is_due, texts = False, self._texts
            self._reading.ask(lambda session: (event, untold_readers(session, event=event, texts=texts)))

    def _take(self, found: tuple[int, UntoldReaders]) -> None:
        self._untold = found
        self._show()

    def _show(self) -> None:
        event = self._workspace.event
        if event is None:
            self._window.set_counts(EventCounts())
            return
        counts = event_counts(self._workspace.session, event=event)
        if self._untold is not None and self._untold[0] == event:
            found = self._untold[1]
            told = {point: len(ids) for point, ids in found.ids.items()}
            counts = replace(counts, told=told, untold=found.count)
        self._window.set_counts(counts)
