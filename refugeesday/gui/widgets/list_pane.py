"""List sentences to choose from: what is to be checked, what a proposal changes, which versions there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button, IconButton, Kind
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.sentences import PaneRow


class ListPane(QWidget):
    """Show a title, a note, sentences to choose from, and the buttons that end it."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, *, theme: Theme, sentences: Sentences | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.title = make_label("", "title", short=True)
        self.note = make_label("", "sub", wraps=True)
        self.note.setContentsMargins(14, 0, 14, 8)
        self.close_button = IconButton("close", "", theme=theme, small=True, run=self.closed.emit)
        self.list = sentences or Sentences(theme=theme)
        self.list.chosen.connect(self.chosen)
        self._buttons = QVBoxLayout()
        self._foot = QWidget()
        self._lay_out()

    @property
    def texts(self) -> list[str]:
        """Give the sentences shown."""
        return self.list.texts

    def set_words(self, title: str, note: str, *, close: str) -> None:
        """Set title, note and the name of the closing button."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.list.setAccessibleName(title)
        self.close_button.set_name(close)

    def set_rows(self, rows: Sequence[PaneRow]) -> None:
        """Show sentences."""
        self.list.set_rows(rows)

    def add_button(self, *, kind: Kind = "", icon: str = "", run: Callable[[], object]) -> Button:
        """Put a button below the list."""
        button = Button(theme=self._theme, kind=kind, icon=icon, run=run)
        self._buttons.addWidget(button)
        self._foot.show()
        return button

    def add_to_foot(self, widget: QWidget) -> None:
        """Put a widget below the list."""
        self._buttons.addWidget(widget)
        self._foot.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 10, 6)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._foot.setProperty("role", "footer")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._foot.setLayout(self._buttons)
        self._buttons.setContentsMargins(14, 10, 14, 10)
        self._buttons.setSpacing(7)
        self._foot.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.note)
        layout.addWidget(make_line())
        layout.addWidget(self.list, 1)
        layout.addWidget(self._foot)
