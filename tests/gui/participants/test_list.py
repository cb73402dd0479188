"""The list of participants: what is read, filters, ticks and what can be done with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from refugeesday.domain.events import EventFormat
from refugeesday.domain.people import Channel, ParticipantState
from refugeesday.gui import lending
from refugeesday.gui.folding import fold_text
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.participants import row_source, view_tabs
from refugeesday.gui.participants.list_pane import ListPane
from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.gui.participants.views import View
from refugeesday.services.events import edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.imports import read_list
from refugeesday.services.participants import edit_participant

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program
    from tests.gui.participants.conftest import Opened


def cell(opened: Opened, row: int, key: str) -> str:
    model = opened.page.list.model
    column = next(place for place, one in enumerate(model.columns) if one.key == key)
    return str(model.index(row, column).data())


def tick(opened: Opened, qtbot: QtBot, row: int) -> None:
    table = opened.page.list.table
    rect = table.visualRect(opened.page.list.model.index(row, 0))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_row_reads_as_people_say_it(opened: Opened) -> None:
    assert opened.rows() == ["Amira 1 Haddad", "Amira 2 Haddad", "Amira 3 Haddad"]
    assert cell(opened, 0, "phone") == "0170 5550100"
    assert cell(opened, 0, "language") == "Arabisch"
    assert cell(opened, 0, "consent") == "fehlt"
    assert cell(opened, 0, "state") == "–"


def test_rows_read_again_beside_the_window_are_the_same_where_nothing_changed(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_source, "_AT_ONCE", 0)
    page = program.window.show_page("participants")
    assert isinstance(page, ParticipantsPage)
    qtbot.waitUntil(lambda: program.tasks.count == 0)
    before = page._source.rows
    assert len(before) > 20
    edit_participant(program.workspace.session, replace(before[1].participant, number="TN-0815"))
    page.renew()
    qtbot.waitUntil(lambda: program.tasks.count == 0)
    after = {row.id: row for row in page._source.rows}
    assert [row.id for row in before if after[row.id] is not row] == [before[1].id]


def test_many_people_go_beside_the_window_and_come_back_read_beside_it(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_source, "_AT_ONCE", 5)
    monkeypatch.setattr(lending, "LARGE", 6)
    page = program.window.show_page("participants")
    assert isinstance(page, ParticipantsPage)
    qtbot.waitUntil(lambda: program.tasks.count == 0)
    before = [row.id for row in page._source.rows]
    page.bulk.remove_ids(before)
    assert not program.window.isEnabled()
    qtbot.waitUntil(lambda: program.tasks.count == 0 and not page._source.rows)
    assert program.window.isEnabled()
    program.workspace.session.undo()
    assert page._source.rows == []
    qtbot.waitUntil(lambda: [row.id for row in page._source.rows] == before)


def test_saved_filters_count_and_narrow(opened: Opened, qtbot: QtBot) -> None:
    opened.fair.plan(0, 0, 1)
    views = opened.page.views
    places = {view: place for place, view in enumerate(View)}
    assert views.tabText(places[View.ALL]) == "Alle  3"
    assert views.tabText(places[View.WITHOUT_INTERVIEW]) == "Ohne Termin  2"
    assert views.tabText(places[View.REPLY_OPEN]) == "Zusage offen  1"
    rect = views.tabRect(places[View.WITHOUT_INTERVIEW])
    qtbot.mouseClick(views, Qt.MouseButton.LeftButton, pos=rect.center())
    assert opened.rows() == ["Amira 2 Haddad", "Amira 3 Haddad"]
    assert opened.page.list._count.text() == "2 von 3 angezeigt"


def test_saved_filters_of_many_people_are_counted_in_turns(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    views, rows = opened.page.views, opened.page._source.rows
    monkeypatch.setattr(view_tabs, "IN_TURNS_FROM", 2)
    monkeypatch.setattr(view_tabs, "_PIECE", 1)
    views.show_counts(rows[:2])
    assert views.tabText(0) == "Alle  3"
    qtbot.waitUntil(lambda: views.tabText(0) == "Alle  2")
    views.show_counts(rows)
    views.show_counts(rows[:1])
    assert views.tabText(0) == "Alle  1"
    QApplication.processEvents()
    assert views.tabText(0) == "Alle  1"


def test_search_finds_and_offers_the_way_back(opened: Opened, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(opened.page.list.search, "amira 2")
    qtbot.keyClick(opened.page.list.search, Qt.Key.Key_Return)
    assert opened.rows() == ["Amira 2 Haddad"]
    qtbot.keyClicks(opened.page.list.search, "xyz")
    qtbot.keyClick(opened.page.list.search, Qt.Key.Key_Return)
    assert opened.page.list.empty.text == "Keine Treffer."
    opened.page.list.empty._button.click()
    assert len(opened.rows()) == 3


def test_filter_chip_narrows_and_goes_again(opened: Opened) -> None:
    bar = opened.page.list.filters
    menu = bar.menu_of("consent")
    action = menu.actions()[0]
    assert action.text() == "fehlt  (3)"
    action.trigger()
    assert opened.rows() == ["Amira 1 Haddad", "Amira 2 Haddad", "Amira 3 Haddad"]
    chip = bar._chips.itemAt(0).widget()
    assert chip.words.text() == "Einwilligung  fehlt"
    chip.cross.click()
    assert not bar.is_active


def test_ticked_people_are_marked_in_one_step_that_goes_back(opened: Opened, qtbot: QtBot) -> None:
    tick(opened, qtbot, 0)
    tick(opened, qtbot, 2)
    assert opened.page.list.bar._count.text() == "2 ausgewählt"
    opened.page.bulk.promised.click()
    assert [cell(opened, row, "state") for row in range(3)] == ["ja", "–", "ja"]
    assert opened.toast() == "2 Personen: zugesagt"
    opened.window._toast._button.click()
    assert [cell(opened, row, "state") for row in range(3)] == ["–", "–", "–"]
    assert opened.fair.registration(0).state is ParticipantState.REGISTERED


def test_channel_of_ticked_people_is_set(opened: Opened, qtbot: QtBot) -> None:
    tick(opened, qtbot, 1)
    next(action for action in opened.page.bulk._channels.actions() if action.text() == "Ausdruck").trigger()
    assert [opened.fair.registration(place).channel for place in range(3)] == [None, Channel.PRINT, None]


def test_removed_people_come_back(opened: Opened, qtbot: QtBot) -> None:
    tick(opened, qtbot, 0)
    tick(opened, qtbot, 1)
    opened.page.bulk.remove.trigger()
    assert opened.rows() == ["Amira 3 Haddad"]
    assert opened.toast() == "2 Anmeldungen entfernt"
    assert not opened.page.list.bar.isVisible()
    opened.window._toast._button.click()
    assert opened.rows() == ["Amira 1 Haddad", "Amira 2 Haddad", "Amira 3 Haddad"]


def test_list_is_saved_and_reads_back(opened: Opened, tmp_path: Path) -> None:
    target = tmp_path / "liste.xlsx"
    opened.answers.files.append(target)
    opened.page.save_list.click()
    assert opened.toast() == "3 Personen in „liste.xlsx“ gespeichert"
    table = read_list(target)
    assert [row.cells[table.headers.index("Vorname")] for row in table.rows] == ["Amira 1", "Amira 2", "Amira 3"]


def test_pasted_rows_lead_to_the_preview_and_come_in(opened: Opened, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Nachname\tVorname\tTelefon\nSaid\tNoor\t0171 3920012\nMelnyk\tIhor\tabc\n")
    opened.page.list.table.setFocus()
    qtbot.keyClick(opened.page.list.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assistant = opened.page.assistant.part
    assert assistant.isVisible()
    assistant.next.click()
    qtbot.waitUntil(lambda: assistant.next.text() == "1 Person übernehmen", timeout=5000)
    assistant.next.click()
    qtbot.waitUntil(lambda: len(opened.fair.session.history()) > 0 and assistant.work.result is not None, timeout=5000)
    assistant.next.click()
    assert opened.rows()[-1] == "Noor Said"
    assert cell(opened, 3, "phone") == "0171 3920012"


def test_hidden_column_stays_hidden_for_the_next_window(opened: Opened, context: object) -> None:
    table = opened.page.list.table
    place = next(place for place, one in enumerate(opened.page.list.model.columns) if one.key == "email")
    assert table.isColumnHidden(place)
    table.showColumn(place)
    opened.window.hide()
    table.hideColumn(place)
    table.remember(opened.page._settings, "participants")
    assert not table.isColumnHidden(place)


def test_people_stand_by_name_at_first_and_as_sorted_the_next_time(program: Program, qtbot: QtBot) -> None:
    table = program.window.show_page("participants").list.table
    qtbot.waitUntil(lambda: len(table.rows.shown) == 40, timeout=20_000)
    names = [row.participant.person.sort_name for row in table.rows.shown]
    assert names == sorted(names, key=fold_text)
    phone = next(place for place, one in enumerate(table.rows.columns) if one.key == "phone")
    header = table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(phone) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    phones = [table.rows.index(row, phone).data() for row in range(40)]
    assert phones == sorted(phones, key=fold_text)
    assert phones != [row.participant.person.phone for row in sorted(table.rows.shown, key=lambda row: row.id)]
    program.workspace.language.switch(LanguageCode.ENGLISH)
    assert [table.rows.index(row, phone).data() for row in range(40)] == phones
    table.setColumnWidth(phone, 30)  # its title was shorter in the language it was drawn in
    program.window.close()
    again = ListPane(program._context)
    qtbot.addWidget(again)
    again.show_rows(table.rows.shown[::-1])
    assert [again.model.index(row, phone).data() for row in range(40)] == phones
    assert again.table.columnWidth(phone) >= again.table._head_room("phone") > 30


def test_a_column_left_out_in_a_narrow_window_comes_back(qtbot: QtBot, program: Program) -> None:
    page = program.window.show_page("participants")
    qtbot.waitUntil(page.list.table.isVisible)
    page.list.setFixedWidth(480)
    QApplication.processEvents()
    assert "language" not in page.list.table.shown_columns()
    program.window.show_page("overview")  # what is remembered is what a wide list shows
    page.list.setFixedWidth(900)
    program.window.show_page("participants")
    QApplication.processEvents()
    assert "language" in page.list.table.shown_columns()
    state = program._context.settings.state("table/participants")
    page.list.table.horizontalHeader().restoreState(state)
    assert "language" in page.list.table.shown_columns()


def test_nothing_is_cut_off_in_a_small_window(opened: Opened) -> None:
    opened.window.resize(1366, 690)
    QApplication.processEvents()
    assert opened.page.detail.width() >= 440
    assert opened.window.width() == 1366
    for button in (opened.page.read_in, opened.page.save_list, opened.page.record):
        assert button.width() >= button.minimumSizeHint().width()


def test_two_entries_are_compared_and_merged_in_one_step(opened: Opened, qtbot: QtBot) -> None:
    session = opened.fair.session
    first, second = opened.fair.registration(0), opened.fair.registration(1)
    edit_participant(
        session, replace(second, person=replace(second.person, given_name="Amira 1", phone="0170 5550199"))
    )
    opened.page.list.table.ticks.set_all({first.id, second.id})
    opened.page.bulk.merge.trigger()
    dialog = opened.page.merging.dialog
    assert dialog is not None
    assert set(dialog.choices) == {"email", "phone"}
    chosen = dialog.choices["phone"].button(1)
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton, pos=QPoint(8, chosen.height() // 2))
    qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    assert opened.rows() == ["Amira 1 Haddad", "Amira 3 Haddad"]
    joined = opened.fair.registration(0).person
    assert (joined.phone, joined.email) == ("0170 5550199", "amira1@post.example")
    assert opened.toast() == "Amira 1 Haddad ist jetzt ein Eintrag"
    session.undo()
    assert len(opened.rows()) == 3


def test_ticked_people_are_taken_into_the_placement_day_of_a_fair_that_has_one(opened: Opened, qtbot: QtBot) -> None:
    session, bulk = opened.fair.session, opened.page.bulk
    tick(opened, qtbot, 0)
    bulk._rest.aboutToShow.emit()
    assert not bulk.joins.isVisible()
    of = read_event(session, opened.fair.event)
    edit_event(session, replace(of, format=EventFormat.BOTH))
    bulk._rest.aboutToShow.emit()
    assert bulk.joins.isVisible()
    bulk.joins.trigger()
    assert [opened.fair.registration(place).wants_placement for place in range(3)] == [True, False, False]
    assert opened.toast() == "1 Person nimmt am Praktikumstag teil"
    bulk.stays_out.trigger()
    assert not opened.fair.registration(0).wants_placement
