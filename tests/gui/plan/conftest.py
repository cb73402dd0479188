from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.gui.plan.plan_fair import PlanWindow, make_file, open_program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program
    from tests.services.small_fair import Fair


@pytest.fixture(scope="module")
def opened_fair(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, Fair]]:
    """Make the small fair and open it once a module: each test takes back what it did."""
    folder = tmp_path_factory.mktemp("plan")
    made = make_file(folder / "Probe.refugeesday")
    program = open_program(folder / "Probe.refugeesday", settings_file=folder / "settings.ini")
    yield program, made
    program.window.close()
    program.close()
    program.window.deleteLater()  # or it would hear of every change of language and theme in later tests
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def plan(qtbot: QtBot, opened_fair: tuple[Program, Fair]) -> Iterator[PlanWindow]:
    """Give the window with the plan page in front, as it was opened."""
    program, made = opened_fair
    program.window.resize(1440, 900)
    program.window.activateWindow()
    window = PlanWindow(program, qtbot, made)
    yield window
    window.rewind()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Pass over what the offscreen plugin says of every menu."""
    menus = ("This plugin does not support raise", "This plugin does not support grabbing the keyboard")
    item.add_marker(pytest.mark.qt_log_ignore(*menus, extend=True))
