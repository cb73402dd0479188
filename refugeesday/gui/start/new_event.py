"""Ask what a new event needs, and make its file."""

from __future__ import annotations

import shutil
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QStandardPaths, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from refugeesday.domain.events import Event, EventFormat
from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.exchange.cells import CellError
from refugeesday.exchange.files import safe_file_name
from refugeesday.exchange.time_cells import SPANS
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.services.new_events import begin_event
from refugeesday.services.session import create_workspace, user_name
from refugeesday.services.workspace import lies_on_network

if TYPE_CHECKING:
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.settings import Settings
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

SUFFIX = ".refugeesday"
_SLOTS = (10, 15, 20, 25, 30)
_BILLION = 1_000_000_000


class NewEventForm(QWidget):
    """Hold the form; `made` carries the path of the new file."""

    made = Signal(Path)

    def __init__(self, *, settings: Settings, asking: FileAsking, words: Words, theme: Theme) -> None:
        super().__init__()
        self._settings, self._asking, self._words = settings, asking, words
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.title = make_label("", "h1")
        self._about = make_label("", "sub")
        self.name, self.from_line, self.person, self.pause, self.folder = (QLineEdit() for _ in range(5))
        self.date = QDateEdit(QDate.currentDate().addMonths(6))
        self.date.setCalendarPopup(True)
        begins, ends = settings.new_begins, settings.new_ends
        self.begins, self.ends = QTimeEdit(QTime(begins.hour, begins.minute)), QTimeEdit(QTime(ends.hour, ends.minute))
        for edit in (self.begins, self.ends):
            edit.setDisplayFormat("HH:mm")
        self.slot = QComboBox()
        self._slots = sorted({*_SLOTS, settings.new_slot})
        for minutes in self._slots:
            self.slot.addItem("", minutes)
        self.slot.setCurrentIndex(self._slots.index(settings.new_slot))
        self.from_line.setText(settings.new_sender)
        self.format = Segmented([(one.value, "", "") for one in EventFormat], name="", theme=theme)
        self.person.setText(settings.user_name or user_name())
        self.folder.setText(documents)
        self.fields = {
            key: FieldRow(control, theme=theme)
            for key, control in (
                ("name", self.name), ("date", self.date), ("begins", self.begins), ("ends", self.ends),
                ("format", self.format), ("slot", self.slot), ("pause", self.pause), ("sender", self.from_line),
                ("person", self.person), ("folder", self.folder),
            )
        }  # fmt: skip
        self.choose = Button(theme=theme, icon="folder", run=self._choose_folder)
        self._network = make_label("", "meta", wraps=True)
        self._network_icon = IconLabel("info", theme=theme, color="text3", size=15)
        self.make = Button(theme=theme, icon="check", kind="primary", run=self._make)
        self._problem = make_label("", "error", wraps=True)
        self._problem.hide()
        self._lay_out()
        self.folder.editingFinished.connect(self._check_folder)

    def retranslate(self, words: Words) -> None:
        """Set the words in the language in force."""
        self._words = words
        self.title.setText(self.tr("New event"))
        self._about.setText(self.tr("You can change everything later."))
        labels = {
            "name": self.tr("Name of the event"),
            "date": self.tr("Date"),
            "begins": self.tr("Begins"),
            "ends": self.tr("Ends"),
            "format": self.tr("Format"),
            "slot": self.tr("Length of an interview"),
            "pause": self.tr("Break"),
            "sender": self.tr("Sender of the invitations"),
            "folder": self.tr("Where it is stored"),
        }
        for key, label in labels.items():
            self.fields[key].set_words(label)
        self.fields["pause"].set_words(self.tr("Break"), self.tr("optional"))
        self.fields["person"].set_words(self.tr("Your name"), self.tr("is shown in the history"))
        self.date.setDisplayFormat("ddd, dd.MM.yyyy")
        self.date.setLocale(QLocale())
        self.pause.setPlaceholderText("11:00–11:20")
        for place, minutes in enumerate(self._slots):
            self.slot.setItemText(place, self.tr("%n minute(s)", "", minutes))
        shown = {EventFormat.BOTH: self.tr("Both")}
        for one in EventFormat:
            self.format.set_text(one.value, shown.get(one, words.of(one)))
        self.choose.setText(self.tr("Choose"))
        self._network.setText(self.tr("On a network drive, only one person can edit at a time."))
        self.make.setText(self.tr("Create event"))
        self._check_folder()

    def _make(self) -> None:
        """Make the file with its event; what is missing is said at its field."""
        event = self._event()
        if event is None:
            return
        path = Path(self.folder.text()) / safe_file_name(event.name, suffix=SUFFIX)
        actor = self.person.text().strip()
        self._settings.user_name = actor
        try:
            with create_workspace(path, actor=actor or None) as session:
                begin_event(session, event, language=self._words.language)
        except UserError as error:
            self._problem.setText(self._words.error(error))
            self._problem.show()
            return
        self._problem.hide()
        self.made.emit(path)

    def _event(self) -> Event | None:
        for field in self.fields.values():
            field.clear_message()
        if not self.name.text().strip():
            self.fields["name"].tell(self.tr("A name is missing, for example “Refugees Day 2027”."))
            self.name.setFocus()
            return None
        try:
            breaks = SPANS.read(self.pause.text()) or ()
        except CellError as error:
            self.fields["pause"].tell(f"{self._words.cell(error.code)}.")
            return None
        if self.begins.time() >= self.ends.time():
            self.fields["ends"].tell(self.tr("The end is not after the beginning."))
            return None
        chosen: date = self.date.date().toPython()  # type: ignore[assignment]  # Qt says object
        event = Event(
            name=self.name.text().strip(),
            date=chosen,
            format=EventFormat(self.format.key),
            opening=DaySpan(_time(self.begins), _time(self.ends)),
            slot=timedelta(minutes=int(self.slot.currentData())),
            breaks=breaks,
            sender_name=self.from_line.text().strip(),
        )
        return event if self._has_slots(event) else None

    def _has_slots(self, event: Event) -> bool:
        try:
            return bool(event.raster.slots)
        except UserError as error:
            self.fields["pause"].tell(self._words.error(error))
            return False

    def _choose_folder(self) -> None:
        folder = self._asking.folder(self, self.tr("Where it is stored"), self.folder.text(), "")
        if folder is not None:
            self.folder.setText(str(folder))
            self._check_folder()

    def _check_folder(self) -> None:
        """Say where the folder is and how much room it has; a network drive is a warning, not an error."""
        field, folder = self.fields["folder"], Path(self.folder.text())
        if not folder.is_dir():
            field.tell(self.tr("This folder does not exist yet. Choose one that does."))
        elif lies_on_network(folder):
            field.tell(self.tr("This is a network drive: locks and speed depend on the network."), state="warn")
        else:
            free = QLocale().toString(round(shutil.disk_usage(folder).free / _BILLION))
            field.tell(self.tr("On this computer, {free} GB free. Daily backups.").format(free=free), state="ok")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(13)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        places = (
            ("name", 0, 0, 8), ("date", 0, 8, 4), ("format", 1, 0, 6), ("begins", 1, 6, 3), ("ends", 1, 9, 3),
            ("slot", 2, 0, 6), ("pause", 2, 6, 6), ("sender", 3, 0, 6), ("person", 3, 6, 6),
        )  # fmt: skip
        for key, row, column, span in places:
            grid.addWidget(self.fields[key], row, column, 1, span)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self.folder, 1)
        folder.addWidget(self.choose)
        inner = self.fields["folder"].layout()
        if isinstance(inner, QVBoxLayout):
            inner.insertLayout(1, folder)
        network = QHBoxLayout()
        network.setSpacing(5)
        network.addWidget(self._network_icon)
        network.addWidget(self._network, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._problem, 1)
        foot.addStretch(0)
        foot.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self._about)
        layout.addSpacing(14)
        layout.addLayout(grid)
        layout.addSpacing(9)
        layout.addWidget(self.fields["folder"])
        layout.addLayout(network)
        layout.addSpacing(18)
        layout.addLayout(foot)
        layout.addStretch(1)


def _time(edit: QTimeEdit) -> time:
    chosen: time = edit.time().toPython()  # type: ignore[assignment]  # Qt says object
    return chosen
