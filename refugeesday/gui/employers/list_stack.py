"""Show the table of employers, or why there is none, and count what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from refugeesday.domain.organisations import Commitment
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from collections.abc import Collection

    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.table_view import RowsView
    from refugeesday.services.overviews import OrganisationRow

_PROMISED = frozenset({Commitment.CONFIRMED, Commitment.PROMISED})


class EmployerStack(QStackedWidget):
    """Hold the table, with `tally` and `places` for its foot; `reset_wanted` and `first_wanted` come from its words."""

    reset_wanted = Signal()
    first_wanted = Signal()

    def __init__(self, table: RowsView[OrganisationRow], *, theme: Theme) -> None:
        super().__init__()
        self._table = table
        self.tally, self.places = make_label("", "meta"), make_label("", "meta")
        self.empty = EmptyState("employers", theme=theme)
        self.addWidget(table)
        self.addWidget(self.empty)

    def head_words(self, rows: Collection[OrganisationRow]) -> str:
        """Say how many employers and tables there are, and how many have not promised."""
        tables = sum(len(booth.interviewers) for row in rows for booth in row.booths)
        words = [self.tr("%n employer(s)", "", len(rows)), self.tr("%n table(s)", "", tables)]
        without = sum(1 for row in rows if not any(booth.commitment in _PROMISED for booth in row.booths))
        words += [self.tr("%n without a promise", "", without)] if without else []
        return ", ".join(words)

    def show_state(self, *, is_loaded: bool) -> None:
        """Count the rows shown; where there is none, say why."""
        shown, total = self._table.rows.shown, self._table.rows.total
        if len(shown) == total:
            self.tally.setText(self.tr("%n employer(s)", "", total))
        else:
            self.tally.setText(self.tr("{shown} of {total} shown").format(shown=len(shown), total=total))
        used, places = sum(row.interviews for row in shown), sum(row.capacity for row in shown)
        self.places.setText(self.tr("{used} of {places} interview slots taken").format(used=used, places=places))
        self.setCurrentWidget(self._table if shown or not is_loaded else self.empty)
        if total:
            reset = self.reset_wanted.emit
            self.empty.tell(self.tr("No match."), icon="search", action=self.tr("Reset filter"), run=reset)
        else:
            said = self.tr("Here are the employers and chambers. Read in a list, or add the first one.")
            add = self.tr("Add an employer")
            self.empty.tell(said, icon="employers", action=add, kind="primary", run=self.first_wanted.emit)
