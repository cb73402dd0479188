"""Print the papers of an event into a PDF file, or write the table for a mail merge."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from refugeesday.commands.answer import Answer, Json, chosen_event, progress, with_phrases, workspace
from refugeesday.errors import UserError
from refugeesday.wording import Words

if TYPE_CHECKING:
    from argparse import Namespace

    from PySide6.QtGui import QGuiApplication

    from refugeesday.domain.papers import ListPaper
    from refugeesday.printing.pages import Page
    from refugeesday.services.printed import PaperValue
    from refugeesday.services.session import Session

MAIL_MERGE = "mail-merge"


PaperT = TypeVar("PaperT", bound="PaperValue")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What was asked for, and the words to say it in; papers are German."""

    event: int
    order: str
    is_two_up: bool
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """Papers of one kind, and what draws those of them that are chosen, once Qt runs."""

    papers: Sequence[PaperValue]
    draw: Callable[[Collection[str]], Iterator[Page]]


def _made(papers: Sequence[PaperT], pages: Callable[[Iterable[PaperT]], Iterator[Page]]) -> _Made:
    from refugeesday.services.printed import whose_paper

    return _Made(papers=papers, draw=lambda chosen: pages([one for one in papers if whose_paper(one) in chosen]))


def _lists(papers: Sequence[ListPaper]) -> _Made:
    """Make the lists that have rows."""
    from refugeesday.printing.list_paper import list_pages

    filled = [one for one in papers if one.rows]
    return _made(filled, lambda lists: chain.from_iterable(map(list_pages, lists)))


def print_command(options: Namespace) -> Answer:
    """Write one kind of paper for a whole event, or those that say something else than when last printed.

    Raises UserError `print.not_released`, `print.nothing`, `print.no_pdf`, `print.undrawable` and what writing a file
    may raise.
    """
    from refugeesday.services.mail_merge import write_mail_merge
    from refugeesday.services.papers import PaperOrder
    from refugeesday.services.printed import changed_papers, whose_paper

    path, words = Path(options.to), Words(options.language)
    if options.paper != MAIL_MERGE and path.suffix.lower() != ".pdf":
        raise UserError("print.no_pdf")
    with workspace(options.file, for_writing=options.phrases is not None) as session:
        event = with_phrases(session, chosen_event(session, options.event), options.phrases)
        if options.paper == MAIL_MERGE:
            count = write_mail_merge(session, path, event=event.id, order=PaperOrder(options.sort))
            return Answer(lines=[words.text("answer", "exported", n=count, file=path)], data={"rows": count})
        wanted = _Wanted(event=event.id, order=options.sort, is_two_up=options.two_up, words=Words("de"))
        made = _PAPERS[options.paper](session, wanted)
        papers = made.papers
        if options.only is not None:
            papers = changed_papers(session, papers, event=event.id, paper=options.paper)
    if not papers and options.only is not None:
        return Answer(lines=[words.text("answer", "nothing_new_to_print")], data={"pages": 0, "papers": 0})
    title, label = f"{event.name}: {options.paper}", words.text("answer", "printing")
    application = _application()
    count = _write(path, made.draw({whose_paper(one) for one in papers}), papers, title=title, label=label)
    del application
    is_noted = _note(options, papers, event=event.id)
    lines = [words.text("answer", "pages_written", n=count, file=path)]
    lines += [] if is_noted else [words.text("answer", "print_not_noted")]
    data: Json = {"file": str(path), "pages": count, "papers": len(papers), "noted": is_noted}
    return Answer(lines=lines, data=data)


def _note(options: Namespace, papers: Sequence[PaperValue], *, event: int) -> bool:
    """Keep what was printed, where this file may be changed now; the paper is there in any case."""
    from refugeesday.services.printed import note_printed
    from refugeesday.services.session import open_workspace

    with open_workspace(Path(options.file)) as session:
        if session.is_read_only:
            return False
        note_printed(session, papers, event=event, paper=options.paper)
    return True


def _write(path: Path, pages: Iterator[Page], values: Sequence[PaperValue], *, title: str, label: str) -> int:
    from refugeesday.exchange.catalogues import languages
    from refugeesday.printing.paper_texts import without_font
    from refugeesday.printing.pdf import write_pdf

    missing = without_font(values)
    if missing:
        names = ", ".join(map(languages().name_de, missing))
        raise UserError("print.undrawable", languages=names)
    return write_pdf(path, pages, count=2 * len(values), title=title, report=progress(label))


def _application() -> QGuiApplication:
    """Give the running Qt application, or start one that needs no screen.

    Only Linux is told so: elsewhere Qt's own platform starts without a screen, and only it knows the system's fonts.
    """
    from PySide6.QtGui import QGuiApplication

    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["refugeesday"])


def _cards(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.card import card_pages
    from refugeesday.services.paper_day_cards import card_pile
    from refugeesday.services.papers import PaperOrder

    cards = card_pile(session, event=wanted.event, order=PaperOrder(wanted.order))
    return _made(cards, partial(card_pages, with_two_up=wanted.is_two_up))


def _letters(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.letter import letter_pages
    from refugeesday.services.paper_day_letters import letter_pile
    from refugeesday.services.papers import PaperOrder

    made = letter_pile(session, event=wanted.event, order=PaperOrder(wanted.order))
    return _made(made, letter_pages)


def _day_sheets(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.day_sheet import day_sheet_pages
    from refugeesday.services.paper_sheets import day_sheets

    sheets = day_sheets(session, event=wanted.event, word=wanted.words.of)
    return _made(sheets, day_sheet_pages)


def _interpreter_sheets(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.day_sheet import interpreter_sheet_pages
    from refugeesday.services.paper_sheets import interpreter_sheets

    sheets = interpreter_sheets(session, event=wanted.event)
    return _made(sheets, interpreter_sheet_pages)


def _booth_signs(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.booth_sign import booth_sign_pages
    from refugeesday.services.paper_sheets import booth_signs

    signs = booth_signs(session, event=wanted.event)
    return _made(signs, booth_sign_pages)


def _badges(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.badge import badge_pages
    from refugeesday.services.paper_sheets import badges
    from refugeesday.services.papers import PaperOrder

    made = badges(session, event=wanted.event, word=wanted.words.of, order=PaperOrder(wanted.order))
    return _made(made, badge_pages)


def _desk_list(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.services.paper_lists import desk_list

    return _lists([desk_list(session, event=wanted.event)])


def _emergency_list(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.services.paper_lists import emergency_list

    return _lists([emergency_list(session, event=wanted.event)])


def _consent_forms(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.form_paper import form_pages
    from refugeesday.services.paper_forms import consent_forms
    from refugeesday.services.papers import PaperOrder

    forms = consent_forms(session, event=wanted.event, order=PaperOrder(wanted.order))
    return _made(forms, form_pages)


def _information_sheets(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.form_paper import form_pages
    from refugeesday.services.paper_forms import information_sheets
    from refugeesday.services.papers import PaperOrder

    forms = information_sheets(session, event=wanted.event, order=PaperOrder(wanted.order))
    return _made(forms, form_pages)


def _profiles(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.printing.profile_sheet import profile_pages
    from refugeesday.services.paper_forms import profile_sheets

    made = profile_sheets(session, event=wanted.event, word=wanted.words.of)
    return _made(made, profile_pages)


def _run_sheet(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.services.run_sheets import run_sheets

    return _lists(run_sheets(session, event=wanted.event, word=wanted.words.of))


def _placement_list(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.services.paper_placements import placement_list

    return _lists([placement_list(session, event=wanted.event, word=wanted.words.of)])


def _company_sheets(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.services.paper_placements import company_sheets

    return _lists(company_sheets(session, event=wanted.event, word=wanted.words.of))


def _call_list(session: Session, wanted: _Wanted) -> _Made:
    from refugeesday.services.paper_placements import call_list_paper

    return _lists([call_list_paper(session, event=wanted.event)])


_PAPERS: dict[str, Callable[[Session, _Wanted], _Made]] = {
    "cards": _cards,
    "letters": _letters,
    "day-sheets": _day_sheets,
    "interpreter-sheets": _interpreter_sheets,
    "booth-signs": _booth_signs,
    "badges": _badges,
    "desk-list": _desk_list,
    "emergency-list": _emergency_list,
    "consent-forms": _consent_forms,
    "information-sheets": _information_sheets,
    "profiles": _profiles,
    "run-sheet": _run_sheet,
    "placement-list": _placement_list,
    "company-sheets": _company_sheets,
    "call-list": _call_list,
}
PAPERS = (*_PAPERS, MAIL_MERGE)
