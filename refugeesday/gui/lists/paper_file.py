"""Write papers into a file and keep what they said, wherever in the window they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.services.beside import write_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from refugeesday.gui.tasks import Report
    from refugeesday.printing.pages import Page
    from refugeesday.services.printed import PaperValue
    from refugeesday.services.session import Session


def write_papers(
    path: Path, pages: Iterator[Page], papers: Sequence[object], *, count: int, title: str, report: Report
) -> None:
    """Write pages, unless a language cannot be drawn here; `count` says how many pages will come, about.

    Raises UserError `print.undrawable` and what files raise.
    """
    from refugeesday.printing.pdf import write_pdf  # with printing: what no window needs to open

    ask_for_fonts(papers)
    write_pdf(path, pages, count=count, title=title, report=report)


def ask_for_fonts(papers: Sequence[object]) -> None:
    """Do nothing where all letters of some papers can be drawn here.

    Raises UserError `print.undrawable`.
    """
    from refugeesday.gui.language_names import language_name
    from refugeesday.printing.paper_texts import without_font

    missing = without_font(papers)
    if missing:
        raise UserError("print.undrawable", languages=", ".join(map(language_name, missing)))


def note_papers(session: Session, papers: Sequence[PaperValue], *, event: int, paper: str) -> None:
    """Keep what papers of a kind said, under the name the command line has for it, where the file may be changed.

    Nobody counts as told by it: that is for a person to say.
    """
    from refugeesday.services.printed import note_printed  # with the values of papers

    if papers and not session.is_read_only:
        write_beside(session, lambda mine: note_printed(mine, papers, event=event, paper=paper))
