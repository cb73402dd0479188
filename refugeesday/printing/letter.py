"""Letters for a window envelope. Source: DIN 5008, form B: address field 20 mm from the left, 45 mm from the top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import Letter
from refugeesday.printing.canvas import Align, Canvas, Style, text_height
from refugeesday.printing.pages import A4, Page

_LEFT, _RIGHT = 25.0, 190.0
_WIDTH = _RIGHT - _LEFT
ADDRESS = QRectF(20, 45, 85, 45)
"""The field the window shows: the upper 17.7 mm hold the sender's line, the other 27.3 mm six lines of address."""

_SENDER_ZONE = 17.7
_BOTTOM = 275.0
_TEXT = Style(size=10.5, smallest=8, lines=12)


def letter_pages(letters: Iterable[Letter]) -> Iterator[Page]:
    """Give one page a letter."""
    for letter in letters:
        yield Page(size=A4, draw=partial(_draw, letter=letter))


def _draw(canvas: Canvas, *, letter: Letter) -> None:
    for y in (105.0, 148.5, 210.0):
        canvas.line((4, y), (9 if y == 148.5 else 8, y), colour="control", width=0.15)
    _draw_head(canvas, letter)
    other = Style(is_rtl=letter.is_rtl, align=Align.START if letter.is_rtl else Align.END)
    subject = Style(size=12, weight=600, sinks=0.5, smallest=8)
    half = _WIDTH / 2 - 3
    canvas.text(QRectF(_LEFT, 103.5, half, 7), letter.subject.german, subject)
    right = _LEFT + half + 6
    canvas.text(
        QRectF(right, 103.5, half, 7), letter.subject.other, subject.but(is_rtl=other.is_rtl, align=other.align)
    )
    top = _draw_paragraphs(canvas, letter.german, top=113.0, style=_TEXT)
    top = _draw_talks(canvas, letter, top=top + 2)
    own = _TEXT.but(is_rtl=letter.is_rtl)
    top = _draw_paragraphs(canvas, letter.other, top=top + 4, style=own)
    canvas.text(QRectF(_LEFT, min(top + 3, 252), _WIDTH, 6), letter.closing, _TEXT)
    canvas.text(QRectF(_LEFT, min(top + 17, 266), _WIDTH, 6), letter.signature, _TEXT)
    canvas.text(QRectF(_LEFT, 283, _WIDTH, 4.5), letter.notice, Style(size=8, colour="text3"))


def _draw_head(canvas: Canvas, letter: Letter) -> None:
    for index, line in enumerate(letter.sender):
        style = Style(size=16, weight=600, colour="accent") if index == 0 else Style(size=9.5, colour="text2")
        top = 14 if index == 0 else 17.5 + index * 4.8
        canvas.text(QRectF(_LEFT, top, _WIDTH, 8 if index == 0 else 4.8), line, style.but(align=Align.END))
    back = ADDRESS.top() + _SENDER_ZONE - 5
    one_line = " · ".join(part for part in letter.sender[:1] if part)
    canvas.text(QRectF(_LEFT, back, 80, 4), one_line, Style(size=7, colour="text2", smallest=5))
    canvas.line((_LEFT, back + 4.3), (_LEFT + 80, back + 4.3), colour="control", width=0.15)
    for index, line in enumerate(letter.address[:6]):
        place = QRectF(_LEFT, ADDRESS.top() + _SENDER_ZONE + index * 4.55, 78, 4.55)
        canvas.text(place, line, Style(size=10, smallest=6.5, sinks=0.5))
    canvas.text(QRectF(125, 62.7, 65, 5), letter.number, Style(size=9.5, colour="text2"))
    canvas.text(QRectF(125, 67.7, 65, 5), letter.place_and_date, Style(size=9.5, colour="text2"))


def _draw_paragraphs(canvas: Canvas, paragraphs: tuple[str, ...], *, top: float, style: Style) -> float:
    for text in paragraphs:
        room = min(text_height(text, width=_WIDTH, style=style), _BOTTOM - top)
        top += canvas.text(QRectF(_LEFT, top, _WIDTH, room), text, style) + 1.8
    return top


def _draw_talks(canvas: Canvas, letter: Letter, *, top: float) -> float:
    edges = (_LEFT, _LEFT + 40, _LEFT + 65, _RIGHT)
    head = Style(size=8.5, colour="text2", sinks=0.5, smallest=6)
    canvas.line((_LEFT, top), (_RIGHT, top), width=0.25)
    for pair, left, right in zip(letter.headers, edges, edges[1:], strict=False):
        canvas.text(QRectF(left, top, right - left - 2, 4.6), pair.german, head)
        canvas.text(QRectF(left, top + 4.4, right - left - 2, 4.6), pair.other, head.but(is_rtl=False))
    top += 9.2
    row = min(7.2, 50 / max(len(letter.talks), 1))
    for talk in letter.talks:
        canvas.line((_LEFT, top), (_RIGHT, top), colour="divider", width=0.15)
        for cell, left, right in zip(talk, edges, edges[1:], strict=False):
            weight = 600 if left < edges[2] else 400
            style = Style(size=11, weight=weight, sinks=0.5, smallest=6.5)
            canvas.text(QRectF(left, top, right - left - 2, row), cell, style)
        top += row
    canvas.line((_LEFT, top), (_RIGHT, top), width=0.25)
    return top
