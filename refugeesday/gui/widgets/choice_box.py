"""Choose one of a list of words; what does not fit ends in …, never in half a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_INDENT = 2
"""How much later than here a line of text begins: fields below each other shall begin at one edge."""


class ChoiceBox(QComboBox):
    """Show the chosen words as far as there is room; the tooltip has the rest."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, and the words shortened with …."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, field.width() - 2)
        self.setToolTip(self.currentText() if words != self.currentText() else "")
        option.currentText = words
        painter.translate(-_INDENT if self.isRightToLeft() else _INDENT, 0)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
