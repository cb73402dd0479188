"""Settings: how the window looks, who works here, what counts, and how the file is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.errors import UserError
from refugeesday.gui.pages import Page
from refugeesday.gui.settings_page.appearance_card import AppearanceCard
from refugeesday.gui.settings_page.backups_card import BackupsCard
from refugeesday.gui.settings_page.keys_card import KeysCard
from refugeesday.gui.settings_page.mail_card import MailCard
from refugeesday.gui.settings_page.new_events_card import NewEventsCard
from refugeesday.gui.settings_page.person_card import PersonCard
from refugeesday.gui.settings_page.weights_card import WeightsCard
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.page_scroll import PageScroll
from refugeesday.services.events import event as read_event

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_TWO_COLUMNS = 1080
_FIRST = 5  # cards in the first of two columns, which are then about as high


class SettingsPage(Page):
    """Show one card a subject; everything is kept at once."""

    key: ClassVar[str] = "settings"
    shows: ClassVar[frozenset[Topic]] = frozenset({Topic.EVENT, Topic.INVITATION})

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._workspace, self._theme = context.session, context.theme
        self._head = PageHead(theme=self._theme)
        self.appearance = AppearanceCard(context)
        self.person = PersonCard(context)
        self.new_events = NewEventsCard(context)
        self.weights = WeightsCard(context)
        self.backups = BackupsCard(context)
        self.mail = MailCard(context)
        self.keys = KeysCard(theme=self._theme)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Settings")

    def reload(self) -> None:
        """Read what the file says: points, mailbox, backups."""
        self.person.reload()
        self.weights.reload()
        self.mail.reload()
        self.backups.reload()
        self._say_event()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        for card in self._cards():
            card.retranslate()
        self._say_event()

    def panes(self) -> list[QWidget]:
        """Give the cards in reading order."""
        return list(self._cards())

    def run_command(self, key: str) -> None:
        """Back the file up."""
        if key != "back_up":
            raise KeyError(key)
        self.backups.make_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where two columns are too narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _cards(
        self,
    ) -> tuple[AppearanceCard | PersonCard | NewEventsCard | MailCard | BackupsCard | WeightsCard | KeysCard, ...]:
        return (
            self.appearance, self.person, self.new_events, self.mail, self.backups, self.weights, self.keys,
        )  # fmt: skip

    def _say_event(self) -> None:
        event = self._workspace.event
        name = read_event(self._workspace.session, event).name if event is not None else ""
        self._head.set_words(self.title, self.tr("Points apply to {event}").format(event=name) if name else "")

    def _connect(self) -> None:
        self.weights.wanted.connect(self._do)
        self.weights.undoable.connect(self.message)
        self.mail.wanted.connect(self._do)
        self.person.wanted.connect(self._do)
        self.mail.message.connect(self.message)
        self.backups.message.connect(self.message)
        self.backups.restore_wanted.connect(self._restore)
        self._theme.changed.connect(self._arrange)

    def _do(self, action: Callable[[], object]) -> None:
        """Run a step; where it is refused, say why and show what is stored."""
        try:
            action()
        except UserError as error:
            self.message.emit(self._workspace.words.error(error), None)
            self.reload()

    def _restore(self, backup: Path) -> None:
        self._workspace.requests.restore_wanted.emit(backup)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(24, 2, 24, 24)
        self._row.setSpacing(14)
        for column in self._columns:
            column.setSpacing(14)
            self._row.addLayout(column, 1)
        scroll = PageScroll(inner, self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(scroll, 1)
        self._split: bool | None = None
        self._arrange()

    def _arrange(self) -> None:
        """Deal the cards out to one column or two, in reading order."""
        split = self.width() >= self._theme.px(_TWO_COLUMNS)
        if split == self._split:
            return
        self._split = split
        cards = self._cards()
        first = cards[:_FIRST] if split else cards
        self._row.setStretch(1, int(split))
        for column in self._columns:
            for card in cards:  # not `takeAt`, whose item would live on and answer with the heights of yesterday
                column.removeWidget(card)
            while column.count():
                column.takeAt(0)
        for column, dealt in zip(self._columns, (first, cards[len(first) :]), strict=True):
            for card in dealt:
                column.addWidget(card)
            column.addStretch(1)
