"""Draw the course of the day on a ruler: numbered talks, breaks with handles at both ends, the hours below."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLine, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refugeesday.domain.events import DOORS
from refugeesday.domain.time import DaySpan, minutes_of
from refugeesday.gui.painting import draw_hatch, draw_line, draw_round, draw_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from refugeesday.gui.theme import Theme

STEP = 5
"""How many minutes a handle moves at a time."""
_EDGE = DOORS // timedelta(minutes=1)
"""Minutes shown before the opening and after the closing."""
_TOP, _BAR, _HANDLE = 10, 46, 24


class DayRuler(QWidget):
    """Show a day; `moving` tells a break (by its place) while it is dragged, `moved` once it is let go.

    Each end of a break is a handle of its own that takes the focus: arrow keys move it by five minutes, Delete asks
    for the break to be taken away (`remove_wanted`).
    """

    moving = Signal(int, object)
    moved = Signal(int, object)
    remove_wanted = Signal(int)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._opening = DaySpan(time(9), time(10))
        self._slots: tuple[DaySpan, ...] = ()
        self._breaks: tuple[DaySpan, ...] = ()
        self.handles: list[BreakHandle] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_day(self, opening: DaySpan, slots: Sequence[DaySpan], breaks: Sequence[DaySpan]) -> None:
        """Show the opening hours with their talks and breaks."""
        self._opening, self._slots, self._breaks = opening, tuple(slots), tuple(breaks)
        while len(self.handles) > 2 * len(breaks):
            handle = self.handles.pop()
            handle.hide()
            handle.deleteLater()
        while len(self.handles) < 2 * len(breaks):
            self.handles.append(BreakHandle(self, len(self.handles), theme=self._theme))
        self._place()

    @property
    def breaks(self) -> tuple[DaySpan, ...]:
        """Give the breaks shown."""
        return self._breaks

    def sizeHint(self) -> QSize:
        """Give room for the bar, the knobs above and the hours below."""
        theme = self._theme
        return QSize(theme.px(400), theme.px(_TOP + _BAR + 8) + theme.metrics("meta").height() + 4)

    def x_of(self, minute: float) -> int:
        """Give where a minute of the day is, in pixels."""
        first, last = self._ends()
        place = round((minute - first) / (last - first) * (self.width() - 1))
        return self.width() - 1 - place if self.isRightToLeft() else place

    def minute_at(self, x: int) -> int:
        """Give the minute of the day under a pixel, to the nearest five."""
        first, last = self._ends()
        place = self.width() - 1 - x if self.isRightToLeft() else x
        exact = first + place / max(1, self.width() - 1) * (last - first)
        return round(exact / STEP) * STEP

    def with_edge(self, number: int, minute: int) -> DaySpan | None:
        """Give the break of a handle with that end elsewhere; None where it would be empty, outside or on another."""
        place, is_end = divmod(number, 2)
        one = self._breaks[place]
        starts, ends = (one.starts, _clock(minute)) if is_end else (_clock(minute), one.ends)
        if starts >= ends or not self._opening.contains(DaySpan(starts, ends)):
            return None
        others = [other for at, other in enumerate(self._breaks) if at != place]
        if any(other.starts < ends and starts < other.ends for other in others):
            return None
        return DaySpan(starts, ends)

    def shift(self, number: int, minute: int, *, is_final: bool) -> None:
        """Move a handle to a minute where that is possible, and tell."""
        span = self.with_edge(number, minute)
        place = number // 2
        if span is not None and span != self._breaks[place]:
            self.moving.emit(place, span)
        if is_final and place < len(self._breaks):
            self.moved.emit(place, self._breaks[place])

    def edge_minute(self, number: int) -> int:
        """Give where a handle stands, in minutes after midnight."""
        place, is_end = divmod(number, 2)
        return minutes_of(self._breaks[place].ends if is_end else self._breaks[place].starts)

    def bar(self) -> QRect:
        """Give the area of the day."""
        return QRect(0, self._theme.px(_TOP), self.width(), self._theme.px(_BAR))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the handles at their times."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of a new language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the time before and after, talks, breaks and hours."""
        painter, theme, bar = QPainter(self), self._theme, self.bar()
        first, last = self._ends()
        opens, closes = minutes_of(self._opening.starts), minutes_of(self._opening.ends)
        painter.fillRect(bar, theme.color("sunken"))
        before, after = self._area(first, opens), self._area(closes, last)
        painter.fillRect(before, theme.color("okSoft"))
        self._word(painter, before, self.tr("Doors open"), "ok")
        self._word(painter, after, self.tr("Clearing up"), "text2")
        for span in self._breaks:
            area = self._area(minutes_of(span.starts), minutes_of(span.ends))
            painter.fillRect(area, theme.color("surface"))
            draw_hatch(painter, area, theme.color("hatch"))
            self._word(painter, area, self.tr("Break"), "text")
        for number, slot in enumerate(self._slots, start=1):
            area = self._area(minutes_of(slot.starts), minutes_of(slot.ends)).adjusted(1, 3, -1, -3)
            draw_round(painter, area, radius=4, fill=theme.color("fitOn"))
            self._word(painter, area, str(number), "onFit")
        self._paint_hours(painter)

    def _paint_hours(self, painter: QPainter) -> None:
        theme, top = self._theme, self.bar().bottom() + 1
        for minute, words in self.hours():
            x = self.x_of(minute)
            draw_line(painter, theme.color("control"), QLine(x, top, x, top + theme.px(6)))
            draw_text(
                painter, words, f"{_clock(minute):%H:%M}", font=theme.font("meta"), color=theme.color("text2"),
                align=Qt.AlignmentFlag.AlignHCenter,
            )  # fmt: skip

    def hours(self) -> list[tuple[int, QRect]]:
        """Give the minutes that are written below, and where; what would touch a full hour is left out."""
        theme, (first, last) = self._theme, self._ends()
        width = theme.metrics("meta").horizontalAdvance("00:00") + theme.px(8)
        every = 60 * max(1, -(-width * (last - first) // 60 // max(1, self.width())))
        hours = list(range(-(-first // 60) * 60, last + 1, every))
        top = self.bar().bottom() + 1 + theme.px(7)
        placed: list[tuple[int, QRect]] = []
        for minute in dict.fromkeys((*hours, first)):
            left = max(0, min(self.width() - width, self.x_of(minute) - width // 2))
            words = QRect(left, top, width, theme.metrics("meta").height())
            if not any(words.intersects(other) for _, other in placed):
                placed.append((minute, words))
        return placed

    def _word(self, painter: QPainter, area: QRect, text: str, color: str) -> None:
        """Write a word into an area that is wide enough for it."""
        theme = self._theme
        if theme.metrics("chip").horizontalAdvance(text) <= area.width():
            tint = "lvB2t" if color == "onFit" else color
            draw_text(
                painter, area, text, font=theme.font("chip"), color=theme.color(tint),
                align=Qt.AlignmentFlag.AlignHCenter,
            )  # fmt: skip

    def _ends(self) -> tuple[int, int]:
        first, last = minutes_of(self._opening.starts), minutes_of(self._opening.ends)
        return max(0, first - _EDGE), min(24 * 60 - 1, last + _EDGE)

    def _area(self, starts: int, ends: int) -> QRect:
        bar, left, right = self.bar(), self.x_of(starts), self.x_of(ends)
        return QRect(min(left, right), bar.top(), abs(right - left), bar.height())

    def _place(self) -> None:
        for number, handle in enumerate(self.handles):
            handle.place(self.edge_minute(number))
        self.setAccessibleName(self.tr("Course of the day"))
        said = ", ".join(f"{one.starts:%H:%M}–{one.ends:%H:%M}" for one in self._breaks)
        self.setAccessibleDescription(
            self.tr("{start} to {end}, {talks} interviews per table, breaks: {breaks}").format(
                start=f"{self._opening.starts:%H:%M}", end=f"{self._opening.ends:%H:%M}",
                talks=len(self._slots), breaks=said or self.tr("none"),
            )
        )  # fmt: skip
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place()


class BreakHandle(QWidget):
    """Be one end of a break: drag it, or focus it and press the arrow keys."""

    def __init__(self, ruler: DayRuler, number: int, *, theme: Theme) -> None:
        super().__init__(ruler)
        self._ruler, self.number, self._theme = ruler, number, theme
        self._is_dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.show()

    def place(self, minute: int) -> None:
        """Stand at a time."""
        bar = self._ruler.bar()
        width = self._theme.px(_HANDLE)
        self.setGeometry(self._ruler.x_of(minute) - width // 2, 0, width, bar.bottom() + 1)
        number = self.number // 2 + 1
        words = (
            self.tr("Break {number} ends at {time}") if self.number % 2 else self.tr("Break {number} begins at {time}")
        )
        said = words.format(number=number, time=f"{_clock(minute):%H:%M}")
        self.setAccessibleName(said)
        self.setToolTip(
            self.tr("{what}. Arrow keys move it by five minutes, Delete removes the break.").format(what=said)
        )
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._is_dragged = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse in steps of five minutes."""
        if self._is_dragged:
            self._ruler.shift(self.number, self._minute(event.position().toPoint()), is_final=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._is_dragged:
            self._is_dragged = False
            self._ruler.shift(self.number, self._minute(event.position().toPoint()), is_final=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by five minutes, or take the break away."""
        step = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP, Qt.Key.Key_Down: -STEP, Qt.Key.Key_Up: STEP}
        by = step.get(Qt.Key(event.key()), 0)
        if self._ruler.isRightToLeft() and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            by = -by
        if by:
            self._ruler.shift(self.number, self._ruler.edge_minute(self.number) + by, is_final=True)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._ruler.remove_wanted.emit(self.number // 2)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line with a knob, and a ring where it has the focus."""
        painter, theme = QPainter(self), self._theme
        middle, knob = self.width() // 2, theme.px(8)
        color = theme.color("focus")
        painter.fillRect(QRect(middle - 1, knob, 2, self.height() - knob), color)
        draw_round(painter, QRect(middle - knob // 2, 1, knob, knob), radius=2, fill=color)
        if self.hasFocus():
            draw_round(
                painter,
                self.rect().adjusted(5, 0, -5, 0),
                radius=theme.radius("chip"),
                line=theme.color("focus"),
                width=2,
            )

    def _minute(self, at: QPoint) -> int:
        return self._ruler.minute_at(self.mapTo(self._ruler, at).x())


def _clock(minute: int) -> time:
    minute = min(max(minute, 0), 24 * 60 - 1)
    return time(minute // 60, minute % 60)
