"""The page of invitations, used as a person uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu

from refugeesday.domain.answers import AnswerKind
from refugeesday.domain.events import InvitationMode
from refugeesday.domain.organisations import Commitment, Contact
from refugeesday.domain.people import Channel
from refugeesday.exchange.phrases import phrases
from refugeesday.gui import rows
from refugeesday.gui.invitations.page import InvitationsPage
from refugeesday.gui.invitations.paper_dialog import PaperDialog
from refugeesday.gui.invitations.preview_pane import CALENDAR, MAIL, PHONE
from refugeesday.services.answers import note_answer
from refugeesday.services.arrivals import mark_not_come
from refugeesday.services.booths import booth, edit_booth
from refugeesday.services.events import event as read_event
from refugeesday.services.invitation_rows import Stage
from refugeesday.services.invitations import handovers, invitations
from refugeesday.services.organisations import edit_organisation, organisation
from refugeesday.services.paper_day_cards import card_pile
from refugeesday.services.participants import edit_participant, participants
from refugeesday.services.printed import changed_papers
from refugeesday.services.telling import mark_told, told_list
from refugeesday.services.volunteers import edit_volunteer, volunteers
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.invitations.conftest import Opened


def tell_all(opened: Opened) -> None:
    """Release the plan and let everybody know it by phone."""
    made = opened.fair
    made.release()
    people = {one.person for one in told_list(made.session, event=made.event)}
    mark_told(made.session, people, event=made.event, channel=Channel.PHONE)
    opened.settle()


def test_a_draft_plan_tells_nobody_and_leads_to_the_plan(opened: Opened) -> None:
    empty = opened.page.empty
    assert empty.isVisible()
    assert empty.text == "Der Plan ist ein Entwurf. Nichts geht hinaus, bevor Sie den Plan freigeben."

    with opened.qtbot.waitSignal(opened.page.list_wanted) as asked:
        opened.click(empty._button)
    assert asked.args == ["plan", ""]

    opened.fair.release()
    opened.settle()
    assert not empty.isVisible()
    assert opened.numbers() == ["4", "0", "0", "0", "0"]
    assert opened.rows() == [
        "TN-0001 neu Besuch 08:45–09:20", "TN-0002 neu Besuch 08:45–09:20", "TN-0003 neu Besuch 09:05–09:40",
        "FW-0001 neu Dolmetschen 09:20–09:40",
    ]  # fmt: skip


def test_rows_that_come_in_turns_are_ticked_and_taken_in_hand(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "IN_TURNS_FROM", 0)
    opened.fair.release()
    opened.settle()
    opened.qtbot.waitUntil(lambda: not opened.page.list.model.is_busy)
    shown = opened.page.list.model.shown
    assert [row.id for row in opened.page.list.ticked] == [row.id for row in shown]
    assert opened.page.desk.person == shown[0]

    opened.choose(Stage.DECLINED)
    opened.qtbot.waitUntil(lambda: not opened.page.list.model.is_busy)
    assert opened.page.show_row(shown[2].id)
    opened.qtbot.waitUntil(lambda: opened.page.desk.person == shown[2])


def test_ways_fold_into_a_menu_where_the_list_would_have_no_room(opened: Opened) -> None:
    opened.fair.release()
    opened.settle()
    bar = opened.page.bar
    assert [button.isVisible() for button in bar.buttons] == [True] * 6
    opened.context.theme.set_text_size(130)
    opened.window.resize(1366, 690)
    opened.settle()
    assert [button.isVisible() for button in bar.buttons] == [True, False, False, False, False, True]

    bar._open_more()
    menu = QApplication.activePopupWidget()
    entry = next(action for action in menu.actions() if action.text() == bar.phone.text())
    entry.trigger()
    menu.close()
    assert opened.page.preview.kind == PHONE


def test_tiles_count_what_they_filter(opened: Opened) -> None:
    tell_all(opened)
    made = opened.fair
    visits = {one.person: one.now.id for one in told_list(made.session, event=made.event)}
    note_answer(made.session, visits[made.person(0)], answer=AnswerKind.ACCEPTED)
    note_answer(made.session, visits[made.person(1)], answer=AnswerKind.DECLINED)
    opened.settle()

    assert opened.numbers() == ["0", "2", "1", "1", "0"]
    shown = [stage for stage, tile in opened.page.tiles.tiles.items() if not tile.isHidden()]
    for stage, number in zip(shown, opened.numbers(), strict=True):
        opened.choose(stage)
        assert str(len(opened.page.list.model.shown)) == number
    opened.click(opened.page.tiles.tiles[Stage.CHANGED])
    assert len(opened.page.list.model.shown) == 4


def test_one_moved_interview_shows_exactly_its_people_and_keeps_their_answer(opened: Opened) -> None:
    tell_all(opened)
    made = opened.fair
    visits = {one.person: one.now.id for one in told_list(made.session, event=made.event)}
    note_answer(made.session, visits[made.person(2)], answer=AnswerKind.ACCEPTED)

    opened.fair.move(2, 4)
    opened.settle()
    assert opened.numbers()[4] == "0"
    assert "1 Änderung seit der Freigabe" in opened.page.state.text
    made.release()
    opened.settle()
    opened.choose(Stage.CHANGED)

    assert opened.numbers()[4] == "2"
    assert opened.rows() == ["TN-0003 Uhrzeit: 09:20, jetzt 10:20", "FW-0001 Uhrzeit: 09:20, jetzt 10:20"]
    answer = opened.page.words.answer(opened.page.list.model.shown[0])
    assert (answer.word, answer.icon) == ("zugesagt", "ok")
    assert [row.id for row in opened.page.list.ticked] == [row.id for row in opened.page.list.model.shown]
    assert not opened.page.state.isVisible()


def test_marking_as_told_moves_people_on_and_is_never_taken_back(opened: Opened) -> None:
    opened.fair.release()
    opened.settle()
    table = opened.page.list.table
    first = table.visualRect(table.model().index(0, 0)).center()
    opened.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=first)  # takes the first tick away
    assert opened.page.bar.count.text() == "3 ausgewählt"
    undo = opened.fair.session.next_undo()

    opened.click(opened.page.bar.mark)

    assert opened.toast() == "Als informiert vermerkt: 3 Personen. Das bleibt stehen und lässt sich nicht zurücknehmen."
    assert not opened.window._toast._button.isVisible()
    assert opened.numbers() == ["1", "3", "0", "0", "0"]
    assert {one.channel for one in handovers(opened.fair.session, event=opened.fair.event)} == {Channel.DRAFT}
    assert opened.fair.session.next_undo() == undo


def test_told_by_phone_in_the_preview_goes_on_to_the_next_person(opened: Opened) -> None:
    opened.fair.release()
    opened.settle()
    opened.click(opened.page.bar.phone)
    preview = opened.page.preview
    assert preview.kind == PHONE
    first = opened.page.list.table.current_id()

    opened.click(preview.copy)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Guten Tag Amira 1 Haddad,")
    assert "Stand A01, Betrieb 1" in copied
    opened.click(preview.tell)

    told = handovers(opened.fair.session, event=opened.fair.event)
    assert [(one.person, one.channel) for one in told] == [(first, Channel.PHONE)]
    assert opened.page.list.table.current_id() == opened.fair.person(1)


def test_cards_are_printed_for_the_ticked_only_and_nobody_counts_as_told(opened: Opened, tmp_path: Path) -> None:
    opened.fair.release()
    opened.settle()
    opened.page.list.table.ticks.toggle(opened.fair.person(1))
    target = tmp_path / "Karten.pdf"
    opened.answers.files = [target]
    assert opened.page.bar.cards.words == "2 Karten, A5"

    opened.click(opened.page.bar.cards)
    dialog = opened.page.desk.ways.dialog
    assert isinstance(dialog, PaperDialog)
    assert dialog.save.text() == "2 Karten als PDF speichern"
    opened.click(dialog.save)

    with pypdfium2.PdfDocument(target) as document:
        sizes = {tuple(round(side / 72 * 25.4) for side in document[page].get_size()) for page in range(4)}
        texts = [document[page].get_textpage().get_text_range() for page in range(len(document))]
    assert (len(texts), sizes) == (4, {(148, 210)})
    assert "Amira 1 Haddad" in texts[0]
    assert "Amira 3 Haddad" in texts[2]
    assert opened.page.offer.text == "2 Karten gespeichert: Karten.pdf"
    assert opened.numbers()[0] == "4"
    session, event = opened.fair.session, opened.fair.event
    left = changed_papers(session, card_pile(session, event=event), event=event, paper="cards")
    assert [one.number for one in left] == ["TN-0002"]

    opened.click(opened.page.offer.mark)
    assert opened.numbers()[:2] == ["2", "2"]
    assert {one.channel for one in handovers(opened.fair.session, event=opened.fair.event)} == {Channel.PRINT}


def test_two_cards_share_a_sheet_where_that_is_chosen(opened: Opened, tmp_path: Path) -> None:
    opened.fair.release()
    opened.settle()
    target = tmp_path / "Karten.pdf"
    opened.answers.files = [target]

    opened.click(opened.page.bar.cards)
    dialog = opened.page.desk.ways.dialog
    assert dialog is not None
    opened.click(dialog.two_up)
    opened.click(dialog.save)

    with pypdfium2.PdfDocument(target) as document:
        assert len(document) == 4
        assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [297, 210]


def test_drafts_go_into_a_folder_and_keep_what_they_said(opened: Opened, tmp_path: Path) -> None:
    opened.fair.release()
    opened.settle()
    folder = tmp_path / "Entwuerfe"
    opened.answers.files = [folder]

    opened.click(opened.page.bar.drafts)

    assert sorted(path.name for path in folder.iterdir()) == [
        "FW-0001_2027-06-18_0920.eml", "TN-0001_2027-06-18_0845.eml", "TN-0002_2027-06-18_0845.eml",
        "TN-0003_2027-06-18_0905.eml",
    ]  # fmt: skip
    kept = {one.uid for one in invitations(opened.fair.session, event=opened.fair.event)}
    assert len(kept) >= 4
    content = (folder / "TN-0001_2027-06-18_0845.eml").read_bytes()
    assert b"X-Unsent: 1" in content
    assert b'To: "Amira 1 Haddad" <amira1@post.example>' in content
    assert opened.numbers()[0] == "4"


def test_calendar_files_are_those_of_the_ticked(opened: Opened, tmp_path: Path) -> None:
    opened.fair.release()
    opened.settle()
    opened.page.list.table.ticks.set_all([opened.fair.person(0)])
    opened.answers.files = [tmp_path / "Kalender"]

    opened.click(opened.page.bar.calendars)

    names = sorted(str(path.relative_to(tmp_path / "Kalender")) for path in (tmp_path / "Kalender").rglob("*.ics"))
    assert names == ["Einladungen/TN-0001_2027-06-18_0845.ics", "Plaene/TN-0001_2027-06-18_0900.ics"]


def test_a_missing_phone_number_blocks_the_cards_and_names_person_and_field(opened: Opened, tmp_path: Path) -> None:
    opened.fair.change_event(sender_phone="")
    opened.fair.release()
    opened.settle()
    target = tmp_path / "Karten.pdf"
    opened.answers.files = [target]

    opened.click(opened.page.bar.cards)
    dialog = opened.page.desk.ways.dialog
    assert dialog is not None
    opened.click(dialog.save)

    assert "Amira 1 Haddad" in opened.toast()
    assert "Telefon" in opened.toast()
    assert not target.exists()
    assert "Amira 1 Haddad" in opened.page.preview.missing.text


def test_people_without_a_way_are_seen(opened: Opened) -> None:
    one = opened.fair.registration(1)
    nowhere = replace(one.person, email="", phone="", accommodation="", street="", contact_person="")
    edit_participant(opened.fair.session, replace(one, person=nowhere))
    opened.fair.release()
    opened.settle()

    assert opened.page.list.without.text.startswith(
        "Auf keinem Weg erreichbar, weil Adresse und Telefon fehlen: 1 Person"
    )
    opened.click(opened.page.list.without._button)
    assert opened.rows() == ["TN-0002 neu Besuch 08:45–09:20"]
    assert opened.page.words.way(opened.page.list.model.shown[0].channel).word == "ohne Weg"
    opened.page.list.table.ticks.set_all([row.id for row in opened.page.list.model.shown])
    opened.click(opened.page.bar.mark)
    assert "keinen Weg" in opened.toast()
    assert handovers(opened.fair.session, event=opened.fair.event) == []


def test_the_way_is_changed_for_several_and_taken_back(opened: Opened) -> None:
    opened.fair.release()
    opened.settle()

    opened.page.bar.way_chosen.emit(Channel.PHONE)
    opened.settle()

    assert (
        opened.toast() == "Weg zu 4 Personen: Telefon. 1 davon fehlt, was dieser Weg braucht; der bisherige Weg bleibt."
    )
    assert [one.channel for one in volunteers(opened.fair.session, event=opened.fair.event)] == [Channel.PHONE]
    ways = {row.recipient.number: row.channel for row in opened.page.list.model.shown}
    assert ways == {"TN-0001": Channel.PHONE, "TN-0002": Channel.PHONE, "TN-0003": Channel.PHONE,
                    "FW-0001": Channel.DRAFT}  # fmt: skip
    opened.click(opened.window._toast._button)
    assert {one.channel for one in participants(opened.fair.session, event=opened.fair.event)} == {None}
    assert [one.channel for one in volunteers(opened.fair.session, event=opened.fair.event)] == [None]


def test_employers_with_a_confirmed_booth_stand_in_the_list_and_are_told(opened: Opened) -> None:
    made = opened.fair
    stand = booth(made.session, made.booths[0])
    edit_booth(made.session, replace(stand, commitment=Commitment.CONFIRMED))
    firm = organisation(made.session, stand.organisation)
    contact = Contact(name="Jana Kurz", email="kurz@betrieb.example")
    edit_organisation(made.session, replace(firm, contacts=(contact,)))
    made.release()
    opened.settle()
    assert opened.page.head.subtitle.text() == "4 Personen, 1 Arbeitgeber"
    rows = opened.page.list.model.shown
    names = [one.recipient.person.sort_name for one in rows]
    assert names == sorted(names)
    row = rows[names.index(firm.name)]
    assert opened.page.words.second_line(row) == "Jana Kurz"
    opened.page.list.table.ticks.set_all([row.id])

    opened.click(opened.page.bar.mark)

    assert opened.toast().startswith("Als informiert vermerkt: 1 Arbeitgeber.")
    assert opened.numbers() == ["4", "1", "0", "0", "0"]
    edit_booth(made.session, replace(booth(made.session, stand.id), number="A09"))
    opened.settle()
    opened.choose(Stage.CHANGED)
    assert opened.rows() == ["A09 Stand: A01, jetzt A09"]


def test_the_way_to_a_volunteer_is_changed_in_the_menu_of_the_row(opened: Opened) -> None:
    [helper] = volunteers(opened.fair.session, event=opened.fair.event)
    edit_volunteer(opened.fair.session, replace(helper, person=replace(helper.person, phone="0170 5550199")))
    opened.fair.release()
    opened.settle()
    opened.page.list.table.select_id(helper.person.id)
    opened.page.list.menu_wanted.emit(QPoint(0, 0))
    menu = opened.page.desk.menu.menu
    assert menu is not None
    phone = next(action for action in menu.actions()[1].menu().actions() if action.text() == "Telefon")

    phone.trigger()
    opened.settle()

    assert opened.toast() == "Weg zu 1 Person: Telefon."
    assert {row.recipient.number: row.channel for row in opened.page.list.model.shown}["FW-0001"] is Channel.PHONE
    opened.fair.session.undo()
    assert volunteers(opened.fair.session, event=opened.fair.event)[0].channel is None


def test_answers_by_word_are_noted_in_the_menu_of_a_row(opened: Opened) -> None:
    tell_all(opened)
    opened.choose(Stage.TOLD)
    opened.page.list.table.select_id(opened.fair.person(0))
    opened.page.list.menu_wanted.emit(QPoint(0, 0))
    menu = opened.page.desk.menu.menu
    assert menu is not None
    answers = menu.actions()[0].menu()
    declined = next(action for action in answers.actions() if action.text() == "abgelehnt")
    declined.trigger()
    menu.close()
    opened.settle()

    assert opened.numbers() == ["0", "3", "0", "1", "0"]
    assert opened.toast() == "Antwort vermerkt, 1 Person: abgelehnt."


def test_one_invitation_a_visit_is_a_choice_of_the_event(opened: Opened) -> None:
    opened.fair.plan(0, 1, 3)
    opened.fair.release()
    opened.settle()
    assert opened.page.bar.together.isChecked()

    opened.click(opened.page.bar.together)

    assert read_event(opened.fair.session, opened.fair.event).invitation_mode is InvitationMode.APPOINTMENT
    assert "TN-0001 neu Gespräch 09:00–09:20 und 1 weiterer Termin" in opened.rows()


def test_the_preview_shows_every_way_in_the_language_chosen(opened: Opened) -> None:
    opened.fair.release()
    opened.settle()
    preview = opened.page.preview
    assert preview.card.values is not None
    assert preview.card.values.name == "Amira 1 Haddad"
    assert preview._place.text() == "1/4"

    preview.choose_language("ti")
    check_in = next(one.text for one in phrases("ti") if one.key == "check_in")
    assert preview.preview is not None
    assert check_in in preview.preview.mail_text.other
    unsure = sum(not one.confidence.is_reviewed for one in phrases("ti"))
    assert preview.card.values.notice == "* Übersetzung ungeprüft"
    assert preview.preview is not None
    assert preview.preview.unreviewed == unsure > 0
    opened.click(preview.keep)
    assert opened.fair.registration(0).person.invitation_language == "ti"
    assert preview._review.text() == f"{unsure} Sätze unsicher"

    for kind, said in ((MAIL, "Amira 1 Haddad <amira1@post.example>"), (PHONE, "0170 5550100"), (CALENDAR, "08:45")):
        preview.choose_kind(kind)
        QApplication.processEvents()
        labels = preview.sheet.findChildren(QLabel)
        assert said in " ".join(label.text() for label in labels if label.isVisible())
    opened.click(preview.next)
    assert preview._place.text() == "2/4"


def test_everything_is_reached_by_keys(opened: Opened) -> None:
    opened.fair.release()
    opened.settle()
    tiles = opened.page.tiles.tiles
    tiles[Stage.DRAFT].setFocus()
    for _ in range(2):
        opened.qtbot.keyClick(tiles[Stage.DRAFT], Qt.Key.Key_Space)
    assert opened.page.tiles.stage is Stage.DRAFT
    table = opened.page.list.table
    table.setFocus()
    opened.qtbot.keyClick(table, Qt.Key.Key_Space)
    assert opened.page.bar.count.text() == "3 ausgewählt"
    opened.qtbot.keyClick(table, Qt.Key.Key_Down)
    assert opened.page.preview._place.text() == "2/4"
    opened.page.bar.mark.setFocus()
    opened.qtbot.keyClick(opened.page.bar.mark, Qt.Key.Key_Space)
    opened.settle()
    assert opened.numbers()[:2] == ["1", "3"]
    for part in (opened.page.bar.buttons, tiles.values(), (opened.page.bar.mark_by, opened.page.preview.language)):
        for widget in part:
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert widget.accessibleName() or widget.text()


def test_who_did_not_come_stands_apart_and_is_not_to_be_told(opened: Opened) -> None:
    tell_all(opened)
    assert len(opened.numbers()) == 5
    mark_not_come(opened.fair.session, opened.fair.participants[0])
    opened.fair.release()
    opened.settle()

    assert opened.numbers() == ["0", "3", "0", "0", "1", "0"]
    opened.choose(Stage.MISSED)
    assert opened.rows() == ["TN-0001 nicht gekommen"]
    assert opened.page.list.ticked == []
    assert not opened.page.preview.changed.isVisible()


@pytest.mark.parametrize("days", [3, 1])
def test_reminders_are_offered_once_when_they_are_due(opened: Opened, days: int) -> None:
    tell_all(opened)
    clock = opened.fair.clock
    clock.time = make.at("09:00").replace(day=18 - days)
    opened.page.renew()
    opened.settle()
    assert "Erinnert werden können: 4 Personen" in opened.page.state.text.replace("Einmal erinnert", "Erinnert")

    opened.click(opened.page.state._button)
    assert len(opened.rows()) == 4
    assert opened.page.bar.mark.text() == "Als erinnert markieren"
    opened.click(opened.page.bar.mark)

    assert opened.toast().startswith("Als erinnert vermerkt: 4 Personen.")
    assert {one.reminder for one in handovers(opened.fair.session, event=opened.fair.event)} == {None, days}
    assert not opened.page.state.isVisible()


def test_border_and_columns_stand_as_they_were_drawn(opened: Opened) -> None:
    tell_all(opened)
    page, qtbot = opened.page, opened.qtbot
    page.list.show_stage(None)
    opened.settle()
    handle = page.split.handle(1)
    begin, middle = page.split.sizes(), handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle - QPoint(80, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle - QPoint(80, 0))
    drawn = page.split.sizes()
    assert drawn[1] > begin[1]
    opened.window.resize(opened.window.width() - 40, opened.window.height())
    assert page.split.sizes()[1] == drawn[1]
    opened.window.resize(opened.window.width() + 40, opened.window.height())
    page.list.table.setColumnWidth(1, 190)
    qtbot.mouseClick(button_named(page, "Spalten wählen"), Qt.MouseButton.LeftButton)
    (menu,) = [one for one in page.list.table.findChildren(QMenu) if one.isVisible()]
    next(one for one in menu.actions() if one.text() == "Antwort").trigger()
    menu.close()
    columns = page.list.table.shown_columns()
    assert "answer" not in columns
    opened.window.hide()
    other = InvitationsPage(opened.context)
    qtbot.addWidget(other)
    other.resize(page.size())
    other.show()
    other.reload()
    opened.settle()
    assert other.split.sizes()[1] == drawn[1]
    assert (other.list.table.shown_columns(), other.list.table.columnWidth(1)) == (columns, 190)
    assert other.list.table.columnWidth(0) == other.list.table._theme.px(36)  # of a box, not of the words for it


def button_named(page: InvitationsPage, name: str) -> QAbstractButton:
    (found,) = [one for one in page.list.findChildren(QAbstractButton) if one.accessibleName() == name]
    return found
