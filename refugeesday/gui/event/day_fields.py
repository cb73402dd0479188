"""Type the course of the day: begin, end, length of a talk, changeover, breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from refugeesday.domain.time import DaySpan
from refugeesday.exchange.cells import CellError
from refugeesday.exchange.time_cells import SPANS
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.stepper import ClockField, Stepper

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_STRETCH = {"begins": 3, "ends": 3, "slot": 5, "changeover": 5, "breaks": 5}


class DayFields(QWidget):
    """Hold the fields; `wanted` carries the event as a person wants it, with what was typed."""

    wanted = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._event: Event | None = None
        self._words: Words | None = None
        self.begins, self.ends = ClockField(theme=theme), ClockField(theme=theme)
        self.slot, self.changeover = Stepper(5, 120, theme=theme, step=5), Stepper(0, 60, theme=theme, step=5)
        self.breaks = QLineEdit()
        controls: dict[str, QWidget] = {
            "begins": self.begins, "ends": self.ends, "slot": self.slot, "changeover": self.changeover,
            "breaks": self.breaks,
        }  # fmt: skip
        self.fields = {key: FieldRow(control, theme=theme) for key, control in controls.items()}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for key, field in self.fields.items():
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
            layout.addWidget(field, _STRETCH[key])
        self.begins.chosen.connect(self._take_begin)
        self.ends.chosen.connect(self._take_end)
        self.slot.chosen.connect(lambda minutes: self._take(slot=timedelta(minutes=minutes)))
        self.changeover.chosen.connect(lambda minutes: self._take(changeover=timedelta(minutes=minutes)))
        self.breaks.editingFinished.connect(self._take_breaks)
        self.breaks.textEdited.connect(lambda _text: self.fields["breaks"].clear_message())

    def show_event(self, event: Event, *, words: Words) -> None:
        """Show the day of an event; a text with an error stays."""
        self._event, self._words = event, words
        self.begins.set_value(event.opening.starts)
        self.ends.set_value(event.opening.ends)
        self.slot.set_value(_minutes(event.slot))
        self.changeover.set_value(_minutes(event.changeover))
        if self.fields["breaks"].state != "error":
            self.breaks.setText(", ".join(f"{one.starts:%H:%M}–{one.ends:%H:%M}" for one in event.breaks))
            self.breaks.setCursorPosition(0)

    def tell(self, key: str, text: str) -> None:
        """Say below a field why its value cannot be."""
        self.fields[key].tell(text)

    def clear(self) -> None:
        """Take all messages away."""
        for field in self.fields.values():
            field.clear_message()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        labels = {
            "begins": self.tr("Begins"), "ends": self.tr("Ends"), "slot": self.tr("Interview"),
            "changeover": self.tr("Changeover"), "breaks": self.tr("Breaks"),
        }  # fmt: skip
        for key, label in labels.items():
            self.fields[key].set_words(label)
        self.slot.set_words(self.tr("minutes"), less=self.tr("Shorter interviews"), more=self.tr("Longer interviews"))
        self.changeover.set_words(
            self.tr("minutes"), less=self.tr("Shorter changeover"), more=self.tr("Longer changeover")
        )
        self.breaks.setPlaceholderText(self.tr("none"))

    def _take(self, **fields: object) -> None:
        if self._event is not None:
            self.wanted.emit(replace(self._event, **fields))  # type: ignore[arg-type]  # fields of Event by name

    def _take_begin(self, at: time) -> None:
        if self._event is not None:
            self._take_opening("begins", at, self._event.opening.ends)

    def _take_end(self, at: time) -> None:
        if self._event is not None:
            self._take_opening("ends", self._event.opening.starts, at)

    def _take_opening(self, key: str, starts: time, ends: time) -> None:
        if starts >= ends:
            self.fields[key].tell(self.tr("The end is not after the beginning."))
        else:
            self._take(opening=DaySpan(starts, ends))

    def _take_breaks(self) -> None:
        try:
            breaks = tuple(SPANS.read(self.breaks.text()) or ())
        except CellError as error:
            if self._words is not None:
                self.fields["breaks"].tell(f"{self._words.cell(error.code)}.")
            return
        if self._event is not None and breaks != self._event.breaks:
            self._take(breaks=breaks)


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)
