"""Dates and times typed as people write them."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from refugeesday.gui.language import LanguageCode
from refugeesday.gui.widgets.stepper import ClockField, DayField, NumberField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context
    from refugeesday.gui.theme import Theme

WAYS = ("tab", "all", "click")


class Around(QWidget):
    """Hold a field, and another one to come from and to leave to."""

    def __init__(self) -> None:
        super().__init__()
        self.other = QLineEdit()
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.other)


@pytest.fixture
def around(qtbot: QtBot) -> Around:
    window = Around()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def type_into(field: DayField | ClockField, text: str, *, way: str, around: Around) -> None:
    """Come to a field by key or mouse, type, and leave it."""
    around.column.addWidget(field)
    field.show()
    around.other.setFocus()
    if way == "click":
        QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
        QApplication.processEvents()
    else:
        field.setFocus(Qt.FocusReason.TabFocusReason)
    if way == "all":
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    around.other.setFocus()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("text", ["18.06.2028", "18.6.2028", "18.6.28", "18062028", "18-06-2028"])
def test_a_date_is_typed_as_it_is_written(around: Around, way: str, text: str) -> None:
    field = DayField()
    field.set_value(date(2027, 5, 29))
    type_into(field, text, way=way, around=around)
    assert field.value == date(2028, 6, 18)
    assert field.text().endswith(", 18.06.2028")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("text", ["10:30", "10.30", "1030"])
def test_a_time_is_typed_as_it_is_written(theme: Theme, around: Around, way: str, text: str) -> None:
    field = ClockField(theme=theme)
    field.set_value(time(9, 0))
    type_into(field, text, way=way, around=around)
    assert field.value == time(10, 30)


def test_a_click_leaves_a_date_as_it_is(around: Around) -> None:
    field = DayField()
    field.set_value(date(2027, 5, 29))
    type_into(field, "", way="click", around=around)
    assert field.value == date(2027, 5, 29)


def test_a_day_is_worded_as_everywhere_and_typed_without_its_weekday(around: Around, context: Context[None]) -> None:
    context.language.switch(LanguageCode.GERMAN)
    field = DayField()
    around.column.addWidget(field)
    field.show()
    field.set_value(date(2027, 6, 18))
    assert field.text() == "Fr, 18.06.2027"
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.text() == "18.06.2027"
    QTest.keyClick(field, Qt.Key.Key_Up)
    around.other.setFocus()
    assert (field.value, field.text()) == (date(2027, 6, 19), "Sa, 19.06.2027")


def test_a_typed_number_stands_in_its_field(qtbot: QtBot, theme: Theme) -> None:
    field = NumberField(1, 65_535, theme=theme)
    qtbot.addWidget(field)
    field.setValue(65_535)
    field.resize(90, 34)
    field.show()
    line = field.lineEdit()
    assert line.geometry().intersected(field.rect()) == line.geometry()
    assert line.width() > line.fontMetrics().horizontalAdvance("65535")


def test_days_and_times_are_read_from_the_left_in_every_language(qtbot: QtBot, theme: Theme) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        clock, day = ClockField(theme=theme), DayField()
        for field in (clock, day):
            qtbot.addWidget(field)
        clock.set_value(time(9, 30))
        day.set_value(date(2027, 6, 18))
        assert (clock.text(), day.text().partition(", ")[2]) == ("09:30", "18.06.2027")
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
