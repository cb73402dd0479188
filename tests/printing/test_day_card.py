"""Cards for a day in a company, read back from their PDF file and looked at as they are drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from refugeesday.domain.events import EventFormat
from refugeesday.domain.papers import CardValues, DayCardValues, Pair
from refugeesday.domain.people import Consent, Purpose
from refugeesday.printing.canvas import Placed
from refugeesday.printing.card import card_pages
from refugeesday.printing.letter import letter_pages
from refugeesday.printing.list_paper import list_pages
from refugeesday.printing.pages import draw_page
from refugeesday.printing.pdf import write_pdf
from refugeesday.services.mail_merge import mail_merge_rows
from refugeesday.services.paper_day_cards import card_pile, day_card_values
from refugeesday.services.paper_day_letters import letter_pile
from refugeesday.services.paper_placements import company_sheets
from refugeesday.services.participants import edit_participant
from tests.printing.read_back import page_codes, page_sizes, page_texts
from tests.services.small_fair import fair
from tests.services.test_company_days import MORNING, NIGHT, Days


@pytest.fixture(scope="module")
def days() -> Days:
    """Amira 1 reads Arabic and works the night, Amira 2 has talks as well, Amira 3 reads German only."""
    made = fair()
    made.change_event(format=EventFormat.BOTH)
    days = Days(made)
    for index, language in ((0, "ar"), (2, "de")):
        one = made.registration(index)
        edit_participant(made.session, replace(one, person=replace(one.person, invitation_language=language)))
    days.place(0, 0, NIGHT, companion=0, note="22:25 Uhr ab Unterkunft")
    days.place(1, 1, MORNING + timedelta(days=1))
    days.place(2, 0)
    made.plan(1, 1, 6)
    made.release()
    return days


def write(path: Path, days: Days, *, with_two_up: bool = False, only: list[int] | None = None) -> Path:
    cards = card_pile(days.session, event=days.made.event, only=only)
    write_pdf(path, card_pages(cards, with_two_up=with_two_up), count=2 * len(cards), title="Karten")
    return path


def test_card_says_where_and_when_in_both_languages(tmp_path: Path, days: Days) -> None:
    path = write(tmp_path / "k.pdf", days, only=[days.made.participants[0]])

    front, back = page_texts(path)
    assert page_sizes(path) == [(148, 210), (148, 210)]
    for text in (
        "Amira 1 Haddad", "23:00", "18.06.,", "06:30", "Donnerstag, 17. Juni 2027", "Backstube Ederblick",
        "Kornweg 3, 34000 Niederau", "Eingang am Hof", "Frau Wiegand", "05600 310", "Ausweis, feste Schuhe",
        "mit Fahrdienst, 22:25 Uhr ab Unterkunft", "Eine Person begleitet Sie.", "سيرافقك", "نقل", "حزيران/يونيو",
    ):  # fmt: skip
        assert not [
            word for word in text.split() if word.strip(",.") not in front
        ]  # pdfium turns round what stands beside Arabic
    assert "الخميس" in front
    assert "Notruf 112" in back
    for hidden in ("Samir", "0171 999", "privat@firma.example"):
        assert hidden not in front + back


def test_every_line_stands_in_both_languages(days: Days) -> None:
    [card] = day_card_values(days.session, event=days.made.event, only=[days.made.participants[0]])
    pairs = [one for name in card.__slots__ if isinstance(one := getattr(card, name), Pair)]
    pairs += [fact.caption for fact in card.facts] + [remark.text for remark in card.remarks]
    assert len(pairs) > 15
    assert [pair.german for pair in pairs if not pair.other] == []
    assert {pair.language for pair in pairs} == {"ar"}
    [way] = [fact.other for fact in card.facts if fact.other.german]
    assert (way.german, way.other) == ("mit Fahrdienst", "بخدمة نقل")


def test_code_holds_the_day_for_a_phone(tmp_path: Path, days: Days) -> None:
    path = write(tmp_path / "k.pdf", days, only=[days.made.participants[0]])

    [(text, side)] = page_codes(path, 0)

    lines = text.splitlines()
    assert {"DTSTART:20270617T210000Z", "DTEND:20270618T043000Z", "SUMMARY:Praktikumstag: Backstube Ederblick"} <= {
        *lines
    }
    assert "Amira" not in text
    assert len(text.encode()) <= 200
    assert side >= 26


def test_pile_holds_the_fair_and_the_day_of_each_participant(days: Days) -> None:
    pile = card_pile(days.session, event=days.made.event)

    assert [(type(one), one.number) for one in pile] == [
        (DayCardValues, "TN-0001"),
        (CardValues, "TN-0002"),
        (DayCardValues, "TN-0002"),
        (DayCardValues, "TN-0003"),
    ]


def test_two_cards_share_a_page_front_and_back(tmp_path: Path, days: Days) -> None:
    path = write(tmp_path / "k.pdf", days, with_two_up=True)

    texts = page_texts(path)
    assert page_sizes(path) == [(297, 210)] * 4
    assert ("TN-0001" in texts[0], "TN-0002" in texts[0], "Notizen" in texts[1]) == (True, True, True)


def test_no_text_is_cut_or_leaves_its_box(days: Days) -> None:
    long = "Landwirtschaftsmaschinenbaugesellschaft mbH Kassel und Umgebung, Werk zwei"
    [card] = day_card_values(days.session, event=days.made.event, only=[days.made.participants[0]])
    facts = tuple(replace(fact, text=long) for fact in card.facts)
    placed: list[Placed] = []
    for one in (card, replace(card, facts=facts)):
        for page in card_pages([one]):
            image = QImage(10, 10, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            draw_page(page, painter, dots=96, record=placed.append)
            painter.end()

    for one_text in placed:
        assert one_text.shown == one_text.text
        assert one_text.used.left() >= one_text.box.left() - 0.5
        assert one_text.used.right() <= one_text.box.right() + 0.5
        assert one_text.used.bottom() <= one_text.box.bottom() + 0.5


def test_ends_on_the_same_day_without_a_date(days: Days) -> None:
    [card] = day_card_values(days.session, event=days.made.event, only=[days.made.participants[1]])

    assert (card.begins, card.ends, card.is_night) == ("07:00", "14:30", False)
    assert card.title.other == "Internship (Praktikum)"


def test_letter_says_the_day_in_both_languages(tmp_path: Path, days: Days) -> None:
    wanted = [days.made.participants[0], days.made.participants[1]]
    pile = letter_pile(days.session, event=days.made.event, only=wanted)
    write_pdf(tmp_path / "b.pdf", letter_pages(pile), count=3, title="Briefe")

    night, _, morning = page_texts(tmp_path / "b.pdf")
    assert [one.subject.german for one in pile] == [
        "Praktikumstag: Backstube Ederblick", "Einladung: Probe", "Praktikumstag: Werk Lindenau",
    ]  # fmt: skip
    for text in (
        "am Donnerstag, 17. Juni 2027 verbringen Sie",
        "23:00–06:30 (18.06.)",
        "Treffpunkt: Eingang am Hof",
        "Frau Wiegand",
    ):
        assert text in " ".join(night.split())
    assert "الخميس" in night
    assert "On Saturday, 19 June 2027 you spend a day in a company" in " ".join(morning.split())
    assert not [one for one in (night, morning) if "Samir" in one or "0171" in one]


def test_mail_merge_has_the_day_in_columns(days: Days) -> None:
    headers, rows = mail_merge_rows(days.session, event=days.made.event)
    found = {row[0]: dict(zip(headers, row, strict=True)) for row in rows}

    assert list(found) == ["TN-0001", "TN-0002", "TN-0003"]
    first, second = found["TN-0001"], found["TN-0002"]
    assert (first["Praktikumstag Beginn"], first["Betrieb"], first["Anzahl Gespräche"], first["Stand 1"]) == (
        "17.06.2027 23:00", "Backstube Ederblick", "0", "",
    )  # fmt: skip
    assert (second["Betrieb"], second["Anzahl Gespräche"], second["Stand 1"]) == ("Werk Lindenau", "1", "A02")


def test_sheet_of_a_company_holds_no_contact_data(tmp_path: Path, days: Days) -> None:
    made = days.made
    one = made.registration(0)
    reach = {"phone": "0561 777", "email": "amira@post.example", "street": "Kornallee 3", "accommodation": "Haus Weide"}
    consents = (Consent(purpose=Purpose.PROFILE_TO_EMPLOYERS, is_given=True, given_on=date(2027, 5, 1)),)
    edit_participant(made.session, replace(one, person=replace(one.person, **reach, consents=consents)))
    sheets = company_sheets(made.session, event=made.event, word=lambda member: str(member.value))
    made.session.undo()
    write_pdf(tmp_path / "b.pdf", chain.from_iterable(map(list_pages, sheets)), count=3, title="Betriebe")

    whole = "".join(page_texts(tmp_path / "b.pdf"))
    assert "Amira 1 H." in whole
    assert "Nr. TN-0002" in whole
    assert [hidden for hidden in (*reach.values(), "Haddad", "Amira 2") if hidden in whole] == []
