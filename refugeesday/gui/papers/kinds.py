"""Which papers a day needs besides invitations, under the names the command line has for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from refugeesday.printing.badge import badge_pages
from refugeesday.printing.booth_sign import booth_sign_pages
from refugeesday.printing.day_sheet import day_sheet_pages, interpreter_sheet_pages
from refugeesday.printing.list_paper import list_pages
from refugeesday.services.paper_lists import desk_list, emergency_list
from refugeesday.services.paper_sheets import badges, booth_signs, day_sheets, interpreter_sheets
from refugeesday.services.printed import changed_papers

if TYPE_CHECKING:
    from refugeesday.domain.papers import ListPaper
    from refugeesday.printing.pages import Page
    from refugeesday.services.paper_sheets import Word
    from refugeesday.services.session import Session

Papers = Sequence[Any]
"""Papers of one kind, whatever their type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """A kind of paper: its name on the command line, how its papers are read, and how they become pages."""

    key: str
    read: Callable[[Session, int, Word], Papers]
    draw: Callable[[Papers], Iterator[Page]]


def papers_of(kind: PaperKind, session: Session, *, event: int, word: Word, only_changed: bool) -> Papers:
    """Give the papers of a kind, or those that say something else than when last printed.

    Raises UserError `print.not_released`.
    """
    found = kind.read(session, event, word)
    return changed_papers(session, found, event=event, paper=kind.key) if only_changed else found


def _lists(papers: Iterable[ListPaper]) -> Iterator[Page]:
    return chain.from_iterable(map(list_pages, papers))


KINDS = (
    PaperKind(
        key="day-sheets",
        read=lambda session, event, word: day_sheets(session, event=event, word=word),
        draw=day_sheet_pages,
    ),
    PaperKind(
        key="interpreter-sheets",
        read=lambda session, event, _word: interpreter_sheets(session, event=event),
        draw=interpreter_sheet_pages,
    ),
    PaperKind(key="desk-list", read=lambda session, event, _word: [desk_list(session, event=event)], draw=_lists),
    PaperKind(
        key="emergency-list", read=lambda session, event, _word: [emergency_list(session, event=event)], draw=_lists
    ),
    PaperKind(
        key="booth-signs", read=lambda session, event, _word: booth_signs(session, event=event), draw=booth_sign_pages
    ),
    PaperKind(
        key="badges",
        read=lambda session, event, word: badges(session, event=event, word=word),
        draw=badge_pages,
    ),
)
"""In the order in which they are offered and printed."""
FIRST = frozenset({"day-sheets", "interpreter-sheets"})
"""What the plan is about: ticked when papers are asked for."""
