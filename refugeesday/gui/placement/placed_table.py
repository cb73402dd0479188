"""The list of who spends the day where, by single keys and by drag: a row dropped on another one swaps companies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from refugeesday.gui.rows import ID_ROLE
from refugeesday.gui.widgets.result_tip import ResultTip
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.placement_rows import PlacementRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent

    from refugeesday.gui.theme import Theme

PLACEMENT_MIME = "application/x-refugeesday-placement"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PlacedTable(RowsView[PlacementRow]):
    """Hear keys while the list has the focus: F keeps in place, V moves, T swaps, Del removes, Ctrl+Enter plans.

    `swap_asked` carries the ids of the rows; `judge` says of two rows whether they can swap, and what that means.
    """

    fix_asked = Signal()
    move_asked = Signal()
    remove_asked = Signal()
    compute_asked = Signal()
    swap_begun = Signal()
    swap_left = Signal()
    swap_asked = Signal(int, int)

    def __init__(self, *arguments: Any, theme: Theme, **fields: Any) -> None:  # those of RowsView
        super().__init__(*arguments, theme=theme, **fields)
        self.judge: Callable[[int, int], tuple[bool, str]] = lambda _first, _second: (False, "")
        self._pressed: QPoint | None = None
        self._tip = ResultTip(self.viewport(), theme=theme)
        self.setAcceptDrops(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a key that means something here; everything else moves about as in any list."""
        is_plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        plain = {
            Qt.Key.Key_F: self.fix_asked, Qt.Key.Key_V: self.move_asked, Qt.Key.Key_Delete: self.remove_asked,
            Qt.Key.Key_T: self.swap_begun, Qt.Key.Key_Escape: self.swap_left,
        }  # fmt: skip
        if is_plain and event.key() in plain:
            plain[Qt.Key(event.key())].emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER:
            self.compute_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = place if is_left and self.indexAt(place).isValid() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the pressed row once the mouse moved far enough."""
        pressed = self._pressed
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(self.carry(self.indexAt(pressed).data(ID_ROLE)))
            drag.exec(Qt.DropAction.MoveAction)
            self._tip.hide()

    def carry(self, row_id: int) -> QMimeData:
        """Give what a drag of a row carries."""
        data = QMimeData()
        data.setData(PLACEMENT_MIME, QByteArray(str(row_id).encode()))
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of this list."""
        self._take(event, is_taken=event.mimeData().hasFormat(PLACEMENT_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what dropping here would do; refuse where it cannot be."""
        both = self._rows_of(event)
        is_possible, words = self.judge(*both) if both is not None else (False, "")
        self._tip.tell(words, event.position().toPoint())
        self._take(event, is_taken=is_possible)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        super().dragLeaveEvent(event)
        self._tip.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the swap."""
        self._tip.hide()
        both = self._rows_of(event)
        is_taken = both is not None and self.judge(*both)[0]
        self._take(event, is_taken=is_taken)
        if both is not None and is_taken:
            self.swap_asked.emit(*both)

    def _rows_of(self, event: QDropEvent) -> tuple[int, int] | None:
        index, data = self.indexAt(event.position().toPoint()), event.mimeData()
        if not index.isValid() or not data.hasFormat(PLACEMENT_MIME):
            return None
        dragged, other = int(bytes(data.data(PLACEMENT_MIME).data())), index.data(ID_ROLE)
        return (dragged, other) if dragged != other else None

    def _take(self, event: QDropEvent, *, is_taken: bool) -> None:
        if is_taken:
            event.acceptProposedAction()
        else:
            event.ignore()
