"""Draw pages and look at where their texts came to stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from refugeesday.printing.canvas import Placed
from refugeesday.printing.pages import Page, draw_page

SLACK = 0.06
"""Millimetres a glyph may lean out of its box."""


def placed_on(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Placed]]]:
    """Give each page with the texts on it, in the order they were drawn."""
    for page in pages:
        found: list[Placed] = []
        image = QImage(10, 10, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        draw_page(page, painter, dots=96, record=found.append)
        painter.end()
        yield page, found


def outside(page: Page, texts: Iterable[Placed], *, margin: float) -> list[str]:
    """Give the texts that leave their box or come closer to the edge of the paper than a margin."""
    width, height = page.size
    paper = QRectF(margin, margin, width - 2 * margin, height - 2 * margin)
    return [
        one.text
        for one in texts
        if not one.box.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(one.used) or not paper.contains(one.used)
    ]


def on_each_other(texts: Iterable[Placed], *, slack: float = 0.3) -> list[tuple[str, str]]:
    """Give the pairs of texts that cover each other; lines have air above and below, so a little is allowed."""
    found = []
    below = sorted(texts, key=lambda one: one.used.top())
    for index, one in enumerate(below):
        for two in below[index + 1 :]:
            if two.used.top() > one.used.bottom():
                break
            common = one.used.intersected(two.used)
            if common.width() > slack and common.height() > slack:
                found.append((one.text, two.text))
    return found
