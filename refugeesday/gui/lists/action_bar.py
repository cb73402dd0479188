"""Offer what can be done with the ticked rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.flow import FlowLayout
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.ticks import Ticks


class ActionBar(QWidget):
    """Count the ticked rows and hold their buttons; hidden while nothing is ticked."""

    def __init__(self, ticks: Ticks, *, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "bulk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ticks = ticks
        self._count = make_label("", "strong")
        self._clear = Button(theme=theme, icon="close", kind="ghost", run=ticks.clear)
        self._buttons = FlowLayout(gap=8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(12)
        layout.addWidget(self._count)
        layout.addLayout(self._buttons, 1)
        layout.addWidget(self._clear)
        ticks.changed.connect(self._show_count)
        self.retranslate()

    def add(self, button: Button) -> None:
        """Put a button into the bar."""
        self._buttons.addWidget(button)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._clear.setText(self.tr("Clear selection"))
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._ticks.ids)
        self._count.setText(self.tr("%n selected", "", count))
        self.setVisible(count > 0)
