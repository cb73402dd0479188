"""What pages need is loaded in advance, a piece at a time, and so are the pages."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from refugeesday.gui.pages import Page
from refugeesday.gui.warm_up import WarmUp

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def test_pages_are_made_in_advance_but_not_shown_or_read(program: Program, qtbot: QtBot) -> None:
    warm = WarmUp(program.tasks, program, pieces=program.window.prepare_pages())
    with qtbot.waitSignal(warm.finished, timeout=60_000):
        warm.start()
    for name in ("participants.page", "plan.page", "search.popup", "history.dialog"):
        assert f"refugeesday.gui.{name}" in sys.modules
    made = program.window.findChildren(Page)
    assert {page.key for page in made} == {entry.key for entry in program.window.pages}
    assert [page.key for page in made if page.isVisible() or not page.is_stale] == ["overview"]


def test_a_page_asked_for_while_it_is_prepared_is_whole(program: Program) -> None:
    pieces = program.window.prepare_pages()
    for _ in range(2):
        next(pieces)
    page = program.window.show_page("event")
    assert page.isVisible()
    assert [one for one in program.window.findChildren(Page) if one.key == "event"] == [page]


def test_closing_in_the_middle_ends_it(program: Program, qtbot: QtBot) -> None:
    warm = WarmUp(program.tasks, program)
    warm.start()
    program.tasks.stop_all()
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=60_000)
