"""Write the course of the day as a paper."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.paper_saving import PaperSaving

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.domain.events import Event
    from refugeesday.gui.tasks import Report
    from refugeesday.services.session import Session


class RunSheetOutput(PaperSaving):
    """Save the run sheet of an event."""

    def save_run_sheet(self, event: Event) -> None:
        """Save the paper of an event as PDF."""
        words = self._context.session.words

        def write(session: Session, report: Report, target: Path) -> None:
            from refugeesday.printing.list_paper import list_pages  # brings the painters of papers: only needed here
            from refugeesday.services.run_sheets import run_sheets

            papers = run_sheets(session, event=event.id, word=words.of)
            pages = chain.from_iterable(map(list_pages, papers))
            count = sum(len(paper.rows) // 30 + 1 for paper in papers)
            write_papers(target, pages, papers, count=count, title=papers[0].title, report=report)
            note_papers(self._own, papers, event=event.id, paper="run-sheet")

        self.save(self.tr("Run sheet {event}").format(event=event.name), write, title=self.tr("Save the run sheet"))
