"""Tables on A4 pages: as many rows as fit, the head again on every page, page numbers at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import TICK_BOX
from refugeesday.printing.canvas import Align, Canvas, Style
from refugeesday.printing.pages import A4, Page

LEFT, RIGHT = 15.0, 195.0
WIDTH = RIGHT - LEFT

_BOTTOM = 282.0
_HEAD = 8.5
_CAPTION = Style(size=8.5, weight=600, colour="text2", lines=2, sinks=0.5, smallest=5.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its caption, its share of the width, and how its cells look."""

    caption: str
    share: float
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePaper:
    """A headed table; `row_height` in millimetres, `top` is where the table begins below what `head` draws."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    row_height: float
    top: float
    head: Callable[[Canvas], None]
    footer: str = ""


def table_pages(paper: TablePaper) -> Iterator[Page]:
    """Give the pages of a table; one page where there are no rows."""
    room = int((_BOTTOM - paper.top - _HEAD) / paper.row_height)
    chunks = [paper.rows[first : first + room] for first in range(0, len(paper.rows), room)] or [()]
    for number, rows in enumerate(chunks, start=1):
        yield Page(size=A4, draw=partial(_draw, paper=paper, rows=rows, number=number, count=len(chunks)))


def draw_title(canvas: Canvas, title: str, about: Sequence[str], *, badge: str = "") -> None:
    """Draw a headline with lines below it and, at the right, a number in a frame."""
    wide = WIDTH - (44 if badge else 0)
    canvas.text(QRectF(LEFT, 13, wide, 10), title, Style(size=18, weight=600, colour="accent", smallest=9))
    for index, text in enumerate(about):
        canvas.text(QRectF(LEFT, 23.5 + index * 5.4, wide, 5.2), text, Style(size=10, colour="text2", smallest=6))
    if badge:
        frame = QRectF(RIGHT - 40, 12.5, 40, 15)
        canvas.box(frame, fill="accent", radius=2)
        style = Style(size=24, weight=700, colour="onAccent", align=Align.CENTRE, sinks=0.5, smallest=9)
        canvas.text(frame.adjusted(2, 0, -2, 0), badge, style)


def _draw(canvas: Canvas, *, paper: TablePaper, rows: Sequence[tuple[str, ...]], number: int, count: int) -> None:
    paper.head(canvas)
    total = sum(column.share for column in paper.columns)
    edges = [LEFT]
    for column in paper.columns:
        edges.append(edges[-1] + WIDTH * column.share / total)
    top = paper.top
    canvas.line((LEFT, top), (RIGHT, top), width=0.3)
    for column, left, right in zip(paper.columns, edges, edges[1:], strict=False):
        align = column.style.align
        canvas.text(QRectF(left + 1, top, right - left - 2, _HEAD), column.caption, _CAPTION.but(align=align))
    top += _HEAD
    canvas.line((LEFT, top), (RIGHT, top), width=0.3)
    for row in rows:
        for column, cell, left, right in zip(paper.columns, row, edges, edges[1:], strict=False):
            _draw_cell(canvas, QRectF(left + 1, top, right - left - 2, paper.row_height), cell, column.style)
        top += paper.row_height
        canvas.line((LEFT, top), (RIGHT, top), colour="divider", width=0.15)
    small = Style(size=8, colour="text3")
    canvas.text(QRectF(LEFT, 285, WIDTH * 0.75, 4.5), paper.footer, small)
    canvas.text(QRectF(RIGHT - 40, 285, 40, 4.5), f"Seite {number} von {count}", small.but(align=Align.END))


def _draw_cell(canvas: Canvas, box: QRectF, text: str, style: Style) -> None:
    if text == TICK_BOX:
        side = min(4.6, box.height() - 2)
        middle = box.center()
        canvas.box(
            QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), border="text", width=0.3, radius=0.5
        )
    else:
        canvas.text(box.adjusted(0, 0.5, 0, -0.5), text, style)
