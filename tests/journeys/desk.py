"""The real window, and what somebody in the office does there on the way through a journey."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.lists.assistant import ImportAssistant
    from refugeesday.gui.pages import Page
    from refugeesday.gui.program import Program
    from refugeesday.services.session import Session


class Office:
    """Hold the window, click in it and wait until it is quiet."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot

    @property
    def session(self) -> Session:
        return self.program.workspace.session

    @property
    def event(self) -> int:
        """Give the event in front."""
        found = self.program.workspace.event
        assert found is not None
        return found

    @property
    def toast(self) -> str:
        return self.program.window._toast.text

    def page(self, key: str) -> Page:
        """Bring a page to the front and let it read."""
        page = self.program.window.show_page(key)
        self.settle()
        return page

    def settle(self) -> None:
        """Wait until everything that was started is shown; a page may read again for what it read."""
        for _ in range(3):
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: self.program.tasks.count == 0, timeout=30_000)
        QApplication.processEvents()

    def click(self, button: QAbstractButton) -> None:
        assert button.isEnabled(), button.text()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def undo(self) -> None:
        """Click undo in the top bar."""
        self.click(self.program.window.top_bar.undo)

    def check_list(self, assistant: ImportAssistant) -> None:
        """Go from the columns of a list to its preview."""
        self.qtbot.waitUntil(lambda: assistant.work.table is not None, timeout=20_000)
        self.click(assistant.next)
        self.qtbot.waitUntil(lambda: assistant.work.preview is not None, timeout=20_000)
        self.settle()

    def take_over(self, assistant: ImportAssistant) -> str:
        """Take a checked list over and give what is said of it."""
        self.click(assistant.next)
        self.qtbot.waitUntil(lambda: assistant.work.result is not None, timeout=20_000)
        self.settle()
        return assistant.result.text

    def close(self) -> None:
        """Close the window before its session, and delete it before its words."""
        self.program.window.close()
        shiboken6.delete(self.program.window)
        self.program.close()


def write_sheet(path: Path, *rows: Iterable[object]) -> Path:
    """Write rows as another spreadsheet program does."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def read_sheet(path: Path) -> list[list[object]]:
    """Give the rows of the first sheet of a file."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]
