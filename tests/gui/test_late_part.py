"""A part of a page that is made when somebody looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.widgets.late_part import LatePart

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from pytestqt.qtbot import QtBot


class Form(QWidget):
    """Two fields, one of them made of several widgets, and words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.words = 0
        layout = QVBoxLayout(self)
        for number, field in enumerate((QLineEdit(), QSpinBox())):
            field.setObjectName(f"{name}{number}")
            layout.addWidget(field)

    def retranslate(self) -> None:
        self.words += 1


class Window(QWidget):
    """A button, two late parts behind each other, a button."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = [LatePart(lambda name=name: Form(name)) for name in ("one", "two")]
        self.stack = QStackedWidget()
        for part in self.parts:
            self.stack.addWidget(part)
        self.first, last = QPushButton("first", objectName="first"), QPushButton("last", objectName="last")
        layout = QVBoxLayout(self)
        for widget in (self.first, self.stack, last):
            layout.addWidget(widget)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def walk(qtbot: QtBot, window: Window) -> list[str]:
    window.first.setFocus()
    names = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return names


def test_part_is_made_when_it_is_looked_at(window: Window) -> None:
    one, two = window.parts
    assert one.made is not None
    assert two.made is None
    window.stack.setCurrentIndex(1)
    assert two.made is not None
    assert two.made.isVisible()


def test_part_has_its_words_before_it_is_seen(qtbot: QtBot) -> None:
    class Seen(Form):
        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            self.words_when_shown = self.words

    part = LatePart(lambda: Seen("one"))
    qtbot.addWidget(part)
    part.show()
    assert part.part.words_when_shown == part.part.words == 1


def test_part_is_made_when_it_is_asked_for_and_only_once(window: Window) -> None:
    two = window.parts[1]
    made = two.part
    window.stack.setCurrentIndex(1)
    assert two.part is made


def test_part_that_is_made_speaks_at_once_and_after_a_change_of_language(window: Window) -> None:
    two = window.parts[1]
    two.retranslate()
    assert two.made is None
    assert two.part.words == 1
    two.retranslate()
    assert two.part.words == 2


def test_tab_key_meets_a_part_where_it_stands_on_the_page(window: Window, qtbot: QtBot) -> None:
    assert walk(qtbot, window) == ["first", "one0", "one1", "last", "first"]
    window.stack.setCurrentIndex(1)
    assert walk(qtbot, window) == ["first", "two0", "two1", "last", "first"]
    window.stack.setCurrentIndex(0)
    assert walk(qtbot, window) == ["first", "one0", "one1", "last", "first"]
