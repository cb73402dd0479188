"""Put two entries about the same side by side, and choose where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.tab_order import first_stop, follow_reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from refugeesday.gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Name a field in which two entries differ, and say what stands in each."""

    key: str
    label: str
    mine: str
    theirs: str


class MergeDialog(Dialog):
    """Show both entries; `confirmed` carries the keys of the fields to take from the other one."""

    confirmed = Signal(object)

    def __init__(self, *, about: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge two entries"))
        self.prefer(640, 480, theme=theme)
        self.choices: dict[str, QButtonGroup] = {}
        self.merge = Button(self.tr("Merge entries"), theme=theme, kind="primary", run=self._confirm)
        self._cancel = Button(self.tr("Cancel"), theme=theme, run=self.close)
        self._above: list[QWidget] = []
        self._head = QVBoxLayout()
        self._head.setSpacing(12)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = button_row(self._cancel, self.merge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(self.tr("Which of the two is right?"), "title"))
        layout.addWidget(make_label(about, "sub", wraps=True))
        layout.addLayout(self._head)
        layout.addWidget(make_line())
        layout.addWidget(self._area, 1)
        layout.addWidget(make_line())
        layout.addLayout(foot)

    def add_above(self, part: QWidget) -> None:
        """Put a control above the two entries."""
        self._above.append(part)
        self._head.addWidget(part)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first control, not with the buttons below."""
        super().showEvent(event)
        first = first_stop(self._above[0] if self._above else self._area)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_entries(self, names: tuple[str, str], differences: Sequence[Difference]) -> None:
        """Show two entries by their names and where they differ; the first one's words are chosen."""
        self.choices = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, name in enumerate(names, start=1):
            grid.addWidget(make_label(name, "strong", wraps=True), 0, column)
        for one in differences:
            self._add_choice(grid, one)
        if not differences:
            said = make_label(self.tr("Nothing contradicts. The two entries complete each other."), wraps=True)
            grid.addWidget(said, 1, 0, 1, 3)
        inside = QWidget()
        below = QVBoxLayout(inside)
        below.setContentsMargins(0, 0, 8, 0)
        below.addLayout(grid)
        below.addStretch(1)
        self._area.setWidget(inside)
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(inside.minimumSizeHint().width() + bar)
        follow_reading_order(*self._above, inside, self._cancel, self.merge)

    def _add_choice(self, grid: QGridLayout, one: Difference) -> None:
        row = grid.rowCount()
        grid.addWidget(make_label(one.label, "name"), row, 0)
        group = QButtonGroup(self)
        for column, text in enumerate((one.mine, one.theirs)):
            button = QRadioButton(text.replace("&", "&&"))
            button.setAccessibleName(f"{one.label}: {text}")
            button.setChecked(column == 0)
            group.addButton(button, column)
            grid.addWidget(button, row, column + 1)
        self.choices[one.key] = group

    def _confirm(self) -> None:
        self.confirmed.emit({key for key, group in self.choices.items() if group.checkedId() == 1})
        self.close()
