"""Who is registered: the list, the entry beside it, and the way in for lists from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from refugeesday.domain.changes import Changes, Topic
from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.lists.late_assistant import LateAssistant
from refugeesday.gui.lists.list_exchange import ListExchange
from refugeesday.gui.lists.people_frame import PeopleFrame, PeopleHead
from refugeesday.gui.pages import Page
from refugeesday.gui.participants.bulk_actions import BulkActions
from refugeesday.gui.participants.card_paper import CardPaper
from refugeesday.gui.participants.detail_pane import DetailPane
from refugeesday.gui.participants.editor import ParticipantEditor
from refugeesday.gui.participants.list_pane import ListPane
from refugeesday.gui.participants.merging import Merging
from refugeesday.gui.participants.row_source import ParticipantSource
from refugeesday.gui.participants.twins import TwinFinder
from refugeesday.gui.participants.view_tabs import ViewTabs

if TYPE_CHECKING:
    from collections.abc import Hashable

    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class ParticipantsPage(Page):
    """Show the participants of the event in front. `asking` is how files are asked for."""

    key: ClassVar[str] = "participants"
    shows: ClassVar[frozenset[Topic]] = frozenset({Topic.PARTICIPANT, Topic.PERSON, Topic.INTERVIEW, Topic.EVENT})

    def __init__(self, context: Context[Workspace], *, asking: FileAsking | None = None) -> None:
        super().__init__()
        self._workspace, self._settings = context.session, context.settings
        theme = context.theme
        self._asking = asking or FileAsking()
        self._cards = CardPaper(context, self._asking, self)
        self._source = ParticipantSource(context, self)
        self._editor = ParticipantEditor(self._workspace, self)
        self._twins = TwinFinder(context, self)
        self.merging = Merging(context, self, row=self._source.row)
        self._head = PeopleHead(theme=theme)
        self.read_in, self.save_list, self.record = self._head.read_in, self._head.save_list, self._head.record
        self.views = ViewTabs()
        self.list = ListPane(context)
        self.bulk = BulkActions(self.list.bar, self.list.table.ticks, workspace=self._workspace, theme=theme)
        self.detail = DetailPane(editor=self._editor, workspace=self._workspace, theme=theme)
        self.assistant = LateAssistant(context, kind=ListKind.PARTICIPANTS, asking=self._asking)
        self.exchange = ListExchange(
            self.list.table, kind=ListKind.PARTICIPANTS, workspace=self._workspace, asking=self._asking
        )
        self._lay_out(theme.size("detail"))
        self._awaited: Hashable = None  # the row to select once the rows are read
        self._connect()
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Participants")

    def note(self, changes: Changes) -> None:
        """Collect what is to be read again."""
        self._source.note(changes)

    def reload(self) -> None:
        """Read what changed."""
        self._source.refresh()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._head.retranslate()
        self.list.retranslate()
        self.bulk.retranslate()
        self.detail.retranslate()
        self.assistant.retranslate()
        self._show_counts()

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

    def panes(self) -> list[QWidget]:
        """Give search field, table and entry."""
        return [self.list.search, self.list.table, self.detail]

    def show_participant(self, id_: int) -> None:
        """Bring one participant to the front, for links from other pages."""
        self._frame.show_work()
        if not self.list.table.select_id(id_):
            self._show_detail(id_)

    def show_filtered(self, name: str) -> bool:
        """Show only the rows behind a figure of the overview."""
        self._frame.show_work()
        self.views.setCurrentIndex(0)
        return self.list.show_points(name)

    def show_row(self, row_id: Hashable) -> bool:
        """Select a participant, whatever the filter."""
        self.show_filtered("")
        if not self._source.is_loaded or self.list.model.is_busy:
            self._awaited = row_id
            return True
        return self.list.table.select_id(row_id)

    def _connect(self) -> None:
        self._head.record_wanted.connect(self._record)
        self._head.read_in_wanted.connect(self._read_in)
        self._head.save_wanted.connect(self._save_list)
        self._source.loaded.connect(self._show_rows)
        self.list.model.settled.connect(self._select_awaited)
        self._twins.found.connect(self._show_side)
        self.views.chosen.connect(self.list.show_view)
        self.list.first_wanted.connect(self._record)
        self.list.print_wanted.connect(self.print_wanted)
        self.list.table.current_changed.connect(self._show_detail)
        self.list.table.row_opened.connect(self._open)
        self.detail.moved.connect(self.list.step)
        self.detail.removed.connect(self._remove)
        self.detail.compared.connect(self.merging.ask)
        self.detail.card_wanted.connect(self._cards.save_card)
        self.bulk.cards_wanted.connect(self._cards.save_cards)
        self._cards.told.connect(lambda text: self.message.emit(text, None))
        self.bulk.merge_wanted.connect(self.merging.ask)
        self.merging.message.connect(self.message)
        self.bulk.done.connect(self.message)
        self._editor.added.connect(self.list.table.select_id)
        self.assistant.message.connect(self.message)
        self.exchange.message.connect(self.message)
        self.exchange.pasted.connect(self._take_pasted)

    def _show_rows(self) -> None:
        rows = self._source.rows
        self.detail.offer(rows)
        self._show_counts()
        if not self._editor.is_new:
            current = self._source.row(self._editor.entry.id if self._editor.entry else 0)
            if current is None or current.participant != self._editor.entry:
                self._editor.show(current.participant if current else None)
        self.list.show_rows(rows)
        self._show_side()
        self._twins.look([row.participant for row in rows])

    def _select_awaited(self) -> None:
        """Select what was asked for before its row was in the table; where there is no entry, what is selected."""
        table, shown = self.list.table, self.list.model.shown
        awaited, self._awaited = self._awaited, None
        if awaited is None and self._editor.entry is None and not self._editor.is_new and shown:
            self._show_detail(table.current_id())
            awaited = shown[0].id if table.current_id() is None else None
        if awaited is not None:
            table.select_id(awaited)

    def _show_counts(self) -> None:
        rows = self._source.rows
        self._head.set_words(self.title, self.tr("%n person(s)", "", len(rows)))
        self.views.show_counts(rows)

    def _show_detail(self, id_: object) -> None:
        row = self._source.row(id_)
        if row is not None and row.participant != self._editor.entry:
            self._editor.show(row.participant)
            self._show_side()

    def _show_side(self) -> None:
        one = self._editor.entry
        row = self._source.row(one.id) if one else None
        state = self._workspace.words.of(row.participant.state) if row else ""
        twin = self._source.row(self._twins.twin_of(one.id)) if one else None
        self.detail.show_row(row, state=state, twin=twin)

    def _open(self, id_: object) -> None:
        self._show_detail(id_)
        self.detail.begin()

    def _record(self) -> None:
        self._frame.show_work()
        self._editor.begin()
        self._show_side()
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
        tabs = QHBoxLayout()
        tabs.setContentsMargins(24, 0, 24, 0)
        tabs.addWidget(self.views)
        tabs.addStretch(1)
        self._frame = PeopleFrame(
            self._head,
            parts=(self.list, self.detail),
            widths=(740, detail_width),
            assistant=self.assistant,
            settings=self._settings,
            name=self.key,
            below_head=tabs,
        )
        self._frame.fill(self)
