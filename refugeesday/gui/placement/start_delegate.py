"""Paint when a day in a company begins: a night has a moon and is violet, and each start has its own date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from refugeesday.gui.painting import Strip, draw_text
from refugeesday.gui.rows import VALUE_ROLE
from refugeesday.gui.widgets.delegates import HairlineDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCell:
    """Show a time and the day it is on."""

    time: str
    day: str
    is_night: bool


class StartDelegate(HairlineDelegate):
    """Paint a `StartCell`: the time strong, the day below it."""

    def paint_content(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint both lines, with the moon before a night's time."""
        value = index.data(VALUE_ROLE)
        if not isinstance(value, StartCell):
            super().paint_content(painter, rect, index)
            return
        theme = self._theme
        first, second = theme.metrics("strong").height(), theme.metrics("meta").height()
        top = rect.top() + (rect.height() - first - second) // 2
        strip = Strip(QRect(rect.left(), top, rect.width(), first), painter.layoutDirection())
        if value.is_night:
            theme.draw_icon(painter, strip.take_start(theme.px(15), theme.px(4)), "night", "vio")
        color = theme.color("vio" if value.is_night else "text")
        draw_text(painter, strip.rest(), value.time, font=theme.font("strong"), color=color)
        line = QRect(rect.left(), top + first, rect.width(), second)
        draw_text(painter, line, value.day, font=theme.font("meta"), color=theme.color("text3"))
