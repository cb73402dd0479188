"""Share room between parts as a person drew the border, remembered for each size of screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from refugeesday.gui.settings import Settings


class Split(QSplitter):
    """Hold parts that keep their least sizes; a border nobody drew is not remembered, so that pages may share anew."""

    def __init__(self, settings: Settings, name: str, orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__(orientation)
        self._settings, self._name = settings, name
        self._is_drawn = False
        self._is_shown = False
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._note)

    @property
    def is_drawn(self) -> bool:
        """Say whether a person drew the border, now or on this screen before."""
        return self._is_drawn or not self._settings.state(self._key).isEmpty()

    def showEvent(self, event: QShowEvent) -> None:
        """Take up the border of this screen when first shown."""
        super().showEvent(event)
        if not self._is_shown:
            self._is_shown = True
            self.restoreState(self._settings.state(self._key))

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember a border that was drawn."""
        super().hideEvent(event)
        if self._is_drawn:
            self._settings.keep_state(self._key, self.saveState())

    @property
    def _key(self) -> str:
        size = self.screen().size()
        return f"split/{self._name}/{size.width()}x{size.height()}"

    def _note(self) -> None:
        self._is_drawn = True
