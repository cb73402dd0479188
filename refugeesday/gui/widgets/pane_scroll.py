"""Scroll what is said beside a list, where words over several lines keep their height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_RELAYS = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show})


class PaneScroll(QScrollArea):
    """Show a column that scrolls upright only; the bar lies over its outer margin, so that areas reach the pane's edge.

    Qt asks for the height of a column before its words have their letters, and not always again: words were cut.
    Here it is asked for once more when everything else is done.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = _bar_over(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fit)
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the reading end."""
        super().resizeEvent(event)
        width = self._bar.sizeHint().width()
        self._bar.setGeometry(0 if self.isRightToLeft() else self.width() - width, 0, width, self.height())

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


def _bar_over(area: QScrollArea) -> QScrollBar:
    """Lay a scroll bar over an area that moves with the area's own one, which is hidden."""
    own, bar = area.verticalScrollBar(), QScrollBar(Qt.Orientation.Vertical, area)
    bar.hide()

    def take_range(low: int, high: int) -> None:
        bar.setPageStep(own.pageStep())
        bar.setSingleStep(own.singleStep())
        bar.setRange(low, high)
        bar.setVisible(high > low)
        bar.raise_()

    own.rangeChanged.connect(take_range)
    own.valueChanged.connect(bar.setValue)
    bar.valueChanged.connect(own.setValue)
    return bar
