"""List sentences to choose from: what is to be checked, what a proposal changes, which versions there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from refugeesday.gui.veil import Veiled, veiled
from refugeesday.gui.widgets.buttons import Button, IconButton, Kind
from refugeesday.gui.widgets.labels import make_label, make_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from refugeesday.gui.theme import Theme

_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneRow:
    """Describe one sentence with its icon; `key` is told when it is chosen, None for a mere line."""

    text: str
    icon: str = ""
    tone: str = "text2"
    key: object = None


class ListPane(QWidget):
    """Show a title, a note, sentences to choose from, and the buttons that end it."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.title = make_label("", "title")
        self.note = make_label("", "sub", wraps=True)
        self.note.setContentsMargins(14, 0, 14, 8)
        self.close_button = IconButton("close", "", theme=theme, small=True, run=self.closed.emit)
        self.list = Sentences(theme=theme, parent=self)
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


class Sentences(QListView, Veiled):
    """Show sentences; a click or Enter tells the `key` of one by `chosen`."""

    chosen = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[PaneRow, ...] = ()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setWordWrap(True)
        self.setSpacing(3)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.activated.connect(self._tell)
        self.clicked.connect(self._tell)
        theme.changed.connect(self._fill)

    @property
    def texts(self) -> list[str]:
        """Give the sentences shown."""
        return [row.text for row in self._rows]

    def set_rows(self, rows: Sequence[PaneRow]) -> None:
        """Show sentences."""
        self._rows = tuple(rows)
        self._fill()

    def take_veil(self) -> None:
        """Show the sentences again."""
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current sentence with Enter on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self._model.clear()
        for row in self._rows:
            item = QStandardItem(veiled(row.text))
            if row.icon:
                item.setIcon(self._theme.icon(row.icon, row.tone))
            item.setData(row.key, _KEY)
            item.setEditable(False)
            if row.key is None:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setFont(self._theme.font("strong"))
            self._model.appendRow(item)

    def _tell(self, index: QModelIndex) -> None:
        key = index.data(_KEY)
        if key is not None:
            self.chosen.emit(key)
