"""Read the volunteers of the event in front, and who interprets when, without holding the window up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.gui.latest_reading import LatestReading
from refugeesday.services.interpreting import interpreted_talks
from refugeesday.services.overviews import volunteer_rows

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.event_counts import EventCounts

_AT_ONCE = 300
"""So many volunteers are read at once: less than 100 ms."""


class VolunteerSource(QObject):
    """Give lists of rows and of talks by `rows_read` and `talks_read`; few volunteers come before `read` returns."""

    rows_read = Signal(object)
    talks_read = Signal(object)

    def __init__(self, context: Context[Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = context.session
        self.has_many = False
        self._rows = LatestReading(self._workspace.session, context.tasks, self)
        self._talks = LatestReading(self._workspace.session, context.tasks, self)
        self._rows.done.connect(self.rows_read)
        self._talks.done.connect(self.talks_read)

    def take_counts(self, counts: EventCounts) -> None:
        """Hear how many there are."""
        self.has_many = counts.volunteers > _AT_ONCE

    def read(self) -> None:
        """Read again."""
        session, event = self._workspace.session, self._workspace.event
        if event is None:
            self.rows_read.emit([])
            self.talks_read.emit([])
            return
        if self.has_many:
            self._rows.ask(lambda reader: volunteer_rows(reader, event=event))
        else:
            self.rows_read.emit(volunteer_rows(session, event=event))
        self._talks.ask(lambda reader: interpreted_talks(reader, event=event))
