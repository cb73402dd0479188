"""Paint a ring: a part of a whole with its number in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from refugeesday.gui.painting import draw_text

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme

_CIRCLE = 360 * 16
_TOP = 90 * 16


class Ring(QWidget):
    """Show a share as a ring, a number and a line of words in it."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share, self._number, self._words = 0.0, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, *, number: str, words: str, sentence: str) -> None:
        """Show a share, 0.0 to 1.0; `sentence` is what a screen reader says."""
        self._share, self._number, self._words = max(0.0, min(1.0, share)), number, words
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of the ring."""
        return QSize(self._theme.px(104), self._theme.px(104))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, share and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = self._theme.px(10)
        side = min(self.width(), self.height()) - pen
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        span = round(_CIRCLE * self._share)
        for role, start, length in (("fitOff", _TOP, -_CIRCLE), ("fitOn", _TOP, -span)):
            painter.setPen(QPen(self._theme.color(role), pen, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(circle, start, length)
        number, words = self._theme.metrics("number").height(), self._theme.metrics("meta").height()
        top = (self.height() - number - words) // 2
        for text, role, color, rect in (
            (self._number, "number", "text", QRect(0, top, self.width(), number)),
            (self._words, "meta", "text2", QRect(0, top + number, self.width(), words)),
        ):
            draw_text(
                painter, rect, text, font=self._theme.font(role), color=self._theme.color(color),
                align=Qt.AlignmentFlag.AlignHCenter,
            )  # fmt: skip
