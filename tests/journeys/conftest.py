from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from refugeesday.gui.crash import CrashGuard
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.program import Desk, Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.services.session import open_workspace
from tests.gui.conftest import no_widgets_left
from tests.journeys.desk import Office

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    Open = Callable[..., Office]

__all__ = ["no_widgets_left"]


@pytest.fixture
def open_office(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Give what opens a file in the real window, in German, at a time of one's own; every window is closed again."""
    opened: list[Office] = []

    def show(path: Path, clock: Callable[[], datetime] | None = None) -> Office:
        settings = open_settings(tmp_path / "settings.ini")
        settings.language = "de"
        if clock is None:
            program = start(path, settings=settings)
        else:
            program = Program(qapp, open_workspace(path, now=clock), settings=settings)
        program.window.resize(1440, 900)
        program.window.show()
        qtbot.waitExposed(program.window)
        opened.append(Office(program, qtbot))
        opened[-1].settle()
        return opened[-1]

    yield show
    for one in opened:
        one.close()


@pytest.fixture
def new_office(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], Office]]:
    """Give what makes an event of a name in the start window, by mouse and keys; its window is closed again."""
    opened: list[Office] = []

    def make(name: str) -> Office:
        settings = open_settings(tmp_path / "settings.ini")
        settings.language = "de"
        desk = Desk(settings, asking=FileAsking(folder=lambda *_: tmp_path))
        desk.begin(None)
        assert desk.starter is not None
        form = desk.starter.window.new
        qtbot.waitExposed(desk.starter.window)
        qtbot.mouseClick(form.choose, Qt.MouseButton.LeftButton)
        form.name.setFocus()
        qtbot.keyClicks(form.name, name)
        qtbot.mouseClick(form.make, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: desk.program is not None, timeout=20_000)
        assert desk.program is not None
        desk.program.window.resize(1440, 900)
        opened.append(Office(desk.program, qtbot))
        opened[-1].settle()
        return opened[-1]

    yield make
    for one in opened:
        one.close()


@pytest.fixture(autouse=True)
def nothing_crashes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail where the program would say that something went wrong, which nobody would be there to read."""
    said: list[str] = []
    monkeypatch.setattr(CrashGuard, "_show", lambda _guard, details: said.append(details))
    yield
    assert said == []


def pytest_itemcollected(item: pytest.Item) -> None:
    """Pass over what the offscreen plugin says of every window and menu."""
    said = ("propagateSizeHints", "raise", "grabbing the keyboard")
    messages = [f"This plugin does not support {what}" for what in said]
    item.add_marker(pytest.mark.qt_log_ignore(*messages, extend=True))
