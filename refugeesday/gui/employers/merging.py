"""Let a person merge two entries about the same employer."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.domain.merging import by_likeness, differing
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.entry.merge_dialog import Difference, MergeDialog
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.dialog import in_place_of
from refugeesday.services.merging_organisations import merge_organisations
from refugeesday.services.organisations import organisations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from refugeesday.domain.organisations import Organisation
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.wording import Words


class EmployerMerging(QObject):
    """Open the dialog and keep what it says."""

    def __init__(self, context: Context[Workspace], saving: Saving, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._theme, self._saving, self._parent = context.session, context.theme, saving, parent
        self.dialog: MergeDialog | None = None
        self.other = ChoiceBox()
        self._others: list[Organisation] = []

    def ask(self, kept: Organisation) -> None:
        """Ask which other entry is the same employer, the likeliest first, and show both side by side."""
        everybody = organisations(self._workspace.session)
        self._others = by_likeness(kept, [one for one in everybody if one.id != kept.id])
        if not self._others:
            return
        about = self.tr(
            "Contacts, booths, offers, calls and interviews of both are kept. Wishes for either are for this employer."
        )
        dialog = in_place_of(self.dialog, MergeDialog(about=about, theme=self._theme, parent=self._parent))
        self.other = ChoiceBox()
        for one in self._others:
            self.other.addItem(", ".join(filter(None, (one.name, one.town))))
        dialog.add_above(FieldRow(self.other, theme=self._theme, label=self.tr("Same employer as")))
        self.other.currentIndexChanged.connect(partial(self._show, dialog, kept))
        self._show(dialog, kept, 0)
        dialog.confirmed.connect(partial(self._merge, kept))
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _show(self, dialog: MergeDialog, kept: Organisation, place: int) -> None:
        other = self._others[place]
        dialog.show_entries((kept.name, other.name), list(_differences(kept, other, self._workspace.words)))

    def _forget(self) -> None:
        self.dialog = None

    def _merge(self, kept: Organisation, take: set[str]) -> None:
        session, other = self._workspace.session, self._others[self.other.currentIndex()]
        self._saving.run(
            lambda: merge_organisations(session, keep=kept.id, other=other.id, take=take),
            done=self.tr("{name} is one entry now").format(name=kept.name),
        )


def _differences(kept: Organisation, other: Organisation, words: Words) -> Iterator[Difference]:
    """Say where two employers differ, as their page shows it: in the language in force."""
    known = field_by_key(ListKind.ORGANISATIONS)
    for key in differing(kept, other):
        if (field := known.get(key)) is not None:
            said = [_shown(key, getattr(one, key), words, field.cell.write) for one in (kept, other)]
            label = field.german if words.language == "de" else field.english
            yield Difference(key=key, label=label, mine=said[0], theirs=said[1])


def _shown(key: str, value: object, words: Words, write: Callable[[object], str]) -> str:
    if key == "phone":
        return shown_phone(write(value))
    return words.of(value) if isinstance(value, Enum) else write(value)
