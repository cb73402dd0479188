"""From an empty event to a plan: move, hold, compute again, resolve a conflict, and take everything back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.employers.page import EmployersPage
from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.gui.widgets.board_values import MarkKind
from refugeesday.services.booths import booths
from refugeesday.services.offers import offers
from refugeesday.services.participants import participants
from tests.journeys.board import Board
from tests.journeys.desk import write_sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refugeesday.domain.interviews import Interview
    from tests.journeys.desk import Office

EMPLOYERS = ("Betrieb A", "Betrieb B", "Betrieb C")
PEOPLE = 5


def test_event_is_planned_changed_by_hand_and_taken_back(new_office: Callable[[str], Office], tmp_path: Path) -> None:
    office = new_office("Refugees Day 2027")
    assert [name for _, name, _ in office.program.window.top_bar.event_list] == ["Refugees Day 2027"]
    begin = office.session.next_undo()
    read_lists_in(office, tmp_path)

    board = Board(office)
    board.compute()
    assert len({one.participant for one in board.planned}) == PEOPLE

    moved = move_by_keys(board)
    held = move_by_drag(board, other_than=moved)
    board.click(board.place_of(held))
    board.press(Qt.Key.Key_F)
    assert "festgehalten" in board.read(board.place_of(held))
    board.compute()
    kept = next(one for one in board.planned if one.participant == held.participant and one.booth == held.booth)
    assert (kept.starts, kept.interviewer, kept.is_fixed) == (held.starts, held.interviewer, True)

    conflict_and_remedy(board, kept.participant)

    for _ in range(60):
        if office.session.next_undo() == begin:
            break
        office.undo()
    assert office.session.next_undo() == begin
    event = office.event
    left = (booths(office.session, event=event), offers(office.session, event=event), board.planned)
    assert left == ([], [], [])
    people = office.page("participants")
    assert isinstance(people, ParticipantsPage)
    assert people.list.model.shown == ()


def read_lists_in(office: Office, folder: Path) -> None:
    """Read booths, offers and people in, each on its page."""
    stands = write_sheet(
        folder / "Staende.xlsx", ("Name", "Stand"), *((name, f"A{at:02}") for at, name in enumerate(EMPLOYERS, start=1))
    )
    jobs = write_sheet(
        folder / "Angebote.xlsx",
        ("Organisation", "Art", "Bezeichnung"),
        *((name, "Ausbildung", "Koch/Köchin") for name in EMPLOYERS),
    )
    people = write_sheet(
        folder / "Menschen.xlsx",
        ("Vorname", "Nachname", "Muttersprache", "Deutschkurs"),
        *((f"P{number}", "Haddad", "Arabisch", "B1") for number in range(PEOPLE)),
    )
    page = office.page("employers")
    assert isinstance(page, EmployersPage)
    files = [stands, jobs, people]
    page.asking.open = lambda *_: files.pop(0)
    for kind, action in zip(
        (ListKind.ORGANISATIONS, ListKind.OFFERS), page.lists.button.menu().actions(), strict=False
    ):
        action.trigger()
        assistant = page.lists.assistants[kind].part
        office.click(assistant.begin._button)
        office.check_list(assistant)
        assert "3 neu" in office.take_over(assistant)
        office.click(assistant.next)
    registered = office.page("participants")
    assert isinstance(registered, ParticipantsPage)
    registered._asking.open = lambda *_: files.pop(0)
    office.click(registered.read_in)
    office.click(registered.assistant.part.begin._button)
    office.check_list(registered.assistant.part)
    assert "5 neu" in office.take_over(registered.assistant.part)
    office.click(registered.assistant.part.next)
    assert len(booths(office.session, event=office.event)) == len(EMPLOYERS)


def move_by_keys(board: Board) -> int:
    """Move the first card to its best other place, and give its participant."""
    talk = board.planned[0]
    board.click(board.place_of(talk))
    board.press(Qt.Key.Key_V)
    board.press(Qt.Key.Key_1)
    board.press(Qt.Key.Key_Return)
    after = next(one for one in board.planned if one.id == talk.id)
    assert (after.starts, after.interviewer) != (talk.starts, talk.interviewer)
    assert "verschoben auf" in board.office.toast
    return talk.participant


def allowed_places(board: Board, talk: Interview) -> list[tuple[int, int]]:
    """Take up a card and give the free cells not marked as impossible, the last first."""
    board.click(board.place_of(talk))
    board.view.drag_started.emit(talk.id)
    model = board.view.board
    marks = {place: model.mark(model.index_of(place)) for place in board.free_places()}
    return [place for place, mark in marks.items() if mark is not None and mark.kind is not MarkKind.IMPOSSIBLE][::-1]


def move_by_drag(board: Board, *, other_than: int) -> Interview:
    """Drag somebody's card to a free cell that takes it, and give the talk as it is then."""
    others = [one for one in board.planned if one.participant != other_than]
    talk, target = next((one, place) for one in others for place in allowed_places(board, one))
    assert board.drag(talk, target)
    after = next(one for one in board.planned if one.id == talk.id)
    assert board.place_of(after) == target
    return after


def conflict_and_remedy(board: Board, participant: int) -> None:
    """Let somebody come too late for a held talk: the plan says so; removing the talk settles it."""
    office = board.office
    talk = board.talk_of(participant)
    people = office.page("participants")
    assert isinstance(people, ParticipantsPage)
    one = next(each for each in participants(office.session, event=office.event) if each.id == participant)
    slot = board.place_of(talk)[0]
    assert people.show_row(participant)
    tabs = people.detail.tabs
    (times_tab,) = [at for at in range(tabs.count()) if tabs.tabText(at) == "Zeiten"]
    office.qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(times_tab).center())
    times = people.detail.times.part.fields["availability"].control
    assert isinstance(times, QLineEdit)
    times.setFocus()
    times.selectAll()
    office.qtbot.keyClicks(times, "9:00-9:20" if slot else "11-12")
    office.qtbot.keyClick(times, Qt.Key.Key_Return)
    office.settle()
    board = Board(office)
    absent = f"{one.person.full_name} ({one.number}) ist zu dieser Zeit nicht da"
    office.click(board.page.head.check)
    assert any(text.endswith(absent) for text in board.page.side.findings.texts)
    for each in [each for each in board.planned if each.participant == participant]:
        board.click(board.place_of(each))
        board.press(Qt.Key.Key_Delete)
    office.click(board.page.head.check)
    assert not any(absent in text for text in board.page.side.findings.texts)
