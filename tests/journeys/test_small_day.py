"""A small day from nothing: lists in, plan, release, hand over; then the day, and news only for those it meets."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from refugeesday.domain.events import EventFormat
from refugeesday.domain.people import ParticipantState, Role
from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.employers.page import EmployersPage
from refugeesday.gui.invitations.page import InvitationsPage
from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.gui.plan.replan_dialog import ReplanDialog
from refugeesday.gui.plan.walk_in_dialog import WalkInDialog
from refugeesday.gui.volunteers.page import VolunteersPage
from refugeesday.services.booths import booths
from refugeesday.services.demo.event import SIZES, demo_event, demo_venue
from refugeesday.services.demo.lists import write_demo_lists
from refugeesday.services.events import add_event
from refugeesday.services.interviews import interviews
from refugeesday.services.invitation_rows import Stage
from refugeesday.services.participants import participants
from refugeesday.services.session import create_workspace
from refugeesday.services.venues import add_venue
from refugeesday.services.volunteers import volunteers
from tests.journeys.board import Board
from tests.printing.read_back import page_texts
from tests.services.small_fair import Clock

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.gui.lists.assistant import ImportAssistant
    from tests.journeys.conftest import Open
    from tests.journeys.desk import Office

Known = dict[int, frozenset[tuple[object, ...]]]


def test_small_day_from_lists_to_news_for_those_it_meets(open_office: Open, tmp_path: Path) -> None:
    path, clock = tmp_path / "Tag.refugeesday", Clock()
    with create_workspace(path, now=clock) as session:
        add_event(session, demo_event(SIZES["small"], venue=add_venue(session, demo_venue()), format=EventFormat.FAIR))
    office = open_office(path, clock)
    read_lists_in(office, tmp_path)

    board = Board(office)
    board.compute()
    office.click(board.page.head.release)
    assert office.toast == "Plan freigegeben"
    hand_over(office, tmp_path / "Karten.pdf")
    known = what_each_knows(office)

    clock.time = datetime(2027, 6, 18, 7, 45, tzinfo=UTC)  # a quarter to ten in Kassel
    board = Board(office)
    gone = have_a_day(board)
    replan(board)
    office.click(board.page.head.release)
    page = office.page("invitations")
    assert isinstance(page, InvitationsPage)
    now = what_each_knows(office)
    met = {person for person in known.keys() | now.keys() if known.get(person) != now.get(person)}

    assert rows(office, page, Stage.CHANGED) == met & known.keys() - gone
    assert rows(office, page, Stage.MISSED) == gone  # they need not hear that their talks are dropped
    assert gone < met & known.keys() < known.keys()
    assert rows(office, page, Stage.DRAFT) == met - known.keys()

    number = {one.person.id: one.number for one in participants(office.session, event=office.event)}
    for stage, people in ((Stage.CHANGED, met & known.keys() - gone), (Stage.DRAFT, met - known.keys())):
        printed = print_cards(office, page, stage, tmp_path / f"Neue Karten {stage.value}.pdf")
        assert printed == {number[person] for person in people if person in number}
        assert printed


def read_lists_in(office: Office, folder: Path) -> None:
    """Read the four lists of a small event in, each on its page."""
    written = write_demo_lists(SIZES["small"], seed=1, folder=folder, format=EventFormat.FAIR)
    lists = {one.kind: one.path for one in written}
    page = office.page("employers")
    assert isinstance(page, EmployersPage)
    entries = page.lists.button.menu().actions()
    for kind, action in zip((ListKind.ORGANISATIONS, ListKind.OFFERS), entries, strict=False):
        page.asking.open = lambda *_, kind=kind: lists[kind]
        action.trigger()
        read_list_in(office, page.lists.assistants[kind].part)
    for key, kind in (("volunteers", ListKind.VOLUNTEERS), ("participants", ListKind.PARTICIPANTS)):
        people = office.page(key)
        assert isinstance(people, VolunteersPage | ParticipantsPage)
        people.assistant.part._asking.open = lambda *_, kind=kind: lists[kind]
        office.click(people.read_in)
        read_list_in(office, people.assistant.part)
    event, session = office.event, office.session
    assert len(participants(session, event=event)) == 40
    assert len(booths(session, event=event)) == 8
    assert sum(Role.INTERPRETER in one.roles for one in volunteers(session, event=event)) == 4


def read_list_in(office: Office, assistant: ImportAssistant) -> None:
    office.click(assistant.begin._button)
    office.check_list(assistant)
    said = office.take_over(assistant)
    assert "nicht übernommen" not in said
    office.click(assistant.next)


def hand_over(office: Office, target: Path) -> None:
    """Print the cards of all and note them as handed over; the others are told by what they chose."""
    page = office.page("invitations")
    assert isinstance(page, InvitationsPage)
    page.desk.ways._asking.save = lambda *_: target
    everyone = rows(office, page, Stage.DRAFT)
    office.click(page.bar.cards)
    dialog = page.desk.ways.dialog
    assert dialog is not None
    office.click(dialog.save)
    office.click(page.offer.mark)
    if rows(office, page, Stage.DRAFT):
        office.click(page.bar.mark)
    assert rows(office, page, Stage.DRAFT) == set()
    assert rows(office, page, Stage.TOLD) == everyone


def print_cards(office: Office, page: InvitationsPage, stage: Stage, target: Path) -> set[str]:
    """Print the cards of a stage, and give the numbers that stand on them."""
    rows(office, page, stage)
    page.desk.ways._asking.save = lambda *_: target
    office.click(page.bar.cards)
    dialog = page.desk.ways.dialog
    assert dialog is not None
    office.click(dialog.save)
    return {number for text in page_texts(target) for number in re.findall(r"TN-\d{4}", text)}


def rows(office: Office, page: InvitationsPage, stage: Stage) -> set[int]:
    """Give the persons listed in a stage, employers aside; its tile must say how many there are with them."""
    office.settle()
    if page.tiles.stage is not stage:
        office.click(page.tiles.tiles[stage])
    found = {row.id for row in page.list.model.shown}
    assert page.tiles.tiles[stage].number == str(len(found))
    return {id_ for id_ in found if id_ > 0}


def what_each_knows(office: Office) -> Known:
    """Give by person what stands on paper: where guests talk and when, when interpreters are needed."""
    found: dict[int, set[tuple[object, ...]]] = {}
    event, session = office.event, office.session
    guests = {one.id: one.person.id for one in participants(session, event=event)}
    helpers = {one.id: one.person.id for one in volunteers(session, event=event)}
    for one in interviews(session, event=event):
        found.setdefault(guests[one.participant], set()).add((one.booth, one.starts))
        if one.interpreter is not None:
            found.setdefault(helpers[one.interpreter], set()).add((one.booth, one.starts))
    return {person: frozenset(talks) for person, talks in found.items()}


def have_a_day(board: Board) -> set[int]:
    """Move six interviews by hand, mark six people as not come, take eight in; give the six persons who are away."""
    people = {one.participant for one in board.planned if one.starts >= board.office.session.now()}
    order = sorted(people)
    moved = []
    for participant in order[:-6]:
        before = board.talk_of(participant)
        board.click(board.place_of(before))
        if not board.page.desk.moving.alternatives:
            continue
        board.press(Qt.Key.Key_V)
        board.press(Qt.Key.Key_1)
        board.press(Qt.Key.Key_Return)
        after = next(one for one in board.planned if one.id == before.id)
        assert (after.starts, after.interviewer) != (before.starts, before.interviewer)
        moved.append(participant)
        if len(moved) == 6:
            break
    assert len(moved) == 6
    away = order[-6:]
    for participant in away:
        board.click(board.place_of(board.talk_of(participant)))
        board.press(Qt.Key.Key_N)
        assert "nicht gekommen" in board.office.toast
        board.close_menu()
    for number in range(8):
        board.page.head.walk_in_asked.emit()
        dialog = next(one for one in board.page.findChildren(WalkInDialog) if one.isVisible())
        board.office.qtbot.keyClicks(dialog.name, f"Gast {'ABCDEFGH'[number]}")
        dialog.language.setCurrentText("Arabisch")
        dialog.german.setCurrentText("B1")
        board.office.click(dialog.take)
        board.press(Qt.Key.Key_Escape)
    found = participants(board.office.session, event=board.office.event)
    assert len(found) == 48
    assert {one.id for one in found if one.state is ParticipantState.NOT_COME} == set(away)
    return {one.person.id for one in found if one.id in away}


def replan(board: Board) -> None:
    """Plan the rest of the day again, and take it over."""
    before = {one.id: (one.starts, one.booth) for one in board.planned}
    board.page.head.replan_asked.emit()
    dialog = next(one for one in board.page.findChildren(ReplanDialog) if one.isVisible())
    assert dialog.begin.currentText() == "ab 10:00"
    dialog.present.setChecked(False)
    board.office.click(dialog.ask)
    assert any(text.startswith("Bescheid geben: Personen") for text in board.page.side.changes.texts)
    board.office.click(board.page.side.apply)
    begin = board.page.loader.day.local(board.office.session.now())
    past = {id_: place for id_, place in before.items() if place[0] < begin}
    assert {one.id: (one.starts, one.booth) for one in board.planned if one.starts < begin} == past
