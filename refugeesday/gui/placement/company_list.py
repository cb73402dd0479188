"""The companies somebody could have, each with what it would mean; a person can be dropped on one that is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from refugeesday.gui.placement.people_table import answer_drag, carried
from refugeesday.gui.widgets.result_tip import ResultTip
from refugeesday.gui.widgets.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from refugeesday.gui.theme import Theme


class CompanyList(Sentences):
    """Show companies by the id of their offer.

    `dropped` carries a participant and an offer; `judge` says of both whether that is possible, and what it means.
    """

    dropped = Signal(int, int)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme)
        self.judge: Callable[[int, int], tuple[bool, str]] = lambda _participant, _offer: (False, "")
        self.tip = ResultTip(self.viewport(), theme=theme)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people."""
        answer_drag(event, is_taken=carried(event.mimeData()) is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what dropping here would do, refuse where it cannot be; scroll at the edges."""
        super().dragMoveEvent(event)
        at, both = event.position().toPoint(), self._both(event)
        is_possible, words = self.judge(*both) if both is not None else (False, "")
        if both is not None:
            self.setCurrentIndex(self.indexAt(at))
        self.tip.tell(words, at)
        answer_drag(event, is_taken=is_possible)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        super().dragLeaveEvent(event)
        self.tip.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the company."""
        self.tip.hide()
        both = self._both(event)
        is_taken = both is not None and self.judge(*both)[0]
        answer_drag(event, is_taken=is_taken)
        if both is not None and is_taken:
            self.dropped.emit(*both)

    def _both(self, event: QDropEvent) -> tuple[int, int] | None:
        participant, offer = carried(event.mimeData()), self.key_at(event.position().toPoint())
        return (participant, offer) if participant is not None and isinstance(offer, int) else None
