"""Put two entries about the same person side by side, and choose where they differ."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from refugeesday.domain.merging import differing
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.language_names import language_name
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.labels import make_label, make_line

if TYPE_CHECKING:
    from refugeesday.domain.people import Participant
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words


class MergeDialog(Dialog):
    """Show both entries; `confirmed` carries the fields to take from the other person and the other registration."""

    confirmed = Signal(object, object)

    def __init__(
        self, kept: Participant, other: Participant, *, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge two entries"))
        self.prefer(640, 480, theme=theme)
        self._kept, self._other, self._words = kept, other, words
        self.choices: dict[str, QButtonGroup] = {}
        self._person_fields = differing(kept.person, other.person)
        self._own_fields = differing(kept, other)
        self.merge = Button(self.tr("Merge entries"), theme=theme, kind="primary", run=self._confirm)
        self._cancel = Button(self.tr("Cancel"), theme=theme, run=self.close)
        about = self.tr(
            "Languages, wishes, consents and interviews of both are kept. Interviews at the same time as another one, "
            "or with the same employer twice, cannot be kept."
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.merge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(self.tr("Which of the two is right?"), "title"))
        layout.addWidget(make_label(about, "sub", wraps=True))
        layout.addWidget(make_line())
        layout.addWidget(self._table(), 1)
        layout.addWidget(make_line())
        layout.addLayout(foot)

    def _table(self) -> QWidget:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, one in ((1, self._kept), (2, self._other)):
            grid.addWidget(make_label(f"{one.person.full_name} · {one.number}", "strong", wraps=True), 0, column)
        for key in (*self._person_fields, *self._own_fields):
            self._add_choice(grid, key)
        if not self.choices:
            said = make_label(self.tr("Nothing contradicts. The two entries complete each other."), wraps=True)
            grid.addWidget(said, 1, 0, 1, 3)
        inside = QWidget()
        below = QVBoxLayout(inside)
        below.setContentsMargins(0, 0, 8, 0)
        below.addLayout(grid)
        below.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(inside.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _add_choice(self, grid: QGridLayout, key: str) -> None:
        field = field_by_key(ListKind.PARTICIPANTS).get(key)
        if field is None:
            return
        row = grid.rowCount()
        label = field.german if self._words.language == "de" else field.english
        grid.addWidget(make_label(label, "name"), row, 0)
        group = QButtonGroup(self)
        for column, one in enumerate((self._kept, self._other)):
            holder = one.person if key in self._person_fields else one
            text = self._shown(key, getattr(holder, key), field.cell.write(getattr(holder, key)))
            button = QRadioButton(text)
            button.setAccessibleName(f"{label}: {text}")
            button.setChecked(column == 0)
            group.addButton(button, column)
            grid.addWidget(button, row, column + 1)
        self.choices[key] = group

    def _shown(self, key: str, value: object, written: str) -> str:
        """Give a value as the pages show it: in the language in force."""
        if key == "phone":
            return shown_phone(written)
        if key == "invitation_language":
            return language_name(str(value)) if value else ""
        return self._words.of(value) if isinstance(value, Enum) else written

    def _confirm(self) -> None:
        taken = {key for key, group in self.choices.items() if group.checkedId() == 1}
        self.confirmed.emit(taken & set(self._person_fields), taken & set(self._own_fields))
        self.close()
