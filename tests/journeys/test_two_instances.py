"""Somebody else has the file: everything can be looked at, who has it is said, nothing can be changed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.services.participants import participants
from refugeesday.services.session import create_workspace
from tests.services.small_fair import fair
from tests.test_cli import HOLDER, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.journeys.conftest import Open


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """Give a fair in a file that another process has open."""
    path = tmp_path / "Tag.refugeesday"
    with create_workspace(path) as session:
        fair(session=session)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    yield path
    holder.communicate("")


def test_second_window_looks_says_who_has_the_file_and_changes_nothing(held: Path, open_office: Open) -> None:
    office = open_office(held)
    banner = office.program.window.banner
    assert banner.isVisible()
    assert banner.text.startswith("Petra bearbeitet diese Datei seit ")
    assert banner.text.endswith("Sie können alles ansehen, aber hier nichts ändern.")
    page = office.page("participants")
    assert isinstance(page, ParticipantsPage)
    before = participants(office.session, event=office.event)
    assert len(page.list.model.shown) == len(before) == 3

    name = page.detail.person.fields["family_name"].control
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.selectAll()
    office.qtbot.keyClicks(name, "Karimi")
    office.qtbot.keyClick(name, Qt.Key.Key_Return)
    office.settle()
    page.list.table.ticks.set_all([row.id for row in page.list.model.shown])
    page.bulk.remove_ids([row.id for row in page.list.model.shown])
    office.settle()
    assert office.toast.startswith("Hier darf gelesen, aber nicht geschrieben werden.")
    assert not office.program.window.top_bar.undo.isEnabled()
    office.page("plan")
    office.page("participants")

    assert participants(office.session, event=office.event) == before
    assert [row.participant for row in page.list.model.shown] == before
