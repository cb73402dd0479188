"""The companies somebody could have, each with what it would mean; a person can be dropped on one that is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from refugeesday.gui.placement.taking_people import TakesPeople
from refugeesday.gui.widgets.sentences import Sentences

if TYPE_CHECKING:
    from PySide6.QtGui import QDragMoveEvent

    from refugeesday.gui.theme import Theme


class CompanyList(TakesPeople, Sentences):
    """Show companies by the id of their offer; `dropped` carries a participant and an offer."""

    dropped = Signal(int, int)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme)
        self.take_people(theme=theme)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the company under the mouse as well."""
        super().dragMoveEvent(event)
        at = event.position().toPoint()
        if isinstance(self.key_at(at), int):
            self.setCurrentIndex(self.indexAt(at))

    def target_at(self, at: QPoint, _participant: int) -> int | None:
        """Give the offer of the company there."""
        offer = self.key_at(at)
        return offer if isinstance(offer, int) else None
