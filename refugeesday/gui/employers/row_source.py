"""Read the employers of the event in front without holding the window up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.gui.latest_reading import LatestReading
from refugeesday.services.overviews import OrganisationRow, organisation_rows

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.event_counts import EventCounts

_AT_ONCE = 100
"""So many employers are read at once: less than 100 ms."""


class EmployerSource(QObject):
    """Hold the rows by id; `rows_read` carries them, few before `read` returns.

    `awaited` is the row to select once it is there; rows that nobody has selected from yet are `is_fresh`.
    """

    rows_read = Signal(object)

    def __init__(self, context: Context[Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = context.session
        self._has_many = False
        self.rows: dict[Hashable, OrganisationRow] = {}
        self.awaited: Hashable = None
        self.is_loaded = self.is_fresh = False
        self._reading = LatestReading(self._workspace.session, context.tasks, self)
        self._reading.done.connect(self._take)

    def take_counts(self, counts: EventCounts) -> None:
        """Hear how many there are."""
        self._has_many = counts.employers > _AT_ONCE

    def read(self, *, at_once: bool = False) -> None:
        """Read again; at once where a person waits for a row."""
        session, event = self._workspace.session, self._workspace.event
        if event is not None and self._has_many and not at_once:
            self._reading.ask(lambda reader: organisation_rows(reader, event=event))
        else:
            self._take(organisation_rows(session, event=event) if event is not None else [])

    def _take(self, rows: Sequence[OrganisationRow]) -> None:
        self.rows = {row.id: row for row in rows}
        self.is_loaded = self.is_fresh = True
        self.rows_read.emit(rows)
