"""Choose one of a list of words; what does not fit ends in …, never in half a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_INDENT = 2
"""How much later than here a line of text begins: fields below each other shall begin at one edge."""
_BEFORE_ARROW = 0.8
"""The part of a letter's height the style keeps free before the arrow: what is typed may have it."""


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
        field = self._field()
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, field.width() - 2)
        self.setToolTip(self.currentText() if words != self.currentText() else "")
        option.currentText = words
        painter.translate(-_INDENT if self.isRightToLeft() else _INDENT, 0)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def setEditable(self, is_editable: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Let words be typed, or only chosen."""
        super().setEditable(is_editable)
        line = self.lineEdit()
        if line is not None:
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let what is typed have all the room before the arrow, whenever Qt lays it out."""
        line = self.lineEdit()
        if watched is line and line is not None and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            area = self._words_area()
            if line.geometry() != area:
                line.setGeometry(area)
        return super().eventFilter(watched, event)

    def _words_area(self) -> QRect:
        field, more = self._field(), round(self.fontMetrics().height() * _BEFORE_ARROW)
        return field.adjusted(-more, 0, 0, 0) if self.isRightToLeft() else field.adjusted(0, 0, more, 0)

    def _field(self) -> QRect:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
