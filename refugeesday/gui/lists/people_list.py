"""What lists of people share: search, filters, table, actions for ticked rows, how many are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.lists.action_bar import ActionBar
from refugeesday.gui.lists.filter_bar import FilterBar
from refugeesday.gui.point_filter import PointFilter
from refugeesday.gui.rows import Column, Identified, RowsModel
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.search_field import SearchField
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.gui.widgets.tool_line import ToolLine

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.widgets.delegates import HairlineDelegate
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.open_points import Point

R = TypeVar("R", bound=Identified)


class PeopleList(QWidget, Generic[R]):
    """Hold the table of a page of people; `first_wanted` asks for the first person of an empty event.

    `key` names the table in the settings and the icon of its empty state; `points` are the figures of the overview that
    are about its rows. A list says in `_show_state` what stands there, and filters by `_passes`.
    """

    first_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self,
        context: Context[Workspace],
        *,
        key: str,
        points: Collection[Point],
        columns: Sequence[Column[R]],
        delegates: Mapping[str, HairlineDelegate],
        widths: Mapping[str, int],
        grows: str = "name",
        yields: Sequence[str],
    ) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = context.theme
        self.model: RowsModel[R] = RowsModel(columns, self)
        self.search = SearchField("", theme=theme)
        self.points = PointFilter(points, context)
        self.filters = FilterBar(theme=theme)
        self.table = RowsView(
            self.model, name="", theme=theme, row="rowTwoLine", delegates=delegates, widths=widths, grows=grows,
            yields=yields, edge=14,
        )  # fmt: skip
        self.print_list = Button(theme=theme, icon="print", run=self.print_wanted.emit)
        self.choose = IconButton("columns", "", theme=theme, run=self._choose_columns)
        self.bar = ActionBar(self.table.ticks, theme=theme)
        self.empty = EmptyState(key, theme=theme)
        self._key = key
        self._stack = QStackedWidget()
        self._count = make_label("", "meta")
        self.filters.remember(context.settings, key)
        self.search.searched.connect(self._filter)
        self.filters.changed.connect(self._filter)
        self.points.changed.connect(self._filter)
        self.model.settled.connect(self._show_state)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows."""
        self.filters.set_rows(rows)
        self.table.ticks.set_all(self.table.ticks.ids & {row.id for row in rows})
        self.points.refresh()
        self.model.set_rows(rows)

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
        """Set the words all lists of people share in the language in force."""
        self.choose.set_name(self.tr("Choose columns"))
        self.print_list.setText(self.tr("Print list"))
        self.filters.retranslate()
        self.bar.retranslate()
        self._show_state()

    @property
    def _query(self) -> str:
        return self.search.text().strip()

    def _choose_columns(self) -> None:
        self.table.choose_columns(self.choose)

    def _filter(self) -> None:
        raise NotImplementedError

    def _show_state(self) -> None:
        raise NotImplementedError

    def _passes(self, row: R) -> bool:
        return self.filters.passes(row) and self.points.passes(row)

    def _reset(self) -> None:
        self.search.clear()
        self.filters.clear()
        self.points.clear()

    def _show_count(self, shown: int, total: int) -> None:
        self._count.setText(self.tr("{shown} of {total} shown").format(shown=shown, total=total))

    def _tell_nobody(self, words: str) -> None:
        """Say that the event has nobody yet, and offer to record the first person."""
        action, run = self.tr("Record a person"), self.first_wanted.emit
        self.empty.tell(words, icon=self._key, action=action, kind="primary", run=run)

    def _tell_no_match(self, *, can_reset: bool = True) -> None:
        action = self.tr("Reset filter") if can_reset else ""
        self.empty.tell(self.tr("No match."), icon="search", action=action, run=self._reset)

    def _lay_out(self, *tables: QWidget, foot: Sequence[QWidget] = ()) -> None:
        """Put all in its place: `tables` behind one another, `foot` before the count."""
        bar = ToolLine(self.print_list)
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools = bar.tools
        tools.setContentsMargins(14, 6, 14, 6)
        tools.setSpacing(8)
        for tool in (self.search, self.points, self.filters):
            tools.addWidget(tool)
        tools.addStretch(1)
        tools.addWidget(self.print_list)
        tools.addWidget(self.choose)
        for page in (*tables, self.empty):
            self._stack.addWidget(page)
        below = QHBoxLayout()
        below.setContentsMargins(14, 8, 14, 8)
        below.setSpacing(8)
        for widget in foot:
            below.addWidget(widget, 1 if widget is foot[-1] else 0)
        below.addStretch()
        below.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (bar, self.filters.chips, self._stack, self.bar, make_line()):
            layout.addWidget(part, 1 if part is self._stack else 0)
        layout.addLayout(below)
