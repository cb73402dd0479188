"""What can be done with several participants at once; each is one step that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from refugeesday.domain.events import EventFormat
from refugeesday.domain.people import Channel, ParticipantState
from refugeesday.gui.lending import REMOVED_WITH_EACH
from refugeesday.gui.saving import Saving
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.menu_button import MenuButton
from refugeesday.services.events import event as read_event
from refugeesday.services.participants import (
    mark_participants,
    remove_participants,
    set_channel,
    set_placement_wish,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.gui.lists.action_bar import ActionBar
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.ticks import Ticks
    from refugeesday.gui.workspace import Workspace


class BulkActions(QObject):
    """Fill the action bar; `done` carries a sentence and what takes the step back, `merge_wanted` two ids.

    `cards_wanted` carries the ids of those whose cards are to be printed.
    """

    done = Signal(str, object)
    cards_wanted = Signal(list)
    merge_wanted = Signal(int, int)

    def __init__(self, bar: ActionBar, ticks: Ticks, *, workspace: Workspace, theme: Theme) -> None:
        super().__init__(bar)
        self._workspace, self._ticks, self._theme = workspace, ticks, theme
        self._saving = Saving(workspace, self)
        self._saving.message.connect(self.done)
        self.cards = Button(theme=theme, icon="print", run=lambda: self.cards_wanted.emit(self._ids()))
        self.promised = Button(theme=theme, icon="ok", run=self._promise)
        self.state = MenuButton(theme=theme, icon="edit")
        self.more = MenuButton(theme=theme)
        for button in (self.cards, self.promised, self.state, self.more):
            bar.add(button)
        self._states, self._channels, self._rest = QMenu(bar), QMenu(bar), QMenu(bar)
        self._rest.addMenu(self._channels)
        self.joins, self.stays_out, self.merge, self.remove = (QAction(self) for _ in range(4))
        self._rest.addActions([self.joins, self.stays_out, self.merge, self.remove])
        self.joins.triggered.connect(lambda _checked=False: self._join(joins=True))
        self.stays_out.triggered.connect(lambda _checked=False: self._join(joins=False))
        self.merge.triggered.connect(self._merge)
        self._rest.aboutToShow.connect(self._fit_menu)
        self.remove.triggered.connect(self._remove)
        self._states.triggered.connect(self._mark)
        self._channels.triggered.connect(self._send_by)
        self.state.setMenu(self._states)
        self.more.setMenu(self._rest)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        words = self._workspace.words
        self.cards.setText(self.tr("Print cards"))
        self.promised.setText(words.of(ParticipantState.PROMISED).capitalize())
        self.state.setText(self.tr("State"))
        self.more.setText(self.tr("More"))
        self._channels.setTitle(self.tr("Invitation by"))
        self.joins.setText(self.tr("Takes part in the placement day"))
        self.stays_out.setText(self.tr("Takes no part in the placement day"))
        self.merge.setText(self.tr("Merge two entries"))
        self.remove.setText(self.tr("Remove from this event"))
        self.remove.setIcon(self._theme.icon("delete"))
        self._states.clear()
        for state in ParticipantState:
            self._states.addAction(words.of(state)).setData(state.value)
        self._channels.clear()
        for channel in Channel:
            self._channels.addAction(words.of(channel)).setData(channel.value)

    def remove_ids(self, ids: Sequence[int]) -> None:
        """Remove registrations; the people stay."""
        said = self.tr("%n registration(s) removed", "", len(ids))
        self._run(lambda: remove_participants(self._workspace.session, ids), said, size=len(ids) * REMOVED_WITH_EACH)

    def _promise(self) -> None:
        self._mark_as(ParticipantState.PROMISED)

    def _mark(self, action: QAction) -> None:
        self._mark_as(ParticipantState(action.data()))

    def _mark_as(self, state: ParticipantState) -> None:
        ids = self._ids()
        said = self.tr("%n person(s) marked: {state}", "", len(ids)).format(state=self._workspace.words.of(state))
        self._run(lambda: mark_participants(self._workspace.session, ids, state=state), said, size=len(ids))

    def _send_by(self, action: QAction) -> None:
        ids, channel = self._ids(), Channel(action.data())
        said = self.tr("Invitation of %n person(s) by: {way}", "", len(ids))
        said = said.format(way=self._workspace.words.of(channel))
        self._run(lambda: set_channel(self._workspace.session, ids, channel=channel), said, size=len(ids))

    def _join(self, *, joins: bool) -> None:
        ids = self._ids()
        said = (
            self.tr("%n person(s) take part in the placement day", "", len(ids))
            if joins
            else self.tr("%n person(s) take no part in the placement day", "", len(ids))
        )
        self._run(lambda: set_placement_wish(self._workspace.session, ids, wants=joins), said, size=len(ids))

    def _fit_menu(self) -> None:
        """Offer what can be done just now: a placement day only beside a fair, merging only two."""
        self.merge.setEnabled(len(self._ids()) == 2)
        event = self._workspace.event
        has_both = event is not None and read_event(self._workspace.session, event).format is EventFormat.BOTH
        for action in (self.joins, self.stays_out):
            action.setVisible(has_both)

    def _merge(self) -> None:
        ids = self._ids()
        if len(ids) == 2:
            self.merge_wanted.emit(*ids)

    def _remove(self) -> None:
        self.remove_ids(self._ids())
        self._ticks.clear()

    def _ids(self) -> list[int]:
        return sorted(id_ for id_ in self._ticks.ids if isinstance(id_, int))

    def _run(self, action: Callable[[], object], said: str, *, size: int) -> None:
        self._saving.run_large(action, done=said, size=size)
