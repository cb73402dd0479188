"""Show how far an assistant is: numbered steps on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.theme import Theme

_DOT = 26
_LINE = 56
_GAP = 9


class StepLine(QWidget):
    """Paint the steps: those behind with a tick, the present one filled, those ahead with their number."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: tuple[str, ...] = ()
        self._present = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_steps(self, steps: Sequence[str]) -> None:
        """Name the steps."""
        self._steps = tuple(steps)
        self.show_step(self._present)

    def show_step(self, present: int) -> None:
        """Move to a step, counted from 0."""
        self._present = present
        if self._steps:
            said = self.tr("Step {number} of {count}: {name}")
            self.setAccessibleName(said.format(number=present + 1, count=len(self._steps), name=self._steps[present]))
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for a circle and its word."""
        return QSize(self._theme.px(560), self._theme.px(_DOT + 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circles, words and the lines between them."""
        painter, theme = QPainter(self), self._theme
        strip = Strip(self.rect(), self.layoutDirection())
        for place, words in enumerate(self._steps):
            self._paint_dot(painter, strip.take_start(theme.px(_DOT), theme.px(_GAP)), place)
            role = "strong" if place == self._present else "body"
            width = theme.metrics(role).horizontalAdvance(words) + 2
            color = theme.color("text" if place == self._present else "text2")
            draw_text(painter, strip.take_start(width, theme.px(12)), words, font=theme.font(role), color=color)
            if place < len(self._steps) - 1:
                line = strip.take_start(theme.px(_LINE), theme.px(12))
                painter.fillRect(QRect(line.left(), line.center().y(), line.width(), 1), theme.color("control"))

    def _paint_dot(self, painter: QPainter, rect: QRect, place: int) -> None:
        theme, side = self._theme, self._theme.px(_DOT)
        dot = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        fill = "okFill" if place < self._present else "accent" if place == self._present else "surface"
        line = theme.color("control") if place > self._present else None
        draw_round(painter, dot, radius=side / 2, fill=theme.color(fill), line=line)
        if place < self._present:
            inset = theme.px(6)
            theme.draw_icon(painter, dot.adjusted(inset, inset, -inset, -inset), "check", "onAccent")
            return
        color = theme.color("onAccent" if place == self._present else "text2")
        align = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, dot, str(place + 1), font=theme.font("head"), color=color, align=align)
