"""Frame a list: its tools above, the table, and what is said below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.tool_line import ToolLine

if TYPE_CHECKING:
    from collections.abc import Sequence


class ListFrame(QWidget):
    """Hold search and filters from the reading start, other tools from the end, and two labels at the foot.

    The first of `ends` is left out where there is no room for all. `chips` stands between the tools and the table.
    """

    def __init__(
        self,
        table: QWidget,
        *,
        tools: Sequence[QWidget],
        ends: Sequence[QWidget],
        foot: tuple[QWidget, QWidget],
        chips: QWidget,
    ) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar = ToolLine(ends[0])
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        above = bar.tools
        above.setContentsMargins(14, 6, 14, 6)
        above.setSpacing(8)
        for tool in tools:
            above.addWidget(tool)
        above.addStretch(1)
        for tool in ends:
            above.addWidget(tool)
        below = QHBoxLayout()
        below.setContentsMargins(14, 8, 14, 8)
        below.addWidget(foot[0])
        below.addStretch(1)
        below.addWidget(foot[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for item in (bar, chips, table, make_line()):
            column.addWidget(item)
        column.addLayout(below)
