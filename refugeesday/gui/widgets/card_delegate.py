"""Paint the cells of a board."""

from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from refugeesday.gui.painting import Strip, draw_hatch, draw_line, draw_round, draw_text, saved
from refugeesday.gui.widgets.board_model import BoardModel
from refugeesday.gui.widgets.board_paint import CardPainter, paint_closed, paint_free, paint_mark

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.board_values import BoardCard

_Index = QModelIndex | QPersistentModelIndex
# pictures kept: two windows full, about 7 MB at most
_REMEMBERED = 300
_PIECE_SECONDS = 0.01
"""Of its own processor time a painting in a hurry spends so much on new pictures."""


class CardDelegate(QStyledItemDelegate):
    """Paint cards, free, closed and marked cells, breaks, and the lines between lanes and booths."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = CardPainter(theme)
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self._until: float | None = None
        self._has_begun = False
        self.left_out: list[QRect] = []
        self.compact = False
        theme.changed.connect(self._pictures.clear)

    def begin(self, *, in_hurry: bool) -> None:
        """Begin to paint cells: all, or in a hurry those that are quick; `left_out` then says which to paint again."""
        self._until = thread_time() + _PIECE_SECONDS if in_hurry else None
        self._has_begun = False
        self.left_out = []

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, BoardModel):
            return
        rect: QRect = option.rect
        with saved(painter):
            painter.setLayoutDirection(option.direction)
            slot = model.slot(index.row())
            if slot.break_text:  # one cell across all lanes: only what is in sight is painted
                seen = rect.intersected(option.widget.rect()) if option.widget is not None else rect
                self._paint_break(painter, seen, slot.break_text)
                return
            painter.fillRect(rect, self._theme.color("surface"))
            self._paint_lines(painter, rect, model, index)
            self._paint_content(painter, rect, option, index, model)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Leave sizes to the view."""
        return QSize()

    def _paint_content(
        self, painter: QPainter, cell: QRect, option: QStyleOptionViewItem, index: _Index, model: BoardModel
    ) -> None:
        edge = 2 if self.compact else 3
        area = cell.adjusted(edge, edge - 1, -edge - 1, -edge)
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        card, mark, closed = model.card(index), model.mark(index), model.closed(index)
        if card is not None:
            same = model.person is not None and card.person == model.person
            picture = self._picture(painter, area.size(), card, selected=is_selected, same=same)
            if picture is not None:
                painter.drawPixmap(area.topLeft(), picture)
            else:
                self.left_out.append(QRect(cell))
        elif mark is not None:
            paint_mark(painter, area, mark, theme=self._theme)
        elif closed is not None:
            paint_closed(painter, cell.adjusted(0, 0, -1, -1), closed, theme=self._theme)
        else:
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            paint_free(painter, area, theme=self._theme, is_selected=is_selected, is_hovered=hovered)
        if is_selected and card is None and (mark is not None or closed is not None):
            draw_round(painter, area, radius=6, line=self._theme.color("focus"), width=2)

    def _picture(
        self, painter: QPainter, size: QSize, card: BoardCard, *, selected: bool, same: bool
    ) -> QPixmap | None:
        """Give the picture of a card, painted once: scrolling only copies it. None where there is no time for it."""
        ratio, direction = painter.device().devicePixelRatio(), painter.layoutDirection()
        key = (card, selected, same, self.compact, size.toTuple(), ratio, direction)
        found = self._pictures.get(key)
        if found is None:
            if self._until is not None and self._has_begun and thread_time() > self._until:
                return None
            self._has_begun = True
            if len(self._pictures) >= _REMEMBERED:
                self._pictures.clear()
            found = self._pictures[key] = QPixmap(size * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(self._theme.color("surface"))
            brush = QPainter(found)
            brush.setLayoutDirection(direction)
            area = QRect(QPoint(0, 0), size)
            self._painter.paint(brush, area, card, is_selected=selected, is_same_person=same, compact=self.compact)
            brush.end()
        return found

    def _paint_lines(self, painter: QPainter, rect: QRect, model: BoardModel, index: _Index) -> None:
        """Draw hairlines below and behind a cell, a stronger one behind the last lane of a booth."""
        column = index.column()
        is_last = column + 1 == model.columnCount() or model.lane(column).booth != model.lane(column + 1).booth
        bottom = rect.bottom()
        draw_line(painter, self._theme.color("hairline"), QLine(rect.left(), bottom, rect.right(), bottom))
        end = Strip(rect, painter.layoutDirection()).take_end(1).left()
        color = self._theme.color("divider" if is_last else "hairline")
        draw_line(painter, color, QLine(end, rect.top(), end, bottom))

    def _paint_break(self, painter: QPainter, rect: QRect, text: str) -> None:
        theme = self._theme
        painter.fillRect(rect, theme.color("bg"))
        draw_hatch(painter, rect, theme.color("hatch"))
        bottom = rect.bottom()
        draw_line(painter, theme.color("hairline"), QLine(rect.left(), bottom, rect.right(), bottom))
        strip = Strip(rect.adjusted(theme.px(4), 0, 0, -1), painter.layoutDirection())
        icon = theme.px(16)
        width = icon + theme.px(8) + theme.metrics("chip").horizontalAdvance(text) + theme.px(14)
        words = strip.take_start(width)
        painter.fillRect(words, theme.color("bg"))
        inner = Strip(words.adjusted(theme.px(3), 0, 0, 0), painter.layoutDirection())
        theme.draw_icon(painter, inner.take_start(icon, theme.px(8)), "break", "text2")
        leading = Qt.AlignmentFlag.AlignLeading
        draw_text(painter, inner.rest(), text, font=theme.font("chip"), color=theme.color("text"), align=leading)
