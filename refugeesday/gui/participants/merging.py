"""Let a person merge two entries about the same participant."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.merging import differing
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.entry.merge_dialog import Difference, MergeDialog
from refugeesday.gui.language_names import language_name
from refugeesday.gui.saving import Saving
from refugeesday.services.merging import merge_people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from refugeesday.domain.people import Participant
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import ParticipantRow
    from refugeesday.wording import Words


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
        about = self.tr(
            "Languages, wishes, consents and interviews of both are kept. Interviews at the same time as another one, "
            "or with the same employer twice, cannot be kept."
        )
        dialog = MergeDialog(about=about, theme=self._theme, parent=self._parent)
        names = (f"{kept.person.full_name} · {kept.number}", f"{other.person.full_name} · {other.number}")
        dialog.show_entries(names, list(_differences(kept, other, self._workspace.words)))
        dialog.confirmed.connect(partial(self._merge, kept, other))
        self.dialog = dialog
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _merge(self, kept: Participant, other: Participant, take: set[str]) -> None:
        session, of_person = self._workspace.session, set(differing(kept.person, other.person))
        self._saving.run(
            lambda: merge_people(
                session, keep=kept.person.id, other=other.person.id, take=take & of_person,
                take_registration=take - of_person,
            ),
            done=self.tr("{name} is one entry now").format(name=kept.person.full_name),
        )  # fmt: skip


def _differences(kept: Participant, other: Participant, words: Words) -> Iterator[Difference]:
    """Say where the people and their registrations differ, as the pages show it: in the language in force."""
    known = field_by_key(ListKind.PARTICIPANTS)
    of_person = differing(kept.person, other.person)
    for key in (*of_person, *differing(kept, other)):
        field = known.get(key)
        if field is not None:
            holders = (kept.person, other.person) if key in of_person else (kept, other)
            said = [_shown(key, getattr(one, key), words, field.cell.write) for one in holders]
            label = field.german if words.language == "de" else field.english
            yield Difference(key=key, label=label, mine=said[0], theirs=said[1])


def _shown(key: str, value: object, words: Words, write: Callable[[object], str]) -> str:
    if key == "phone":
        return shown_phone(write(value))
    if key == "invitation_language":
        return language_name(str(value)) if value else ""
    return words.of(value) if isinstance(value, Enum) else write(value)
