"""What a list is filtered by can be kept, is there the next time, and can be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.organisations import Commitment
from refugeesday.gui.employers.page import EmployersPage
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.lists.filter_bar import FilterBar
from refugeesday.gui.widgets.buttons import Button
from tests.gui.walking import settle_layouts

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def action(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == text)


def keep_button(bar: FilterBar) -> Button | None:
    """Give the button below the tools that keeps what is filtered by; None where nothing is."""
    words = {"Diesen Filter merken", "Filter ist gemerkt"}
    made = [one for one in bar.chips.findChildren(Button) if one.text() in words]
    return made[-1] if made and not bar.chips.isHidden() else None  # those before it are on their way out


def keep(bar: FilterBar) -> None:
    button = keep_button(bar)
    assert button is not None
    button.click()


def shown(page: EmployersPage) -> set[object]:
    return {row.id for row in page._model.shown}


def test_a_filter_is_kept_used_again_and_forgotten(program: Program) -> None:
    page = program.window.show_page("employers")
    assert isinstance(page, EmployersPage)
    bar, everybody = page._filters, shown(page)
    assert keep_button(bar) is None
    for value in (Commitment.ASKED.value, Commitment.DECLINED.value):
        bar.toggle("commitment", value)
    few = shown(page)
    assert 0 < len(few) < len(everybody)
    keep(bar)
    kept = keep_button(bar)
    assert kept is not None
    assert (kept.text(), kept.isEnabled()) == ("Filter ist gemerkt", False)
    bar.clear()
    assert shown(page) == everybody
    again = EmployersPage(program._context)  # the next window has it as well
    name = "Zusage abgesagt oder angefragt"
    assert name in {one.text() for one in again._filters.filters_menu().actions()}
    action(bar.filters_menu(), name).trigger()
    assert shown(page) == few
    forget = action(bar.filters_menu(), "Vergessen").menu()
    action(forget, name).trigger()
    assert name not in {one.text() for one in bar.filters_menu().actions()}
    again_open = keep_button(bar)
    assert again_open is not None
    assert again_open.isEnabled()
    again.deleteLater()


@pytest.mark.parametrize(
    ("key", "filter_", "word"),
    [
        ("employers", "commitment", "angefragt"),
        ("employers", "offers", "Ausbildung"),
        ("participants", "consent", "erteilt"),
    ],
)
def test_a_kept_filter_finds_the_same_in_the_other_language(
    qtbot: QtBot, program: Program, key: str, filter_: str, word: str
) -> None:
    page = program.window.show_page(key)
    qtbot.waitUntil(lambda: (table := page.shown_table()) is not None and bool(table.rows.shown))
    bar = page.findChild(FilterBar)
    assert bar is not None
    next(one for one in bar.menu_of(filter_).actions() if one.text().startswith(word)).trigger()
    before = [row.id for row in page.shown_table().rows.shown]
    keep(bar)
    bar.clear()

    program.workspace.language.switch(LanguageCode.ENGLISH)
    settle_layouts()
    menu = bar.filters_menu()
    kept = list(program._context.settings.filters(key))
    action(menu, kept[0]).trigger()

    assert [row.id for row in page.shown_table().rows.shown] == before
    assert bar.is_active
    assert word not in bar._said(filter_)
