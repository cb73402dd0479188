"""A change of many records runs beside the window, which is switched off meanwhile; a small one is made at once."""

from __future__ import annotations

from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from refugeesday.errors import UserError
from refugeesday.gui.lending import LARGE, Lending, change_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context


class Window(QWidget):
    """A field in a window that lends."""

    def __init__(self, context: Context[None]) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.lending = Lending(context.tasks, self)


@pytest.fixture
def window(qtbot: QtBot, context: Context[None]) -> Iterator[Window]:
    made = Window(context)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.field.setFocus()
    yield made
    context.tasks.stop_all()


def test_large_change_runs_beside_the_window_which_waits(window: Window, qtbot: QtBot) -> None:
    may_end, told = Event(), []

    def change() -> None:
        told.append(current_thread() is main_thread())
        may_end.wait(10)

    change_rows(window.lending, change, size=LARGE, failed=told.append, done=lambda: told.append("done"))
    qtbot.waitUntil(lambda: told == [False])
    assert not window.isEnabled()
    may_end.set()
    qtbot.waitUntil(lambda: told == [False, "done"])
    qtbot.waitUntil(window.isEnabled)
    assert window.field.hasFocus()


def test_small_change_is_made_at_once(window: Window) -> None:
    told: list[object] = []
    change_rows(
        window.lending,
        lambda: told.append("made"),
        size=LARGE - 1,
        failed=told.append,
        done=lambda: told.append("done"),
    )
    assert told == ["made", "done"]


@pytest.mark.parametrize("size", [1, LARGE])
def test_refusal_is_told_and_the_window_is_back(window: Window, qtbot: QtBot, size: int) -> None:
    told: list[object] = []

    def refuse() -> None:
        raise UserError("record.gone")

    change_rows(window.lending, refuse, size=size, failed=told.append, done=lambda: told.append("done"))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert isinstance(told[0], UserError)
    qtbot.waitUntil(window.isEnabled)
