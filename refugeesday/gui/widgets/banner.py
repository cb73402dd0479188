"""Say a lasting state under the head of the window: read-only, somebody else is editing, folder gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import IconLabel, make_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.theme import Theme

_ICONS = {"info": "info", "warn": "warning", "err": "error", "ok": "ok"}


class Banner(QFrame):
    """Show a sentence over the full width, hidden until there is one."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Callable[[], object] | None = None
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._icon = IconLabel("info", theme=theme, color="info")
        self._words = make_label(wraps=True)
        self._button = Button(theme=theme, run=self._act)
        self._button.set_property("dense", "true")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 7, 24, 7)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        self.hide()

    @property
    def text(self) -> str:
        """Give the sentence shown; empty when hidden."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, text: str, *, tone: str = "info", action: str = "", run: Callable[[], object] | None = None) -> None:
        """Show a sentence with tone "info", "warn", "err" or "ok", and a button where `action` is given."""
        self._run = run
        self._words.setText(text)
        self._icon.set_icon(_ICONS[tone], tone)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setProperty("tone", tone)
        for widget in (self, self._words):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _act(self) -> None:
        if self._run is not None:
            self._run()
