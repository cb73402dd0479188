"""Who a card is for: name in both scripts, languages, number, and a code at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QRectF

from refugeesday.printing.canvas import Align, Canvas, Style, text_width
from refugeesday.printing.card_parts import BODY, LEFT, RIGHT, SMALL, beside, draw_pair, marked
from refugeesday.printing.qr import draw_code, quiet_zone

if TYPE_CHECKING:
    from refugeesday.domain.papers import CardValues, DayCardValues, Pair

_CODE = 31.0
"""Side of the code with its quiet zone, in millimetres; a check-in code itself is at least 22."""


Carrier: TypeAlias = "CardValues | DayCardValues"


def draw_person(
    canvas: Canvas, who: Carrier, *, code: str, caption: str, below: Pair | None = None, side: float = _CODE
) -> None:
    """Draw who the card is for, and a code with its caption; `below` says what to do with it."""
    border = min(3.2, quiet_zone(code, side))
    box = QRectF(RIGHT - side + border, 22.4, side, side)
    draw_code(canvas, box, code)
    under = QRectF(box.left() - 3, box.bottom() - border + 0.3, box.width() + 3.4, 3.6)
    canvas.text(under, caption, SMALL.but(size=8, align=Align.CENTRE))
    if below is not None:
        place = QRectF(RIGHT - 42, under.bottom() - 0.1, 42, 5.6)
        canvas.text(place, marked(below), beside(below, SMALL.but(size=6.5, lines=2, smallest=5)))
    wide = box.left() - LEFT - 2
    other = Align.START if who.is_rtl else Align.END
    draw_pair(canvas, who.name_caption, top=27.5, height=4.5, style=SMALL, width=wide)
    name = Style(size=20, smallest=6, weight=600, sinks=0.5, lines=3)
    if who.native_name:
        canvas.text(QRectF(LEFT, 32.5, wide * 0.58, 11), who.name, name)
        native = name.but(is_rtl=who.is_rtl, align=other)
        canvas.text(QRectF(LEFT + wide * 0.6, 32.5, wide * 0.4, 11), who.native_name, native)
    else:
        canvas.text(QRectF(LEFT, 32.5, wide, 11), who.name, name)
    _draw_languages(canvas, who, top=46.0, width=wide * 0.72)
    native_language = SMALL.but(is_rtl=who.is_rtl, align=other)
    canvas.text(QRectF(LEFT + wide * 0.74, 46.4, wide * 0.26, 4.6), who.native_language, native_language)
    number = SMALL.but(size=8, colour="text3")
    canvas.text(QRectF(LEFT, 53.2, wide * 0.5, 4), who.number, number)


def _draw_languages(canvas: Canvas, who: Carrier, *, top: float, width: float) -> None:
    style = BODY.but(size=9, weight=500, align=Align.CENTRE, sinks=0.5, smallest=6)
    left = LEFT
    chips = [(name, "") for name in who.languages]
    chips.insert(min(1, len(chips)), ("Deutsch", who.german_level))
    for name, level in chips:
        room = text_width(name, style) + 4.4
        second = text_width(level, style.but(weight=700)) + 3.4 if level else 0.0
        if left + room + second > LEFT + width:
            break
        frame = QRectF(left, top, room + second, 5.6)
        if level:
            canvas.box(QRectF(left + room, top, second, 5.6), fill="lvA2", radius=0.9)
            canvas.text(QRectF(left + room, top, second, 5.6), level, style.but(weight=700, colour="lvA2t"))
        canvas.box(frame, border="control", width=0.25, radius=0.9)
        canvas.text(QRectF(left, top, room, 5.6), name, style)
        left += room + second + 1.6
