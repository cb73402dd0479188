"""The entry of a participant: each field saves itself, errors stay beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from refugeesday.domain.people import Need, Purpose
from refugeesday.domain.time import DaySpan
from refugeesday.services.paper_day_cards import card_pile
from refugeesday.services.participants import edit_participant
from refugeesday.services.printed import changed_papers
from tests.gui.walking import settle_layouts
from tests.printing.read_back import page_texts

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.domain.people import Participant
    from refugeesday.gui.entry.field_form import FieldForm
    from tests.gui.participants.conftest import Opened


def type_into(qtbot: QtBot, form: FieldForm, key: str, text: str) -> None:
    control = form.fields[key].control
    assert isinstance(control, QLineEdit)
    control.setFocus()
    control.selectAll()
    qtbot.keyClick(control, Qt.Key.Key_Delete)
    qtbot.keyClicks(control, text)
    qtbot.keyClick(control, Qt.Key.Key_Return)


def test_field_is_saved_when_it_is_left_and_the_list_follows(opened: Opened, qtbot: QtBot) -> None:
    type_into(qtbot, opened.page.detail.person, "family_name", "Karimi")
    assert opened.fair.registration(0).person.family_name == "Karimi"
    assert "Amira 1 Karimi" in opened.rows()
    assert opened.page.detail.head.name.text() == "Amira 1 Karimi"
    assert opened.fair.session.next_undo().name == "edit_participant"
    opened.fair.session.undo()
    assert opened.page.detail.person.fields["family_name"].control.text() == "Haddad"


def test_text_with_an_error_stays_and_everything_else_is_saved(opened: Opened, qtbot: QtBot) -> None:
    person = opened.page.detail.person
    type_into(qtbot, person, "email", "amira@beispiel")
    assert person.fields["email"].message == "Üblich ist eine Adresse wie „name@beispiel.de“."
    assert opened.page.detail._errors.text() == "1 Angabe prüfen"
    type_into(qtbot, person, "call_name", "Ami")
    stored = opened.fair.registration(0).person
    assert (stored.email, stored.call_name) == ("amira1@post.example", "Ami")
    assert person.fields["email"].control.text() == "amira@beispiel"
    qtbot.keyClicks(person.fields["email"].control, ".de")
    assert person.fields["email"].message == ""
    qtbot.keyClick(person.fields["email"].control, Qt.Key.Key_Return)
    assert opened.fair.registration(0).person.email == "amira@beispiel.de"
    assert opened.page.detail._errors.text() == ""


def test_phone_is_shown_as_it_is_dialled(opened: Opened, qtbot: QtBot) -> None:
    person = opened.page.detail.person
    type_into(qtbot, person, "phone", "01713920012")
    assert person.fields["phone"].control.text() == "0171 3920012"
    assert person.fields["phone"].message == "Nummer ist vollständig"
    assert opened.fair.registration(0).person.phone == "+491713920012"


def test_looking_alone_changes_nothing(opened: Opened, qtbot: QtBot) -> None:
    before = len(opened.fair.session.history())
    for form in forms_of(opened):
        for key in form.fields:
            form.save(key)
    assert len(opened.fair.session.history()) == before


def test_change_from_elsewhere_is_not_overwritten(opened: Opened, qtbot: QtBot) -> None:
    one = opened.fair.registration(0)
    opened.fair.session.on_change.clear()
    edit_participant(opened.fair.session, replace(one, person=replace(one.person, town="Kassel")))
    type_into(qtbot, opened.page.detail.person, "street", "Am Weiher 4")
    assert opened.page.detail.banner.text.startswith("Dieser Eintrag wurde inzwischen geändert")
    assert opened.fair.registration(0).person.street == ""
    assert opened.page.detail.person.fields["town"].control.text() == "Kassel"


def test_new_person_is_stored_with_the_first_name(opened: Opened, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    person = opened.page.detail.person
    assert opened.page.detail.head.name.text() == "Neue Person"
    type_into(qtbot, person, "town", "Kassel")
    assert len(opened.rows()) == 3
    type_into(qtbot, person, "given_name", "Noor")
    assert opened.rows()[-1] == "Noor"
    assert person.fields["town"].control.text() == "Kassel"
    type_into(qtbot, person, "family_name", "Said")
    assert opened.rows()[-1] == "Noor Said"


def test_need_permit_and_consent_are_saved_by_a_click(opened: Opened, qtbot: QtBot) -> None:
    detail = opened.page.detail
    detail.person.needs[Need.CHILDCARE].click()
    assert opened.fair.registration(0).person.needs == (Need.CHILDCARE,)
    detail.tabs.setCurrentIndex(5)
    row = detail.consent.part._rows[Purpose.PROFILE_TO_EMPLOYERS]
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert row.state.text() == "erteilt am 01.06.2027"
    assert opened.fair.registration(0).person.has_consent(Purpose.PROFILE_TO_EMPLOYERS)
    assert detail.person._hint.text() == "Für Gespräche am Stand ist sie nicht nötig."


def test_times_are_drawn_and_typed(opened: Opened, qtbot: QtBot) -> None:
    opened.page.detail.tabs.setCurrentIndex(3)
    times = opened.page.detail.times.part
    first = times.ruler.rect_of(0).center()
    qtbot.mouseClick(times.ruler, Qt.MouseButton.LeftButton, pos=QPoint(first))
    [span] = opened.fair.registration(0).availability
    assert times.fields["availability"].control.text() == f"{span.starts:%H:%M}-{span.ends:%H:%M}"
    assert not times.ruler.is_present(0)
    assert times.ruler.is_present(1)
    type_into(qtbot, times, "availability", "ganztags")
    assert opened.fair.registration(0).availability == ()
    assert times.ruler.is_present(0)
    assert isinstance(span, DaySpan)


def test_interviews_and_history_are_read(opened: Opened, qtbot: QtBot) -> None:
    opened.fair.plan(0, 0, 1)
    detail = opened.page.detail
    detail.plan_button.click()
    assert [line.what for line in detail.interviews.part.model.shown] == ["Betrieb 1"]
    type_into_town(opened)
    detail.tabs.setCurrentIndex(6)
    assert [line.what for line in detail.history.part.model.shown] == ["Anmeldung geändert", "Person erfasst"]


def forms_of(opened: Opened) -> list[FieldForm[Participant]]:
    detail = opened.page.detail
    return [detail.person, detail.wishes.part, detail.languages.part, detail.times.part]


def type_into_town(opened: Opened) -> None:
    field = opened.page.detail.person.fields["town"].control
    assert isinstance(field, QLineEdit)
    field.setText("Kassel")
    opened.page.detail.person.save("town")


@pytest.mark.parametrize(("button", "name"), [("next", "Amira 2 Haddad"), ("previous", "Amira 1 Haddad")])
def test_arrows_lead_to_the_neighbours(opened: Opened, button: str, name: str) -> None:
    getattr(opened.page.detail.head, button).click()
    assert opened.page.detail.head.name.text() == name


def test_twins_are_hinted_at(opened: Opened, qtbot: QtBot) -> None:
    person = opened.page.detail.person
    type_into(qtbot, person, "given_name", "Amira 2")
    qtbot.waitUntil(lambda: "TN-0002" in opened.page.detail.banner.text, timeout=5000)


def test_card_of_the_person_in_view_is_printed(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    opened.fair.plan(0, 0, 0)
    opened.fair.release()
    opened.answers.files = [tmp_path / "karte.pdf"]
    qtbot.mouseClick(opened.page.detail.card_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened.toast()), timeout=20_000)
    assert opened.toast().startswith("In „karte.pdf“ gespeichert. Als mitgeteilt gilt es erst")
    said = " ".join(page_texts(tmp_path / "karte.pdf"))
    assert "Amira 1 Haddad" in said
    session, event = opened.fair.session, opened.fair.event
    cards = card_pile(session, event=event)
    assert changed_papers(session, cards, event=event, paper="cards") == []


def test_cards_of_ticked_people_come_in_one_pile(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    opened.fair.plan(0, 0, 0)
    opened.fair.plan(1, 1, 0)
    opened.fair.release()
    opened.answers.files = [tmp_path / "karten.pdf", tmp_path / "nichts.pdf"]
    ticks = opened.page.list.table.ticks
    ticks.set_all(opened.fair.participants[:2])
    qtbot.mouseClick(opened.page.bulk.cards, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened.toast()), timeout=20_000)
    said = " ".join(page_texts(tmp_path / "karten.pdf"))
    assert ("Amira 1 Haddad" in said, "Amira 2 Haddad" in said) == (True, True)
    ticks.set_all(opened.fair.participants[2:])  # who has no interview
    qtbot.mouseClick(opened.page.bulk.cards, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.toast().startswith("Hier gibt es nichts zu drucken"), timeout=20_000)
    assert not (tmp_path / "nichts.pdf").exists()


def test_fields_end_where_the_buttons_below_them_end_whether_a_bar_scrolls_or_not(opened: Opened, qtbot: QtBot) -> None:
    def ends() -> tuple[bool, int, int]:
        settle_layouts()
        field = opened.page.detail.person.fields["email"]
        last = [one.mapTo(opened.page.detail, one.rect().bottomRight()).x() for one in (field, plan)]
        return opened.page.detail.person.verticalScrollBar().isVisible(), *last

    plan = opened.page.detail.plan_button
    opened.window.resize(1440, 700)
    low = ends()
    opened.window.resize(1440, 1400)
    high = ends()
    assert (low[0], high[0]) == (True, False)
    assert low[1] == low[2] == high[1] == high[2]
