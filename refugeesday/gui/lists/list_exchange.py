"""Exchange a list with Excel: paste rows, save all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from refugeesday.errors import UserError
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.tables_out import write_table
from refugeesday.gui.lists.pasted import pasted_table
from refugeesday.services.exports import export_rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.workspace import Workspace


class ListExchange(QObject):
    """Listen to Ctrl+V in the table; `pasted` carries a table, `message` a sentence as pages do."""

    pasted = Signal(object)
    message = Signal(str, object)

    def __init__(
        self, table: QWidget, *, kind: ListKind, workspace: Workspace, asking: FileAsking, takes_pasted: bool = True
    ) -> None:
        super().__init__(table)
        self._kind, self._workspace, self._asking = kind, workspace, asking
        if not takes_pasted:
            return
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self._paste)

    def save(self, parent: QWidget, name: str) -> None:
        """Ask for a file and write the list of the event into it."""
        event = self._workspace.event
        kinds = self.tr("Excel list (*.xlsx);;Text list (*.csv)")
        path = self._asking.save(parent, self.tr("Save as Excel"), f"{name}.xlsx", kinds)
        if path is None or event is None:
            return
        path = path if path.suffix else path.with_suffix(".xlsx")
        try:
            headers, rows = export_rows(self._workspace.session, self._kind, event=event)
            write_table(path, headers=headers, rows=rows, sheet_name=name)
        except UserError as error:
            self.message.emit(self._workspace.words.error(error), None)
            return
        if self._kind in (ListKind.ORGANISATIONS, ListKind.OFFERS):
            said = self.tr("%n row(s) saved in “{file}”", "", len(rows))
        else:
            said = self.tr("%n person(s) saved in “{file}”", "", len(rows))
        self.message.emit(said.format(file=path.name), None)

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        table = pasted_table(text, kind=self._kind, column=self.tr("Column {number}"))
        if table is None:
            self.message.emit(self.tr("Copy whole rows in Excel first, then paste them here."), None)
        else:
            self.pasted.emit(table)
