"""Bring a list out of the window: on paper, into a PDF file, or into a spreadsheet; one way for every list."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.errors import UserError
from refugeesday.exchange.files import safe_file_name
from refugeesday.exchange.tables_out import write_table
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.lists.page_preview import PagePreview
from refugeesday.gui.lists.paper_file import ask_for_fonts, write_papers
from refugeesday.gui.lists.progress_line import ProgressLine
from refugeesday.gui.lists.shown_list import ListReading, list_paper
from refugeesday.gui.turns import turns
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.labels import make_label
from refugeesday.printing.list_paper import list_pages
from refugeesday.printing.pages import draw_page
from refugeesday.services.events import event as read_event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from refugeesday.domain.papers import ListPaper
    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.shown_list import ShownList
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.widgets.table_view import RowsView
    from refugeesday.gui.workspace import Workspace
    from refugeesday.printing.pages import Page


class ListDialog(Dialog):
    """Say what is taken, as shown, and offer the ways; `told` carries a sentence once a file is written."""

    told = Signal(str, object)

    def __init__(
        self,
        view: RowsView[Any],
        *,
        title: str,
        context: Context[Workspace],
        parent: QWidget,
        asking: FileAsking | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._title, self._asking = context, title, asking or FileAsking()
        self._written, self._is_writing = "", False  # the name of the file
        self.finished.connect(self._go)
        self._reading = ListReading(view)
        turns().take(self, self._read())
        theme = context.theme
        self.setWindowTitle(self.tr("Print the list"))
        self.prefer(800, 660, theme=theme)
        self.preview = PagePreview(context.tasks, theme=theme)
        self._about = make_label(self._taken(), "", wraps=True)
        hint = self.tr("Columns, order and filter are as in the list. Names are printed even where they are hidden.")
        self._problem = make_label("", "error", wraps=True)
        self._problem.hide()
        self.progress = ProgressLine(theme=theme)
        self.sheet = Button(self.tr("Save as Excel"), theme=theme, icon="table_file", run=self._save_sheet)
        can_print = bool(QPrinterInfo.availablePrinterNames())
        self.pdf = Button(
            self.tr("Save as PDF"), theme=theme, icon="pdf", kind="" if can_print else "primary", run=self._save_pdf
        )
        self.print = Button(self.tr("Print"), theme=theme, icon="print", kind="primary", run=self._print, parent=self)
        self.print.setVisible(can_print)
        *others, first = (self.sheet, self.pdf, self.print) if can_print else (self.sheet, self.pdf)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 10, 0, 0)
        for button in others:
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("Cancel"), theme=theme, run=self.reject))
        foot.addWidget(first)
        first.setDefault(True)
        first.setFocus()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(make_label(title, "title", wraps=True))
        layout.addWidget(self._about)
        layout.addWidget(make_label(hint, "sub", wraps=True))
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self._problem)
        layout.addLayout(foot)

    def _read(self) -> Iterator[None]:
        """Read the list a piece at a time, then show how it looks on paper."""
        yield from self._reading.pieces()
        self.preview.show_pages(partial(_pages, self._paper()))

    @cached_property
    def found(self) -> ShownList:
        """Give what is taken."""
        turns().drop(self)
        return self._reading.found

    def _taken(self) -> str:
        rows = self.tr("%n row(s)", "", len(self._reading))
        columns = self.tr("%n column(s)", "", len(self._reading.headers))
        return f"{rows}, {columns}"

    def _paper(self) -> ListPaper:
        now = QDateTime.currentDateTime()
        day = self._context.language.locale.toString(now, "dd.MM.yyyy HH:mm")
        rows = self.tr("%n row(s)", "", len(self.found.rows))
        return list_paper(
            self.found,
            title=self._title,
            subtitle=" · ".join(part for part in (self._event(), rows, day) if part),
            footer=self.tr("Confidential. Destroy when no longer needed."),
        )

    def _event(self) -> str:
        """Name the event, so that paper of two years can be told apart."""
        workspace = self._context.session
        return read_event(workspace.session, workspace.event).name if workspace.event is not None else ""

    def _save_pdf(self) -> None:
        path = self._ask(".pdf", self.tr("PDF file (*.pdf)"))
        if path is None:
            return
        paper, count = self._paper(), len(self.found.rows) // 30 + 1

        def work(report: Report) -> None:
            write_papers(path, list_pages(paper), [paper], count=count, title=paper.title, report=report)

        self._run(work, path)

    def _save_sheet(self) -> None:
        path = self._ask(".xlsx", self.tr("Excel list (*.xlsx);;Text list (*.csv)"))
        if path is None:
            return
        found, title = self.found, self._title

        def work(report: Report) -> None:
            report(0.0)
            write_table(path, headers=found.headers, rows=found.rows, sheet_name=title)

        self._run(work, path)

    def _print(self) -> None:
        paper = self._paper()
        try:
            ask_for_fonts([paper])
        except UserError as error:
            self._fail(error)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        painter = QPainter(printer)
        for place, page in enumerate(list_pages(paper)):
            if place:
                printer.newPage()
            draw_page(page, painter, dots=printer.resolution())
        painter.end()
        self.told.emit(self.tr("Sent to the printer"), None)
        self.accept()

    def _ask(self, suffix: str, kinds: str) -> Path | None:
        name = safe_file_name(self._title, suffix=suffix)
        path = self._asking.save(self, self.tr("Save the list"), name, kinds)
        return path if path is None or path.suffix else path.with_suffix(suffix)

    def _run(self, work: Callable[[Report], None], path: Path) -> None:
        self._problem.hide()
        self._written, self._is_writing = path.name, True
        task = self._context.tasks.start(work)
        task.succeeded.connect(self._tell)
        task.failed.connect(self._fail)
        task.finished.connect(self._end_writing)
        self.progress.follow(task, self.tr("The list is being written"))

    def _tell(self, _nothing: object) -> None:
        self.told.emit(self.tr("Saved in “{file}”").format(file=self._written), None)
        self.accept()

    def _end_writing(self) -> None:
        self._is_writing = False
        if not self.isVisible():
            self.deleteLater()

    def _go(self) -> None:
        """Hold what the list shows no longer than it takes to say what became of it."""
        turns().drop(self)
        if not self._is_writing:
            self.deleteLater()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._problem.setText(self._context.session.words.error(error))
        self._problem.show()


def _pages(paper: ListPaper) -> list[Page]:
    return list(list_pages(paper))
