"""What a new event begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QTimeEdit

from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.card import Card

if TYPE_CHECKING:
    from datetime import time

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class NewEventsCard(Card):
    """Set begin, end, length of an interview and sender; events that exist stay as they are."""

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(theme=context.theme)
        self._settings = context.settings
        self.begins, self.ends = _time_edit(self._settings.new_begins), _time_edit(self._settings.new_ends)
        self.slot = QSpinBox()
        self.slot.setRange(5, 60)
        self.slot.setSingleStep(5)
        self.slot.setValue(self._settings.new_slot)
        self.sender_line = QLineEdit(self._settings.new_sender)
        controls = {"begins": self.begins, "ends": self.ends, "slot": self.slot, "sender": self.sender_line}
        self._fields = {key: FieldRow(control, theme=context.theme) for key, control in controls.items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(13)
        for place, key in enumerate(("begins", "ends", "slot")):
            grid.addWidget(self._fields[key], 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self._fields["sender"], 1, 0, 1, 3)
        self.body.addLayout(grid)
        self.begins.editingFinished.connect(self._take)
        self.ends.editingFinished.connect(self._take)
        self.slot.editingFinished.connect(self._take)
        self.sender_line.editingFinished.connect(self._take)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.set_title(self.tr("New events"), self.tr("begin with this"))
        self._fields["begins"].set_words(self.tr("Begins"))
        self._fields["ends"].set_words(self.tr("Ends"))
        self._fields["slot"].set_words(self.tr("Length of an interview"))
        self._fields["sender"].set_words(self.tr("Sender of the invitations"))
        self.slot.setSuffix(self.tr(" minutes"))

    def _take(self) -> None:
        """Keep what is entered; an end that is not after the beginning is said and not kept."""
        if self.begins.time() >= self.ends.time():
            self._fields["ends"].tell(self.tr("The end is not after the beginning."))
            return
        self._fields["ends"].clear_message()
        self._settings.new_begins, self._settings.new_ends = _time(self.begins), _time(self.ends)
        self._settings.new_slot = self.slot.value()
        self._settings.new_sender = self.sender_line.text().strip()


def _time_edit(shown: time) -> QTimeEdit:
    edit = QTimeEdit(QTime(shown.hour, shown.minute))
    edit.setDisplayFormat("HH:mm")
    return edit


def _time(edit: QTimeEdit) -> time:
    chosen: time = edit.time().toPython()  # type: ignore[assignment]  # Qt says object
    return chosen
