"""A window with the page of participants on a small fair in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from refugeesday.gui.bridge import Bridge
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.main_window import MainWindow
from refugeesday.gui.page_list import PAGES
from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.gui.workspace import Workspace
from tests.services import small_fair

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context
    from tests.services.small_fair import Fair


@dataclass
class Answers:
    """Stand for the person at the file dialogs: the next file each of them gives."""

    files: list[Path | None] = field(default_factory=list)

    def give(self, *_asked: object) -> Path | None:
        return self.files.pop(0)


@dataclass
class Opened:
    """A window on a fair, and the page in front."""

    fair: Fair
    window: MainWindow
    page: ParticipantsPage
    answers: Answers

    def rows(self) -> list[str]:
        QApplication.processEvents()
        return [row.participant.person.full_name for row in self.page.list.model.shown]

    def toast(self) -> str:
        return self.window._toast._words.text()


@pytest.fixture
def opened(qtbot: QtBot, context: Context[None]) -> Iterator[Opened]:
    fair = small_fair.fair()
    workspace = Workspace(session=fair.session, event=fair.event, language=context.language)
    ours = replace(context, session=workspace)
    answers = Answers()
    asking = FileAsking(open=answers.give, save=answers.give, folder=answers.give)
    entry = next(entry for entry in PAGES if entry.key == ParticipantsPage.key)
    window = MainWindow([replace(entry, make=partial(ParticipantsPage, asking=asking))], ours, title="Refugees Day")
    page = window.page
    assert isinstance(page, ParticipantsPage)
    bridge = Bridge(fair.session.on_change, window)
    bridge.changed.connect(window.take_changes)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    yield Opened(fair=fair, window=window, page=page, answers=answers)
    window.close()
    shiboken6.delete(window)  # leaves the field in hand while its session is still open
    context.tasks.stop_all()
    bridge.close()
    fair.session.close()
