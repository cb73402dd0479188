"""What both sides of a card share: measures, styles, the head, and a pair of texts on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from refugeesday.printing.canvas import Align, Canvas, Style, text_height
from refugeesday.printing.pictograms import draw_pictogram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.papers import Pair, Remark

LEFT, RIGHT = 7.5, 140.5
WIDTH = RIGHT - LEFT
MIDDLE = (LEFT + RIGHT) / 2
MARK = "\u00a0*"
"""Behind a translation nobody has reviewed; the foot of the card explains it."""

TITLE = Style(size=11.5, weight=600, sinks=0.5, smallest=8)
BODY = Style(size=9.5, smallest=6)
SMALL = Style(size=8.5, colour="text2", smallest=5.5)
_REMARK = BODY.but(size=9, lines=3, smallest=6)
_REMARK_SIZES = (8.6, 8.2)
_REMARK_WIDTH = (WIDTH - 6) / 2 - 6.4


def draw_head(canvas: Canvas, title: Pair, below: Pair) -> None:
    """Draw the headline of a side with a line under it."""
    draw_pair(
        canvas, title, top=7.4, height=7, style=Style(size=14, weight=600, colour="accent", smallest=8, sinks=0.5)
    )
    draw_pair(canvas, below, top=14.2, height=5, style=BODY.but(sinks=0.5))
    canvas.line((LEFT, 21.6), (RIGHT, 21.6), colour="accent", width=0.5)


def draw_pair(
    canvas: Canvas,
    pair: Pair,
    *,
    top: float,
    height: float,
    style: Style,
    left: float = LEFT,
    width: float = WIDTH,
    gap: float = 4.0,
) -> None:
    """Draw German at the left and the other language at the right, each in its half, `gap` between them."""
    half = (width - gap) / 2
    canvas.text(QRectF(left, top, half if pair.other else width, height), pair.german, style)
    canvas.text(QRectF(left + half + gap, top, half, height), marked(pair), beside(pair, style))


def remark_height(remark: Remark) -> float:
    """Give the height a remark asks for: that of its longer side, and some air below."""
    sides = (remark.text.german, marked(remark.text))
    return max(4.6, *(text_height(side, width=_REMARK_WIDTH, style=_remark_style(side)) for side in sides)) + 1.4


def _remark_style(text: str) -> Style:
    """Give the style of a remark: a little smaller where that saves a line, so that no word stands alone."""
    lines = text_height(text, width=_REMARK_WIDTH, style=_REMARK) / _REMARK.size
    smaller = (_REMARK.but(size=size) for size in _REMARK_SIZES)
    saved = (one for one in smaller if text_height(text, width=_REMARK_WIDTH, style=one) / one.size < lines - 0.1)
    return next(saved, _REMARK)


def draw_remarks(canvas: Canvas, remarks: Sequence[Remark], *, top: float, bottom: float) -> None:
    """Draw remarks below each other, each with its picture on both sides, all lower where there is less room."""
    heights = [remark_height(remark) for remark in remarks]
    share = min(1.0, (bottom - top) / max(sum(heights), 1.0))
    for remark, height in zip(remarks, heights, strict=True):
        room, pair = height * share - 0.4, remark.text
        draw_pictogram(canvas, remark.picture, (LEFT, top), size=4.2, colour="accent")
        wide = _REMARK_WIDTH if pair.other else WIDTH - 13
        canvas.text(QRectF(LEFT + 6.4, top, wide, room), pair.german, _remark_style(pair.german))
        if pair.other:
            draw_pictogram(canvas, remark.picture, (RIGHT - 4.2, top), size=4.2, colour="accent")
            place = QRectF(RIGHT - 6.4 - _REMARK_WIDTH, top, _REMARK_WIDTH, room)
            canvas.text(place, marked(pair), beside(pair, _remark_style(marked(pair))))
        top += height * share


def marked(pair: Pair) -> str:
    """Give the other language's text with a mark behind it where nobody has reviewed it."""
    return pair.other + MARK if pair.is_unreviewed and pair.other else pair.other


def beside(pair: Pair, style: Style) -> Style:
    """Give the style of the other language's side: flush right, in its own direction."""
    return style.but(is_rtl=pair.is_rtl, align=Align.START if pair.is_rtl else Align.END)
