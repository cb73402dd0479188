"""Keep a line of tools whole: the lesser ones are left out where there is no room for all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

_SPARE = 60
"""Pixels the others get beyond their least while the lesser ones are there: a search field wants some."""


class ToolLine(QWidget):
    """Lay tools out side by side; `lesser`, at the end, is there only while all the others have their room.

    The line asks for the room of the others, so that it can become narrow; it looks again whenever a word, a size of
    text or its own width changes.
    """

    def __init__(self, lesser: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesser = lesser
        self.tools = QHBoxLayout(self)

    def event(self, event: QEvent) -> bool:
        """Look again whether there is room, once the layout knows its sizes."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit()
        return done

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of what is always there."""
        hint = self.tools.totalMinimumSize()
        return QSize(hint.width() - self._room_taken(), hint.height())

    def _fit(self) -> None:
        needed = self.minimumSizeHint().width() + self._room_wanted() + _SPARE
        self._lesser.setVisible(needed <= self.width())

    def _room_wanted(self) -> int:
        return self._lesser.sizeHint().width() + self.tools.spacing()

    def _room_taken(self) -> int:
        if self._lesser.isHidden():
            return 0
        return self._lesser.minimumSizeHint().width() + self.tools.spacing()
