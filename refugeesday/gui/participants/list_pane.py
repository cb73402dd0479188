"""Show the participants: search, filters, table, actions for ticked rows, how many are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.lists.people_list import PeopleList
from refugeesday.gui.participants.columns import HIDDEN_AT_FIRST, WIDTHS, ParticipantColumns
from refugeesday.gui.participants.views import View, has_consent, is_in
from refugeesday.gui.point_pages import PARTICIPANTS
from refugeesday.gui.widgets.delegates import ChipsDelegate, NumberDelegate, StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.services.overviews import ParticipantRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_TABLE = "participants"


class ListPane(PeopleList[ParticipantRow]):
    """Hold the table, narrowed to one of the saved views."""

    def __init__(self, context: Context[Workspace]) -> None:
        theme, self._workspace = context.theme, context.session
        self._view = View.ALL
        self._words = ParticipantColumns(self._workspace.words)
        super().__init__(
            context,
            key=_TABLE,
            points=PARTICIPANTS,
            columns=self._words.columns(),
            delegates={
                "name": TwoLineDelegate(theme),
                "german": ChipsDelegate(theme),
                "consent": StateDelegate(theme),
                "interviews": NumberDelegate(theme),
                "state": StateDelegate(theme),
            },
            widths=WIDTHS,
            yields=("language", "state", "consent"),
        )
        self._lock = IconLabel("lock", theme=theme, color="err", size=16)
        self._locked = make_label("", "meta", short=True)
        self._lay_out(self.table, foot=[self._lock, self._locked])
        for place, column in enumerate(self.model.columns):
            self.table.setColumnHidden(place, column.key in HIDDEN_AT_FIRST)
        self.table.remember(context.settings, _TABLE, sort_by="name")

    @property
    def words(self) -> ParticipantColumns:
        """Give the words of columns and replies."""
        return self._words

    def show_rows(self, rows: Sequence[ParticipantRow]) -> None:
        """Show other rows."""
        super().show_rows(rows)
        locked = any(row.interviews and not has_consent(row.participant) for row in rows)
        self._lock.setVisible(locked)
        self._locked.setVisible(locked)

    def show_view(self, view: View) -> None:
        """Narrow the list to a saved filter."""
        self._view = view
        self._filter()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._words = ParticipantColumns(self._workspace.words)
        self.search.set_placeholder(self.tr("Name, phone, accommodation"))
        self.table.setAccessibleName(self.tr("Participants"))
        self._locked.setText(self.tr("Without consent, interviews are not passed on"))
        self.model.set_columns(self._words.columns())
        self.filters.set_filters(self._words.filters())
        super().retranslate()

    def _filter(self) -> None:
        is_narrowed = self._view is not View.ALL or self.filters.is_active or self.points.point is not None
        self.model.set_filter(self._query, self._passes if is_narrowed else None)

    def _passes(self, row: ParticipantRow) -> bool:
        return is_in(self._view, row) and super()._passes(row)

    def _show_state(self) -> None:
        shown, total = len(self.model.shown), self.model.total
        self._show_count(shown, total)
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        can_reset = bool(self._query) or self.filters.is_active or self.points.point is not None
        if not total:
            self._tell_nobody(self.tr("Here are the people who take part. Read in a list, or record the first person."))
        elif not shown and self._view is View.WITHOUT_INTERVIEW and not can_reset:
            self.empty.tell(self.tr("Everybody has an interview."), icon="ok")
        elif not shown:
            self._tell_no_match(can_reset=can_reset)
