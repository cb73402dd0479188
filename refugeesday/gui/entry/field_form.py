"""Show fields of an entry in rows of one or two; each is saved when it is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from refugeesday.exchange.lists import field_by_key
from refugeesday.gui.entry.editor import E
from refugeesday.gui.entry.field_controls import Choice, fill_choice, make_control
from refugeesday.gui.entry.field_row import FieldRow, control_text, set_control_text
from refugeesday.gui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.gui.entry.editor import EntryEditor
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace


class FieldForm(PageScroll, Generic[E]):
    """Lay fields out; `errors_changed` tells that the number of fields with an error is another one.

    A text that cannot be understood stays in its field, unsaved, with the reason below; all others are saved.
    """

    errors_changed = Signal()

    def __init__(
        self, rows: Sequence[Sequence[str]], *, editor: EntryEditor[E], workspace: Workspace, theme: Theme
    ) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(11)
        super().__init__(inside, column)
        self._editor, self._workspace, self._theme = editor, workspace, theme
        self.fields: dict[str, FieldRow] = {}
        self._person = 0
        self._saved = ""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(11)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.column = column
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        for keys in rows:
            self._add_row(keys)
        editor.shown.connect(self.show_texts)

    @property
    def errors(self) -> int:
        """Count the fields whose text is not saved."""
        return sum(field.state == "error" for field in self.fields.values())

    def add_below(self, *widgets: QWidget) -> None:
        """Put widgets below the fields."""
        for widget in widgets:
            self.column.insertWidget(self.column.count() - 1, widget)

    def add_fields(self, rows: Sequence[Sequence[str]]) -> None:
        """Put further rows of fields below what is there."""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(11)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.column.insertLayout(self.column.count() - 1, self._grid)
        for keys in rows:
            self._add_row(keys)

    def show_texts(self) -> None:
        """Show what is stored; a text with an error stays where the person is the same."""
        one = self._editor.entry
        person = one.person.id if one is not None else 0
        is_same, self._person = person == self._person and person != 0, person
        for key, field in self.fields.items():
            if is_same and key != self._saved and (field.state == "error" or _is_being_typed(field.control)):
                continue
            set_control_text(field.control, self._shown(key))
            if not is_same:
                field.clear_message()
        self.errors_changed.emit()

    def offer(self, key: str, known: Iterable[str]) -> None:
        """Offer words that others hold already."""
        field = self.fields.get(key)
        if field is not None and isinstance(field.control, Choice):
            text = field.control.currentText()
            blocker = QSignalBlocker(field.control)
            field.control.clear()
            for word in sorted({word for word in known if word}, key=str.casefold):
                field.control.addItem(word, word)
            set_control_text(field.control, text)
            blocker.unblock()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        words = self._workspace.words
        fields = self._editor.fields
        known = field_by_key(fields.kind)
        for key, field in self.fields.items():
            label = known[key].german if words.language == "de" else known[key].english
            field.set_words(label, self.tr("optional") if key in fields.optional else "")
            if key in fields.choices and isinstance(field.control, Choice):
                fill_choice(field.control, key, fields, words=words)

    def save(self, key: str) -> None:
        """Save one field as it stands."""
        field = self.fields[key]
        text = control_text(field.control)
        if text == self._shown(key):
            field.clear_message()
        else:
            self._saved = key
            code = self._editor.save(key, text)
            self._saved = ""
            if code:
                field.tell(f"{self._workspace.words.cell(code)}.")
            elif key == "phone" and text:
                field.tell(self.tr("Number is complete"), state="ok")
            else:
                field.clear_message()
        self.errors_changed.emit()

    def _shown(self, key: str) -> str:
        text = self._editor.texts.get(key, "")
        return text.replace("; ", "\n") if key in self._editor.fields.items else text

    def _recheck(self, key: str) -> None:
        """Take an error away as soon as it is fixed; a new one is not shown while somebody types."""
        field = self.fields[key]
        if field.state == "error" and not self._editor.check(key, control_text(field.control)):
            field.clear_message()
            self.errors_changed.emit()
        elif field.state != "error":
            field.clear_message()

    def _add_row(self, keys: Sequence[str]) -> None:
        place = self._grid.rowCount()
        for column, key in enumerate(keys):
            left = partial(self.save, key)
            fields, words = self._editor.fields, self._workspace.words
            control = make_control(key, fields, words=words, theme=self._theme, left=left)
            if isinstance(control, QLineEdit):
                control.textEdited.connect(partial(self._typed, key))
            elif isinstance(control, QPlainTextEdit):
                control.textChanged.connect(partial(self._recheck, key))
            field = FieldRow(control, theme=self._theme)
            self.fields[key] = field
            span = 2 if len(keys) == 1 else 1
            self._grid.addWidget(field, place, column, 1, span, Qt.AlignmentFlag.AlignTop)

    def _typed(self, key: str, _text: str) -> None:
        self._recheck(key)


def _is_being_typed(control: QWidget) -> bool:
    """Tell whether somebody is in the middle of typing here, so that news from elsewhere must not take it away."""
    if isinstance(control, QLineEdit):
        return control.hasFocus() and control.isModified()
    return isinstance(control, QPlainTextEdit) and control.hasFocus()
