"""Let a person merge two entries about the same participant."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.gui.participants.merge_dialog import MergeDialog
from refugeesday.gui.saving import Saving
from refugeesday.services.merging import merge_people

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from refugeesday.domain.people import Participant
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import ParticipantRow


class Merging(QObject):
    """Open the dialog and keep what it says; `message` says how it went and how to take it back.

    `row` gives the row of a registration.
    """

    message = Signal(str, object)

    def __init__(
        self, context: Context[Workspace], parent: QWidget, *, row: Callable[[object], ParticipantRow | None]
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._workspace, self._theme, self._parent = context.session, context.theme, parent
        self._saving = Saving(self._workspace, self)
        self._saving.message.connect(self.message)
        self.dialog: MergeDialog | None = None

    def ask(self, kept_id: int, other_id: int) -> None:
        """Show both registrations side by side."""
        mine, theirs = self._row(kept_id), self._row(other_id)
        if mine is None or theirs is None:
            return
        kept, other = mine.participant, theirs.participant
        dialog = MergeDialog(kept, other, words=self._workspace.words, theme=self._theme, parent=self._parent)
        dialog.confirmed.connect(partial(self._merge, kept, other))
        self.dialog = dialog
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _merge(self, kept: Participant, other: Participant, take: Collection[str], own: Collection[str]) -> None:
        session = self._workspace.session
        self._saving.run(
            lambda: merge_people(session, keep=kept.person.id, other=other.person.id, take=take, take_registration=own),
            done=self.tr("{name} is one entry now").format(name=kept.person.full_name),
        )
