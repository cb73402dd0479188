"""Values of papers: a fixed number of queries, orders, what is told to whom."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.people import Need
from refugeesday.errors import UserError
from refugeesday.exchange.phrases import translated_languages
from refugeesday.services.calendar_entries import cancelled_prefix
from refugeesday.services.events import add_event, choose_phrases, edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.mail_merge import mail_merge_rows, write_mail_merge
from refugeesday.services.paper_day_cards import card_pile
from refugeesday.services.paper_day_letters import letter_pile
from refugeesday.services.paper_forms import consent_forms, information_sheets, profile_sheets
from refugeesday.services.paper_lists import desk_list, emergency_list
from refugeesday.services.paper_sheets import badges, booth_signs, day_sheets, interpreter_sheets
from refugeesday.services.papers import PaperOrder
from refugeesday.services.participants import edit_participant, participants
from refugeesday.services.session import memory_session
from refugeesday.wording import Words
from tests.printing.example_event import EVENT, LONG_FIRM, example_session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from refugeesday.services.session import Session


def word(member: Enum) -> str:
    return str(member.value)


READS: dict[str, Callable[[Session], object]] = {
    "cards": lambda session: card_pile(session, event=1),
    "letters": lambda session: letter_pile(session, event=1),
    "day sheets": lambda session: day_sheets(session, event=1, word=word),
    "interpreter sheets": lambda session: interpreter_sheets(session, event=1),
    "booth signs": lambda session: booth_signs(session, event=1),
    "badges": lambda session: badges(session, event=1, word=word),
    "desk list": lambda session: desk_list(session, event=1),
    "emergency list": lambda session: emergency_list(session, event=1),
    "consent forms": lambda session: consent_forms(session, event=1),
    "information sheets": lambda session: information_sheets(session, event=1),
    "profiles": lambda session: profile_sheets(session, event=1, word=word),
    "mail merge": lambda session: mail_merge_rows(session, event=1),
}
NEED_NO_PLAN = {"consent forms", "information sheets", "profiles"}


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with example_session() as made:
        yield made


def queries(people: int, read: Callable[[Session], object]) -> int:
    sent: list[str] = []
    with example_session(people=people) as session:
        session.store.connection().set_trace_callback(sent.append)
        read(session)
        session.store.connection().set_trace_callback(None)
    return len(sent)


@pytest.mark.parametrize("kind", READS)
def test_papers_take_a_fixed_number_of_queries(kind: str) -> None:
    assert queries(1, READS[kind]) == queries(3, READS[kind])


@pytest.mark.parametrize("kind", [kind for kind in READS if kind not in NEED_NO_PLAN])
def test_nothing_of_a_draft_leaves_on_paper(kind: str) -> None:
    with memory_session() as session:
        add_event(session, EVENT)
        with pytest.raises(UserError, match=r"print\.not_released"):
            READS[kind](session)


def test_cards_lie_by_last_name_or_by_accommodation(session: Session) -> None:
    by_name = [card.name.split()[1][:4] for card in card_pile(session, event=1)]
    assert by_name == ["Ahme", "Aliz", "Ande", "Bond", "Hadd", "Hohe"]
    by_house = [card.name.split()[0] for card in card_pile(session, event=1, order=PaperOrder.ACCOMMODATION)]
    assert by_house == ["Bushra", "Reza", "Yuliia", "Amira", "Samuel", "Wolfgang-Amadeus"]


def test_some_cards_can_be_chosen(session: Session) -> None:
    assert [card.participant for card in card_pile(session, event=1, only=[3, 1])] == [3, 1]


def test_missing_phone_of_the_event_blocks_the_cards_and_is_named() -> None:
    with example_session(people=1) as session:
        edit_event(session, replace(read_event(session, 1), sender_phone=""))
        with pytest.raises(UserError) as caught:
            card_pile(session, event=1)
    assert (caught.value.code, caught.value.values) == ("reader.value_missing", {"placeholder": "phone"})
    assert Words().error(caught.value).startswith("Für Amira Haddad fehlt eine Angabe: Telefonnummer für Fragen.")


def test_card_says_in_which_language_a_talk_is_held(session: Session) -> None:
    card = next(card for card in card_pile(session, event=1) if card.name == "Amira Haddad")
    assert [talk.interpreting.german for talk in card.talks] == [
        "Dolmetschen: Arabisch",
        "Das Gespräch ist auf Deutsch.",
        "Das Gespräch ist auf Deutsch.",
    ]
    assert card.talks[0].interpreting.other.endswith("العربية")
    assert card.talks[0].offer.german == "Fachverkäufer/in"


def test_hall_plan_is_there_only_where_places_are_known(session: Session) -> None:
    plan = card_pile(session, event=1)[0].plans[0]
    assert (plan.room, plan.width_mm, len(plan.booths)) == ("Foyer A", 24_000, 3)
    with example_session(people=1, with_plan_of_hall=False) as without:
        assert card_pile(without, event=1)[0].plans == ()


def test_who_needs_care_is_marked_for_the_emergency() -> None:
    with example_session(people=1) as session:
        [one] = participants(session, event=1)
        person = replace(one.person, needs=(Need.STEP_FREE, Need.CHILDCARE), birth_year=EVENT.date.year - 15)
        edit_participant(session, replace(one, person=person))
        cells = [cell for row in emergency_list(session, event=1).rows for cell in row]
        assert "minderjährig, stufenloser Weg, Kinder dabei" in cells


def test_mail_merge_has_one_row_a_person_with_all_talks(session: Session, tmp_path: Path) -> None:
    headers, rows = mail_merge_rows(session, event=1)
    assert len(rows) == 6
    assert {len(row) for row in rows} == {len(headers)}
    amira = dict(zip(headers, next(row for row in rows if "Haddad" in row), strict=True))
    assert (amira["Beginn 1"], amira["Stand 1"], amira["Dolmetschen 1"]) == ("09:00", "A01", "Arabisch")
    assert (amira["Sprache"], amira["Arbeitgeber 2"]) == ("Arabisch", LONG_FIRM)
    assert amira["Beginn 3"] == "11:20"
    assert write_mail_merge(session, tmp_path / "s.csv", event=1) == 6
    lines = (tmp_path / "s.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 7


def test_consent_needs_somebody_who_asks() -> None:
    with example_session(people=1) as session:
        edit_event(session, replace(read_event(session, 1), sender_name=""))
        with pytest.raises(UserError, match=r"print\.sender_missing"):
            consent_forms(session, event=1)


def test_forms_mark_phrases_nobody_reviewed_or_leave_them_out() -> None:
    with example_session(people=3) as session:
        [marked] = consent_forms(session, event=1, only=[3])
        choose_phrases(session, event=1, with_unreviewed=False)
        [plain] = consent_forms(session, event=1, only=[3])

    assert marked.notice.endswith("* Übersetzung ungeprüft")
    assert "*" not in repr(plain)


def test_word_for_cancelled_is_marked_or_english_where_nobody_reviewed_it() -> None:
    assert cancelled_prefix("uk") == "Abgesagt / Скасовано: "
    assert cancelled_prefix("") == cancelled_prefix("de") == "Abgesagt: "
    unreviewed = [code for code in translated_languages() if cancelled_prefix(code).endswith("*: ")]
    assert unreviewed
    assert {cancelled_prefix(code, with_unreviewed=False) for code in unreviewed} == {"Abgesagt / Cancelled: "}
