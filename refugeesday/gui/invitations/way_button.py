"""Offer a way out: icon, what happens, and for how many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.theme import Theme

Look = Literal["plain", "primary", "unset"]


class WayButton(QAbstractButton):
    """Show a title and a quieter line; "primary" stands on the accent, "unset" has a dashed line: not set up yet."""

    def __init__(
        self, icon: str, *, theme: Theme, look: Look = "plain", run: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._theme, self._look = icon, theme, look
        self._title, self._words = "", ""
        self._is_low = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: run())
        theme.changed.connect(self.updateGeometry)

    @property
    def words(self) -> str:
        """Give the quieter line."""
        return self._words

    def set_words(self, title: str, words: str, *, look: Look | None = None) -> None:
        """Say what the button does and for how many."""
        self._title, self._words, self._look = title, words, look or self._look
        self.setText(title)
        self.setAccessibleName(f"{title}: {words}" if words else title)
        self.setToolTip(f"{title}: {words}" if words else title)
        self.updateGeometry()
        self.update()

    def set_low(self, low: bool) -> None:  # noqa: FBT001 - the state itself
        """Leave the quieter line out where a window is low; the tooltip still says it."""
        self._is_low = low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of both lines."""
        theme = self._theme
        first, second = theme.metrics("strong"), theme.metrics("meta")
        height = theme.px(34) if self._is_low else first.height() + second.height() + theme.px(15)
        wide = max(first.horizontalAdvance(self._title), 0 if self._is_low else second.horizontalAdvance(self._words))
        return QSize(wide + theme.px(56), height)

    def minimumSizeHint(self) -> QSize:
        """Give way: the words are shortened."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint area, icon and words."""
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(self.layoutDirection())
        text, quiet = self._paint_area(painter)
        strip = Strip(self.rect().adjusted(theme.px(12), 0, -theme.px(8), 0), painter.layoutDirection())
        theme.draw_icon(painter, strip.take_start(theme.px(19), theme.px(12)), self._icon, quiet)
        rest = strip.rest()
        first, second = theme.metrics("strong").height(), theme.metrics("meta").height()
        height = first if self._is_low else first + second
        top = rest.top() + (rest.height() - height) // 2
        line = QRect(rest.left(), top, rest.width(), first)
        draw_text(painter, line, self._title, font=theme.font("strong"), color=theme.color(text))
        if not self._is_low:
            line = QRect(rest.left(), top + first, rest.width(), second)
            draw_text(painter, line, self._words, font=theme.font("meta"), color=theme.color(quiet))

    def _paint_area(self, painter: QPainter) -> tuple[str, str]:
        """Paint the ground and give the colours of title and quieter line."""
        theme, primary = self._theme, self._look == "primary"
        if not self.isEnabled():
            fill, line, text, quiet = "surface", "hairline", "disabled", "disabled"
        elif primary:
            fill = "accentPress" if self.isDown() else "accentHover" if self.underMouse() else "accent"
            line, text, quiet = fill, "onAccent", "onAccent"
        elif self._look == "unset":
            fill, line, text, quiet = "subtle", "control", "text2", "text3"
        else:
            fill = "sunken" if self.isDown() else "hover" if self.underMouse() else "surface"
            line, text, quiet = "divider", "text", "text2"
        style = Qt.PenStyle.DashLine if self._look == "unset" else Qt.PenStyle.SolidLine
        width = 1
        if self.hasFocus():
            line, width, style = ("text" if primary else "focus"), 2, Qt.PenStyle.SolidLine
        draw_round(painter, self.rect(), radius=theme.radius("control"), fill=theme.color(fill),
                   line=theme.color(line), width=width, style=style)  # fmt: skip
        return text, quiet
