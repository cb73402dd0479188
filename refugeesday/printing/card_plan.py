"""A room on the back of a card: its booths, and the dotted way from the entrance over the desk to each talk."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from refugeesday.domain.hall import FeatureKind
from refugeesday.printing.canvas import Align, Canvas, Style
from refugeesday.printing.card_parts import BODY, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from refugeesday.domain.papers import HallPlan, Pair, PlanBooth, PlanFeature

DESK_HEIGHT = 9.4
"""Of the desk below a room that has none of its own."""

_BOOTH_MM = (2600, 1600)
_BELOW = 3.1
"""From a booth's lower edge to the middle of the number under it: the way runs there."""
_RING = 2.3
_DOOR = (19.0, 8.2)
"""Least width and height an entrance is drawn with."""
_CLEAR = 1.2
"""The way keeps so far from booths."""
_LOOKS = {
    FeatureKind.DESK: ("warnSoft", "warn"),
    FeatureKind.ENTRANCE: ("okSoft", "okLine"),
    FeatureKind.AREA: ("sunken", "divider"),
}
"""Fill and border."""


@dataclass(frozen=True, slots=True)
class PlanRoom:
    """Where a plan stands on the card: the room as drawn, and the desk below it where no room on the card has it."""

    hall: QRectF
    scale: float
    desk: QRectF | None


def has_desk(plan: HallPlan) -> bool:
    """Say whether the welcome desk stands in a room."""
    return any(feature.kind is FeatureKind.DESK for feature in plan.features)


def room_in(space: QRectF, plan: HallPlan, *, with_desk: bool) -> PlanRoom:
    """Give the largest room that keeps its shape in a space, in its middle, with a desk below it if need be."""
    height = space.height() - (DESK_HEIGHT + 2.2 if with_desk else 0)
    scale = min(space.width() / plan.width_mm, height / plan.depth_mm)
    hall = QRectF(0, space.top(), plan.width_mm * scale, plan.depth_mm * scale)
    hall.moveLeft(space.left() + (space.width() - hall.width()) / 2)
    below = QRectF(hall.center().x() - 24, hall.bottom() + 2.2, 48, DESK_HEIGHT)
    return PlanRoom(hall=hall, scale=scale, desk=below if with_desk else None)


def draw_room(canvas: Canvas, room: PlanRoom, plan: HallPlan, *, mine: Mapping[str, int], desk: Pair) -> None:
    """Draw a room; `mine` are the person's booths by number with their position on the card."""
    hall = room.hall
    canvas.box(hall, fill="subtle", border="text", width=0.5, radius=0.8)
    at = {booth.number: _place(booth, room) for booth in plan.booths}
    stops = sorted(at.keys() & mine.keys(), key=mine.__getitem__)
    features = [(feature, _area(feature, room)) for feature in plan.features]
    begin = [box for feature, box in features if feature.kind is FeatureKind.ENTRANCE][:1]
    begin += [box for feature, box in features if feature.kind is FeatureKind.DESK][:1]
    points = [(box.center().x(), min(max(box.center().y(), hall.top() + 1), hall.bottom() - 1)) for box in begin]
    if room.desk is not None:
        points = [(room.desk.center().x(), room.desk.top())]
    points += [(at[number].center().x(), at[number].bottom() + _BELOW) for number in stops]
    _draw_way(canvas, points, list(at.values()), hall)
    for feature, box in features:
        _draw_feature(canvas, box, feature, desk=desk)
    for number in sorted(at, key=lambda number: number in mine):
        _draw_booth(canvas, at[number], number, is_mine=number in mine)
    for number in stops:
        canvas.disc((at[number].center().x(), at[number].bottom() + _BELOW), _RING, text=str(mine[number]))
    if room.desk is not None:
        _draw_label(canvas, room.desk, desk, ahead="0  ", looks=_LOOKS[FeatureKind.DESK])


def _draw_way(canvas: Canvas, points: Sequence[tuple[float, float]], booths: Sequence[QRectF], hall: QRectF) -> None:
    """Lead from point to point along the aisles, through the gap between booths that is the least detour."""
    for (x1, y1), (x2, y2) in pairwise(points):
        across = gap(x1, x2, sorted((y1, y2)), booths, hall)
        for start, end in (((x1, y1), (across, y1)), ((across, y1), (across, y2)), ((across, y2), (x2, y2))):
            if start != end:
                canvas.line(start, end, colour="accent", width=0.6, is_dotted=True)


def gap(x1: float, x2: float, between: Sequence[float], booths: Iterable[QRectF], hall: QRectF) -> float:
    """Give where a way from `x1` to `x2` may cross between two heights without meeting a booth, by the least detour."""
    top, bottom = between
    crossed = [booth for booth in booths if booth.top() < bottom and booth.bottom() > top]
    places = [x1, x2, *(edge for booth in crossed for edge in (booth.left() - _CLEAR, booth.right() + _CLEAR))]
    free = [
        x
        for x in places
        if hall.left() < x < hall.right() and not any(booth.left() - 0.5 < x < booth.right() + 0.5 for booth in crossed)
    ]
    return min(free, key=lambda x: abs(x - x1) + abs(x - x2), default=x1)


def _draw_feature(canvas: Canvas, box: QRectF, feature: PlanFeature, *, desk: Pair) -> None:
    looks = _LOOKS.get(feature.kind)
    if looks is None:
        return
    words = desk if feature.kind is FeatureKind.DESK else feature.label
    _draw_label(canvas, box, words, ahead="0  " if feature.kind is FeatureKind.DESK else "", looks=looks)


def _draw_label(canvas: Canvas, box: QRectF, words: Pair, *, ahead: str, looks: tuple[str, str]) -> None:
    """Draw a box with German above the reader's language; in a flat one German alone."""
    fill, border = looks
    canvas.box(box, fill=fill, border=border, width=0.35, radius=0.7)
    inner = box.adjusted(0.6, 0.2, -0.6, -0.2)
    style = BODY.but(size=8, weight=600, smallest=3.5, align=Align.CENTRE, sinks=0.5)
    if words.other and box.height() >= 4.8:
        half = inner.height() / 2
        canvas.text(QRectF(inner.left(), inner.top(), inner.width(), half), ahead + words.german, style)
        below = style.but(size=7.5, smallest=3.5, weight=400, is_rtl=words.is_rtl)
        canvas.text(QRectF(inner.left(), inner.top() + half, inner.width(), half), marked(words), below)
    else:
        canvas.text(inner, ahead + words.german, style)


def _draw_booth(canvas: Canvas, box: QRectF, number: str, *, is_mine: bool) -> None:
    canvas.box(box, fill="accent" if is_mine else "surface", border="accent" if is_mine else "control", radius=0.7)
    style = Style(size=8, smallest=4, weight=600, align=Align.CENTRE, sinks=0.5)
    canvas.text(box.adjusted(0.4, 0, -0.4, 0), number, style.but(colour="onAccent" if is_mine else "text2"))


def _place(booth: PlanBooth, room: PlanRoom) -> QRectF:
    hall, scale = room.hall, room.scale
    width, height = min(18.0, _BOOTH_MM[0] * scale), min(8.0, _BOOTH_MM[1] * scale)
    middle_x = min(max(hall.left() + booth.x_mm * scale, hall.left() + width / 2 + 0.8), hall.right() - width / 2 - 0.8)
    middle_y = min(max(hall.top() + booth.y_mm * scale, hall.top() + height / 2 + 0.8), hall.bottom() - height / 2 - 6)
    return QRectF(middle_x - width / 2, middle_y - height / 2, width, height)


def _area(feature: PlanFeature, room: PlanRoom) -> QRectF:
    """Give what a feature covers, inside the room."""
    hall, scale = room.hall, room.scale
    box = QRectF(0, 0, feature.width_mm * scale, feature.depth_mm * scale)
    box.moveCenter(hall.topLeft() + QPointF(feature.x_mm, feature.y_mm) * scale)
    if feature.kind is FeatureKind.ENTRANCE:  # a door is too thin to be written on
        width, height = max(box.width(), _DOOR[0]), max(box.height(), _DOOR[1])
        box = QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
        box.moveLeft(min(max(box.left(), hall.left()), hall.right() - width))
        box.moveTop(min(max(box.top(), hall.top()), hall.bottom() - height))
    return box.intersected(hall)
