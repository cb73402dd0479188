"""Small pictures beside sentences, drawn as lines in a square of 24 units."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from refugeesday.domain.papers import Pictogram

if TYPE_CHECKING:
    from refugeesday.printing.canvas import Canvas

_SIDE = 24
_STROKE = 1.7

_LINES: dict[Pictogram, tuple[str, ...]] = {
    Pictogram.DOCUMENT: ("5,3 14,3 19,8 19,21 5,21 5,3", "14,3 14,8 19,8", "8,13 16,13", "8,17 16,17"),
    Pictogram.IDENTITY: ("14,10 18,10", "14,14 18,14", "5.5,16.5 7,14.5 10,14.5 11.5,16.5"),
    Pictogram.HEADSET: ("4,14 4,12", "20,12 20,18 18,21 13,21"),
    Pictogram.CHILD: ("8.5,14.5 10,16 12,16.5 14,16 15.5,14.5", "11,3.2 12.5,5 11.5,6"),
    Pictogram.CUP: ("5,9 17,9 17,14 14,18 8,18 5,14 5,9", "4,21 18,21", "9,3 9,6", "13,3 13,6"),
    Pictogram.BUS: ("4,13 20,13", "4,8.5 20,8.5", "6.5,19 6.5,21", "17.5,19 17.5,21"),
    Pictogram.PHONE: ("10.5,19 13.5,19",),
    Pictogram.TICK: ("5,13 10,18 20,6",),
}
"""Runs of corner points."""
_CIRCLES: dict[Pictogram, tuple[tuple[float, float, float], ...]] = {
    Pictogram.IDENTITY: ((8.5, 11, 2.2),),
    Pictogram.CHILD: ((12, 12, 9), (9, 11, 0.5), (15, 11, 0.5)),
    Pictogram.BUS: ((7.5, 16, 0.6), (16.5, 16, 0.6)),
}
"""Middle and radius."""
_BOXES: dict[Pictogram, tuple[tuple[float, float, float, float, float], ...]] = {
    Pictogram.IDENTITY: ((2, 5, 20, 14, 2),),
    Pictogram.HEADSET: ((2.5, 13.5, 4, 5.5, 1.5), (17.5, 13.5, 4, 5.5, 1.5)),
    Pictogram.CUP: ((17, 10, 4, 5, 2),),
    Pictogram.BUS: ((4, 4, 16, 15, 2.5),),
    Pictogram.PHONE: ((6.5, 2.5, 11, 19, 2.2),),
}
"""Left, top, width, height and radius."""


def draw_pictogram(canvas: Canvas, picture: Pictogram, at: tuple[float, float], *, size: float, colour: str) -> None:
    """Draw a picture into a square of `size` millimetres with this upper left corner."""
    canvas.path(_path(picture), QPointF(*at), scale=size / _SIDE, colour=colour, width=_STROKE)


@cache
def _path(picture: Pictogram) -> QPainterPath:
    path = QPainterPath()
    for run in _LINES.get(picture, ()):
        path.addPolygon(QPolygonF([QPointF(*map(float, point.split(","))) for point in run.split()]))
    for x, y, radius in _CIRCLES.get(picture, ()):
        path.addEllipse(QPointF(x, y), radius, radius)
    for left, top, width, height, radius in _BOXES.get(picture, ()):
        path.addRoundedRect(QRectF(left, top, width, height), radius, radius)
    if picture is Pictogram.HEADSET:
        path.moveTo(4, 12)
        path.arcTo(QRectF(4, 4, 16, 16), 180, -180)
    return path
