"""A window with the page of participants on a small fair in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.main_window import MainWindow
from refugeesday.gui.participants.page import ParticipantsPage
from tests.gui.one_page import window_with
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
    fair, answers = small_fair.fair(), Answers()
    asking = FileAsking(open=answers.give, save=answers.give, folder=answers.give)
    with window_with(ParticipantsPage, fair, context, asking=asking, qtbot=qtbot) as (window, page, _):
        yield Opened(fair=fair, window=window, page=page, answers=answers)
