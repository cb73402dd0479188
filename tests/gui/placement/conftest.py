from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from refugeesday.gui.placement.page import PlacementPage
from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.services.placement_plans import apply_placements, compute_placements, placement_input
from tests.services.placement_day import PlacementDay, open_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def made(tmp_path: Path) -> PlacementDay:
    """Make a file with a small placement day that is planned: Amira bakes, Farid cares, Taras and Rojin wait."""
    day = open_day(tmp_path)
    with day.session as session:
        found = compute_placements(placement_input(session, event=day.event))
        apply_placements(session, found.placements, event=day.event)
    return day


@pytest.fixture
def program(made: PlacementDay, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """Open the real window on it."""
    assert made.session.path is not None
    settings = open_settings(tmp_path / "settings.ini")
    settings.language = "de"
    program = start(made.session.path, settings=settings)
    qtbot.addWidget(program.window)
    program.window.resize(1440, 900)
    program.window.show()
    qtbot.waitExposed(program.window)
    try:
        yield program
    finally:
        program.close()


@pytest.fixture
def page(program: Program, qtbot: QtBot) -> PlacementPage:
    """Bring the page to the front and let it read the day."""
    page = program.window.show_page("placement")
    assert isinstance(page, PlacementPage)
    qtbot.waitUntil(lambda: page.day is not None, timeout=20_000)
    return page
