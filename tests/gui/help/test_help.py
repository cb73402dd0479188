"""Every page has help in both languages, at the same place, by F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from refugeesday.gui.help.pane import HelpPane
from refugeesday.gui.help.texts import help_text
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.page_list import PAGES
from tests.gui.test_language import NEVER

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


@pytest.mark.parametrize("key", [*(entry.key for entry in PAGES), "start"])
def test_every_page_has_help_in_both_languages(key: str) -> None:
    german, english = help_text(key, "de"), help_text(key, "en")
    assert [heading == "" for heading, _ in german.parts] == [heading == "" for heading, _ in english.parts]
    assert len(german.parts) >= 3
    texts = [german.title, *(text for part in german.parts for text in part)]
    assert [word for word in NEVER for text in texts if word in text] == []
    assert [text for text in texts if "!" in text] == []


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_help_bears_the_name_of_its_page(entry: object, program: Program) -> None:
    assert help_text(entry.key, "de").title == entry.title()  # type: ignore[attr-defined]


def shown(pane: HelpPane) -> str:
    return " ".join(label.text() for label in pane.findChildren(QLabel))


def test_f1_opens_the_help_of_the_page_and_esc_gives_the_focus_back(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.show_page("volunteers").focus_search()
    before = window.focusWidget()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    pane = window.findChild(HelpPane)
    assert pane.isVisible()
    assert "Dolmetschende" in shown(pane)
    assert pane.geometry().right() == window.rect().right()
    window.show_page("employers")
    assert "Kontaktprotokoll" in shown(pane)
    program.workspace.language.switch(LanguageCode.ENGLISH)
    assert "contact log" in shown(pane)
    window.show_page("volunteers")
    qtbot.keyClick(pane.text, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert window.focusWidget() is before


def test_words_are_looked_for_in_the_help_of_all_pages(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.show_page("volunteers")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    pane = window.findChild(HelpPane)
    pane.search.setFocus()
    qtbot.keyClicks(pane.search, "kontaktprotokoll")
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert "Arbeitgeber: Anrufe" in shown(pane)
    assert "Dolmetschende" not in shown(pane)
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert "Dolmetschende" in shown(pane)
    assert pane.isVisible()
