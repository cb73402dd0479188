"""Draw texts, lines and shapes in millimetres on any painter; no text ever leaves its box.

A text that is too long is set smaller down to its smallest size, then cut with an ellipsis.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from threading import local
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from refugeesday.printing.fonts import UNITS, font
from refugeesday.printing.ink import ink

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QLineF
    from PySide6.QtGui import QFont

_SHRINK = 0.94
_LEADING = 1.06
_ENDING, _JOINED = re.compile(r"(?<=\w)/(?=-|(?:in|innen|n|r|e)\b)"), "/\u2060"
"""An ending behind a stroke (`Gärtner/in`) never stands on a line of its own."""


class Align(Enum):
    """Where a text stands between left and right; start and end follow its direction."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a text looks: sizes in points, `lines` is how many it may take, `sinks` 0 is top, 0.5 middle, 1 bottom."""

    size: float = 9
    smallest: float = 6
    weight: int = 400
    colour: str = "text"
    align: Align = Align.START
    lines: int = 1
    sinks: float = 0.0
    is_rtl: bool = False

    def but(self, **changes: object) -> Style:
        """Give the same style with some of it changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # fields of Style by name


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A text as it was drawn: what was asked for, what stands there, its box and the place it takes.

    In millimetres from the upper left corner of the paper.
    """

    text: str
    shown: str
    box: QRectF
    used: QRectF


class Canvas:
    """Draw on a painter whose origin is the upper left corner of the paper.

    `dots` are the painter's dots per inch; `record` is told of every text, for checks and for readers of the screen.
    """

    def __init__(self, painter: QPainter, *, dots: float, record: Callable[[Placed], None] | None = None) -> None:
        self._painter = painter
        self._record = record
        self._corner = QPointF(0, 0)
        scale = dots / 25.4 / UNITS
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def text(self, box: QRectF, text: str, style: Style | None = None) -> float:
        """Draw a text into a box and give the height it took."""
        if not text.strip():
            return 0.0
        block = _fitted(text, box.width(), box.height(), style or Style())
        top = box.top() + (box.height() - block.height) * block.style.sinks
        pen = QPen(ink(block.style.colour))
        self._painter.setPen(pen)
        origin = QPointF(box.left() * UNITS, top * UNITS)
        block.layout.draw(self._painter, origin)
        if self._record:
            used = _inked(block).translated(self._corner + QPointF(box.left(), top))
            self._record(Placed(text=text, shown=block.text, box=box.translated(self._corner), used=used))
        return block.height

    def line(self, start: tuple[float, float], end: tuple[float, float], *, colour: str = "text", width: float = 0.2,
             is_dotted: bool = False) -> None:  # fmt: skip
        """Draw a straight line; widths in millimetres."""
        pen = QPen(ink(colour), width * UNITS)
        if is_dotted:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([0.01, 2.4])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(*start) * UNITS, QPointF(*end) * UNITS)

    def box(self, box: QRectF, *, fill: str | None = None, border: str | None = None, width: float = 0.25,
            radius: float = 0.0) -> None:  # fmt: skip
        """Draw a rectangle, filled, framed or both, its corners rounded by a radius."""
        self._painter.setPen(QPen(ink(border), width * UNITS) if border else QPen(Qt.PenStyle.NoPen))
        self._painter.setBrush(ink(fill) if fill else Qt.BrushStyle.NoBrush)
        scaled = QRectF(box.left() * UNITS, box.top() * UNITS, box.width() * UNITS, box.height() * UNITS)
        self._painter.drawRoundedRect(scaled, radius * UNITS, radius * UNITS)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def disc(self, middle: tuple[float, float], radius: float, *, text: str) -> None:
        """Draw a ring with a number in it."""
        x, y = middle
        ring = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        self.box(ring, fill="surface", border="accent", width=0.4, radius=radius)
        style = Style(size=radius * 3.6, smallest=4, weight=700, colour="accent", align=Align.CENTRE, sinks=0.5)
        self.text(ring, text, style)

    def path(
        self, path: QPainterPath, at: QPointF, *, scale: float, colour: str = "text", width: float | None = None
    ) -> None:
        """Draw a path whose units are `scale` millimetres: filled, or as a line of a width in its own units."""
        self._painter.save()
        self._painter.translate(at.x() * UNITS, at.y() * UNITS)
        self._painter.scale(scale * UNITS, scale * UNITS)
        if width is None:
            self._painter.fillPath(path, QBrush(ink(colour)))
        else:
            pen = QPen(ink(colour), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            self._painter.strokePath(path, pen)
        self._painter.restore()

    def bars(self, bars: Sequence[QLineF], at: QPointF, *, scale: float, width: float) -> None:
        """Draw thick lines with flat ends, in units of `scale` millimetres."""
        self._painter.save()
        self._painter.translate(at.x() * UNITS, at.y() * UNITS)
        self._painter.scale(scale * UNITS, scale * UNITS)
        self._painter.setPen(QPen(ink("text"), width, c=Qt.PenCapStyle.FlatCap))
        self._painter.drawLines(bars)
        self._painter.restore()

    def part(self, corner: tuple[float, float], draw: Callable[[Canvas], None]) -> None:
        """Let a smaller page draw itself with its upper left corner here."""
        before, at = self._corner, QPointF(*corner)
        self._painter.save()
        self._painter.translate(at * UNITS)
        self._corner = before + at
        draw(self)
        self._corner = before
        self._painter.restore()


def text_height(text: str, *, width: float, style: Style) -> float:
    """Give the height a text takes at its full size, of no more lines than its style allows."""
    return _kept.height(text, width, style)


def _height(text: str, width: float, style: Style) -> float:
    if not text.strip():
        return 0.0
    block = _laid_out(text, width, style, size=style.size)
    return block.height * min(1.0, style.lines / max(block.layout.lineCount(), 1))


def text_width(text: str, style: Style) -> float:
    """Give the width of a text on one line, in millimetres."""
    return QFontMetricsF(font(text, size=style.size, weight=style.weight)).horizontalAdvance(text) / UNITS


@dataclass(frozen=True, slots=True)
class _Block:
    layout: QTextLayout
    text: str
    style: Style
    height: float
    is_whole: bool


def _fitted(text: str, width: float, height: float, style: Style) -> _Block:
    """Give a text laid out to fit; kept, because captions, booths and times come again on card after card."""
    return _kept.fitted(text, width, height, style)


class _Kept(local):
    """Keep layouts for the thread that made them: a preview may be drawn while cards are printed in another."""

    def __init__(self) -> None:
        self.fitted = lru_cache(maxsize=2048)(_fit)
        self.height = lru_cache(maxsize=4096)(_height)


def _fit(text: str, width: float, height: float, style: Style) -> _Block:
    """Set a text smaller until it fits, then cut it."""
    size = style.size
    while True:
        block = _laid_out(text, width, style, size=size)
        fits = block.layout.lineCount() <= style.lines and block.height <= height + 0.01 and block.is_whole
        if fits:
            return block
        if size <= style.smallest:
            return _cut(text, width, height, style)
        size = max(style.smallest, size * _SHRINK)


_kept = _Kept()


def _cut(text: str, width: float, height: float, style: Style) -> _Block:
    """Keep as many signs as fit, an ellipsis after them; found by halving."""
    low, high = 0, len(text)
    best = _laid_out("…", width, style, size=style.smallest, anywhere=True)
    while low < high:
        middle = (low + high + 1) // 2
        shown = text if middle == len(text) else text[:middle].rstrip() + "…"
        block = _laid_out(shown, width, style, size=style.smallest, anywhere=True)
        if block.layout.lineCount() <= style.lines and block.height <= height + 0.01:
            low, best = middle, block
        else:
            high = middle - 1
    return best


def _laid_out(text: str, width: float, style: Style, *, size: float, anywhere: bool = False) -> _Block:
    face = font(text, size=size, weight=style.weight)
    layout = QTextLayout(_ENDING.sub(_JOINED, text.replace("\n", "\u2028")), face)
    layout.setTextOption(_option(style, anywhere=anywhere))
    step = _line_height(face)
    layout.beginLayout()
    count, widest = 0, 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * UNITS)
        line.setPosition(QPointF(0, count * step + (step - line.height()) / 2))
        widest = max(widest, line.naturalTextWidth())
        count += 1
    layout.endLayout()
    return _Block(layout, text, style, count * step / UNITS, is_whole=widest <= width * UNITS + 1)


def _inked(block: _Block) -> QRectF:
    """Give the place a text takes: its glyphs from left to right, its lines from top to bottom."""
    runs = [run.boundingRect() for run in block.layout.glyphRuns()]
    left, right = min(run.left() for run in runs), max(run.right() for run in runs)
    return QRectF(left / UNITS, 0, (right - left) / UNITS, block.height)


def _line_height(face: QFont) -> float:
    """Give one height for all scripts of a size, so that both columns of a card keep in step."""
    return face.pixelSize() * 1.22 * _LEADING


def _option(style: Style, *, anywhere: bool) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if style.is_rtl else Qt.LayoutDirection.LeftToRight)
    wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if anywhere else QTextOption.WrapMode.WordWrap
    option.setWrapMode(wrap if style.lines > 1 or anywhere else QTextOption.WrapMode.NoWrap)
    sides = {Align.START: style.is_rtl, Align.END: not style.is_rtl}
    if style.align is Align.CENTRE:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    else:
        side = Qt.AlignmentFlag.AlignRight if sides[style.align] else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return option
