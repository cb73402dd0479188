"""The list of who spends the day where, by single keys and by drag.

A row dropped on another one swaps companies; somebody without a company who is dropped on a row gets a place there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal

from refugeesday.gui.placement.people_table import PeopleTable, is_plain
from refugeesday.gui.placement.taking_people import TakesPeople
from refugeesday.gui.rows import ID_ROLE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from refugeesday.gui.theme import Theme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PlacedTable(TakesPeople, PeopleTable):
    """Hear keys while the list has the focus: F keeps in place, V moves, T swaps, Del removes, Ctrl+Enter plans.

    `dropped` carries a participant and the id of the row.
    """

    fix_asked = Signal()
    remove_asked = Signal()
    compute_asked = Signal()
    swap_begun = Signal()
    swap_left = Signal()
    dropped = Signal(int, int)

    def __init__(self, *arguments: Any, theme: Theme, **fields: Any) -> None:  # those of RowsView
        super().__init__(*arguments, theme=theme, **fields)
        self.take_people(theme=theme)
        self.drag_ended.connect(self.tip.hide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a key that means something here; everything else moves about as in any list."""
        plain = {
            Qt.Key.Key_F: self.fix_asked, Qt.Key.Key_Delete: self.remove_asked, Qt.Key.Key_T: self.swap_begun,
            Qt.Key.Key_Escape: self.swap_left,
        }  # fmt: skip
        if is_plain(event) and event.key() in plain:
            plain[Qt.Key(event.key())].emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER:
            self.compute_asked.emit()
        else:
            super().keyPressEvent(event)

    def target_at(self, at: QPoint, participant: int) -> int | None:
        """Give the row of somebody else."""
        index = self.indexAt(at)
        row = self.rows.row(index)
        return None if row is None or row.participant.id == participant else index.data(ID_ROLE)
