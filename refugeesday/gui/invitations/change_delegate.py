"""Paint what changed in one line: a label, the old value struck out, an arrow, the new value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.gui.painting import Strip, draw_text
from refugeesday.gui.rows import VALUE_ROLE
from refugeesday.gui.widgets.delegates import HairlineDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
    from PySide6.QtGui import QPainter

    from refugeesday.gui.invitations.row_words import ChangeLine
    from refugeesday.gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCell:
    """The first line of what changed, and how many more there are."""

    line: ChangeLine | None = None
    more: int = 0


class ChangeDelegate(HairlineDelegate):
    """Paint a `ChangeCell`."""

    def paint_content(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint the line, and "+2" at the end where there is more."""
        cell = index.data(VALUE_ROLE)
        if not isinstance(cell, ChangeCell) or cell.line is None:
            draw_text(painter, rect, "–", font=self._theme.font(), color=self._theme.color("text3"))
            return
        strip = Strip(rect, painter.layoutDirection())
        if cell.more:
            words = f"+{cell.more}"
            width = self._theme.metrics("meta").horizontalAdvance(words) + 2
            area = strip.take_end(width, self._theme.px(6))
            draw_text(painter, area, words, font=self._theme.font("meta"), color=self._theme.color("text3"))
        paint_change(painter, strip, cell.line, theme=self._theme)


def paint_change(painter: QPainter, strip: Strip, line: ChangeLine, *, theme: Theme, about: str = "") -> None:
    """Paint a line from the reading start of a strip, then what it is about; the label gives way first."""
    gap, metrics = theme.px(6), theme.metrics()
    tone = line.tone if line.tone != "text" else "text2"
    strong = theme.metrics("strong" if line.before else "body").horizontalAdvance(line.after) + 2
    values = strong + (metrics.horizontalAdvance(line.before) + theme.px(22) + gap + 4 if line.before else 0)
    wide = metrics.horizontalAdvance(line.label) + 2
    if line.label and (spare := min(wide, strip.width - values - gap)) >= min(wide, theme.px(24)):
        label = strip.take_start(spare, gap)
        draw_text(painter, label, line.label, font=theme.font(), color=theme.color(tone))
    if line.before:
        room = strip.width - (strong + theme.px(22) + gap if line.after else 0)
        width = max(theme.px(30), min(metrics.horizontalAdvance(line.before) + 2, room))
        font = theme.font()
        font.setStrikeOut(True)
        draw_text(painter, strip.take_start(width, gap), line.before, font=font, color=theme.color("text3"))
    if line.before and line.after:
        theme.draw_icon(painter, strip.take_start(theme.px(14), theme.px(8)), "forward", "text3")
    if line.after:
        role = "strong" if line.before else "body"
        after = strip.take_start(strong, theme.px(10))
        draw_text(painter, after, line.after, font=theme.font(role), color=theme.color("text"))
    if about and strip.width > theme.px(40):
        draw_text(painter, strip.rest(), about, font=theme.font(), color=theme.color("text2"))
