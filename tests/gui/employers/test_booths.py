"""Booths of an employer: what stands below the offers, a first booth, one of several, and the day sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Booth, ContactLog, Interviewer, OfferKind
from refugeesday.gui.employers.page import EmployersPage
from refugeesday.gui.rows import VALUE_ROLE
from refugeesday.services.booths import add_booth, booths, edit_booth, remove_booths
from refugeesday.services.invitations import handovers
from refugeesday.services.organisations import log_contact
from refugeesday.services.paper_sheets import day_sheets
from refugeesday.services.printed import changed_papers

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def employers(program: Program) -> EmployersPage:
    page = program.window.show_page("employers")
    settle()
    assert isinstance(page, EmployersPage)
    return page


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_below_the_offers_stand_the_booth_and_the_next_call(program: Program) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    booth = booths(session, event=event)[2]
    lane = replace(booth.interviewers[0], name="Frau Mertz", languages=(LanguageSkill("en", Level.B2),), presence=())
    edit_booth(session, replace(booth, interviewers=(lane,)))
    note = ContactLog(
        organisation=booth.organisation, at=session.now(), text="Strom klären", next_on=date(2027, 5, 5),
        responsible="Jens Albrecht",
    )  # fmt: skip
    log_contact(session, note)
    settle()
    assert page.show_row(booth.organisation)
    strip = page.detail.offers.strip
    assert strip.isVisible()
    assert strip.facts["tables"].text() == "1 (Frau Mertz)"
    assert strip.facts["languages"].text() == "Englisch"
    assert strip.facts["time"].text().endswith("\u00a0Uhr")
    texts = [label.text() for label in strip.call.findChildren(QLabel) if label.isVisible()]
    assert texts == ["Nächster Anruf", "Mi, 05.05.2027", "Strom klären", "Zuständig: Jens Albrecht"]
    log_contact(session, replace(note, text="Alles geklärt", next_on=None))
    settle()
    assert not strip.call.isVisible()


def test_a_first_booth_is_created_and_taken_back(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    new = booths(session, event=event)[2]  # it has offers, so the employer stays in the list
    remove_booths(session, [new.id])
    settle()
    assert page.show_row(new.organisation)
    page.detail.tabs.setCurrentIndex(1)
    assert not page.detail.head.sheet.isEnabled()
    button = next(
        one for one in page.detail.booth.part.no_booth.findChildren(QPushButton) if one.text() == "Stand anlegen"
    )
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert [one.organisation for one in booths(session, event=event)].count(new.organisation) == 1
    assert page.detail.booth.part.form.isVisible()
    assert not page.detail.booth.part.no_booth.isVisible()
    program.window.top_bar.undo.click()
    settle()
    assert page.detail.booth.part.no_booth.isVisible()


def test_one_of_several_booths_is_chosen_and_edited(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    first = booths(session, event=event)[0]
    second = add_booth(
        session,
        Booth(event=event, organisation=first.organisation, number="Z99", interviewers=(Interviewer(position=1),)),
    )
    settle()
    assert page.show_row(first.organisation)
    detail = page.detail
    detail.tabs.setCurrentIndex(1)
    assert [detail.booth.part.booths.itemText(place) for place in range(2)] == [f"Stand {first.number}", "Stand Z99"]
    detail.booth.part.booths.setFocus()
    qtbot.keyClick(detail.booth.part.booths, Qt.Key.Key_End)
    detail.booth.part.booths.activated.emit(detail.booth.part.booths.currentIndex())
    number = detail.booth.part.form.fields["number"].control
    assert number.text() == "Z99"
    number.selectAll()
    qtbot.keyClicks(number, "Z98")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    settle()
    assert {one.id: one.number for one in booths(session, event=event)}[second] == "Z98"
    assert detail.booth.part.booths.currentText() == "Stand Z98"
    assert detail.booth.part.form.fields["number"].control.text() == "Z98"


def test_day_sheets_of_one_employer_are_printed(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    page = employers(program)
    file = tmp_path / "tag.pdf"
    page.asking.save = lambda *_asked: file
    told: list[str] = []
    page.message.connect(lambda text, _undo: told.append(text))
    qtbot.mouseClick(page.detail.head.sheet, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told), timeout=20000)
    assert told == ["In „tag.pdf“ gespeichert. Als mitgeteilt gilt es erst, wenn Sie es unter Einladungen vermerken."]
    assert file.read_bytes().startswith(b"%PDF")
    session, event = program.workspace.session, program.workspace.event or 0
    sheets = day_sheets(session, event=event, word=program.workspace.words.of)
    left = changed_papers(session, sheets, event=event, paper="day-sheets")
    assert 0 < len(left) < len(sheets)  # those of the others are still to be printed
    assert handovers(session, event=event) == []


def test_offers_wear_the_colour_of_their_kind(program: Program) -> None:
    page = employers(program)
    tones = {}
    for row in page._source.rows.values():
        page.show_row(row.id)
        model = page.detail.offers.table.model()
        for place in range(model.rowCount()):
            chip = model.index(place, 0).data(VALUE_ROLE)
            tones[chip.text] = chip.tone
    words = program.workspace.words
    assert tones[words.of(OfferKind.TRAINING)] == "accent"
    assert tones.get(words.of(OfferKind.FULL_TIME), "info") == "info"


def test_one_more_booth_is_made_and_removed_and_so_is_the_employer(program: Program) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    owner = booths(session, event=event)[2].organisation
    assert page.show_row(owner)

    def choose(text: str) -> None:
        next(one for one in page.detail.head.more_menu().actions() if one.text() == text).trigger()
        settle()

    def numbers() -> list[str]:
        return [one.number for one in booths(session, event=event) if one.organisation == owner]

    before = numbers()
    choose("Weiteren Stand anlegen")
    new = next(one for one in numbers() if one not in before)
    page.detail.choose_booth(next(one.id for one in booths(session, event=event) if one.number == new))
    choose(f"Stand {new} entfernen")
    assert numbers() == before
    name = page.detail.head.name.text()
    choose("Diesen Arbeitgeber entfernen")
    assert owner not in page._source.rows
    assert program.window._toast._words.text() == f"Arbeitgeber entfernt: {name}"
    program.window.top_bar.undo.click()
    settle()
    assert owner in page._source.rows
    assert numbers() == before
