"""Write the papers and the table of a placement day, beside the window."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import UserError
from refugeesday.exchange.files import safe_file_name
from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.services.paper_placements import call_list_paper, company_sheets, placement_list

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from refugeesday.domain.papers import ListPaper
    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import Session


class PlacementPapers(QObject):
    """Ask where to, write the file, and tell what became of it."""

    told = Signal(str)

    def __init__(self, context: Context[Workspace], asking: FileAsking, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._asking, self._page = context, asking, parent

    def save_list(self) -> None:
        """Save the list of who goes where."""
        event, words = self._context.session.event, self._context.session.words
        if event is not None:
            self._save_papers(
                self.tr("Who goes where"),
                "placement-list",
                lambda session: [placement_list(session, event=event, word=words.of)],
            )

    def save_calls(self) -> None:
        """Save the call list."""
        event = self._context.session.event
        if event is not None:
            self._save_papers(
                self.tr("Call list"), "call-list", lambda session: [call_list_paper(session, event=event)]
            )

    def save_companies(self) -> None:
        """Save a sheet for each company, of the released plan."""
        event, words = self._context.session.event, self._context.session.words
        if event is not None:
            self._save_papers(
                self.tr("Sheets for companies"),
                "company-sheets",
                lambda session: company_sheets(session, event=event, word=words.of),
            )

    def save_sheet(self, participant: int, *, number: str) -> None:
        """Save a person's own sheet, German and their language, of the released plan."""
        event, own = self._context.session.event, self._context.session.session
        if event is None:
            return

        def write(session: Session, report: Report, target: Path) -> None:
            from refugeesday.printing.card import card_pages  # brings the painters of papers: only needed here
            from refugeesday.services.paper_day_cards import day_card_values

            cards = day_card_values(session, event=event, only=[participant])
            if not cards:
                raise UserError("print.not_released")
            write_papers(target, card_pages(cards), cards, count=2, title=number, report=report)
            note_papers(own, cards, event=event, paper="cards")

        said = self.tr("Saved in “{file}”. Nobody counts as told before you note it under Invitations.")
        self._save(
            self.tr("Sheet {number}").format(number=number), ".pdf", self.tr("PDF file (*.pdf)"), write, said=said
        )

    def save_table(self) -> None:
        """Save the list as a table for Excel."""
        event = self._context.session.event
        if event is None:
            return

        def write(session: Session, _report: Report, target: Path) -> None:
            from refugeesday.exchange.tables_out import write_table
            from refugeesday.services.exports import export_rows

            headers, rows = export_rows(session, "placements", event=event)
            write_table(target, headers=headers, rows=rows, sheet_name=target.stem)

        kinds = self.tr("Excel list (*.xlsx);;Text list (*.csv)")
        self._save(self.tr("Placement day"), ".xlsx", kinds, write)

    def _save_papers(self, name: str, paper: str, read: Callable[[Session], list[ListPaper]]) -> None:
        event, own = self._context.session.event or 0, self._context.session.session

        def write(session: Session, report: Report, target: Path) -> None:
            from refugeesday.printing.list_paper import list_pages

            papers = read(session)
            count = sum(len(one.rows) // 30 + 1 for one in papers)
            pages = chain.from_iterable(map(list_pages, papers))
            write_papers(target, pages, papers, count=count, title=name, report=report)
            note_papers(own, papers, event=event, paper=paper)

        self._save(name, ".pdf", self.tr("PDF file (*.pdf)"), write)

    def _save(
        self, name: str, suffix: str, kinds: str, write: Callable[[Session, Report, Path], object], *, said: str = ""
    ) -> None:
        path = self._asking.save(self._page, name, safe_file_name(name, suffix=suffix), kinds)
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(suffix)

        def work(session: Session, report: Report) -> str:
            write(session, report, target)
            return target.name

        task = self._context.tasks.start(read_aside(self._context.session.session, work))
        task.succeeded.connect(lambda file: self.told.emit((said or self.tr("Saved in “{file}”")).format(file=file)))
        task.failed.connect(self._fail)

    def _fail(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self.told.emit(self._context.session.words.error(error))
