"""The history: who, when, what, and going back to any step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from refugeesday.gui.history.dialog import HistoryDialog
from refugeesday.services.volunteers import edit_volunteer, volunteers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def texts(dialog: HistoryDialog, column: int, rows: int) -> list[str]:
    model = dialog.table.model()
    return [model.index(row, column).data() for row in range(rows)]


def test_ctrl_h_shows_steps_and_goes_back_to_one(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    before = volunteers(session, event=event)[0]
    for limit in (5, 6, 7):
        current = volunteers(session, event=event)[0]
        edit_volunteer(session, replace(current, max_interviews=limit))
    QTest.keyClick(program.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    dialog = program.window.findChild(HistoryDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert texts(dialog, 1, 3) == ["Angaben zum Ehrenamt geändert"] * 3
    assert texts(dialog, 2, 1) == [session.actor]
    assert not dialog.back.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.back.isEnabled()
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert volunteers(session, event=event)[0].max_interviews == 5 != before.max_interviews
    assert texts(dialog, 1, 2) == ["Zurückgenommen: Angaben zum Ehrenamt geändert"] * 2
    assert texts(dialog, 3, 5) == ["gilt", "gilt", "zurückgenommen", "zurückgenommen", "gilt"]
    dialog.close()


def test_the_overview_opens_the_history(program: Program, qtbot: QtBot) -> None:
    page = program.window.show_page("overview")
    link = next(button for button in page.findChildren(QPushButton) if button.text() == "Verlauf")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    dialog = program.window.findChild(HistoryDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()
