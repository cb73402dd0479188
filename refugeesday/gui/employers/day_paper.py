"""Write the day sheets of one employer's tables, beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import UserError
from refugeesday.exchange.files import safe_file_name
from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.reading_aside import read_aside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow
    from refugeesday.services.session import Session


class DayPaper(QObject):
    """Ask where to, write the file, and tell what became of it."""

    told = Signal(str)

    def __init__(self, context: Context[Workspace], asking: FileAsking, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._asking, self._page = context, asking, parent

    def save(self, row: OrganisationRow) -> None:
        """Save the sheets of an employer's booths, one a table, of the released plan."""
        event, word = self._context.session.event, self._context.session.words.of
        numbers = {booth.number for booth in row.booths}
        name = self.tr("Day sheet {booths}").format(booths=" ".join(sorted(numbers)))
        path = self._asking.save(
            self._page, self.tr("Day sheet"), safe_file_name(name, suffix=".pdf"), self.tr("PDF file (*.pdf)")
        )
        if path is None or event is None:
            return
        target = path if path.suffix else path.with_suffix(".pdf")
        own = self._context.session.session

        def work(session: Session, report: Report) -> str:
            from refugeesday.printing.day_sheet import day_sheet_pages  # brings the painters of papers
            from refugeesday.services.paper_sheets import day_sheets

            sheets = [one for one in day_sheets(session, event=event, word=word) if one.badge in numbers]
            write_papers(target, day_sheet_pages(sheets), sheets, count=len(sheets), title=name, report=report)
            note_papers(own, sheets, event=event, paper="day-sheets")
            return target.name

        task = self._context.tasks.start(read_aside(own, work))
        task.succeeded.connect(lambda file: self.told.emit(self._saved(file)))
        task.failed.connect(self._fail)

    def _saved(self, file: str) -> str:
        said = self.tr("Saved in “{file}”. Nobody counts as told before you note it under Invitations.")
        return said.format(file=file)

    def _fail(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self.told.emit(self._context.session.words.error(error))
