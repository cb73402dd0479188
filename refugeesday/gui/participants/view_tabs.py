"""Offer the saved filters as tabs with how many people each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar

from refugeesday.gui.participants.views import View, is_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.services.overviews import ParticipantRow


class ViewTabs(QTabBar):
    """Show one tab a view, in the order of `View`; `chosen` carries the view."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setExpanding(False)
        for _ in View:
            self.addTab("")
        self.currentChanged.connect(self._tell)

    def show_counts(self, rows: Sequence[ParticipantRow]) -> None:
        """Set names and counts in the language in force."""
        self.setAccessibleName(self.tr("Saved filters"))
        names = {
            View.ALL: self.tr("All"),
            View.WITHOUT_INTERVIEW: self.tr("Without interview"),
            View.NEEDS_INTERPRETER: self.tr("Interpreting needed"),
            View.CONSENT_MISSING: self.tr("Consent missing"),
            View.REPLY_OPEN: self.tr("Reply open"),
        }
        for place, view in enumerate(View):
            count = sum(is_in(view, row) for row in rows)
            self.setTabText(place, f"{names[view]}  {count}")

    def _tell(self, place: int) -> None:
        self.chosen.emit(list(View)[place])
