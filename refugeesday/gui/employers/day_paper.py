"""Write the day sheets of one employer's tables, beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.paper_saving import PaperSaving

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.gui.tasks import Report
    from refugeesday.services.overviews import OrganisationRow
    from refugeesday.services.session import Session


class DayPaper(PaperSaving):
    """Save the sheets of an employer, one a table."""

    def save_sheets(self, row: OrganisationRow) -> None:
        """Save the sheets of an employer's booths, one a table, of the released plan."""
        event, word = self._context.session.event, self._context.session.words.of
        if event is None:
            return
        numbers = {booth.number for booth in row.booths}
        name = self.tr("Day sheet {booths}").format(booths=" ".join(sorted(numbers)))

        def write(session: Session, report: Report, target: Path) -> None:
            from refugeesday.printing.day_sheet import day_sheet_pages  # brings the painters of papers
            from refugeesday.services.paper_sheets import day_sheets

            sheets = [one for one in day_sheets(session, event=event, word=word) if one.badge in numbers]
            write_papers(target, day_sheet_pages(sheets), sheets, count=len(sheets), title=name, report=report)
            note_papers(self._own, sheets, event=event, paper="day-sheets")

        self.save(name, write, title=self.tr("Day sheet"), informs=True)
