"""Scroll the cards of a page so that they end where the page's head ends, with a scroll bar or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout, QWidget


class PageScroll(QScrollArea):
    """Show cards that scroll upright only; the bar takes its room from their outer margin.

    `start` is the margin at the reading start, in pixels, where it differs from that at the end.
    """

    def __init__(self, content: QWidget, layout: QLayout, *, start: int | None = None) -> None:
        super().__init__()
        self._layout = layout
        self._margin = layout.contentsMargins().right()
        self._start = self._margin if start is None else start
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def set_margin(self, margin: int) -> None:
        """Change the margin at the reading end."""
        self._margin = margin
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the bar its room when it comes, and take it back when it goes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._layout.contentsMargins()
        beside = max(0, self._margin - (self.width() - self.viewport().width()))
        is_mirrored = self.isRightToLeft()
        margins.setLeft(beside if is_mirrored else self._start)
        margins.setRight(self._start if is_mirrored else beside)
        if margins != self._layout.contentsMargins():
            self._layout.setContentsMargins(margins)
