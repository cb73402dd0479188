from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from refugeesday.gui.widgets.tool_line import ToolLine
from tests.gui.walking import settle_layouts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_lesser_tools_leave_when_words_grow_and_return_when_there_is_room(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    kept, lesser = QPushButton("Hall"), QPushButton("Columns")
    line = ToolLine(lesser, parent=holder)
    for tool in (kept, lesser):
        line.tools.addWidget(tool)
    line.resize(line.tools.totalMinimumSize().width() + 100, 40)
    holder.resize(line.size())
    holder.show()
    settle_layouts()
    assert lesser.isVisible()

    kept.setText("All halls of the exhibition in words half as long again")
    settle_layouts()
    assert not lesser.isVisible()
    assert line.minimumSizeHint().width() < kept.sizeHint().width() + lesser.sizeHint().width()

    line.resize(line.width() + 1000, 40)
    settle_layouts()
    assert lesser.isVisible()
