"""The list of who spends the day where, by single keys and by drag.

A row dropped on another one swaps companies; somebody without a company who is dropped on a row gets a place there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from refugeesday.gui.placement.people_table import PeopleTable, answer_drag, carried, is_plain
from refugeesday.gui.rows import ID_ROLE
from refugeesday.gui.widgets.result_tip import ResultTip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent

    from refugeesday.gui.theme import Theme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PlacedTable(PeopleTable):
    """Hear keys while the list has the focus: F keeps in place, V moves, T swaps, Del removes, Ctrl+Enter plans.

    `dropped` carries a participant and the id of the row; `judge` says of both whether that is possible, and what it
    means.
    """

    fix_asked = Signal()
    remove_asked = Signal()
    compute_asked = Signal()
    swap_begun = Signal()
    swap_left = Signal()
    dropped = Signal(int, int)

    def __init__(self, *arguments: Any, theme: Theme, **fields: Any) -> None:  # those of RowsView
        super().__init__(*arguments, theme=theme, **fields)
        self.judge: Callable[[int, int], tuple[bool, str]] = lambda _participant, _row: (False, "")
        self._tip = ResultTip(self.viewport(), theme=theme)
        self.setAcceptDrops(True)
        self.drag_ended.connect(self._tip.hide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a key that means something here; everything else moves about as in any list."""
        plain = {
            Qt.Key.Key_F: self.fix_asked, Qt.Key.Key_Delete: self.remove_asked, Qt.Key.Key_T: self.swap_begun,
            Qt.Key.Key_Escape: self.swap_left,
        }  # fmt: skip
        if is_plain(event) and event.key() in plain:
            plain[Qt.Key(event.key())].emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER:
            self.compute_asked.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people."""
        answer_drag(event, is_taken=carried(event.mimeData()) is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what dropping here would do; refuse where it cannot be."""
        both = self._both(event)
        is_possible, words = self.judge(*both) if both is not None else (False, "")
        self._tip.tell(words, event.position().toPoint())
        answer_drag(event, is_taken=is_possible)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        super().dragLeaveEvent(event)
        self._tip.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was said."""
        self._tip.hide()
        both = self._both(event)
        is_taken = both is not None and self.judge(*both)[0]
        answer_drag(event, is_taken=is_taken)
        if both is not None and is_taken:
            self.dropped.emit(*both)

    def _both(self, event: QDropEvent) -> tuple[int, int] | None:
        index, dragged = self.indexAt(event.position().toPoint()), carried(event.mimeData())
        row = self.rows.row(index)
        if row is None or dragged is None or row.participant.id == dragged:
            return None
        return dragged, index.data(ID_ROLE)
