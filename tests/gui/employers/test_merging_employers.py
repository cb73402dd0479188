"""Two entries about one employer are put side by side, and become one in one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.gui.employers.page import EmployersPage
from refugeesday.services.booths import booths
from refugeesday.services.organisations import add_organisation, edit_organisation, organisation, organisations

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def test_the_likeliest_double_is_proposed_and_merged_as_chosen(program: Program, qtbot: QtBot) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    page = program.window.show_page("employers")
    assert isinstance(page, EmployersPage)
    qtbot.waitUntil(lambda: page._table.current_id() is not None)
    kept = organisation(session, int(str(page._table.current_id())))
    edit_organisation(session, replace(kept, town="Kassel"))
    double = add_organisation(
        session, replace(kept, id=0, revision=0, name=kept.name.upper(), town="Calden", trade=kept.trade, contacts=())
    )
    stands = len([one for one in booths(session, event=event) if one.organisation == kept.id])

    qtbot.waitUntil(lambda: page._source.rows[kept.id].organisation.town == "Kassel")
    page._show_current()
    page.detail.head.merging_wanted.emit()
    dialog = page.detail.merging.dialog
    assert dialog is not None
    assert page.detail.merging.other.currentText() == f"{kept.name.upper()}, Calden"
    assert set(dialog.choices) == {"name", "town"}
    dialog.choices["town"].button(1).click()
    dialog.merge.click()

    assert organisation(session, kept.id).town == "Calden"
    assert double not in {one.id for one in organisations(session)}
    assert len([one for one in booths(session, event=event) if one.organisation == kept.id]) == stands
    session.undo()
    assert organisation(session, kept.id).town == "Kassel"
    assert double in {one.id for one in organisations(session)}


def test_another_entry_can_be_chosen(program: Program, qtbot: QtBot) -> None:
    page = program.window.show_page("employers")
    assert isinstance(page, EmployersPage)
    qtbot.waitUntil(lambda: page._table.current_id() is not None)
    page.detail.head.merging_wanted.emit()
    dialog = page.detail.merging.dialog
    assert dialog is not None
    page.detail.merging.other.setCurrentIndex(1)
    other = page.detail.merging._others[1]
    group = dialog.choices["name"]
    assert group.button(1).text() == other.name
    assert group.button(0).isChecked()
    dialog.reject()
