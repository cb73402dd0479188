"""Ask what an event is: name, date, format, hours, talks, break, sender."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from refugeesday.domain.events import Event, EventFormat
from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.exchange.cells import CellError
from refugeesday.exchange.time_cells import SPANS
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.gui.widgets.stepper import ClockField, DayField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.gui.settings import Settings
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_SLOTS = (10, 15, 20, 25, 30)
_FRIDAY = 5
_PLACES = (
    ("name", 0, 0, 8), ("date", 0, 8, 4), ("format", 1, 0, 6), ("begins", 1, 6, 3), ("ends", 1, 9, 3),
    ("slot", 2, 0, 6), ("pause", 2, 6, 6), ("sender", 3, 0, 6), ("person", 3, 6, 6),
)  # fmt: skip


def working_day(day: QDate) -> QDate:
    """Give a day, or the Monday after it where it falls on a weekend."""
    return day.addDays(8 - day.dayOfWeek() if day.dayOfWeek() > _FRIDAY else 0)


class LengthWords(QObject):
    """Word lengths of an interview, apart from the form: `tr` of a class with subclasses finds no plurals."""

    def of(self, minutes: int) -> str:
        """Give a length in words."""
        return self.tr("%n minute(s)", "", minutes)


class EventForm(QWidget):
    """Hold the fields of an event that is not kept yet, filled with what is usual."""

    def __init__(self, *, settings: Settings, words: Words, theme: Theme) -> None:
        super().__init__()
        self._lengths = LengthWords(self)
        self._words, self._theme = words, theme
        self.name, self.from_line, self.pause = (QLineEdit() for _ in range(3))
        self.date = DayField()
        self.date.setDate(working_day(QDate.currentDate().addMonths(6)))
        begins, ends = settings.new_begins, settings.new_ends
        self.begins, self.ends = ClockField(theme=theme), ClockField(theme=theme)
        self.begins.set_value(begins)
        self.ends.set_value(ends)
        self.slot = ChoiceBox()
        self._slots = sorted({*_SLOTS, settings.new_slot})
        for minutes in self._slots:
            self.slot.addItem("", minutes)
        self.slot.setCurrentIndex(self._slots.index(settings.new_slot))
        self.from_line.setText(settings.new_sender)
        self.format = Segmented([(one.value, "", "") for one in EventFormat], name="", theme=theme)
        self.format.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.fields: dict[str, FieldRow] = {}
        self._add_fields(
            (
                ("name", self.name), ("date", self.date), ("begins", self.begins), ("ends", self.ends),
                ("format", self.format), ("slot", self.slot), ("pause", self.pause), ("sender", self.from_line),
            )
        )  # fmt: skip
        self.pause.editingFinished.connect(self._breaks)
        self.format.chosen.connect(self._fit_format)

    def retranslate(self, words: Words) -> None:
        """Set the words in the language in force."""
        self._words = words
        labels = {
            "name": self.tr("Name of the event"),
            "date": self.tr("Date"),
            "begins": self.tr("Begins"),
            "ends": self.tr("Ends"),
            "format": self.tr("Format"),
            "slot": self.tr("Length of an interview"),
            "pause": self.tr("Break"),
            "sender": self.tr("Sender of the invitations"),
        }
        for key, label in labels.items():
            self.fields[key].set_words(label)
        self.fields["pause"].set_words(self.tr("Break"), self.tr("optional"))
        self.date.setLocale(QLocale())
        self.pause.setPlaceholderText("11:00–11:20")
        for place, minutes in enumerate(self._slots):
            self.slot.setItemText(place, self._lengths.of(minutes))
        shown = {EventFormat.BOTH: self.tr("Both")}
        for one in EventFormat:
            word = words.of(one)
            self.format.set_text(one.value, shown.get(one, word[:1].upper() + word[1:]))

    def event_wanted(self) -> Event | None:
        """Give the event as it was filled in; None where something is missing, which is said at its field."""
        for field in self.fields.values():
            field.clear_message()
        if not self.name.text().strip():
            self.fields["name"].tell(self.tr("A name is missing, for example “Refugees Day 2027”."))
            self.name.setFocus()
            return None
        breaks = self._breaks()
        if breaks is None:
            return None
        if self.begins.time() >= self.ends.time():
            self.fields["ends"].tell(self.tr("The end is not after the beginning."))
            return None
        event = Event(
            name=self.name.text().strip(),
            date=self.date.value,
            format=EventFormat(self.format.key),
            opening=DaySpan(self.begins.value, self.ends.value),
            slot=timedelta(minutes=int(self.slot.currentData())),
            breaks=breaks,
            sender_name=self.from_line.text().strip(),
        )
        return event if self._has_slots(event) else None

    def make_grid(self) -> QGridLayout:
        """Give the fields in their places."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(13)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        for key, row, column, span in _PLACES:
            if key in self.fields:
                grid.addWidget(self.fields[key], row, column, 1, span)
        return grid

    def _add_fields(self, controls: Iterable[tuple[str, QWidget]]) -> None:
        self.fields |= {key: FieldRow(control, theme=self._theme) for key, control in controls}

    def _fit_format(self, key: str) -> None:
        """Ask for the length of talks and for breaks only where there are talks."""
        for field in ("slot", "pause"):
            self.fields[field].setVisible(EventFormat(key) is not EventFormat.PLACEMENT)

    def _breaks(self) -> tuple[DaySpan, ...] | None:
        """Give the breaks; None where they cannot be read, which is said at their field."""
        self.fields["pause"].clear_message()
        if self.fields["pause"].isHidden():
            return ()
        try:
            return SPANS.read(self.pause.text()) or ()
        except CellError as error:
            self.fields["pause"].tell(f"{self._words.cell(error.code)}.")
            return None

    def _has_slots(self, event: Event) -> bool:
        try:
            return bool(event.raster.slots)
        except UserError as error:
            self.fields["pause"].tell(self._words.error(error))
            return False
