"""Write the course of the day as a paper."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.errors import UserError
from refugeesday.exchange.files import safe_file_name
from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.reading_aside import read_aside

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.pages import Page
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import Session


class RunSheetOutput(QObject):
    """Ask where to, write the file beside the window, and tell the page's window what became of it."""

    def __init__(self, context: Context[Workspace], asking: FileAsking, page: Page) -> None:
        super().__init__(page)
        self._context, self._asking, self._page = context, asking, page

    def save(self, event: Event) -> None:
        """Save the paper of an event as PDF."""
        name = safe_file_name(self.tr("Run sheet {event}").format(event=event.name), suffix=".pdf")
        path = self._asking.save(self._page, self.tr("Save the run sheet"), name, self.tr("PDF file (*.pdf)"))
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(".pdf")
        words, id_, own = self._context.session.words, event.id, self._context.session.session

        def work(session: Session, report: Report) -> Path:
            from refugeesday.printing.list_paper import list_pages  # brings the painters of papers: only needed here
            from refugeesday.services.run_sheets import run_sheets

            papers = run_sheets(session, event=id_, word=words.of)
            pages = chain.from_iterable(map(list_pages, papers))
            count = sum(len(paper.rows) // 30 + 1 for paper in papers)
            write_papers(target, pages, papers, count=count, title=papers[0].title, report=report)
            note_papers(own, papers, event=id_, paper="run-sheet")
            return target

        task = self._context.tasks.start(read_aside(own, work))
        task.succeeded.connect(self._tell)
        task.failed.connect(self._fail)

    def _tell(self, path: Path) -> None:
        self._page.message.emit(self.tr("Saved in “{file}”").format(file=path.name), None)

    def _fail(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self._page.message.emit(self._context.session.words.error(error), None)
