"""The list of employers: what head and foot say, and lists read in from and saved to Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from refugeesday.domain.organisations import Commitment
from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.employers.page import EmployersPage
from refugeesday.services.overviews import organisation_rows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def employers(program: Program) -> EmployersPage:
    page = program.window.show_page("employers")
    assert isinstance(page, EmployersPage)
    for _ in range(3):
        QApplication.processEvents()
    return page


def said(page: EmployersPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def entry(page: EmployersPage, text: str) -> QAction:
    return next(one for one in page.lists.button.menu().actions() if one.text() == text)


def test_head_and_foot_count_employers_promises_and_taken_slots(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = employers(program)
    rows = organisation_rows(session, event=event)
    promised = {Commitment.CONFIRMED, Commitment.PROMISED}
    without = [row for row in rows if not any(booth.commitment in promised for booth in row.booths)]
    assert without
    texts = said(page)
    assert any(
        text.startswith(f"{len(rows)} Arbeitgeber, ") and text.endswith(f", {len(without)} ohne Zusage")
        for text in texts
    )
    used, places = sum(row.interviews for row in rows), sum(row.capacity for row in rows)
    assert f"{len(rows)} Arbeitgeber" in texts
    assert f"{used} von {places} Gesprächsplätzen vergeben" in texts
    page.focus_search()
    qtbot.keyClicks(page.panes()[0], rows[0].organisation.name)
    qtbot.waitUntil(lambda: f"1 von {len(rows)} angezeigt" in said(page))
    assert f"{rows[0].interviews} von {rows[0].capacity} Gesprächsplätzen vergeben" in said(page)


def test_both_lists_are_saved_and_read_in_again_from_one_menu(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "liste.xlsx"
    page = employers(program)
    page.asking.save = lambda *_asked: file
    told: list[str] = []
    page.message.connect(lambda text, _undo: told.append(text))
    for kind, name in ((ListKind.ORGANISATIONS, "Arbeitgeber"), (ListKind.OFFERS, "Angebote")):
        entry(page, f"{name} als Excel speichern").trigger()
        assert told[-1].endswith("Zeilen in „liste.xlsx“ gespeichert")
        entry(page, f"{name} einlesen").trigger()
        assistant = page.lists.assistants[kind].part
        assert assistant.isVisible()
        assert name in said(page)
        assistant.take_file(file)
        qtbot.waitUntil(lambda assistant=assistant: assistant.mapping.isVisible())  # type: ignore[misc]
        qtbot.mouseClick(assistant.close_button, Qt.MouseButton.LeftButton)
        assert page.lists.button.isVisible()
