"""The page of the volunteers: recording, changing, promises in bulk, who interprets when, the list as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.people import Role, VolunteerState
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.main_window import MainWindow
from refugeesday.gui.volunteers.page import VolunteersPage
from refugeesday.services.volunteers import volunteers
from tests.gui.one_page import window_with
from tests.services import small_fair

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.domain.people import Volunteer
    from refugeesday.gui.context import Context
    from refugeesday.gui.entry.field_form import FieldForm
    from tests.services.small_fair import Fair


@dataclass
class Opened:
    fair: Fair
    window: MainWindow
    page: VolunteersPage
    target: Path

    def stored(self, index: int) -> Volunteer:
        return volunteers(self.fair.session, event=self.fair.event)[index]

    def names(self) -> list[str]:
        return [row.volunteer.person.sort_name for row in self.page.list.model.shown]

    def toast(self) -> str:
        return self.window._toast._words.text()


@pytest.fixture
def opened(qtbot: QtBot, context: Context[None], tmp_path: Path) -> Iterator[Opened]:
    fair = small_fair.fair(helpers=3)
    fair.plan(0, 0, 2, interpreter=1)
    fair.plan(1, 1, 0, interpreter=0)
    target = tmp_path / "Ehrenamt.xlsx"
    asking = FileAsking(open=lambda *_: None, save=lambda *_: target, folder=lambda *_: None)
    with window_with(VolunteersPage, fair, context, asking=asking, qtbot=qtbot) as (window, page, _):
        yield Opened(fair=fair, window=window, page=page, target=target)


def type_into(qtbot: QtBot, form: FieldForm[Volunteer], key: str, text: str) -> None:
    control = form.fields[key].control
    assert isinstance(control, QLineEdit)
    control.setFocus()
    control.selectAll()
    qtbot.keyClicks(control, text)
    qtbot.keyClick(control, Qt.Key.Key_Return)


def test_fields_save_themselves_and_the_list_follows(opened: Opened, qtbot: QtBot) -> None:
    detail = opened.page.detail
    assert detail.name.text() == "Samir 1"
    type_into(qtbot, detail.person, "family_name", "Nasser")
    type_into(qtbot, detail.person, "languages", "Arabisch C1; Dari B2")
    stored = opened.stored(0).person
    assert stored.languages == (LanguageSkill("ar", Level.C1), LanguageSkill("prs", Level.B2))
    assert opened.names()[0] == "Nasser, Samir 1"
    assert opened.fair.session.next_undo().name == "edit_volunteer"
    opened.fair.session.undo()
    assert detail.person.fields["languages"].control.text() == "Arabisch (C1)"


def test_text_that_is_not_understood_stays_beside_its_field(opened: Opened, qtbot: QtBot) -> None:
    opened.page.detail.tabs.setCurrentIndex(1)
    form = opened.page.detail.tasks.part
    type_into(qtbot, form, "max_run", "0")
    assert form.fields["max_run"].state == "error"
    assert opened.page.detail._errors.text() == "1 Angabe prüfen"
    assert opened.stored(0).max_run == 3


def test_tasks_are_ticked(opened: Opened, qtbot: QtBot) -> None:
    opened.page.detail.tabs.setCurrentIndex(1)
    qtbot.mouseClick(opened.page.detail.tasks.part.roles[Role.CHILDCARE], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert set(opened.stored(0).roles) == {Role.INTERPRETER, Role.CHILDCARE}


def test_new_person_is_kept_with_the_first_name(opened: Opened, qtbot: QtBot) -> None:
    qtbot.mouseClick(opened.page.record, Qt.MouseButton.LeftButton)
    type_into(qtbot, opened.page.detail.person, "given_name", "Rania")
    assert opened.stored(3).person.given_name == "Rania"
    assert opened.names()[0] == "Rania"  # by name
    assert opened.page.list.table.current_id() == opened.stored(3).id


def test_promises_of_ticked_rows_are_noted_in_one_step(opened: Opened, qtbot: QtBot) -> None:
    opened.page.list.table.ticks.set_all({opened.stored(1).id, opened.stored(2).id})
    qtbot.mouseClick(opened.page.bulk.states[VolunteerState.DECLINED], Qt.MouseButton.LeftButton)
    assert [opened.stored(index).state for index in range(3)] == [
        VolunteerState.PROMISED,
        VolunteerState.DECLINED,
        VolunteerState.DECLINED,
    ]
    assert opened.toast() == "2 Personen: abgesagt"
    opened.fair.session.undo()
    assert {opened.stored(index).state for index in range(3)} == {VolunteerState.PROMISED}


def test_removed_person_comes_back_by_undo(opened: Opened, qtbot: QtBot) -> None:
    qtbot.mouseClick(opened.page.detail.remove, Qt.MouseButton.LeftButton)
    assert opened.names() == ["Samir 2", "Samir 3"]
    assert opened.page.detail.name.text() == "Samir 2"
    opened.fair.session.undo()
    assert opened.names() == ["Samir 1", "Samir 2", "Samir 3"]


def test_who_interprets_when_is_listed_by_time_and_searched(opened: Opened, qtbot: QtBot) -> None:
    qtbot.mouseClick(opened.page.view._buttons["talks"], Qt.MouseButton.LeftButton)
    talks = opened.page.list.talks
    qtbot.waitUntil(lambda: len(talks.shown) == 2)
    assert [(f"{one.starts:%H:%M}", one.interpreter, one.languages, one.booth) for one in talks.shown] == [
        ("09:00", "Samir 1", ("ar",), "A02"),
        ("09:40", "Samir 2", ("ar",), "A01"),
    ]
    assert opened.page.detail.isHidden()
    qtbot.keyClicks(opened.page.list.search, "a01")
    qtbot.waitUntil(lambda: len(talks.shown) == 1)


def test_list_is_saved_for_excel(opened: Opened, qtbot: QtBot) -> None:
    qtbot.mouseClick(opened.page.save_list, Qt.MouseButton.LeftButton)
    sheet = openpyxl.load_workbook(opened.target).active
    assert sheet is not None
    headers = [cell.value for cell in sheet[1]]
    names = [row[headers.index("Vorname")].value for row in sheet.iter_rows(min_row=2)]
    assert names == ["Samir 1", "Samir 2", "Samir 3"]
