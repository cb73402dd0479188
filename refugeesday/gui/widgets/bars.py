"""Paint small bars: suitability in five segments, occupancy, parts of a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refugeesday.gui.painting import Strip, draw_round, saved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.theme import Theme

SEGMENTS = 5
_FULL = 100
_GOOD_FROM = 3


def filled_segments(points: int) -> int:
    """Turn 0 to 100 points into 0 to 5 segments; anything above 0 fills at least one."""
    return max(0, min(SEGMENTS, (points * SEGMENTS + _FULL - 1) // _FULL))


def suitability_width(theme: Theme) -> int:
    """Measure the suitability bar."""
    return SEGMENTS * theme.px(5) + (SEGMENTS - 1) * theme.px(1.5)


def paint_suitability(painter: QPainter, rect: QRect, points: int, *, theme: Theme) -> None:
    """Paint five segments at the reading end of `rect`: the number of filled ones says it, the colour is extra."""
    filled = filled_segments(points)
    tint = "fitOn" if filled >= _GOOD_FROM else "fitMid"
    height = theme.px(9)
    top = rect.top() + (rect.height() - height) // 2
    bar = Strip(rect, painter.layoutDirection()).take_end(suitability_width(theme))
    strip = Strip(QRect(bar.left(), top, bar.width(), height), painter.layoutDirection())
    for segment in range(SEGMENTS):
        piece = strip.take_start(theme.px(5), theme.px(1.5))
        draw_round(painter, piece, radius=1, fill=theme.color(tint if segment < filled else "fitOff"))


def paint_occupancy(painter: QPainter, rect: QRect, *, filled: int, capacity: int, theme: Theme) -> None:
    """Paint a bar 6 px high in the middle of `rect`; the figures stand beside it, never only in it."""
    height = theme.px(6)
    track = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, rect.width(), height)
    draw_round(painter, track, radius=height / 2, fill=theme.color("fitOff"))
    width = round(track.width() * min(filled, capacity) / capacity) if capacity > 0 else 0
    if width > 0:
        with saved(painter):
            path = QPainterPath()
            path.addRoundedRect(QRectF(track), height / 2, height / 2)
            painter.setClipPath(path)
            painter.fillRect(Strip(track, painter.layoutDirection()).take_start(width), theme.color("fitOn"))


class SuitabilityBar(QWidget):
    """Show points as five segments; tooltip and accessible name are given by the caller in words."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_points(self, points: int, words: str) -> None:
        """Show points, 0 to 100, and say them: "86 von 100 Punkten"."""
        self._points = points
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of five segments."""
        return QSize(suitability_width(self._theme), self._theme.px(11))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the segments."""
        paint_suitability(QPainter(self), self.rect(), self._points, theme=self._theme)


class StackedBar(QWidget):
    """Show the parts of a whole side by side; a legend with words and numbers stands below it."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[tuple[str, int]], words: str) -> None:
        """Show parts as (colour role, amount) in reading order, and say them."""
        self._parts = tuple(parts)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Give a bar's room."""
        return QSize(self._theme.px(120), self._theme.px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts with a gap of one pixel between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), self._theme.color("fitOff"))
        whole = sum(amount for _, amount in self._parts)
        place = 0.0
        for role, amount in self._parts:
            width = self.width() * amount / whole if whole else 0
            left = place if self.layoutDirection().value == 0 else self.width() - place - width
            piece = QRectF(QPointF(left, 0), QPointF(left + max(0.0, width - 1), self.height()))
            painter.fillRect(piece, self._theme.color(role))
            place += width
