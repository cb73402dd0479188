"""Lead from page to page: a rail with words, collapsed with small words under the icons."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QLine, QLocale, QRect, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from refugeesday.gui.actions import with_keys
from refugeesday.gui.painting import Strip, draw_line, draw_round, draw_text
from refugeesday.gui.widgets.chips import chip_width, paint_chip

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from refugeesday.gui.page_entry import PageEntry
    from refugeesday.gui.theme import Theme

S = TypeVar("S")

NUMBERED = 10
"""So many pages have a key of their own."""
_LOW = 720
_SLIDE = 150  # milliseconds


class RailButton(QToolButton):
    """Show one page in the rail: icon, name, number; collapsed the short name under the icon and a dot."""

    def __init__(self, icon: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._title, self._short = "", ""
        self._counter = ("", False)
        self._is_open = True
        self._is_low = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str, short: str, keys: str) -> None:
        """Set name, short name and the keys in the tooltip."""
        self._title, self._short = title, short
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(with_keys(title, keys))
        self.update()

    def set_icon_role(self, icon: str) -> None:
        """Change the icon."""
        self._icon = icon
        self.update()

    def set_counter(self, text: str, *, wants_attention: bool) -> None:
        """Show a number, tinted where it wants attention."""
        self._counter = (text, wants_attention)
        self.setAccessibleDescription(text)
        self.update()

    def set_shape(self, *, is_open: bool, is_low: bool) -> None:
        """Change between the open and the collapsed shape."""
        self._is_open, self._is_low = is_open, is_low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of an item."""
        theme = self._theme
        if self._is_open:
            return QSize(theme.size("rail"), theme.height("navItem", "name"))
        low = max(theme.size("navItemLow"), theme.size("iconNav") + theme.metrics("meta").height() + 4)
        high = max(theme.size("navItemSmall"), theme.size("iconNav") + theme.metrics("meta").height() + 10)
        return QSize(theme.size("railMin"), low if self._is_low else high)

    def minimumSizeHint(self) -> QSize:
        """Give the room of an item: it is never cut."""
        return QSize(self._theme.px(60), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint area, marker, icon, words and number."""
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(self.layoutDirection())
        side = theme.px(8 if self._is_open else 5)
        area = self.rect().adjusted(side, 0, -side, 0)
        radius = theme.radius("control")
        if self.isChecked():
            draw_round(painter, area, radius=radius, fill=theme.color("surface"), line=theme.color("hairline"))
            marker = Strip(self.rect(), self.layoutDirection()).take_start(theme.px(3))
            draw_round(painter, marker.adjusted(0, 2, 0, -2), radius=1.5, fill=theme.color("accentText"))
        elif self.underMouse():
            draw_round(painter, area, radius=radius, fill=theme.color("hover"))
        if self._is_open:
            self._paint_open(painter, area)
        else:
            self._paint_small(painter, area)
        if self.hasFocus():
            draw_round(painter, area, radius=radius, line=theme.color("focus"), width=2)

    def _paint_open(self, painter: QPainter, area: QRect) -> None:
        theme, on = self._theme, self.isChecked()
        strip = Strip(area.adjusted(theme.px(10), 0, -theme.px(9), 0), self.layoutDirection())
        icon = strip.take_start(theme.size("iconNav"), theme.px(10))
        theme.draw_icon(painter, icon, self._icon, "accentText" if on else "text2", filled=on)
        text, wants_attention = self._counter
        if text and wants_attention:
            chip = strip.take_end(chip_width(theme, text, bold=True), theme.px(6))
            height = theme.px(20)
            chip = QRect(chip.left(), area.center().y() - height // 2, chip.width(), height)
            paint_chip(painter, chip, text, theme=theme, tone="warn", bold=True)
        elif text:
            number = strip.take_end(theme.metrics("meta").horizontalAdvance(text) + 2, theme.px(6))
            draw_text(painter, number, text, font=theme.font("meta"), color=theme.color("text2"))
        font, color = theme.font("strong" if on else "name"), theme.color("accentText" if on else "text2")
        draw_text(painter, strip.rest(), self._title, font=font, color=color)

    def _paint_small(self, painter: QPainter, area: QRect) -> None:
        theme, on = self._theme, self.isChecked()
        icon, words = theme.size("iconNav"), theme.metrics("meta").height()
        top = area.top() + (area.height() - icon - words) // 2
        spot = QRect(area.center().x() - icon // 2, top, icon, icon)
        theme.draw_icon(painter, spot, self._icon, "accentText" if on else "text2", filled=on)
        if self._counter[0] and self._counter[1]:
            dot = QRect(spot.right() + 1, spot.top(), theme.px(7), theme.px(7))
            draw_round(painter, dot, radius=dot.width() / 2, fill=theme.color("warnFill"))
        has_room = theme.metrics("head").horizontalAdvance(self._short) <= area.width() - theme.px(6)
        font = theme.font("head" if on and has_room else "meta")
        line = QRect(self.rect().left() + 1, top + icon + 1, self.rect().width() - 2, words)
        color, center = theme.color("accentText" if on else "text2"), Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, line, self._short, font=font, color=color, align=center)


class Rail(QWidget):
    """Show the pages; `chosen` tells the key of the page a person wants, `open_changed` that it was folded."""

    chosen = Signal(str)
    open_changed = Signal(bool)

    def __init__(self, entries: Sequence[PageEntry[S]], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._is_open = True
        self._group = QButtonGroup(self)
        self._entries = {entry.key: entry for entry in entries}
        self._offered = tuple(self._entries)
        self._buttons: dict[str, RailButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 10, 1, 8)
        self._layout.setSpacing(2)
        for entry in entries:
            if not entry.at_foot:
                self._add_button(entry)
        self._layout.addStretch(1)
        for entry in entries:
            if entry.at_foot:
                self._add_button(entry)
        self._layout.addSpacing(10)
        self._fold = RailButton("collapse", theme=theme, parent=self)
        self._fold.clicked.connect(self._toggle)
        self._layout.addWidget(self._fold)
        self.slides: Callable[[], bool] = lambda: False  # whether movement is wanted now
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(_SLIDE)
        self._slide.valueChanged.connect(self._take_width)
        theme.changed.connect(self._restyle)
        self.retranslate()
        self._restyle()

    @property
    def is_open(self) -> bool:
        """Tell whether the rail shows full words."""
        return self._is_open

    def select(self, key: str) -> None:
        """Mark a page as the current one."""
        self._buttons[key].setChecked(True)

    def offer(self, keys: Collection[str]) -> None:
        """Show only some of the pages; the keys Ctrl+1, 2 … count those."""
        self._offered = tuple(key for key in self._entries if key in keys)
        for key, button in self._buttons.items():
            button.setVisible(key in keys)
        self.retranslate()

    def set_counters(self, numbers: Mapping[str, int | None]) -> None:
        """Show a number beside the names of some pages; one that wants attention is hidden at 0, None always is."""
        for key, number in numbers.items():
            wants_attention = self._entries[key].wants_attention
            is_quiet = number is None or (number == 0 and wants_attention)
            text = "" if number is None or is_quiet else QLocale().toString(number)
            self._buttons[key].set_counter(text, wants_attention=wants_attention)

    def slide_open(self, is_open: bool) -> None:  # noqa: FBT001 - the state itself
        """Open or collapse the rail because a person asked, moving where movement is wanted."""
        before = self.width()
        self.set_open(is_open)
        if self.slides() and self.isVisible():
            self._slide.setStartValue(before)
            self._slide.setEndValue(self.width())
            self._slide.start()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - the state itself
        """Open or collapse the rail."""
        self._slide.stop()
        self._is_open = is_open
        self._fold.set_icon_role("collapse" if is_open else "expand")
        self.retranslate()
        self._restyle()

    def retranslate(self) -> None:
        """Take the pages' names in the language in force."""
        for place, key in enumerate(self._offered):
            entry, keys = self._entries[key], f"Ctrl+{(place + 1) % 10}" if place < NUMBERED else ""
            self._buttons[key].set_words(entry.title(), entry.short_title(), keys)
        words = self.tr("Collapse") if self._is_open else self.tr("Open")
        self._fold.set_words(words, words, "Ctrl+B")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use lower items where the window is low."""
        super().resizeEvent(event)
        self._shape()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge beside the pages and the line above the fold button."""
        super().paintEvent(event)
        painter = QPainter(self)
        edge = Strip(self.rect(), self.layoutDirection()).take_end(1)
        painter.fillRect(edge, self._theme.color("divider"))
        top, side = self._fold.y() - 6, self._theme.px(10)
        draw_line(painter, self._theme.color("divider"), QLine(side, top, self.width() - side, top))

    def _add_button(self, entry: PageEntry[S]) -> None:
        button = RailButton(entry.key, theme=self._theme, parent=self)
        button.setCheckable(True)
        button.setProperty("page", entry.key)
        button.clicked.connect(self._choose)
        self._group.addButton(button)
        self._buttons[entry.key] = button
        self._layout.addWidget(button)

    def _choose(self) -> None:
        self.chosen.emit(str(self.sender().property("page")))

    def _toggle(self) -> None:
        self.slide_open(not self._is_open)
        self.open_changed.emit(self._is_open)

    def _take_width(self, width: int) -> None:
        self.setFixedWidth(width)

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.size("rail" if self._is_open else "railMin"))
        self._shape()

    def _shape(self) -> None:
        is_low = self.height() < self._theme.px(_LOW) - self._theme.size("topbar")
        self._layout.setSpacing(2 if self._is_open else 0)
        for button in (*self._buttons.values(), self._fold):
            button.set_shape(is_open=self._is_open, is_low=is_low)
