"""Whatever has the focus looks different for it, on every page and in every look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from refugeesday.gui.page_list import PAGES
from refugeesday.gui.theme import ThemeChoice
from tests.gui.walking import controls, named, settle_layouts

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program

_AROUND = 4


def picture(window: QWidget, one: QWidget) -> QImage:
    """Take a picture of a control with what is close around it."""
    place = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
    return window.grab(place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)).toImage()


def unseen(window: QWidget) -> list[str]:
    """Give the controls in sight that look the same with the focus as without it."""
    found = []
    for one in controls(window):
        before = QApplication.focusWidget()
        if one.visibleRegion().boundingRect().size() != one.size():
            continue  # Tab scrolls there first
        if before is not None:
            before.clearFocus()
        without = picture(window, one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if one.isVisible() and picture(window, one) == without:
            found.append(named(one))
    return found


@pytest.mark.parametrize("look", [ThemeChoice.LIGHT, ThemeChoice.CONTRAST])
@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_the_focus_can_be_seen(qtbot: QtBot, program: Program, key: str, look: ThemeChoice) -> None:
    program.theme.choose(look)
    program.window.resize(1440, 900)
    program.window.show_page(key)
    program.window.activateWindow()
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=60_000)
    settle_layouts()
    qtbot.waitUntil(program.window.isActiveWindow)
    assert unseen(program.window) == []
