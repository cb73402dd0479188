"""The card a participant carries: A5, German at the left, the reader's language at the right, times between them.

One `CardPainter` draws it for the preview, the PDF file and the printer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import CardBreak, CardTalk, CardValues, DayCardValues, Pair, Pictogram
from refugeesday.printing.canvas import Align, Canvas, Style, text_height
from refugeesday.printing.card_back import CardBack
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
    draw_remarks,
    marked,
    remark_height,
)
from refugeesday.printing.card_person import draw_person
from refugeesday.printing.day_card import day_card_sides
from refugeesday.printing.pages import A5, Page, two_up
from refugeesday.printing.pictograms import draw_pictogram

TALKS_A_CARD = 6
"""More talks go on a second card."""

_TABLE_TOP = 89.0
_FOOT = 193.5
_TIME = QRectF(61.0, 0, 20.5, 0)
_BOOTH = QRectF(81.5, 0, 18.0, 0)
_BREAK_HEIGHT = 6.6
_ROW_HEIGHT = 21.0
_NARROW_ROW = 14.0
_SMALLEST_REMARK = 6.0
"""A remark of two lines that can still be read."""
_SMALLEST_SHARE = 0.78


class CardPainter:
    """Draw both sides of one participant's card."""

    def __init__(self, values: CardValues) -> None:
        self._values = values
        self._other = Style(is_rtl=values.is_rtl, align=Align.START if values.is_rtl else Align.END)

    def draw_front(self, canvas: Canvas) -> None:
        """Draw who the card is for, when to arrive, and the talks."""
        values = self._values
        draw_head(canvas, replace(values.words.invitation, german=values.event.german), values.date)
        draw_person(canvas, values, code=values.check_in_code, caption="Für den Empfang", below=values.words.show_card)
        self._draw_arrival(canvas)
        draw_pair(canvas, values.words.your_interviews, top=81.5, height=7, style=TITLE)
        end = self._draw_table(canvas)
        self._draw_remarks(canvas, top=end + 2.5)
        canvas.line((LEFT, _FOOT), (RIGHT, _FOOT), colour="divider")
        draw_pair(canvas, values.words.questions, top=_FOOT + 1.2, height=7.4, style=BODY.but(weight=600, lines=2))
        self._draw_notice(canvas)

    def draw_back(self, canvas: Canvas) -> None:
        """Draw the way and the codes for phones."""
        CardBack(self._values).draw(canvas)

    def _draw_arrival(self, canvas: Canvas) -> None:
        values, words = self._values, self._values.words
        canvas.box(QRectF(LEFT, 61.0, WIDTH, 16.5), border="accent", width=0.5, radius=1.6)
        canvas.disc((MIDDLE, 69.25), 3.4, text="0")
        time = Style(size=13, weight=700, smallest=9, sinks=0.5)
        canvas.text(QRectF(LEFT + 3.5, 62.4, 27, 6.4), f"{values.arrives} Uhr", time)
        canvas.text(QRectF(LEFT + 31, 62.6, 28, 6.4), words.arrival.german, BODY.but(sinks=0.5))
        inner = WIDTH - 7
        other = self._other.but(size=13, weight=700, sinks=0.5, smallest=9)
        canvas.text(QRectF(RIGHT - 19.5, 62.4, 16, 6.4), values.arrives, other)
        canvas.text(QRectF(MIDDLE + 5, 62.6, inner / 2 - 22.5, 6.4), marked(words.arrival), self._other.but(sinks=0.5))
        draw_pair(canvas, words.check_in, top=69.2, height=7.4, left=LEFT + 3.5, width=inner, gap=12,
                  style=BODY.but(weight=600, lines=2, sinks=0.5))  # fmt: skip

    def _draw_table(self, canvas: Canvas) -> float:
        words = self._values.words
        stops = self._values.stops
        head, top = 9.6, _TABLE_TOP
        height = self._row_height(_FOOT - 4 - top - head)
        heights = [height if isinstance(stop, CardTalk) else _BREAK_HEIGHT for stop in stops]
        shade = QRectF(_TIME.left(), top + 0.1, _TIME.width() + _BOOTH.width(), head + sum(heights))
        canvas.box(shade, fill="accentSofter")
        canvas.line((LEFT, top), (RIGHT, top), width=0.3)
        self._draw_table_head(canvas, words.company, top=top, height=head)
        top += head
        for stop, room in zip(stops, heights, strict=True):
            canvas.line((LEFT, top), (RIGHT, top), colour="text" if stop is stops[0] else "divider", width=0.2)
            if isinstance(stop, CardTalk):
                self._draw_talk(canvas, stop, top=top, height=room)
            else:
                self._draw_break(canvas, stop, top=top, height=room)
            top += room
        canvas.line((LEFT, top), (RIGHT, top), width=0.3)
        return top

    def _row_height(self, room: float) -> float:
        """Give the height of a talk's row; where that is little, remarks give some of theirs."""
        talks, remarks = max(len(self._values.talks), 1), self._values.remarks
        room -= (len(self._values.stops) - len(self._values.talks)) * _BREAK_HEIGHT
        usual = (room - sum(map(remark_height, remarks))) / talks
        least = (room - _SMALLEST_REMARK * len(remarks)) / talks
        return min(_ROW_HEIGHT, max(usual, min(least, _NARROW_ROW)))

    def _draw_table_head(self, canvas: Canvas, company: Pair, *, top: float, height: float) -> None:
        words = self._values.words
        draw_pair(canvas, company, top=top, height=height, style=SMALL.but(sinks=0.5), gap=48)
        for column, pair in ((_TIME, words.time), (_BOOTH, words.booth)):
            centred = SMALL.but(align=Align.CENTRE, sinks=0.5)
            canvas.text(QRectF(column.left(), top + 0.3, column.width(), height / 2), pair.german, centred)
            below = QRectF(column.left(), top + height / 2 - 0.2, column.width(), height / 2)
            canvas.text(below, marked(pair), centred.but(is_rtl=pair.is_rtl))

    def _draw_talk(self, canvas: Canvas, talk: CardTalk, *, top: float, height: float) -> None:
        canvas.disc((55.6, top + height / 2), 2.9, text=str(talk.position))
        left = QRectF(LEFT, top, 51.5 - LEFT, height)
        bold = BODY.but(size=10, weight=600, smallest=6.5, lines=2, sinks=1.0)
        small = SMALL.but(sinks=0.5)
        german = [(talk.organisation, bold), (talk.offer.german, small.but(lines=2)), (talk.interpreting.german, small)]
        _draw_talk_lines(canvas, left, german)
        centred = Style(size=14.5, weight=700, align=Align.CENTRE, sinks=0.5, smallest=9)
        canvas.text(QRectF(_TIME.left(), top + 0.2, _TIME.width(), height * 0.56), talk.starts, centred)
        until = SMALL.but(align=Align.CENTRE)
        canvas.text(QRectF(_TIME.left(), top + height * 0.58, _TIME.width(), height * 0.4), f"bis {talk.ends}", until)
        booth = centred.but(colour="accent")
        canvas.text(QRectF(_BOOTH.left() + 0.8, top, _BOOTH.width() - 1.6, height), talk.booth, booth)
        right = QRectF(_BOOTH.right() + 2, top, RIGHT - _BOOTH.right() - 2, height)
        other = [
            (marked(talk.offer), beside(talk.offer, bold)),
            (marked(talk.interpreting), beside(talk.interpreting, small.but(lines=2))),
        ]
        _draw_talk_lines(canvas, right, other)

    def _draw_break(self, canvas: Canvas, stop: CardBreak, *, top: float, height: float) -> None:
        draw_pair(canvas, stop.words, top=top, height=height, style=SMALL.but(sinks=0.5), gap=48)
        time = SMALL.but(weight=600, align=Align.CENTRE, sinks=0.5, colour="text")
        canvas.text(QRectF(_TIME.left(), top, _TIME.width(), height), stop.starts, time)
        draw_pictogram(canvas, Pictogram.CUP, (_BOOTH.center().x() - 2, top + height / 2 - 2.1), size=4, colour="text2")

    def _draw_remarks(self, canvas: Canvas, *, top: float) -> None:
        draw_remarks(canvas, self._values.remarks, top=top, bottom=_FOOT - 1.5)

    def _draw_notice(self, canvas: Canvas) -> None:
        if self._values.notice:
            style = Style(size=6.5, smallest=5.5, colour="text3", lines=1)
            canvas.text(QRectF(LEFT, 202.4, WIDTH, 3.2), self._values.notice, style)


def card_sides(values: CardValues) -> Iterator[tuple[Page, Page]]:
    """Give front and back of a participant's card, of several cards where there are more than six talks."""
    for part in _parts(values):
        painter = CardPainter(part)
        yield Page(size=A5, draw=painter.draw_front), Page(size=A5, draw=painter.draw_back)


def card_pages(cards: Iterable[CardValues | DayCardValues], *, with_two_up: bool = False) -> Iterator[Page]:
    """Give the pages of cards of both kinds in their order: front, back, front, back; or in pairs on A4."""
    sides = (side for one in cards for side in _sides(one))
    if with_two_up:
        yield from two_up(sides)
    else:
        for front, back in sides:
            yield front
            yield back


def _sides(one: CardValues | DayCardValues) -> Iterator[tuple[Page, Page]]:
    if isinstance(one, DayCardValues):
        yield day_card_sides(one)
    else:
        yield from card_sides(one)


def _parts(values: CardValues) -> Iterator[CardValues]:
    if len(values.talks) <= TALKS_A_CARD:
        yield values
        return
    for first in range(0, len(values.talks), TALKS_A_CARD):
        talks = values.talks[first : first + TALKS_A_CARD]
        mine = {talk.booth for talk in talks}
        plans = tuple(plan for plan in values.plans if mine & {booth.number for booth in plan.booths})
        yield replace(values, stops=talks, plans=plans)


def _draw_talk_lines(canvas: Canvas, box: QRectF, lines: Iterable[tuple[str, Style]]) -> None:
    """Draw texts below each other as a block in the middle of a row, all a little smaller where they are long.

    Where that would be too small to read, each keeps to one line.
    """
    shown = [(text, style) for text, style in lines if text]
    heights, fits = _heights(shown, box)
    if fits < _SMALLEST_SHARE:
        shown = [(text, style.but(lines=1, smallest=5)) for text, style in shown]
        heights, fits = _heights(shown, box)
    top = box.top() + (box.height() - sum(heights) * fits) / 2
    for (text, style), height in zip(shown, heights, strict=True):
        canvas.text(QRectF(box.left(), top, box.width(), height * fits), text, style)
        top += height * fits


def _heights(shown: Sequence[tuple[str, Style]], box: QRectF) -> tuple[list[float], float]:
    """Give the heights texts would like, and the share of them a row has room for."""
    heights = [text_height(text, width=box.width(), style=style) for text, style in shown]
    return heights, min(1.0, (box.height() - 0.8) / max(sum(heights), 1.0))
