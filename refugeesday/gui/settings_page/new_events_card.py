"""What a new event begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit

from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.stepper import ClockField, Stepper

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class NewEventsCard(Card):
    """Set begin, end, length of an interview and sender; events that exist stay as they are."""

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(theme=context.theme)
        self._settings = context.settings
        self.begins, self.ends = ClockField(theme=context.theme), ClockField(theme=context.theme)
        self.begins.set_value(self._settings.new_begins)
        self.ends.set_value(self._settings.new_ends)
        self.slot = Stepper(5, 60, theme=context.theme, step=5)
        self.slot.set_value(self._settings.new_slot)
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
        for field in (self.begins, self.ends, self.slot):
            field.editingFinished.connect(self._take)
        self.slot.chosen.connect(lambda _minutes: self._take())  # the buttons leave no field
        self.sender_line.editingFinished.connect(self._take)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.set_title(self.tr("New events"), self.tr("begin with this"))
        self._fields["begins"].set_words(self.tr("Begins"))
        self._fields["ends"].set_words(self.tr("Ends"))
        self._fields["slot"].set_words(self.tr("Length of an interview"))
        self._fields["sender"].set_words(self.tr("Sender of the invitations"))
        shorter, longer = self.tr("Shorter interviews"), self.tr("Longer interviews")
        self.slot.set_words(self.tr("minutes"), less=shorter, more=longer)

    def _take(self) -> None:
        """Keep what is entered; an end that is not after the beginning is said and not kept."""
        if self.begins.time() >= self.ends.time():
            self._fields["ends"].tell(self.tr("The end is not after the beginning."))
            return
        self._fields["ends"].clear_message()
        self._settings.new_begins, self._settings.new_ends = self.begins.value, self.ends.value
        self._settings.new_slot = self.slot.value()
        self._settings.new_sender = self.sender_line.text().strip()
