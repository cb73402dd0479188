"""Who takes part with a booth: a list to search, filter and sort, and everything about one employer beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.domain.changes import Changes, Topic
from refugeesday.gui.employers.columns import EmployerColumns, make_employer_table
from refugeesday.gui.employers.day_paper import DayPaper
from refugeesday.gui.employers.detail import EmployerDetail
from refugeesday.gui.employers.hall_pane import HallPane
from refugeesday.gui.employers.list_stack import EmployerStack
from refugeesday.gui.employers.lists import EmployerLists
from refugeesday.gui.employers.row_source import EmployerSource
from refugeesday.gui.employers.side import EmployerSide
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.lists.filter_bar import FilterBar
from refugeesday.gui.pages import Page
from refugeesday.gui.point_filter import PointFilter
from refugeesday.gui.point_pages import EMPLOYERS
from refugeesday.gui.rows import RowsModel
from refugeesday.gui.saving import Saving
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.list_frame import ListFrame
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.search_field import SearchField
from refugeesday.gui.widgets.split import Split
from refugeesday.services.booth_days import reader_of
from refugeesday.services.employer_entry import add_employer

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.event_counts import EventCounts
    from refugeesday.services.overviews import OrganisationRow

_CONTACT_TAB = 3


class EmployersPage(Page):
    """Show the organisations of the event in front. `asking` is how files are asked for."""

    key: ClassVar[str] = "employers"
    shows: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.ORGANISATION, Topic.BOOTH, Topic.OFFER, Topic.INTERVIEW, Topic.PARTICIPANT, Topic.PERSON}
    )

    def __init__(self, context: Context[Workspace], *, asking: FileAsking | None = None) -> None:
        super().__init__()
        self._workspace, self._settings = context.session, context.settings
        theme = context.theme
        self._source = EmployerSource(context, self)
        self._saving = Saving(self._workspace, self)
        self._head = PageHead(theme=theme)
        self.add = Button(theme=theme, icon="add", kind="primary", run=self._add)
        self._action = QAction(self)
        self._action.triggered.connect(lambda _checked=False: self._add())
        self._model: RowsModel[OrganisationRow] = RowsModel(EmployerColumns(self._workspace.words).columns(), self)
        self._search = SearchField("", theme=theme)
        self._points = PointFilter(EMPLOYERS, context)
        self._filters = FilterBar(theme=theme)
        self._table = make_employer_table(self._model, name=self.title, theme=theme)
        self._table.remember(context.settings, self.key)
        self._filters.remember(context.settings, self.key)
        self.asking = asking or FileAsking()
        self.lists = EmployerLists(context, self._table, asking=self.asking)
        self._head.add_at_end(self.lists.button)
        self._head.add_at_end(self.add)
        self.print_list = Button(theme=theme, icon="print", run=self.print_wanted.emit)
        self._columns = IconButton("columns", self.tr("Choose columns"), theme=theme, run=self._choose_columns)
        self._stack = EmployerStack(self._table, theme=theme)
        self.detail = EmployerDetail(context, self._saving)
        self.hall = HallPane(context, self._saving)
        self._side = EmployerSide(self.detail, self.hall, theme=theme)
        self.paper = DayPaper(context, self.asking, self)
        self._connect()
        self._lay_out(theme.size("detail") + theme.px(88))
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Employers")

    def note(self, changes: Changes) -> None:
        """Hear whether somebody else may want an offer now."""
        if not {Topic.PARTICIPANT, Topic.PERSON}.isdisjoint(changes.topics):
            self.detail.offers.forget_people()

    def take_counts(self, counts: EventCounts) -> None:
        """Hear how many there are: many are read beside the window."""
        self._source.take_counts(counts)

    def reload(self) -> None:
        """Read the organisations again."""
        self._source.read()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._search.set_placeholder(self.tr("Search employers"))
        self._columns.set_name(self.tr("Choose columns"))
        self.print_list.setText(self.tr("Print list"))
        self.add.setText(self.tr("Add an employer"))
        self._action.setText(self.tr("Add an employer"))
        columns = EmployerColumns(self._workspace.words)
        self._model.set_columns(columns.columns())
        self._filters.set_filters(columns.filters())
        self._filters.retranslate()
        self._table.setAccessibleName(self.title)
        for part in (self.detail, self.hall):
            part.retranslate()
        self.lists.retranslate()
        self._tell_count()

    def focus_search(self) -> bool:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def primary_action(self) -> QAction:
        """Give the action of Ctrl+N."""
        return self._action

    def run_command(self, key: str) -> None:
        """Do what the search field offers for this page."""
        {"new": self._add}[key]()

    def show_filtered(self, name: str) -> bool:
        """Show only the rows behind a figure of the overview."""
        self._search.clear()
        self._filters.clear()
        return self._points.choose(name)

    def show_row(self, row_id: Hashable) -> bool:
        """Select an employer, whatever the filter."""
        self._reset()
        if not self._source.is_loaded or self._model.is_busy:
            self._source.awaited = row_id
            return True
        return self._table.select_id(row_id)

    def panes(self) -> list[QWidget]:
        """Give search field, table, detail and hall plan."""
        return [self._search, self._table, self.detail, self.hall]

    def _connect(self) -> None:
        self._source.rows_read.connect(self._show_rows)
        self._saving.message.connect(self.message)
        self.lists.message.connect(self.message)
        self.paper.told.connect(lambda text: self.message.emit(text, None))
        self.detail.sheet_wanted.connect(self.paper.save_sheets)
        self.detail.invitation_wanted.connect(self._show_invitation)
        self.detail.booth_shown.connect(self.hall.show_booth)
        self.hall.employer_chosen.connect(self._show_owner)
        self.hall.arranging_wanted.connect(lambda: self.list_wanted.emit("event", "hall"))
        self._search.searched.connect(self._filter)
        self._points.changed.connect(self._filter)
        self._filters.changed.connect(self._filter)
        self._table.current_changed.connect(lambda _id: self._show_current())
        self._model.settled.connect(self._tell_count)
        self._stack.reset_wanted.connect(self._reset)
        self._stack.first_wanted.connect(self._add)
        self._model.settled.connect(self._select)

    def _show_rows(self, rows: Sequence[OrganisationRow]) -> None:
        self._filters.set_rows(rows)
        self._points.refresh()
        self.hall.show_rows(rows)
        self._model.set_rows(rows)

    def _select(self) -> None:
        """Select what was asked for before its row was there; rows that were read again stay selected."""
        source, shown = self._source, self._model.shown
        if not source.is_fresh:
            return
        wanted, source.awaited, source.is_fresh = source.awaited or self._table.current_id(), None, False
        wanted = shown[0].id if wanted is None and shown else wanted
        if wanted in {None, self._table.current_id()} or not self._table.select_id(wanted):
            self._show_current()

    def _reset(self) -> None:
        self.show_filtered("")
        self._filter()

    def _filter(self, _query: str = "") -> None:
        self._model.set_filter(self._search.text().strip(), self._passes)

    def _passes(self, row: OrganisationRow) -> bool:
        return self._points.passes(row) and self._filters.passes(row)

    def _show_current(self) -> None:
        self.detail.show_row(self._source.rows.get(self._table.current_id()))

    def _show_owner(self, organisation: int) -> None:
        booth = self.hall.booth
        if self._table.select_id(organisation) or self.show_row(organisation):
            self.detail.choose_booth(booth)

    def _show_invitation(self, row: OrganisationRow) -> None:
        self.row_wanted.emit("invitations", reader_of(row.organisation).id)

    def _add(self) -> None:
        event = self._workspace.event
        if event is None:
            return
        session, made = self._workspace.session, []
        name, done = self.tr("New employer"), self.tr("Employer added")
        if self._saving.run(lambda: made.append(add_employer(session, event=event, name=name)), done=done):
            self._source.read(at_once=True)
            self.show_row(made[0])
            self.detail.tabs.setCurrentIndex(_CONTACT_TAB)
            self.detail.contact.part.fields["name"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_count(self) -> None:
        self._head.set_words(self.tr("Employers and booths"), self._stack.head_words(self._source.rows.values()))
        self._stack.show_state(is_loaded=self._source.is_loaded)

    def _choose_columns(self) -> None:
        self._table.choose_columns(self._columns)

    def _lay_out(self, detail_width: int) -> None:
        split = Split(self._settings, self.key)
        tools, foot = (self._search, self._points, self._filters), (self._stack.tally, self._stack.places)
        split.addWidget(ListFrame(self._stack, tools=tools, ends=[self.print_list, self._columns], foot=foot,
                                  chips=self._filters.chips))  # fmt: skip
        split.addWidget(self._side)
        split.setStretchFactor(0, 1)
        split.setSizes([640, detail_width])
        work = QWidget()
        layout = QVBoxLayout(work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._head, make_line()):
            layout.addWidget(part)
        layout.addWidget(split, 1)
        self.lists.set_work(work)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.lists)
