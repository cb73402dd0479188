"""Paint the cells of a board."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLine, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from refugeesday.gui.painting import Strip, draw_hatch, draw_line, draw_round, draw_text
from refugeesday.gui.widgets.board_paint import CardPainter, paint_closed, paint_free, paint_mark
from refugeesday.gui.widgets.pictures import Pictures

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.board_model import BoardModel
    from refugeesday.gui.widgets.board_values import BoardCard, Mark

_PIECE_SECONDS = 0.005
"""Of its own processor time a painting in a hurry spends so much on new pictures."""
_WINDOWS = 2
"""So many windows full of cells are kept as pictures."""


class CellPainter:
    """Paint cards, free, closed and marked cells, breaks, and the lines between lanes and booths."""

    def __init__(self, theme: Theme, model: BoardModel) -> None:
        self._theme, self._model = theme, model
        self._cards = CardPainter(theme)
        self._pictures = Pictures(theme, most=0)
        self._origin = QPoint()
        self.left_out: list[QRect] = []
        self.compact = False

    def begin(self, *, in_sight: int, origin: QPoint, in_hurry: bool) -> None:
        """Begin to paint cells: all, or in a hurry those that are quick; `left_out` then says which to paint again.

        `in_sight` is how many cells the window shows at once, `origin` where the first of the board is.
        """
        self._pictures.most = _WINDOWS * in_sight
        self._pictures.begin(seconds=_PIECE_SECONDS if in_hurry else None)
        self._origin = origin
        self.left_out = []

    def paint(
        self, painter: QPainter, rect: QRect, row: int, column: int, *, is_selected: bool, is_hovered: bool
    ) -> None:
        """Paint one cell with the lines below and behind it."""
        card, mark, closed = self._model.cell(row, column)
        person = self._model.person
        look = _Look(
            card,
            mark,
            closed,
            is_selected,
            is_hovered and card is None and mark is None,
            card is not None and person is not None and card.person == person,
            self._model.ends_booth(column),
            self.compact,
            self._hatch_start(rect.topLeft()) if closed is not None else 0,
        )
        if not self._pictures.draw(
            painter, rect, look, partial(self._paint_cell, look=look), ground=self._theme.color("surface")
        ):
            self.left_out.append(rect)

    def paint_break(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Paint the part of a break that is in sight, across all lanes."""
        theme = self._theme
        painter.fillRect(rect, theme.color("bg"))
        draw_hatch(painter, rect, theme.color("hatch"), start=self._hatch_start(QPoint(0, 0)))
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

    def picture_of(self, card: BoardCard, size: QSize, *, ratio: float, direction: Qt.LayoutDirection) -> QPixmap:
        """Picture a card that is dragged, without the lines around its cell of a size."""
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setLayoutDirection(direction)
        area = self._inside(QRect(QPoint(0, 0), size))
        self._cards.paint(painter, area, card, is_selected=True, is_same_person=False, compact=self.compact)
        painter.end()
        return picture

    def _inside(self, cell: QRect) -> QRect:
        edge = 2 if self.compact else 3
        return cell.adjusted(edge, edge - 1, -edge - 1, -edge)

    def _hatch_start(self, at: QPoint) -> int:
        """Give where lines of hatching begin so that they go on from cell to cell wherever the board was scrolled."""
        from_origin = self._origin - at
        return from_origin.x() + from_origin.y()

    def _paint_cell(self, painter: QPainter, rect: QRect, *, look: _Look) -> None:
        theme = self._theme
        self._paint_lines(painter, rect, ends_booth=look.ends_booth)
        area = self._inside(rect)
        if look.card is not None:
            self._cards.paint(
                painter, area, look.card, is_selected=look.is_selected, is_same_person=look.is_same_person,
                compact=look.is_compact,
            )  # fmt: skip
            return
        if look.mark is not None:
            paint_mark(painter, area, look.mark, theme=theme)
        elif look.closed is not None:
            paint_closed(painter, rect.adjusted(0, 0, -1, -1), look.closed, theme=theme, hatch_start=look.hatch_start)
        else:
            paint_free(painter, area, theme=theme, is_selected=look.is_selected, is_hovered=look.is_hovered)
            return
        if look.is_selected:
            draw_round(painter, area, radius=6, line=theme.color("focus"), width=2)

    def _paint_lines(self, painter: QPainter, rect: QRect, *, ends_booth: bool) -> None:
        """Draw hairlines below and behind a cell, a stronger one behind the last lane of a booth."""
        bottom = rect.bottom()
        draw_line(painter, self._theme.color("hairline"), QLine(rect.left(), bottom, rect.right(), bottom))
        end = Strip(rect, painter.layoutDirection()).take_end(1).left()
        color = self._theme.color("divider" if ends_booth else "hairline")
        draw_line(painter, color, QLine(end, rect.top(), end, bottom))


class _Look(NamedTuple):
    """Everything that decides how a cell looks."""

    card: BoardCard | None
    mark: Mark | None
    closed: str | None
    is_selected: bool
    is_hovered: bool
    is_same_person: bool
    ends_booth: bool
    is_compact: bool
    hatch_start: int
