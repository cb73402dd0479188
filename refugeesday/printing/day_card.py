"""The card for a day in a company: A5, where and when, whom to ask for, German and the reader's language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import DayCardValues, DayFact, Remark
from refugeesday.printing.canvas import Align, Canvas, Style
from refugeesday.printing.card_parts import (
    BODY,
    LEFT,
    MIDDLE,
    RIGHT,
    SMALL,
    TITLE,
    WIDTH,
    beside,
    draw_head,
    draw_pair,
    marked,
)
from refugeesday.printing.card_person import draw_person
from refugeesday.printing.pages import A5, Page
from refugeesday.printing.pictograms import draw_pictogram

_FOOT = 193.5
_TOP = 89.0
_ROW = 11.6
_REMARK = 8.6
_CODE = 33.0
"""Side of the code with its quiet zone; the code alone is 26 mm or more from 41 to 57 modules a side."""


def day_card_sides(values: DayCardValues) -> tuple[Page, Page]:
    """Give front and back of the card for a day in a company."""
    front, back = partial(draw_day_card, values=values), partial(_draw_back, values=values)
    return Page(size=A5, draw=front), Page(size=A5, draw=back)


def draw_day_card(canvas: Canvas, *, values: DayCardValues) -> None:
    """Draw who the card is for, when the day begins, and what is to be known of the company."""
    draw_head(canvas, values.title, values.event)
    draw_person(canvas, values, code=values.entry, caption="Termin ins Handy", side=_CODE)
    _draw_begin(canvas, values)
    draw_pair(canvas, values.company_caption, top=81.5, height=7, style=TITLE)
    end = _draw_facts(canvas, values)
    _draw_remarks(canvas, values.remarks, top=end + 3.5)
    canvas.line((LEFT, _FOOT), (RIGHT, _FOOT), colour="divider")
    draw_pair(canvas, values.questions, top=_FOOT + 1.6, height=7.8, style=BODY.but(weight=600, lines=2))
    if values.notice:
        canvas.text(QRectF(LEFT, 203.4, WIDTH, 3.4), values.notice, Style(size=6.5, smallest=5.5, colour="text3"))


def _draw_back(canvas: Canvas, *, values: DayCardValues) -> None:
    """Draw lines to write on, so that both sides of every card are a sheet of paper."""
    draw_head(canvas, values.title, values.day)
    canvas.text(QRectF(LEFT, 26, WIDTH, 7), "Notizen", TITLE)
    for line in range(16):
        canvas.line((LEFT, 42 + line * 9.2), (RIGHT, 42 + line * 9.2), colour="divider", width=0.2)
    canvas.line((LEFT, _FOOT), (RIGHT, _FOOT), colour="divider")
    emergency = BODY.but(weight=600, sinks=0.5)
    canvas.text(QRectF(LEFT, _FOOT + 1.6, WIDTH / 2, 5.5), "Notruf 112", emergency)
    canvas.text(QRectF(MIDDLE, _FOOT + 1.6, WIDTH / 2, 5.5), "112", emergency.but(align=Align.END))
    draw_pair(canvas, values.confidential, top=_FOOT + 7, height=4, style=SMALL.but(size=7, colour="text3"))


def _draw_begin(canvas: Canvas, values: DayCardValues) -> None:
    frame = QRectF(LEFT, 61.0, WIDTH, 16.5)
    canvas.box(frame, fill="vioSoft" if values.is_night else None, border="accent", width=0.5, radius=1.6)
    time = Style(size=15, weight=700, smallest=9, sinks=0.5)
    other = time.but(is_rtl=values.is_rtl, align=Align.START if values.is_rtl else Align.END)
    canvas.text(QRectF(LEFT + 3.5, 62.2, WIDTH / 2 - 6, 7), f"{values.begins} Uhr", time)
    canvas.text(QRectF(MIDDLE + 2, 62.2, WIDTH / 2 - 5.5, 7), values.begins, other)
    until = BODY.but(size=8.5, colour="text2", align=Align.CENTRE, sinks=0.5)
    canvas.text(QRectF(MIDDLE - 26, 62.2, 52, 7), f"bis {values.ends} Uhr", until)
    draw_pair(canvas, values.day, top=69.4, height=7, left=LEFT + 3.5, width=WIDTH - 7, style=BODY.but(weight=600))


def _draw_facts(canvas: Canvas, values: DayCardValues) -> float:
    room = _FOOT - 6 - _REMARK * len(values.remarks) - _TOP
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
    bold = BODY.but(size=10.5, weight=600, smallest=7, lines=2, sinks=0.5)
    canvas.text(QRectF(LEFT + 31, top, 74, height), fact.text, bold)
    canvas.text(QRectF(RIGHT - 26, top, 26, height), marked(fact.caption), beside(fact.caption, side))


def _draw_remarks(canvas: Canvas, remarks: tuple[Remark, ...], *, top: float) -> None:
    style = BODY.but(size=9, lines=2, smallest=6)
    half = (WIDTH - 6) / 2
    for index, remark in enumerate(remarks):
        at = top + index * _REMARK
        draw_pictogram(canvas, remark.picture, (LEFT, at), size=4.2, colour="accent")
        wide = half - 6.4 if remark.text.other else WIDTH - 13
        canvas.text(QRectF(LEFT + 6.4, at, wide, _REMARK - 0.4), remark.text.german, style)
        if remark.text.other:
            draw_pictogram(canvas, remark.picture, (RIGHT - 4.2, at), size=4.2, colour="accent")
            place = QRectF(RIGHT - half, at, half - 6.4, _REMARK - 0.4)
            canvas.text(place, marked(remark.text), beside(remark.text, style))
