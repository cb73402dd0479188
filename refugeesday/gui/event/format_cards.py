"""Choose what happens on the day: one of three cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from refugeesday.domain.events import EventFormat
from refugeesday.gui.painting import Strip, draw_round, draw_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.gui.theme import Theme


class FormatCard(QAbstractButton):
    """Show one choice: a ring to mark it, its name, a quieter line."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._about = theme, ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, name: str, about: str) -> None:
        """Set the name and the line below it."""
        self.setText(name)
        self._about = about
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for both lines beside the ring."""
        theme = self._theme
        lines = theme.metrics("strong").height() + theme.metrics("meta").height()
        words = theme.metrics("strong").horizontalAdvance(self.text())
        words = max(words, theme.metrics("meta").horizontalAdvance(self._about))
        return QSize(words + theme.px(13 + 18 + 10 + 10) + 4, lines + theme.px(18))

    def minimumSizeHint(self) -> QSize:
        """Keep room for the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter, theme, on = QPainter(self), self._theme, self.isChecked()
        painter.setLayoutDirection(self.layoutDirection())
        marked = on or self.hasFocus()
        draw_round(
            painter, self.rect(), radius=theme.radius("control"), fill=theme.color("accentSofter" if on else "surface"),
            line=theme.color("focus" if marked else "control"), width=2 if marked else 1,
        )  # fmt: skip
        if on and self.hasFocus():  # the frame says that it is chosen
            inner = self.rect().adjusted(4, 4, -4, -4)
            draw_round(painter, inner, radius=theme.radius("chip"), line=theme.color("focus"), width=2)
        strip = Strip(self.rect().adjusted(theme.px(13), 0, -theme.px(10), 0), self.layoutDirection())
        side, first = theme.px(18), theme.metrics("strong").height()
        top = (self.height() - first - theme.metrics("meta").height()) // 2
        area = strip.take_start(side, theme.px(10))
        ring = QRect(area.left(), top + (first - side) // 2, side, side)
        line = theme.color("accent" if on else "control")
        draw_round(painter, ring, radius=side / 2, fill=theme.color("surface"), line=line, width=2 if on else 1)
        if on:
            inset = theme.px(5)
            draw_round(painter, ring.adjusted(inset, inset, -inset, -inset), radius=side / 2, fill=line)
        rest = strip.rest()
        line_of = QRect(rest.left(), top, rest.width(), first)
        draw_text(painter, line_of, self.text(), font=theme.font("strong"), color=theme.color("text"))
        line_of = QRect(rest.left(), top + first, rest.width(), theme.metrics("meta").height())
        draw_text(painter, line_of, self._about, font=theme.font("meta"), color=theme.color("text2"))


class FormatCards(QWidget):
    """Offer the formats; `chosen` tells the one a person takes. Arrow keys move the choice."""

    chosen = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._cards = {one: FormatCard(theme=theme) for one in EventFormat}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for place, card in enumerate(self._cards.values()):
            self._group.addButton(card, place)
            layout.addWidget(card, 1)
        self._group.idToggled.connect(self._tell)
        self._is_told = True
        self.setFocusProxy(next(iter(self._cards.values())))

    def card(self, one: EventFormat) -> FormatCard:
        """Give the card of a format."""
        return self._cards[one]

    def choose(self, one: EventFormat) -> None:
        """Mark a format without telling."""
        self._is_told = False
        self._cards[one].setChecked(True)
        self._is_told = True
        self.setFocusProxy(self._cards[one])

    def set_words(self, words: Mapping[EventFormat, tuple[str, str]]) -> None:
        """Set name and line of each format."""
        for one, (name, about) in words.items():
            self._cards[one].set_words(name, about)

    def _tell(self, place: int, on: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        if on and self._is_told:
            self.chosen.emit(list(EventFormat)[place])
