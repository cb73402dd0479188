"""Paint a picture once and copy it from then on: what a board shows is seen again with every step it scrolls."""

from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap

from refugeesday.gui.veil import Veil

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtGui import QColor

    from refugeesday.gui.theme import Theme


class Pictures:
    """Keep what was painted last, at most `most` pictures, until theme, text size or the veil over names change."""

    def __init__(self, theme: Theme, *, most: int) -> None:
        self.most = most
        self._kept: dict[Hashable, QPixmap] = {}
        self._laying = Veil.laying
        self._until: float | None = None
        self._has_begun = False
        theme.changed.connect(self._kept.clear)

    def begin(self, *, seconds: float | None) -> None:
        """Begin to paint a window, with so much of the thread's processor time for new pictures; None: no limit.

        One is made in any case, so that every painting comes further.
        """
        self._until = None if seconds is None else thread_time() + seconds
        self._has_begun = False

    def draw(
        self,
        painter: QPainter,
        rect: QRect,
        about: Hashable,
        paint: Callable[[QPainter, QRect], None],
        *,
        ground: QColor,
    ) -> bool:
        """Copy the picture of `about` into a rectangle, painted on its ground if it is new; false: no time for that."""
        if rect.isEmpty():
            return True
        if self._laying is not Veil.laying:
            self._kept.clear()
            self._laying = Veil.laying
        ratio, direction = painter.deviceTransform().m11(), painter.layoutDirection()  # its device: see Theme.draw_icon
        key = (about, rect.width(), rect.height(), ratio, direction)
        found = self._kept.pop(key, None)
        if found is None:
            if self._until is not None and self._has_begun and thread_time() > self._until:
                return False
            self._has_begun = True
            found = QPixmap(rect.size() * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(ground)
            brush = QPainter(found)
            brush.setLayoutDirection(direction)
            paint(brush, QRect(QPoint(0, 0), rect.size()))
            brush.end()
            while len(self._kept) >= self.most:
                del self._kept[next(iter(self._kept))]
        self._kept[key] = found  # the last to go
        painter.drawPixmap(rect.topLeft(), found)
        return True
