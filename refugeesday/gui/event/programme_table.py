"""List the programme by time: the grid's equal for whoever reads or listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from refugeesday.gui.event.programme_words import conflict_words, room_words, sentence, time_words, translate
from refugeesday.gui.language_names import language_name
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.agenda import AgendaEntry

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words


class ProgrammeTable(RowsView[AgendaEntry]):
    """Show an item a row; Delete asks for it to be removed."""

    remove_wanted = Signal(int)

    def __init__(self, *, theme: Theme, words: Words) -> None:
        self._model: RowsModel[AgendaEntry] = RowsModel([])
        self._words = words
        widths = {"times": 108, "title": 360, "room": 92, "language": 88, "responsible": 160, "conflict": 88}
        super().__init__(self._model, name="", theme=theme, widths=widths, grows="title", yields=("language",), edge=16)
        self._model.setParent(self)
        self.retranslate(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the current item to be removed with Delete."""
        current = self.current_id()
        if event.key() == Qt.Key.Key_Delete and isinstance(current, int):
            self.remove_wanted.emit(current)
        else:
            super().keyPressEvent(event)

    def retranslate(self, words: Words) -> None:
        """Set the words in the language in force."""
        self._words = words
        self.setAccessibleName(translate("Programme", "Programme"))
        self._model.set_columns(
            [
                Column(
                    key="times",
                    title=translate("Programme", "Time"),
                    text=lambda row: time_words(row.starts, row.ends),
                    accessible=lambda row: sentence(row, self._words),
                ),
                Column(key="title", title=translate("Programme", "Agenda item"), text=lambda row: row.item.title),
                Column(key="room", title=translate("Programme", "Room"), text=room_words),
                Column(key="language", title=translate("Programme", "Language"), text=_language),
                Column(
                    key="responsible", title=translate("Programme", "In charge"), text=lambda row: row.item.responsible
                ),
                Column(
                    key="conflict",
                    title=translate("Programme", "Conflict"),
                    text=lambda row: "; ".join(conflict_words(row, self._words)),
                    tooltip=lambda row: "; ".join(conflict_words(row, self._words)),
                ),
            ]
        )


def _language(entry: AgendaEntry) -> str:
    return language_name(entry.item.language) if entry.item.language else ""
