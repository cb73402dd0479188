"""Head the board: booths above their lanes, times beside the slots; both stay in sight while the board scrolls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from refugeesday.gui.painting import Strip, draw_hatch, draw_line, draw_text
from refugeesday.gui.widgets.bars import paint_occupancy
from refugeesday.gui.widgets.board_model import BoardModel
from refugeesday.gui.widgets.chips import chip_width, paint_chip
from refugeesday.gui.widgets.pictures import Pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QMouseEvent

    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.board_values import BoardLane


_LEAST_TRADE = 60
_REMEMBERED = 100
"""So many words of booths and titles of lanes are kept as pictures: a few windows full."""
_ANY = 100
"""A length of the head along its lanes or rows, which nobody asks for; Qt would ask each of thousands for its own."""
_HAIR = 4
"""Pixels of a lane that may be cut: what is free behind its cards."""


def lane_width(room: int, count: int, *, least: int, most: int) -> int:
    """Give how wide a lane is, in pixels, so that the last one in sight is not cut, but for a hair around its cards."""
    whole = max(1, (room + _HAIR) // least)
    return max(least, min(most, room // count) if count <= whole else room // whole)


class LaneHeader(QHeaderView):
    """Paint booths over their lanes; a booth's words stay in sight as long as one of its lanes is."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._pictures = Pictures(theme, most=_REMEMBERED)
        self.compact = False
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)

    def sizeHint(self) -> QSize:
        """Give room for three lines of a booth, two when compact, and one of its lanes."""
        return QSize(_ANY, self._booth_height() + self._lane_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all visible booths and lanes; `paintSection` could not paint across lanes."""
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        area = self.viewport().rect()
        painter.fillRect(area, self._theme.color("subtle"))
        for lanes, rect in self._booths():
            if rect.intersects(area):
                self._paint_booth(painter, rect, lanes)
        color = self._theme.color("divider")
        draw_line(painter, color, QLine(area.left(), area.bottom(), area.right(), area.bottom()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the booth's full name under the mouse, which may be shortened."""
        section = self.logicalIndexAt(event.position().toPoint())
        model = self.model()
        if isinstance(model, BoardModel) and section >= 0:
            lane = model.lane(section)
            self.setToolTip(", ".join(part for part in (lane.organisation, lane.trade, lane.title) if part))
        super().mouseMoveEvent(event)

    def _booths(self) -> Iterator[tuple[list[int], QRect]]:
        """Group neighbouring lanes of one booth in sight, with the rectangle they cover."""
        model = self.model()
        if not isinstance(model, BoardModel) or not model.columnCount():
            return
        count = model.columnCount()
        edges = [self.logicalIndexAt(at) for at in (0, self.viewport().width() - 1)]  # -1 beyond the last lane
        section = min((edge for edge in edges if edge >= 0), default=0)
        last = count - 1 if min(edges) < 0 else max(edges)
        while section > 0 and model.lane(section - 1).booth == model.lane(section).booth:
            section -= 1
        while section <= last:
            group = [section]
            while group[-1] + 1 < count and model.lane(group[-1] + 1).booth == model.lane(section).booth:
                group.append(group[-1] + 1)
            yield group, self._cover(group)
            section = group[-1] + 1

    def _cover(self, sections: list[int]) -> QRect:
        starts = [self.sectionViewportPosition(section) for section in sections]
        ends = [start + self.sectionSize(section) for start, section in zip(starts, sections, strict=True)]
        return QRect(QPoint(min(starts), 0), QPoint(max(ends) - 1, self.viewport().height() - 1))

    def _paint_booth(self, painter: QPainter, rect: QRect, sections: list[int]) -> None:
        theme, model = self._theme, self.model()
        if not isinstance(model, BoardModel):
            return
        lanes = [model.lane(section) for section in sections]
        top = QRect(rect.left(), rect.top(), rect.width(), self._booth_height())
        edge = Strip(rect, self.layoutDirection()).take_end(1).left()
        draw_line(painter, theme.color("divider"), QLine(edge, rect.top(), edge, rect.bottom()))
        pad = theme.px(5 if self.compact else 8)
        inner = top.intersected(self.viewport().rect()).adjusted(pad, theme.px(5), -pad, -theme.px(4))
        if inner.width() > theme.px(40):
            paint = partial(self._paint_words, lanes=lanes)
            if self.viewport().rect().contains(top):
                about = tuple(lanes), self.compact, self._count_words(0, 0)  # the words change with the language
                self._pictures.draw(painter, inner, about, paint, ground=theme.color("subtle"))
            else:
                paint(painter, inner)  # they follow the edge with every pixel
        if self._lane_height():
            self._paint_lanes(painter, top.bottom(), sections, model)

    def _paint_words(self, painter: QPainter, rect: QRect, *, lanes: list[BoardLane]) -> None:
        if self.compact:
            self._paint_compact(painter, rect, lanes)
        elif len(lanes) > 1:
            self._paint_wide(painter, rect, lanes)
        else:
            self._paint_narrow(painter, rect, lanes)

    def _paint_wide(self, painter: QPainter, rect: QRect, lanes: list[BoardLane]) -> None:
        lane, lines = lanes[0], _lines(rect, 3)
        strip = Strip(lines[0], self.layoutDirection())
        self._paint_number(painter, strip, lane)
        name = self._theme.metrics("strong").horizontalAdvance(lane.organisation) + self._theme.px(10)
        if strip.width - name >= self._theme.px(_LEAST_TRADE):  # the name goes before the trade
            self._paint_end(painter, strip, lane.trade, room=strip.width - name)
        self._text(painter, strip.rest(), lane.organisation, "strong", "text")
        self._text(painter, lines[1], lane.note, "meta", "text2")
        self._paint_counts(painter, lines[2], lanes)

    def _paint_narrow(self, painter: QPainter, rect: QRect, lanes: list[BoardLane]) -> None:
        lane, lines = lanes[0], _lines(rect, 3)
        strip = Strip(lines[0], self.layoutDirection())
        self._paint_number(painter, strip, lane)
        self._paint_end(painter, strip, lane.trade)
        self._text(painter, lines[1], lane.organisation, "strong", "text")
        self._paint_counts(painter, lines[2], lanes)

    def _paint_compact(self, painter: QPainter, rect: QRect, lanes: list[BoardLane]) -> None:
        lane, lines = lanes[0], _lines(rect, 2)
        strip = Strip(lines[0], self.layoutDirection())
        self._paint_number(painter, strip, lane)
        filled, capacity = sum(one.filled for one in lanes), sum(one.capacity for one in lanes)
        longest = self._count_words(capacity, capacity)  # a booth that is not full is worded as those beside it
        has_room = self._theme.metrics("meta").horizontalAdvance(longest) + 2 <= strip.width
        self._paint_end(painter, strip, self._count_words(filled, capacity) if has_room else f"{filled}/{capacity}")
        self._text(painter, lines[1], lane.organisation, "head", "text")

    def _paint_number(self, painter: QPainter, strip: Strip, lane: BoardLane) -> None:
        if lane.number:
            area = strip.take_start(
                chip_width(self._theme, lane.number, bold=True), self._theme.px(4 if self.compact else 6)
            )
            height = min(self._theme.px(19), area.height())
            area = QRect(area.left(), area.top() + (area.height() - height) // 2, area.width(), height)
            paint = partial(paint_chip, text=lane.number, theme=self._theme, tone="dark", bold=True)
            self._pictures.draw(painter, area, lane.number, paint, ground=self._theme.color("subtle"))

    def _paint_end(self, painter: QPainter, strip: Strip, text: str, *, room: int | None = None) -> None:
        width = self._theme.metrics("meta").horizontalAdvance(text) + 2
        width = width if room is None else min(width, room)
        self._text(painter, strip.take_end(width, self._theme.px(6)), text, "meta", "text2")

    def _paint_counts(self, painter: QPainter, rect: QRect, lanes: list[BoardLane]) -> None:
        strip = Strip(rect, self.layoutDirection())
        filled, capacity = sum(lane.filled for lane in lanes), sum(lane.capacity for lane in lanes)
        self._paint_end(painter, strip, self._count_words(filled, capacity))
        paint_occupancy(painter, strip.rest(), filled=filled, capacity=capacity, theme=self._theme)

    def _count_words(self, filled: int, capacity: int) -> str:
        return self.tr("{filled} of {capacity}").format(filled=filled, capacity=capacity)

    def _paint_lanes(self, painter: QPainter, top: int, sections: list[int], model: BoardModel) -> None:
        area, ground, line = self.viewport().rect(), self._theme.color("subtle"), self._theme.color("hairline")
        for section in sections:
            rect = self._cover([section])
            rect = QRect(rect.left(), top + 1, rect.width(), rect.bottom() - top - 1)
            if rect.intersects(area):
                draw_line(painter, line, QLine(rect.left(), top, rect.right(), top))
                title, is_last = model.lane(section).title, section == sections[-1]
                paint = partial(self._paint_lane, title=title, is_last=is_last)
                self._pictures.draw(painter, rect, (title, is_last), paint, ground=ground)

    def _paint_lane(self, painter: QPainter, rect: QRect, *, title: str, is_last: bool) -> None:
        theme = self._theme
        end = Strip(rect, painter.layoutDirection()).take_end(1).left()
        draw_line(painter, theme.color("divider" if is_last else "hairline"), QLine(end, 0, end, rect.bottom()))
        pad = theme.px(8)
        self._text(painter, rect.adjusted(pad, -1, -pad, 0), title, "meta", "text2")

    def _text(self, painter: QPainter, rect: QRect, text: str, role: str, color: str) -> None:
        draw_text(painter, rect, text, font=self._theme.font(role), color=self._theme.color(color))

    def _booth_height(self) -> int:
        theme = self._theme
        if self.compact:
            return max(theme.px(48), theme.metrics("head").height() * 2 + 12)
        return max(theme.px(74), theme.metrics("strong").height() * 3 + 14)

    def _lane_height(self) -> int:
        """Give the height of the second level; none where no lane has a title."""
        model = self.model()
        has_titles = isinstance(model, BoardModel) and model.has_titles
        return max(self._theme.px(28), self._theme.metrics("meta").height() + 8) if has_titles else 0


class TimeHeader(QHeaderView):
    """Paint the times beside the slots, full hours bold, breaks hatched like their row."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setProperty("role", "times")

    def sizeHint(self) -> QSize:
        """Give room for a time."""
        words = self._theme.metrics("strong").horizontalAdvance("00:00") + self._theme.px(12)
        return QSize(max(self._theme.size("boardTime"), words), _ANY)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one time."""
        model, theme = self.model(), self._theme
        if not isinstance(model, BoardModel):
            return
        slot = model.slot(section)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(rect, theme.color("bg" if slot.break_text else "surface"))
        if slot.break_text:
            draw_hatch(painter, rect, theme.color("hatch"))
        bottom = rect.bottom()
        draw_line(painter, theme.color("hairline"), QLine(rect.left(), bottom, rect.right(), bottom))
        end = Strip(rect, self.layoutDirection()).take_end(1).left()
        if not slot.break_text:
            draw_line(painter, theme.color("divider"), QLine(end, rect.top(), end, bottom))
        height = theme.metrics("strong").height() + theme.px(8)
        line = rect if slot.break_text else QRect(rect.left(), rect.top(), rect.width(), min(height, rect.height()))
        bold = slot.is_marked and not slot.break_text
        role, color = ("strong", "text") if bold else ("body", "text2")
        inner = line.adjusted(theme.px(4), 0, -theme.px(6), 0)
        align = Qt.AlignmentFlag.AlignTrailing
        draw_text(painter, inner, slot.start, font=theme.font(role), color=theme.color(color), align=align)


class BoardCorner(QWidget):
    """Cover the corner between both heads with a clock."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the clock above the times."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("subtle"))
        edge = Strip(self.rect(), self.layoutDirection()).take_end(1)
        painter.fillRect(edge, theme.color("divider"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.color("divider"))
        size = theme.px(16)
        theme.draw_icon(
            painter, QRect((self.width() - size) // 2, self.height() - size - 7, size, size), "late", "text2"
        )


def _lines(rect: QRect, count: int) -> list[QRect]:
    """Cut a rectangle into lines of equal height."""
    height = rect.height() // count
    return [QRect(rect.left(), rect.top() + place * height, rect.width(), height) for place in range(count)]
