"""Let work that comes in pieces have its turn between keys, mouse and painting: one piece of one work at a time."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SLICE = 0.012
"""Seconds on the clock after which a work that goes on lets others have their turn."""
PAUSE = 15
"""Milliseconds between two turns of work nobody sees."""


class Turns(QObject):
    """Hold works, each an iterator that yields between its pieces, and run one of them in each pass of the event loop.

    What is seen comes first: work whose owner is a visible widget, belongs to one, or to none. The others have their
    turns when there is no such work, with pauses. Works of the same rank take turns. A turn is one piece, or as many as
    fit into `SLICE`; whatever waits in the event loop by then, keys, mouse and painting, comes before the next.
    """

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = perf_counter) -> None:
        super().__init__(parent)
        self._clock = clock
        self._works: dict[QObject, Iterator[None]] = {}
        self._in_advance: set[QObject] = set()
        self._under_way: set[QObject] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._run_next)

    def take(self, owner: QObject, work: Iterator[None], *, in_advance: bool = False) -> None:
        """Take work in the place of what its owner had; where it is done in advance nobody waits, whatever is seen.

        It ends with its owner.
        """
        self.drop(owner)
        self._works[owner] = work
        if in_advance:
            self._in_advance.add(owner)
        self._go_on()

    def drop(self, owner: QObject) -> None:
        """Leave what is left of an owner's work undone."""
        self._works.pop(owner, None)
        self._in_advance.discard(owner)
        self._under_way.discard(owner)

    def _go_on(self) -> None:
        self._works = {owner: work for owner, work in self._works.items() if isValid(owner)}
        if self._works:
            self._timer.start(0 if any(map(self._is_awaited, self._works)) else PAUSE)

    def _run_next(self) -> None:
        owner = max(filter(isValid, self._works), key=self._is_awaited, default=None)
        if owner is None:
            return
        work, is_left = self._works.pop(owner), False
        self._under_way.add(owner)
        self._go_on()  # others, where a piece opens a dialog with an event loop of its own
        try:
            is_left = self._run(owner, work)
        finally:
            if is_left and owner in self._under_way:
                self._works[owner] = work  # behind the others
            elif owner in self._under_way:
                self._in_advance.discard(owner)
            self._under_way.discard(owner)
            self._go_on()

    def _run(self, owner: QObject, work: Iterator[None]) -> bool:
        """Run pieces until the time is over or their owner has other work; say whether there may be more."""
        until = self._clock() + SLICE
        while next(work, self) is not self:
            if self._clock() >= until or owner not in self._under_way:
                return True
        return False

    def _is_awaited(self, owner: QObject) -> bool:
        if owner in self._in_advance:
            return False
        found: QObject | None = owner
        while found is not None and not isinstance(found, QWidget):
            found = found.parent()
        return found is None or found.isVisible()


def turns() -> Turns:
    """Give the turns of the application, which has one event loop for all of its windows."""
    app = QCoreApplication.instance()
    found = None if app is None else app.findChild(Turns, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Turns) else Turns(app)
