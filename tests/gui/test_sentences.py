"""Sentences in a list are read in the direction of the window, whatever script a name in them has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from refugeesday.gui.widgets.sentences import PaneRow, Sentences

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.theme import Theme


def test_a_sentence_that_begins_with_an_arabic_name_is_read_from_the_left(qtbot: QtBot, theme: Theme) -> None:
    def picture(text: str) -> QImage:
        view = Sentences(theme=theme)
        qtbot.addWidget(view)
        view.resize(420, 60)
        view.set_rows([PaneRow(text=text)])
        view.show()
        return view.grab().toImage()

    one, other = (picture(f"محمد أحمد (TN-0006) {rest}") for rest in ("hat einen Termin", "ist da"))
    name = QRect(0, 0, 70, 60)
    assert one.copy(name) == other.copy(name)
    assert one != other
