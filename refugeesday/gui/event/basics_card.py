"""Show what the event is: name, day, format, place, and who invites; each field is saved when it is left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from refugeesday.domain.events import Event, EventFormat, Room, Venue
from refugeesday.exchange.cells import EMAIL, PHONE, POSTCODE, CellError
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.entry.field_row import FieldRow, control_text, set_control_text
from refugeesday.gui.event.format_cards import FormatCards
from refugeesday.gui.event.rooms_box import RoomsBox
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.stepper import DayField
from refugeesday.services.day_changes import change_day, move_event
from refugeesday.services.events import edit_event
from refugeesday.services.venues import edit_venue, hold_event_at, venues

if TYPE_CHECKING:
    from datetime import date

    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace

_OF_EVENT = ("name", "sender_name", "sender_email", "sender_phone")
_OF_VENUE = ("street", "postcode", "town")
_KINDS = {"sender_email": EMAIL, "sender_phone": PHONE, "postcode": POSTCODE}
_PLACES = (
    ("name", 0, 0, 9), ("date", 0, 9, 3), ("format", 1, 0, 9), ("placement_on", 1, 9, 3),
    ("venue", 2, 0, 6), ("rooms", 2, 6, 6), ("street", 3, 0, 4), ("postcode", 3, 4, 2), ("town", 3, 6, 3),
    ("sender_phone", 3, 9, 3), ("sender_name", 4, 0, 6), ("sender_email", 4, 6, 6),
)  # fmt: skip


class BasicsCard(Card):
    """Hold the fields of an event and of its place."""

    def __init__(self, context: Context[Workspace], saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(theme=context.theme, parent=parent)
        self._workspace, self._saving = context.session, saving
        self._event: Event | None = None
        self._venue: Venue | None = None
        theme = context.theme
        self._grid = QGridLayout()
        self.date, self.format, self.rooms = DayField(), FormatCards(theme=theme), RoomsBox(theme=theme)
        self.placement_on = DayField()
        self.venue = ChoiceBox()
        self.venue.setEditable(True)
        self.venue.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        controls: dict[str, QWidget] = {key: QLineEdit() for key in (*_OF_EVENT, *_OF_VENUE)}
        controls |= {"date": self.date, "format": self.format, "rooms": self.rooms, "venue": self.venue}
        controls["placement_on"] = self.placement_on
        self.fields = {key: FieldRow(controls[key], theme=theme) for key, _, _, _ in _PLACES}
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_event(self, event: Event) -> None:
        """Show an event with its place; a text with an error, or one that is being typed, stays."""
        is_same, self._event = self._event is not None and self._event.id == event.id, event
        known = venues(self._workspace.session)
        self._venue = next((one for one in known if one.id == event.venue), None)
        blocker = QSignalBlocker(self.venue)
        typed = self.venue.currentText()
        self.venue.clear()
        self.venue.addItems([one.name for one in known])
        self.venue.setEditText(typed)
        blocker.unblock()
        texts = {key: getattr(event, key) for key in _OF_EVENT} | {
            key: getattr(self._venue, key, "") for key in _OF_VENUE
        }
        texts["venue"] = self._venue.name if self._venue else ""
        texts["sender_phone"] = shown_phone(event.sender_phone) if event.sender_phone else ""
        for key, text in texts.items():
            field = self.fields[key]
            if is_same and (field.state == "error" or _is_being_typed(field.control)):
                continue
            set_control_text(field.control, text)
            field.clear_message()
        for key in (*_OF_VENUE, "rooms"):
            self.fields[key].control.setEnabled(self._venue is not None)
        self.date.set_value(event.date)
        self.format.choose(event.format)
        self._show_placement_day(event)
        self.rooms.show_rooms(self._venue.rooms if self._venue else ())

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.set_title(self.tr("Basics"))
        labels = {
            "name": self.tr("Name of the event"), "date": self.tr("Date"), "format": self.tr("Format"),
            "placement_on": self.tr("Day in the company"),
            "venue": self.tr("Venue"), "rooms": self.tr("Rooms"), "street": self.tr("Street"),
            "postcode": self.tr("Postcode"), "town": self.tr("Town"),
            "sender_name": self.tr("Sender of the invitations"), "sender_email": self.tr("Reply address"),
            "sender_phone": self.tr("Phone for questions"),
        }  # fmt: skip
        for key, label in labels.items():
            self.fields[key].set_words(label)
        for edit in (self.date, self.placement_on):
            edit.setLocale(QLocale())
        if self._event is not None:
            self._show_placement_day(self._event)

    def _show_placement_day(self, event: Event) -> None:
        """Ask for the day in the companies where there are booths as well; the card of both says both days."""
        is_both = event.format is EventFormat.BOTH
        self.fields["placement_on"].setVisible(is_both)
        self._grid.removeWidget(self.fields["format"])
        self._grid.addWidget(self.fields["format"], 1, 0, 1, 9 if is_both else 12, Qt.AlignmentFlag.AlignTop)
        self.placement_on.set_value(event.placement_day)
        days = [
            QLocale().toString(QDate(one.year, one.month, one.day), "dd.MM.")
            for one in (event.date, event.placement_day)
        ]
        both = self.tr("{first} and {second}").format(first=days[0], second=days[1])
        if not is_both or event.placement_on is None:
            both = self.tr("Interviews and a day in the company")
        self.format.set_words(
            {
                EventFormat.FAIR: (self.tr("Booths"), self.tr("In the hall")),
                EventFormat.PLACEMENT: (self.tr("Placement day"), self.tr("A day at work")),
                EventFormat.BOTH: (self.tr("Both"), both),
            }
        )

    def _connect(self) -> None:
        for key in (*_OF_EVENT, *_OF_VENUE):
            edit, field = self.fields[key].control, self.fields[key]
            if isinstance(edit, QLineEdit):
                edit.editingFinished.connect(lambda key=key: self._keep(key))
                edit.textEdited.connect(lambda _text, field=field: field.clear_message())
        line = self.venue.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._keep_venue)
        self.venue.activated.connect(lambda _place: self._keep_venue())
        self.date.chosen.connect(self._move)
        self.placement_on.chosen.connect(self._move_placements)
        self.format.chosen.connect(self._keep_format)
        self.rooms.changed.connect(self._keep_rooms)

    def _keep(self, key: str) -> None:
        """Save a field, or say below it why it cannot be."""
        field, event, place = self.fields[key], self._event, self._venue
        text = control_text(field.control).strip()
        problem, value = self._checked(key, text)
        if problem:
            field.tell(problem)
            return
        field.clear_message()
        _be_read(field.control)
        session = self._workspace.session
        if event is not None and key in _OF_EVENT and value != getattr(event, key):
            changed = replace(event, **{key: value})  # type: ignore[arg-type]  # a text field by name
            self._saving.run(lambda: edit_event(session, changed), done=self.tr("Event changed"))
        elif place is not None and key in _OF_VENUE and value != getattr(place, key):
            moved = replace(place, **{key: value})  # type: ignore[arg-type]  # a text field by name
            self._saving.run(lambda: edit_venue(session, moved), done=self.tr("Venue changed"))

    def _checked(self, key: str, text: str) -> tuple[str, str]:
        """Give what is wrong with a text, in words, and the text as it is stored."""
        if key == "name" and not text:
            return self.tr("A name is missing, for example “Refugees Day 2027”."), text
        if not text or key not in _KINDS:
            return "", text
        try:
            return "", str(_KINDS[key].parse(text))
        except CellError as error:
            return f"{self._workspace.words.cell(error.code)}.", text

    def _keep_venue(self) -> None:
        name, event, session = self.venue.currentText().strip(), self._event, self._workspace.session
        _be_read(self.venue)
        if event is not None and name != (self._venue.name if self._venue else ""):
            done = self.tr("Venue changed")
            self._saving.run(lambda: hold_event_at(session, name, event=event.id), done=done)

    def _keep_rooms(self, rooms: tuple[Room, ...]) -> None:
        place, session = self._venue, self._workspace.session
        if place is not None:
            changed = replace(place, rooms=rooms)
            self._saving.run(lambda: edit_venue(session, changed), done=self.tr("Rooms changed"))

    def _keep_format(self, chosen: EventFormat) -> None:
        event, session = self._event, self._workspace.session
        if event is not None and chosen is not event.format:
            changed = replace(event, format=chosen)
            self._saving.run(lambda: edit_event(session, changed), done=self.tr("Format changed"))

    def _move(self, day: date) -> None:
        event, session = self._event, self._workspace.session
        if event is None or day == event.date:
            return
        said = QLocale().toString(QDate(day.year, day.month, day.day), "dd.MM.yyyy")
        done = self.tr("The event is on {day}; interviews, agenda and open tasks moved along").format(day=said)
        if not self._saving.run(lambda: move_event(session, event.id, date=day), done=done):
            self.date.set_value(event.date)

    def _move_placements(self, day: date) -> None:
        event, session = self._event, self._workspace.session
        if event is not None and day != event.placement_day:
            changed = replace(event, placement_on=day if day != event.date else None)
            self._saving.run(lambda: change_day(session, changed), done=self.tr("Day in the company changed"))

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(11)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        for key, row, column, span in _PLACES:
            grid.addWidget(self.fields[key], row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(16, 0, 16, 16)
        self.body.addLayout(grid)


def _is_being_typed(control: QWidget) -> bool:
    edit = _line_of(control)
    return edit is not None and edit.hasFocus() and edit.isModified()


def _be_read(control: QWidget) -> None:
    """Note that a text has been taken, so that what is stored may stand in its place again."""
    edit = _line_of(control)
    if edit is not None:
        edit.setModified(False)


def _line_of(control: QWidget) -> QLineEdit | None:
    edit = control.lineEdit() if isinstance(control, QComboBox) else control
    return edit if isinstance(edit, QLineEdit) else None
