"""Let the words of a table begin and end where the words around it do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


class InsetTable(QTableView):
    """Be as wide as its pane; words of the first column stand in at their start, figures of the last one at their end.

    `inset` is by how much, in pixels at text size 100 %.
    """

    def __init__(self, *, theme: Theme, inset: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._inset = theme, inset

    def insets_of(self, column: int) -> tuple[int, int]:
        """Give how much the words of a column stand in at their start and at their end, in pixels."""
        header = self.horizontalHeader()
        begins = header.sectionPosition(column)
        is_first, is_last = begins == 0, begins + header.sectionSize(column) == header.length()
        inset = self._theme.px(self._inset) if self._inset > 0 else 0
        align = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        ends = is_last and bool(Qt.AlignmentFlag(align) & Qt.AlignmentFlag.AlignRight)
        return inset * is_first, inset * ends
