"""A list of people who can be dragged to a company; V asks for the companies, for whoever does not drag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_PARTICIPANT_MIME = "application/x-refugeesday-participant"


class PeopleTable(RowsView[Any]):
    """Show rows that have a `participant`; a drag carries the participant's id, `drag_started` tells it."""

    move_asked = Signal()
    drag_started = Signal(int)
    drag_ended = Signal()

    def __init__(self, *arguments: Any, **fields: Any) -> None:  # those of RowsView
        super().__init__(*arguments, **fields)
        self._pressed: QPoint | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the companies with V; everything else moves about as in any list."""
        if event.key() == Qt.Key.Key_V and is_plain(event):
            self.move_asked.emit()
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
            self._drag(self.indexAt(pressed))

    def carry(self, index: QModelIndex) -> QMimeData:
        """Give what a drag of a row carries."""
        data, row = QMimeData(), self.rows.row(index)
        if row is not None:
            data.setData(_PARTICIPANT_MIME, QByteArray(str(row.participant.id).encode()))
        return data

    def _drag(self, index: QModelIndex) -> None:
        drag, data = QDrag(self), self.carry(index)
        drag.setMimeData(data)
        drag.setPixmap(self.viewport().grab(self.visualRect(index)))
        drag.setHotSpot(QPoint(12, 12))
        self.drag_started.emit(carried(data))
        drag.exec(Qt.DropAction.MoveAction)
        self.drag_ended.emit()


def is_plain(event: QKeyEvent) -> bool:
    """Say whether a key was pressed alone."""
    return event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


def carried(data: QMimeData) -> int | None:
    """Give the participant a drag carries; None where it carries something else."""
    return int(bytes(data.data(_PARTICIPANT_MIME).data())) if data.hasFormat(_PARTICIPANT_MIME) else None
