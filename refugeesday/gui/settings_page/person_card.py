"""Who is working here, and which translations the event uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.card import Card
from refugeesday.services.events import choose_phrases
from refugeesday.services.events import event as read_event
from refugeesday.services.session import user_name

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class PersonCard(Card):
    """Set the name the history shows, and whether the event uses unchecked translations.

    `wanted` carries a callable that runs a step.
    """

    wanted = Signal(object)

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(theme=context.theme)
        self._context = context
        self.name = QLineEdit(context.settings.user_name or user_name())
        self._field = FieldRow(self.name, theme=context.theme)
        self.unreviewed = QCheckBox()
        self.body.setSpacing(10)
        self.body.addWidget(self._field)
        self.body.addWidget(self.unreviewed)
        self.name.editingFinished.connect(self._take_name)
        self.unreviewed.clicked.connect(self._take_unreviewed)

    def reload(self) -> None:
        """Read what the event in front uses."""
        workspace = self._context.session
        self.unreviewed.setEnabled(workspace.event is not None)
        if workspace.event is not None:
            self.unreviewed.setChecked(read_event(workspace.session, workspace.event).with_unreviewed)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.set_title(self.tr("You and your papers"))
        self._field.set_words(self.tr("Your name"), self.tr("is shown in the history"))
        words = self.tr("Use translations nobody has checked yet on cards, letters and in mails")
        self.unreviewed.setText(words)
        self.unreviewed.setAccessibleDescription(self.tr("Otherwise English stands in their place"))
        self.unreviewed.setToolTip(self.tr("Otherwise English stands in their place"))

    def _take_name(self) -> None:
        name = self.name.text().strip()
        self._context.settings.user_name = name
        self._context.session.session.actor = name or user_name()
        if not name:
            self.name.setText(user_name())

    def _take_unreviewed(self, used: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        session, event = self._context.session.session, self._context.session.event or 0
        self.wanted.emit(lambda: choose_phrases(session, event=event, with_unreviewed=used))
