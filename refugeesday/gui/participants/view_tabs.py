"""Offer the saved filters as tabs with how many people each holds."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar

from refugeesday.gui.participants.views import View, views_of
from refugeesday.gui.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from refugeesday.services.overviews import ParticipantRow

IN_TURNS_FROM = 1_000
_PIECE = 200


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
        """Set names and counts in the language in force; of many rows in turns, the old ones stay until then."""
        work = self._count(rows)
        if len(rows) < IN_TURNS_FROM:
            turns().drop(self)
            for _ in work:
                pass
        else:
            turns().take(self, work)

    def _count(self, rows: Sequence[ParticipantRow]) -> Iterator[None]:
        known = self._views_of
        views_of_rows: dict[int, tuple[ParticipantRow, tuple[View, ...]]] = {}
        for start in range(0, len(rows), _PIECE):
            views_of_rows |= {row.id: _views(row, known.get(row.id)) for row in rows[start : start + _PIECE]}
            yield
        self._views_of = views_of_rows
        counts = Counter(chain.from_iterable(views for _, views in views_of_rows.values()))
        self.setAccessibleName(self.tr("Saved filters"))
        names = {
            View.ALL: self.tr("All"),
            View.WITHOUT_INTERVIEW: self.tr("Without interview"),
            View.NEEDS_INTERPRETER: self.tr("Interpreting needed"),
            View.CONSENT_MISSING: self.tr("Consent missing"),
            View.REPLY_OPEN: self.tr("Reply open"),
        }
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
