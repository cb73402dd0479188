"""Note on the day who is there, comes later or did not come, and fill the places that become free."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from refugeesday.domain.people import ParticipantState

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import time

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from refugeesday.domain.interviews import Interview
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.plan.edits import PlanEdits

LATER_TIMES = 4
"""So many times somebody may come later or leave at are offered."""


class DayMarks(QObject):
    """Offer the marks of a person and write them; `freed` tells a place that wants somebody else now."""

    freed = Signal(object)

    def __init__(self, edits: PlanEdits, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits, self._parent = edits, parent
        self._day: PlanDay | None = None
        self.menu: QMenu | None = None

    def show_day(self, day: PlanDay) -> None:
        """Take a day that was read."""
        self._day = day

    def mark_absent(self, participant: int, *, at: tuple[int, int] | None = None) -> None:
        """Note that a person did not come; the place in view is offered to others at once."""
        day = self._day
        if day is None or participant not in day.participants:
            return
        name = day.participants[participant].person.short_name
        freed = self._edits.mark_absent(participant, name=name)
        if freed and at is not None and at in {self._place(one) for one in freed}:
            self.freed.emit(at)

    def open_menu(self, participant: int, at: QPoint, *, talk: Interview | None = None) -> None:
        """Offer what can be noted of a person."""
        if self._day is None or participant not in self._day.participants:
            return
        menu = self.menu = QMenu(self._parent)
        self.fill(menu, participant, talk=talk)
        menu.popup(at)

    def fill(self, menu: QMenu, participant: int, *, talk: Interview | None = None) -> None:
        """Put what can be noted of a person into a menu."""
        day = self._day
        if day is None:
            return
        one = day.participants[participant]
        name = one.person.short_name
        if one.state is not ParticipantState.ARRIVED:
            self._add(menu, self.tr("Is there"), lambda: self._edits.mark_arrived(participant, name=name))
        later = menu.addMenu(self.tr("Comes later"))
        for at in self._later_times():
            words = self.tr("from {time}").format(time=f"{at:%H:%M}")
            self._add(later, words, partial(self._edits.mark_late, participant, name=name, until=at))
        earlier = menu.addMenu(self.tr("Leaves earlier"))
        for at in self._later_times():
            words = self.tr("at {time}").format(time=f"{at:%H:%M}")
            self._add(earlier, words, partial(self._edits.mark_leaving, participant, name=name, at=at))
        place = None if talk is None else self._place(talk)
        self._add(menu, self.tr("Did not come"), lambda: self.mark_absent(participant, at=place))
        if talk is not None:
            self._add(menu, self.tr("Missed this interview only"), lambda: self._edits.mark_missed(talk, name=name))

    def _later_times(self) -> list[time]:
        """Give the next slots: from now on during the day, else from the second slot on."""
        day = self._day
        if day is None:
            return []
        now = day.local(self._edits.now())
        starts = [slot.span.starts for slot in day.slots]
        coming = [at.time() for at in starts if at > now] if now.date() == day.event.date else []
        return (coming or [at.time() for at in starts[1:]])[:LATER_TIMES]

    def _place(self, one: Interview) -> tuple[int, int]:
        return self._day.place_of(one) if self._day is not None else (-1, 0)

    def _add(self, menu: QMenu, words: str, run: Callable[[], object]) -> None:
        action = QAction(words, menu)
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
