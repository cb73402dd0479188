"""Put buttons into two columns, or below each other where two are too narrow for their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QGridLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.widgets.buttons import Button

_EDGE, _ABOVE, _GAP = 9, 10, 7


class ButtonGrid(QWidget):
    """Hold small buttons; those that are hidden leave no gap."""

    def __init__(self, buttons: Sequence[Button]) -> None:
        super().__init__()
        self._buttons = tuple(buttons)
        self._placed: tuple[int, tuple[Button, ...]] = (0, ())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_EDGE, _ABOVE, _EDGE, _ABOVE)
        self._grid.setSpacing(_GAP)
        for button in buttons:
            button.set_property("dense", "true")
            self._grid.addWidget(button)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Ask for the widest button."""
        return QSize(self._wide(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether two still fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look again when a button is hidden or says something else."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def _wide(self, columns: int) -> int:
        """Give the width that so many columns need."""
        hints = [one.sizeHint().width() for one in self._buttons if not one.isHidden()]
        needed = sum(max(hints[start::columns], default=0) for start in range(columns))
        return needed + (columns - 1) * _GAP + 2 * _EDGE

    def _arrange(self) -> None:
        shown = tuple(one for one in self._buttons if not one.isHidden())
        columns = 2 if self._wide(2) <= self.width() else 1
        if self._placed == (columns, shown):
            return
        self._placed = columns, shown
        for button in shown:
            self._grid.removeWidget(button)
        for place, button in enumerate(shown):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
