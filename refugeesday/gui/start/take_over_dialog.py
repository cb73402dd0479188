"""Ask before a file is taken over that somebody at another computer opened for writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from datetime import datetime

    from refugeesday.gui.theme import Theme


def moment_words(at: datetime) -> str:
    """Give an instant in local time, as days are written everywhere."""
    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp())).toLocalTime()
    return QLocale().toString(local, "dd.MM.yyyy HH:mm")


class TakeOverDialog(Dialog):
    """Name who has the file and what is lost there; accepted by the button that says what happens."""

    def __init__(self, name: str, host: str, *, since: datetime, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take the file over"))
        self.setMinimumWidth(theme.px(520))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(make_label(self.tr("Is the program closed there?"), "title"))
        said = self.tr("{name} opened this file on {since} at the computer {host} and has not closed it.")
        said = said.format(name=name, since=moment_words(since), host=host)
        layout.addWidget(make_label(said, wraps=True))
        risk = self.tr("Everything saved is here. If somebody still works there, they cannot save any more.")
        layout.addWidget(make_label(risk, "sub", wraps=True))
        self.cancel = Button(self.tr("Cancel"), theme=theme, run=self.reject)
        self.go = Button(self.tr("Take file over"), theme=theme, kind="primary", run=self.accept)
        foot = button_row(self.cancel, self.go)
        foot.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(foot)
        self.cancel.setFocus()
