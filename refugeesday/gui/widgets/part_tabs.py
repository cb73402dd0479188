"""Offer the parts of an entry as tabs that draw closer together where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QCursor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QTabBar

from refugeesday.gui.painting import draw_round, draw_text

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QMouseEvent, QPaintEvent

    from refugeesday.gui.theme import Theme

_WIDE, _CLOSE = 20, 6
"""Pixels between two tabs where there is room, and the least."""
_ABOVE, _BELOW, _LINE = 4, 8, 2


class PartTabs(QTabBar):
    """Show every tab whole: with smaller gaps, then smaller letters; only then are words shortened with …."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._under_mouse = -1
        self._widths_of: dict[str, tuple[object, list[int]]] = {}
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def words_cut(self) -> list[str]:
        """Give the tabs whose words are shortened."""
        metrics = self._theme.metrics(self._letters())
        room = {place: self.tabRect(place).width() - self._gap(place) for place in range(self.count())}
        return [
            self.tabText(place) for place in room if metrics.horizontalAdvance(self.tabText(place)) > room[place] + 1
        ]

    def tabSizeHint(self, place: int) -> QSize:
        """Give a tab its words and the gap after it, or its share where all have too little."""
        theme = self._theme
        height = theme.metrics("strong").height() + theme.px(_ABOVE) + theme.px(_BELOW) + _LINE
        letters = self._letters()
        width = self._widths(letters)[place] + self._gap(place)
        needed = self._needed(letters)
        if self.width() and needed > self.width():
            width = width * self.width() // needed
        return QSize(width, height)

    def tabLayoutChange(self) -> None:
        """Explain words that are shortened."""
        cut = set(self.words_cut())
        for place in range(self.count()):
            self.setTabToolTip(place, self.tabText(place) if self.tabText(place) in cut else "")

    def minimumTabSizeHint(self, place: int) -> QSize:
        """Keep to the room there is."""
        return self.tabSizeHint(place)

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the pane."""
        return QSize(self._theme.px(_WIDE), self.sizeHint().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what is under the mouse."""
        super().mouseMoveEvent(event)
        self._note_mouse()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up what is under the mouse."""
        super().enterEvent(event)
        self._note_mouse()

    def leaveEvent(self, event: QEvent) -> None:
        """Light up nothing any more."""
        super().leaveEvent(event)
        self._note_mouse()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words, the line under the one in front, and the focus."""
        theme, letters = self._theme, self._letters()
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        for place in range(self.count()):
            rect = self._words_rect(place)
            is_current = place == self.currentIndex()
            color = "accentText" if is_current else "text" if place == self._under_mouse else "text2"
            font = theme.font(letters)
            font.setWeight(font.Weight.DemiBold if is_current else font.Weight.Medium)
            wider = max(0, self._gap(place) - theme.px(2))  # the strong words of the one in front may use its gap
            left, right = (-wider, 0) if self.isRightToLeft() else (0, wider)
            words = rect.adjusted(left, theme.px(_ABOVE), right, -theme.px(_BELOW) - _LINE)
            draw_text(painter, words, self.tabText(place), font=font, color=theme.color(color))
            if is_current:
                painter.fillRect(QRect(rect.left(), rect.bottom() - _LINE + 1, rect.width(), _LINE), theme.color(color))
            if is_current and self.hasFocus():
                around = rect.adjusted(-theme.px(4), 0, theme.px(4), -_LINE)
                draw_round(painter, around, radius=theme.radius("chip"), line=theme.color("focus"), width=2)

    def _note_mouse(self) -> None:
        self._under_mouse = self.tabAt(self.mapFromGlobal(QCursor.pos())) if self.underMouse() else -1
        self.update()

    def _words_rect(self, place: int) -> QRect:
        rect, gap = self.tabRect(place), self._gap(place)
        start = gap if self.isRightToLeft() else 0
        return QRect(rect.left() + start, rect.top(), rect.width() - gap, rect.height())

    def _letters(self) -> str:
        """Give the font role in which all words fit, the smaller one where none does."""
        return "strong" if not self.width() or self._needed("strong") <= self.width() else "chip"

    def _needed(self, letters: str) -> int:
        gaps = max(0, self.count() - 1) * self._theme.px(_CLOSE)
        return sum(self._widths(letters)) + gaps

    def _gap(self, place: int) -> int:
        """Give what is free after a tab: nothing after the last."""
        gaps = self.count() - 1
        if place >= gaps:
            return 0
        words = sum(self._widths(self._letters()))
        spare = (self.width() - words) // gaps if self.width() else self._theme.px(_WIDE)
        return min(self._theme.px(_WIDE), max(self._theme.px(_CLOSE), spare))

    def _widths(self, letters: str) -> list[int]:
        """Give what each tab's words need, measured once: a layout asks hundreds of times."""
        font = self._theme.font(letters)
        what = font.key(), tuple(self.tabText(place) for place in range(self.count()))
        known, widths = self._widths_of.get(letters, (None, []))
        if known != what:
            metrics = QFontMetrics(font)
            widths = [metrics.horizontalAdvance(words) + 2 for words in what[1]]
            self._widths_of[letters] = what, widths
        return widths
