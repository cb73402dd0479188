"""Lay out and paint the small parts that delegates, headers and own widgets share, left to right or right to left."""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from refugeesday.gui.veil import veiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor, QFont


class Strip:
    """Give out pieces of a row from its reading start and its reading end.

    Written once for left-to-right; in a right-to-left layout the pieces are mirrored inside the row.
    """

    def __init__(self, rect: QRect, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> None:
        self._bounds = rect
        self._free = QRect(rect)
        self._direction = direction

    @property
    def width(self) -> int:
        """Give the pixels that are still free."""
        return max(0, self._free.width())

    def take_start(self, width: int, gap: int = 0) -> QRect:
        """Take a piece at the reading start, leaving `gap` after it."""
        piece = QRect(self._free.left(), self._free.top(), min(width, self.width), self._free.height())
        self._free.setLeft(piece.left() + piece.width() + gap)
        return QStyle.visualRect(self._direction, self._bounds, piece)

    def take_end(self, width: int, gap: int = 0) -> QRect:
        """Take a piece at the reading end, leaving `gap` before it."""
        width = min(width, self.width)
        piece = QRect(self._free.right() - width + 1, self._free.top(), width, self._free.height())
        self._free.setRight(piece.left() - 1 - gap)
        return QStyle.visualRect(self._direction, self._bounds, piece)

    def rest(self) -> QRect:
        """Give what is left between both ends."""
        return QStyle.visualRect(self._direction, self._bounds, self._free)


@contextmanager
def saved(painter: QPainter) -> Iterator[None]:
    """Keep the painter's state for the block."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> None:
    """Paint one line of text, vertically centred, shortened with … where it does not fit."""
    text = veiled(text)
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) > rect.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(color)
    flags = QStyle.visualAlignment(painter.layoutDirection(), align) | Qt.AlignmentFlag.AlignVCenter
    layout = painter.layoutDirection()
    painter.setLayoutDirection(text_direction(text))
    painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, text)
    painter.setLayoutDirection(layout)


def text_direction(text: str) -> Qt.LayoutDirection:
    """Give the direction a text is written in, by its first letter; "Natalia V." keeps its full stop in any layout."""
    if not text.isascii():
        for letter in text:
            kind = unicodedata.bidirectional(letter)
            if kind in {"R", "AL"}:
                return Qt.LayoutDirection.RightToLeft
            if kind == "L":
                break
    return Qt.LayoutDirection.LeftToRight


def draw_round(
    painter: QPainter,
    rect: QRect,
    *,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Paint a rounded rectangle whose line lies inside `rect`."""
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(line, width, style) if line is not None else Qt.PenStyle.NoPen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        inset = width / 2 if line is not None else 0
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_hatch(painter: QPainter, rect: QRect, color: QColor, *, step: int = 7, start: int = 0) -> None:
    """Paint diagonal lines over a rectangle, one through (`start`, 0); they join across neighbouring cells."""
    with saved(painter):
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 1))
        top, bottom = rect.top() - 1, rect.bottom() + 1
        first = (rect.left() + top - start) // step * step + start
        diagonals = range(first, rect.right() + bottom + step, step)
        painter.drawLines([QLine(sum_ - bottom, bottom, sum_ - top, top) for sum_ in diagonals])


def draw_line(painter: QPainter, color: QColor, line: QLine) -> None:
    """Paint a hairline without antialiasing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(color, 1))
    painter.drawLine(line)
