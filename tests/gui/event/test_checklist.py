"""The checklist on the page of the event: tick, add, change, remove, overdue only, standard list."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar

from refugeesday.gui.event.checklist_card import ChecklistCard
from refugeesday.gui.event.page import EventPage
from refugeesday.services.checklists import checklist, remove_checklist_items
from tests.gui.walking import settle_layouts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.domain.events import ChecklistItem
    from refugeesday.gui.event.checklist_rows import TaskRow
    from refugeesday.gui.program import Program


def found(program: Program) -> list[ChecklistItem]:
    return checklist(program.workspace.session, event=program.workspace.event or 0)


@pytest.fixture
def card(program: Program, qtbot: QtBot) -> ChecklistCard:
    program.workspace.session._now = lambda: datetime(2027, 5, 3, 9, tzinfo=UTC)  # the day of the picture
    page = program.window.show_page("event")
    assert isinstance(page, EventPage)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    return page.findChildren(ChecklistCard)[0]


def row(card: ChecklistCard, text: str) -> TaskRow:
    return next(one for one in card.rows if not one.isHidden() and text in one.line.accessibleName())


def title(card: ChecklistCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel)[:2])


def test_deadlines_are_said_as_people_say_them(card: ChecklistCard) -> None:
    said = [one.line.accessibleName() for one in card.rows]
    assert "Gesprächsplan freigeben, Leitung, T minus 45, 04.05.2027, morgen" in said
    assert "Dolmetschende angefragt, Ehrenamt, T minus 60, 19.04.2027, überfällig" in said
    assert "Ergebnisse abfragen, Arbeitgeber, T plus 28, 16.07.2027" in said
    assert "Empfang eröffnen, Leitung, am Tag, 18.06.2027" in said
    assert title(card) == "Checkliste 10 von 32 erledigt"


def test_a_tick_is_kept_and_taken_back(program: Program, card: ChecklistCard, qtbot: QtBot) -> None:
    line = row(card, "Gesprächsplan freigeben")
    qtbot.mouseClick(line.box, Qt.MouseButton.LeftButton, pos=line.box.rect().center())
    assert title(card) == "Checkliste 11 von 32 erledigt"
    assert row(card, "Gesprächsplan freigeben").line.accessibleName().endswith("erledigt am 03.05.2027")
    program.window.top_bar.undo.click()
    assert title(card) == "Checkliste 10 von 32 erledigt"
    assert not row(card, "Gesprächsplan freigeben").box.isChecked()


def test_the_overdue_ones_alone(card: ChecklistCard, qtbot: QtBot) -> None:
    assert card.overdue.text() == "Überfällig: 5"
    qtbot.mouseClick(card.overdue, Qt.MouseButton.LeftButton)
    shown = [one.line.accessibleName() for one in card.rows if not one.isHidden()]
    assert len(shown) == 5
    assert all(text.endswith("überfällig") for text in shown)
    first = card.rows[0]
    qtbot.mouseClick(first.box, Qt.MouseButton.LeftButton, pos=first.box.rect().center())
    assert card.overdue.text() == "Überfällig: 4"
    qtbot.mouseClick(card.overdue, Qt.MouseButton.LeftButton)
    assert sum(not one.isHidden() for one in card.rows) == 32


def test_a_task_is_added_changed_and_removed(program: Program, card: ChecklistCard, qtbot: QtBot) -> None:
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    dialog = card.dialog
    assert dialog is not None
    dialog.take.click()
    assert dialog.message.startswith("Ein paar Worte genügen")
    qtbot.keyClicks(dialog.title, "Blumen bestellen")
    qtbot.keyClicks(dialog.responsible, "Mina")
    dialog.days.selectAll()
    qtbot.keyClicks(dialog.days, "3")
    dialog.take.click()
    assert row(card, "Blumen").line.accessibleName() == "Blumen bestellen, Mina, T minus 3, 15.06.2027"
    QApplication.sendPostedEvents()
    qtbot.keyClick(row(card, "Blumen").line, Qt.Key.Key_Space)
    dialog = card.dialog
    assert dialog is not None
    dialog.side.setCurrentIndex(1)
    dialog.take.click()
    assert row(card, "Blumen").line.accessibleName() == "Blumen bestellen, Mina, T plus 3, 21.06.2027"
    qtbot.mouseClick(row(card, "Blumen").line, Qt.MouseButton.LeftButton)
    dialog = card.dialog
    assert dialog is not None
    dialog.remove.click()
    assert "Blumen bestellen" not in {one.title for one in found(program)}
    program.window.top_bar.undo.click()
    assert row(card, "Blumen").line.accessibleName().startswith("Blumen bestellen, Mina, T plus 3")


def test_an_empty_list_offers_the_standard_one(program: Program, card: ChecklistCard, qtbot: QtBot) -> None:
    remove_checklist_items(program.workspace.session, [one.id for one in found(program)])
    assert card.empty.isVisible()
    button = next(one for one in card.empty.findChildren(type(card.add)) if one.isVisible())
    assert button.text() == "Standardliste übernehmen"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert title(card) == "Checkliste 0 von 32 erledigt"
    assert not card.empty.isVisible()


def test_one_bar_scrolls_the_tasks_and_the_page_where_they_stand_below_each_other(
    program: Program, card: ChecklistCard
) -> None:
    def bars() -> list[int]:
        settle_layouts()
        return [bar.maximum() for bar in card.findChildren(QScrollBar) if bar.isVisible()]

    assert len(bars()) == 1
    program.theme.set_text_size(130)
    program.window.resize(1366, 900)
    assert bars() == []
    ends = [one.mapTo(card, QPoint(0, one.height())).y() for one in card.rows if one.isVisible()]
    assert 0 < max(ends) < card.height()
    program.theme.set_text_size(100)
    program.window.resize(1440, 900)
    assert len(bars()) == 1
