"""Scroll what is said beside a list, where words over several lines keep their height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_RELAYS = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show})


class PaneScroll(QScrollArea):
    """Show a column that scrolls upright only.

    Qt asks for the height of a column before its words have their letters, and not always again: words were cut.
    Here it is asked for once more when everything else is done.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fit)
        self.setWidget(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that the column changed."""
        done = super().eventFilter(watched, event)
        if event.type() in _RELAYS and watched is self.widget():
            self._later.start()
        return done

    def _fit(self) -> None:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None or not self.isVisible():
            return
        layout.invalidate()
        needed = layout.totalHeightForWidth(self.viewport().width())
        if needed > 0 and content.minimumHeight() != needed:
            content.setMinimumHeight(needed)
