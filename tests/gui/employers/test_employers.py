"""Employers: offers with live counts, booth, contact and calls; each change is one step that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.people import Wish
from refugeesday.gui.employers.page import EmployersPage
from refugeesday.services.booths import booths
from refugeesday.services.offer_demand import Seekers
from refugeesday.services.offers import offers
from refugeesday.services.organisations import contact_log, organisations
from refugeesday.services.overviews import interview_rows, organisation_rows
from refugeesday.services.participants import edit_participant, participants

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.employers.parts_editor import PartsEditor
    from refugeesday.gui.program import Program


def employers(program: Program) -> EmployersPage:
    page = program.window.show_page("employers")
    for _ in range(3):
        QApplication.processEvents()
    assert isinstance(page, EmployersPage)
    return page


def test_an_offer_is_entered_with_live_counts_and_taken_back(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    tab = employers(program).detail.offers
    before = offers(session, event=event)
    people = participants(session, event=event)
    qtbot.mouseClick(tab.add, Qt.MouseButton.LeftButton)
    form = tab.form
    assert form.isVisible()
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert any("Köchin oder Koch" in label.text() for label in form.findChildren(QLabel) if label.isVisible())
    assert offers(session, event=event) == before
    qtbot.keyClicks(form.title, "Hotelfachleute")
    assert not any("Beruf fehlt" in label.text() for label in form.findChildren(QLabel) if label.isVisible())
    assert "Deutsch schließt 0 von" in form.excluded.text()
    form.german.setCurrentIndex(form.german.findData("B1"))
    form.german.activated.emit(form.german.currentIndex())
    qtbot.keyClicks(form.licences, "B")
    qtbot.waitUntil(lambda: "Deutsch schließt 0 von" not in form.excluded.text())
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    added = [one for one in offers(session, event=event) if one not in before]
    assert [(one.title, one.licences) for one in added] == [("Hotelfachleute", ("B",))]
    found = Seekers(people).demand(added[0])
    said = form.excluded.text()
    assert f"Deutsch schließt {found.german_excludes} von {found.expected} aus" in said
    assert f"der Führerschein {found.licence_excludes}." in said
    assert 0 < found.german_excludes < found.expected
    assert program.window.top_bar.undo.toolTip().startswith("Rückgängig: Angebot erfasst")
    program.window.top_bar.undo.click()
    assert offers(session, event=event) == before


def test_booth_contact_and_calls_are_saved_when_left(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    wanted = booths(session, event=event)[4]
    assert page.show_row(wanted.organisation)
    detail = page.detail
    detail.tabs.setCurrentIndex(1)
    most = detail.booth.part.form.fields["max_interviews"]
    most.control.selectAll()
    qtbot.keyClicks(most.control, "viele")
    qtbot.keyClick(most.control, Qt.Key.Key_Return)
    assert most.message == "Eine ganze Zahl, z. B. 11."
    most.control.selectAll()
    qtbot.keyClicks(most.control, "9")
    assert most.message == ""
    qtbot.keyClick(most.control, Qt.Key.Key_Return)
    assert booths(session, event=event)[4].max_interviews == 9
    detail.tabs.setCurrentIndex(3)
    phone = detail.contact.part.fields["phone"].control
    phone.selectAll()
    qtbot.keyClicks(phone, "0561 123456")
    qtbot.keyClick(phone, Qt.Key.Key_Return)
    stored = next(one for one in organisations(session) if one.id == wanted.organisation)
    assert stored.phone == "+49561123456"
    detail.tabs.setCurrentIndex(2)
    calls = len(contact_log(session, organisation=wanted.organisation))
    qtbot.keyClicks(detail.calls.part.text, "Parkplatz besprochen")
    detail.calls.part.has_next.setChecked(True)
    qtbot.mouseClick(detail.calls.part.note, Qt.MouseButton.LeftButton)
    noted = contact_log(session, organisation=wanted.organisation)[calls:]
    assert [one.text for one in noted] == ["Parkplatz besprochen"]
    assert noted[0].next_on is not None
    qtbot.waitUntil(lambda: detail.tabs.tabText(2) == f"Anrufe ({calls + 1})")


def test_ctrl_n_adds_an_employer_with_a_booth_in_one_step(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    before = len(organisations(session, event=event)), len(booths(session, event=event))
    page.primary_action().trigger()
    assert (len(organisations(session, event=event)), len(booths(session, event=event))) == (
        before[0] + 1,
        before[1] + 1,
    )
    name = page.detail.contact.part.fields["name"].control
    name.selectAll()
    qtbot.keyClicks(name, "Gasthof Probe")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert "Gasthof Probe" in [one.name for one in organisations(session, event=event)]
    program.window.top_bar.undo.click()
    program.window.top_bar.undo.click()
    assert (len(organisations(session, event=event)), len(booths(session, event=event))) == before


def enter(qtbot: QtBot, editor: PartsEditor[Any], key: str, text: str) -> None:
    line = editor.fields[key].control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_tables_are_added_changed_and_taken_away(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    detail = employers(program).detail
    detail.tabs.setCurrentIndex(1)
    before = booths(session, event=event)[0]
    qtbot.mouseClick(detail.booth.part.tables.add, Qt.MouseButton.LeftButton)
    enter(qtbot, detail.booth.part.tables, "name", "Frau Noll")
    enter(qtbot, detail.booth.part.tables, "presence", "10-12 Uhr")
    enter(qtbot, detail.booth.part.tables, "languages", "Englisch B1")
    *others, added = booths(session, event=event)[0].interviewers
    assert tuple(others) == before.interviewers
    assert (added.name, added.position) == ("Frau Noll", len(others) + 1)
    assert [f"{span.starts:%H:%M}-{span.ends:%H:%M}" for span in added.presence] == ["10:00-12:00"]
    assert added.languages == (LanguageSkill("en", Level.B1),)
    enter(qtbot, detail.booth.part.tables, "presence", "gestern")
    assert detail.booth.part.tables.fields["presence"].state == "error"
    assert booths(session, event=event)[0].interviewers[-1] == added
    qtbot.mouseClick(detail.booth.part.tables.remove, Qt.MouseButton.LeftButton)
    assert booths(session, event=event)[0].interviewers == before.interviewers


def test_a_contact_is_added_and_needs_a_name(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    detail = page.detail
    detail.tabs.setCurrentIndex(3)
    chosen = page._table.current_id()
    qtbot.mouseClick(detail.contact.part.contacts.add, Qt.MouseButton.LeftButton)
    enter(qtbot, detail.contact.part.contacts, "name", "Jens Albrecht")
    enter(qtbot, detail.contact.part.contacts, "phone", "069 90009111")
    contacts = next(one for one in organisations(session, event=event) if one.id == chosen).contacts
    assert (contacts[-1].name, contacts[-1].phone) == ("Jens Albrecht", "+496990009111")
    enter(qtbot, detail.contact.part.contacts, "name", " ")
    assert detail.contact.part.contacts.fields["name"].state == "error"
    program.window.top_bar.undo.click()
    contacts = next(one for one in organisations(session, event=event) if one.id == chosen).contacts
    assert (contacts[-1].name, contacts[-1].phone) == ("Jens Albrecht", "")


def test_a_day_in_the_company_is_entered_with_its_hour_and_what_to_bring(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    tab = employers(program).detail.offers
    before = offers(session, event=event)
    qtbot.mouseClick(tab.add, Qt.MouseButton.LeftButton)
    form = tab.form
    assert form.starts.isVisible()
    form.kind.setCurrentIndex(form.kind.findData("HOSPITATION"))
    qtbot.keyClicks(form.title, "Backstube")
    qtbot.keyClicks(form.starts, "25 Uhr")
    qtbot.keyClicks(form.meeting_point, "Eingang am Hof")
    qtbot.keyClicks(form.bring, "Ausweis, feste Schuhe")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert any(label.text() == "Eine Uhrzeit, z. B. 07:00." for label in form.findChildren(QLabel))
    assert offers(session, event=event) == before
    form.starts.clear()
    qtbot.keyClicks(form.starts, "23:00")
    qtbot.keyClicks(form.ends, "23 Uhr")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert any(label.text() == "Eine andere Uhrzeit als der Beginn." for label in form.findChildren(QLabel))
    assert offers(session, event=event) == before
    form.ends.clear()
    qtbot.keyClicks(form.ends, "6:30")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    (added,) = [one for one in offers(session, event=event) if one not in before]
    assert (added.start_minute, added.end_minute, added.meeting_point, added.bring) == (
        23 * 60, 6 * 60 + 30, "Eingang am Hof", "Ausweis, feste Schuhe",
    )  # fmt: skip


def test_interviews_of_an_employer_are_read_when_their_tab_is_shown(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    wanted = max(organisation_rows(session, event=event), key=lambda row: row.interviews)
    assert page.show_row(wanted.id)
    tab = page.detail.interviews.part
    assert page.detail.tabs.tabText(4).endswith(f"({wanted.interviews})")
    assert tab.table.model().rowCount() == 0
    page.detail.tabs.setCurrentIndex(page.detail.tabs.count() - 1)
    qtbot.waitUntil(lambda: tab.table.model().rowCount() == wanted.interviews)
    mine = {booth.id for booth in wanted.booths}
    expected = [row for row in interview_rows(session, event=event) if row.interview.booth in mine]
    model = tab.table.model()
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == [row.participant_name for row in expected]


def test_who_wants_an_offer_follows_a_change_of_the_people(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    row = next(row for row in organisation_rows(session, event=event) if row.offers)
    assert page.show_row(row.id)
    table = page.detail.offers.table

    def shown() -> str:
        return str(table.model().index(0, 4).data())

    qtbot.waitUntil(lambda: shown() != "–" and program.tasks.count == 0)
    before = int(shown().split(" / ")[0])
    one = next(
        one for one in participants(session, event=event)
        if one.state.is_expected and not any(wish.organisation == row.id for wish in one.wishes)
        and Seekers([one]).demand(row.offers[0]).wishing == 0
    )  # fmt: skip
    edit_participant(session, replace(one, wishes=(Wish(rank=1, organisation=row.id),)))
    qtbot.waitUntil(lambda: int(shown().split(" / ")[0]) == before + 1)
