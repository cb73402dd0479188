"""The back of a card: the hall with the person's booths, the address, and a code for each talk."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import CardTalk, CardValues, HallPlan, Pair, Pictogram, PlanBooth
from refugeesday.printing.canvas import Align, Canvas, Style
from refugeesday.printing.card_parts import BODY, LEFT, RIGHT, SMALL, TITLE, WIDTH, draw_head, draw_pair
from refugeesday.printing.pictograms import draw_pictogram
from refugeesday.printing.qr import draw_code

CODE = 31.2
"""Side of a talk's code with its quiet zone; the code alone is 26 mm or more from 41 to 57 modules a side."""

_FOOT = 193.5
_CAPTION = 8.6
_ROW = CODE + _CAPTION
_CODES_A_ROW = 4


class CardBack:
    """Draw the back of one participant's card."""

    def __init__(self, values: CardValues) -> None:
        self._values = values

    def draw(self, canvas: Canvas) -> None:
        """Draw all of it, codes at the foot, the plan in what room they leave."""
        values, words = self._values, self._values.words
        address = values.words.address
        draw_head(canvas, address, _beside(address, ", ".join(part for part in (values.venue, values.address) if part)))
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
        canvas.text(QRectF(LEFT, _FOOT + 1.6, WIDTH / 2, 5.5), "Notruf 112", emergency)
        canvas.text(QRectF(LEFT + WIDTH / 2, _FOOT + 1.6, WIDTH / 2, 5.5), "112", emergency.but(align=Align.END))
        draw_pair(canvas, words.confidential, top=_FOOT + 7, height=4, style=SMALL.but(size=7, colour="text3"))

    def _draw_plans(self, canvas: Canvas, *, top: float, bottom: float) -> None:
        plans = self._values.plans
        room = (bottom - top) / len(plans)
        for index, plan in enumerate(plans):
            self._draw_plan(canvas, plan, top=top + index * room, bottom=top + (index + 1) * room - 2)

    def _draw_plan(self, canvas: Canvas, plan: HallPlan, *, top: float, bottom: float) -> None:
        words = self._values.words
        title = words.hall_plan
        draw_pair(canvas, _and(title, plan.room), top=top, height=6, style=TITLE.but(size=10))
        desk = 7.6
        space = QRectF(LEFT, top + 7.5, WIDTH, bottom - top - 7.5 - desk - 2)
        scale = min(space.width() / plan.width_mm, space.height() / plan.depth_mm)
        hall = QRectF(0, space.top(), plan.width_mm * scale, plan.depth_mm * scale)
        hall.moveLeft(LEFT + (WIDTH - hall.width()) / 2)
        canvas.box(hall, fill="subtle", border="text", width=0.5, radius=0.8)
        mine = {talk.booth: talk.position for talk in self._values.talks}
        at = {booth.number: _place(booth, hall, scale) for booth in plan.booths}
        stops = sorted(at.keys() & mine.keys(), key=mine.__getitem__)
        desk_box = QRectF(hall.center().x() - 24, hall.bottom() + 2.2, 48, desk)
        self._draw_route(canvas, [at[number] for number in stops], desk_box)
        for number in sorted(at, key=lambda number: number in mine):
            _draw_booth(canvas, at[number], number, is_mine=number in mine)
        for number in stops:
            canvas.disc((at[number].center().x(), at[number].bottom() + 3.1), 2.4, text=str(mine[number]))
        self._draw_desk(canvas, desk_box)

    def _draw_route(self, canvas: Canvas, stops: list[QRectF], desk: QRectF) -> None:
        """Lead from the desk below the hall to each stop in turn, along the aisles below the booths."""
        points = [(desk.center().x(), desk.top())]
        points += [(stop.center().x(), stop.bottom() + 3.1) for stop in stops]
        for (x1, y1), (x2, y2) in pairwise(points):
            canvas.line((x1, y1), (x1, y2), colour="accent", width=0.6, is_dotted=True)
            canvas.line((x1, y2), (x2, y2), colour="accent", width=0.6, is_dotted=True)

    def _draw_desk(self, canvas: Canvas, box: QRectF) -> None:
        canvas.box(box, fill="warnSoft", border="warn", width=0.4, radius=0.9)
        style = BODY.but(size=9, weight=600, align=Align.CENTRE, sinks=0.5)
        canvas.text(box.adjusted(2, 0, -2, 0), "0  Empfang, Anmeldung", style)

    def _draw_way(self, canvas: Canvas, *, top: float, bottom: float) -> None:
        """Name the stops in their order where no plan of the hall is known."""
        talks = self._values.talks
        height = min(17.0, (bottom - top) / (len(talks) + 1))
        stops = [("0", "Empfang, Anmeldung", self._values.arrives)]
        stops += [(str(talk.position), f"Stand {talk.booth}  {talk.organisation}", talk.starts) for talk in talks]
        canvas.line((LEFT + 5, top + height / 2), (LEFT + 5, top + height * (len(stops) - 0.5)), colour="accent",
                    width=0.6, is_dotted=True)  # fmt: skip
        for index, (number, text, time) in enumerate(stops):
            middle = top + (index + 0.5) * height
            canvas.disc((LEFT + 5, middle), 3.2, text=number)
            bold = Style(size=11, weight=600, sinks=0.5, smallest=7)
            canvas.text(QRectF(LEFT + 12, middle - height / 2, 18, height), time, bold.but(colour="accent"))
            canvas.text(QRectF(LEFT + 31, middle - height / 2, WIDTH - 31, height), text, bold)

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
        canvas.text(QRectF(LEFT + 6.5, line + 8, WIDTH / 2, 5), values.phone, BODY.but(weight=700))

    def _draw_codes(self, canvas: Canvas, *, top: float) -> None:
        canvas.line((LEFT, top), (RIGHT, top), colour="divider")
        canvas.text(QRectF(LEFT, top + 0.6, WIDTH, 5.4), "Termin ins Handy", TITLE.but(size=10))
        draw_pictogram(canvas, Pictogram.PHONE, (RIGHT - 4.6, top + 1), size=4.6, colour="accent")
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


def _draw_booth(canvas: Canvas, box: QRectF, number: str, *, is_mine: bool) -> None:
    canvas.box(box, fill="accent" if is_mine else "surface", border="accent" if is_mine else "control", radius=0.7)
    style = Style(size=8, smallest=4, weight=600, align=Align.CENTRE, sinks=0.5)
    canvas.text(box.adjusted(0.4, 0, -0.4, 0), number, style.but(colour="onAccent" if is_mine else "text2"))


def _place(booth: PlanBooth, hall: QRectF, scale: float) -> QRectF:
    width, height = min(18.0, 3000 * scale), min(8.0, 1600 * scale)
    middle_x = min(max(hall.left() + booth.x_mm * scale, hall.left() + width / 2 + 0.8), hall.right() - width / 2 - 0.8)
    middle_y = min(max(hall.top() + booth.y_mm * scale, hall.top() + height / 2 + 0.8), hall.bottom() - height / 2 - 6)
    return QRectF(middle_x - width / 2, middle_y - height / 2, width, height)


def _beside(like: Pair, text: str) -> Pair:
    return Pair(german=text, language=like.language, is_rtl=like.is_rtl)


def _and(title: Pair, room: str) -> Pair:
    comma = "\u060c " if title.is_rtl else ", "
    isolated = f"\u2066{room}\u2069" if title.is_rtl else room
    return replace(title, german=f"{title.german}, {room}", other=f"{title.other}{comma}{isolated}") if room else title
