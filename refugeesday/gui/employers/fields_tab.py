"""Show a few fields of a record; each is saved as one step when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from refugeesday.gui.entry.field_row import FieldRow, control_text, set_control_text
from refugeesday.gui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from refugeesday.gui.theme import Theme


class FieldsTab(PageScroll):
    """Hold fields by key in two columns.

    `save` gets key and text when a field is left with another text, and gives an error in words, "" for none; then the
    text stays in its field, unsaved.
    """

    def __init__(
        self,
        controls: Mapping[str, QWidget],
        *,
        save: Callable[[str, str], str],
        theme: Theme,
        wide: Sequence[str] = (),
    ) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        super().__init__(inside, column)
        self.fields = {key: FieldRow(control, theme=theme) for key, control in controls.items()}
        self._save = save
        self._texts: dict[str, str] = {}
        self._record: object = None
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(11)
        place = 0
        for key, field in self.fields.items():
            place += place % 2 if key in wide else 0
            grid.addWidget(field, place // 2, place % 2, 1, 2 if key in wide else 1)
            place += 2 if key in wide else 1
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column = column
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self._connect()

    def set_labels(self, labels: Mapping[str, str]) -> None:
        """Set the words."""
        for key, field in self.fields.items():
            field.set_words(labels[key])

    def show_texts(self, record: object, texts: Mapping[str, str]) -> None:
        """Show what is stored; a text with an error stays while the record is the same."""
        is_same, self._record = record == self._record, record
        self._texts = dict(texts)
        for key, field in self.fields.items():
            if is_same and (field.state == "error" or field.control.hasFocus()):
                continue
            set_control_text(field.control, texts.get(key, ""))
            field.clear_message()
        self.setEnabled(record is not None)

    def _connect(self) -> None:
        for key, field in self.fields.items():
            if isinstance(field.control, QComboBox):
                field.control.activated.connect(lambda _place, key=key: self._keep(key))
            elif isinstance(field.control, QLineEdit):
                field.control.editingFinished.connect(lambda key=key: self._keep(key))
                field.control.textEdited.connect(lambda _text, field=field: field.clear_message())

    def _keep(self, key: str) -> None:
        field = self.fields[key]
        text = control_text(field.control).strip()
        if self._record is None or text == self._texts.get(key, ""):
            field.clear_message()
            return
        problem = self._save(key, text)
        if problem:
            field.tell(problem)
        else:
            field.clear_message()
