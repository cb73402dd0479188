"""Tables on A4 pages: as many rows as fit, the head again on every page, page numbers at the foot.

A row is as high as its fullest cell needs, so that all texts of a column keep their size. No page begins with the last
row or two of a table: they take some of the page before with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import TICK_BOX
from refugeesday.printing.canvas import Align, Canvas, Style, text_height
from refugeesday.printing.pages import A4, Page

LEFT, RIGHT = 15.0, 195.0
WIDTH = RIGHT - LEFT

_BOTTOM = 282.0
_HEAD = 8.5
_AIR = 1.6
"""Above and below the text of a row, together."""
_LAST_ROWS = 3
"""The last page of a longer table has at least so many rows."""
_CAPTION = Style(size=8.5, weight=600, colour="text2", lines=2, sinks=0.5, smallest=5.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its caption, its share of the width, and how its cells look."""

    caption: str
    share: float
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePaper:
    """A headed table; `row_height` is the least in millimetres, `top` where it begins below what `head` draws."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    row_height: float
    top: float
    head: Callable[[Canvas], None]
    footer: str = ""


def table_pages(paper: TablePaper) -> Iterator[Page]:
    """Give the pages of a table; one page where there are no rows."""
    rows = [_Row(cells, _height(paper, cells)) for cells in paper.rows]
    leaves = _leaves(rows, room=_BOTTOM - paper.top - _HEAD)
    for number, leaf in enumerate(leaves, start=1):
        yield Page(size=A4, draw=partial(_draw, paper=paper, rows=leaf, number=number, count=len(leaves)))


def draw_title(canvas: Canvas, title: str, about: Sequence[str], *, badge: str = "") -> None:
    """Draw a headline with lines below it and, at the right, a number in a frame."""
    wide = WIDTH - (44 if badge else 0)
    canvas.text(QRectF(LEFT, 13, wide, 10), title, Style(size=18, weight=600, colour="accent", smallest=9))
    for index, text in enumerate(about):
        canvas.text(QRectF(LEFT, 23.5 + index * 5.4, wide, 5.2), text, Style(size=10, colour="text2", smallest=6))
    if badge:
        frame = QRectF(RIGHT - 40, 12.5, 40, 15)
        canvas.box(frame, fill="accent", radius=2)
        style = Style(size=20, weight=700, colour="onAccent", align=Align.CENTRE, sinks=0.5, smallest=9)
        canvas.text(frame.adjusted(2, 0, -2, 0), badge, style)


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    height: float


def _edges(paper: TablePaper) -> list[float]:
    total = sum(column.share for column in paper.columns)
    edges = [LEFT]
    for column in paper.columns:
        edges.append(edges[-1] + WIDTH * column.share / total)
    return edges


def _height(paper: TablePaper, cells: tuple[str, ...]) -> float:
    edges = _edges(paper)
    needed = [
        text_height(cell, width=right - left - 2, style=column.style) + _AIR
        for column, cell, left, right in zip(paper.columns, cells, edges, edges[1:], strict=False)
        if cell != TICK_BOX
    ]
    return max([paper.row_height, *needed])


def _leaves(rows: Sequence[_Row], *, room: float) -> list[list[_Row]]:
    """Give the rows of each page; at least one page."""
    leaves: list[list[_Row]] = [[]]
    left = room
    for row in rows:
        if leaves[-1] and row.height > left:
            leaves.append([])
            left = room
        leaves[-1].append(row)
        left -= row.height
    while len(leaves) > 1 and len(leaves[-1]) < _LAST_ROWS < len(leaves[-2]):
        leaves[-1].insert(0, leaves[-2].pop())
    return leaves


def _draw(canvas: Canvas, *, paper: TablePaper, rows: Sequence[_Row], number: int, count: int) -> None:
    paper.head(canvas)
    edges = _edges(paper)
    top = paper.top
    canvas.line((LEFT, top), (RIGHT, top), width=0.3)
    for column, left, right in zip(paper.columns, edges, edges[1:], strict=False):
        align = column.style.align
        canvas.text(QRectF(left + 1, top, right - left - 2, _HEAD), column.caption, _CAPTION.but(align=align))
    top += _HEAD
    canvas.line((LEFT, top), (RIGHT, top), width=0.3)
    for row in rows:
        for column, cell, left, right in zip(paper.columns, row.cells, edges, edges[1:], strict=False):
            _draw_cell(canvas, QRectF(left + 1, top, right - left - 2, row.height), cell, column.style)
        top += row.height
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
