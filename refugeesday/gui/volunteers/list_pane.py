"""Show the volunteers: search, filters, table, actions for ticked rows; or who interprets when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.lists.action_bar import ActionBar
from refugeesday.gui.lists.filter_bar import FilterBar
from refugeesday.gui.point_filter import PointFilter
from refugeesday.gui.point_pages import VOLUNTEERS
from refugeesday.gui.rows import RowsModel
from refugeesday.gui.volunteers.columns import WIDTHS, VolunteerColumns
from refugeesday.gui.volunteers.talk_columns import TALK_WIDTHS, TalkColumns
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.delegates import ChipsDelegate, NumberDelegate, StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.search_field import SearchField
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.gui.widgets.tool_line import ToolLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.interpreting import InterpretedTalk
    from refugeesday.services.overviews import VolunteerRow

_TABLE = "volunteers"


class ListPane(QWidget):
    """Hold both tables under one search field; `first_wanted` asks for the first person of an empty event."""

    first_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = context.theme
        self._workspace = context.session
        self._shows_talks = False
        self._words = VolunteerColumns(self._workspace.words)
        self.model: RowsModel[VolunteerRow] = RowsModel(self._words.columns(), self)
        self.talks: RowsModel[InterpretedTalk] = RowsModel(TalkColumns().columns(), self)
        self.search = SearchField("", theme=theme)
        self.points = PointFilter(VOLUNTEERS, context)
        self.filters = FilterBar(theme=theme)
        two_lines, chips = TwoLineDelegate(theme), ChipsDelegate(theme)
        delegates = {"name": two_lines, "languages": chips}
        delegates |= {"state": StateDelegate(theme), "interviews": NumberDelegate(theme)}
        self.table = RowsView(
            self.model, name="", theme=theme, row="rowTwoLine", delegates=delegates, widths=WIDTHS,
            grows="languages",
            yields=("phone", "times"),
        )  # fmt: skip
        talk_delegates = {"languages": chips, "participant": two_lines, "booth": two_lines}
        self.talk_table = RowsView(
            self.talks, name="", theme=theme, row="rowTwoLine", delegates=talk_delegates, widths=TALK_WIDTHS
        )  # fmt: skip
        self.print_list = Button(theme=theme, icon="print", run=self.print_wanted.emit)
        self.choose = IconButton("columns", "", theme=theme, run=self._choose_columns)
        self.bar = ActionBar(self.table.ticks, theme=theme)
        self.empty = EmptyState("volunteers", theme=theme)
        self._count = make_label("", "meta")
        self._lay_out()
        self._connect()
        self.filters.remember(context.settings, _TABLE)
        self.table.remember(context.settings, _TABLE, sort_by="name")
        self.talk_table.remember(context.settings, f"{_TABLE}/talks")

    def show_rows(self, rows: Sequence[VolunteerRow]) -> None:
        """Show other rows."""
        self.filters.set_rows(rows)
        self.table.ticks.set_all(self.table.ticks.ids & {row.id for row in rows})
        self.points.refresh()
        self.model.set_rows(rows)

    def show_talks(self, *, talks: bool) -> None:
        """Show who interprets when, or the people."""
        self._shows_talks = talks
        for widget in (self.filters, self.choose):
            widget.setVisible(not talks)
        self.filters.chips.setVisible(not talks and self.filters.is_active)
        self._filter()
        self._show_state()

    def show_points(self, name: str) -> bool:
        """Show only the rows behind a figure of the overview, "" for all; false where it is none of this list."""
        self._reset()
        return self.points.choose(name)

    def step(self, distance: int) -> None:
        """Go to the row before or after the current one."""
        index = self.table.currentIndex()
        place = index.row() + distance if index.isValid() else 0
        if 0 <= place < len(self.model.shown):
            self.table.select_id(self.model.shown[place].id)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._words = VolunteerColumns(self._workspace.words)
        self.search.set_placeholder(self.tr("Name, language, phone"))
        self.table.setAccessibleName(self.tr("Volunteering"))
        self.talk_table.setAccessibleName(self.tr("Who interprets when"))
        self.choose.set_name(self.tr("Choose columns"))
        self.print_list.setText(self.tr("Print list"))
        self.model.set_columns(self._words.columns())
        self.talks.set_columns(TalkColumns().columns())
        self.filters.set_filters(self._words.filters())
        self.filters.retranslate()
        self.bar.retranslate()
        self._show_state()

    def _connect(self) -> None:
        self.search.searched.connect(self._filter)
        self.filters.changed.connect(self._filter)
        self.points.changed.connect(self._filter)
        for model in (self.model, self.talks):
            model.settled.connect(self._show_state)

    def _filter(self, _query: str = "") -> None:
        query = self.search.text().strip()
        if self._shows_talks:
            self.talks.set_filter(query)
        else:
            self.model.set_filter(query, self._passes)

    def _passes(self, row: VolunteerRow) -> bool:
        return self.filters.passes(row) and self.points.passes(row)

    def _reset(self) -> None:
        self.search.clear()
        self.filters.clear()
        self.points.clear()

    def _show_state(self) -> None:
        shown, total = len(self._shown.shown), self._shown.total
        self._count.setText(self.tr("{shown} of {total} shown").format(shown=shown, total=total))
        table = self.talk_table if self._shows_talks else self.table
        self._stack.setCurrentWidget(table if shown else self.empty)
        if total and not shown:
            self.empty.tell(self.tr("No match."), icon="search", action=self.tr("Reset filter"), run=self._reset)
        elif self._shows_talks:
            self.empty.tell(self.tr("No interview is interpreted in this plan."), icon="interpreter")
        elif not total:
            self.empty.tell(
                self.tr("Here are the people who help. Read in a list, or record the first person."),
                icon="volunteers",
                action=self.tr("Record a person"),
                kind="primary",
                run=self.first_wanted.emit,
            )

    def _choose_columns(self) -> None:
        self.table.choose_columns(self.choose)

    @property
    def _shown(self) -> RowsModel[VolunteerRow] | RowsModel[InterpretedTalk]:
        return self.talks if self._shows_talks else self.model

    def _lay_out(self) -> None:
        bar = ToolLine(self.print_list)
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools = bar.tools
        tools.setContentsMargins(14, 6, 14, 6)
        tools.setSpacing(8)
        for widget in (self.search, self.points, self.filters):
            tools.addWidget(widget)
        tools.addStretch(1)
        tools.addWidget(self.print_list)
        tools.addWidget(self.choose)
        self._stack = QStackedWidget()
        for page in (self.table, self.talk_table, self.empty):
            self._stack.addWidget(page)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 8)
        foot.addStretch(1)
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
