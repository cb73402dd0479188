"""Ask what a new event needs, and make its file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from refugeesday.errors import UserError
from refugeesday.exchange.files import safe_file_name
from refugeesday.gui.start.event_form import EventForm
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.services.new_events import begin_event
from refugeesday.services.session import create_workspace, user_name
from refugeesday.services.workspace import lies_on_network

if TYPE_CHECKING:
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.settings import Settings
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

SUFFIX = ".refugeesday"
_BILLION = 1_000_000_000


class NewEventForm(EventForm):
    """Hold the form; `made` carries the path of the new file."""

    made = Signal(Path)

    def __init__(self, *, settings: Settings, asking: FileAsking, words: Words, theme: Theme) -> None:
        super().__init__(settings=settings, words=words, theme=theme)
        self._settings, self._asking = settings, asking
        self.setProperty("scale", "large")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if not Path(documents).is_dir():
            documents = str(Path.home())
        self.title = make_label("", "h1")
        self._about = make_label("", "sub")
        self.person, self.folder = QLineEdit(settings.user_name or user_name()), QLineEdit(documents)
        self._add_fields((("person", self.person), ("folder", self.folder)))
        self.choose = Button(theme=theme, icon="folder", run=self._choose_folder)
        self._network = make_label("", "meta", wraps=True)
        self._network_icon = IconLabel("info", theme=theme, color="text3", size=15)
        self.make = Button(theme=theme, icon="check", kind="primary", run=self._make)
        self._problem = make_label("", "error", wraps=True)
        self._problem.hide()
        self._lay_out()
        self.folder.editingFinished.connect(self._check_folder)

    def begin(self) -> None:
        """Take the focus to what is filled in first."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self, words: Words) -> None:
        """Set the words in the language in force."""
        super().retranslate(words)
        self.title.setText(self.tr("New event"))
        self._about.setText(self.tr("You can change everything later."))
        self.fields["folder"].set_words(self.tr("Where it is stored"))
        self.fields["person"].set_words(self.tr("Your name"), self.tr("is shown in the history"))
        self.choose.setText(self.tr("Choose"))
        self._network.setText(self.tr("On a network drive, only one person can edit at a time."))
        self.make.setText(self.tr("Create event"))
        self._check_folder()

    def _make(self) -> None:
        """Make the file with its event; what is missing is said at its field."""
        event = self.event_wanted()
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
        layout.addLayout(self.make_grid())
        layout.addSpacing(9)
        layout.addWidget(self.fields["folder"])
        layout.addLayout(network)
        layout.addSpacing(18)
        layout.addLayout(foot)
        layout.addStretch(1)
