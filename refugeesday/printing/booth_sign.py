"""Signs for booths: A4 across, readable from the other end of the hall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import BoothSign
from refugeesday.printing.canvas import Align, Canvas, Style
from refugeesday.printing.pages import A4, Page

_WIDTH, _HEIGHT = A4[1], A4[0]
_LEFT = 18.0


def booth_sign_pages(signs: Iterable[BoothSign]) -> Iterator[Page]:
    """Give one sign a booth."""
    for sign in signs:
        yield Page(size=(_WIDTH, _HEIGHT), draw=partial(_draw, sign=sign))


def _draw(canvas: Canvas, *, sign: BoothSign) -> None:
    width = _WIDTH - 2 * _LEFT
    frame = QRectF(_LEFT, 18, width, 66)
    canvas.box(frame, fill="accent", radius=4)
    huge = Style(size=150, weight=700, colour="onAccent", align=Align.CENTRE, sinks=0.5, smallest=40)
    canvas.text(frame.adjusted(6, 0, -6, 0), sign.number, huge)
    name = Style(size=44, weight=600, lines=2, sinks=0.5, align=Align.CENTRE, smallest=18)
    canvas.text(QRectF(_LEFT, 90, width, 40), sign.organisation, name)
    middle = Style(size=18, colour="text2", align=Align.CENTRE, lines=1, smallest=10)
    canvas.text(QRectF(_LEFT, 132, width, 9), sign.trade, middle)
    offers = Style(size=17, align=Align.CENTRE, lines=3, sinks=0.5, smallest=9)
    canvas.text(QRectF(_LEFT, 143, width, 28), " · ".join(sign.offers), offers)
    if sign.languages:
        spoken = "Hier spricht man auch: " + ", ".join(sign.languages)
        canvas.text(QRectF(_LEFT, 174, width, 9), spoken, Style(size=16, weight=600, align=Align.CENTRE, smallest=8))
    canvas.line((_LEFT, 188), (_LEFT + width, 188), colour="accent", width=0.6)
    canvas.text(QRectF(_LEFT, 190, width, 7), sign.event, middle.but(size=13))
