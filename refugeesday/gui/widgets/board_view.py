"""Show and work a board: arrows, keys, drag and drop, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDrag, QHoverEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView, QWidget

from refugeesday.gui.turns import turns
from refugeesday.gui.widgets.board_model import CARD_MIME, PERSON_MIME, BoardModel
from refugeesday.gui.widgets.board_values import MarkKind
from refugeesday.gui.widgets.cell_painter import CellPainter
from refugeesday.gui.widgets.lane_header import BoardCorner, LaneHeader, TimeHeader, lane_width
from refugeesday.gui.widgets.result_tip import ResultTip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.board_cards import Place

_Index = QModelIndex | QPersistentModelIndex
_EDGE = 24


class BoardView(QTableView):
    """Show a `BoardModel`.

    The view only asks: each signal carries ids, the page answers through a service and gives a new board. Cells are
    (row id, lane id). While something is dragged or moved by keys, the page has marked every cell that takes part.
    """

    card_chosen = Signal(object)  # card id or None, as the current cell changes
    card_opened = Signal(int)
    free_opened = Signal(int, int)  # "+" of a free cell: row, lane
    move_asked = Signal(int, int, int)  # card dropped on row, lane
    place_asked = Signal(int, int, int)  # person dropped on row, lane
    drag_started = Signal(int)
    person_drag_started = Signal(int)
    drag_ended = Signal()
    fix_asked = Signal(int)
    shift_asked = Signal(int)  # move by keys: V
    remove_asked = Signal(int)
    absent_asked = Signal(int)
    alternative_asked = Signal(int)
    plan_asked = Signal()
    cancel_asked = Signal()
    menu_asked = Signal(QPoint)  # where in the viewport, by mouse or by key

    def __init__(self, model: BoardModel, *, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = model
        self._theme = theme
        self._compact = False
        self._carries_person = False
        self._is_in_hurry = False
        self._heads = LaneHeader(theme=theme, parent=self)
        self._times = TimeHeader(theme=theme, parent=self)
        self._corner = BoardCorner(theme=theme, parent=self)
        self._hovered: tuple[int, int] | None = None  # row and column
        self.cells = CellPainter(theme, model)
        self.tip = ResultTip(self.viewport(), theme=theme)
        self.setAccessibleName(name)
        self.setHorizontalHeader(self._heads)
        self.setVerticalHeader(self._times)
        self._set_behaviour()
        self.setModel(model)
        model.modelReset.connect(self._hurry)
        model.modelReset.connect(self._lay_out)
        model.headerDataChanged.connect(self._heads.viewport().update)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._open_free)
        theme.changed.connect(self._lay_out)
        self._lay_out()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - the state itself
        """Show small cards, for events whose lanes all fit into the window."""
        self._compact = compact
        self._heads.compact = self.cells.compact = compact
        self._lay_out()

    def select_card(self, card_id: int) -> bool:
        """Select the cell of an interview and scroll to it; false when it is not on the board."""
        return self._select(self.board.index_of_card(card_id))

    def select_place(self, place: Place) -> bool:
        """Select a cell and scroll to it; false when it is not on the board."""
        return self._select(self.board.index_of(place))

    def first_visible_lane(self) -> int:
        """Give the column at the reading start, for the words "A01–A04 von 38 Ständen"."""
        return max(0, self.columnAt(0 if not self.isRightToLeft() else self.viewport().width() - 1))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow at once; cards that come into sight are painted as fast as they can be."""
        self._hurry()
        super().scrollContentsBy(dx, dy)

    def viewportEvent(self, event: QEvent) -> bool:
        """Note which cell is under the mouse."""
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverMove} and isinstance(event, QHoverEvent):
            index = self.indexAt(event.position().toPoint())
            self._hovered = (index.row(), index.column()) if index.isValid() else None
        elif event.type() is QEvent.Type.HoverLeave:
            self._hovered = None
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight; in a hurry many new cards come one painting after the other.

        The view's own way, with a delegate, asks for much more of each cell than pictures of cells need.
        """
        painter, cells, region = QPainter(self.viewport()), self.cells, event.region()
        painter.setLayoutDirection(self.layoutDirection())
        rows = _between(self.rowAt(0), self.rowAt(self.viewport().height() - 1), count=self.board.rowCount())
        edges = self.columnAt(0), self.columnAt(self.viewport().width() - 1)
        columns = _between(*edges, count=self.board.columnCount())
        origin = QPoint(self.columnViewportPosition(0), self.rowViewportPosition(0))
        cells.begin(in_sight=len(rows) * len(columns), origin=origin, in_hurry=self._is_in_hurry)
        current = self.currentIndex() if self.hasFocus() else QModelIndex()
        chosen = {(index.row(), index.column()) for index in (current, *self.selectedIndexes())}
        lanes = [(column, self.columnViewportPosition(column), self.columnWidth(column)) for column in columns]
        for row in rows:
            top, height, words = self.rowViewportPosition(row), self.rowHeight(row), self.board.slot(row).break_text
            if words:
                seen = self.visualRect(self.board.index(row, 0)).intersected(self.viewport().rect())
                cells.paint_break(painter, seen, words)
                continue
            for column, left, width in lanes:
                rect, at = QRect(left, top, width, height), (row, column)
                if region.intersects(rect):
                    hovers = at == self._hovered
                    cells.paint(painter, rect, row, column, is_selected=at in chosen, is_hovered=hovers)
        self._is_in_hurry = bool(cells.left_out)
        if cells.left_out:
            turns().take(self, self._paint_more())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lanes take the room there is."""
        super().resizeEvent(event)
        self._fit_lanes()

    def updateGeometries(self) -> None:
        """Keep the corner over the place where both heads meet."""
        super().updateGeometries()
        times, heads = self._times.geometry(), self._heads.geometry()
        self._corner.setGeometry(times.left(), heads.top(), times.width(), heads.height())
        self._corner.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work the selected card by single keys, jump from booth to booth."""
        index, card = self.currentIndex(), self.board.card(self.currentIndex())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        if control and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            forward = (key is Qt.Key.Key_Right) != self.isRightToLeft()
            self._jump(1 if forward else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(index, control=control)
        elif key is Qt.Key.Key_Escape:
            self.cancel_asked.emit()
            event.ignore()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not control:
            self.alternative_asked.emit(int(key) - int(Qt.Key.Key_0))
        elif card is not None and not control and key in self._card_keys():
            self._card_keys()[key](card.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the cell under the mouse, or of the current cell when a key was pressed."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self.visualRect(self.currentIndex()).center() if is_by_key else event.pos())
        event.accept()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the current card with its picture; the page marks the cells meanwhile."""
        card = self.board.card(self.currentIndex())
        if card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.board.mimeData([self.currentIndex()]))
        size, ratio = self.visualRect(self.currentIndex()).size(), self.devicePixelRatioF()
        drag.setPixmap(self.cells.picture_of(card, size, ratio=ratio, direction=self.layoutDirection()))
        drag.setHotSpot(QPoint(12, 12))
        self.drag_started.emit(card.id)
        drag.exec(Qt.DropAction.MoveAction)
        self.tip.hide()
        self.drag_ended.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of this board and people of the lists beside it."""
        data = event.mimeData()
        self._carries_person = data.hasFormat(PERSON_MIME)
        if self._carries_person:
            self.person_drag_started.emit(int(data.data(PERSON_MIME).data()))
        if data.hasFormat(CARD_MIME) or data.hasFormat(PERSON_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Accept cells that are not marked as impossible; scroll at the edges."""
        super().dragMoveEvent(event)
        self._say_result(event.position().toPoint())
        if self._takes(self.indexAt(event.position().toPoint())):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _say_result(self, at: QPoint) -> None:
        """Say beside the mouse what dropping here would do."""
        index = self.indexAt(at)
        mark, card = self.board.mark(index), self.board.card(index)
        words = mark.text if mark is not None else ""
        if card is not None and self.currentIndex() != index:
            words = self.tr("Swap places with {name}").format(name=card.name)
        self.tip.tell(words, at)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Let the page take its marks back when a person was carried away again."""
        super().dragLeaveEvent(event)
        self.tip.hide()
        if self._carries_person:
            self.drag_ended.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask the page to move the card or to place the person."""
        self.tip.hide()
        index, data = self.indexAt(event.position().toPoint()), event.mimeData()
        if not self._takes(index):
            event.ignore()
            return
        row, lane = self.board.place(index)
        if data.hasFormat(CARD_MIME):
            self.move_asked.emit(int(data.data(CARD_MIME).data()), row, lane)
        elif data.hasFormat(PERSON_MIME):
            self.place_asked.emit(int(data.data(PERSON_MIME).data()), row, lane)
        event.acceptProposedAction()
        self.drag_ended.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Paint the words of a new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name_corner()
            self._heads.viewport().update()
            self.viewport().update()

    def _hurry(self) -> None:
        self._is_in_hurry = True

    def _paint_more(self) -> Iterator[None]:
        for cell in self.cells.left_out:
            self.viewport().update(cell)
        yield

    def _name_corner(self) -> None:
        corner = self.findChild(QAbstractButton)
        if isinstance(corner, QAbstractButton):
            corner.setEnabled(False)
            corner.setAccessibleName(self.tr("Times"))

    def _set_behaviour(self) -> None:
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setAutoScrollMargin(_EDGE)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self._heads.setMouseTracking(True)
        self._name_corner()

    def _lay_out(self) -> None:
        theme = self._theme
        self.clearSpans()
        name = "boardRowCompact" if self._compact else "boardRow"
        slot = max(theme.size(name), theme.metrics("name").height() * 2 + theme.px(5))
        for row, described in enumerate(self.board.board.rows):
            pause = bool(described.break_text)
            self.setRowHeight(row, theme.height("boardBreak", "chip") if pause else slot)
            if pause and self.board.columnCount() > 1:
                self.setSpan(row, 0, 1, self.board.columnCount())
        self._heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_lanes()
        self.updateGeometries()
        self.viewport().update()

    def _fit_lanes(self) -> None:
        """Share the width: compact lanes fill it, of others as many as fit whole do, or all grow to their limit."""
        count = self.board.columnCount()
        if not count:
            return
        theme, room = self._theme, self.viewport().width()
        if not self._compact:
            width = lane_width(room, count, least=theme.size("boardLane"), most=theme.size("boardLaneMax"))
            self._heads.setDefaultSectionSize(width)  # at once for thousands of lanes
            return
        width = max(theme.size("boardLaneCompact"), room // count)
        spare = room - width * count if width == room // count else 0
        for column in range(count):
            self.setColumnWidth(column, width + (1 if column < spare else 0))

    def _card_keys(self) -> dict[Qt.Key, Callable[[int], None]]:
        return {
            Qt.Key.Key_F: self.fix_asked.emit,
            Qt.Key.Key_V: self.shift_asked.emit,
            Qt.Key.Key_N: self.absent_asked.emit,
            Qt.Key.Key_Delete: self.remove_asked.emit,
        }

    def _enter(self, index: QModelIndex, *, control: bool) -> None:
        if control:
            self.plan_asked.emit()
        elif index.isValid():
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        card = self.board.card(index)
        if card is not None:
            self.card_opened.emit(card.id)
        elif self._is_free(index):
            self.free_opened.emit(*self.board.place(index))

    def _open_free(self, index: QModelIndex) -> None:
        """Open the "+" of a free cell with one click; cards open by Enter or a double click."""
        if self._is_free(index):
            self.free_opened.emit(*self.board.place(index))

    def _is_free(self, index: _Index) -> bool:
        if not index.isValid() or self.board.slot(index.row()).break_text:
            return False
        return self.board.card(index) is None and self.board.closed(index) is None

    def _takes(self, index: _Index) -> bool:
        if not index.isValid() or self.board.slot(index.row()).break_text or self.board.closed(index) is not None:
            return False
        mark = self.board.mark(index)
        return mark is None or mark.kind is not MarkKind.IMPOSSIBLE

    def _jump(self, step: int) -> None:
        """Go to the first lane of the next or previous booth, in the same row."""
        index = self.currentIndex()
        lanes = self.board.board.lanes
        starts = [number for number, lane in enumerate(lanes) if number == 0 or lane.booth != lanes[number - 1].booth]
        here = max((start for start in starts if start <= max(index.column(), 0)), default=0)
        place = starts.index(here) + step if starts else -1
        if 0 <= place < len(starts):
            self._select(self.board.index(max(index.row(), 0), starts[place]))

    def _select(self, index: QModelIndex) -> bool:
        if not index.isValid():
            return False
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        first = self.first_visible_lane()
        start = self._heads.sectionPosition(first)
        if first != index.column() and self._heads.offset() > start:  # no other lane is cut where names begin
            self.horizontalScrollBar().setValue(start + self.columnWidth(first))
        return True

    def _tell_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        card = self.board.card(current)
        self.board.show_person(card.person if card is not None else None)
        self.card_chosen.emit(card.id if card is not None else None)


def _between(one: int, other: int, *, count: int) -> range:
    """Give the rows or columns between the edges of the window; -1 is beyond the last."""
    edges = [edge for edge in (one, other) if edge >= 0]
    return range(min(edges, default=0), count if len(edges) < 2 else max(edges) + 1)
