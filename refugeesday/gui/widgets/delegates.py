"""Paint table cells over a hairline: text, two lines, chips, icon and word, number, tick box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLine, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from refugeesday.gui.painting import Strip, draw_line, draw_round, draw_text, saved
from refugeesday.gui.rows import ID_ROLE, VALUE_ROLE
from refugeesday.gui.veil import veiled
from refugeesday.gui.widgets.cells import ChipCell, LanguageCell, NumberCell, StateCell, TwoLines
from refugeesday.gui.widgets.chips import chip_width, language_chip_width, paint_chip, paint_language_chip
from refugeesday.gui.widgets.inset_table import CELL_PAD, InsetTable

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.ticks import Ticks

_Index = QModelIndex | QPersistentModelIndex
_LINE_GAP = 2
_WORD_GAP = 8
_BREAKS = re.compile(r"(?<=[ /–-])")


class HairlineDelegate(QStyledItemDelegate):
    """Paint background, hairline and focus of a cell, and its text in a font role; subclasses paint other content."""

    def __init__(self, theme: Theme, parent: QObject | None = None, *, role: str = "body", color: str = "text") -> None:
        super().__init__(parent)
        self._theme = theme
        self._role, self._color = role, color

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        with saved(painter):
            painter.setLayoutDirection(option.direction)
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, self._theme.color("sel"))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, self._theme.color("hover"))
            bottom = rect.bottom()
            draw_line(painter, self._theme.color("hairline"), QLine(rect.left(), bottom, rect.right(), bottom))
            self.paint_content(painter, inside(rect, option.widget, index.column(), theme=self._theme), index)
            if state & QStyle.StateFlag.State_HasFocus:
                draw_round(
                    painter, rect.adjusted(1, 1, -1, -2), radius=self._theme.radius("chip"), width=2,
                    line=self._theme.color("focus"),
                )  # fmt: skip

    def paint_content(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint plain text, aligned as the column says."""
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignHorizontal_Mask
        text, font = str(index.data() or ""), self._theme.font(self._role)
        draw_text(painter, rect, text, font=font, color=self._theme.color(self._color), align=align)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Explain a cell as its column says, else show in full what is cut off in it."""
        if event.type() is not QEvent.Type.ToolTip or index.data(Qt.ItemDataRole.ToolTipRole):
            return super().helpEvent(event, view, option, index)
        rect: QRect = option.rect
        is_cut = self.needed_width(index) > inside(rect, view, index.column(), theme=self._theme).width()
        QToolTip.showText(event.globalPos(), veiled(self.full_words(index)) if is_cut else "", view)
        return True

    def needed_width(self, index: _Index) -> int:
        """Give the width of all that a cell has to show."""
        return self._theme.metrics(self._role).horizontalAdvance(str(index.data() or ""))

    def full_words(self, index: _Index) -> str:
        """Give all that a cell has to show, in words."""
        return str(index.data() or "")

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Measure the text, for fitting a column to its content."""
        width = self._theme.metrics("name").horizontalAdvance(str(index.data() or ""))
        return QSize(width + 2 * self._theme.px(CELL_PAD), self._theme.height("row", "body"))


class TwoLineDelegate(HairlineDelegate):
    """Paint a name and a quieter line below it, from a `TwoLines` value.

    A name too long for its line goes on below where the quieter words have their room after it, or with `breaks` also
    where they have not: then the name counts for more, and they are left out.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None, *, breaks: bool = False) -> None:
        super().__init__(theme, parent)
        self._breaks = breaks

    def paint_content(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint both lines, the first alone in the middle when there is no second."""
        value = index.data(VALUE_ROLE)
        if not isinstance(value, TwoLines):
            super().paint_content(painter, rect, index)
            return
        theme = self._theme
        first, rest, second = self.lines_of(value, rect.width())
        above, below = theme.metrics("name").height(), theme.metrics("meta").height()
        gap = theme.px(_LINE_GAP)
        height = above + (gap + below if rest or second else 0)
        top = rect.top() + (rect.height() - height) // 2
        line = QRect(rect.left(), top, rect.width(), above)
        draw_text(painter, line, first, font=theme.font("name"), color=theme.color("text"))
        strip = Strip(QRect(rect.left(), top + above + gap, rect.width(), below), painter.layoutDirection())
        if rest:
            width = theme.metrics("name").horizontalAdvance(rest) + 1
            place = strip.take_start(width, theme.px(_WORD_GAP)).adjusted(0, -gap, 0, gap)
            draw_text(painter, place, rest, font=theme.font("name"), color=theme.color("text"))
        if second:
            draw_text(painter, strip.rest(), second, font=theme.font("meta"), color=theme.color("text3"))

    def lines_of(self, value: TwoLines, width: int) -> tuple[str, str, str]:
        """Give the name as far as its line has room, what of it goes on below, and the quieter words there.

        The name breaks after a word; what goes on below is "" where it stays whole, and the quieter words are where
        they have no room behind that.
        """
        name, metrics = veiled(value.first), self._theme.metrics("name")
        if metrics.horizontalAdvance(name) <= width:
            return name, "", value.second
        pieces = _BREAKS.split(name)
        starts = ["".join(pieces[:place]) for place in range(1, len(pieces))]
        first = next((one for one in reversed(starts) if metrics.horizontalAdvance(one.rstrip()) <= width), name)
        rest = name[len(first) :]
        second = self._theme.metrics("meta").horizontalAdvance(veiled(value.second))
        if metrics.horizontalAdvance(rest) + self._theme.px(_WORD_GAP) + second < width:
            return first.rstrip(), rest, value.second
        return (first.rstrip(), rest, "" if rest else value.second) if self._breaks else (name, "", value.second)

    def needed_width(self, index: _Index) -> int:
        """Give the width of the longer line."""
        value = index.data(VALUE_ROLE)
        if not isinstance(value, TwoLines):
            return super().needed_width(index)
        lines = (("name", value.first), ("meta", value.second))
        return max(self._theme.metrics(role).horizontalAdvance(veiled(words)) for role, words in lines)

    def full_words(self, index: _Index) -> str:
        """Give both lines."""
        value = index.data(VALUE_ROLE)
        return f"{value.first}\n{value.second}".strip() if isinstance(value, TwoLines) else super().full_words(index)


class ChipsDelegate(HairlineDelegate):
    """Paint one chip or several from `ChipCell` and `LanguageCell` values; those that do not fit become "+2"."""

    def paint_content(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint the chips from the reading start."""
        value = index.data(VALUE_ROLE)
        chips = value if isinstance(value, tuple) else (value,)
        strip = Strip(rect, painter.layoutDirection())
        for place, chip in enumerate(chips):
            left = len(chips) - place
            reserve = self._width(ChipCell(text=f"+{left - 1}")) + self._theme.px(4) if left > 1 else 0
            width = self._width(chip)
            if place and width + reserve > strip.width:
                rest = ChipCell(text=f"+{left}")
                self._paint_chip(painter, strip.take_start(self._width(rest)), rest)
                return
            self._paint_chip(painter, strip.take_start(min(width, strip.width - reserve), self._theme.px(4)), chip)

    def needed_width(self, index: _Index) -> int:
        """Give the width of all chips side by side."""
        value = index.data(VALUE_ROLE)
        chips = value if isinstance(value, tuple) else (value,)
        return sum(self._width(chip) for chip in chips) + self._theme.px(4) * (len(chips) - 1)

    def _width(self, chip: object) -> int:
        if isinstance(chip, LanguageCell):
            return language_chip_width(self._theme, chip.language, chip.level)
        if isinstance(chip, ChipCell):
            return chip_width(self._theme, chip.text, icon=chip.icon, bold=chip.bold)
        return 0

    def _paint_chip(self, painter: QPainter, rect: QRect, chip: object) -> None:
        if isinstance(chip, LanguageCell) and (chip.language or chip.level):
            area = _centred(rect, self._theme.height("langChip", "chip"))
            paint_language_chip(painter, area, chip.language, chip.level, theme=self._theme)
        elif isinstance(chip, ChipCell) and chip.text:
            area = _centred(rect, self._theme.height("langChip" if chip.bold else "chip", "chip"))
            paint_chip(painter, area, chip.text, theme=self._theme, tone=chip.tone, icon=chip.icon, bold=chip.bold)


class StateDelegate(HairlineDelegate):
    """Paint an icon and a word from a `StateCell` value; neutral words stay in text colour."""

    def paint_content(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint the state, or the plain text where there is none."""
        value = index.data(VALUE_ROLE)
        if not isinstance(value, StateCell):
            super().paint_content(painter, rect, index)
            return
        strip = Strip(rect, painter.layoutDirection())
        icon = strip.take_start(self._theme.size("iconTable"), self._theme.px(6))
        self._theme.draw_icon(painter, icon, value.icon, value.tone)
        words = value.tone if value.tone in {"err", "warn", "info"} else "text2"
        draw_text(painter, strip.rest(), value.word, font=self._theme.font(), color=self._theme.color(words))

    def needed_width(self, index: _Index) -> int:
        """Give the width of icon and word."""
        value = index.data(VALUE_ROLE)
        if not isinstance(value, StateCell):
            return super().needed_width(index)
        icon = self._theme.size("iconTable") + self._theme.px(6)
        return icon + self._theme.metrics().horizontalAdvance(veiled(value.word))


class NumberDelegate(HairlineDelegate):
    """Paint a number at the reading end from a `NumberCell` value, on a tinted area where it needs attention."""

    def paint_content(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint the number."""
        value = index.data(VALUE_ROLE)
        cell = value if isinstance(value, NumberCell) else NumberCell(text=str(index.data() or ""))
        strip = Strip(rect, painter.layoutDirection())
        if cell.tone and not cell.icon:
            area = strip.take_end(chip_width(self._theme, cell.text, bold=True))
            area = _centred(area, self._theme.height("chip", "chip"))
            paint_chip(painter, area, cell.text, theme=self._theme, tone=cell.tone, bold=True)
            return
        color = cell.tone or "text"
        width = self._theme.metrics("strong").horizontalAdvance(cell.text) + 2
        draw_text(
            painter, strip.take_end(width, self._theme.px(5)), cell.text, font=self._theme.font("strong"),
            color=self._theme.color(color), align=Qt.AlignmentFlag.AlignTrailing,
        )  # fmt: skip
        if cell.icon:
            self._theme.draw_icon(painter, strip.take_end(self._theme.size("iconTable")), cell.icon, color)


class TickDelegate(HairlineDelegate):
    """Paint a tick box for each row."""

    def __init__(self, theme: Theme, ticks: Ticks, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._ticks = ticks

    def paint_content(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint the box of one row."""
        paint_tick(painter, rect, self._ticks.state_of(index.data(ID_ROLE)), theme=self._theme)


def inside(cell: QRect, view: QWidget | None, column: int, *, theme: Theme) -> QRect:
    """Give where the content of a cell, or of a head, stands: between its pads, above its hairline."""
    pad = theme.px(CELL_PAD)
    start, end = view.insets_of(column) if isinstance(view, InsetTable) else (0, 0)
    left, right = (end, start) if view is not None and view.isRightToLeft() else (start, end)
    return cell.adjusted(pad + left, 0, -pad - right, -1)


def paint_tick(painter: QPainter, rect: QRect, state: Qt.CheckState, *, theme: Theme) -> None:
    """Paint a tick box at the reading start of `rect`."""
    side = theme.px(16)
    start = rect.right() - side + 1 if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft else rect.left()
    box = _centred(QRect(start, rect.top(), side, rect.height()), side)
    on = state is Qt.CheckState.Checked
    fill, line = ("accent", "accent") if on else ("surface", "control")
    draw_round(painter, box, radius=4, fill=theme.color(fill), line=theme.color(line))
    if state is not Qt.CheckState.Unchecked:
        inner = box.adjusted(2, 2, -2, -2)
        theme.draw_icon(painter, inner, "check" if on else "dash", "onAccent" if on else "text2")


def _centred(rect: QRect, height: int) -> QRect:
    return QRect(rect.left(), rect.top() + (rect.height() - height) // 2, rect.width(), height)
