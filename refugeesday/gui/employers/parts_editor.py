"""Edit what a record has several of: a table of them, the fields of the chosen one below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from refugeesday.exchange.cells import CellError
from refugeesday.gui.entry.field_row import FieldRow, set_control_text
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from refugeesday.exchange.cells import CellKind
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

P = TypeVar("P")

_ROWS = 4


@dataclass(frozen=True, kw_only=True)  # no slots: CPython 3.11 cannot call a subscripted, frozen, slotted generic
class PartLine(Generic[P]):
    """One of the things, known by its place."""

    id: int
    part: P


class PartsEditor(QWidget, Generic[P]):
    """Show the things of a record; `changed` carries all of them, as they are to be kept.

    `cells` say how each field is read and written. A text that is not understood stays in its field, unsaved, with
    the reason below.
    """

    changed = Signal(object)
    required = ""  # the key of the field that must say something

    def __init__(self, cells: Mapping[str, CellKind], *, theme: Theme, widths: Mapping[str, int]) -> None:
        super().__init__()
        self._cells = dict(cells)
        self._parts: tuple[P, ...] = ()
        self._record: object = None
        self._words: Words | None = None
        self.title = make_label("", "name")
        none: list[Column[PartLine[P]]] = []
        self.model: RowsModel[PartLine[P]] = RowsModel(none, self)
        self.table = RowsView(self.model, name="", theme=theme, widths=widths)
        self.table.setMinimumHeight(theme.height("tableHead", "head") + _ROWS * theme.height("row", "name"))
        self.table.current_changed.connect(self._show_fields)
        self.add = Button(theme=theme, icon="add", kind="ghost", run=self._add)
        self.remove = Button(theme=theme, icon="delete", kind="ghost", run=self._remove)
        self.fields = {key: FieldRow(QLineEdit(), theme=theme) for key in cells}
        for key, field in self.fields.items():
            line = field.control
            if isinstance(line, QLineEdit):
                line.editingFinished.connect(partial(self._keep, key))
                line.textEdited.connect(partial(self._recheck, key))
        self._lay_out()

    def blank(self, _parts: Sequence[P]) -> P:
        """Give a new thing beside those there are."""
        raise NotImplementedError

    def shown(self, part: P, key: str) -> str:
        """Give what the table says of a field."""
        value = getattr(part, key)
        return self._cells[key].write(value) if value else "–"

    def set_words(self, labels: Mapping[str, str], *, title: str, add: str, remove: str, words: Words) -> None:
        """Set all words; `labels` by the key of the field."""
        self._words = words
        self.title.setText(title)
        self.table.setAccessibleName(title)
        self.add.setText(add)
        self.remove.setText(remove)
        for key, field in self.fields.items():
            field.set_words(labels[key])
        self.model.set_columns(
            [Column(key=key, title=labels[key], text=partial(self._text_of, key=key)) for key in self.fields]
        )

    def show_parts(self, record: object, parts: Sequence[P]) -> None:
        """Show the things of a record; None for no record."""
        is_same, self._record = record == self._record, record
        chosen = self.table.current_id() if is_same else 0
        self._parts = tuple(parts)
        self.model.set_rows([PartLine(id=place, part=part) for place, part in enumerate(parts)])
        place = min(chosen, len(parts) - 1) if isinstance(chosen, int) else 0
        self.table.select_id(max(0, place))
        self.setEnabled(record is not None)
        self._show_fields(self.table.current_id(), keep_errors=is_same)

    def _text_of(self, line: PartLine[P], *, key: str) -> str:
        return self.shown(line.part, key)

    def _show_fields(self, place: object, *, keep_errors: bool = False) -> None:
        part = self._parts[place] if isinstance(place, int) and place < len(self._parts) else None
        for key, field in self.fields.items():
            field.setEnabled(part is not None)
            if keep_errors and field.state == "error":
                continue
            value = getattr(part, key) if part is not None else None
            set_control_text(field.control, self._cells[key].write(value) if value else "")
            field.clear_message()
        self.remove.setEnabled(part is not None)

    def _keep(self, key: str) -> None:
        place = self.table.current_id()
        if not isinstance(place, int) or place >= len(self._parts):
            return
        field, part = self.fields[key], self._parts[place]
        try:
            value = self._value(key)
        except CellError as error:
            field.tell(f"{self._words.cell(error.code)}." if self._words else error.code)
            return
        field.clear_message()
        if value != getattr(part, key):
            changes: dict[str, Any] = {key: value}
            kept = replace(part, **changes)  # type: ignore[type-var]  # every thing is a frozen dataclass
            self.changed.emit((*self._parts[:place], kept, *self._parts[place + 1 :]))

    def _value(self, key: str) -> Any:  # of the field's own type
        line = self.fields[key].control
        text = line.text() if isinstance(line, QLineEdit) else ""
        value = self._cells[key].read(text)
        if value is None and key == self.required:
            raise CellError("row.name_missing", text)
        return (() if self._cells[key].is_list else "") if value is None else value

    def _recheck(self, key: str, _text: str) -> None:
        try:
            self._value(key)
        except CellError:
            return
        self.fields[key].clear_message()

    def _add(self) -> None:
        place = len(self._parts)
        self.changed.emit((*self._parts, self.blank(self._parts)))
        self.table.select_id(place)

    def _remove(self) -> None:
        place = self.table.current_id()
        if isinstance(place, int):
            self.changed.emit((*self._parts[:place], *self._parts[place + 1 :]))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add)
        head.addWidget(self.remove)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(11)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.table)
        layout.addLayout(grid)
