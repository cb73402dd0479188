"""What a list is filtered by can be kept, is there the next time, and can be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.employers.page import EmployersPage

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from refugeesday.gui.program import Program


def action(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == text)


def shown(page: EmployersPage) -> set[object]:
    return {row.id for row in page._model.shown}


def test_a_filter_is_kept_used_again_and_forgotten(program: Program) -> None:
    page = program.window.show_page("employers")
    assert isinstance(page, EmployersPage)
    bar, everybody = page._filters, shown(page)
    assert not action(bar.saved_menu(), "Diesen Filter merken").isEnabled()
    for value in ("angefragt", "abgesagt"):
        bar.toggle("commitment", value)
    few = shown(page)
    assert 0 < len(few) < len(everybody)
    action(bar.saved_menu(), "Diesen Filter merken").trigger()
    bar.clear()
    assert shown(page) == everybody
    again = EmployersPage(program._context)  # the next window has it as well
    name = "Zusage abgesagt oder angefragt"
    assert again._filters.saved_menu().actions()[0].text() == name
    action(bar.saved_menu(), name).trigger()
    assert shown(page) == few
    forget = action(bar.saved_menu(), "Vergessen").menu()
    action(forget, name).trigger()
    assert [one.text() for one in bar.saved_menu().actions()] == ["Diesen Filter merken"]
    again.deleteLater()
