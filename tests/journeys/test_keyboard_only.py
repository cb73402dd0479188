"""Without a mouse: from the start window to the demo, every page, an edit, a moved interview, lists on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from refugeesday.exchange.tables_in import read_table
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.lists.list_dialog import ListDialog
from refugeesday.gui.program import Desk
from refugeesday.gui.settings import open_settings
from refugeesday.services.interviews import interviews
from refugeesday.services.participants import participants
from tests.gui.walking import settle_layouts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program

PAGES = (
    "Übersicht", "Veranstaltung", "Teilnehmende", "Arbeitgeber und Stände", "Ehrenamt", "Gesprächsplan",
    "Praktikumstag", "Einladungen", "Einstellungen",
)  # fmt: skip
"""What the head of each page says, by Ctrl+1 to Ctrl+9."""
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
MOST_STEPS = 120


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    settings = open_settings(tmp_path / "settings.ini")
    settings.language = "de"
    desk = Desk(settings, demo_folder=tmp_path / "Beispiel")
    yield desk
    program = desk.program
    if program is not None:
        program.window.close()
        shiboken6.delete(program.window)
        program.close()


class Hands:
    """Press keys where the focus is, and say what a screen reader would."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self.qtbot, self.window = qtbot, window
        self.come_back()

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeModalWidget() or self.window

    @property
    def said(self) -> str:
        """Give the name of what has the focus."""
        spoken = QAccessible.queryAccessibleInterface(self.focus)
        return spoken.text(QAccessible.Text.Name) if spoken is not None else ""

    def come_back(self) -> None:
        """Have the window in front, as any desktop has it when a dialog is gone; the one of the tests has not."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=5_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus, key, modifier)
        settle_layouts()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def tab_to(self, name: str) -> None:
        """Press Tab until something of this name has the focus."""
        heard = []
        for _ in range(MOST_STEPS):
            if self.said.startswith(name):
                return
            heard.append(self.said)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no {name} among {heard}")

    def go_to(self, part: QWidget) -> None:
        """Press F6 until the focus is in a part of the page."""
        for _ in range(12):
            if part is self.focus or part.isAncestorOf(self.focus):
                return
            self.press(Qt.Key.Key_F6)
        raise AssertionError(f"F6 never comes to {part}")


def settle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=60_000)
    settle_layouts()


def test_all_of_it_goes_without_a_mouse(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    program = begin_with_demo(qtbot, desk)
    hands = Hands(qtbot, program.window)
    visit_every_page(qtbot, program, hands)
    correct_a_phone(qtbot, program, hands)
    move_an_interview(qtbot, program, hands)
    take_lists_out(qtbot, program, hands, tmp_path)


def begin_with_demo(qtbot: QtBot, desk: Desk) -> Program:
    desk.begin(None)
    assert desk.starter is not None
    hands = Hands(qtbot, desk.starter.window)
    hands.tab_to("Neue Veranstaltung")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.tab_to("Beispiel anlegen")
    hands.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.program is not None, timeout=120_000)
    assert desk.program is not None
    settle(qtbot, desk.program)
    return desk.program


def visit_every_page(qtbot: QtBot, program: Program, hands: Hands) -> None:
    for place, title in enumerate(PAGES, start=1):
        hands.press(Qt.Key(Qt.Key.Key_0 + place), CTRL)
        settle(qtbot, program)
        heads = [one.text() for one in program.window.page.findChildren(QLabel) if one.property("role") == "h1"]
        assert title in heads


def correct_a_phone(qtbot: QtBot, program: Program, hands: Hands) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    before = {one.id: one.person.phone for one in participants(session, event=event)}
    hands.press(Qt.Key.Key_3, CTRL)
    settle(qtbot, program)
    table = program.window.page.shown_table()
    assert table is not None
    hands.go_to(table)
    hands.press(Qt.Key.Key_Down)
    chosen = table.current_id()
    hands.press(Qt.Key.Key_Return)
    assert hands.said == "Vorname"
    hands.tab_to("Telefon")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.write("0170 0000 777")
    hands.press(Qt.Key.Key_Tab)
    settle(qtbot, program)
    now = {one.id: one.person.phone for one in participants(session, event=event)}
    assert {id_ for id_ in now if now[id_] != before[id_]} == {chosen}
    hands.go_to(table)  # in a field, Ctrl+Z takes back what was typed there
    hands.press(Qt.Key.Key_Z, CTRL)
    settle(qtbot, program)
    assert {one.id: one.person.phone for one in participants(session, event=event)} == before


def move_an_interview(qtbot: QtBot, program: Program, hands: Hands) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    before = {one.id: (one.starts, one.interviewer) for one in interviews(session, event=event)}
    hands.press(Qt.Key.Key_6, CTRL)
    page = program.window.page
    qtbot.waitUntil(lambda: page.loader.state is not None, timeout=60_000)  # type: ignore[attr-defined]
    settle(qtbot, program)
    board = page.area.board  # type: ignore[attr-defined]
    hands.go_to(board)
    moving, model = page.desk.moving, board.board  # type: ignore[attr-defined]
    for step in range(MOST_STEPS):
        settle(qtbot, program)
        if model.card(board.currentIndex()) is not None and moving.alternatives:
            break
        at_end = board.currentIndex().row() == model.rowCount() - 1
        hands.press(Qt.Key.Key_Right if at_end or step % 6 == 5 else Qt.Key.Key_Down)
    said = board.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Punkten" in said
    hands.press(Qt.Key.Key_V)
    assert moving.is_moving
    hands.press(Qt.Key.Key_1)
    assert "frei" in board.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    hands.press(Qt.Key.Key_Return)
    settle(qtbot, program)
    now = {one.id: (one.starts, one.interviewer) for one in interviews(session, event=event)}
    assert sum(now[id_] != before[id_] for id_ in before) == 1
    assert "verschoben auf" in program.window._toast.text
    hands.press(Qt.Key.Key_Z, CTRL)
    settle(qtbot, program)
    assert {one.id: (one.starts, one.interviewer) for one in interviews(session, event=event)} == before


def take_lists_out(qtbot: QtBot, program: Program, hands: Hands, folder: Path) -> None:
    hands.press(Qt.Key.Key_5, CTRL)
    settle(qtbot, program)
    shown = program.window.page.shown_table()
    assert shown is not None
    for button, file in (("Als Excel speichern", "Ehrenamt.xlsx"), ("Als PDF speichern", "Ehrenamt.pdf")):
        program.lists.asking = FileAsking(save=lambda *_, file=file: folder / file)
        hands.press(Qt.Key.Key_P, CTRL)
        assert isinstance(QApplication.activeModalWidget(), ListDialog)
        hands.tab_to(button)
        hands.press(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=30_000)
        settle(qtbot, program)
        hands.come_back()
        assert program.window._toast.text == f"Gespeichert in „{file}“"
        assert (folder / file).stat().st_size > 1_000
    assert len(read_table(folder / "Ehrenamt.xlsx").rows) == len(shown.rows.shown)
