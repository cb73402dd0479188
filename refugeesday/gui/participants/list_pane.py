"""Show the participants: search, filters, table, actions for ticked rows, how many are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.lists.action_bar import ActionBar
from refugeesday.gui.lists.filter_bar import FilterBar
from refugeesday.gui.participants.columns import HIDDEN_AT_FIRST, WIDTHS, ParticipantColumns
from refugeesday.gui.participants.views import View, has_consent, is_in
from refugeesday.gui.point_filter import PointFilter
from refugeesday.gui.point_pages import PARTICIPANTS
from refugeesday.gui.rows import RowsModel
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.delegates import ChipsDelegate, NumberDelegate, StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line
from refugeesday.gui.widgets.search_field import SearchField
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.gui.widgets.tool_line import ToolLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import ParticipantRow

_TABLE = "participants"


class ListPane(QWidget):
    """Hold the table; `first_wanted` asks for the first person of an empty event."""

    first_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = context.theme
        self._workspace, self._settings, self._theme = context.session, context.settings, theme
        self._view = View.ALL
        self._query = ""
        self._words = ParticipantColumns(self._workspace.words)
        self.model: RowsModel[ParticipantRow] = RowsModel(self._words.columns(), self)
        self.search = SearchField("", theme=theme)
        self.points = PointFilter(PARTICIPANTS, context)
        self.filters = FilterBar(theme=theme)
        self.table = RowsView(
            self.model,
            name="",
            theme=theme,
            row="rowTwoLine",
            delegates={
                "name": TwoLineDelegate(theme),
                "german": ChipsDelegate(theme),
                "consent": StateDelegate(theme),
                "interviews": NumberDelegate(theme),
                "state": StateDelegate(theme),
            },
            widths=WIDTHS,
            grows="name",
            yields=("language", "state", "consent"),
        )
        self.print_list = Button(theme=theme, icon="print", run=self.print_wanted.emit)
        self.choose = IconButton("columns", "", theme=theme, run=self._choose_columns)
        self.bar = ActionBar(self.table.ticks, theme=theme)
        self.empty = EmptyState("participants", theme=theme)
        self._lock = IconLabel("lock", theme=theme, color="err", size=16)
        self._locked = make_label("", "meta", short=True)
        self._count = make_label("", "meta")
        self.filters.remember(context.settings, _TABLE)
        self._lay_out()
        self._connect()
        self._restore_columns()

    @property
    def words(self) -> ParticipantColumns:
        """Give the words of columns and replies."""
        return self._words

    def show_rows(self, rows: Sequence[ParticipantRow]) -> None:
        """Show other rows."""
        self.filters.set_rows(rows)
        self.table.ticks.set_all(self.table.ticks.ids & {row.id for row in rows})
        self.points.refresh()
        self.model.set_rows(rows)
        locked = any(row.interviews and not has_consent(row.participant) for row in rows)
        self._lock.setVisible(locked)
        self._locked.setVisible(locked)

    def show_view(self, view: View) -> None:
        """Narrow the list to a saved filter."""
        self._view = view
        self._filter()

    def show_points(self, name: str) -> bool:
        """Show only the rows behind a figure of the overview, "" for all; false where it is none of this list."""
        self._reset()
        return self.points.choose(name)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._words = ParticipantColumns(self._workspace.words)
        self.search.set_placeholder(self.tr("Name, phone, accommodation"))
        self.table.setAccessibleName(self.tr("Participants"))
        self.choose.set_name(self.tr("Choose columns"))
        self.print_list.setText(self.tr("Print list"))
        self._locked.setText(self.tr("Without consent, interviews are not passed on"))
        self.model.set_columns(self._words.columns())
        self.filters.set_filters(self._words.filters())
        self.filters.retranslate()
        self.bar.retranslate()
        self._show_state()

    def step(self, distance: int) -> None:
        """Go to the row before or after the current one."""
        index = self.table.currentIndex()
        place = index.row() + distance if index.isValid() else 0
        if 0 <= place < len(self.model.shown):
            self.table.select_id(self.model.shown[place].id)

    def _choose_columns(self) -> None:
        self.table.choose_columns(self.choose)

    def _restore_columns(self) -> None:
        for place, column in enumerate(self.model.columns):
            self.table.setColumnHidden(place, column.key in HIDDEN_AT_FIRST)
        self.table.remember(self._settings, _TABLE, sort_by="name")

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.filters.changed.connect(self._filter)
        self.points.changed.connect(self._filter)
        self.model.settled.connect(self._show_state)

    def _search(self, query: str) -> None:
        self._query = query
        self._filter()

    def _filter(self) -> None:
        self.model.set_filter(self._query, self._passes if self._is_narrowed else None)

    @property
    def _is_narrowed(self) -> bool:
        return self._view is not View.ALL or self.filters.is_active or self.points.point is not None

    def _passes(self, row: ParticipantRow) -> bool:
        return is_in(self._view, row) and self.filters.passes(row) and self.points.passes(row)

    def _reset(self) -> None:
        self.search.clear()
        self._query = ""
        self.filters.clear()

    def _show_state(self) -> None:
        shown, total = len(self.model.shown), self.model.total
        self._count.setText(self.tr("{shown} of {total} shown").format(shown=shown, total=total))
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        if not total:
            self.empty.tell(
                self.tr("Here are the people who take part. Read in a list, or record the first person."),
                icon="participants",
                action=self.tr("Record a person"),
                kind="primary",
                run=self.first_wanted.emit,
            )
        elif not shown and self._view is View.WITHOUT_INTERVIEW and not self._query and not self.filters.is_active:
            self.empty.tell(self.tr("Everybody has an interview."), icon="ok")
        elif not shown:
            action = self.tr("Reset filter") if self._query or self.filters.is_active else ""
            self.empty.tell(self.tr("No match."), icon="search", action=action, run=self._reset)

    def _lay_out(self) -> None:
        bar = ToolLine(self.print_list)
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools = bar.tools
        tools.setContentsMargins(14, 6, 14, 6)
        tools.setSpacing(8)
        tools.addWidget(self.search)
        tools.addWidget(self.points)
        tools.addWidget(self.filters)
        tools.addStretch(1)
        tools.addWidget(self.print_list)
        tools.addWidget(self.choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 8)
        foot.setSpacing(8)
        foot.addWidget(self._lock)
        foot.addWidget(self._locked, 1)
        foot.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.filters.chips)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.bar)
        layout.addWidget(make_line())
        layout.addLayout(foot)
