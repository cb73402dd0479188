"""Cards as another program reads them back: text, sizes, codes; and that no text leaves its box."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

from refugeesday.domain.hall import FeatureKind
from refugeesday.domain.papers import CardTalk, CardValues, Pair, PlanFeature
from refugeesday.printing.card import card_pages, card_sides
from refugeesday.printing.card_plan import gap
from refugeesday.printing.pdf import write_pdf
from refugeesday.services.events import choose_phrases
from refugeesday.services.paper_day_cards import card_pile
from tests.printing.example_event import LONG, LONG_FIRM
from tests.printing.placed import placed_on
from tests.printing.read_back import page_codes, page_sizes, page_texts

if TYPE_CHECKING:
    from refugeesday.printing.canvas import Placed
    from refugeesday.services.session import Session


@pytest.fixture(scope="module")
def cards(session: Session) -> list[CardValues]:
    return card_pile(session, event=1)


def card_of(cards: list[CardValues], name: str) -> CardValues:
    return next(card for card in cards if name in card.name)


def write(path: Path, cards: list[CardValues], *, with_two_up: bool = False) -> Path:
    write_pdf(path, card_pages(cards, with_two_up=with_two_up), count=2 * len(cards), title="Karten")
    return path


def with_talks(card: CardValues, count: int) -> CardValues:
    first = card.talks[0]
    talks = tuple(
        replace(first, position=number, organisation=LONG_FIRM, booth=f"A{number:02}") for number in range(1, count + 1)
    )
    return replace(card, stops=talks)


def texts_of(card: CardValues) -> list[Placed]:
    return [placed for _, texts in placed_on(chain.from_iterable(card_sides(card))) for placed in texts]


def test_card_names_person_times_and_booths_on_a5(tmp_path: Path, cards: list[CardValues]) -> None:
    card = card_of(cards, "Yuliia")
    path = write(tmp_path / "k.pdf", [card])
    assert page_sizes(path) == [(148, 210), (148, 210)]
    front, back = page_texts(path)
    for text in ("Yuliia Bondarenko", "Юлія Бондаренко", "Freitag, 18. Juni 2027", "09:45 Uhr", "Ваші співбесіди"):
        assert text in front
    assert len(card.talks) == 3
    for talk in card.talks:
        assert {talk.starts, talk.booth} <= set(front.split())
        assert "".join(talk.organisation.split()) in "".join(front.split())
        assert f"bis {talk.ends}" in front
        assert {talk.starts, talk.booth} <= set(back.split())


def test_card_shows_arabic_beside_german(tmp_path: Path, cards: list[CardValues]) -> None:
    card = card_of(cards, "Amira")
    front, back = page_texts(write(tmp_path / "k.pdf", [card]))
    for text in (
        "مقابلاتك",
        "أميرة",
        "حداد",
        "08:45",
        "Dolmetschen:",
        "Arabisch",
        *(talk.starts for talk in card.talks),
    ):
        assert text in front.split()
    assert {"مخطط", "العنوان"} <= set(back.split())
    assert "Samira" not in front + back


def test_every_text_of_a_card_stands_in_both_languages(cards: list[CardValues]) -> None:
    for card in cards:
        pairs = [getattr(card.words, name) for name in card.words.__slots__]
        pairs += [remark.text for remark in card.remarks] + [talk.interpreting for talk in card.talks]
        assert [pair.german for pair in pairs if not pair.other] == []


def test_plan_leads_from_the_entrance_over_the_desk_round_the_booths(cards: list[CardValues]) -> None:
    label = Pair(german="Eingang", other="المدخل", language="ar", is_rtl=True)
    card = card_of(cards, "Amira")
    [plan] = card.plans
    front = PlanFeature(
        kind=FeatureKind.ENTRANCE, label=label, x_mm=12_000, y_mm=13_500, width_mm=6_000, depth_mm=1_000
    )
    desk = replace(front, kind=FeatureKind.DESK, y_mm=11_500, depth_mm=1_500)
    furnished = replace(card, plans=(replace(plan, features=(front, desk)),))
    drawn = texts_of(furnished)
    texts = [placed.text for placed in drawn]
    assert texts.count("Eingang") == 1
    heights = {placed.text: placed.used.height() for placed in drawn if placed.text in {"Eingang", "0  Empfang"}}
    assert heights["Eingang"] == heights["0  Empfang"]  # a door is no smaller to read than what stands behind it
    assert texts.count("0  Empfang") == 1
    assert "مكتب الاستقبال" in texts


def test_way_crosses_no_booth() -> None:
    hall = QRectF(0, 0, 100, 100)
    row = [QRectF(10 * place, 40, 9, 8) for place in range(8)]
    for x1 in range(3, 97, 7):
        for x2 in range(3, 97, 7):
            across = gap(x1, x2, (20, 70), row, hall)
            assert 0 < across < 100
            assert not any(booth.left() < across < booth.right() for booth in row)
            assert gap(x1, x2, (20, 30), row, hall) in {x1, x2}


def test_codes_hold_check_in_code_and_appointments(tmp_path: Path, cards: list[CardValues]) -> None:
    for card in cards[:4]:
        path = write(tmp_path / "k.pdf", [card])
        [(front, front_side)] = page_codes(path, 0)
        assert front == card.check_in_code
        assert front_side >= 22
        back = page_codes(path, 1)
        assert [text for text, _ in back] == [talk.entry for talk in card.talks]
        assert min(side for _, side in back) >= 25.9  # 26 mm, less a pixel of the picture


def test_codes_of_talks_name_nobody(cards: list[CardValues]) -> None:
    for card in cards:
        for talk in card.talks:
            assert talk.entry.startswith("BEGIN:VEVENT\r\n")
            assert card.name not in talk.entry
            assert len(talk.entry.encode()) <= 200


def test_two_up_puts_each_back_behind_its_front(tmp_path: Path, cards: list[CardValues]) -> None:
    three = cards[:3]
    path = write(tmp_path / "k.pdf", three, with_two_up=True)
    assert page_sizes(path) == [(297, 210)] * 4
    fronts, backs, last, last_back = (page_codes(path, index) for index in range(4))
    assert [text for text, _ in fronts] == [three[0].check_in_code, three[1].check_in_code]
    assert [text for text, _ in backs] == [talk.entry for card in (three[1], three[0]) for talk in card.talks]
    assert [text for text, _ in last] == [three[2].check_in_code]
    assert [text for text, _ in last_back] == [talk.entry for talk in three[2].talks]
    [(_, texts)] = placed_on([list(card_pages(three, with_two_up=True))[3]])
    assert min(placed.used.left() for placed in texts) > 148.5


@pytest.mark.parametrize("count", [1, 3, 4, 6, 7])
def test_no_text_leaves_its_box(cards: list[CardValues], count: int) -> None:
    assert len(LONG) == len(LONG_FIRM) == 45
    for card in cards:
        long = replace(with_talks(card, count), name=LONG, native_name=card.native_name and LONG)
        for placed in texts_of(long):
            assert placed.box.adjusted(-0.06, -0.06, 0.06, 0.06).contains(placed.used), placed.text
            assert placed.used.left() >= 4
            assert placed.used.right() <= 144


@pytest.mark.parametrize("count", [3, 4, 6])
def test_phrases_are_never_cut(cards: list[CardValues], count: int) -> None:
    for card in cards:
        for placed in texts_of(with_talks(card, count)):
            assert placed.shown[:20] == placed.text[:20]
            if placed.text not in {LONG_FIRM, f"Stand A01  {LONG_FIRM}"}:
                assert placed.shown == placed.text


def test_more_than_six_talks_take_a_second_card(tmp_path: Path, cards: list[CardValues]) -> None:
    path = write(tmp_path / "k.pdf", [with_talks(cards[0], 7)])
    assert len(page_sizes(path)) == 4
    assert [len(page_codes(path, index)) for index in range(4)] == [1, 6, 1, 1]


def test_unreviewed_phrases_are_marked_and_can_be_switched_off(session: Session, cards: list[CardValues]) -> None:
    marked = card_of(cards, "Samuel")
    assert marked.words.check_in.is_unreviewed
    assert marked.notice == "* Übersetzung ungeprüft"
    assert any(placed.text.endswith("*") for placed in texts_of(marked))
    choose_phrases(session, event=1, with_unreviewed=False)
    plain = card_of(card_pile(session, event=1), "Samuel")
    session.undo()
    assert plain.words.check_in.other == "Please check in at the welcome desk."
    assert plain.notice == ""


def test_language_without_phrases_is_german_and_english_with_a_note(cards: list[CardValues]) -> None:
    urdu = card_of(cards, "Bushra")
    assert urdu.words.check_in.other == "Please check in at the welcome desk."
    assert urdu.notice.startswith("Für Urdu gibt es noch keine Übersetzung: Deutsch und Englisch.")


def test_break_between_talks_is_shown_in_order(cards: list[CardValues]) -> None:
    card = card_of(cards, "Samuel")
    starts = [stop.starts for stop in card.stops]
    assert starts == sorted(starts)
    assert "11:00" in {stop.starts for stop in card.stops if not isinstance(stop, CardTalk)}
