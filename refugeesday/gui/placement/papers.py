"""Write the papers and the table of a placement day, beside the window."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.paper_saving import PaperSaving
from refugeesday.services.paper_placements import call_list_paper, company_sheets, placement_list

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refugeesday.domain.papers import ListPaper
    from refugeesday.gui.tasks import Report
    from refugeesday.services.session import Session


class PlacementPapers(PaperSaving):
    """Save the papers of who goes where, and the list as a table."""

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
        event = self._context.session.event
        if event is None:
            return

        def write(session: Session, report: Report, target: Path) -> None:
            from refugeesday.printing.card import card_pages  # brings the painters of papers: only needed here
            from refugeesday.services.paper_day_cards import day_card_values

            cards = day_card_values(session, event=event, only=[participant])
            if not cards:
                raise UserError("print.not_released")
            write_papers(target, card_pages(cards), cards, count=2, title=number, report=report)
            note_papers(self._own, cards, event=event, paper="cards")

        self.save(self.tr("Sheet {number}").format(number=number), write, informs=True)

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
        self.save(self.tr("Placement day"), write, suffix=".xlsx", kinds=kinds)

    def _save_papers(self, name: str, paper: str, read: Callable[[Session], list[ListPaper]]) -> None:
        event = self._context.session.event or 0

        def write(session: Session, report: Report, target: Path) -> None:
            from refugeesday.printing.list_paper import list_pages

            papers = read(session)
            count = sum(len(one.rows) // 30 + 1 for one in papers)
            pages = chain.from_iterable(map(list_pages, papers))
            write_papers(target, pages, papers, count=count, title=name, report=report)
            note_papers(self._own, papers, event=event, paper=paper)

        self.save(name, write)
