"""Remember which rows a person ticked, by id, so that filters and reloads do not lose them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable


class Ticks(QObject):
    """Hold the ids of ticked rows."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: set[Hashable] = set()

    @property
    def ids(self) -> frozenset[Hashable]:
        """Give the ticked ids."""
        return frozenset(self._ids)

    def state_of(self, row_id: Hashable) -> Qt.CheckState:
        """Tell whether a row is ticked."""
        return Qt.CheckState.Checked if row_id in self._ids else Qt.CheckState.Unchecked

    def state_of_all(self, ids: Iterable[Hashable]) -> Qt.CheckState:
        """Tell whether all, some or none of the rows are ticked."""
        if not self._ids:
            return Qt.CheckState.Unchecked
        shown = set(ids)
        ticked = len(shown & self._ids)
        if ticked == 0:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(shown) else Qt.CheckState.PartiallyChecked

    def toggle(self, row_id: Hashable) -> None:
        """Tick a row, or take its tick away."""
        self._ids ^= {row_id}
        self.changed.emit()

    def set_all(self, ids: Iterable[Hashable]) -> None:
        """Tick exactly these rows."""
        self._ids = set(ids)
        self.changed.emit()

    def clear(self) -> None:
        """Take all ticks away."""
        self.set_all(())
