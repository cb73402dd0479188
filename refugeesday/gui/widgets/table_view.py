"""Show a `RowsModel` as a table with hairlines, ticks, and a selection that survives every reload."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QByteArray, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QCursor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QWidget

from refugeesday.gui.rows import ID_ROLE, Identified, RowsModel
from refugeesday.gui.widgets.delegates import HairlineDelegate, TickDelegate
from refugeesday.gui.widgets.inset_table import CELL_PAD, InsetTable
from refugeesday.gui.widgets.table_header import TableHeader
from refugeesday.gui.widgets.ticks import Ticks

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping, Sequence

    from PySide6.QtGui import (
        QContextMenuEvent,
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from refugeesday.gui.settings import Settings
    from refugeesday.gui.theme import Theme

TICK_COLUMN = "tick"
_USUAL = 100
R = TypeVar("R", bound=Identified)


class RowsView(InsetTable, Generic[R]):
    """Show rows; `name` is what a screen reader calls the table.

    A column with the key "tick" shows tick boxes, Space and a click toggle them. Enter and a double click emit
    `row_opened`, a change of the current row `current_changed`; both with the row's id (None for no row). The column
    with the key `grows` takes the room that is left, until a person draws its border; where there is too little for
    all, the columns of `yields` are left out, one after the other, until a person asks for them. `edge` is where the
    words of the first column begin and figures of the last end, in pixels: where those above and below the table do.
    """

    row_opened = Signal(object)
    current_changed = Signal(object)

    def __init__(
        self,
        model: RowsModel[R],
        *,
        name: str,
        theme: Theme,
        delegates: Mapping[str, HairlineDelegate] | None = None,
        widths: Mapping[str, int] | None = None,
        row: str = "row",
        grows: str = "",
        yields: Sequence[str] = (),
        edge: int = CELL_PAD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme=theme, edge=edge, parent=parent)
        self._yields = tuple(yields)
        self.rows = model
        self.ticks = Ticks(self)
        self._row = row
        self._grows = grows
        self._delegates = dict(delegates or {})
        self._widths = dict(widths or {})
        self._plain = HairlineDelegate(theme, self)
        self._tick_delegate = TickDelegate(theme, self.ticks, self)
        self._settings: Settings | None = None
        self._memory = ""
        self._left_out: set[str] = set()
        self._empty = ""
        self._kept_look = QByteArray()
        self._kept: tuple[list[Hashable], Hashable, int] = ([], None, 0)
        self._header = TableHeader(theme=theme, parent=self)
        self.setHorizontalHeader(self._header)
        self.setAccessibleName(name)
        self._set_behaviour()
        self.setModel(model)
        self._restyle()
        self._connect()

    def selected_ids(self) -> list[Hashable]:
        """Give the ids of the selected rows, in the order shown."""
        return [index.data(ID_ROLE) for index in sorted(self.selectionModel().selectedRows())]

    def current_id(self) -> Hashable:
        """Give the id of the current row; None when there is none."""
        index = self.currentIndex()
        return index.data(ID_ROLE) if index.isValid() else None

    def select_id(self, row_id: Hashable) -> bool:
        """Select one row and scroll to it; false when it is not shown."""
        place = self.rows.place_of(row_id)
        if place is None:
            return False
        self.selectRow(place)
        self.setCurrentIndex(self.model().index(place, self._first_column()))
        return True

    def shown_columns(self) -> tuple[str, ...]:
        """Give the keys of the visible columns, from the reading start."""
        order = [self._header.logicalIndex(place) for place in range(self._header.count())]
        return tuple(self.rows.columns[column].key for column in order if not self.isColumnHidden(column))

    def remember(self, settings: Settings, table: str, *, sort_by: str = "") -> None:
        """Take up widths, order, visibility and sorting of the columns as they were, and keep them from now on.

        Where nothing is known yet, the rows are sorted by a column, "" for the order they come in.
        """
        self._settings, self._memory = settings, f"table/{table}"
        state = settings.state(self._memory)
        if not state.isEmpty():
            self._take_look(state)
        elif sort_by:
            keys = [column.key for column in self.rows.columns]
            self.sortByColumn(keys.index(sort_by), Qt.SortOrder.AscendingOrder)

    def leave_out(self, keys: Collection[str]) -> None:
        """Hide columns for want of room, and show those again that were hidden for it; this is not remembered."""
        numbers = {column.key: number for number, column in enumerate(self.rows.columns)}
        for key in self._left_out - set(keys):
            self.showColumn(numbers[key])
            self._left_out.discard(key)
        for key in keys:
            if not self.isColumnHidden(numbers[key]):
                self.hideColumn(numbers[key])
                self._left_out.add(key)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember how the columns look."""
        super().hideEvent(event)
        if self._settings is not None:
            self._settings.keep_state(self._memory, self._look())

    def _look(self) -> QByteArray:
        """Give how the columns look, those left out for want of room as if there were room."""
        left_out = frozenset(self._left_out)
        self.leave_out(())
        look = self._header.saveState()
        self.leave_out(left_out)
        return look

    def _take_look(self, look: QByteArray) -> None:
        left_out = frozenset(self._left_out)
        self._left_out.clear()
        self._header.restoreState(look)
        for number, column in enumerate(self.rows.columns):  # titles may be longer than when it was kept
            if self.columnWidth(number):
                self.setColumnWidth(number, max(self.columnWidth(number), self._head_room(column.key)))
        self.leave_out(left_out)
        self.rows.sort(self._header.sortIndicatorSection(), self._header.sortIndicatorOrder())
        self._grow()

    def say_when_empty(self, text: str) -> None:
        """Say a sentence in the free room while there is no row."""
        self._empty = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or why there are none."""
        super().paintEvent(event)
        if self._empty and not self.rows.shown and not self.rows.is_busy:
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font())
            painter.setPen(self._theme.color("text2"))
            margin = self._theme.px(24)
            room = self.viewport().rect().adjusted(margin, 0, -margin, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)

    def showEvent(self, event: QShowEvent) -> None:
        """Share the room there is now."""
        super().showEvent(event)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room."""
        super().resizeEvent(event)
        self._grow()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle the tick under the mouse."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if index.isValid() and index.column() == self._tick_column() and event.button() == Qt.MouseButton.LeftButton:
            self.ticks.toggle(index.data(ID_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, open with Enter."""
        if event.key() == Qt.Key.Key_Space and self._tick_column() >= 0 and self.currentIndex().isValid():
            for row_id in self.selected_ids() or [self.current_id()]:
                self.ticks.toggle(row_id)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id() is not None:
            self.row_opened.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def choose_columns(self, below: QWidget | None = None) -> None:
        """Open the menu that shows and hides columns, below the button that asks for it, else at the mouse."""
        menu = QMenu(self)
        for number, column in enumerate(self.rows.columns):
            if column.key == TICK_COLUMN:
                continue
            action = QAction(column.title, menu)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setData(number)
            menu.addAction(action)
        menu.triggered.connect(self._show_column)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()) if below is not None else QCursor.pos())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu of rows to the page."""
        event.ignore()

    def _set_behaviour(self) -> None:
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self._theme.changed.connect(self._restyle)
        self._header.customContextMenuRequested.connect(lambda _at: self.choose_columns())
        self._header.all_clicked.connect(self._tick_all)
        self._header.sectionResized.connect(self._take_drawn)
        self.ticks.changed.connect(self._show_ticks)
        self.rows.settled.connect(self._show_ticks)
        self.rows.modelAboutToBeReset.connect(self._keep_selection)
        self.rows.modelReset.connect(self._restore_selection)
        self.rows.columns_changed.connect(self._dress_again)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.doubleClicked.connect(self._open)

    def _restyle(self) -> None:
        height = self._theme.height(self._row, *(("name", "meta") if self._row == "rowTwoLine" else ("name",)))
        self.verticalHeader().setDefaultSectionSize(height)
        self._dress_columns()

    def _dress_columns(self) -> None:
        for number, column in enumerate(self.rows.columns):
            plain = self._tick_delegate if column.key == TICK_COLUMN else self._plain
            self.setItemDelegateForColumn(number, self._delegates.get(column.key, plain))
            if column.key in self._widths:
                self.setColumnWidth(number, self._wanted(column.key))
        self._header.setStretchLastSection(True)
        self._grow()
        self._show_ticks()

    def _dress_again(self) -> None:
        """Dress other columns, for example in another language, as those before them looked."""
        self._dress_columns()
        if self._settings is not None and not self._kept_look.isEmpty():
            self._take_look(self._kept_look)

    def _keep_selection(self) -> None:
        self._kept_look = self._look() if self._settings is not None else QByteArray()
        self._kept = (self.selected_ids(), self.current_id(), self.verticalScrollBar().value())

    def _restore_selection(self) -> None:
        """Select the same rows again; those that are gone are forgotten."""
        selected, current, scrolled = self._kept
        if not selected and current is None:
            return
        wanted = set(selected)
        places = {row.id: place for place, row in enumerate(self.rows.shown) if row.id in wanted or row.id == current}
        select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        if current in places:
            index = self.model().index(places[current], self._first_column())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        for row_id in wanted & places.keys():
            self.selectionModel().select(self.model().index(places[row_id], 0), select)
        self.verticalScrollBar().setValue(scrolled)

    def _first_column(self) -> int:
        return 1 if self._tick_column() == 0 and len(self.rows.columns) > 1 else 0

    def _tick_column(self) -> int:
        return next((place for place, column in enumerate(self.rows.columns) if column.key == TICK_COLUMN), -1)

    def _tick_all(self) -> None:
        ids = [row.id for row in self.rows.shown]
        all_ticked = self.ticks.state_of_all(ids) is Qt.CheckState.Checked
        self.ticks.set_all(self.ticks.ids - set(ids) if all_ticked else self.ticks.ids | set(ids))

    def _show_ticks(self) -> None:
        if self._tick_column() >= 0:
            state = self.ticks.state_of_all(row.id for row in self.rows.shown)
            self._header.set_tick_column(self._tick_column(), state)
            self.viewport().update()

    def _show_column(self, action: QAction) -> None:
        key = self.rows.columns[action.data()].key
        self._yields = tuple(one for one in self._yields if one != key)
        self._left_out.discard(key)
        self.setColumnHidden(action.data(), not action.isChecked())
        self._grow()

    def _yield(self) -> None:
        """Leave columns out where there is too little room for all of them."""
        if not self._yields or not self.isVisible():
            return
        shown = [
            column.key
            for number, column in enumerate(self.rows.columns)
            if not self.isColumnHidden(number) or column.key in self._left_out
        ]
        wide = {key: self._wanted(key) for key in shown}
        needed, out = sum(wide.values()) - wide.get(self._grows, 0) // 8, []
        for key in (key for key in self._yields if key in wide):
            if needed <= self.viewport().width():
                break
            out.append(key)
            needed -= wide[key]
        if set(out) != self._left_out:
            self.leave_out(out)

    def _keep_last(self, last: int, before: int) -> None:
        """Let Qt stretch the last column, and keep its width where the others leave too little for its title."""
        key = self.rows.columns[last].key
        is_cut = not self._grows and before + self._head_room(key) > self.viewport().width()
        self._header.setStretchLastSection(not is_cut)
        if is_cut:
            self.setColumnWidth(last, self._wanted(key))

    def _wanted(self, key: str) -> int:
        """Give the width a column is wanted in, never less than its title needs, in pixels."""
        return max(self._theme.px(self._widths.get(key, _USUAL)) + self._insets(key), self._head_room(key))

    def _head_room(self, key: str) -> int:
        if key == TICK_COLUMN:  # a box stands there instead of its title
            return 0
        title = next(column.title for column in self.rows.columns if column.key == key)
        words = self._theme.metrics("head").horizontalAdvance(title) + 2 * self._theme.px(CELL_PAD) + 2
        return words + self._insets(key) if title else 0

    def _insets(self, key: str) -> int:
        return sum(self.insets_of(next(place for place, one in enumerate(self.rows.columns) if one.key == key)))

    def _grow(self) -> None:
        """Give the room that is left to the growing column, not to the last one."""
        self._yield()
        keys = [column.key for column in self.rows.columns]
        visible = [self._header.logicalIndex(place) for place in range(self._header.count())]
        visible = [number for number in visible if not self.isColumnHidden(number)]
        if visible:
            self._keep_last(visible[-1], sum(self.columnWidth(number) for number in visible[:-1]))
        if self._grows not in keys or self.isColumnHidden(keys.index(self._grows)):
            return
        wide = {number: self.columnWidth(number) for number in visible}
        last = visible[-1]  # stretched by Qt: what it needs is what it was given
        wide[last] = self._wanted(keys[last])
        grows = keys.index(self._grows)
        rest = self.viewport().width() - sum(width for number, width in wide.items() if number != grows)
        least = max(self._wanted(self._grows) * 3 // 4, self._head_room(self._grows))  # before it scrolls sideways
        self.setColumnWidth(grows, max(rest, least))

    def _take_drawn(self, section: int, _old: int, _new: int) -> None:
        is_drawn = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if is_drawn and self._grows and self.rows.columns[section].key == self._grows:
            self._grows = ""

    def _tell_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(current.data(ID_ROLE) if current.isValid() else None)

    def _open(self, index: QModelIndex) -> None:
        if index.column() != self._tick_column():
            self.row_opened.emit(index.data(ID_ROLE))
