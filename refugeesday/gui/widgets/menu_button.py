"""Offer a menu behind a word, with a caret at the end that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionButton

from refugeesday.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.theme import Theme

_CARET, _EDGE = 12, 9


class MenuButton(Button):
    """Show words and a caret; whoever makes it opens the menu in `run`."""

    def __init__(
        self,
        text: str = "",
        *,
        theme: Theme,
        icon: str = "",
        run: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, theme=theme, icon=icon, run=run, parent=parent)
        self.set_property("opens", "menu")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the style sheet keeps the caret's room on the right

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Look as a button without a menu of Qt's, whose caret would move the words."""
        super().initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the caret over the button."""
        super().paintEvent(event)
        side, edge = self._theme.px(_CARET), self._theme.px(_EDGE)
        place = QRect(self.width() - side - edge, (self.height() - side) // 2, side, side)
        self._theme.draw_icon(QPainter(self), place, "down", "text2" if self.isEnabled() else "disabled")
