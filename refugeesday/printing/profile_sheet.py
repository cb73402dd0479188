"""Profiles for employers: one page a participant who has consented to it, with lines for notes of the talk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import ProfileSheet
from refugeesday.printing.canvas import Canvas, Style, text_height
from refugeesday.printing.pages import A4, Page
from refugeesday.printing.sheet_table import LEFT, RIGHT, WIDTH, draw_title

_BOTTOM = 276.0
_LINE = 10.0
_CAPTION_WIDTH = 52.0
_TEXT = Style(size=12, lines=8, smallest=8)


def profile_pages(profiles: Iterable[ProfileSheet]) -> Iterator[Page]:
    """Give one page a profile."""
    for profile in profiles:
        yield Page(size=A4, draw=partial(_draw, profile=profile))


def _draw(canvas: Canvas, *, profile: ProfileSheet) -> None:
    draw_title(canvas, profile.name, (profile.headline,), badge=profile.number)
    top = 38.0
    for caption, text in profile.rows:
        room = min(max(text_height(text, width=WIDTH - _CAPTION_WIDTH, style=_TEXT), 6.0), 275 - top)
        canvas.line((LEFT, top), (RIGHT, top), colour="divider", width=0.15)
        canvas.text(QRectF(LEFT, top + 2.5, _CAPTION_WIDTH - 4, 6), caption, Style(size=10, colour="text2"))
        canvas.text(QRectF(LEFT + _CAPTION_WIDTH, top + 2, WIDTH - _CAPTION_WIDTH, room), text, _TEXT)
        top += room + 4.5
    canvas.line((LEFT, top), (RIGHT, top), colour="divider", width=0.15)
    _draw_notes(canvas, top=top + 10)
    canvas.text(QRectF(LEFT, 283, WIDTH, 4.5), profile.footer, Style(size=8, colour="text3", smallest=6))


def _draw_notes(canvas: Canvas, *, top: float) -> None:
    """Draw lines to write on down to the foot, where there is room for some."""
    if top + 3 * _LINE > _BOTTOM:
        return
    canvas.text(QRectF(LEFT, top, WIDTH, 6), "Notizen zum Gespräch", Style(size=10, weight=600, colour="text2"))
    for line in range(1, int((_BOTTOM - top) / _LINE)):
        at = top + 4 + line * _LINE
        canvas.line((LEFT, at), (RIGHT, at), colour="divider", width=0.15)
