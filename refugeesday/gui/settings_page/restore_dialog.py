"""Say what a backup holds and what would be gone, before it replaces the open file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import make_label
from refugeesday.services.backups import BackupContents

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class RestoreDialog(Dialog):
    """Ask once, because it cannot be taken back by Ctrl+Z; accepted by the button that says what happens."""

    def __init__(self, when: str, contents: object, *, context: Context[Workspace], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = context.theme
        self.setWindowTitle(self.tr("Bring a backup back"))
        self.setMinimumWidth(theme.px(520))
        self._context = context
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(make_label(self.tr("Backup of {time}").format(time=when), "title"))
        self.lines = self._lines(contents) if isinstance(contents, BackupContents) else [self._unknown()]
        for line in self.lines:
            layout.addWidget(make_label(line, "", wraps=True))
        safe = self.tr("The present state is backed up first, so that you can return to it here.")
        layout.addWidget(make_label(safe, "sub", wraps=True))
        self.cancel = Button(self.tr("Cancel"), theme=theme, run=self.reject)
        self.go = Button(self.tr("Bring backup back"), theme=theme, icon="history", kind="primary", run=self.accept)
        foot = button_row(self.cancel, self.go)
        foot.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(foot)
        self.cancel.setFocus()

    def _unknown(self) -> str:
        return self.tr("It was made by an older version of the program and is brought up to date when it is opened.")

    def _lines(self, contents: BackupContents) -> list[str]:
        lines = [
            "{}, {}, {}".format(
                self.tr("%n participant(s)", "", contents.participants),
                self.tr("%n organisation(s)", "", contents.organisations),
                self.tr("%n interview(s)", "", contents.interviews),
            )
        ]
        if contents.last_at is not None:
            at = QDateTime.fromSecsSinceEpoch(int(contents.last_at.timestamp()))
            day = self._context.language.locale.toString(at, "dd.MM.yyyy HH:mm")
            lines.append(self.tr("Last change in it: {time}").format(time=day))
        lost = contents.later_steps
        lines.append(self.tr("%n step(s) made since would be gone.", "", lost) if lost else self._same())
        return lines

    def _same(self) -> str:
        return self.tr("Nothing was changed since.")
