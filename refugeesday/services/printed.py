"""What papers said when they were last printed, so that only those that say something else are printed again.

What counts is the paper in somebody's hand, not the told-list: a sheet of a table is printed anew when one of its talks
moved, and stays when it moved back. A printed paper tells nobody; that is for a person to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from refugeesday.domain.papers import (
    Badge,
    BoothSign,
    CardValues,
    DayCardValues,
    DaySheet,
    Form,
    Letter,
    ListPaper,
    ProfileSheet,
)
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

PaperValue = CardValues | DayCardValues | Letter | DaySheet | BoothSign | Badge | ListPaper | Form | ProfileSheet
PaperT = TypeVar("PaperT", bound=PaperValue)


def changed_papers(session: Session, papers: Sequence[PaperT], *, event: int, paper: str) -> list[PaperT]:
    """Give those of one kind of paper that say something else than when last printed, or never were, in their order."""
    known = {whose: content for _, whose, content in _rows(session, event=event, paper=paper)}
    return [one for one in papers if known.get(whose_paper(one)) != _content(one)]


@step
def note_printed(session: Session, papers: Iterable[PaperValue], *, event: int, paper: str) -> None:
    """Keep what papers of one kind say now. Never undone: what is on paper stays there."""
    session.mark_step(event=event)
    known = {whose: (id_, content) for id_, whose, content in _rows(session, event=event, paper=paper)}
    now = {whose_paper(one): _content(one) for one in papers}
    fresh = {whose: content for whose, content in now.items() if known.get(whose, (0, ""))[1] != content}
    table = tables.PrintedPaper
    values.delete(session.store, table, table.id.in_([known[whose][0] for whose in fresh if whose in known]))
    rows = [
        {"event": event, "paper": paper, "whose": whose, "content": content, "at": session.now()}
        for whose, content in fresh.items()
    ]
    insert_rows(session.store, table, rows)


def whose_paper(one: PaperValue) -> str:
    """Give whose a paper is, in numbers of the event and never by name; a list is its own."""
    match one:
        case DayCardValues():
            return f"{one.number} {one.offer}"
        case DaySheet():
            return f"{one.badge} {one.table}"
        case Letter():
            return f"{one.number} {one.subject.german}"
        case ListPaper():
            return one.title
    return one.number


def _content(one: PaperValue) -> str:
    """Give a checksum of all a paper says but the day it was written on."""
    said = replace(one, place_and_date="") if isinstance(one, Letter) else one
    return sha256(repr(said).encode("utf-8", "replace")).hexdigest()


def _rows(session: Session, *, event: int, paper: str) -> list[tuple[int, str, str]]:
    table = tables.PrintedPaper
    return values.read_rows(
        session.store, table, table.event == event, table.paper == paper, columns=("id", "whose", "content")
    )
