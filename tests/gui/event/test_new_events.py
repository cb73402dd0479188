"""Another event in the file: begun anew, or from an earlier one with ticks for what comes along."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from refugeesday.gui.event.basics_view import BasicsView
from refugeesday.gui.event.page import EventPage
from refugeesday.gui.lists.files import FileAsking
from refugeesday.services.booths import booths
from refugeesday.services.checklists import checklist
from refugeesday.services.event_copies import CopyPart
from refugeesday.services.events import events
from refugeesday.services.participants import participants
from refugeesday.services.printed import changed_papers
from refugeesday.services.run_sheets import run_sheets
from tests.printing.read_back import page_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


@pytest.fixture
def page(program: Program, qtbot: QtBot) -> EventPage:
    found = program.window.show_page("event")
    assert isinstance(found, EventPage)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    return found


def test_another_event_is_begun_and_comes_to_the_front(program: Program, page: EventPage, qtbot: QtBot) -> None:
    session = program.workspace.session
    qtbot.keyClick(program.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = page.dialog
    assert dialog is not None
    dialog.make.click()
    assert dialog.form.fields["name"].message.startswith("Der Name fehlt")
    qtbot.keyClicks(dialog.form.name, "Refugees Day 2028")
    dialog.form.date.setDate(QDate(2028, 6, 16))
    dialog.make.click()
    new = events(session)[-1]
    assert (new.name, new.date) == ("Refugees Day 2028", date(2028, 6, 16))
    assert program.workspace.event == new.id
    assert program.window.top_bar.events.name == "Refugees Day 2028"
    view = page.view
    assert isinstance(view, BasicsView)
    assert view.basics.fields["name"].control.text() == "Refugees Day 2028"
    assert len(checklist(session, event=new.id)) >= 25
    assert view.day.sum.text.endswith("= 0 Gesprächsplätze.")


def test_the_list_of_events_offers_a_new_one(program: Program, page: EventPage) -> None:
    program.window.show_page("overview")
    program.window.top_bar.event_wanted.emit()
    assert program.window.page is page
    assert page.dialog is not None


def test_the_run_sheet_is_written_as_a_paper(program: Program, page: EventPage, qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[str] = []

    def save(_parent: QWidget, _title: str, name: str, _kinds: str) -> Path:
        asked.append(name)
        return tmp_path / "Ablauf"

    page.asking = FileAsking(save=save)
    page.run_sheet.click()
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    assert asked == ["Ablaufplan Refugees Day 2027.pdf"]
    said = "\n".join(page_texts(tmp_path / "Ablauf.pdf"))
    for text in ("Ablaufplan", "Einlass", "Gesprächszeit 12", "Abbau", "Stände", "offene Aufgaben"):
        assert text in said
    session, event = program.workspace.session, program.workspace.event or 0
    papers = run_sheets(session, event=event, word=program.workspace.words.of)
    assert changed_papers(session, papers, event=event, paper="run-sheet") == []


def test_an_earlier_event_is_taken_as_a_pattern(program: Program, page: EventPage, qtbot: QtBot) -> None:
    session, source = program.workspace.session, program.workspace.event or 0
    view = page.view
    assert isinstance(view, BasicsView)
    assert view.copy.source.currentText() == "Refugees Day 2027"
    qtbot.mouseClick(view.copy.look, Qt.MouseButton.LeftButton)
    dialog = view.copy.dialog
    assert dialog is not None
    assert dialog.name.text() == "Refugees Day 2028"
    assert dialog.date.value == date(2028, 6, 16)  # a Friday again
    assert dialog.ticks[CopyPart.BOOTHS].text() == "Stände und Tische"
    assert not dialog.ticks[CopyPart.OFFERS].isChecked()
    assert not dialog.ticks[CopyPart.SHIFTS].isEnabled()
    tick = dialog.ticks[CopyPart.CHECKLIST]
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(9, tick.height() // 2))
    dialog.name.clear()
    dialog.make.click()
    assert dialog.message.startswith("Der Name fehlt")
    qtbot.keyClicks(dialog.name, "Refugees Day Herbst")
    dialog.make.click()
    new = program.workspace.event or 0
    assert new != source
    assert program.window.top_bar.events.name == "Refugees Day Herbst"
    assert len(booths(session, event=new)) == len(booths(session, event=source))
    assert checklist(session, event=new) == []
    assert participants(session, event=new) == []
    QApplication.processEvents()
    program.window.top_bar.undo.click()
    assert len(events(session)) == 1
