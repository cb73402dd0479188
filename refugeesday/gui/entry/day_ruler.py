"""Draw when somebody is there on the raster of the day; a click or Space takes a slot in or out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refugeesday.domain.time import DaySpan, is_within
from refugeesday.gui.painting import draw_round, draw_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from refugeesday.gui.theme import Theme

_ROW = 28
_COLUMNS = 2
_GAP = 14  # as between the fields of a form


class DayRuler(QWidget):
    """Show the slots in two columns; `changed` carries the spans, () for the whole day.

    Arrow keys move between slots. Spans that were typed and end inside a slot count for the slots they hold whole.
    """

    changed = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._slots: tuple[DaySpan, ...] = ()
        self._present: frozenset[int] = frozenset()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_day(self, slots: Sequence[DaySpan], spans: Sequence[DaySpan]) -> None:
        """Show the slots of a day, and when somebody is there; no spans are the whole day."""
        self._slots = tuple(slots)
        self._present = frozenset(place for place, slot in enumerate(slots) if is_within(slot, spans))
        self._current = min(self._current, max(0, len(slots) - 1))
        self.updateGeometry()
        self._name()

    def is_present(self, place: int) -> bool:
        """Tell whether somebody is there in a slot."""
        return place in self._present

    def sizeHint(self) -> QSize:
        """Give room for half of the slots below each other."""
        rows = -(-len(self._slots) // _COLUMNS)
        return QSize(self._theme.px(300), rows * self._theme.px(_ROW) + 4)

    def rect_of(self, place: int) -> QRect:
        """Give where a slot is painted."""
        rows = max(1, -(-len(self._slots) // _COLUMNS))
        width = (self.width() - _GAP) // _COLUMNS
        height = self._theme.px(_ROW)
        return QRect(place // rows * (width + _GAP), place % rows * height, width, height - 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the slot under the mouse in or out."""
        for place in range(len(self._slots)):
            if self.rect_of(place).contains(event.position().toPoint()):
                self._current = place
                self._toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, change with Space."""
        rows = max(1, -(-len(self._slots) // _COLUMNS))
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -rows, Qt.Key.Key_Right: rows}
        moved = self._current + step.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Space and self._slots:
            self._toggle()
        elif moved != self._current and 0 <= moved < len(self._slots):
            self._current = moved
            self._name()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of a new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a tinted bar for each slot, hatching where nobody is there."""
        painter, theme = QPainter(self), self._theme
        for place, slot in enumerate(self._slots):
            rect, here = self.rect_of(place), place in self._present
            line = "focus" if self.hasFocus() and place == self._current else "accentLine" if here else "divider"
            draw_round(
                painter, rect, radius=theme.radius("chip"), fill=theme.color("accentSoft" if here else "surface"),
                line=theme.color(line), width=2 if line == "focus" else 1,
            )  # fmt: skip
            if not here:
                self._hatch(painter, rect.adjusted(1, 1, -1, -1))
            side = theme.size("iconTable")
            icon = QRect(rect.left() + theme.px(8), rect.top(), side, rect.height())
            theme.draw_icon(painter, icon, "check" if here else "dash", "accentText" if here else "text3")
            words = rect.adjusted(theme.px(14) + side, 0, -4, 0)
            text = f"{slot.starts:%H:%M}–{slot.ends:%H:%M}"
            draw_text(
                painter, words, text, font=theme.font("name"), color=theme.color("accentText" if here else "text2")
            )

    def _hatch(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(self._theme.color("hatch"))
        for x in range(rect.left() - rect.height(), rect.right(), 7):
            painter.drawLine(x, rect.bottom(), x + rect.height(), rect.top())
        painter.restore()

    def _toggle(self) -> None:
        self._present ^= {self._current}
        self._name()
        self.changed.emit(self._spans())

    def _spans(self) -> tuple[DaySpan, ...]:
        """Join neighbouring slots; everything is the whole day, and so is nothing, which nobody can mean."""
        if len(self._present) in {0, len(self._slots)}:
            return ()
        spans: list[DaySpan] = []
        last = -2
        for place in sorted(self._present):
            slot = self._slots[place]
            if place == last + 1:
                spans[-1] = DaySpan(spans[-1].starts, slot.ends)
            else:
                spans.append(slot)
            last = place
        return tuple(spans)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Times on the day"))
        if self._slots:
            slot = self._slots[self._current]
            said = self.tr("there") if self._current in self._present else self.tr("not there")
            self.setAccessibleDescription(f"{slot.starts:%H:%M}–{slot.ends:%H:%M}: {said}")
        self.update()
