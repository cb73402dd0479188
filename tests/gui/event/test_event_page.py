"""The page of the event: fields save when left, the day is typed, dragged and moved by keys, undo refreshes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from refugeesday.domain.events import EventFormat
from refugeesday.gui.event.basics_view import BasicsView
from refugeesday.gui.event.page import EventPage
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.capacities import event_capacity
from refugeesday.services.events import add_event, edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.participants import participants, remove_participants
from refugeesday.services.venues import venues
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.domain.events import Event
    from refugeesday.gui.program import Program


@pytest.fixture
def view(program: Program, qtbot: QtBot) -> BasicsView:
    page = program.window.show_page("event")
    assert isinstance(page, EventPage)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    found = page.view
    assert isinstance(found, BasicsView)
    return found


def stored(program: Program) -> Event:
    return read_event(program.workspace.session, program.workspace.event or 0)


def steps(program: Program) -> int:
    return len(program.workspace.session.history())


def type_into(qtbot: QtBot, view: BasicsView, key: str, text: str) -> None:
    edit = view.basics.fields[key].control
    edit = edit if isinstance(edit, QLineEdit) else edit.lineEdit()  # type: ignore[attr-defined]
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def empty_plan(program: Program) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    remove_interviews(session, [one.id for one in interviews(session, event=event)])


def test_a_field_is_saved_when_it_is_left_and_undo_shows_the_old_text(
    program: Program, view: BasicsView, qtbot: QtBot
) -> None:
    before = stored(program)
    type_into(qtbot, view, "name", "Tag der offenen Tische")
    assert stored(program).name == "Tag der offenen Tische"
    assert program.window.top_bar.events.name == "Tag der offenen Tische"
    assert program.window.top_bar.undo.toolTip().startswith("Rückgängig: Veranstaltung geändert")
    program.window.top_bar.undo.click()
    assert view.basics.fields["name"].control.text() == before.name
    assert stored(program).name == before.name


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [("name", " ", "Der Name fehlt"), ("sender_email", "kreis@", "@"), ("sender_phone", "anrufen", "Nummer")],
)
def test_what_cannot_be_saved_is_said_below_the_field(
    program: Program, view: BasicsView, qtbot: QtBot, key: str, text: str, said: str
) -> None:
    before, count = stored(program), steps(program)
    type_into(qtbot, view, key, text)
    field = view.basics.fields[key]
    assert said in field.message
    assert field.control.accessibleDescription() == field.message
    assert (stored(program), steps(program)) == (before, count)
    qtbot.keyClicks(field.control, "x")
    assert field.message == ""


def test_the_place_is_named_addressed_and_shared(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    session = program.workspace.session
    add_event(session, replace(stored(program), id=0, name="Nächstes Jahr"))
    type_into(qtbot, view, "venue", "Stadthalle")
    assert {one.name for one in venues(session)} == {"Kulturhaus Demo", "Stadthalle"}
    type_into(qtbot, view, "street", "Am Markt 1")
    place = next(one for one in venues(session) if one.id == stored(program).venue)
    assert (place.name, place.street) == ("Stadthalle", "Am Markt 1")
    type_into(qtbot, view, "venue", "Kulturhaus Demo")
    assert view.basics.fields["street"].control.text() == "Demoweg 100"
    type_into(qtbot, view, "venue", "\b")
    assert stored(program).venue is None
    assert not view.basics.rooms.isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # popups, offscreen
def test_rooms_are_renamed_added_and_removed(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    session, box = program.workspace.session, view.basics.rooms
    assert box.currentText() == "Foyer A, Foyer B"
    qtbot.keyClick(box, Qt.Key.Key_Space)
    popup = box.popup
    assert popup is not None
    popup.edits[0].selectAll()
    qtbot.keyClicks(popup.edits[0], "Großer Saal")
    qtbot.keyClick(popup.edits[0], Qt.Key.Key_Return)
    assert box.currentText() == "Großer Saal, Foyer B"
    qtbot.mouseClick(popup.add, Qt.MouseButton.LeftButton)
    assert [room.name for room in venues(session)[0].rooms] == ["Großer Saal", "Foyer B", "Raum 3"]
    remove = next(one for one in popup.findChildren(type(view.day.as_table)) if "Foyer B" in one.toolTip())
    remove.click()
    assert box.currentText() == "Großer Saal, Raum 3"
    popup.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    program.window.top_bar.undo.click()
    assert box.currentText() == "Großer Saal, Foyer B, Raum 3"


def test_the_format_is_chosen_by_click_and_arrow_key(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.basics.format.card(EventFormat.FAIR), Qt.MouseButton.LeftButton)
    assert stored(program).format is EventFormat.FAIR
    assert not view.basics.placement_on.isVisible()
    qtbot.keyClick(view.basics.format.card(EventFormat.FAIR), Qt.Key.Key_Right)
    assert stored(program).format is EventFormat.PLACEMENT
    qtbot.mouseClick(view.basics.format.card(EventFormat.BOTH), Qt.MouseButton.LeftButton)
    view.basics.placement_on.setDate(QDate(2027, 6, 25))
    assert stored(program).placement_on == date(2027, 6, 25)
    assert view.basics.format.card(EventFormat.BOTH).accessibleDescription() == "18.06. und 25.06."
    for _ in range(4):
        program.window.top_bar.undo.click()
    assert stored(program).format is EventFormat.BOTH


def test_another_date_takes_the_talks_along(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    first = interviews(session, event=event)[0].starts
    view.basics.date.setFocus()
    view.basics.date.setDate(view.basics.date.date().addDays(14))
    assert stored(program).date == date(2027, 7, 2)
    assert interviews(session, event=event)[0].starts == first + timedelta(days=14)
    program.window.top_bar.undo.click()
    assert view.basics.date.value == date(2027, 6, 18)


def test_a_change_that_moves_talks_is_said_first_and_kept_by_a_click(
    program: Program, view: BasicsView, qtbot: QtBot
) -> None:
    session, day = program.workspace.session, view.day
    count = len(interviews(session, event=stored(program).id))
    qtbot.mouseClick(day.fields.slot.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(day.question.isVisible)
    assert day.fields.slot.text() == "25 Minuten"
    assert "bekommen eine andere Zeit" in day.question.text()
    assert "passen nicht mehr und verlassen den Plan" in day.question.text()
    assert re.fullmatch(r"(\d\d:\d\d\sUhr, Stand \S+, \S+ · ){3}und \d+ weitere", day.which.text())
    assert stored(program).slot == timedelta(minutes=20)
    qtbot.mouseClick(day.drop, Qt.MouseButton.LeftButton)
    assert day.fields.slot.text() == "20 Minuten"
    assert not day.question.isVisible()
    qtbot.mouseClick(day.fields.slot.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(day.question.isVisible)
    dropped = int(day.question.text().split(". ")[1].split()[0])
    qtbot.mouseClick(day.keep, Qt.MouseButton.LeftButton)
    assert stored(program).slot == timedelta(minutes=25)
    assert len(interviews(session, event=stored(program).id)) == count - dropped
    program.window.top_bar.undo.click()
    assert len(interviews(session, event=stored(program).id)) == count
    assert day.fields.slot.text() == "20 Minuten"


def test_breaks_are_added_typed_moved_by_key_and_mouse_and_removed(
    program: Program, view: BasicsView, qtbot: QtBot
) -> None:
    empty_plan(program)
    day = view.day

    def breaks(text: str) -> None:
        qtbot.waitUntil(lambda: ", ".join(f"{b.starts:%H:%M}-{b.ends:%H:%M}" for b in stored(program).breaks) == text)
        qtbot.waitUntil(lambda: program.tasks.count == 0)

    assert day.sum.text == "12 Gespräche je Tisch × 7 Tische = 84 Gesprächsplätze."
    qtbot.mouseClick(day.add_break, Qt.MouseButton.LeftButton)
    breaks("10:50-11:10")
    assert day.sum.text == "10 Gespräche je Tisch × 7 Tische = 70 Gesprächsplätze."
    begin, end = day.ruler.handles
    begin.setFocus()
    qtbot.keyClick(begin, Qt.Key.Key_Right)
    breaks("10:55-11:10")
    assert begin.accessibleName() == "Pause 1 beginnt um 10:55"
    target = end.mapFrom(day.ruler, QPoint(day.ruler.x_of(11 * 60 + 30), 20))
    qtbot.mousePress(end, Qt.MouseButton.LeftButton, pos=end.rect().center())
    qtbot.mouseMove(end, target)
    there = end.mapFrom(day.ruler, QPoint(day.ruler.x_of(11 * 60 + 30), 20))  # the handle has followed
    qtbot.mouseRelease(end, Qt.MouseButton.LeftButton, pos=there)
    breaks("10:55-11:30")
    edit = day.fields.breaks
    edit.selectAll()
    qtbot.keyClicks(edit, "11 bis 11:20, 12-12:10 Uhr")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    breaks("11:00-11:20, 12:00-12:10")
    day.ruler.handles[2].setFocus()
    qtbot.keyClick(day.ruler.handles[2], Qt.Key.Key_Delete)
    breaks("11:00-11:20")
    assert len(day.ruler.handles) == 2


def test_a_day_that_cannot_be_is_said_at_its_field(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    before = steps(program)
    edit = view.day.fields.breaks
    edit.selectAll()
    qtbot.keyClicks(edit, "10:00-10:30, 10:20-10:40")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert view.day.fields.fields["breaks"].message.startswith("Zwei Pausen überschneiden sich.")
    edit.selectAll()
    qtbot.keyClicks(edit, "mittags")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert view.day.fields.fields["breaks"].message != ""
    view.day.fields.ends.setTime(view.day.fields.begins.time())
    assert view.day.fields.fields["ends"].message == "Das Ende liegt nicht nach dem Beginn."
    assert steps(program) == before


def test_the_ruler_has_a_table_and_says_the_day(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    day = view.day
    assert day.ruler.accessibleDescription() == "09:00 bis 13:00, 12 Gespräche je Tisch, Pausen: keine"
    day.as_table.click()
    assert not day.ruler.isVisible()
    assert day.table.isVisible()
    model = day.table.model()
    assert model.rowCount() == 12
    assert [model.index(0, column).data() for column in range(3)] == ["09:00", "09:20", "Gesprächszeit 1"]


def test_tables_that_are_not_there_all_day_are_said(program: Program, view: BasicsView) -> None:
    session = program.workspace.session
    stand = next(one for one in booths(session, event=stored(program).id) if one.is_open)
    lane = replace(stand.interviewers[0], presence=(make.span("09:00-10:00"),))
    edit_booth(session, replace(stand, interviewers=(lane, *stand.interviewers[1:])))
    assert view.day.sum.text.endswith("Davon bleiben 75 Gesprächsplätze.")
    texts = [label.text() for label in view.day.findChildren(QLabel) if label.isVisible()]
    assert "Manche Tische sind nicht den ganzen Tag besetzt: Davon bleiben 75 Gesprächsplätze." in texts


def test_whether_it_is_enough_is_said_in_numbers_and_words(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    found = event_capacity(program.workspace.session, event=stored(program).id)
    card = view.capacity
    qtbot.waitUntil(lambda: len(card.rows) > 0)
    assert card.rows[0].text == f"Gesprächsplätze: {found.talks} von {found.places.places}, fehlt"
    first = found.languages[0]
    assert card.rows[1].text.endswith(f": {first.demand} von {first.supply}, fehlt")
    assert card.rows[1].bar.accessibleName() == card.rows[1].text
    qtbot.mouseClick(card.all, Qt.MouseButton.LeftButton)
    assert sum(row.label.isVisible() for row in card.rows) == len(found.languages) + 1
    assert "reicht" in {row.word.text() for row in card.rows}
    people = participants(program.workspace.session, event=stored(program).id)
    remove_participants(program.workspace.session, [one.id for one in people])
    qtbot.waitUntil(lambda: not any(row.label.isVisible() for row in card.rows))
    texts = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert texts == [
        "Reicht es?",
        "Sobald Stände und Teilnehmende eingetragen sind, steht hier, ob der Tag groß genug ist.",
    ]


def test_a_change_from_elsewhere_is_shown(program: Program, view: BasicsView) -> None:
    edit_event(program.workspace.session, replace(stored(program), sender_name="Verein Brücke"))
    assert view.basics.fields["sender_name"].control.text() == "Verein Brücke"


def test_the_checklist_goes_below_where_there_is_no_room_beside(
    program: Program, view: BasicsView, qtbot: QtBot
) -> None:
    assert view.checklist.mapTo(view, QPoint()).x() > view.day.mapTo(view, QPoint()).x()
    program.theme.set_text_size(130)
    view.setFixedWidth(900)
    qtbot.waitUntil(lambda: view.checklist.mapTo(view, QPoint()).x() == view.day.mapTo(view, QPoint()).x())
    assert view.day.width() + view.day.mapTo(view, QPoint()).x() <= view.width()
    program.theme.set_text_size(100)
    view.setMinimumWidth(0)
    view.setMaximumWidth(2_000)
    program.window.resize(1500, 900)
    qtbot.waitUntil(lambda: view.checklist.mapTo(view, QPoint()).x() > view.day.mapTo(view, QPoint()).x())


@pytest.mark.parametrize("percent", [100, 130])
def test_the_hours_below_the_ruler_never_touch(program: Program, view: BasicsView, percent: int) -> None:
    program.theme.set_text_size(percent)
    ruler = view.day.ruler
    for width in range(300, 1500, 7):
        ruler.resize(width, ruler.height())
        places = [words for _, words in ruler.hours()]
        assert len(places) >= 2
        assert not any(one.intersects(other) for one, other in combinations(places, 2))
    program.theme.set_text_size(100)


def test_the_cards_end_where_the_head_ends(program: Program, view: BasicsView, qtbot: QtBot) -> None:
    program.window.resize(1366, 690)
    scroll = view._scroll
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().isVisible())
    last = view.checklist
    qtbot.waitUntil(lambda: view.width() - last.mapTo(view, QPoint(last.width(), 0)).x() == 24)
