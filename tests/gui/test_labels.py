"""Words stand at the reading start whatever their script, and are never cut in a pane that scrolls."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from refugeesday.gui.days import date_words, day_words
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.pane_scroll import PaneScroll

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context

LONG = "Das Angebot liegt nah am gewünschten Beruf: Fachkraft für Kurier-, Express- und Postdienstleistungen. " * 3


def test_latin_words_stand_at_the_right_where_the_layout_reads_from_there(qtbot: QtBot, context: Context[None]) -> None:
    label = make_label("Nabil Nasser", "title")
    qtbot.addWidget(label)
    assert not label.alignment() & Qt.AlignmentFlag.AlignRight
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight


def test_words_that_grow_in_a_pane_get_their_height(qtbot: QtBot, context: Context[None]) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    label = make_label("kurz", wraps=True)
    column.addWidget(label)
    column.addStretch(1)
    pane = PaneScroll(inner)
    qtbot.addWidget(pane)
    pane.resize(260, 90)
    pane.show()
    label.setText(LONG)
    qtbot.waitUntil(lambda: inner.minimumHeight() > 90)
    assert label.height() >= label.heightForWidth(label.width())
    label.setText("kurz")
    qtbot.waitUntil(lambda: inner.minimumHeight() < 90)


def test_days_are_worded_without_full_stops_behind_weekdays(context: Context[None]) -> None:
    assert (day_words(date(2027, 6, 18)), date_words(date(2027, 6, 18))) == ("Fr, 18.06.", "Fr, 18.06.2027")
    assert date_words(date(2027, 6, 18), long=True) == "Freitag, 18.06.2027"
    context.language.switch(LanguageCode.ENGLISH)
    assert date_words(date(2027, 6, 18)) == "Fri, 18.06.2027"


def test_areas_of_a_pane_reach_its_edge_whether_it_scrolls_or_not(qtbot: QtBot, context: Context[None]) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    label = make_label(LONG, wraps=True)
    column.addWidget(label)
    pane = PaneScroll(inner)
    qtbot.addWidget(pane)
    pane.resize(260, 90)
    pane.show()
    (bar,) = (one for one in pane.findChildren(QScrollBar) if one.parent() is pane)
    qtbot.waitUntil(bar.isVisible)
    assert inner.width() == pane.width() == bar.geometry().right() + 1
    bar.setValue(20)
    assert pane.verticalScrollBar().value() == 20
    pane.resize(260, 900)
    qtbot.waitUntil(bar.isHidden)
