"""What pages need is loaded in advance, a piece at a time, and nothing is made of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from refugeesday.gui.pages import Page
from refugeesday.gui.warm_up import WarmUp

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def test_pages_are_loaded_in_advance_but_not_made(program: Program, qtbot: QtBot) -> None:
    warm = WarmUp(program.tasks, program)
    with qtbot.waitSignal(warm.finished, timeout=60_000):
        warm.start()
    for name in ("participants.page", "plan.page", "search.popup", "history.dialog"):
        assert f"refugeesday.gui.{name}" in sys.modules
    assert {page.key for page in program.window.findChildren(Page)} == {"overview"}


def test_closing_in_the_middle_ends_it(program: Program, qtbot: QtBot) -> None:
    warm = WarmUp(program.tasks, program)
    warm.start()
    program.tasks.stop_all()
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=60_000)
