"""Draw a room in millimetres, with its exits and booths; a booth is dragged, or moved with the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from refugeesday.domain.hall import (
    GRID_MM,
    Area,
    FeatureKind,
    Refusal,
    RoomFeature,
    booth_at,
    refusal,
    size_of,
    snapped,
)
from refugeesday.gui.painting import draw_hatch, draw_round, draw_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent

    from refugeesday.domain.events import Room
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.hall import HallPlan, PlacedBooth

_EDGE = 18
_BAR_FROM = 28
_DRAG_FROM = 6
_DOORS = frozenset({FeatureKind.EXIT, FeatureKind.ENTRANCE})
_FILLS = {
    FeatureKind.DESK: ("accentSoft", "accentLine"),
    FeatureKind.PATH: ("subtle", "divider"),
    FeatureKind.AREA: ("sunken", "divider"),
}
_STEPS = {
    Qt.Key.Key_Left: (-GRID_MM, 0),
    Qt.Key.Key_Right: (GRID_MM, 0),
    Qt.Key.Key_Up: (0, -GRID_MM),
    Qt.Key.Key_Down: (0, GRID_MM),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is selected: a booth, else something of the room."""

    is_booth: bool
    id: int


@dataclass(frozen=True, slots=True)
class BoothFill:
    """How full a booth is, from 0 to 1, and whether something about it must be looked at."""

    share: float
    is_warned: bool = False


@dataclass(frozen=True, slots=True)
class _Drag:
    chosen: Chosen
    offset: QPoint
    area: Area
    refusal: Refusal | None = None


class HallCanvas(QWidget):
    """Show one room; `chosen` tells what is selected (None for nothing), `moved` what shall stand where (its middle).

    A place on the grid that a booth cannot take is drawn hatched with the reason while it is dragged, and refused.
    `edge` is the free room round it. Where `only_booths`, what belongs to the room is drawn and cannot be selected.
    """

    chosen = Signal(object)
    moved = Signal(object, int, int)
    removed = Signal(object)

    def __init__(self, context: Context[Workspace], *, edge: int = _EDGE, only_booths: bool = False) -> None:
        super().__init__()
        self._workspace, self._theme = context.session, context.theme
        self._edge, self._only_booths = edge, only_booths
        self._fills: Mapping[int, BoothFill] = {}
        self._plan: HallPlan | None = None
        self._room: Room | None = None
        self._chosen: Chosen | None = None
        self._pressed: QPoint | None = None
        self._drag: _Drag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for the room a hall needs to be read."""
        return QSize(self._theme.px(640), self._theme.px(420))

    def minimumSizeHint(self) -> QSize:
        """Stay readable on a small screen."""
        return QSize(self._theme.px(360), self._theme.px(240))

    def show_room(self, plan: HallPlan, room: Room | None) -> None:
        """Show a room of a plan."""
        self._plan, self._room, self._drag = plan, room, None
        self._name()
        self.update()

    def show_fills(self, fills: Mapping[int, BoothFill]) -> None:
        """Draw in the booths, by id, how full they are."""
        self._fills = fills
        self.update()

    def select(self, chosen: Chosen | None) -> None:
        """Mark what is selected without telling."""
        self._chosen = chosen
        self._name()
        self.update()

    def rect_of(self, area: Area) -> QRect:
        """Give where an area of the room is painted."""
        scale, left, top = self._scale()
        return QRect(
            round(left + (area.x_mm - area.width_mm / 2) * scale),
            round(top + (area.y_mm - area.depth_mm / 2) * scale),
            max(6, round(area.width_mm * scale)),
            max(6, round(area.depth_mm * scale)),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the mouse; a free spot takes a selected booth that stands nowhere yet."""
        place = event.position().toPoint()
        found = self._at(place)
        waiting = self._waiting()
        if found is None and waiting is not None and self._room is not None:
            x_mm, y_mm = self._millimetres(place)
            self.moved.emit(Chosen(is_booth=True, id=waiting.id), snapped(x_mm), snapped(y_mm))
            return
        self._pressed = place
        if found != self._chosen:
            self._chosen = found
            self.chosen.emit(found)
            self._name()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was pressed once the mouse moved far enough."""
        place = event.position().toPoint()
        pressed = self._pressed
        if pressed is None or self._chosen is None:
            return
        if self._drag is None:
            if (place - pressed).manhattanLength() < _DRAG_FROM:
                return
            area = self._area_of(self._chosen)
            if area is None:
                return
            self._drag = _Drag(self._chosen, self.rect_of(area).center() - pressed, area)
        x_mm, y_mm = self._millimetres(place + self._drag.offset)
        area = Area(snapped(x_mm), snapped(y_mm), self._drag.area.width_mm, self._drag.area.depth_mm)
        found = self._refusal(self._drag.chosen, area)
        self._drag = _Drag(self._drag.chosen, self._drag.offset, area, found)
        self.setCursor(Qt.CursorShape.ForbiddenCursor if found else Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Ask for the new place; one that is refused is asked for too, so that the reason is said."""
        drag, self._drag, self._pressed = self._drag, None, None
        self.unsetCursor()
        self.update()
        if drag is not None:
            self.moved.emit(drag.chosen, drag.area.x_mm, drag.area.y_mm)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selected with the arrow keys by half a metre, take it off with Delete, Esc ends a drag."""
        key = Qt.Key(event.key())
        area = self._area_of(self._chosen) if self._chosen else None
        if key is Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.update()
        elif key in _STEPS and area is not None and self._chosen is not None:
            right, down = _STEPS[key]
            self.moved.emit(self._chosen, area.x_mm + right, area.y_mm + down)
        elif key is Qt.Key.Key_Delete and self._chosen is not None:
            self.removed.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say whose booth is under the mouse."""
        if event.type() is QEvent.Type.ToolTip:
            self._tell(event)  # type: ignore[arg-type]  # Qt says which event it is by its type
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of a new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint floor, features, booths, and what is being dragged."""
        if self._room is None or self._plan is None:
            return
        painter, theme = QPainter(self), self._theme
        width, depth = size_of(self._room)
        floor = self.rect_of(Area(width // 2, depth // 2, width, depth))
        draw_round(painter, floor, radius=2, fill=theme.color("surface"), line=theme.color("text2"), width=2)
        for feature in self._plan.features_in(self._room.id):
            self._paint_feature(painter, feature)
        for booth in self._plan.booths:
            if booth.room == self._room.id and booth.area is not None:
                self._paint_booth(painter, self.rect_of(booth.area), booth)
        if self._drag is not None:
            self._paint_drag(painter, self._drag)
        if self.hasFocus():
            draw_round(painter, self.rect(), radius=theme.radius("control"), line=theme.color("focus"), width=2)

    def _paint_feature(self, painter: QPainter, feature: RoomFeature) -> None:
        theme, rect = self._theme, self.rect_of(feature.area)
        is_chosen = self._chosen == Chosen(is_booth=False, id=feature.id)
        words = feature.label or self._workspace.words.of(feature.kind)
        if feature.kind in _DOORS:
            color = theme.color("focus" if is_chosen else "okFill")
            draw_round(painter, rect, radius=1, fill=color, line=color, width=2 if is_chosen else 1)
            self._name_door(painter, rect, "" if feature.kind is FeatureKind.EXIT else words)
            return
        fill, line = _FILLS[feature.kind]
        draw_round(
            painter, rect, radius=theme.radius("chip"), fill=theme.color(fill),
            line=theme.color("focus" if is_chosen else line), width=2 if is_chosen else 1,
            style=Qt.PenStyle.SolidLine if is_chosen else Qt.PenStyle.DashLine,
        )  # fmt: skip
        if theme.metrics("meta").horizontalAdvance(words) <= rect.width() - 6:
            draw_text(
                painter, rect, words, font=theme.font("meta"), color=theme.color("text2"),
                align=Qt.AlignmentFlag.AlignCenter,
            )  # fmt: skip

    def _name_door(self, painter: QPainter, door: QRect, words: str) -> None:
        """Write what a door is beside it, inside the room; the sign of an exit where there are no words."""
        theme, metrics = self._theme, self._theme.metrics("meta")
        side = theme.size("iconTable")
        spot = QRect(0, 0, metrics.horizontalAdvance(words) + 2 if words else side, metrics.height() if words else side)
        spot.moveCenter(door.center())
        if door.width() >= door.height():
            is_low = door.center().y() > self.height() // 2
            spot.moveTop(door.top() - spot.height() - 3 if is_low else door.bottom() + 3)
        elif door.center().x() > self.width() // 2:
            spot.moveRight(door.left() - 4)
        else:
            spot.moveLeft(door.right() + 4)
        if words:
            draw_text(painter, spot, words, font=theme.font("meta"), color=theme.color("text2"))
        else:
            theme.draw_icon(painter, spot, "exit", "ok")

    def _paint_booth(self, painter: QPainter, rect: QRect, booth: PlacedBooth) -> None:
        theme, fill = self._theme, self._fills.get(booth.id)
        is_chosen = self._chosen == Chosen(is_booth=True, id=booth.id)
        is_warned = fill is not None and fill.is_warned
        ground, line = ("warnSoft", "warnLine") if is_warned else ("surface", "control")
        draw_round(
            painter, rect, radius=theme.radius("chip"), fill=theme.color("accent" if is_chosen else ground),
            line=theme.color("focus" if is_chosen else line), width=2 if is_chosen else 1,
        )  # fmt: skip
        number = rect
        if fill is not None and rect.height() >= theme.px(_BAR_FROM):
            number = rect.adjusted(0, 0, 0, -theme.px(8))
            track = QRect(rect.left() + 5, rect.bottom() - theme.px(9), rect.width() - 10, theme.px(4))
            self._paint_fill(painter, track, fill, is_chosen=is_chosen)
        draw_text(
            painter, number, booth.number, font=theme.font("head"),
            color=theme.color("onAccent" if is_chosen else "text"), align=Qt.AlignmentFlag.AlignCenter,
        )  # fmt: skip

    def _paint_fill(self, painter: QPainter, track: QRect, fill: BoothFill, *, is_chosen: bool) -> None:
        theme = self._theme
        draw_round(painter, track, radius=2, fill=theme.color("accentPress" if is_chosen else "fitOff"))
        full = QRect(track)
        full.setWidth(round(track.width() * min(1.0, fill.share)))
        if full.width() > 0:
            draw_round(painter, full, radius=2, fill=theme.color("onAccent" if is_chosen else "fitOn"))

    def _paint_drag(self, painter: QPainter, drag: _Drag) -> None:
        theme, rect = self._theme, self.rect_of(drag.area)
        tone = "err" if drag.refusal else "ok"
        fill, line = theme.color(f"{tone}Soft"), theme.color(f"{tone}Fill")
        draw_round(painter, rect, radius=theme.radius("chip"), fill=fill, line=line, width=2)
        if drag.refusal is None:
            return
        draw_hatch(painter, rect, theme.color("errLine"))
        words = self._workspace.words.of(drag.refusal.why)
        words = f"{words} ({drag.refusal.by})" if drag.refusal.by else words
        width = theme.metrics("meta").horizontalAdvance(words) + 2 * theme.px(8)
        note = QRect(rect.center().x() - width // 2, rect.bottom() + 6, width, theme.metrics("meta").height() + 8)
        note.moveLeft(max(2, min(note.left(), self.width() - width - 2)))
        draw_round(painter, note, radius=theme.radius("chip"), fill=theme.color("errSoft"), line=theme.color("errLine"))
        draw_text(
            painter, note, words, font=theme.font("meta"), color=theme.color("err"), align=Qt.AlignmentFlag.AlignCenter
        )

    def _scale(self) -> tuple[float, float, float]:
        """Give pixels a millimetre, and where the room's corner is."""
        width, depth = size_of(self._room) if self._room else (1, 1)
        edge = self._theme.px(self._edge)
        scale = min((self.width() - 2 * edge) / width, (self.height() - 2 * edge) / depth)
        return scale, (self.width() - width * scale) / 2, (self.height() - depth * scale) / 2

    def _millimetres(self, place: QPoint) -> tuple[float, float]:
        scale, left, top = self._scale()
        return (place.x() - left) / scale, (place.y() - top) / scale

    def _at(self, place: QPoint) -> Chosen | None:
        if self._plan is None or self._room is None:
            return None
        for booth in reversed(self._plan.booths):
            if booth.room == self._room.id and booth.area and self.rect_of(booth.area).contains(place):
                return Chosen(is_booth=True, id=booth.id)
        for feature in () if self._only_booths else reversed(self._plan.features_in(self._room.id)):
            if self.rect_of(feature.area).adjusted(-4, -4, 4, 4).contains(place):
                return Chosen(is_booth=False, id=feature.id)
        return None

    def _booth(self, id_: int) -> PlacedBooth | None:
        return next((one for one in self._plan.booths if one.id == id_), None) if self._plan else None

    def _waiting(self) -> PlacedBooth | None:
        booth = self._booth(self._chosen.id) if self._chosen is not None and self._chosen.is_booth else None
        return booth if booth is not None and booth.area is None else None

    def _area_of(self, chosen: Chosen) -> Area | None:
        if chosen.is_booth:
            booth = self._booth(chosen.id)
            is_here = booth is not None and self._room is not None and booth.room == self._room.id
            return booth.area if booth is not None and is_here else None
        features = self._plan.features if self._plan else ()
        return next((one.area for one in features if one.id == chosen.id), None)

    def _refusal(self, chosen: Chosen, area: Area) -> Refusal | None:
        if self._plan is None or self._room is None or not chosen.is_booth:
            return None
        others = self._plan.standing_in(self._room.id, but=chosen.id)
        return refusal(booth_at(area.x_mm, area.y_mm), self._room, self._plan.features_in(self._room.id), others)

    def _tell(self, event: QHelpEvent) -> None:
        found = self._at(event.pos())
        booth = self._booth(found.id) if found is not None and found.is_booth else None
        QToolTip.showText(event.globalPos(), f"{booth.number} {booth.organisation}" if booth else "", self)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Hall plan"))
        booth = self._booth(self._chosen.id) if self._chosen is not None and self._chosen.is_booth else None
        said = f"{booth.number} {booth.organisation}" if booth is not None else ""
        self.setAccessibleDescription(said or self.tr("Choose a booth in the table, then move it with the arrow keys."))
