"""Begin another event in the open file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.gui.start.event_form import EventForm
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class NewEventDialog(Dialog):
    """Ask what the event is; `made` carries it."""

    made = Signal(object)

    def __init__(self, context: Context[Workspace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme, words = context.theme, context.session.words
        self.setWindowTitle(self.tr("New event"))
        self.form = EventForm(settings=context.settings, words=words, theme=theme)
        self.form.retranslate(words)
        about = make_label(
            self.tr("The event stands in this file beside the others. You can change everything later."),
            "sub",
            wraps=True,
        )
        self._cancel = Button(self.tr("Cancel"), theme=theme, run=self.reject)
        self.make = Button(self.tr("Create event"), theme=theme, icon="check", kind="primary", run=self._make)
        self.make.setDefault(True)
        foot = button_row(self._cancel, self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addLayout(self.form.make_grid())
        layout.addSpacing(8)
        layout.addLayout(foot)
        self.setMinimumWidth(theme.px(720))

    def _make(self) -> None:
        event = self.form.event_wanted()
        if event is not None:
            self.accept()
            self.made.emit(event)
