"""Let the words of a table begin and end where the words around it do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


CELL_PAD = 10
"""What a cell keeps free beside its words, in pixels at text size 100 %."""


class InsetTable(QTableView):
    """Be as wide as its pane; words of the first column begin at its edge, figures of the last one end there.

    `edge` is in pixels at any text size, as the margins of panes are.
    """

    def __init__(self, *, theme: Theme, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._edge = theme, edge

    def insets_of(self, column: int) -> tuple[int, int]:
        """Give how much the words of a column stand in at their start and at their end, in pixels."""
        header = self.horizontalHeader()
        begins = header.sectionPosition(column)
        is_first, is_last = begins == 0, begins + header.sectionSize(column) == header.length()
        inset = max(0, self._edge - self._theme.px(CELL_PAD))
        align = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        ends = is_last and bool(Qt.AlignmentFlag(align) & Qt.AlignmentFlag.AlignRight)
        return inset * is_first, inset * ends
