"""The hall plan below an employer: whose booth stands where, chosen and moved there, folded where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from refugeesday.domain.hall import booth_at
from refugeesday.gui.employers.page import EmployersPage
from refugeesday.gui.event.hall_view import HallView
from refugeesday.gui.invitations.page import InvitationsPage
from refugeesday.gui.settings import PaneChoice
from refugeesday.services.hall import PlacedBooth, hall_plan, take_booths_off

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def employers(program: Program, *, height: int = 900) -> EmployersPage:
    program.window.resize(1440, height)
    page = program.window.show_page("employers")
    assert isinstance(page, EmployersPage)
    QApplication.processEvents()
    return page


def booth(program: Program, place: int) -> PlacedBooth:
    return hall_plan(program.workspace.session, event=program.workspace.event or 0).booths[place]


def spot(page: EmployersPage, x_mm: int, y_mm: int) -> QPoint:
    return page.hall.canvas.rect_of(booth_at(x_mm, y_mm)).center()


def drag(qtbot: QtBot, page: EmployersPage, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(page.hall.canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(page.hall.canvas, start + QPoint(12, 0))
    qtbot.mouseMove(page.hall.canvas, end)
    qtbot.mouseRelease(page.hall.canvas, Qt.MouseButton.LeftButton, pos=end)


def test_the_booth_of_the_employer_in_view_is_selected(program: Program, qtbot: QtBot) -> None:
    page = employers(program)
    third = booth(program, 2)
    page.show_row(next(row.id for row in page._source.rows.values() if row.booths[0].id == third.id))
    assert page.hall.canvas.accessibleDescription() == f"{third.number} {third.organisation}"
    fifth = booth(program, 4)
    assert (fifth.x_mm, fifth.y_mm) != (None, None)
    qtbot.mouseClick(page.hall.canvas, Qt.MouseButton.LeftButton, pos=spot(page, fifth.x_mm or 0, fifth.y_mm or 0))
    assert page.detail.head.name.text() == fifth.organisation
    assert page._table.current_id() == next(
        row.id for row in page._source.rows.values() if row.booths[0].id == fifth.id
    )


def test_a_booth_is_dragged_and_taken_back(program: Program, qtbot: QtBot) -> None:
    page = employers(program)
    first, second = booth(program, 0), booth(program, 1)
    start = spot(page, first.x_mm or 0, first.y_mm or 0)
    drag(qtbot, page, start, spot(page, 12_000, 8_000))
    assert (booth(program, 0).x_mm, booth(program, 0).y_mm) == (12_000, 8_000)
    drag(qtbot, page, spot(page, 12_000, 8_000), spot(page, second.x_mm or 0, second.y_mm or 0))
    assert (booth(program, 0).x_mm, booth(program, 0).y_mm) == (12_000, 8_000)
    assert "dort steht schon ein Stand" in program.window._toast._words.text()
    program.window.top_bar.undo.click()
    assert booth(program, 0) == first


def test_a_waiting_booth_is_put_down_by_a_click(program: Program, qtbot: QtBot) -> None:
    page = employers(program)
    take_booths_off(program.workspace.session, [booth(program, 3).id])
    QApplication.processEvents()
    page.show_row(next(row.id for row in page._source.rows.values() if row.booths[0].id == booth(program, 3).id))
    assert page.hall.hint.text().startswith(f"Stand {booth(program, 3).number} hat noch keinen Platz")
    qtbot.mouseClick(page.hall.canvas, Qt.MouseButton.LeftButton, pos=spot(page, 20_000, 8_000))
    assert (booth(program, 3).x_mm, booth(program, 3).y_mm) == (20_000, 8_000)
    assert page.hall.hint.isHidden()


def test_what_belongs_to_the_room_is_not_moved_here(program: Program, qtbot: QtBot) -> None:
    page = employers(program)
    before = hall_plan(program.workspace.session, event=program.workspace.event or 0)
    shown = page.detail.head.name.text()
    desk = next(one for one in before.features if one.label == "Empfang")
    drag(qtbot, page, page.hall.canvas.rect_of(desk.area).center(), spot(page, 8_000, 6_000))
    assert hall_plan(program.workspace.session, event=program.workspace.event or 0) == before
    assert page.detail.head.name.text() == shown


def test_the_pane_is_folded_where_the_window_is_low_and_stands_in_for_the_tabs(program: Program, qtbot: QtBot) -> None:
    page = employers(program, height=690)
    assert not page.hall.canvas.isVisible()
    assert page.detail.tabs.isVisible()
    qtbot.mouseClick(page.hall.fold, Qt.MouseButton.LeftButton)
    assert page.hall.canvas.isVisible()
    assert not page.detail.tabs.isVisible()
    qtbot.mouseClick(page.hall.fold, Qt.MouseButton.LeftButton)
    assert page.detail.tabs.isVisible()
    program.window.resize(1440, 900)
    QApplication.processEvents()
    assert not page.hall.canvas.isVisible()  # a person folded it
    assert program._context.settings.hall_pane is PaneChoice.FOLDED


def test_arranging_leads_to_the_hall_plan_of_the_event(program: Program, qtbot: QtBot) -> None:
    page = employers(program)
    qtbot.mouseClick(page.hall.arrange, Qt.MouseButton.LeftButton)
    assert program.window.page.key == "event"
    assert isinstance(program.window.page.view, HallView)  # type: ignore[attr-defined]  # the page of the event


def test_invite_leads_to_the_employer_among_the_invitations(program: Program, qtbot: QtBot) -> None:
    page = employers(program)
    fifth = booth(program, 4)
    page.show_row(next(row.id for row in page._source.rows.values() if row.booths[0].id == fifth.id))
    qtbot.mouseClick(page.detail.head.invite, Qt.MouseButton.LeftButton)
    invitations = program.window.page
    assert isinstance(invitations, InvitationsPage)
    qtbot.waitUntil(lambda: invitations.desk.person is not None, timeout=20_000)
    assert invitations.desk.person is not None
    assert invitations.desk.person.recipient.person.full_name == fifth.organisation


def test_an_employer_nobody_invites_yet_is_said(program: Program, qtbot: QtBot) -> None:
    page = employers(program)
    first = booth(program, 0)  # asked only: nothing to tell
    page.show_row(next(row.id for row in page._source.rows.values() if row.booths[0].id == first.id))
    qtbot.mouseClick(page.detail.head.invite, Qt.MouseButton.LeftButton)
    toast = program.window._toast
    qtbot.waitUntil(lambda: toast._words.text().startswith("Noch nichts mitzuteilen"), timeout=20_000)
