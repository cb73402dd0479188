"""Change one participant field by field; each change is one step of the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.people import Participant, Person
from refugeesday.errors import UserError
from refugeesday.exchange.cells import CellError
from refugeesday.gui.lists.phones import shown_phone
from refugeesday.services.participant_fields import field_texts, with_text
from refugeesday.services.participants import add_participant, edit_participant, participant

if TYPE_CHECKING:
    from refugeesday.gui.workspace import Workspace

_NAMES = ("given_name", "family_name")


class ParticipantEditor(QObject):
    """Hold the participant in the form.

    A new one is stored with the first name that is given; what was typed before waits. `shown` says that the texts are
    those of another or a changed participant, `refused` carries a sentence about a step that failed.
    """

    shown = Signal()
    refused = Signal(str)
    added = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.participant: Participant | None = None
        self.texts: dict[str, str] = {}
        self._waiting: dict[str, str] = {}

    @property
    def is_new(self) -> bool:
        """Tell whether the participant is not stored yet."""
        return self.participant is not None and self.participant.id == 0

    def show(self, one: Participant | None) -> None:
        """Take a participant into the form, or none."""
        self.participant = one
        self._waiting = {}
        self.texts = field_texts(self._workspace.session, one) if one is not None else {}
        if self.texts.get("phone"):
            self.texts["phone"] = shown_phone(self.texts["phone"])
        self.shown.emit()

    def begin(self) -> None:
        """Take a new participant into the form."""
        if self._workspace.event is not None:
            self.show(Participant(event=self._workspace.event, person=Person()))

    def check(self, key: str, text: str) -> str:
        """Give why a text cannot be saved as a field, as the code of a sentence; "" where it can."""
        if self.participant is None or (self.is_new and key not in _NAMES):
            return ""
        try:
            with_text(self._workspace.session, self.participant, key=key, text=text)
        except CellError as error:
            return error.code
        return ""

    def save(self, key: str, text: str) -> str:
        """Save a field and give "", or the code of why its text was not understood; nothing is stored then."""
        if self.participant is None:
            return ""
        if self.is_new and key not in _NAMES:
            self._waiting[key] = text
            return ""
        try:
            changed = with_text(self._workspace.session, self.participant, key=key, text=text)
        except CellError as error:
            return "" if self.is_new else error.code
        if changed != self.participant:
            self._store(changed)
        return ""

    def _store(self, changed: Participant) -> None:
        session = self._workspace.session
        try:
            if changed.id:
                edit_participant(session, changed)
                self.show(participant(session, changed.id))
            else:
                self._add(changed)
        except UserError as error:
            self.refused.emit(self._workspace.words.error(error))
            self._show_again(changed.id)

    def _add(self, new: Participant) -> None:
        session = self._workspace.session
        for key, text in self._waiting.items():
            try:
                new = with_text(session, new, key=key, text=text)
            except CellError:
                continue  # the form shows it again, empty
        added = add_participant(session, new)
        self.show(participant(session, added))
        self.added.emit(added)

    def _show_again(self, id_: int) -> None:
        """Show what is stored now, where something still is."""
        try:
            self.show(participant(self._workspace.session, id_) if id_ else self.participant)
        except UserError:
            self.show(None)
