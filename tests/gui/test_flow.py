"""Widgets laid out in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from refugeesday.gui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def laid_out(qtbot: QtBot, width: int, *, is_mirrored: bool = False) -> tuple[QWidget, list[tuple[int, int]]]:
    """Give where three labels of 100 by 20 stand in a part of some width."""
    part = QWidget()
    qtbot.addWidget(part)
    if is_mirrored:
        part.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = FlowLayout(gap=10, parent=part)
    layout.setContentsMargins(0, 0, 0, 0)
    for _ in range(3):
        label = QLabel()
        label.setFixedSize(100, 20)
        layout.addWidget(label)
    part.resize(width, 200)
    part.show()
    places = [layout.itemAt(number) for number in range(layout.count())]
    return part, [(one.geometry().x(), one.geometry().y()) for one in places if one is not None]


def flow_of(part: QWidget) -> FlowLayout:
    layout = part.layout()
    assert isinstance(layout, FlowLayout)
    return layout


def test_what_does_not_fit_begins_a_new_line(qtbot: QtBot) -> None:
    part, places = laid_out(qtbot, 215)
    layout = flow_of(part)
    assert places == [(0, 0), (110, 0), (0, 30)]
    assert (layout.heightForWidth(215), layout.heightForWidth(400), layout.heightForWidth(100)) == (50, 20, 80)


def test_a_mirrored_part_begins_at_the_right(qtbot: QtBot) -> None:
    _, places = laid_out(qtbot, 215, is_mirrored=True)
    assert places == [(115, 0), (5, 0), (115, 30)]


def test_a_cleared_layout_is_empty(qtbot: QtBot) -> None:
    part, _ = laid_out(qtbot, 215)
    layout = flow_of(part)
    layout.clear()
    assert (layout.count(), layout.heightForWidth(215)) == (0, 0)
