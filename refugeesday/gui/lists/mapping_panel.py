"""Say what each column of a file means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from refugeesday.exchange.headers import ColumnUse, MappedColumn
from refugeesday.exchange.lists import list_fields
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.exchange.list_fields import ListKind
    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

LEFT_OUT = ""


class MappingPanel(QFrame):
    """Show the file, and for each column its header, an example and the field it becomes.

    `changed` tells that a person chose another field, `file_wanted` that another file is wanted, `sheet_wanted` which
    other sheet of the same file.
    """

    changed = Signal()
    file_wanted = Signal()
    sheet_wanted = Signal(str)

    def __init__(self, *, kind: ListKind, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._kind, self._theme = kind, theme
        self._given: dict[str, str] = {}
        self._columns: tuple[MappedColumn, ...] = ()
        self.choices: dict[str, QComboBox] = {}
        self._file = make_label("", "strong")
        self._about = make_label("", "meta")
        self._change = Button(theme=theme, run=self.file_wanted.emit)
        self.sheets = ChoiceBox()
        self.sheets.activated.connect(lambda _place: self.sheet_wanted.emit(self.sheets.currentText()))
        self._title = make_label("", "heading")
        self._known = make_label("", "sub")
        self.remember = QCheckBox()
        self.remember.setChecked(True)
        self._list = QVBoxLayout()
        self._lay_out()
        self._widen()
        theme.changed.connect(self._widen)

    @property
    def given(self) -> dict[str, str]:
        """Give what a person chose: header to key of a field, "" leaves the column out."""
        return dict(self._given)

    def set_words(self) -> None:
        """Set the words in the language in force."""
        self._change.setText(self.tr("Change"))
        self.sheets.setAccessibleName(self.tr("Sheet of the file"))
        self._title.setText(self.tr("Columns"))
        self.remember.setText(self.tr("Remember this for next time"))

    def show_table(
        self, table: RawTable, columns: Sequence[MappedColumn], *, file: str, about: str, words: Words
    ) -> None:
        """Show a file's columns as they are understood."""
        self._given = {}
        self._file.setText(file)
        self._about.setText(about)
        self.sheets.clear()
        self.sheets.addItems([table.sheet, *table.other_sheets])
        self.sheets.setVisible(bool(table.other_sheets))
        self.show_columns(table, columns, words=words)

    def show_columns(self, table: RawTable, columns: Sequence[MappedColumn], *, words: Words) -> None:
        """Show what the columns mean now."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.choices = {}
        named = [column for column in columns if column.header.strip()]
        known = sum(column.use is ColumnUse.FIELD for column in named)
        self._known.setText(self.tr("{known} of {count} recognised").format(known=known, count=len(named)))
        for place, column in enumerate(columns):
            if column.header.strip():
                example = next((row.cells[place] for row in table.rows if row.cells[place]), "")
                self._list.addWidget(self._row(column, example, words))
                self._list.addWidget(make_line())
        self._list.addStretch(1)

    def choose(self, header: str, field: str) -> None:
        """Give a column another meaning, as a person would in its list."""
        self._given[header] = field
        self.changed.emit()

    def _row(self, column: MappedColumn, example: str, words: Words) -> QWidget:
        theme = self._theme
        is_field = column.use is ColumnUse.FIELD
        said = example if is_field or column.use is ColumnUse.LEFT_OUT else words.of(column.use)
        choice = self._choice(column, words)
        head, below = make_label(column.header, "name", short=True), make_label(said, "meta", short=True)
        head.setBuddy(choice)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(head)
        names.addWidget(below)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(8)
        layout.addLayout(names, 1)
        layout.addWidget(IconLabel("forward", theme=theme, color="text3", size=16))
        layout.addWidget(choice)
        state = ("ok", "ok") if is_field else ("dash", "text3")
        layout.addWidget(IconLabel(state[0], theme=theme, color=state[1]))
        return row

    def _choice(self, column: MappedColumn, words: Words) -> QComboBox:
        choice = ChoiceBox()
        choice.setFixedWidth(self._theme.px(168))
        choice.setAccessibleName(self.tr("Meaning of column “{header}”").format(header=column.header))
        choice.addItem(self.tr("leave out"), LEFT_OUT)
        for field in list_fields(self._kind):
            choice.addItem(field.german if words.language == "de" else field.english, field.key)
        choice.setCurrentIndex(max(0, choice.findData(column.field)))
        choice.setMaxVisibleItems(16)
        choice.activated.connect(lambda _place, header=column.header: self._take(header))
        self.choices[column.header] = choice
        return choice

    def _take(self, header: str) -> None:
        self.choose(header, str(self.choices[header].currentData()))

    def _widen(self) -> None:
        self.setMinimumWidth(self._theme.px(398))

    def _lay_out(self) -> None:
        theme = self._theme
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._file)
        names.addWidget(self._about)
        names.addWidget(self.sheets)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(12)
        head.addWidget(IconLabel("document", theme=theme, color="ok", size=26))
        head.addLayout(names, 1)
        head.addWidget(self._change)
        title = QHBoxLayout()
        title.setContentsMargins(16, 10, 16, 8)
        title.setSpacing(8)
        title.addWidget(self._title)
        title.addWidget(self._known)
        title.addStretch(1)
        inside = QWidget()
        self._list.setContentsMargins(16, 0, 16, 0)
        self._list.setSpacing(0)
        inside.setLayout(self._list)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(make_line())
        layout.addLayout(title)
        layout.addWidget(make_line())
        layout.addWidget(scroll, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("role", "footer")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below = QHBoxLayout(foot)
        below.setContentsMargins(16, 8, 16, 8)
        below.addWidget(self.remember)
        below.addStretch(1)
        return foot
