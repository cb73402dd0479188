"""A border that a person drew stands there the next time; one nobody drew is shared anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from refugeesday.gui.settings import open_settings
from refugeesday.gui.widgets.split import Split

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def opened(qtbot: QtBot, file: Path) -> Split:
    split = Split(open_settings(file), "people")
    for _ in range(2):
        split.addWidget(QLabel("Teil"))
    split.resize(800, 300)
    split.setSizes([400, 400])
    qtbot.addWidget(split)
    split.show()
    return split


def test_a_drawn_border_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    first = opened(qtbot, tmp_path / "settings.ini")
    begin = first.sizes()
    first.hide()
    assert opened(qtbot, tmp_path / "settings.ini").sizes() == begin
    handle = first.handle(1)
    first.show()
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(150, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle + QPoint(150, 0))
    drawn = first.sizes()
    assert drawn[0] > begin[0]
    first.hide()
    assert opened(qtbot, tmp_path / "settings.ini").sizes() == drawn
