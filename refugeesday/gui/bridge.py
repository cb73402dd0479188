"""Turn the session's announcements into a Qt signal."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


T = TypeVar("T")


class Bridge(QObject):
    """Listen to a plain list of callables and emit `changed` with what they are told.

    The signal is queued to this object's thread, so a step that runs in a worker announces in the GUI thread.
    """

    changed = Signal(object)

    def __init__(self, on_change: list[Callable[[T], None]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = on_change
        self._listener = self.changed.emit
        on_change.append(self._listener)

    def close(self) -> None:
        """Stop listening; calling it twice is harmless."""
        if self._listener in self._source:
            self._source.remove(self._listener)
