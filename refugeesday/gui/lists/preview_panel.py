"""Show what an import would do, row by row, before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.lists.preview_rows import PreviewRow, RowResult
from refugeesday.gui.lists.preview_table import PreviewTable
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line
from refugeesday.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.lists.import_words import ImportWords
    from refugeesday.gui.theme import Theme
    from refugeesday.services.import_values import ImportPreview

_ALL = "all"


class PreviewPanel(QFrame):
    """Show the rows, narrowed by their result; `save_rejected` is called by the button below."""

    def __init__(self, *, theme: Theme, save_rejected: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._title = make_label("", "heading")
        self._calm = make_label("", "sub", short=True)  # gives way to the choices
        self.results = Segmented(
            [(_ALL, "", ""), *((result.value, "", icon) for result, icon in _RESULT_ICONS.items())],
            name="",
            theme=theme,
        )
        self.results.chosen.connect(self._filter)
        none: list[Column[PreviewRow]] = []
        self.model: RowsModel[PreviewRow] = RowsModel(none, self)
        self.table = PreviewTable(self.model, name="", theme=theme)
        self._empty = EmptyState("columns", theme=theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self._left_out = make_label("", "meta", wraps=True)
        self._rejected = make_label("", "sub", wraps=True)
        self.save = Button(theme=theme, run=save_rejected)
        self.save.set_property("dense", "true")
        self._foot = QWidget()
        self._lay_out(theme)

    def set_words(self) -> None:
        """Set the words in the language in force."""
        self._title.setText(self.tr("Preview"))
        self._calm.setText(self.tr("Nothing has been taken over yet"))
        self.results.setAccessibleName(self.tr("Which rows"))
        self.table.setAccessibleName(self.tr("Preview"))
        self.save.setText(self.tr("Save list"))

    def wait(self, text: str) -> None:
        """Say what stands in the way of a preview."""
        self._empty.tell(text)
        self._stack.setCurrentWidget(self._empty)
        self._foot.hide()
        self.results.hide()

    def show_preview(self, preview: ImportPreview, rows: Sequence[PreviewRow], *, words: ImportWords) -> None:
        """Show a preview."""
        self.results.show()
        counts = {result: sum(row.result is result for row in rows) for result in RowResult}
        everything = self.tr("All")
        self.results.set_text(_ALL, f"{everything} {len(rows)}")
        for result, count in counts.items():
            self.results.set_text(result.value, f"{words.result(result).capitalize()} {count}")
            self.results.set_shown(result.value, count > 0)
        self.results.choose(_ALL)
        self._fit()
        self.model.set_rows(())  # those of an earlier preview have other cells
        self.model.set_columns(words.columns(preview))
        self.model.set_filter("")
        self.model.set_rows(rows)
        self._stack.setCurrentWidget(self.table)
        self._show_foot(preview, counts[RowResult.REJECTED])

    def _show_foot(self, preview: ImportPreview, rejected: int) -> None:
        self._foot.setVisible(bool(rejected or preview.left_out_columns or preview.unknown_columns))
        said = []
        if preview.left_out_columns:
            columns = ", ".join(preview.left_out_columns)
            said.append(self.tr("Left out on purpose: {columns}").format(columns=columns))
        if preview.unknown_columns:
            columns = ", ".join(preview.unknown_columns)
            said.append(self.tr("Not assigned: {columns}").format(columns=columns))
        self._left_out.setText(" · ".join(said))
        self._left_out.setVisible(bool(said))
        self._rejected.setText(self.tr("Save %n rejected row(s) as an Excel file and correct them there", "", rejected))
        self._rejected.setVisible(rejected > 0)
        self.save.setVisible(rejected > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices below the title where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for compact in (False, True):
            self.results.set_compact(compact)
            needed = self._title.sizeHint().width() + self.results.sizeHint().width() + 52
            if needed + (0 if compact else self._calm.sizeHint().width()) <= self.width():
                break
        is_narrow = needed > self.width()
        sides = QHBoxLayout.Direction
        self._head.setDirection(sides.TopToBottom if is_narrow else sides.LeftToRight)

    def _filter(self, key: str) -> None:
        wanted = None if key == _ALL else RowResult(key)
        self.model.set_filter("", None if wanted is None else lambda row: row.result is wanted)

    def _lay_out(self, theme: Theme) -> None:
        head = self._head = QHBoxLayout()
        head.setContentsMargins(16, 9, 16, 9)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._calm, 1)
        head.addWidget(self.results)
        self._foot.setProperty("role", "footer")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._rejected)
        words.addWidget(self._left_out)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(10)
        foot.addWidget(IconLabel("import", theme=theme))
        foot.addLayout(words, 1)
        foot.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(make_line())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._foot)


_RESULT_ICONS = {
    RowResult.NEW: "add",
    RowResult.CHANGED: "edit",
    RowResult.UNCHANGED: "check",
    RowResult.REJECTED: "declined",
}
