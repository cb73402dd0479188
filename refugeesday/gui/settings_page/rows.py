"""Lay out the lines of a settings card: what it is about on the reading side, the control at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


class SettingLine(QWidget):
    """Show a name, a quieter sentence below it, and a control; the name is the control's accessible name."""

    def __init__(self, control: QWidget, *, theme: Theme) -> None:
        super().__init__()
        self.control = control
        self._name = make_label("", "name")
        self._name.setBuddy(control)
        self._about = make_label("", "meta", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(self._about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(5), 0, theme.px(5))
        layout.setSpacing(theme.px(16))
        layout.addLayout(words, 1)
        layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, name: str, about: str = "") -> None:
        """Set name and sentence; an empty sentence takes no room."""
        self._name.setText(name)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(about)
