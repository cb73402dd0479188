"""Exchange the lists of employers and of offers with Excel: read them in, paste rows, save them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.lists.late_assistant import LateAssistant
from refugeesday.gui.lists.list_exchange import ListExchange
from refugeesday.gui.widgets.menu_button import MenuButton

if TYPE_CHECKING:
    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.workspace import Workspace

_KINDS = (ListKind.ORGANISATIONS, ListKind.OFFERS)


class EmployerLists(QStackedWidget):
    """Hold the page's work and, in front of it while a list is read in, the assistant of that list.

    `message` carries a sentence as pages do.
    """

    message = Signal(str, object)

    def __init__(self, context: Context[Workspace], table: QWidget, *, asking: FileAsking) -> None:
        super().__init__()
        self._theme = context.theme
        self._menu = QMenu(self)
        self.button = MenuButton(theme=context.theme, icon="import")
        self.button.setMenu(self._menu)
        self.assistants = {kind: LateAssistant(context, kind=kind, asking=asking) for kind in _KINDS}
        self._exchanges = {
            kind: ListExchange(
                table, kind=kind, workspace=context.session, asking=asking, takes_pasted=kind is _KINDS[0]
            )
            for kind in _KINDS
        }
        for assistant in self.assistants.values():
            assistant.closed.connect(self._show_work)
            assistant.message.connect(self.message)
        for exchange in self._exchanges.values():
            exchange.message.connect(self.message)
            exchange.pasted.connect(self._take_pasted)

    def set_work(self, work: QWidget) -> None:
        """Put the page's work in front, and the assistants behind it."""
        for widget in (work, *self.assistants.values()):
            self.addWidget(widget)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.button.setText(self.tr("Read in from Excel"))
        for assistant in self.assistants.values():
            assistant.retranslate()
        self._menu.clear()
        for kind, icon in zip(_KINDS, ("employers", "training"), strict=True):
            self._add(self.tr("Read in {list}").format(list=self._name(kind)), icon, partial(self.read_in, kind))
        self._menu.addSeparator()
        for kind in _KINDS:
            self._add(
                self.tr("Save {list} as Excel").format(list=self._name(kind)), "export", partial(self._save, kind)
            )

    def read_in(self, kind: ListKind) -> None:
        """Begin to read in a list."""
        self.assistants[kind].start(self._name(kind))
        self.setCurrentWidget(self.assistants[kind])

    def _add(self, text: str, icon: str, run: partial[None]) -> None:
        action = QAction(self._theme.icon(icon), text, self._menu)
        action.triggered.connect(lambda _checked=False: run())
        self._menu.addAction(action)

    def _name(self, kind: ListKind) -> str:
        return self.tr("Employers") if kind is ListKind.ORGANISATIONS else self.tr("Offers")

    def _save(self, kind: ListKind) -> None:
        self._exchanges[kind].save(self, self._name(kind))

    def _take_pasted(self, table: RawTable) -> None:
        self.read_in(_KINDS[0])
        self.assistants[_KINDS[0]].take_table(table, self.tr("Pasted rows"))

    def _show_work(self) -> None:
        self.setCurrentIndex(0)
