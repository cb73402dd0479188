"""Pages: their size and what draws them; shown on the screen, printed or put into a file alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from refugeesday.printing.canvas import Canvas

if TYPE_CHECKING:
    from refugeesday.printing.canvas import Placed

A4 = (210.0, 297.0)
A5 = (148.0, 210.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One side of paper, its size in millimetres."""

    size: tuple[float, float]
    draw: Callable[[Canvas], None]


def draw_page(page: Page, painter: QPainter, *, dots: float, record: Callable[[Placed], None] | None = None) -> None:
    """Draw a page on a painter with so many dots per inch and leave the painter as it was."""
    painter.save()
    try:
        page.draw(Canvas(painter, dots=dots, record=record))
    finally:
        painter.restore()


def two_up(sides: Iterable[tuple[Page, Page]]) -> Iterator[Page]:
    """Put fronts and backs of A5 cards in pairs on A4 across, to be printed on both sides, turned on the short edge.

    Behind each front is its own back, so a back page holds its two in the other order; an odd last card stands alone.
    """
    cards = iter(sides)
    while pair := list(islice(cards, 2)):
        yield _beside([card[0] for card in pair])
        backs = [card[1] for card in reversed(pair)]
        yield _beside(backs if len(backs) == 2 else [None, *backs])


def _beside(pages: Iterable[Page | None]) -> Page:
    placed = [(index * A5[0] + 0.5, page) for index, page in enumerate(pages) if page is not None]

    def draw(canvas: Canvas) -> None:
        for left, page in placed:
            canvas.part((left, 0.0), page.draw)
        for y in (0.0, 205.0):
            canvas.line((148.5, y), (148.5, y + 5), colour="divider", width=0.15)

    return Page(size=(A4[1], A4[0]), draw=draw)
