"""Who helps on the day: a list to search and sort."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.gui.pages import Page
from refugeesday.gui.point_filter import PointFilter
from refugeesday.gui.point_pages import VOLUNTEERS
from refugeesday.gui.rows import RowsModel
from refugeesday.gui.volunteers.columns import WIDTHS, VolunteerColumns
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.delegates import ChipsDelegate, NumberDelegate, StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.search_field import SearchField
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.overviews import VolunteerRow, volunteer_rows

if TYPE_CHECKING:
    from collections.abc import Hashable

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class VolunteersPage(Page):
    """Show the volunteers of the event in front."""

    key: ClassVar[str] = "volunteers"
    shows: ClassVar[frozenset[Topic]] = frozenset({Topic.VOLUNTEER, Topic.PERSON, Topic.INTERVIEW})

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._workspace = context.session
        theme = context.theme
        self._head = PageHead(theme=theme)
        self._model: RowsModel[VolunteerRow] = RowsModel(VolunteerColumns(self._workspace.words).columns(), self)
        self._search = SearchField("", theme=theme)
        self._search.searched.connect(self._filter)
        self._points = PointFilter(VOLUNTEERS, context)
        self._points.changed.connect(lambda: self._filter(self._search.text().strip()))
        self._table = RowsView(
            self._model,
            name=self.title,
            theme=theme,
            row="rowTwoLine",
            delegates={
                "name": TwoLineDelegate(theme),
                "languages": ChipsDelegate(theme),
                "state": StateDelegate(theme),
                "interviews": NumberDelegate(theme),
            },
            widths=WIDTHS,
        )
        self._columns = IconButton("columns", self.tr("Choose columns"), theme=theme, run=self._table.choose_columns)
        self._count = make_label("", "meta")
        self._model.settled.connect(self._tell_count)
        self._lay_out()
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Volunteering")

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(14, 6, 14, 6)
        tools.addWidget(self._search)
        tools.addWidget(self._points)
        tools.addStretch(1)
        tools.addWidget(self._columns)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.addStretch(1)
        foot.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(make_line())
        layout.addWidget(bar)
        layout.addWidget(self._table, 1)
        layout.addWidget(make_line())
        layout.addLayout(foot)

    def reload(self) -> None:
        """Read the volunteers again."""
        event = self._workspace.event
        rows = volunteer_rows(self._workspace.session, event=event) if event is not None else []
        self._model.set_rows(rows)
        self._points.refresh()
        self._head.set_words(self.title, self.tr("%n person(s)", "", len(rows)))
        self._tell_count()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._head.set_words(self.title)
        self._search.setPlaceholderText(self.tr("Search volunteers"))
        self._search.setAccessibleName(self.tr("Search volunteers"))
        self._model.set_columns(VolunteerColumns(self._workspace.words).columns())
        self._tell_count()

    def focus_search(self) -> bool:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def show_filtered(self, name: str) -> bool:
        """Show only the rows behind a figure of the overview."""
        self._search.clear()
        return self._points.choose(name)

    def show_row(self, row_id: Hashable) -> bool:
        """Select a volunteer, whatever the filter."""
        self.show_filtered("")
        return self._table.select_id(row_id)

    def panes(self) -> list[QWidget]:
        """Give the search field and the table."""
        return [self._search, self._table]

    def _filter(self, query: str) -> None:
        self._model.set_filter(query, self._points.passes)
        self._tell_count()

    def _tell_count(self) -> None:
        shown = self.tr("{shown} of {total} shown").format(shown=len(self._model.shown), total=self._model.total)
        self._count.setText(shown)
