"""Keep the place of an import assistant: a page is there sooner without it, and few visits need it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from refugeesday.gui.widgets.late_part import LatePart

if TYPE_CHECKING:
    from refugeesday.exchange.list_fields import ListKind
    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.assistant import ImportAssistant
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.workspace import Workspace


class LateAssistant(LatePart["ImportAssistant"]):
    """Hold an assistant that is made when a list is read in for the first time; signals are those of the assistant."""

    closed = Signal()
    message = Signal(str, object)

    def __init__(self, context: Context[Workspace], *, kind: ListKind, asking: FileAsking) -> None:
        super().__init__(partial(self._make_assistant, context, kind, asking))

    def start(self, list_name: str) -> None:
        """Begin anew, for a list of this name."""
        self.part.start(list_name)

    def take_table(self, table: RawTable, name: str) -> None:
        """Take a table that was pasted."""
        self.part.take_table(table, name)

    def _make_assistant(self, context: Context[Workspace], kind: ListKind, asking: FileAsking) -> ImportAssistant:
        from refugeesday.gui.lists.assistant import ImportAssistant  # not needed where no list is read in

        made = ImportAssistant(context, kind=kind, asking=asking)
        made.closed.connect(self.closed)
        made.message.connect(self.message)
        return made
