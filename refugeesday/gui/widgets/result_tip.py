"""Say beside the mouse what a drop would do, inside the view, where no window needs to be raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from refugeesday.gui.painting import draw_round, draw_text

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


class ResultTip(QWidget):
    """Show one line on a framed ground; the mouse passes through it."""

    def __init__(self, host: QWidget, *, theme: Theme) -> None:
        super().__init__(host)
        self._theme, self.text = theme, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, text: str, at: QPoint) -> None:
        """Show a sentence near a point of the host, inside it; an empty one hides the tip."""
        self.text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        host = self.parentWidget()
        if not text or host is None:
            return
        theme = self._theme
        self.resize(theme.metrics("chip").horizontalAdvance(text) + theme.px(22), theme.height("chip", "chip"))
        x = min(at.x() + theme.px(16), host.width() - self.width() - 2)
        self.move(max(2, x), min(at.y() + theme.px(20), host.height() - self.height() - 2))
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, frame and words."""
        theme, painter = self._theme, QPainter(self)
        draw_round(painter, self.rect(), radius=5, fill=theme.color("surface"), line=theme.color("focus"), width=2)
        inner = self.rect().adjusted(theme.px(9), 0, -theme.px(9), 0)
        draw_text(painter, inner, self.text, font=theme.font("chip"), color=theme.color("text"))
