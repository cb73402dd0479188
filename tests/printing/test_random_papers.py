"""Papers with names and titles of any length and script: nothing cut off, nothing on anything else, codes readable."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from refugeesday.domain.papers import (
    Badge,
    BoothSign,
    CardValues,
    DaySheet,
    ListPaper,
    ProfileSheet,
    SheetTalk,
)
from refugeesday.printing.badge import badge_pages
from refugeesday.printing.booth_sign import booth_sign_pages
from refugeesday.printing.card import card_pages
from refugeesday.printing.day_sheet import day_sheet_pages, interpreter_sheet_pages
from refugeesday.printing.fonts import undrawable
from refugeesday.printing.letter import ADDRESS, letter_pages
from refugeesday.printing.list_paper import list_pages
from refugeesday.printing.pdf import write_pdf
from refugeesday.printing.profile_sheet import profile_pages
from refugeesday.services.paper_day_cards import card_pile
from refugeesday.services.paper_day_letters import letter_pile
from tests.printing.placed import on_each_other, outside, placed_on
from tests.printing.read_back import page_codes, page_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.papers import Letter
    from refugeesday.printing.pages import Page
    from refugeesday.services.session import Session

some = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
few = settings(some, max_examples=5, phases=(Phase.generate,))  # shrinking would write a file each time

WRITTEN = (
    "".join(
        map(
            chr,
            [*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x17F), *range(0x410, 0x450), *range(0x1210, 0x1240)],
        )
    )
    + "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگکی"
)
"""Letters of the scripts people here are named in."""
words = st.text(st.sampled_from(WRITTEN + "-'’"), min_size=1, max_size=14)
names = st.lists(words, min_size=1, max_size=5).map(" ".join).map(lambda name: name[:60].strip())
HARD = " \u00a0\u00ad\u200b\u200c\u200f\u2066\u2069\u0301\u0651.,:;/()&%–…„“0123456789٠١٢٣٤٥٦٧٨٩漢字ΩЖ"
"""What makes lines break in odd places or runs turn round."""
anything = st.text(st.sampled_from(WRITTEN + HARD), min_size=1, max_size=70).filter(str.strip)
titles = st.one_of(names, anything)


class Examples(tuple[CardValues, ...]):
    """Cards that a failing example does not print."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "cards"


@pytest.fixture(scope="module")
def cards(session: Session) -> Examples:
    return Examples(card_pile(session, event=1))


@pytest.fixture(scope="module")
def letter(session: Session) -> Letter:
    return next(one for one in letter_pile(session, event=1) if one.is_rtl)


def check(pages: Iterable[Page], *, margin: float = 4) -> list[str]:
    """Hold every text of some pages against its box, the paper and the other texts; give what was drawn."""
    drawn: list[str] = []
    for page, texts in placed_on(pages):
        assert outside(page, texts, margin=margin) == []
        assert on_each_other(texts) == []
        drawn += [one.shown for one in texts]
    return drawn


def written(path: Path, pages: Iterable[Page]) -> str:
    write_pdf(path, pages, count=1, title="Papier")
    return "".join(page_texts(path))


def letters_of(text: str) -> Counter[str]:
    """Count the letters, whatever their order: readers of PDF files turn round what stands beside Arabic."""
    return Counter(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign)[0] == "L")


@some
@given(
    st.integers(0, 5), titles, st.one_of(st.just(""), titles), st.lists(titles, max_size=3), titles, st.integers(0, 14)
)
def test_cards_hold_whatever_is_entered(
    cards: Examples, which: int, name: str, native: str, spoken: list[str], title: str, count: int
) -> None:
    card = cards[which]
    talk = card.talks[0]
    talks = tuple(
        replace(talk, position=number, booth=f"A{number:02}", organisation=title,
                offer=replace(talk.offer, german=title[::-1]))
        for number in range(1, count + 1)
    )  # fmt: skip
    long = replace(card, name=name, native_name=native, languages=tuple(spoken), stops=talks, venue=title, address=name)
    drawn = check(card_pages([long]))
    assert [str(number) for number in range(1, count + 1) if f"A{number:02}" not in drawn] == []


@few
@given(names, names, st.integers(1, 14))
def test_cards_are_read_back_whole(tmp_path: Path, cards: Examples, name: str, title: str, count: int) -> None:
    card = cards[3]
    entry = card.talks[0].entry
    talks = tuple(
        replace(card.talks[0], position=number, booth=f"A{number:02}", entry=entry.replace("A02", f"A{number:02}"))
        for number in range(1, count + 1)
    )
    path = tmp_path / "k.pdf"
    text = written(path, card_pages([replace(card, name=name, stops=talks, venue=title)]))
    assert letters_of(name) <= letters_of(text)
    assert letters_of(title) <= letters_of(text)
    pages = -(-count // 6) * 2
    codes = [code for index in range(pages) for code, _ in page_codes(path, index)]
    assert sorted(codes) == sorted([card.check_in_code] * (pages // 2) + [talk.entry for talk in talks])
    assert {code[:14] for code in codes if code != card.check_in_code} == {"BEGIN:VEVENT\r\n"}


@some
@given(titles, titles, st.integers(0, 14))
def test_letters_keep_the_address_in_the_window(letter: Letter, name: str, title: str, count: int) -> None:
    address = (name, title, "34000 Lindenau")
    talks = (("09:00–09:20", "A01", title),) * count
    long = replace(letter, address=address, talks=talks, german=(f"Guten Tag {name},", *letter.german[1:]))
    pages = list(placed_on(letter_pages([long])))
    for page, texts in pages:
        assert outside(page, texts, margin=4) == []
        assert on_each_other(texts) == []
    for line in address:
        assert any(ADDRESS.contains(one.used) for one in pages[0][1] if one.text == line)
    shown = [one.shown for _, texts in pages for one in texts]
    assert shown.count("09:00–09:20") == count
    assert letter.closing in shown


@some
@given(titles, titles, st.integers(0, 14))
def test_sheets_lists_signs_and_badges_hold_whatever_is_entered(name: str, title: str, count: int) -> None:
    talk = SheetTalk(
        starts="09:00", ends="09:20", number="TN-0001", name=name, german="B2", languages=title, field=title,
        wishes=name, status=title, interpreting=title, booth="A01", organisation=title,
    )  # fmt: skip
    sheet = DaySheet(whose=title, about=(name, title), badge="A01", talks=(talk,) * count)
    rows = ((name, title, "☐"),) * count
    paper = ListPaper(title=title, subtitle=name, headers=(name, "Titel", "Da"), widths=(40, 60, 9), rows=rows)
    sign = BoothSign(number="A01", organisation=title, trade=name, offers=(title, name), languages=(name,), event=title)
    badge = Badge(name=name, number="TN-0001", languages=(title, name), event=title, role=name)
    profile = ProfileSheet(name=name, number="TN-0001", headline=title, rows=((name, title),) * 5, footer=title)
    for pages in (
        day_sheet_pages([sheet]),
        interpreter_sheet_pages([sheet]),
        list_pages(paper),
        booth_sign_pages([sign]),
        badge_pages([badge] * 11),
        profile_pages([profile]),
    ):
        check(pages)


@few
@given(names, names)
def test_lists_and_badges_are_read_back_whole(tmp_path: Path, name: str, title: str) -> None:
    paper = ListPaper(title="Liste", subtitle="", headers=("Name", "Titel"), widths=(50, 50), rows=((name, title),))
    text = written(tmp_path / "t.pdf", list_pages(paper))
    assert letters_of(name + title) <= letters_of(text)
    badge = Badge(name=name[:20], number="TN-0001", languages=(), event="Tag")
    assert letters_of(name[:20]) <= letters_of(written(tmp_path / "t.pdf", badge_pages([badge])))


def test_letters_of_the_examples_can_be_drawn_here() -> None:
    assert undrawable({"": [WRITTEN]}) == {}


def test_a_card_without_talks_is_whole(cards: Examples) -> None:
    empty = replace(cards[1], stops=(), native_name="", german_level="", languages=(), native_language="", plans=())
    drawn = check(card_pages([empty]))
    assert {empty.name, "Ihre Gespräche", "Bitte bringen Sie Ihren Lebenslauf mit."} <= set(drawn)
