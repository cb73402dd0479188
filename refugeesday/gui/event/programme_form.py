"""Change one item of the programme beside the grid: what is there is kept when a field is left, a new one by Enter."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from refugeesday.domain.time import instant, minutes_of, zone_named
from refugeesday.exchange.catalogues import languages
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.entry.names_line import NamesLine
from refugeesday.gui.event.programme_words import conflict_words, no_room
from refugeesday.gui.language_names import language_name
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.stepper import ClockField
from refugeesday.services.busy_times import HelperNames

if TYPE_CHECKING:
    from datetime import datetime

    from refugeesday.domain.events import AgendaItem, Event
    from refugeesday.gui.theme import Theme
    from refugeesday.services.agenda import Agenda, AgendaEntry
    from refugeesday.wording import Words

_LAST = 23 * 60 + 59


class ProgrammeForm(Card):
    """Show an item; `taken` carries it as wanted, `remove_wanted` its id, `left` that a new one is given up.

    `sketched` carries a new one each time a field of it is left.
    """

    taken = Signal(object)
    remove_wanted = Signal(int)
    left = Signal()
    sketched = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme)
        self._item: AgendaItem | None = None
        self._event: Event | None = None
        self._helpers = HelperNames()
        self._rooms: list[int | None] = [None]
        self._codes: list[str] = [""]
        self.title, self.responsible = QLineEdit(), NamesLine(theme=theme)
        self.room, self.language = ChoiceBox(), ChoiceBox()
        self.begins, self.ends = ClockField(theme=theme), ClockField(theme=theme)
        controls: dict[str, QWidget] = {
            "title": self.title, "begins": self.begins, "ends": self.ends, "room": self.room,
            "language": self.language, "responsible": self.responsible,
        }  # fmt: skip
        self.fields = {key: FieldRow(control, theme=theme) for key, control in controls.items()}
        self.hint = make_label("", "sub", wraps=True)
        self.conflict = make_label("", "error", wraps=True)
        self.add = Button(theme=theme, icon="check", kind="primary", run=self._add)
        self.cancel = Button(theme=theme, run=self.left.emit)
        self.remove = Button(theme=theme, icon="delete", kind="danger", run=self._remove)
        self._lay_out()
        for edit in (self.title, self.responsible):
            edit.editingFinished.connect(self._keep)
            edit.returnPressed.connect(self._add)
        self.responsible.named.connect(self._keep)
        self.title.textEdited.connect(lambda _text: self.fields["title"].clear_message())
        for box in (self.room, self.language):
            box.activated.connect(lambda _place: self._keep())
        self.begins.chosen.connect(self._take_begin)
        self.ends.chosen.connect(lambda _at: self._keep())
        self.show_nothing()

    @property
    def is_new(self) -> bool:
        """Say whether the item is not kept yet."""
        return self._item is not None and not self._item.id

    def show_nothing(self) -> None:
        """Say how to begin."""
        self._item = None
        self._show_parts()

    def show_entry(self, entry: AgendaEntry, words: Words) -> None:
        """Show an item that is kept, with what is wrong with it."""
        self._fill(entry.item, entry.starts, entry.ends)
        self.conflict.setText("\n".join(conflict_words(entry, words)))
        self._show_parts()

    def show_new(self, item: AgendaItem) -> None:
        """Show an item that can be added, its title to be typed."""
        self.conflict.clear()
        self._fill(item, item.starts, item.ends)
        self._show_parts()
        self.begin_typing()

    def begin_typing(self) -> None:
        """Put the cursor into the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def set_choices(self, agenda: Agenda, event: Event) -> None:
        """Offer the rooms of the place, all languages, and who helps at the event."""
        self._event = event
        named = sorted((language_name(one.code), one.code) for one in languages())
        self._rooms = [*(room.id for room in agenda.rooms), None]
        self._codes = ["", *(code for _, code in named)]
        _offer(self.room, [*(room.name for room in agenda.rooms), no_room()])
        self._helpers = agenda.helpers
        self.responsible.set_names(agenda.helpers.unique_names())
        _offer(self.language, [self.tr("not said"), *(name for name, _ in named)])

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        labels = {
            "title": self.tr("Title"), "begins": self.tr("From"), "ends": self.tr("To"), "room": self.tr("Room"),
            "language": self.tr("Language"), "responsible": self.tr("In charge"),
        }  # fmt: skip
        for key, label in labels.items():
            self.fields[key].set_words(label)
        self.hint.setText(self.tr("Choose an agenda item to change it, or a free time to add one there."))
        self.responsible.set_words(self.tr("Choose who helps at the event"))
        self.add.setText(self.tr("Add"))
        self.cancel.setText(self.tr("Cancel"))
        self.remove.setText(self.tr("Remove agenda item"))
        self._show_parts()

    def _fill(self, item: AgendaItem, starts: datetime, ends: datetime) -> None:
        if self._item is None or self._item.id != item.id or not item.id:
            for field in self.fields.values():
                field.clear_message()
        self._item = item
        if self.title.text().strip() != item.title and self.fields["title"].state != "error":
            self.title.setText(item.title)
        self.responsible.setText(item.responsible)
        self.begins.set_value(starts.time())
        if self.fields["ends"].state != "error":
            self.ends.set_value(ends.time())
        self.room.setCurrentIndex(self._rooms.index(item.room) if item.room in self._rooms else len(self._rooms) - 1)
        self.language.setCurrentIndex(self._codes.index(item.language) if item.language in self._codes else 0)

    def _show_parts(self) -> None:
        is_there, is_new = self._item is not None, self.is_new
        self.set_title(self.tr("New agenda item") if is_new else self.tr("Agenda item"))
        self.hint.setVisible(not is_there)
        for field in self.fields.values():
            field.setVisible(is_there)
        self._tell_named()
        self.conflict.setVisible(is_there and not is_new and bool(self.conflict.text()))
        self.add.setVisible(is_new)
        self.cancel.setVisible(is_new)
        self.remove.setVisible(is_there and not is_new)

    def _tell_named(self) -> None:
        """Say below the field whom of those in charge the planner leaves alone, and whom it does not know."""
        field = self.fields["responsible"]
        named = self._helpers.in_charge(self._item.responsible if self._item is not None else "")
        known = ", ".join(one.person.full_name for one in named.helpers)
        lines = [
            self.tr("Not planned to interpret at this time: {names}").format(names=known) if known else "",
            self.tr("Not found among the volunteers: {names}").format(names=", ".join(named.others))
            if named.others
            else "",
        ]
        if any(lines):
            field.tell("\n".join(filter(None, lines)), state="meta")
        else:
            field.clear_message()

    def _take_begin(self, at: time) -> None:
        """Let the end move along with the begin."""
        if self._item is not None:
            length = int((self._item.ends - self._item.starts).total_seconds() // 60)
            last = min(minutes_of(at) + length, _LAST)
            self.ends.set_value(time(last // 60, last % 60))
            self._keep()

    def _wanted(self) -> AgendaItem | None:
        """Give the item as typed; None, and say why, where it cannot be."""
        if self._item is None or self._event is None:
            return None
        self.fields["ends"].clear_message()
        if self.ends.value <= self.begins.value:
            self.fields["ends"].tell(self.tr("The end is not after the beginning."))
            return None
        zone = zone_named(self._event.zone)
        day = self._item.starts.astimezone(zone).date()
        return replace(
            self._item,
            title=self.title.text().strip(),
            responsible=self.responsible.text().strip(),
            starts=instant(day, self.begins.value, zone),
            ends=instant(day, self.ends.value, zone),
            room=self._rooms[self.room.currentIndex()],
            language=self._codes[self.language.currentIndex()],
        )

    def _keep(self) -> None:
        """Keep what changed of an item that is there; a new one waits for its button."""
        wanted = self._wanted()
        if wanted is None or (not self.is_new and wanted == self._item):
            return
        if self.is_new:
            self._item = wanted
            self._tell_named()
            self.sketched.emit(wanted)
        elif self._has_title(wanted):
            self.taken.emit(wanted)

    def _add(self) -> None:
        wanted = self._wanted() if self.is_new else None
        if wanted is not None and self._has_title(wanted):
            self.taken.emit(wanted)

    def _has_title(self, wanted: AgendaItem) -> bool:
        if wanted.title:
            self.fields["title"].clear_message()
            return True
        self.fields["title"].tell(self.tr("A few words are enough, for example “Welcome”."))
        return False

    def _remove(self) -> None:
        if self._item is not None and self._item.id:
            self.remove_wanted.emit(self._item.id)

    def _lay_out(self) -> None:
        times, foot = QHBoxLayout(), QHBoxLayout()
        times.setSpacing(12)
        for key in ("begins", "ends"):
            times.addWidget(self.fields[key], 1, Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(8)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.add)
        self.body.setSpacing(12)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.fields["title"])
        self.body.addLayout(times)
        for key in ("room", "language", "responsible"):
            self.body.addWidget(self.fields[key])
        self.body.addWidget(self.conflict)
        self.body.addSpacing(4)
        self.body.addLayout(foot)
        self.body.addStretch(1)


def _offer(box: QComboBox, names: list[str]) -> None:
    if [box.itemText(place) for place in range(box.count())] != names:
        blocker = QSignalBlocker(box)
        box.clear()
        box.addItems(names)
        blocker.unblock()
