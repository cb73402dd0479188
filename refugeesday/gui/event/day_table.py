"""Say the course of the day in a table: the ruler's equal for whoever reads or listens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.time import DaySpan
    from refugeesday.gui.theme import Theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One part of the day; `number` counts the talks and is 0 for a break."""

    id: int
    number: int
    starts: time
    ends: time

    @property
    def what(self) -> str:
        """Say what it is."""
        if self.number:
            return translate("DayTable", "Interview {number}").format(number=self.number)
        return translate("DayTable", "Break")


class DayTable(RowsView[DayRow]):
    """List talks and breaks by time."""

    def __init__(self, *, theme: Theme) -> None:
        self._model: RowsModel[DayRow] = RowsModel([])
        super().__init__(self._model, name="", theme=theme, widths={"starts": 110, "ends": 110})
        self._model.setParent(self)
        self.setSortingEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page scrolls
        self._model.settled.connect(self._fit)
        theme.changed.connect(self._fit)
        self.retranslate()

    def show_day(self, slots: Sequence[DaySpan], breaks: Sequence[DaySpan]) -> None:
        """Show the parts of a day."""
        parts = [(span, number) for number, span in enumerate(slots, start=1)] + [(span, 0) for span in breaks]
        self._model.set_rows(
            [
                DayRow(id=place, number=number, starts=span.starts, ends=span.ends)
                for place, (span, number) in enumerate(sorted(parts))
            ]
        )

    def _fit(self) -> None:
        rows = len(self._model.shown) * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.setAccessibleName(translate("DayTable", "Course of the day"))
        self._model.set_columns(
            [
                Column(key="starts", title=translate("DayTable", "Begins"), text=lambda row: f"{row.starts:%H:%M}"),
                Column(key="ends", title=translate("DayTable", "Ends"), text=lambda row: f"{row.ends:%H:%M}"),
                Column(key="what", title=translate("DayTable", "What"), text=lambda row: row.what),
            ]
        )
