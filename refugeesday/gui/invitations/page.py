"""Everybody invited: who knows what, what changed, and the ways to tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.gui.invitations.desk import InvitationDesk
from refugeesday.gui.invitations.list_pane import InvitationList
from refugeesday.gui.invitations.offer_strip import OfferStrip
from refugeesday.gui.invitations.page_dialogs import PageDialogs
from refugeesday.gui.invitations.preview_pane import PreviewPane
from refugeesday.gui.invitations.row_words import RowWords
from refugeesday.gui.invitations.stage_tiles import StageTiles
from refugeesday.gui.invitations.state_banner import StateBanner
from refugeesday.gui.invitations.ways_bar import WaysBar
from refugeesday.gui.latest_reading import LatestReading
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.pages import Page
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.split import Split
from refugeesday.services.invitation_rows import InvitationBoard, Stage, invitation_board

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtGui import QResizeEvent

    from refugeesday.errors import UserError
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_LOW = 680
_PREVIEW_SHARE = 0.42
_PREVIEW_LEAST = 390
_PATIENCE = 300


class InvitationsPage(Page):
    """Show the invitations of the event in front. `asking` is how files are asked for."""

    key: ClassVar[str] = "invitations"
    shows: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.CHECKLIST, Topic.MAPPING}

    def __init__(self, context: Context[Workspace], *, asking: FileAsking | None = None) -> None:
        super().__init__()
        self._workspace, self._theme, self._settings = context.session, context.theme, context.settings
        ask = asking or FileAsking()
        theme = context.theme
        self._shown_event = 0
        self._reading = LatestReading(self._workspace.session, context.tasks, self)
        self.board: InvitationBoard | None = None
        self.words = RowWords(lambda: self._workspace.words, locale=lambda: context.language.locale)
        self.head = PageHead(theme=theme)
        self.tiles = StageTiles(theme=theme)
        self.state = StateBanner(words=self.words, theme=theme)
        self.list = InvitationList(context, words=self.words)
        self.list.table.remember(context.settings, self.key, sort_by="who")
        self.offer = OfferStrip(theme=theme)
        self.bar = WaysBar(words=self.words, theme=theme)
        self.preview = PreviewPane(context, words=self.words)
        parts = self.list, self.bar, self.preview, self.offer
        self.desk = InvitationDesk(parts, context, words=self.words, asking=ask, parent=self)
        self.read_answers = Button(theme=theme, icon="replies", run=self._read_answers)
        self.edit_texts = Button(theme=theme, icon="texts", run=self._edit_texts)
        self.dialogs = PageDialogs(context, words=self.words, asking=ask, parent=self)
        self.empty = EmptyState("draft", theme=theme)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Invitations")

    def reload(self) -> None:
        """Read again who knows what."""
        event = self._workspace.event
        if event is not None:
            QTimer.singleShot(_PATIENCE, self, self._tell_reading)
            self._reading.ask(lambda session: invitation_board(session, event=event))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.head.set_words(self.title)
        self.edit_texts.setText(self.tr("Edit texts"))
        self.read_answers.setText(self.tr("Read in answers"))
        for part in (self.list, self.bar, self.preview):
            part.retranslate()
        if self.board is not None:
            self._show_words(self.board)

    def focus_search(self) -> bool:
        """Put the cursor into the search field."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def print_page(self) -> bool:
        """Print the cards of those ticked; the list where nobody is."""
        has_cards = self.bar.cards.isEnabled()
        if has_cards:
            self.bar.cards.click()
        return has_cards

    def panes(self) -> list[QWidget]:
        """Give the parts F6 walks through."""
        return [self.head, self.tiles, self.list, self.bar, self.preview]

    def show_filtered(self, name: str) -> bool:
        """Show those who must be told something: who takes part, who helps, or employers."""
        return not name or self.desk.narrow(name)

    def show_row(self, row_id: Hashable) -> bool:
        """Select a person, whatever the filter."""
        return self.desk.take(row_id) or self._reading.is_running

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less room for the ways where the window is low."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the preview its width, or less where the list needs it, unless a person drew the border."""
        self.bar.set_low(self.height() < self._theme.px(_LOW))
        if not self.split.is_drawn:
            width = self.width()
            preview = min(self._theme.size("preview"), round(width * _PREVIEW_SHARE))
            preview = max(preview, self._theme.px(_PREVIEW_LEAST))
            self.split.setSizes([width - preview, preview])

    def _connect(self) -> None:
        self._reading.done.connect(self._show_board)
        self._reading.failed.connect(self._tell_error)
        self.tiles.chosen.connect(self._choose_stage)
        self.state.plan_wanted.connect(self._show_plan)
        self.state.reminders_wanted.connect(self._show_reminders)
        self.state.outbox_wanted.connect(self.desk.post.open_outbox)
        self.desk.ways.papers_wanted.connect(self.papers_wanted)
        self.list.everybody_wanted.connect(self._show_everybody)
        self.desk.told.connect(self.message)
        self.dialogs.plan_wanted.connect(self._show_plan)
        self.desk.post.setup_wanted.connect(self._show_settings)
        self._theme.changed.connect(self._share)

    def _show_board(self, board: InvitationBoard) -> None:
        is_first = board.event.id != self._shown_event and bool(board.rows)
        self.board, self.words.zone = board, board.event.zone
        if is_first:
            self._shown_event = board.event.id
            stage = next((one for one in (Stage.CHANGED, Stage.DRAFT) if board.count(one)), None)
            self.tiles.choose(stage)
            self.list.show_stage(stage)
        self.list.show_rows(board.rows, is_first=is_first)
        self.desk.show_board(board)
        self._show_words(board)
        self._stack.setCurrentWidget(self._work if board.rows else self.empty)
        self.desk.select_first()

    def _show_words(self, board: InvitationBoard) -> None:
        self.head.set_words(self.title, self.words.readers(row.id for row in board.rows))
        self.tiles.show_board(board, self._workspace.words)
        self.state.show_board(board)
        said = self.tr("The plan is a draft. Nobody is told anything before it is released.")
        if board.event.released_version is not None:
            said = self.tr("Nobody has an interview or a shift yet.")
        self.empty.tell(
            said, icon="draft", action=self.tr("To the interview plan"), kind="primary", run=self._show_plan
        )  # fmt: skip

    def _tell_reading(self) -> None:
        if self.board is None:
            self.empty.tell(self.tr("Reading who knows what"), icon="open")
            self._stack.setCurrentWidget(self.empty)

    def _choose_stage(self, stage: Stage | None) -> None:
        self.desk.reminds = False
        self.list.show_stage(stage)
        self.desk.select_first()

    def _show_everybody(self) -> None:
        self.tiles.choose(None)
        self._choose_stage(None)

    def _show_reminders(self) -> None:
        self.tiles.choose(None)
        self.desk.reminds = True
        self.list.show_stage(None, only_reminders=True)
        self.desk.select_first()

    def _show_plan(self) -> None:
        self.list_wanted.emit("plan", "")

    def _show_settings(self) -> None:
        self.list_wanted.emit("settings", "mail")

    def _edit_texts(self) -> None:
        if self.board is not None:
            self.dialogs.edit_texts(self.board, self.desk.person)

    def _read_answers(self) -> None:
        if self.board is not None:
            self.dialogs.read_answers(self.board)

    def _tell_error(self, error: UserError) -> None:
        self.message.emit(self._workspace.words.error(error), None)

    def _lay_out(self) -> None:
        self.head.add_at_end(self.edit_texts)
        self.head.add_at_end(self.read_answers)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.offer)
        inner.addWidget(self.bar)
        self.split = split = Split(self._settings, self.key)
        split.addWidget(left)
        split.addWidget(self.preview)
        split.setStretchFactor(0, 1)
        self.preview.setMinimumWidth(_PREVIEW_LEAST)
        self._work = QWidget()
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.tiles)
        work.addWidget(make_line())
        work.addWidget(split, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.state)
        layout.addWidget(self._stack, 1)
