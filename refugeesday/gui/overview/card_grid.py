"""Lay cards out in four columns, or in two where four are too narrow for their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.gui.theme import Theme

Place = tuple[int, int, int]
"""Row, column, columns a card takes."""
_WIDE: Mapping[str, Place] = {
    "tasks": (0, 0, 3), "countdown": (0, 3, 1), "calls": (1, 0, 1), "plan": (1, 1, 1), "replies": (1, 2, 1),
    "employers": (1, 3, 1), "changes": (2, 0, 2), "deadlines": (2, 2, 1), "volunteers": (2, 3, 1),
}  # fmt: skip
_NARROW: Mapping[str, Place] = {
    "tasks": (0, 0, 2), "countdown": (1, 0, 1), "plan": (1, 1, 1), "calls": (2, 0, 1), "replies": (2, 1, 1),
    "employers": (3, 0, 1), "volunteers": (3, 1, 1), "deadlines": (4, 0, 1), "changes": (4, 1, 1),
}  # fmt: skip
_FOUR_COLUMNS = 1120  # pixels the page has where four columns have room, at text size 100 %


class CardGrid(QWidget):
    """Hold the cards of the overview, by their keys."""

    def __init__(self, cards: Mapping[str, QWidget], *, theme: Theme) -> None:
        super().__init__()
        self._cards, self._theme = dict(cards), theme
        self._room = 0
        self._is_narrow: bool | None = None
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(24, 2, 24, 14)
        self.grid.setSpacing(14)
        self._arrange(is_narrow=False)
        theme.changed.connect(self._fit_again)

    @property
    def cards(self) -> list[QWidget]:
        """Give the cards in reading order."""
        places = _NARROW if self._is_narrow else _WIDE
        return [self._cards[key] for key in places]

    def fit(self, room: int) -> None:
        """Take the arrangement for a page of this width."""
        self._room = room
        self._arrange(is_narrow=room * 100 < _FOUR_COLUMNS * self._theme.text_size)

    def _fit_again(self) -> None:
        self.fit(self._room)

    def _arrange(self, *, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        grid, places = self.grid, _NARROW if is_narrow else _WIDE
        for card in self._cards.values():
            grid.removeWidget(card)
        for key, (row, column, span) in places.items():
            grid.addWidget(self._cards[key], row, column, 1, span)
        for column in range(4):
            grid.setColumnStretch(column, int(column < 2 or not is_narrow))
        last = max(row for row, _, _ in places.values()) + 1
        for row in range(grid.rowCount() + 1):
            grid.setRowStretch(row, int(row == last))
