"""Show a number with its words as a link to the rows behind it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


class Shape(Enum):
    """Say how a figure stands: a line with the number at its end, the number over its words, or a large number."""

    LINE = "line"
    STACK = "stack"
    LARGE = "large"


class Figure(QAbstractButton):
    """Show a number; a click, Space or Enter emits `chosen` with the key.

    A line may have a swatch in a colour role that stands for a part of a bar, and an icon for the state it counts.
    """

    chosen = Signal(str)

    def __init__(
        self,
        key: str,
        *,
        theme: Theme,
        shape: Shape = Shape.LINE,
        swatch: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._theme = theme
        self._shape, self._swatch, self._icon = shape, swatch, icon
        self._number, self._words, self._tone = "", "", "text"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: self.chosen.emit(self.key))
        theme.changed.connect(self.updateGeometry)

    @property
    def number(self) -> str:
        """Give the number as shown."""
        return self._number

    def set_figure(self, number: str, words: str, *, tone: str = "text") -> None:
        """Show a number with its words; `tone` is a text colour role for the number."""
        self._number, self._words, self._tone = number, words, tone
        self.setAccessibleName(f"{number} {words}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of number and words."""
        theme = self._theme
        number = theme.metrics(self._number_role()).horizontalAdvance(self._number)
        words = theme.metrics(self._words_role()).horizontalAdvance(self._words)
        if self._shape is Shape.STACK:
            height = theme.metrics("metric").height() + theme.metrics("meta").height()
            return QSize(max(number, words) + theme.px(10), height + theme.px(4))
        if self._shape is Shape.LARGE:
            return QSize(number + words + theme.px(20), theme.metrics("number").height() + theme.px(4))
        return QSize(number + words + theme.px(68 if self._icon else 44), theme.height("chip", "body"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint area, focus ring, number and words."""
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(self.layoutDirection())
        if self.underMouse() or self.isDown():
            draw_round(painter, self.rect(), radius=theme.radius("chip"), fill=theme.color("hover"))
        inner = self.rect()
        if self._shape is Shape.STACK:
            self._paint_stack(painter, inner)
        else:
            self._paint_line(painter, Strip(inner, self.layoutDirection()))
        if self.hasFocus():
            draw_round(painter, self.rect(), radius=theme.radius("chip"), width=2, line=theme.color("focus"))

    def _paint_stack(self, painter: QPainter, rect: QRect) -> None:
        first = self._theme.metrics("metric").height() + self._theme.px(2)
        self._draw(painter, QRect(rect.left(), rect.top(), rect.width(), first), is_number=True)
        self._draw(painter, rect.adjusted(0, first, 0, 0), is_number=False)

    def _paint_line(self, painter: QPainter, strip: Strip) -> None:
        theme = self._theme
        width = theme.metrics(self._number_role()).horizontalAdvance(self._number) + 2
        if self._shape is Shape.LARGE:
            self._draw(painter, strip.take_start(width, theme.px(8)), is_number=True)
        else:
            if self._swatch or self._icon:
                side = theme.px(10)
                box = strip.take_start(side, theme.px(10))
            if self._swatch:
                square = QRect(box.left(), (self.height() - side) // 2, side, side)
                draw_round(painter, square, radius=3, fill=theme.color(self._swatch))
            if self._icon:
                theme.draw_icon(painter, strip.take_start(theme.px(16), theme.px(8)), self._icon, "text2")
            self._draw(painter, strip.take_end(width, theme.px(8)), is_number=True)
        self._draw(painter, strip.rest(), is_number=False)

    def _draw(self, painter: QPainter, rect: QRect, *, is_number: bool) -> None:
        theme = self._theme
        role = self._number_role() if is_number else self._words_role()
        color = self._tone if is_number else "text2"
        text = self._number if is_number else self._words
        draw_text(painter, rect, text, font=theme.font(role), color=theme.color(color))

    def _number_role(self) -> str:
        return {Shape.LINE: "strong", Shape.STACK: "metric", Shape.LARGE: "number"}[self._shape]

    def _words_role(self) -> str:
        return "meta" if self._shape is Shape.STACK else "body"
