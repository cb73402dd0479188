"""Paint a table's head: quiet words, one arrow at the sorted column, a box that ticks all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from refugeesday.gui.painting import Strip, draw_line, draw_text
from refugeesday.gui.widgets.delegates import inside, paint_tick

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPainter

    from refugeesday.gui.theme import Theme


class TableHeader(QHeaderView):
    """Show the titles of a `RowsModel`; a click on the tick column asks to tick all."""

    all_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._tick_column = -1
        self._tick_state = Qt.CheckState.Unchecked
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(theme.px(36))

    def set_tick_column(self, column: int, state: Qt.CheckState) -> None:
        """Show the box of all rows in a column; −1 for none."""
        self._tick_column, self._tick_state = column, state
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Give the height of a head."""
        return QSize(super().sizeHint().width(), self._theme.height("tableHead", "head"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head over its full area."""
        theme = self._theme
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(rect, theme.color("subtle"))
        bottom = rect.bottom()
        draw_line(painter, theme.color("hairline"), QLine(rect.left(), bottom, rect.right(), bottom))
        inner = inside(rect, self.parentWidget(), section, theme=theme)
        if section == self._tick_column:
            paint_tick(painter, inner, self._tick_state, theme=theme)
            return
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        align = Qt.AlignmentFlag(
            self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        )
        ends = bool(align & Qt.AlignmentFlag.AlignRight)
        strip = Strip(inner, self.layoutDirection())
        width = min(theme.metrics("head").horizontalAdvance(title) + 2, inner.width())
        words = strip.take_end(width, theme.px(4)) if ends else strip.take_start(width, theme.px(4))
        color = theme.color("text" if section == self.sortIndicatorSection() else "text2")
        draw_text(painter, words, title, font=theme.font("head"), color=color)
        if section == self.sortIndicatorSection() and strip.width >= theme.px(12):
            arrow = strip.take_end(theme.px(12)) if ends else strip.take_start(theme.px(12))
            rising = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            theme.draw_icon(painter, arrow, "up" if rising else "down", "text2")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick all instead of sorting by the tick column."""
        if self.logicalIndexAt(event.position().toPoint()) == self._tick_column >= 0:
            self.all_clicked.emit()
            event.accept()
            return
        super().mouseReleaseEvent(event)
