"""A new event says what comes first, and a placement day what is next there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.overview.page import OverviewPage
from refugeesday.gui.overview.tasks_card import TaskLine
from refugeesday.gui.placement.page import PlacementPage
from refugeesday.services.interviews import interviews
from refugeesday.services.placements import placements
from tests.services.placement_day import open_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.journeys.conftest import Open
    from tests.journeys.desk import Office


def tasks(office: Office) -> list[TaskLine]:
    page = office.page("overview")
    assert isinstance(page, OverviewPage)
    return page.tasks.lines


def test_new_event_leads_to_each_list_until_it_is_begun(new_office: Callable[[str], Office]) -> None:
    office = new_office("Refugees Day 2027")
    assert [line.key for line in tasks(office)] == ["employers", "participants", "volunteers"]
    for place, key in enumerate(("employers", "participants", "volunteers")):
        office.click(tasks(office)[place].button)
        assert office.program.window.page.key == key


def test_placement_day_leads_to_its_own_plan(open_office: Open, tmp_path: Path) -> None:
    day = open_day(tmp_path)
    path = day.session.path
    day.session.close()
    assert path is not None
    office = open_office(path)
    unplaced = next(line for line in tasks(office) if line.key == "unplaced")
    assert "keinen Betrieb" in unplaced.button.accessibleDescription()
    office.click(unplaced.button)
    page = office.program.window.page
    assert isinstance(page, PlacementPage)
    office.qtbot.waitUntil(lambda: page.side.proposal is not None, timeout=30_000)
    assert interviews(office.session, event=office.event) == placements(office.session, event=office.event) == []
