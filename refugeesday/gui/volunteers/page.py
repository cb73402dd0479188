"""Who helps on the day: the list, the entry beside it, who interprets when, and lists from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from refugeesday.domain.changes import Topic
from refugeesday.errors import UserError
from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.lists.late_assistant import LateAssistant
from refugeesday.gui.lists.list_exchange import ListExchange
from refugeesday.gui.lists.people_frame import PeopleFrame, PeopleHead
from refugeesday.gui.pages import Page
from refugeesday.gui.volunteers.bulk_actions import BulkActions
from refugeesday.gui.volunteers.detail import VolunteerDetail
from refugeesday.gui.volunteers.editor import VolunteerEditor
from refugeesday.gui.volunteers.list_pane import ListPane
from refugeesday.gui.volunteers.row_source import VolunteerSource
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.services.volunteers import volunteer

if TYPE_CHECKING:
    from collections.abc import Hashable

    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.event_counts import EventCounts
    from refugeesday.services.overviews import VolunteerRow

_PEOPLE, _TALKS = "people", "talks"


class VolunteersPage(Page):
    """Show the volunteers of the event in front. `asking` is how files are asked for."""

    key: ClassVar[str] = "volunteers"
    shows: ClassVar[frozenset[Topic]] = frozenset({Topic.VOLUNTEER, Topic.PERSON, Topic.INTERVIEW, Topic.EVENT})

    def __init__(self, context: Context[Workspace], *, asking: FileAsking | None = None) -> None:
        super().__init__()
        self._workspace, self._settings = context.session, context.settings
        theme = context.theme
        asking = asking or FileAsking()
        self._editor = VolunteerEditor(self._workspace, self)
        choices = ((_PEOPLE, "", "participants"), (_TALKS, "", "interpreter"))
        self.view = Segmented(choices, name="", theme=theme)
        self._head = PeopleHead(theme=theme, before=(self.view,))
        self.read_in, self.save_list, self.record = self._head.read_in, self._head.save_list, self._head.record
        self.list = ListPane(context)
        self.bulk = BulkActions(self.list.bar, self.list.table.ticks, workspace=self._workspace, theme=theme)
        self.detail = VolunteerDetail(editor=self._editor, workspace=self._workspace, theme=theme)
        self.assistant = LateAssistant(context, kind=ListKind.VOLUNTEERS, asking=asking)
        self.exchange = ListExchange(
            self.list.table, kind=ListKind.VOLUNTEERS, workspace=self._workspace, asking=asking
        )  # fmt: skip
        self._source = VolunteerSource(context, self)
        self._awaited: Hashable = None  # the row to select once the rows are read
        self._lay_out(theme.size("detail"))
        self._connect()
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Volunteering")

    def take_counts(self, counts: EventCounts) -> None:
        """Hear how many there are: many are read beside the window."""
        self._source.take_counts(counts)

    def reload(self) -> None:
        """Read the volunteers again."""
        self._source.read()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._head.set_words(self.title)
        self.view.setAccessibleName(self.tr("View"))
        self.view.set_text(_PEOPLE, self.tr("People"))
        self.view.set_text(_TALKS, self.tr("Who interprets when"))
        self._head.retranslate()
        self.list.retranslate()
        self.bulk.retranslate()
        self.detail.retranslate()
        self.assistant.retranslate()

    def focus_search(self) -> bool:
        """Put the cursor into the search field."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def primary_action(self) -> QAction:
        """Give the action of Ctrl+N."""
        return self._head.action

    def run_command(self, key: str) -> None:
        """Do what the search field offers for this page."""
        {"new": self._record, "read_in": self._read_in}[key]()

    def show_filtered(self, name: str) -> bool:
        """Show only the rows behind a figure of the overview."""
        self._show_people()
        return self.list.show_points(name)

    def show_row(self, row_id: Hashable) -> bool:
        """Select a volunteer, whatever the filter."""
        self.show_filtered("")
        if self._source.has_many and (self.list.model.is_busy or not self.list.model.total):
            self._awaited = row_id
            return True
        return self.list.table.select_id(row_id)

    def panes(self) -> list[QWidget]:
        """Give the search field, the table and the entry."""
        return [self.list.search, self.list.table, self.detail]

    def _connect(self) -> None:
        self._head.record_wanted.connect(self._record)
        self._head.read_in_wanted.connect(self._read_in)
        self._head.save_wanted.connect(self._save_list)
        self._source.rows_read.connect(self._take_rows)
        self._source.talks_read.connect(self.list.talks.set_rows)
        self.list.model.settled.connect(self._select_awaited)
        self.view.chosen.connect(self._show_view)
        self.list.first_wanted.connect(self._record)
        self.list.print_wanted.connect(self.print_wanted)
        self.list.table.current_changed.connect(self._show_detail)
        self.list.table.row_opened.connect(self._open)
        self.detail.removed.connect(self._remove)
        self.bulk.done.connect(self.message)
        self._editor.added.connect(self.list.table.select_id)
        for source in (self.assistant, self.exchange):
            source.message.connect(self.message)
        self.exchange.pasted.connect(self._take_pasted)

    def _take_rows(self, rows: list[VolunteerRow]) -> None:
        self._head.set_words(self.title, self.tr("%n person(s)", "", len(rows)))
        self.list.show_rows(rows)
        if not self._editor.is_new:
            self._show_again()

    def _select_awaited(self) -> None:
        if self._awaited is not None:
            self.list.table.select_id(self._awaited)
            self._awaited = None
        elif self._editor.entry is None and not self._editor.is_new:
            self._show_again()

    def _show_again(self) -> None:
        """Keep the entry in the form in step with the list."""
        current = self.list.table.current_id()
        if current is not None:
            self._show_detail(current)
        elif self.list.model.shown:
            self.list.table.select_id(self.list.model.shown[0].id)
        else:
            self._editor.show(None)

    def _show_detail(self, id_: object) -> None:
        if not isinstance(id_, int):
            return
        try:
            one = volunteer(self._workspace.session, id_)
        except UserError:  # removed meanwhile
            one = None
        if one is None or one != self._editor.entry:
            self._editor.show(one)

    def _open(self, id_: object) -> None:
        self._show_detail(id_)
        self.detail.begin()

    def _show_view(self, key: str) -> None:
        self.detail.setVisible(key == _PEOPLE)
        self.list.show_talks(talks=key == _TALKS)

    def _show_people(self) -> None:
        self._frame.show_work()
        self.view.choose(_PEOPLE)
        self._show_view(_PEOPLE)

    def _record(self) -> None:
        self._show_people()
        self._editor.begin()
        self.detail.begin()

    def _remove(self, id_: int) -> None:
        self.list.step(1)
        self.bulk.remove_ids([id_])

    def _read_in(self) -> None:
        self._frame.read_in(self.title)

    def _take_pasted(self, table: RawTable) -> None:
        self._frame.take_pasted(self.title, table)

    def _save_list(self) -> None:
        self.exchange.save(self, self.title)

    def _lay_out(self, detail_width: int) -> None:
        self._frame = PeopleFrame(
            self._head,
            parts=(self.list, self.detail),
            widths=(780, detail_width),
            assistant=self.assistant,
            settings=self._settings,
            name=self.key,
        )
        self._frame.fill(self)
