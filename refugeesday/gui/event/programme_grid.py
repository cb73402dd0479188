"""Show the programme as a grid of rooms and times: click or type to choose, open, add, move and remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from refugeesday.gui.event.programme_model import STEP, Block, ProgrammeModel, minutes_on
from refugeesday.gui.event.programme_paint import BlockPainter, CellDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from refugeesday.domain.events import AgendaItem, Event
    from refugeesday.gui.theme import Theme
    from refugeesday.services.agenda import Agenda
    from refugeesday.wording import Words

_ROW = 26
_MOVES = {
    Qt.Key.Key_Up: (-STEP, 0), Qt.Key.Key_Down: (STEP, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
}  # fmt: skip


class ProgrammeGrid(QTableView):
    """Hold the cells of a day with the items over them.

    `chosen` tells an item's id (None for a free spot), `opened` that it shall be edited, `wanted` a free minute and the
    room's id, `moved` an item, minutes and a room's id, `remove_wanted` an item.
    """

    chosen = Signal(object)
    opened = Signal(int)
    wanted = Signal(int, object)
    moved = Signal(int, int, object)
    remove_wanted = Signal(int)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self.cells = theme, ProgrammeModel()
        self._painter = BlockPainter(theme)
        self._event: Event | None = None
        self._chosen: int | None = None
        self._draft: AgendaItem | None = None
        self._pressed: tuple[Block, QPoint] | None = None
        self._drag: tuple[int, int] | None = None  # minutes, columns
        self.cells.setParent(self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(theme, self.cells, self))
        self._set_behaviour()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.selectionModel().currentChanged.connect(self._tell_current)

    @property
    def chosen_id(self) -> int | None:
        """Give the item chosen."""
        return self._chosen

    def show_agenda(self, agenda: Agenda, event: Event, words: Words) -> None:
        """Show a programme; what was chosen stays chosen, wherever it is now."""
        place = self.currentIndex()
        minute, column = self.cells.minute(place.row()), place.column()
        self._event, before = event, self._place(self._chosen)
        blocker = QSignalBlocker(self.selectionModel())
        self.cells.show_agenda(agenda, event, words)
        if self.cells.block(self._chosen) is None:
            self._chosen = None
            row = self.cells.row_of(minute) if place.isValid() else self.cells.row_of(self.cells.closed[0])
            row = min(max(row, 0), self.cells.rowCount() - 1)
            self.setCurrentIndex(self.cells.index(row, min(max(column, 0), self.cells.columnCount() - 1)))
        else:
            self.choose(self._chosen, is_brought=self._place(self._chosen) != before)
        blocker.unblock()
        self.viewport().update()

    def choose(self, id_: int | None, *, is_brought: bool = True) -> None:
        """Choose an item without telling; it is brought into view unless a person sees it already."""
        self._chosen = id_
        block = self.cells.block(id_)
        if block is not None:
            blocker = QSignalBlocker(self.selectionModel())
            index = self.cells.index(self.cells.row_of(block.starts), block.column)
            self.setCurrentIndex(index)
            blocker.unblock()
            if is_brought:
                self.scrollTo(self.cells.index(self.cells.row_of(block.ends - 1), block.column))
                self.scrollTo(index)
        self.viewport().update()

    def show_draft(self, draft: AgendaItem | None) -> None:
        """Show where an item would be that is not kept yet."""
        self._draft = draft
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or add with Enter, remove with Delete, move with Ctrl and an arrow, else walk through the cells."""
        key, chosen = Qt.Key(event.key()), self._chosen
        block = self.cells.block(chosen)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_or_add()
        elif key == Qt.Key.Key_Delete and chosen is not None:
            self.remove_wanted.emit(chosen)
        elif key == Qt.Key.Key_Space:
            self._choose_next()
        elif key in _MOVES and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if block is not None:
                minutes, columns = _MOVES[key]
                self._move(block, minutes, -columns if self.isRightToLeft() else columns)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the item under the mouse; a free spot asks for a new one there."""
        at = event.position().toPoint()
        index, block = self.indexAt(at), self.block_at(at)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        self._pressed = (block, at) if block is not None else None
        if block is not None:
            self.choose(block.entry.id, is_brought=False)
            self.chosen.emit(block.entry.id)
        else:
            self.setCurrentIndex(index)
            self.wanted.emit(self.cells.minute(index.row()), self.cells.rooms[index.column()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the item that was pressed."""
        at = event.position().toPoint()
        if self._pressed is None:
            self.viewport().setCursor(
                Qt.CursorShape.OpenHandCursor if self.block_at(at) else Qt.CursorShape.ArrowCursor
            )
            return
        block, start = self._pressed
        if self._drag is None and (at - start).manhattanLength() < QApplication.startDragDistance():
            return
        minutes = round((at.y() - start.y()) / self.rowHeight(0)) * STEP
        column = self.columnAt(at.x())
        self._drag = minutes, (column if column >= 0 else block.column) - block.column
        self.viewport().update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the dragged item go."""
        pressed, drag = self._pressed, self._drag
        self._pressed = self._drag = None
        if pressed is not None and drag is not None:
            self._move(pressed[0], *drag)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the item under the mouse."""
        block = self.block_at(event.position().toPoint())
        if block is not None:
            self.opened.emit(block.entry.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, the items over them, and what is not kept yet."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for block in self.cells.blocks:
            is_chosen = block.entry.id == self._chosen
            self._painter.paint(painter, self.block_rect(block), block, is_chosen=is_chosen)
        if self._draft is not None and self._event is not None and self._draft.room in self.cells.rooms:
            starts, ends = minutes_on(self._event.date, self._draft)
            self._painter.paint_ghost(painter, self._area(self.cells.rooms.index(self._draft.room), starts, ends))
        if self._pressed is not None and self._drag is not None:
            block, (minutes, columns) = self._pressed[0], self._drag
            area = self._area(block.column + columns, block.starts + minutes, block.ends + minutes)
            self._painter.paint_ghost(painter, area)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint all again: what lies over the cells does not end with them."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def block_rect(self, block: Block) -> QRect:
        """Give where an item is painted, in pixels of the viewport."""
        area = self._area(block.column, block.starts, block.ends)
        width = area.width() // block.lanes
        lane = block.lanes - 1 - block.lane if self.isRightToLeft() else block.lane
        return QRect(area.left() + lane * width, area.top(), width - (block.lanes > 1) * 2, area.height())

    def block_at(self, at: QPoint) -> Block | None:
        """Give the item under a pixel."""
        return next((block for block in self.cells.blocks if self.block_rect(block).contains(at)), None)

    def cell_point(self, minute: int, column: int) -> QPoint:
        """Give the middle of a cell."""
        return self.visualRect(self.cells.index(self.cells.row_of(minute), column)).center()

    def _area(self, column: int, starts: int, ends: int) -> QRect:
        height, top = self.rowHeight(0), self.rowViewportPosition(0)
        first = top + round((starts - self.cells.first) / STEP * height)
        last = top + round((ends - self.cells.first) / STEP * height)
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        return QRect(left, first, width, last - first).adjusted(3, 1, -4, -2)

    def _place(self, id_: int | None) -> tuple[int, int] | None:
        block = self.cells.block(id_)
        return (block.column, block.starts) if block is not None else None

    def _move(self, block: Block, minutes: int, columns: int) -> None:
        column = block.column + columns
        if 0 <= column < len(self.cells.rooms) and (minutes or columns):
            self.moved.emit(block.entry.id, minutes, self.cells.rooms[column])

    def _open_or_add(self) -> None:
        index = self.currentIndex()
        if self._chosen is not None:
            self.opened.emit(self._chosen)
        elif index.isValid():
            self.wanted.emit(self.cells.minute(index.row()), self.cells.rooms[index.column()])

    def _choose_next(self) -> None:
        """Choose the next of several items that share a cell."""
        index = self.currentIndex()
        ids = [block.entry.id for block in self.cells.blocks_at(index.row(), index.column())]
        if ids:
            place = ids.index(self._chosen) + 1 if self._chosen in ids else 0
            self._chosen = ids[place % len(ids)]
            self.chosen.emit(self._chosen)
            self.viewport().update()

    def _tell_current(self, index: QModelIndex) -> None:
        found = self.cells.blocks_at(index.row(), index.column()) if index.isValid() else []
        self._chosen = found[0].entry.id if found else None
        self.chosen.emit(self._chosen)
        self.viewport().update()

    def _set_behaviour(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head, side = self.horizontalHeader(), self.verticalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setHighlightSections(False)
        side.setProperty("role", "times")
        self.setCornerButtonEnabled(False)

    def _restyle(self) -> None:
        height = max(self._theme.px(_ROW), self._theme.metrics("head").height() + 8)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setMinimumSectionSize(self._theme.px(150))
        self.verticalHeader().setFixedWidth(self._theme.metrics("head").horizontalAdvance("00:00") + self._theme.px(24))
        self.viewport().update()
