"""List everything worth knowing about the plan; choosing one leads to its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.cells import StateCell
from refugeesday.gui.widgets.delegates import StateDelegate
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from refugeesday.domain.checks import Finding
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_PAGES = {
    Topic.PARTICIPANT: "participants", Topic.ORGANISATION: "employers", Topic.VOLUNTEER: "volunteers",
}  # fmt: skip
_TONES = {"error": ("error", "err"), "warning": ("warning", "warn"), "hint": ("info", "info")}


class FindingsDialog(Dialog):
    """Show findings, gravest first; `row_wanted` gives page and id of the one chosen by Enter or double click."""

    row_wanted = Signal(str, object)

    def __init__(
        self, findings: Sequence[Finding], *, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = [_Row(number, finding, words) for number, finding in enumerate(findings)]
        self.setWindowTitle(self.tr("Hints on the plan"))
        self.prefer(880, 460, theme=theme)
        model: RowsModel[_Row] = RowsModel(
            [
                Column(
                    key="severity",
                    title=self.tr("Kind"),
                    text=lambda row: row.severity,
                    value=lambda row: StateCell(icon=row.tone[0], word=row.severity, tone=row.tone[1]),
                ),
                Column(key="text", title=self.tr("What"), text=lambda row: row.text, tooltip=lambda row: row.text),
            ],
            self,
        )
        model.set_rows(self._rows)
        self.table = RowsView(
            model,
            name=self.tr("Hints on the plan"),
            theme=theme,
            delegates={"severity": StateDelegate(theme)},
            widths={"severity": 120},
        )
        self.table.row_opened.connect(self._open)
        if self._rows:
            self.table.select_id(self._rows[0].id)
        self._close = Button(self.tr("Close"), theme=theme, run=self.close)
        foot = QHBoxLayout()
        foot.addWidget(make_label(self.tr("Enter opens the row"), "meta"))
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def _open(self, number: Hashable) -> None:
        row = next(row for row in self._rows if row.id == number)
        self.close()
        if row.finding.topic in _PAGES:
            self.row_wanted.emit(_PAGES[row.finding.topic], row.finding.id)
        else:
            self.row_wanted.emit("plan", row.finding.id)


class _Row:
    """One finding in words."""

    def __init__(self, number: int, finding: Finding, words: Words) -> None:
        self.id = number
        self.finding = finding
        self.severity = words.of(finding.severity)
        self.tone = _TONES[finding.severity.value]
        self.text = words.text("finding", finding.code, **finding.values)
