"""Show who did what when, and go back to any of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from refugeesday.errors import UserError
from refugeesday.gui.history.entries import HistoryRow, history_row
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.cells import StateCell
from refugeesday.gui.widgets.delegates import StateDelegate
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.history import go_back_to, history_steps

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace


class HistoryDialog(Dialog):
    """List the steps, newest first; `went_back` tells how many were undone."""

    went_back = Signal(int)

    def __init__(self, context: Context[Workspace], *, parent: MainWindow) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._window = context, parent
        theme = context.theme
        self.setWindowTitle(self.tr("History"))
        self.prefer(840, 560, theme=theme)
        self._model: RowsModel[HistoryRow] = RowsModel(self._columns(), self)
        self.table = RowsView(
            self._model,
            name=self.tr("History"),
            theme=theme,
            delegates={"what": StateDelegate(theme), "state": StateDelegate(theme)},
            widths={"time": 130, "what": 250, "who": 116, "state": 270},
            grows="what",
        )
        self.table.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self.table.current_changed.connect(lambda _id: self._show_choice())
        self._problem = make_label("", "error", wraps=True)
        self.back = Button(self.tr("Go back to here"), theme=theme, icon="undo", kind="primary", run=self._go_back)
        self._close = Button(self.tr("Close"), theme=theme, run=self.close)
        self.print = Button(self.tr("Print or save the list"), theme=theme, icon="print", run=self._print)
        foot = QHBoxLayout()
        foot.addWidget(self.print)
        foot.addWidget(self._problem, 1)
        foot.addWidget(self._close)
        foot.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(self.tr("Everything stays here, what was taken back as well."), "sub"))
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.reload()

    def reload(self) -> None:
        """Read the steps again."""
        workspace, locale = self._context.session, self._context.language.locale
        now = workspace.session.now()
        steps = history_steps(workspace.session)
        self._model.set_rows([history_row(step, words=workspace.words, now=now, locale=locale) for step in steps])
        if self.table.current_id() is None and steps:
            self.table.select_id(steps[0].id)
        self._show_choice()

    def _print(self) -> None:
        from refugeesday.gui.lists.list_dialog import ListDialog  # brings printing

        dialog = ListDialog(self.table, title=self.windowTitle(), context=self._context, parent=self)
        dialog.told.connect(self._window.tell)
        dialog.open()

    def _go_back(self) -> None:
        step = self.table.current_id()
        if not isinstance(step, int):
            return
        try:
            count = go_back_to(self._context.session.session, step)
        except UserError as error:
            self._problem.setText(self._context.session.words.error(error))
            count = 0
        self.reload()
        self.went_back.emit(count)

    def _show_choice(self) -> None:
        newest = self._context.session.session.next_undo()
        step = self.table.current_id()
        self.back.setEnabled(newest is not None and isinstance(step, int) and newest.id > step)

    def _columns(self) -> list[Column[HistoryRow]]:
        return [
            Column(key="time", title=self.tr("When"), text=lambda row: row.time, sort_key=lambda row: row.id),
            Column(
                key="what",
                title=self.tr("What"),
                text=lambda row: row.text,
                value=lambda row: StateCell(icon=row.icon, word=row.text),
            ),
            Column(key="who", title=self.tr("Who"), text=lambda row: row.step.actor),
            Column(
                key="state",
                title=self.tr("State"),
                text=self._state,
                value=lambda row: StateCell(icon="ok" if row.step.stands else "undo", word=self._state(row)),
            ),
        ]

    def _state(self, row: HistoryRow) -> str:
        if not row.step.stands:
            return self.tr("taken back")
        return self.tr("stands") if row.step.is_undoable else self.tr("stands, cannot be taken back")
