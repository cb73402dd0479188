"""Pages are made when they are first shown; what the window knows of them before is light and right."""

from __future__ import annotations

import inspect
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from refugeesday.domain.events import EventFormat
from refugeesday.domain.people import Channel
from refugeesday.gui.invitations.page import InvitationsPage
from refugeesday.gui.page_list import PAGES
from refugeesday.gui.pages import Page
from refugeesday.gui.rail import RailButton
from refugeesday.services.event_counts import event_counts
from refugeesday.services.events import edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.invitation_rows import Stage, invitation_board
from refugeesday.services.participants import participants, remove_participants
from refugeesday.services.telling import mark_told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def made(program: Program) -> set[str]:
    return {page.key for page in program.window.findChildren(Page)}


def numbers(program: Program) -> dict[str, str]:
    """Give what a screen reader says beside each name in the rail."""
    return {button.text(): button.accessibleDescription() for button in program.window.rail.findChildren(RailButton)}


def test_a_page_is_made_when_it_is_first_shown_and_once(program: Program) -> None:
    assert made(program) == {"overview"}
    page = program.window.show_page("volunteers")
    assert made(program) == {"overview", "volunteers"}
    program.window.show_page("overview")
    assert program.window.show_page("volunteers") is page


def test_every_page_of_the_list_is_made_under_its_name(program: Program) -> None:
    for entry in program.window.pages:
        page = program.window.show_page(entry.key)
        assert (page.key, page.title) == (entry.key, entry.title())
        assert entry.short_title()
    assert made(program) == {entry.key for entry in program.window.pages}


def test_the_list_itself_loads_no_page_and_the_first_page_no_numbers() -> None:
    assert not [name for name in loaded_by("gui.page_list") if name.endswith(".page")]
    assert not {"numpy", "highspy"} & loaded_by("gui.program", "gui.overview.page")


def loaded_by(*modules: str) -> set[str]:
    """Give the modules that are loaded once these of the package are."""
    code = f"import sys, {', '.join(f'refugeesday.{one}' for one in modules)}; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=True, capture_output=True, text=True
    )
    return set(told.stdout.split())


def test_numbers_beside_the_names_are_right_without_the_pages_and_follow_changes(
    program: Program, qtbot: QtBot
) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    counts = event_counts(session, event=event)
    shown = numbers(program)
    assert (shown["Teilnehmende"], shown["Arbeitgeber"]) == (str(counts.participants), str(counts.employers))
    assert (shown["Ehrenamt"], shown["Gesprächsplan"]) == (str(counts.volunteers_asked), str(counts.unplaced))
    assert min(counts.participants, counts.volunteers_asked, counts.unplaced) > 0
    remove_participants(session, [participants(session, event=event)[0].id])
    assert numbers(program)["Teilnehmende"] == str(counts.participants - 1)
    assert made(program) == {"overview"}
    session.undo()
    assert numbers(program)["Teilnehmende"] == str(counts.participants)


def test_the_number_of_invitations_is_what_their_page_lists_with_employers(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    rows = invitation_board(session, event=event).rows
    open_ = [row for row in rows if row.must_be_told]
    assert any(row.recipient.is_employer for row in open_)
    qtbot.waitUntil(lambda: numbers(program)["Einladungen"] == str(len(open_)), timeout=20_000)

    mark_told(session, [row.id for row in open_ if row.recipient.is_employer], event=event, channel=Channel.PHONE)
    people = sum(not row.recipient.is_employer for row in open_)
    qtbot.waitUntil(lambda: numbers(program)["Einladungen"] == str(people), timeout=20_000)
    page = program.window.show_page("invitations")
    assert isinstance(page, InvitationsPage)
    tiles = page.tiles.tiles
    qtbot.waitUntil(lambda: int(tiles[Stage.DRAFT].number) + int(tiles[Stage.CHANGED].number) == people, timeout=20_000)


def test_an_event_has_the_pages_of_its_format(program: Program, qtbot: QtBot) -> None:
    window, session, event = program.window, program.workspace.session, program.workspace.event or 0
    window.show_page("plan")
    edit_event(session, replace(read_event(session, event), format=EventFormat.PLACEMENT))
    placement = {entry.key for entry in PAGES if EventFormat.PLACEMENT in entry.formats}
    assert "plan" not in placement
    assert {entry.key for entry in window.pages} == placement
    assert window.page.key == "overview"
    assert not window.show_list("plan", "")
    visible = {button.text() for button in window.rail.findChildren(RailButton) if button.isVisible()}
    assert "Gesprächsplan" not in visible
    session.undo()
    assert "plan" in {entry.key for entry in window.pages}
    place = [entry.key for entry in window.pages].index("plan")
    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
    assert window.page.key == "plan"


def test_what_a_page_can_do_is_found_without_it_and_done_on_it(program: Program, qtbot: QtBot) -> None:
    field = program.window.top_bar.search
    field.setFocus()
    qtbot.keyClicks(field, "arbeitgeber hinz")
    assert made(program) == {"overview"}
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert program.window.page.key == "employers"
    newest = program.workspace.session.next_undo()
    assert newest is not None
    assert newest.name == "add_organisation"


def test_commands_of_the_list_are_known_to_their_pages(program: Program) -> None:
    """Not run: some ask for a file or a printer."""
    for entry in program.window.pages:
        if entry.commands:
            page = program.window.show_page(entry.key)
            known = inspect.getsource(type(page).run_command)
            assert [command.key for command in entry.commands if f'"{command.key}"' not in known] == []
            with pytest.raises(KeyError):
                page.run_command("nothing")
