"""The card for a day in a company: A5, where and when, whom to ask for, German and the reader's language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import DayCardValues, DayFact
from refugeesday.printing.canvas import Canvas, Style, text_width
from refugeesday.printing.card_parts import (
    BODY,
    LEFT,
    RIGHT,
    SMALL,
    TITLE,
    WIDTH,
    beside,
    draw_head,
    draw_pair,
    draw_remarks,
    marked,
    remark_height,
)
from refugeesday.printing.card_person import draw_person
from refugeesday.printing.pages import A5, Page

_FOOT = 193.5
_TOP = 89.0
_ROW = 11.6
_CODE = 33.0
"""Side of the code with its quiet zone; the code alone is 26 mm or more from 41 to 57 modules a side."""


def day_card_sides(values: DayCardValues) -> tuple[Page, Page]:
    """Give front and back of the card for a day in a company."""
    front, back = partial(draw_day_card, values=values), partial(_draw_back, values=values)
    return Page(size=A5, draw=front), Page(size=A5, draw=back)


def draw_day_card(canvas: Canvas, *, values: DayCardValues) -> None:
    """Draw who the card is for, when the day begins, and what is to be known of the company."""
    draw_head(canvas, values.title, values.event)
    phone = values.into_phone
    draw_person(canvas, values, code=values.entry, caption=phone.german, below=phone, side=_CODE)
    _draw_begin(canvas, values)
    draw_pair(canvas, values.company_caption, top=81.5, height=7, style=TITLE)
    end = _draw_facts(canvas, values)
    draw_remarks(canvas, values.remarks, top=end + 3, bottom=_FOOT - 1)
    canvas.line((LEFT, _FOOT), (RIGHT, _FOOT), colour="divider")
    draw_pair(canvas, values.questions, top=_FOOT + 1.2, height=7.4, style=BODY.but(weight=600, lines=2))
    if values.notice:
        canvas.text(QRectF(LEFT, 202.4, WIDTH, 3.2), values.notice, Style(size=6.5, smallest=5.5, colour="text3"))


def _draw_back(canvas: Canvas, *, values: DayCardValues) -> None:
    """Draw lines to write on, so that both sides of every card are a sheet of paper."""
    draw_head(canvas, values.title, values.day)
    draw_pair(canvas, values.notes, top=26, height=7, style=TITLE)
    for line in range(16):
        canvas.line((LEFT, 42 + line * 9.2), (RIGHT, 42 + line * 9.2), colour="divider", width=0.2)
    canvas.line((LEFT, _FOOT), (RIGHT, _FOOT), colour="divider")
    draw_pair(canvas, values.emergency, top=_FOOT + 1.6, height=5.5, style=BODY.but(weight=600, sinks=0.5))
    draw_pair(canvas, values.confidential, top=_FOOT + 7, height=4, style=SMALL.but(size=7, colour="text3"))


def _draw_begin(canvas: Canvas, values: DayCardValues) -> None:
    frame = QRectF(LEFT, 61.0, WIDTH, 16.5)
    canvas.box(frame, fill="vioSoft" if values.is_night else None, border="accent", width=0.5, radius=1.6)
    time = Style(size=13.5, weight=700, smallest=8, sinks=0.5)
    inner = WIDTH - 7
    draw_pair(canvas, values.times, top=62.2, height=7, left=LEFT + 3.5, width=inner, style=time)
    day = BODY.but(weight=600, sinks=0.5)
    draw_pair(canvas, values.day, top=69.4, height=7, left=LEFT + 3.5, width=inner, style=day)


def _draw_facts(canvas: Canvas, values: DayCardValues) -> float:
    room = _FOOT - 5 - sum(map(remark_height, values.remarks)) - _TOP
    height = min(_ROW, room / max(len(values.facts), 1))
    top = _TOP
    canvas.line((LEFT, top), (RIGHT, top), width=0.3)
    for fact in values.facts:
        _draw_fact(canvas, fact, top=top, height=height)
        top += height
        canvas.line((LEFT, top), (RIGHT, top), colour="divider", width=0.2)
    return top


def _draw_fact(canvas: Canvas, fact: DayFact, *, top: float, height: float) -> None:
    side = SMALL.but(sinks=0.5, lines=2)
    canvas.text(QRectF(LEFT, top, 29, height), fact.caption.german, side)
    bold = BODY.but(size=10.5, weight=600, smallest=6.5, lines=3, sinks=0.5)
    other = marked(fact.other)
    wide = min(30.0, text_width(other, bold) + 1) if other else 0.0
    canvas.text(QRectF(LEFT + 31, top, 72 - wide, height), fact.text, bold)
    canvas.text(QRectF(LEFT + 105 - wide, top, wide, height), other, beside(fact.other, bold))
    canvas.text(QRectF(RIGHT - 26, top, 26, height), marked(fact.caption), beside(fact.caption, side))
