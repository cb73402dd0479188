"""Choose one value a list is narrowed to, from a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from refugeesday.gui.widgets.menu_button import MenuButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.theme import Theme


class FilterChoice(MenuButton):
    """Offer one of several values in a menu: "Hall  Foyer A"; None stands for all of them."""

    changed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, run=self._open, parent=parent)
        self._title, self._all = "", ""
        self._options: tuple[tuple[object, str], ...] = ()
        self.value: object = None
        self.set_property("dense", "true")

    def set_title(self, title: str, everything: str) -> None:
        """Name the filter, and the choice of everything."""
        self._title, self._all = title, everything
        self._show()

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Offer values with their words; a value that is gone is given up. Hidden where there is nothing to choose."""
        self._options = tuple(options)
        if self.value not in {value for value, _ in options}:
            self.value = None
        self.setVisible(len(options) > 1)
        self._show()

    def choose(self, value: object) -> None:
        """Choose a value and tell."""
        self.value = value
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        words = dict(self._options).get(self.value, self._all)
        self.setText(f"{self._title}: {words}" if self.value is not None else words)
        self.setAccessibleName(f"{self._title}: {words}")

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)  # one of them: a tick, no box
        for value, words in ((None, self._all), *self._options):
            action = QAction(words, group)
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(lambda _checked=False, chosen=value: self.choose(chosen))
            menu.addAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
