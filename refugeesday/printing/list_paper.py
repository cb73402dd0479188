"""Lists for the office and the welcome desk: by name, with boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from refugeesday.domain.papers import TICK_BOX, ListPaper
from refugeesday.printing.canvas import Align, Style
from refugeesday.printing.pages import Page
from refugeesday.printing.sheet_table import Column, TablePaper, draw_title, table_pages

_ROW = 7.6
_CELL = Style(size=9, lines=4, sinks=0.5, smallest=5.5)


def list_pages(paper: ListPaper) -> Iterator[Page]:
    """Give the pages of a list; its first column stands out, boxes stand in the middle."""
    columns = tuple(
        Column(caption=header, share=width, style=_style(paper, index))
        for index, (header, width) in enumerate(zip(paper.headers, paper.widths, strict=True))
    )
    head = partial(draw_title, title=paper.title, about=(paper.subtitle,))
    yield from table_pages(
        TablePaper(columns=columns, rows=paper.rows, row_height=_ROW, top=32.0, head=head, footer=paper.footer)
    )


def _style(paper: ListPaper, index: int) -> Style:
    if index == 0:
        return _CELL.but(weight=600)
    is_box = bool(paper.rows) and paper.rows[0][index] == TICK_BOX
    return _CELL.but(align=Align.CENTRE) if is_box else _CELL
