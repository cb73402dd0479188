"""Paint the grid of the programme: hours, breaks, closed times, and the items over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from refugeesday.gui.painting import Strip, draw_hatch, draw_line, draw_round, draw_text

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from refugeesday.gui.event.programme_model import Block, ProgrammeModel
    from refugeesday.gui.theme import Theme

_HOUR = 60


class CellDelegate(QStyledItemDelegate):
    """Paint a quarter of an hour in a room: open, closed or in a break; the current one has a plus."""

    def __init__(self, theme: Theme, cells: ProgrammeModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._cells = theme, cells

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, and the focus where no item has it."""
        theme, rect = self._theme, QRect(option.rect)
        opens, closes = self._cells.closed
        minute = self._cells.minute(index.row())
        painter.fillRect(rect, theme.color("surface" if opens <= minute < closes else "sunken"))
        row = index.row()
        if self._cells.is_break(row):
            draw_hatch(painter, rect, theme.color("hatch"))
            if not self._cells.is_break(row - 1) and not self._cells.blocks_at(row, index.column()):
                words, align = self.tr("Break"), Qt.AlignmentFlag.AlignHCenter
                draw_text(painter, rect, words, font=theme.font("meta"), color=theme.color("text2"), align=align)
        line = "control" if minute % _HOUR == 0 else "hairline"
        draw_line(painter, theme.color(line), QLine(rect.topLeft(), rect.topRight()))
        draw_line(painter, theme.color("hairline"), QLine(rect.topRight(), rect.bottomRight()))
        view = self.parent()
        is_current = isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index
        if is_current and not self._cells.blocks_at(index.row(), index.column()):
            area = rect.adjusted(2, 2, -3, -2)
            draw_round(painter, area, radius=5, fill=theme.color("accentSofter"), line=theme.color("focus"), width=2)
            size = min(theme.px(16), area.height())
            spot = QRect(area.center().x() - size // 2, area.center().y() - size // 2, size, size)
            theme.draw_icon(painter, spot, "add", "accentText")


class BlockPainter:
    """Paint an item: its times and title; a conflict is hatched red and says so by sign and words."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, rect: QRect, block: Block, *, is_chosen: bool) -> None:
        """Paint an item in one line where it is short, else in two or three."""
        theme, is_wrong = self._theme, bool(block.entry.conflicts)
        fill, line, ink = ("errSoft", "err", "err") if is_wrong else ("accentSoft", "accentLine", "accentText")
        draw_round(painter, rect, radius=5, fill=theme.color(fill))
        if is_wrong:
            draw_hatch(painter, rect.adjusted(1, 1, -1, -1), theme.color("errLine"))
        width = 2 if is_chosen else 1
        draw_round(painter, rect, radius=5, line=theme.color("focus" if is_chosen else line), width=width)
        line_height = theme.metrics("strong").height()
        inner = rect.adjusted(theme.px(8), 3, -theme.px(8), -3)
        lines = block.lines(inner.height() // line_height)
        height = min(line_height, inner.height())
        if len(lines) == 1:
            self._write_short(painter, inner, block.times, lines[0], ink=ink, plain=fill if is_wrong else "")
            return
        for number, text in enumerate(lines):
            row = QRect(inner.left(), inner.top() + number * line_height, inner.width(), height)
            font = "strong" if number == min(1, len(lines) - 1) else "head"
            plain = fill if is_wrong else ""
            self._write(painter, row, text, font=font, ink="text" if font == "strong" else ink, plain=plain)

    def _write_short(self, painter: QPainter, inner: QRect, times: str, line: str, *, ink: str, plain: str) -> None:
        """Write times and title side by side, in the middle where one line is all there is room for."""
        strip = Strip(inner, painter.layoutDirection())
        width = self._theme.metrics("head").horizontalAdvance(times) + 1
        self._write(painter, strip.take_start(width, self._theme.px(8)), times, font="head", ink=ink, plain=plain)
        title = line.removeprefix(times).strip()
        self._write(painter, strip.rest(), title, font="strong", ink="text", plain=plain)

    def paint_ghost(self, painter: QPainter, rect: QRect) -> None:
        """Paint where an item would be."""
        theme = self._theme
        draw_round(
            painter, rect, radius=5, fill=theme.color("accentSofter"), line=theme.color("focus"), width=2,
            style=Qt.PenStyle.DashLine,
        )  # fmt: skip

    def _write(self, painter: QPainter, row: QRect, text: str, *, font: str, ink: str, plain: str) -> None:
        """Write a line; on a hatched ground it stands on plain colour so that it can be read."""
        theme = self._theme
        if plain:
            width = min(row.width(), theme.metrics(font).horizontalAdvance(text) + theme.px(4))
            ground = Strip(row, painter.layoutDirection()).take_start(width)
            painter.fillRect(ground.adjusted(-2, 0, 2, 0), theme.color(plain))
        draw_text(painter, row, text, font=theme.font(font), color=theme.color(ink))
