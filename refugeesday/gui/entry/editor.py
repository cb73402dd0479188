"""Change one registration field by field; each change is one step of the history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.people import Participant, Volunteer
from refugeesday.errors import UserError
from refugeesday.exchange.cells import CellError
from refugeesday.exchange.phones import shown_phone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import Enum

    from refugeesday.exchange.list_fields import ListKind
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import Session

E = TypeVar("E", bound=Participant | Volunteer)

_NAMES = ("given_name", "family_name")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSet:
    """Say how the fields of a list look in a form.

    `choices` are chosen from an enum (those of `always_said` never empty), `lines` have so many lines, those of
    `items` one item a line; `known_words` offer what others hold already, `optional` are marked as such.
    """

    kind: ListKind
    choices: Mapping[str, type[Enum]]
    always_said: frozenset[str]
    lines: Mapping[str, int]
    items: frozenset[str] = frozenset()
    known_words: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryService(Generic[E]):
    """Name the functions that read and keep an entry; `with_text` raises CellError, the others UserError."""

    blank: Callable[[int], E]
    read: Callable[[Session, int], E]
    texts: Callable[[Session, E], dict[str, str]]
    with_text: Callable[..., E]
    add: Callable[[Session, E], int]
    edit: Callable[[Session, E], None]


class EntryEditor(QObject, Generic[E]):
    """Hold the entry in the form.

    A new one is stored with the first name that is given; what was typed before waits. `shown` says that the texts are
    those of another or a changed entry, `refused` carries a sentence about a step that failed.
    """

    shown = Signal()
    refused = Signal(str)
    added = Signal(int)

    def __init__(self, service: EntryService[E], fields: FieldSet, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.fields = fields
        self.entry: E | None = None
        self.texts: dict[str, str] = {}
        self._service = service
        self._workspace = workspace
        self._waiting: dict[str, str] = {}

    @property
    def is_new(self) -> bool:
        """Tell whether the entry is not stored yet."""
        return self.entry is not None and self.entry.id == 0

    def show(self, one: E | None) -> None:
        """Take an entry into the form, or none."""
        self.entry = one
        self._waiting = {}
        self.texts = self._service.texts(self._workspace.session, one) if one is not None else {}
        if self.texts.get("phone"):
            self.texts["phone"] = shown_phone(self.texts["phone"])
        self.shown.emit()

    def begin(self) -> None:
        """Take a new entry into the form."""
        if self._workspace.event is not None:
            self.show(self._service.blank(self._workspace.event))

    def check(self, key: str, text: str) -> str:
        """Give why a text cannot be saved as a field, as the code of a sentence; "" where it can."""
        if self.entry is None or (self.is_new and key not in _NAMES):
            return ""
        try:
            self._service.with_text(self._workspace.session, self.entry, key=key, text=text)
        except CellError as error:
            return error.code
        return ""

    def save(self, key: str, text: str) -> str:
        """Save a field and give "", or the code of why its text was not understood; nothing is stored then."""
        if self.entry is None:
            return ""
        if self.is_new and key not in _NAMES:
            self._waiting[key] = text
            return ""
        try:
            changed = self._service.with_text(self._workspace.session, self.entry, key=key, text=text)
        except CellError as error:
            return "" if self.is_new else error.code
        if changed != self.entry:
            self._store(changed)
        return ""

    def _store(self, changed: E) -> None:
        session = self._workspace.session
        try:
            if changed.id:
                self._service.edit(session, changed)
                self.show(self._service.read(session, changed.id))
            else:
                self._add(changed)
        except UserError as error:
            self.refused.emit(self._workspace.words.error(error))
            self._show_again(changed.id)

    def _add(self, new: E) -> None:
        session = self._workspace.session
        for key, text in self._waiting.items():
            try:
                new = self._service.with_text(session, new, key=key, text=text)
            except CellError:
                continue  # the form shows it again, empty
        added = self._service.add(session, new)
        self.show(self._service.read(session, added))
        self.added.emit(added)

    def _show_again(self, id_: int) -> None:
        """Show what is stored now, where something still is."""
        try:
            self.show(self._service.read(self._workspace.session, id_) if id_ else self.entry)
        except UserError:
            self.show(None)
