"""Show who sits at the tables of a booth, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Interviewer
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.overviews import language_names

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Booth
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class TablesTable(RowsView[Interviewer]):
    """List the tables with name, times and languages."""

    def __init__(self, context: Context[Workspace]) -> None:
        self._model: RowsModel[Interviewer] = RowsModel([])
        super().__init__(self._model, name="", theme=context.theme, widths={"table": 70, "name": 140, "times": 120})
        self._model.setParent(self)
        self.setMinimumHeight(context.theme.px(170))
        self.retranslate()

    def show_booth(self, booth: Booth | None) -> None:
        """Show the tables of a booth."""
        self._model.set_rows(booth.interviewers if booth is not None else ())

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.setAccessibleName(self.tr("Tables"))
        self._model.set_columns(
            [
                Column(key="table", title=self.tr("Table"), text=lambda row: str(row.position)),
                Column(key="name", title=self.tr("Who"), text=lambda row: row.name or "–"),
                Column(key="times", title=self.tr("Time"), text=self._times),
                Column(
                    key="languages",
                    title=self.tr("Languages"),
                    text=lambda row: ", ".join(language_names(row.languages)),
                ),
            ]
        )

    def _times(self, row: Interviewer) -> str:
        return ", ".join(f"{span.starts:%H:%M}–{span.ends:%H:%M}" for span in row.presence) or self.tr("all day")
