"""QR codes as vector shapes: error level M, four modules of quiet zone, UTF-8, never a Micro code."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import segno
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from refugeesday.printing.canvas import Canvas

QUIET = 4
_OVERLAP = 0.02  # of a module: no hairlines between rows where a viewer smooths edges


def draw_code(canvas: Canvas, box: QRectF, text: str) -> None:
    """Draw a code that fills a square box, its quiet zone included."""
    path, modules = _code(text)
    side = modules + 2 * QUIET
    scale = box.width() / side
    canvas.box(box, fill="surface")
    canvas.path(path, QPointF(box.left() + QUIET * scale, box.top() + QUIET * scale), scale=scale)


@lru_cache(maxsize=2048)
def _code(text: str) -> tuple[QPainterPath, int]:
    """Give the dark modules as one path in units of a module, and the modules of a side.

    Making one costs about 10 ms, and everybody with a talk at one booth and time has the same.
    """
    code = segno.make(text, error="m", encoding="utf-8", micro=False)
    rows = list(code.matrix)
    path = QPainterPath()
    for y, row in enumerate(rows):
        start = None
        for x, dark in enumerate([*row, 0]):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                path.addRect(QRectF(start, y, x - start, 1 + _OVERLAP))
                start = None
    path.setFillRule(path.fillRule().WindingFill)
    return path, len(rows)
