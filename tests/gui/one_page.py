"""A main window that has one real page, on a session of the test's own."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

import shiboken6

from refugeesday.gui.bridge import Bridge
from refugeesday.gui.main_window import MainWindow
from refugeesday.gui.page_list import PAGES
from refugeesday.gui.pages import Page
from refugeesday.gui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.files import FileAsking
    from tests.services.small_fair import Fair

P_co = TypeVar("P_co", bound=Page, covariant=True)


class PageMaker(Protocol[P_co]):
    """The class of a page that asks for files."""

    key: str

    def __call__(self, context: Context[Workspace], *, asking: FileAsking | None = None) -> P_co: ...


@contextmanager
def window_with(
    make: PageMaker[P_co], fair: Fair, context: Context[None], *, asking: FileAsking, qtbot: QtBot
) -> Iterator[tuple[MainWindow, P_co, Context[Workspace]]]:
    """Show a window with the page on a fair; afterwards window and session are closed."""
    workspace = Workspace(session=fair.session, event=fair.event, language=context.language)
    ours = replace(context, session=workspace)
    entry = next(entry for entry in PAGES if entry.key == make.key)
    made: list[P_co] = []

    def make_page(with_context: Context[Workspace]) -> P_co:
        made.append(make(with_context, asking=asking))
        return made[-1]

    window = MainWindow([replace(entry, make=make_page)], ours, title="Refugees Day")
    bridge = Bridge(fair.session.on_change, window)
    bridge.changed.connect(window.take_changes)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window, made[0], ours
    window.close()
    shiboken6.delete(window)  # leaves the field in hand while its session is still open
    context.tasks.stop_all()
    bridge.close()
    fair.session.close()
