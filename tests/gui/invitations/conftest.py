"""A window with the page of invitations on a small fair in a file."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from refugeesday.gui.invitations.page import InvitationsPage
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.main_window import MainWindow
from refugeesday.gui.workspace import Workspace
from refugeesday.services.session import create_workspace, open_workspace
from tests.gui.one_page import window_with
from tests.services import small_fair

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context
    from refugeesday.services.invitation_rows import Stage
    from tests.services.small_fair import Fair


@dataclass
class Answers:
    """Stand for the person at the file dialogs: the next file each of them gives."""

    files: list[Path | None] = field(default_factory=list)
    several: list[Path] = field(default_factory=list)

    def give(self, *_asked: object) -> Path | None:
        return self.files.pop(0)

    def give_several(self, *_asked: object) -> list[Path]:
        return self.several


@dataclass
class Opened:
    """A window on a fair, the page in front, and what a person does there."""

    fair: Fair
    window: MainWindow
    page: InvitationsPage
    answers: Answers
    qtbot: QtBot
    context: Context[Workspace]

    def settle(self) -> None:
        """Wait until everything that was started is shown."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.context.tasks.count == 0, timeout=20_000)
        QApplication.processEvents()

    def numbers(self) -> list[str]:
        """Give the numbers of the tiles shown, in their order."""
        return [tile.number for tile in self.page.tiles.tiles.values() if not tile.isHidden()]

    def rows(self) -> list[str]:
        """Give what the list shows: number and change of each row."""
        return [
            " ".join(part for part in (row.recipient.number, self.page.words.change_text(row)) if part)
            for row in self.page.list.model.shown
        ]

    def click(self, button: QAbstractButton) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, stage: Stage) -> None:
        """Click the tile of a stage, if it is not in force."""
        if self.page.tiles.stage is not stage:
            self.click(self.page.tiles.tiles[stage])

    def toast(self) -> str:
        return self.window._toast.text


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Fair]:
    """Make the fair once: three people with a talk each, one of them interpreted; the plan is a draft."""
    path = tmp_path_factory.mktemp("invitations") / "Probe.refugeesday"
    with create_workspace(path, now=small_fair.Clock()) as session:
        fair = small_fair.fair(session=session)
        fair.plan(0, 0, 0)
        fair.plan(1, 1, 0)
        fair.plan(2, 2, 1, interpreter=0)
    return path, fair


@pytest.fixture
def opened(qtbot: QtBot, context: Context[None], tmp_path: Path, planned: tuple[Path, Fair]) -> Iterator[Opened]:
    path, made_once = planned
    clock = small_fair.Clock()
    session = open_workspace(shutil.copy(path, tmp_path / "Probe.refugeesday"), now=clock)
    fair = replace(made_once, session=session, clock=clock)
    answers = Answers()
    asking = FileAsking(open=answers.give, save=answers.give, folder=answers.give, several=answers.give_several)
    with window_with(InvitationsPage, fair, context, asking=asking, qtbot=qtbot) as (window, page, ours):
        made = Opened(fair=fair, window=window, page=page, answers=answers, qtbot=qtbot, context=ours)
        made.settle()
        yield made
        made.settle()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Pass over what the offscreen plugin says of every menu."""
    menus = ("This plugin does not support raise", "This plugin does not support grabbing the keyboard")
    item.add_marker(pytest.mark.qt_log_ignore(*menus, extend=True))
