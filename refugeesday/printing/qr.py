"""QR codes as vector shapes: error level M, four modules of quiet zone, UTF-8, never a Micro code."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import segno
from PySide6.QtCore import QLineF, QPointF

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from refugeesday.printing.canvas import Canvas

QUIET = 4
_MASK = 7
"""Any of the eight masks is valid and named in the code. Choosing one each time takes four fifths of the work and was
of no use: of 80 blurred and noisy codes, zxing read 47 with the chosen masks, 46 to 54 with each fixed one."""
_RUN = re.compile(rb"\x01+")
_OVERLAP = 0.02  # of a module: no hairlines between rows where a viewer smooths edges


def draw_code(canvas: Canvas, box: QRectF, text: str) -> None:
    """Draw a code that fills a square box, its quiet zone included."""
    modules = _modules(text)
    side = len(modules) + 2 * QUIET
    scale = box.width() / side
    canvas.box(box, fill="surface")
    corner = QPointF(box.left() + QUIET * scale, box.top() + QUIET * scale)
    canvas.bars(_runs(modules), corner, scale=scale, width=1 + _OVERLAP)


def quiet_zone(text: str, side: float) -> float:
    """Give the width of the white border a code has in a square of this side, in the unit of the side."""
    return side * QUIET / (len(_modules(text)) + 2 * QUIET)


def _runs(modules: tuple[bytes, ...]) -> list[QLineF]:
    """Give the dark modules in units of a module: a line along the middle of each run in a row.

    A thick line takes two points in a file where a rectangle takes four.
    """
    return [
        QLineF(run.start(), y + 0.5, run.end(), y + 0.5) for y, row in enumerate(modules) for run in _RUN.finditer(row)
    ]


@lru_cache(maxsize=4096)
def _modules(text: str) -> tuple[bytes, ...]:
    """Give the rows of a code, a byte of 1 for each dark module.

    Kept, because everybody with a talk at one booth and time has the same; as bytes, a path is thirty times as big.
    """
    code = segno.make(text, error="m", encoding="utf-8", micro=False, mask=_MASK)
    return tuple(bytes(row) for row in code.matrix)
