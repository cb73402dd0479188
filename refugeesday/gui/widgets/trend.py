"""Draw how a number grew: a line of steps over the days, its last value in words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from refugeesday.gui.theme import Theme


class Trend(QWidget):
    """Show sums by day from the first day to the last one; `sentence` says the same to whoever listens."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sums: tuple[tuple[date, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_sums(self, sums: Sequence[tuple[date, int]], *, sentence: str) -> None:
        """Draw other sums, in the order of their days."""
        self._sums = tuple(sums)
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """Be low: the figures stand beside it."""
        return QSize(self._theme.px(160), self._theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the steps and the ground below them."""
        if len(self._sums) < 2:
            return
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        (first, _), (last, most) = self._sums[0], self._sums[-1]
        width, height = self.width() - 3, self.height() - 5
        across = width / (last - first).days
        line = QPolygonF()
        level = height + 2.0
        for day, count in self._sums:
            x = 1 + (day - first).days * across
            if line:
                line.append(QPointF(x, level))
            level = 2 + height * (1 - count / most)
            line.append(QPointF(x, level))
        ground = QPolygonF(line)
        ground.append(QPointF(1 + width, height + 3))
        ground.append(QPointF(1, height + 3))
        painter.setPen(QPen(theme.color("accentSoft")))
        painter.setBrush(theme.color("accentSoft"))
        painter.drawPolygon(ground)
        painter.setPen(QPen(theme.color("fitOn"), 2))
        painter.drawPolyline(line)
