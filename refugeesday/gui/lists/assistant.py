"""Read a list in: file, columns, preview, done; one step of the history takes all of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.errors import UserError
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.lists.import_work import ImportWork
from refugeesday.gui.lists.mapping_panel import MappingPanel
from refugeesday.gui.lists.preview_panel import PreviewPanel
from refugeesday.gui.lists.progress_line import ProgressLine
from refugeesday.gui.lists.step_line import StepLine
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.services.exports import write_list_template

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.exchange.list_fields import ListKind
    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

FILE, COLUMNS, PREVIEW, DONE = range(4)


class ImportAssistant(QWidget):
    """Lead through an import; works for every kind of list.

    `closed` says that the person is back at the list. `message` carries what was done and what takes it back, once the
    person is there.
    """

    closed = Signal()
    message = Signal(str, object)

    def __init__(self, context: Context[Workspace], *, kind: ListKind, asking: FileAsking | None = None) -> None:
        super().__init__()
        theme = context.theme
        self._kind = kind
        self._asking = asking or FileAsking()
        self._step = FILE
        self._list_name = self._told = ""
        self.work = ImportWork(context, kind=kind, parent=self)
        self.head = PageHead(theme=theme)
        self.close_button = Button(theme=theme, icon="close", run=self._close)
        self.template = Button(theme=theme, icon="export", run=self._save_template)
        for button in (self.template, self.close_button):
            self.head.add_at_end(button)
        self.steps = StepLine(theme=theme)
        self.mapping = MappingPanel(kind=kind, theme=theme)
        self.preview = PreviewPanel(theme=theme, save_rejected=self._save_rejected)
        self.begin = EmptyState("table_file", theme=theme)
        self.result = EmptyState("ok", theme=theme)
        self.progress = ProgressLine(theme=theme)
        self.back = Button(theme=theme, icon="previous", run=self._go_back)
        self.next = Button(theme=theme, icon="check", kind="primary", run=self._go_on)
        self._safe_icon = IconLabel("undo", theme=theme, color="ok")
        self._safe = make_label("", "sub")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def start(self, list_name: str) -> None:
        """Begin anew, for a list of this name."""
        self._list_name, self._told = list_name, ""
        self.work.forget()
        self.retranslate()
        self._show(FILE)

    def take_file(self, path: Path, *, sheet: str | None = None) -> None:
        """Read a file, or one sheet of it."""
        task = self.work.read_file(path, sheet=sheet)
        self.progress.follow(task, self.tr("Reading the list"))
        self._bar.show()
        task.finished.connect(self._fit_bar)

    def take_table(self, table: RawTable, name: str) -> None:
        """Take a table that was pasted."""
        self.work.take_table(table, name=name)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.head.set_words(self.tr("Read in from Excel"))
        self.head.set_way(self._list_name)
        self.steps.set_steps(
            [self.tr("Choose a file"), self.tr("Assign columns"), self.tr("Check the preview"), self.tr("Done")]
        )
        self.template.setText(self.tr("Save an empty list"))
        self.back.setText(self.tr("Back"))
        self._safe.setText(self.tr("Everything can be taken back afterwards with “Undo”."))
        self.mapping.set_words()
        self.preview.set_words()
        self.begin.tell(
            self.tr("Choose an Excel or CSV list, or copy rows in Excel and paste them with Ctrl+V."),
            icon="table_file",
            action=self.tr("Choose a file"),
            kind="primary",
            run=self._ask_file,
        )
        self._show(self._step)

    def _connect(self) -> None:
        self.work.table_ready.connect(self._show_columns)
        self.work.preview_ready.connect(self._show_preview)
        self.work.failed.connect(self._tell_failure)
        self.work.imported.connect(self._show_result)
        self.work.cancelled.connect(self._stopped)
        self.mapping.changed.connect(self._take_mapping)
        self.mapping.file_wanted.connect(self._ask_file)
        self.mapping.sheet_wanted.connect(self._read_sheet)

    def _ask_file(self) -> None:
        kinds = self.tr("Lists (*.xlsx *.xls *.ods *.csv);;All files (*)")
        path = self._asking.open(self, self.tr("Choose a list"), "", kinds)
        if path is not None:
            self.take_file(path)

    def _read_sheet(self, sheet: str) -> None:
        if self.work.source is not None:
            self.take_file(self.work.source, sheet=sheet)

    def _show_columns(self) -> None:
        table = self.work.table
        if table is None:
            return
        sheet = self.tr("Sheet “{sheet}”, ").format(sheet=table.sheet) if table.sheet else ""
        about = sheet + self.tr("%n row(s)", "", len(table.rows))
        columns = self.work.columns()
        words = self.work.words
        self.mapping.show_table(table, columns, file=self.work.name, about=about, words=words)
        self.preview.wait(self.tr("Check what each column means, then look at the preview."))
        self._show(COLUMNS)

    def _take_mapping(self) -> None:
        table = self.work.table
        if table is None:
            return
        try:
            columns = self.work.columns(self.mapping.given)
        except UserError as error:
            self._tell_failure(error)
            return
        self.mapping.show_columns(table, columns, words=self.work.words)
        if self._step == PREVIEW:
            self._start_preview()

    def _start_preview(self) -> None:
        task = self.work.start_preview(self.mapping.given, remember=self.mapping.remember.isChecked())
        self.next.setEnabled(False)
        self.progress.follow(task, self.tr("Checking the rows"))

    def _show_preview(self) -> None:
        preview = self.work.preview
        if preview is None:
            return
        self.preview.show_preview(preview, self.work.rows, words=self.work.import_words())
        self._show(PREVIEW)

    def _show_result(self) -> None:
        result = self.work.result
        if result is None:
            return
        text = self.tr("Taken over: {what}.").format(what=self.work.import_words().done(result.new, result.changed))
        if result.rejected:
            text += " " + self.tr("%n row(s) were not taken over.", "", result.rejected)
        if result.rejected_file is not None:
            text += " " + self.tr("The reason is in “{file}”.").format(file=result.rejected_file.name)
        if self.work.table is not None and self.work.table.other_sheets:
            sheets = ", ".join(self.work.table.other_sheets)
            text += " " + self.tr("Not read yet of this file: {sheets}.").format(sheets=sheets)
        self.result.tell(text, icon="ok", action=self.tr("Undo"), run=self._take_back)
        self._show(DONE)
        self._told = text
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.result, text))

    def _take_back(self) -> None:
        self.work.undo(failed=self._tell_failure, done=self._say_taken_back)

    def _say_taken_back(self) -> None:
        self._told = ""
        self.result.tell(self.tr("The import was taken back. The list is as it was before."), icon="undo")

    def _save_template(self) -> None:
        """Save a list without rows, for others to fill in."""
        proposed, kinds = f"{self._list_name}.xlsx", self.tr("Excel files (*.xlsx)")
        path = self._asking.save(self, self.tr("Save an empty list"), proposed, kinds)
        if path is None:
            return
        try:
            write_list_template(self._kind, path)
        except UserError as error:
            self._tell_failure(error)
        else:
            self.message.emit(self.tr("Saved: {file}").format(file=str(path)), None)

    def _save_rejected(self) -> None:
        folder = self.work.source_folder or self._asking.folder(self, self.tr("Choose a folder"), "", "")
        if folder is None:
            return
        try:
            path = self.work.save_rejected(folder)
        except UserError as error:
            self._tell_failure(error)
        else:
            self.message.emit(self.tr("Saved: {file}").format(file=str(path)), None)

    def _tell_failure(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise TypeError(error) from error if isinstance(error, BaseException) else None
        text = self.work.words.error(error)
        if self._step == FILE:
            self.begin.tell(text, icon="error", action=self.tr("Choose a file"), kind="primary", run=self._ask_file)
        else:
            self.preview.wait(text)
            self._show(COLUMNS)

    def _stopped(self) -> None:
        self.next.setEnabled(True)
        self._show(self._step)

    def _go_back(self) -> None:
        if self._step == PREVIEW:
            self._show_columns_again()
        else:
            self.start(self._list_name)

    def _show_columns_again(self) -> None:
        self.preview.wait(self.tr("Check what each column means, then look at the preview."))
        self._show(COLUMNS)

    def _go_on(self) -> None:
        if self._step == COLUMNS:
            self._start_preview()
        elif self._step == PREVIEW:
            self.next.setEnabled(False)
            self._import()
        elif self._step == DONE:
            self._close()

    def _import(self) -> None:
        """Write with the window switched off: until the step is committed, the session is the worker's."""
        task = self.work.start_import()
        self.progress.follow(task, self.tr("Taking over"), can_stop=False)
        self.window().setEnabled(False)
        task.finished.connect(self._free_window)

    def _free_window(self) -> None:
        self.window().setEnabled(True)

    def _close(self) -> None:
        self.progress.stop.click()
        self.closed.emit()
        self.work.let_go()
        self.preview.model.set_rows(())
        if self._told:
            self.message.emit(self._told, self._take_back)
            self._told = ""

    def _show(self, step: int) -> None:
        self._step = step
        self.steps.show_step(step)
        self._stack.setCurrentIndex({FILE: 0, DONE: 2}.get(step, 1))
        self.template.setVisible(step == FILE)
        self.back.setVisible(step in {COLUMNS, PREVIEW})
        self.next.setVisible(step != FILE)
        self._fit_bar()
        self.next.setEnabled(step != PREVIEW or self.work.count > 0)
        self._safe.setVisible(step == PREVIEW)
        self._safe_icon.setVisible(step == PREVIEW)
        self.close_button.setText(self.tr("Cancel") if step != DONE else self.tr("Close"))
        texts = {COLUMNS: self.tr("Check the preview"), DONE: self.tr("To the list")}
        self.next.setText(texts.get(step, "") or self.work.import_words().take_over(self.work.count))

    def _fit_bar(self) -> None:
        """Have no empty bar below the first step."""
        self._bar.setVisible(self._step != FILE)

    def _lay_out(self) -> None:
        self._make_bar()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(14)
        split.setProperty("role", "gap")
        split.addWidget(self.mapping)
        split.addWidget(self.preview)
        split.setSizes([392, 780])
        split.setStretchFactor(1, 1)
        middle = QWidget()
        inner = QHBoxLayout(middle)
        inner.setContentsMargins(24, 6, 24, 14)
        inner.addWidget(split)
        for part in (self.begin, middle, self.result):
            self._stack.addWidget(part)
        steps = QHBoxLayout()
        steps.setContentsMargins(24, 0, 24, 4)
        steps.addWidget(self.steps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(steps)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._bar)

    def _make_bar(self) -> None:
        foot = self._bar = QWidget()
        foot.setProperty("role", "strip")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(10)
        layout.addWidget(self._safe_icon)
        layout.addWidget(self._safe)
        layout.addStretch(1)
        for widget in (self.progress, self.back, self.next):
            layout.addWidget(widget)
