"""The programme on the page of the event: add, change, move and remove by mouse and keys, conflicts in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from refugeesday.domain.people import Person, Volunteer, VolunteerState
from refugeesday.gui.event.page import EventPage
from refugeesday.gui.event.programme_view import ProgrammeView
from refugeesday.services.agenda import AgendaEntry, agenda, remove_agenda_items
from refugeesday.services.interviews import interviews
from refugeesday.services.plans import apply_plan, plan_input
from refugeesday.services.proposals import compute_plan
from refugeesday.services.venues import edit_venue, venues
from refugeesday.services.volunteers import add_volunteer, volunteers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
ELEVEN, NOON = 11 * 60, 12 * 60


@pytest.fixture
def view(program: Program, qtbot: QtBot) -> ProgrammeView:
    """Open the view on a programme without items, in the rooms Foyer A and Foyer B from nine to one."""
    remove_agenda_items(program.workspace.session, [one.id for one in entries(program)])
    page = program.window.show_page("event")
    assert isinstance(page, EventPage)
    found = page.show_view("programme")
    assert isinstance(found, ProgrammeView)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return found


def entries(program: Program) -> tuple[AgendaEntry, ...]:
    return agenda(program.workspace.session, event=program.workspace.event or 0).entries


def kept(program: Program) -> list[str]:
    """Give what is stored as "Info 09:00–09:30 Foyer A"."""
    return [
        f"{one.item.title} {one.starts:%H:%M}–{one.ends:%H:%M} {one.room.name if one.room else '-'}"
        for one in entries(program)
    ]


def click(qtbot: QtBot, view: ProgrammeView, minute: int, column: int) -> None:
    qtbot.mouseClick(view.grid.viewport(), LEFT, pos=view.grid.cell_point(minute, column))


def add(qtbot: QtBot, view: ProgrammeView, title: str, minute: int, column: int) -> None:
    """Click on a free spot, type a title, press Enter."""
    click(qtbot, view, minute, column)
    assert QApplication.focusWidget() is view.form.title
    qtbot.keyClicks(view.form.title, title)
    qtbot.keyClick(view.form.title, Qt.Key.Key_Return)


def note(view: ProgrammeView) -> str:
    return " ".join(label.text() for label in view.card.findChildren(QLabel)[:2])


def said(view: ProgrammeView, minute: int, column: int) -> str:
    index = view.grid.cells.index(view.grid.cells.row_of(minute), column)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_click_on_a_free_spot_and_a_title_add_an_item_there(
    program: Program, view: ProgrammeView, qtbot: QtBot
) -> None:
    assert said(view, ELEVEN, 1) == "11:00, Foyer B, frei"
    add(qtbot, view, "Info zu Anerkennung", ELEVEN, 1)
    assert kept(program) == ["Info zu Anerkennung 11:00–11:30 Foyer B"]
    assert said(view, ELEVEN + 15, 1) == "Info zu Anerkennung, 11:00–11:30, Foyer B"
    assert QApplication.focusWidget() is view.grid
    assert view.grid.chosen_id == entries(program)[0].id
    assert program.window.top_bar.undo.toolTip().startswith("Rückgängig: Programmpunkt erfasst")
    program.window.top_bar.undo.click()
    assert kept(program) == []
    assert said(view, ELEVEN, 1) == "11:00, Foyer B, frei"


def test_without_a_title_nothing_is_added_and_the_form_says_so(
    program: Program, view: ProgrammeView, qtbot: QtBot
) -> None:
    add(qtbot, view, " ", ELEVEN, 0)
    assert kept(program) == []
    assert "Begrüßung" in view.form.fields["title"].message
    view.form.cancel.click()
    assert view.form.hint.isVisible()
    assert not view.form.title.isVisible()


def test_keys_alone_add_move_open_and_remove(program: Program, view: ProgrammeView, qtbot: QtBot) -> None:
    grid = view.grid
    grid.setFocus()
    start = grid.currentIndex().row()
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (start + 1, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.keyClicks(view.form.title, "Rundgang")
    qtbot.keyClick(view.form.title, Qt.Key.Key_Return)
    assert kept(program) == ["Rundgang 09:15–09:45 Foyer B"]
    qtbot.keyClick(grid, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(grid, Qt.Key.Key_Left, CTRL)
    assert kept(program) == ["Rundgang 09:30–10:00 Foyer A"]
    qtbot.keyClick(grid, Qt.Key.Key_Left, CTRL)  # there is no room further that way
    assert kept(program) == ["Rundgang 09:30–10:00 Foyer A"]
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.form.title
    qtbot.keyClicks(view.form.title, "Tour")
    qtbot.keyClick(view.form.title, Qt.Key.Key_Return)
    assert kept(program) == ["Tour 09:30–10:00 Foyer A"]
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert kept(program) == []
    program.window.top_bar.undo.click()
    assert kept(program) == ["Tour 09:30–10:00 Foyer A"]


@pytest.fixture
def typing_pauses(qapp: QApplication) -> Iterator[None]:
    """Let letters of one word be typed with pauses, as on a busy machine."""
    usual = qapp.keyboardInputInterval()
    qapp.setKeyboardInputInterval(60_000)
    yield
    qapp.setKeyboardInputInterval(usual)


@pytest.mark.usefixtures("typing_pauses")
def test_the_form_changes_times_room_language_and_who(program: Program, view: ProgrammeView, qtbot: QtBot) -> None:
    add(qtbot, view, "Empfang", ELEVEN, 0)
    form = view.form
    form.begins.setFocus()
    form.begins.setSelectedSection(form.begins.Section.HourSection)
    qtbot.keyClick(form.begins, Qt.Key.Key_Up)
    assert kept(program) == ["Empfang 12:00–12:30 Foyer A"]  # the end came along
    form.room.setFocus()
    qtbot.keyClick(form.room, Qt.Key.Key_Down)
    form.language.setFocus()
    qtbot.keyClicks(form.language, "Arab")
    form.responsible.setFocus()
    qtbot.keyClicks(form.responsible, "Leitung")
    form.title.setFocus()
    one = entries(program)[0]
    assert kept(program) == ["Empfang 12:00–12:30 Foyer B"]
    assert (one.item.language, one.item.responsible) == ("ar", "Leitung")
    form.ends.setFocus()
    form.ends.setSelectedSection(form.ends.Section.HourSection)
    qtbot.keyClick(form.ends, Qt.Key.Key_Down)
    assert form.fields["ends"].message == "Das Ende liegt nicht nach dem Beginn."
    assert kept(program) == ["Empfang 12:00–12:30 Foyer B"]


def test_conflicts_are_said_in_the_head_the_cell_the_form_and_the_table(
    program: Program, view: ProgrammeView, qtbot: QtBot
) -> None:
    add(qtbot, view, "Empfang", ELEVEN, 0)
    assert note(view) == "Programm keine Konflikte"
    add(qtbot, view, "Info", ELEVEN + 30, 0)
    qtbot.keyClick(view.grid, Qt.Key.Key_Up, CTRL)
    assert note(view) == "Programm 2 Konflikte"
    assert view.form.conflict.text() == "Raum doppelt belegt: Empfang"
    assert "Konflikt: Raum doppelt belegt: Empfang" in said(view, ELEVEN + 30, 0)
    view.choice._buttons["table"].click()
    assert view.table.isVisible()
    model = view.table.model()
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
    assert rows == [
        ["11:00–11:30", "Empfang", "Foyer A", "", "", "Raum doppelt belegt: Info"],
        ["11:15–11:45", "Info", "Foyer A", "", "", "Raum doppelt belegt: Empfang"],
    ]
    assert view.table.current_id() == view.grid.chosen_id
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert kept(program) == ["Empfang 11:00–11:30 Foyer A"]
    assert note(view) == "Programm keine Konflikte"


def test_space_chooses_between_items_that_share_a_cell(program: Program, view: ProgrammeView, qtbot: QtBot) -> None:
    add(qtbot, view, "Empfang", ELEVEN, 0)
    add(qtbot, view, "Info", ELEVEN + 30, 0)
    for _ in range(2):
        qtbot.keyClick(view.grid, Qt.Key.Key_Up, CTRL)
    first = view.form.title.text()
    qtbot.keyClick(view.grid, Qt.Key.Key_Space)
    assert {first, view.form.title.text()} == {"Empfang", "Info"}
    rects = [view.grid.block_rect(block) for block in view.grid.cells.blocks]
    assert len(rects) == 2
    assert not rects[0].intersects(rects[1])


def test_an_item_stays_in_view_while_keys_move_it(program: Program, view: ProgrammeView, qtbot: QtBot) -> None:
    program.window.resize(1366, 480)
    view.grid.setFocus()
    add(qtbot, view, "Info", 9 * 60, 0)
    for _ in range(14):
        qtbot.keyClick(view.grid, Qt.Key.Key_Down, CTRL)
    assert kept(program) == ["Info 12:30–13:00 Foyer A"]
    assert view.grid.viewport().rect().contains(view.grid.block_rect(view.grid.cells.blocks[0]))


def test_dragging_moves_by_quarters_and_into_another_room(program: Program, view: ProgrammeView, qtbot: QtBot) -> None:
    add(qtbot, view, "Info", ELEVEN, 0)
    ground, grid = view.grid.viewport(), view.grid
    start, end = grid.cell_point(ELEVEN, 0), grid.cell_point(NOON, 1)
    QTest.mousePress(ground, LEFT, pos=start)
    QTest.mouseMove(ground, (start + end) / 2)
    QTest.mouseMove(ground, end)
    QTest.mouseRelease(ground, LEFT, pos=end)
    assert kept(program) == ["Info 12:00–12:30 Foyer B"]


def test_an_item_whose_room_is_gone_gets_a_column_of_its_own(
    program: Program, view: ProgrammeView, qtbot: QtBot
) -> None:
    add(qtbot, view, "Info", ELEVEN, 1)
    heads = [view.grid.cells.room_name(column) for column in range(view.grid.cells.columnCount())]
    assert heads == ["Foyer A", "Foyer B"]
    session = program.workspace.session
    place = venues(session)[0]
    edit_venue(session, replace(place, rooms=place.rooms[:1]))
    heads = [view.grid.cells.room_name(column) for column in range(view.grid.cells.columnCount())]
    assert heads == ["Foyer A", "Ohne Raum"]
    assert said(view, ELEVEN, 1) == "Info, 11:00–11:30, Ohne Raum, Konflikt: kein Raum"
    view.grid.setFocus()
    qtbot.keyClick(view.grid, Qt.Key.Key_Left, CTRL)
    assert kept(program) == ["Info 11:00–11:30 Foyer A"]
    assert note(view) == "Programm keine Konflikte"


def test_who_is_in_charge_is_busy_and_the_plan_goes_round(program: Program, view: ProgrammeView, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    talk = next(one for one in interviews(session, event=event) if one.interpreter)
    helper = next(one for one in volunteers(session, event=event) if one.id == talk.interpreter)
    name = helper.person.full_name
    start = talk.starts.astimezone(ZoneInfo("Europe/Berlin"))
    add(qtbot, view, "Vortrag", start.hour * 60 + start.minute // 15 * 15, 0)
    view.form.responsible.setFocus()
    qtbot.keyClicks(view.form.responsible, f"Frau Mertz, {name[:3]}")
    completer = view.form.responsible.completer()
    completer.setCompletionPrefix(f"Frau Mertz, {name}")
    completer.activated.emit(completer.pathFromIndex(completer.completionModel().index(0, 0)))
    assert view.form.responsible.text() == f"Frau Mertz, {name}"
    qtbot.waitUntil(lambda: bool(view.form.conflict.text()))
    assert f"dolmetscht zu dieser Zeit: {name}" in view.form.conflict.text()
    assert view.form.fields["responsible"].message.splitlines() == [
        f"In dieser Zeit nicht zum Dolmetschen eingeplant: {name}",
        "Nicht unter den Ehrenamtlichen: Frau Mertz",
    ]
    assert "1 Konflikt" in note(view)
    apply_plan(session, compute_plan(plan_input(session, event=event), seed=1).interviews, event=event)
    QApplication.processEvents()
    assert view.form.conflict.text() == ""
    assert "keine Konflikte" in note(view)


def test_names_are_offered_and_found_without_umlauts_before_they_are_kept(
    program: Program, view: ProgrammeView, qtbot: QtBot
) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    person = Person(given_name="Jürgen", family_name="Müllenbeck")
    add_volunteer(session, Volunteer(event=event, person=person, state=VolunteerState.PROMISED))
    QApplication.processEvents()
    view.grid.setFocus()
    click(qtbot, view, ELEVEN, 0)
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    line, field = view.form.responsible, view.form.fields["responsible"]
    line.setFocus()
    for typed in ("Frau Mertz, muellenb", "Frau Mertz, MÜLLENB", "Frau Mertz, jurgen mul"):
        line.clear()
        qtbot.keyClicks(line, typed)
        offered = line.completer().completionModel()
        assert [offered.index(row, 0).data() for row in range(offered.rowCount())] == ["Jürgen Müllenbeck"]
    qtbot.keyClick(line.completer().popup(), Qt.Key.Key_Down)
    qtbot.keyClick(line.completer().popup(), Qt.Key.Key_Return)
    assert line.text() == "Frau Mertz, Jürgen Müllenbeck"
    known = "In dieser Zeit nicht zum Dolmetschen eingeplant: Jürgen Müllenbeck"
    qtbot.waitUntil(lambda: field.message == f"{known}\nNicht unter den Ehrenamtlichen: Frau Mertz")
    line.clear()
    qtbot.keyClicks(line, "muellenbeck juergen")
    view.form.title.setFocus()
    assert (field.message, kept(program)) == (known, [])
