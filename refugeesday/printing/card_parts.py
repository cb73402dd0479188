"""What both sides of a card share: measures, styles, the head, and a pair of texts on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from refugeesday.printing.canvas import Align, Canvas, Style

if TYPE_CHECKING:
    from refugeesday.domain.papers import Pair

LEFT, RIGHT = 7.5, 140.5
WIDTH = RIGHT - LEFT
MIDDLE = (LEFT + RIGHT) / 2
MARK = "\u00a0*"
"""Behind a translation nobody has reviewed; the foot of the card explains it."""

TITLE = Style(size=11.5, weight=600, sinks=0.5, smallest=8)
BODY = Style(size=9.5, smallest=6)
SMALL = Style(size=8.5, colour="text2", smallest=5.5)


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


def marked(pair: Pair) -> str:
    """Give the other language's text with a mark behind it where nobody has reviewed it."""
    return pair.other + MARK if pair.is_unreviewed and pair.other else pair.other


def beside(pair: Pair, style: Style) -> Style:
    """Give the style of the other language's side: flush right, in its own direction."""
    return style.but(is_rtl=pair.is_rtl, align=Align.START if pair.is_rtl else Align.END)
