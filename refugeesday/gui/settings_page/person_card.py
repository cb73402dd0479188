"""Who is working here, and what others in the room may read on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit

from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.card import Card
from refugeesday.services.session import user_name

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class PersonCard(Card):
    """Set the name the history shows, and whether unchecked translations may be used."""

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(theme=context.theme)
        self._context = context
        self.name = QLineEdit(context.settings.user_name or user_name())
        self._field = FieldRow(self.name, theme=context.theme)
        self.unreviewed = QCheckBox()
        self.unreviewed.setChecked(context.settings.with_unreviewed)
        self.body.setSpacing(10)
        self.body.addWidget(self._field)
        self.body.addWidget(self.unreviewed)
        self.name.editingFinished.connect(self._take_name)
        self.unreviewed.clicked.connect(self._take_unreviewed)

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
        self._context.settings.with_unreviewed = used
