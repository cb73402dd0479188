"""Show what an event is, how its day runs, whether it is large enough, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.gui.event.basics_card import BasicsCard
from refugeesday.gui.event.capacity_card import CapacityCard
from refugeesday.gui.event.checklist_card import ChecklistCard
from refugeesday.gui.event.copy_card import CopyCard
from refugeesday.gui.event.day_card import DayCard
from refugeesday.gui.event.sandbox_card import SandboxCard
from refugeesday.gui.event.views import EventView
from refugeesday.gui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from refugeesday.domain.changes import Changes
    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace


_ENTERED = frozenset(
    {Topic.EVENT, Topic.PERSON, Topic.PARTICIPANT, Topic.VOLUNTEER, Topic.ORGANISATION, Topic.OFFER, Topic.BOOTH}
)
"""What a plan is made from."""
_MARGIN, _GAP = 24, 14


class BasicsView(EventView):
    """Lay the cards out: what is typed at the reading start, what is ticked beside it, always in view."""

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__(context, saving)
        self._is_stacked = False
        self.basics = BasicsCard(context, saving)
        self.day = DayCard(context, saving)
        self.capacity = CapacityCard(context)
        self.sandbox = SandboxCard(context)
        self.sandbox.hide()
        self.capacity.play.clicked.connect(self._play)
        self.sandbox.taken.connect(self.day.try_day)
        self.checklist = ChecklistCard(context, saving)
        self.copy = CopyCard(context, saving)
        self.copy.made.connect(self.event_made)
        self._cards = (self.basics, self.day, self.capacity, self.sandbox, self.checklist, self.copy)
        self._lay_out()

    def show_event(self, event: Event) -> None:
        """Show the event in every card."""
        for card in self._cards:
            card.show_event(event)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        for card in self._cards:
            card.retranslate()

    def panes(self) -> list[QWidget]:
        """Give the cards in reading order."""
        return list(self._cards)

    def _play(self) -> None:
        """Open the sandbox, or close it."""
        if self.sandbox.isVisible():
            self.sandbox.hide()
            self.sandbox.trying.leave()
        else:
            self.sandbox.open()

    def note(self, changes: Changes) -> None:
        """Have read again what places, wishes and interpreting depend on."""
        if changes.topics & _ENTERED:
            self.capacity.forget()
            self.sandbox.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the checklist below what is typed where both have no room beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange the cards anew as soon as one of them needs another width."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._scroll.widget():
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        taken = 2 * _MARGIN + self._grid.horizontalSpacing()
        is_mirrored = self.isRightToLeft()
        self._beside.setContentsMargins(_MARGIN if is_mirrored else 0, 2, 0 if is_mirrored else _MARGIN, 24)
        start, side = self._start.minimumSizeHint(), self._side.minimumSizeHint()
        high = side.height() - self.checklist.could_give + _MARGIN
        is_stacked = start.width() + side.width() + taken > self.width() or high > self.height()
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            if is_stacked:
                self._grid.addWidget(self._side, 1, 0)
            else:
                self._beside.addWidget(self._side)
            self._room.setVisible(not is_stacked)
            self.checklist.set_whole(whole=is_stacked)
            self._scroll.set_margin(_MARGIN if is_stacked else _GAP)

    def _lay_out(self) -> None:
        self._start, self._side = QWidget(), QWidget()
        start, side = QVBoxLayout(self._start), QVBoxLayout(self._side)
        for column, spacing in ((start, 12), (side, 14)):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(spacing)
        for card in (self.basics, self.day, self.capacity, self.sandbox):
            start.addWidget(card)
        start.addStretch(1)
        side.addWidget(self.checklist, 1)
        side.addWidget(self.copy)
        inner, self._room = QWidget(), QWidget()
        self._grid = grid = QGridLayout(inner)
        grid.setContentsMargins(_MARGIN, 2, _GAP, 24)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(_GAP)
        grid.addWidget(self._start, 0, 0)
        self._scroll = PageScroll(inner, grid, start=_MARGIN)
        self._beside = QHBoxLayout(self._room)
        self._beside.setContentsMargins(0, 2, _MARGIN, 24)
        self._beside.addWidget(self._side)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 2)
        layout.addWidget(self._room, 1)
        inner.installEventFilter(self)
