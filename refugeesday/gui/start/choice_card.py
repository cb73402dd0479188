"""Offer one of the ways to begin: a card with icon, name and a quieter line; and the mark above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.theme import Theme

_HEIGHT, _ICON, _PAD = 70, 40, 16


class ChoiceCard(QAbstractButton):
    """Be a checkable card; the checked one shows its page beside."""

    def __init__(self, icon: str, *, theme: Theme, run: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._role, self._about = theme, icon, ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: run())

    def set_words(self, name: str, about: str) -> None:
        """Set the name and the line below it."""
        self.setText(name)
        self._about = about
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for two lines beside the icon."""
        theme = self._theme
        lines = max(
            theme.metrics("card").horizontalAdvance(self.text()), theme.metrics().horizontalAdvance(self._about)
        )
        return QSize(lines + theme.px(_ICON + 5 * _PAD), theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, its ring where it is chosen or has the focus."""
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(self.layoutDirection())
        on = self.isChecked()
        marked = on or self.hasFocus()
        draw_round(
            painter, self.rect(), radius=theme.radius("card"), fill=theme.color("accentSofter" if on else "surface"),
            line=theme.color("focus" if marked else "divider"), width=2 if marked else 1,
        )  # fmt: skip
        if on and self.hasFocus():  # the frame says that it is chosen
            inner = self.rect().adjusted(4, 4, -4, -4)
            draw_round(painter, inner, radius=theme.radius("chip"), line=theme.color("focus"), width=2)
        pad = theme.px(_PAD)
        strip = Strip(self.rect().adjusted(pad, 0, -pad, 0), self.layoutDirection())
        side = theme.px(_ICON)
        area = strip.take_start(side, theme.px(14))
        box = QRect(area.left(), (self.height() - side) // 2, side, side)
        draw_round(painter, box, radius=theme.radius("control"), fill=theme.color("accent" if on else "sunken"))
        inset = theme.px(9)
        icon = box.adjusted(inset, inset, -inset, -inset)
        theme.draw_icon(painter, icon, self._role, "onAccent" if on else "text2")
        arrow = strip.take_end(theme.px(18), theme.px(8))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        theme.draw_icon(painter, arrow, "previous" if mirrored else "next", "accentText" if on else "text2")
        self._paint_words(painter, strip.rest())

    def _paint_words(self, painter: QPainter, rest: QRect) -> None:
        theme = self._theme
        first, second = theme.metrics("card").height() + theme.px(2), theme.metrics().height()
        top = (self.height() - first - second) // 2
        line = QRect(rest.left(), top, rest.width(), first)
        draw_text(painter, line, self.text(), font=theme.font("card"), color=theme.color("text"))
        line = QRect(rest.left(), top + first, rest.width(), second)
        draw_text(painter, line, self._about, font=theme.font(), color=theme.color("text2"))


class AppMark(QWidget):
    """Paint the mark of the program on its tile."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(44), theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tile and mark."""
        painter, theme = QPainter(self), self._theme
        draw_round(painter, self.rect(), radius=theme.radius("card"), fill=theme.color("accent"))
        inset = theme.px(8)
        theme.draw_icon(painter, self.rect().adjusted(inset, inset, -inset, -inset), "app", "onAccent")
