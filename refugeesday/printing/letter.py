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
_TEXT_TOP = 113.0
_AFTER = 1.8
"""Between paragraphs."""
_HEADS = 9.2
"""Both lines of captions above the talks."""
_ROW, _LEAST_ROW = 7.2, 5.2
_GREETING = 24.0
_TEXT = Style(size=10.5, smallest=8, lines=12)


def letter_pages(letters: Iterable[Letter]) -> Iterator[Page]:
    """Give one page a letter; where that is too little, the other language and the greeting go on a second."""
    for letter in letters:
        if _row_height(letter) >= _LEAST_ROW:
            yield Page(size=A4, draw=partial(_draw, letter=letter))
        else:
            yield Page(size=A4, draw=partial(_draw_first, letter=letter))
            yield Page(size=A4, draw=partial(_draw_second, letter=letter))


def _row_height(letter: Letter) -> float:
    """Give how high a row of the talks may be on a single page."""
    texts = _TEXT_TOP + 2 + _heights(letter.german) + _HEADS + 4 + _heights(letter.other) + _GREETING
    return min(_ROW, (_BOTTOM - texts) / max(len(letter.talks), 1))


def _heights(paragraphs: tuple[str, ...]) -> float:
    return sum(text_height(text, width=_WIDTH, style=_TEXT) + _AFTER for text in paragraphs)


def _draw(canvas: Canvas, *, letter: Letter) -> None:
    _draw_frame(canvas, letter)
    top = _draw_paragraphs(canvas, letter.german, top=_TEXT_TOP, style=_TEXT)
    top = _draw_talks(canvas, letter, top=top + 2, row=_row_height(letter))
    _draw_end(canvas, letter, top=top + 4)


def _draw_first(canvas: Canvas, *, letter: Letter) -> None:
    _draw_frame(canvas, letter)
    top = _draw_paragraphs(canvas, letter.german, top=_TEXT_TOP, style=_TEXT) + 2
    _draw_talks(canvas, letter, top=top, row=min(_ROW, (_BOTTOM - top - _HEADS) / max(len(letter.talks), 1)))
    _draw_number(canvas, "Seite 1 von 2")


def _draw_second(canvas: Canvas, *, letter: Letter) -> None:
    canvas.text(QRectF(_LEFT, 20, _WIDTH / 2, 5), letter.number, Style(size=9.5, colour="text2"))
    _draw_subject(canvas, letter, top=30)
    _draw_end(canvas, letter, top=42)
    canvas.text(QRectF(_LEFT, 283, _WIDTH * 0.7, 4.5), letter.notice, Style(size=8, colour="text3"))
    _draw_number(canvas, "Seite 2 von 2")


def _draw_number(canvas: Canvas, text: str) -> None:
    canvas.text(QRectF(_RIGHT - 40, 283, 40, 4.5), text, Style(size=8, colour="text3", align=Align.END))


def _draw_frame(canvas: Canvas, letter: Letter) -> None:
    """Draw what stands above the text of a first page, and the notice at its foot."""
    for y in (105.0, 148.5, 210.0):
        canvas.line((4, y), (9 if y == 148.5 else 8, y), colour="control", width=0.15)
    _draw_head(canvas, letter)
    _draw_subject(canvas, letter, top=103.5)
    canvas.text(QRectF(_LEFT, 283, _WIDTH * 0.7, 4.5), letter.notice, Style(size=8, colour="text3"))


def _draw_subject(canvas: Canvas, letter: Letter, *, top: float) -> None:
    subject = Style(size=12, weight=600, sinks=0.5, smallest=8)
    wide = _WIDTH * 0.62
    canvas.text(QRectF(_LEFT, top, wide, 7), letter.subject.german, subject)
    other = subject.but(is_rtl=letter.is_rtl, align=Align.START if letter.is_rtl else Align.END)
    canvas.text(QRectF(_LEFT + wide + 4, top, _WIDTH - wide - 4, 7), letter.subject.other, other)


def _draw_end(canvas: Canvas, letter: Letter, *, top: float) -> None:
    top = _draw_paragraphs(canvas, letter.other, top=top, style=_TEXT.but(is_rtl=letter.is_rtl))
    canvas.text(QRectF(_LEFT, top + 3, _WIDTH, 6), letter.closing, _TEXT)
    canvas.text(QRectF(_LEFT, top + 17, _WIDTH, 6), letter.signature, _TEXT)


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
        top += canvas.text(QRectF(_LEFT, top, _WIDTH, room), text, style) + _AFTER
    return top


def _draw_talks(canvas: Canvas, letter: Letter, *, top: float, row: float) -> float:
    edges = (_LEFT, _LEFT + 40, _LEFT + 65, _RIGHT)
    head = Style(size=8.5, colour="text2", sinks=0.5, smallest=6)
    canvas.line((_LEFT, top), (_RIGHT, top), width=0.25)
    for pair, left, right in zip(letter.headers, edges, edges[1:], strict=False):
        canvas.text(QRectF(left, top, right - left - 2, 4.6), pair.german, head)
        canvas.text(QRectF(left, top + 4.4, right - left - 2, 4.6), pair.other, head.but(is_rtl=False))
    top += _HEADS
    for talk in letter.talks:
        canvas.line((_LEFT, top), (_RIGHT, top), colour="divider", width=0.15)
        for cell, left, right in zip(talk, edges, edges[1:], strict=False):
            weight = 600 if left < edges[2] else 400
            style = Style(size=11, weight=weight, sinks=0.5, smallest=6.5)
            canvas.text(QRectF(left, top, right - left - 2, row), cell, style)
        top += row
    canvas.line((_LEFT, top), (_RIGHT, top), width=0.25)
    return top
