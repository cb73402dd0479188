"""Offer the saved filters as tabs with how many people each holds."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar

from refugeesday.gui.participants.views import View, views_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.services.overviews import ParticipantRow


class ViewTabs(QTabBar):
    """Show one tab a view, in the order of `View`; `chosen` carries the view."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setExpanding(False)
        self._views_of: dict[int, tuple[ParticipantRow, tuple[View, ...]]] = {}
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
        known = self._views_of
        self._views_of = {row.id: _views(row, known.get(row.id)) for row in rows}
        counts = Counter(chain.from_iterable(views for _, views in self._views_of.values()))
        for place, view in enumerate(View):
            self.setTabText(place, f"{names[view]}  {counts[view]}")

    def _tell(self, place: int) -> None:
        self.chosen.emit(list(View)[place])


def _views(
    row: ParticipantRow, known: tuple[ParticipantRow, tuple[View, ...]] | None
) -> tuple[ParticipantRow, tuple[View, ...]]:
    """Give a row with the views it is in, as known where it is the same row."""
    if known is not None and known[0] is row:
        return known
    return row, views_of(row)
