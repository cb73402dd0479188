"""Badges, ten on an A4 page of 90 × 54 mm: call name, number, languages. Nothing of status, phone or level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import Badge
from refugeesday.printing.canvas import Align, Canvas, Style, text_width
from refugeesday.printing.pages import A4, Page

WIDTH, HEIGHT = 90.0, 54.0
A_PAGE = 10

_LEFT, _TOP = (A4[0] - 2 * WIDTH) / 2, (A4[1] - 5 * HEIGHT) / 2
_PILL = Style(size=10, weight=500, align=Align.CENTRE, sinks=0.5, smallest=6)


def badge_pages(badges: Iterable[Badge]) -> Iterator[Page]:
    """Give pages of ten badges with marks to cut along."""
    rest = iter(badges)
    while some := tuple(islice(rest, A_PAGE)):
        yield Page(size=A4, draw=partial(_draw, badges=some))


def _draw(canvas: Canvas, *, badges: tuple[Badge, ...]) -> None:
    for index, badge in enumerate(badges):
        row, column = divmod(index, 2)
        canvas.part((_LEFT + column * WIDTH, _TOP + row * HEIGHT), partial(_draw_badge, badge=badge))


def _draw_badge(canvas: Canvas, *, badge: Badge) -> None:
    canvas.box(QRectF(0, 0, WIDTH, HEIGHT), border="divider", width=0.15)
    canvas.text(QRectF(6, 4.5, 56, 5), badge.event, Style(size=8.5, colour="text2", smallest=6))
    number = Style(size=9, colour="text2", align=Align.END, smallest=6)
    canvas.text(QRectF(62, 4.5, 22, 5), badge.number, number)
    canvas.line((6, 10.5), (WIDTH - 6, 10.5), colour="accent", width=0.5)
    bottom = 31.0 if badge.role else 36.0
    name = Style(size=30, weight=700, lines=2, sinks=0.5, align=Align.CENTRE, smallest=9)
    canvas.text(QRectF(6, 12, WIDTH - 12, bottom - 12), badge.name, name)
    if badge.role:
        role = Style(size=13, weight=600, colour="accent", align=Align.CENTRE, sinks=0.5, smallest=8)
        canvas.text(QRectF(6, 31, WIDTH - 12, 7), badge.role, role)
    _draw_languages(canvas, badge.languages)


def _draw_languages(canvas: Canvas, languages: tuple[str, ...]) -> None:
    """Draw as many languages as find room on one line, in the middle."""
    shown: list[tuple[str, float]] = []
    for name in languages:
        room = text_width(name, _PILL) + 6
        if sum(width + 2 for _, width in shown) + room <= WIDTH - 12:
            shown.append((name, room))
    left = (WIDTH - sum(width for _, width in shown) - 2 * (len(shown) - 1)) / 2
    for name, width in shown:
        box = QRectF(left, 41, width, 7.6)
        canvas.box(box, fill="accentSoft", radius=3.8)
        canvas.text(box.adjusted(1, 0, -1, 0), name, _PILL.but(colour="accentText"))
        left += width + 2
