"""Only papers that say something else than when last printed are printed again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

import pytest

from refugeesday.services.interviews import edit_interview, interviews
from refugeesday.services.paper_day_cards import card_pile
from refugeesday.services.paper_day_letters import letter_pile
from refugeesday.services.paper_sheets import badges, day_sheets, interpreter_sheets
from refugeesday.services.plans import release_plan
from refugeesday.services.printed import changed_papers, note_printed, whose_paper
from refugeesday.store import tables
from refugeesday.wording import Words
from tests.printing.example_event import EVENT, example_session

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Interview
    from refugeesday.services.printed import PaperValue
    from refugeesday.services.session import Session

WORD = Words("de").of


@pytest.fixture
def session() -> Iterator[Session]:
    with example_session() as session:
        yield session


def made(session: Session) -> dict[str, list[PaperValue]]:
    return {
        "cards": [*card_pile(session, event=1)],
        "letters": [*letter_pile(session, event=1)],
        "day-sheets": [*day_sheets(session, event=1, word=WORD)],
        "interpreter-sheets": [*interpreter_sheets(session, event=1)],
        "badges": [*badges(session, event=1, word=WORD)],
    }


def print_all(session: Session) -> None:
    for paper, found in made(session).items():
        note_printed(session, found, event=1, paper=paper)


def changed(session: Session) -> dict[str, list[str]]:
    return {
        paper: [whose_paper(one) for one in changed_papers(session, found, event=1, paper=paper)]
        for paper, found in made(session).items()
    }


def first_talk(session: Session) -> Interview:
    return next(one for one in interviews(session, event=1) if one.participant == 1)


def move(session: Session, talk: int, slot: int) -> None:
    [one] = [one for one in interviews(session, event=1) if one.id == talk]
    span = EVENT.raster.slots[slot].span
    edit_interview(session, replace(one, starts=span.starts.astimezone(UTC), ends=span.ends.astimezone(UTC)))
    release_plan(session, event=1)


def test_everything_is_new_before_the_first_print(session: Session) -> None:
    found = made(session)

    assert {paper: len(some) for paper, some in changed(session).items()} == {
        paper: len(all_) for paper, all_ in found.items()
    }


def test_one_moved_talk_concerns_its_people_and_its_table_only(session: Session) -> None:
    print_all(session)
    assert set(map(len, changed(session).values())) == {0}
    first = first_talk(session)
    table = next(sheet for sheet in day_sheets(session, event=1, word=WORD) if "TN-0001" in repr(sheet.talks[:1]))

    move(session, first_talk(session).id, 10)

    assert first.interpreter is not None
    assert changed(session) == {
        "cards": ["TN-0001"],
        "letters": ["Nummer TN-0001 Einladung: Refugees Day 2027"],
        "day-sheets": [whose_paper(table)],
        "interpreter-sheets": ["FW-0001 0"],
        "badges": [],
    }


def test_what_moved_back_is_not_printed_again(session: Session) -> None:
    print_all(session)
    before = first_talk(session)
    slot = next(number for number, one in enumerate(EVENT.raster.slots) if one.span.starts == before.starts)
    move(session, before.id, 10)
    move(session, before.id, slot)

    assert set(map(len, changed(session).values())) == {0}


def test_a_letter_of_another_day_is_the_same_letter(session: Session) -> None:
    found = letter_pile(session, event=1)
    note_printed(session, found, event=1, paper="letters")

    tomorrow = [replace(one, place_and_date="Lindenau, 02.05.2027") for one in found]

    assert changed_papers(session, tomorrow, event=1, paper="letters") == []


def test_one_paper_says_nothing_of_another_and_undo_takes_no_print_back(session: Session) -> None:
    note_printed(session, card_pile(session, event=1), event=1, paper="cards")
    move(session, first_talk(session).id, 10)
    session.undo()

    found = changed(session)
    assert (found["cards"], len(found["letters"])) == ([], 6)


def test_what_was_printed_is_kept_without_a_name(session: Session) -> None:
    print_all(session)

    table = tables.PrintedPaper
    rows = session.store.execute(table.select(table.paper, table.whose, table.content, table.at)).fetchall()
    assert rows
    assert not [row for row in rows if "Haddad" in repr(row) or "Amira" in repr(row)]
