"""Let people be dropped on the rows of a list: what that would do is said before, and refused where it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QAbstractItemView

from refugeesday.gui.placement.people_table import carried
from refugeesday.gui.widgets.result_tip import ResultTip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from refugeesday.gui.theme import Theme

    _View = QAbstractItemView
else:
    _View = object  # stands before the class of the list, which is the view


class TakesPeople(_View):
    """Be a list that takes people.

    `judge` says of a participant and the key of a row whether that is possible, and what it means; `dropped`, a signal
    of the list, carries both.
    """

    if TYPE_CHECKING:
        dropped = Signal(int, int)

    def take_people(self, *, theme: Theme) -> None:
        """Begin to take people; nothing is possible until the list is told what is."""
        self.judge: Callable[[int, int], tuple[bool, str]] = lambda _participant, _key: (False, "")
        self.tip = ResultTip(self.viewport(), theme=theme)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def target_at(self, at: QPoint, participant: int) -> int | None:
        """Give the key of the row on which a participant would be dropped; None where that means nothing."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people."""
        _answer(event, is_taken=carried(event.mimeData()) is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what dropping here would do, refuse where it cannot be; scroll at the edges."""
        super().dragMoveEvent(event)
        at, both = event.position().toPoint(), self._both(event)
        is_possible, words = self.judge(*both) if both is not None else (False, "")
        self.tip.tell(words, at)
        _answer(event, is_taken=is_possible)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        super().dragLeaveEvent(event)
        self.tip.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was said."""
        self.tip.hide()
        both = self._both(event)
        is_taken = both is not None and self.judge(*both)[0]
        _answer(event, is_taken=is_taken)
        if both is not None and is_taken:
            self.dropped.emit(*both)

    def _both(self, event: QDropEvent) -> tuple[int, int] | None:
        participant = carried(event.mimeData())
        key = None if participant is None else self.target_at(event.position().toPoint(), participant)
        return None if participant is None or key is None else (participant, key)


def _answer(event: QDropEvent, *, is_taken: bool) -> None:
    if is_taken:
        event.acceptProposedAction()
    else:
        event.ignore()
