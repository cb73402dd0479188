"""Show the interviews of an employer in the order of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.domain.time import zone_named
from refugeesday.gui.latest_reading import LatestReading
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.events import event as read_event
from refugeesday.services.overviews import InterviewRow, interview_rows

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow


class InterviewsTab(QWidget):
    """List time, person, table and interpreter."""

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._workspace = context.session
        self._zone = zone_named("Europe/Berlin")
        self._row: OrganisationRow | None = None
        self._reading = LatestReading(context.session.session, context.tasks, self)
        self._reading.done.connect(self._take)
        self._model: RowsModel[InterviewRow] = RowsModel([], self)
        self.table = RowsView(
            self._model, name="", theme=context.theme, widths={"time": 78, "person": 190, "table": 64}, edge=18
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.retranslate()

    def show_row(self, row: OrganisationRow | None) -> None:
        """Show the interviews at the booths of an employer; they are read when the tab can be seen."""
        if row != self._row:
            self._model.set_rows([])
        self._row = row
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what nobody could see before."""
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        row, event = self._row, self._workspace.event
        if row is None or event is None or not row.interviews or not self.isVisible():
            return
        self._zone = zone_named(read_event(self._workspace.session, event).zone)
        booths = [booth.id for booth in row.booths]
        self._reading.ask(lambda session: (row, interview_rows(session, event=event, at=booths)))

    def _take(self, found: tuple[OrganisationRow, list[InterviewRow]]) -> None:
        if found[0] == self._row:
            self._model.set_rows(found[1])

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.table.setAccessibleName(self.tr("Interviews"))
        self.table.say_when_empty(self.tr("No interview at this employer yet."))
        self._model.set_columns(
            [
                Column(
                    key="time",
                    title=self.tr("Time"),
                    text=lambda row: f"{row.interview.starts.astimezone(self._zone):%H:%M}",
                    sort_key=lambda row: row.interview.starts,
                ),
                Column(key="person", title=self.tr("Person"), text=lambda row: row.participant_name),
                Column(key="table", title=self.tr("Table"), text=lambda row: str(row.table)),
                Column(key="interpreter", title=self.tr("Interpreter"), text=lambda row: row.interpreter_name or "–"),
            ]
        )
