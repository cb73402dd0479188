"""The back of a card: the hall with the person's booths, the address, and a code for each talk."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import CardTalk, CardValues, HallPlan, Pair, Pictogram
from refugeesday.printing.canvas import Canvas, Style
from refugeesday.printing.card_parts import BODY, LEFT, RIGHT, SMALL, TITLE, WIDTH, beside, draw_head, draw_pair, marked
from refugeesday.printing.card_plan import draw_room, has_desk, room_in
from refugeesday.printing.pictograms import draw_pictogram
from refugeesday.printing.qr import draw_code

CODE = 31.2
"""Side of a talk's code with its quiet zone; the code alone is 26 mm or more from 41 to 57 modules a side."""

_FOOT = 193.5
_CAPTION = 8.6
_ROW = CODE + _CAPTION
_CODES_A_ROW = 4
_PLAN_HEAD = 7.5


class CardBack:
    """Draw the back of one participant's card."""

    def __init__(self, values: CardValues) -> None:
        self._values = values

    def draw(self, canvas: Canvas) -> None:
        """Draw all of it, codes at the foot, the plan in what room they leave."""
        values, words = self._values, self._values.words
        address = values.words.address
        where = ", ".join(part for part in (values.venue, values.address) if part)
        draw_head(canvas, address, Pair(german=where, language=address.language))
        rows = -(-len(values.talks) // _CODES_A_ROW)
        codes_top = _FOOT - 2 - rows * _ROW - 6.5
        foot = codes_top - (25 if values.directions else 15)
        if values.plans:
            self._draw_plans(canvas, top=24.0, bottom=foot - 2)
        else:
            self._draw_way(canvas, top=26.0, bottom=foot - 2)
        self._draw_help(canvas, top=foot)
        self._draw_codes(canvas, top=codes_top)
        canvas.line((LEFT, _FOOT), (RIGHT, _FOOT), colour="divider")
        emergency = BODY.but(weight=600, sinks=0.5)
        draw_pair(canvas, words.emergency, top=_FOOT + 1.6, height=5.5, style=emergency)
        draw_pair(canvas, words.confidential, top=_FOOT + 7, height=4, style=SMALL.but(size=7, colour="text3"))

    def _draw_plans(self, canvas: Canvas, *, top: float, bottom: float) -> None:
        """Draw the rooms beside each other or one below the other, as they become larger."""
        plans, gap = self._values.plans, 4.0
        count, wide, high = len(plans), WIDTH, bottom - top
        across = [QRectF(LEFT + i * (wide + gap) / count, top, (wide + gap) / count - gap, high) for i in range(count)]
        below = [QRectF(LEFT, top + i * high / count, wide, high / count - 2) for i in range(count)]
        with_desk = not any(map(has_desk, plans))

        def scale(spaces: list[QRectF]) -> float:
            heads = [space.adjusted(0, _PLAN_HEAD, 0, 0) for space in spaces]
            return min(room_in(one, plan, with_desk=with_desk).scale for one, plan in zip(heads, plans, strict=True))

        spaces = max(across, below, key=scale)
        for space, plan in zip(spaces, plans, strict=True):
            self._draw_plan(canvas, plan, space, with_desk=with_desk)

    def _draw_plan(self, canvas: Canvas, plan: HallPlan, space: QRectF, *, with_desk: bool) -> None:
        words = self._values.words
        title = TITLE.but(size=10, smallest=6.5)
        draw_pair(
            canvas, _and(words.hall_plan, plan.room), top=space.top(), height=6, left=space.left(),
            width=space.width(), style=title,
        )  # fmt: skip
        mine = {talk.booth: talk.position for talk in self._values.talks}
        room = room_in(space.adjusted(0, _PLAN_HEAD, 0, 0), plan, with_desk=with_desk)
        draw_room(canvas, room, plan, mine=mine, desk=words.desk)

    def _draw_way(self, canvas: Canvas, *, top: float, bottom: float) -> None:
        """Name the stops in their order where no plan of the hall is known."""
        talks = self._values.talks
        height = min(17.0, (bottom - top) / (len(talks) + 1))
        words = self._values.words
        stops = [("0", words.desk, self._values.arrives)]
        stops += [(str(talk.position), _stop(words.booth, talk), talk.starts) for talk in talks]
        canvas.line((LEFT + 5, top + height / 2), (LEFT + 5, top + height * (len(stops) - 0.5)), colour="accent",
                    width=0.6, is_dotted=True)  # fmt: skip
        for index, (number, pair, time) in enumerate(stops):
            middle = top + (index + 0.5) * height
            canvas.disc((LEFT + 5, middle), 3.2, text=number)
            bold = Style(size=11, weight=600, sinks=0.5, smallest=7)
            canvas.text(QRectF(LEFT + 12, middle - height / 2, 18, height), time, bold.but(colour="accent"))
            canvas.text(QRectF(LEFT + 29, middle - height / 2, WIDTH - 29 - 37, height), pair.german, bold)
            small = beside(pair, BODY.but(sinks=0.5, colour="text2"))
            canvas.text(QRectF(RIGHT - 35, middle - height / 2, 35, height), marked(pair), small)

    def _draw_help(self, canvas: Canvas, *, top: float) -> None:
        """Say how to come, and whom to call."""
        values, words = self._values, self._values.words
        line = top
        if values.directions:
            draw_pictogram(canvas, Pictogram.BUS, (LEFT, top + 0.3), size=4.6, colour="accent")
            bold = BODY.but(weight=600, sinks=0.5)
            draw_pair(canvas, words.bus_train, top=top, height=5, left=LEFT + 6.5, width=WIDTH - 6.5, style=bold)
            canvas.text(QRectF(LEFT + 6.5, top + 5, WIDTH - 6.5, 4.6), values.directions, SMALL)
            line = top + 10.2
        draw_pictogram(canvas, Pictogram.PHONE, (LEFT, line + 0.4), size=4.6, colour="accent")
        draw_pair(canvas, words.cannot_come, top=line, height=8, left=LEFT + 6.5, width=WIDTH - 6.5,
                  style=BODY.but(lines=2))  # fmt: skip
        draw_pair(canvas, _beside(words.cannot_come, values.phone), top=line + 8, height=5, left=LEFT + 6.5,
                  width=WIDTH - 6.5, style=BODY.but(weight=700))  # fmt: skip

    def _draw_codes(self, canvas: Canvas, *, top: float) -> None:
        canvas.line((LEFT, top), (RIGHT, top), colour="divider")
        draw_pair(canvas, self._values.words.into_phone, top=top + 0.6, height=5.4, style=TITLE.but(size=10))
        talks = self._values.talks
        for index, talk in enumerate(talks):
            row, column = divmod(index, _CODES_A_ROW)
            in_row = min(_CODES_A_ROW, len(talks) - row * _CODES_A_ROW)
            left = LEFT + WIDTH / 2 + (column - in_row / 2) * (WIDTH / _CODES_A_ROW) + (WIDTH / 4 - CODE) / 2
            self._draw_talk_code(canvas, talk, left=left, top=top + 6 + row * _ROW)

    def _draw_talk_code(self, canvas: Canvas, talk: CardTalk, *, left: float, top: float) -> None:
        box = QRectF(left, top, CODE, CODE)
        draw_code(canvas, box, talk.entry)
        canvas.disc((left + 4.2, top + CODE + 1.6), 2.3, text=str(talk.position))
        caption = BODY.but(weight=600, sinks=0.5)
        canvas.text(QRectF(left + 7.6, top + CODE - 1.2, CODE - 7.6, 5.4), f"{talk.starts}  {talk.booth}", caption)


def _beside(like: Pair, text: str) -> Pair:
    """Give a number or name that reads alike on both sides."""
    other = f"\u2066{text}\u2069" if like.is_rtl else text
    return Pair(german=text, other=other, language=like.language, is_rtl=like.is_rtl)


def _stop(booth: Pair, talk: CardTalk) -> Pair:
    number = f"\u2066{talk.booth}\u2069" if booth.is_rtl else talk.booth
    german = f"{booth.german} {talk.booth}  {talk.organisation}"
    return replace(booth, german=german, other=f"{booth.other} {number}")


def _and(title: Pair, room: str) -> Pair:
    comma = "\u060c " if title.is_rtl else ", "
    isolated = f"\u2066{room}\u2069" if title.is_rtl else room
    return replace(title, german=f"{title.german}, {room}", other=f"{title.other}{comma}{isolated}") if room else title
