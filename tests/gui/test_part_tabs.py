"""Tabs of an entry in panes of any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refugeesday.gui.widgets.part_tabs import PartTabs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.theme import Theme

WORDS = ("Angebote", "Stand und Zeiten", "Anrufe (0)", "Kontakt", "Gespräche (33)")


@pytest.fixture
def tabs(qtbot: QtBot, theme: Theme) -> Iterator[PartTabs]:
    pane = QWidget()
    made = PartTabs(theme=theme)
    row = QHBoxLayout(pane)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made, 1)
    for word in WORDS:
        made.addTab(word)
    qtbot.addWidget(pane)
    pane.show()
    yield made
    pane.close()


def gaps(tabs: PartTabs) -> list[int]:
    return [tabs._gap(place) for place in range(tabs.count())]


def test_gaps_shrink_before_letters_and_letters_before_words(tabs: PartTabs) -> None:
    tabs.window().resize(900, 60)
    assert gaps(tabs) == [20, 20, 20, 20, 0]
    words = sum(tabs.tabRect(place).width() for place in range(5)) - 80

    tabs.window().resize(words + 44, 60)
    assert gaps(tabs) == [11, 11, 11, 11, 0]
    assert (tabs._letters(), tabs.words_cut()) == ("strong", [])
    tabs.window().resize(words + 20, 60)
    assert (tabs._letters(), tabs.words_cut()) == ("chip", [])

    tabs.window().resize(words // 2, 60)
    assert tabs.words_cut() == list(WORDS)
    assert [tabs.tabToolTip(place) for place in range(5)] == list(WORDS)
    assert tabs.tabRect(4).right() <= tabs.width()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_click_and_arrows_change_the_tab(tabs: PartTabs, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    tabs.window().setLayoutDirection(direction)
    tabs.window().resize(500, 60)
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(3).center())
    assert tabs.currentIndex() == 3
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    qtbot.keyClick(tabs, Qt.Key.Key_Left if is_mirrored else Qt.Key.Key_Right)
    assert tabs.currentIndex() == 4
    assert (tabs.tabRect(4).left() < tabs.tabRect(0).left()) is is_mirrored
