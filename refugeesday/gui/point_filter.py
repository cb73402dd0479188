"""Filter a list by a figure of the overview: a chip that says by what, a click on it shows all again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from refugeesday.gui.latest_reading import LatestReading
from refugeesday.gui.widgets.buttons import Button
from refugeesday.services.event_points import TOLD, open_points, untold_readers
from refugeesday.services.open_points import Point, UntoldReaders

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.context import Context
    from refugeesday.gui.rows import Identified
    from refugeesday.gui.workspace import Workspace


class PointFilter(Button):
    """Hold the figure a list is filtered by, hidden while there is none.

    `changed` is emitted when other rows pass than before; the page then filters its model by `passes`. Who must be told
    something is read beside the window: until then the rows of before pass, at first none.
    """

    changed = Signal()

    def __init__(
        self, points: Collection[Point], context: Context[Workspace], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=context.theme, icon="close", kind="chip", run=self.clear, parent=parent)
        self._points = frozenset(points)
        self._workspace = context.session
        self._reading = LatestReading(context.session.session, context.tasks, self)
        self._reading.done.connect(self._take_told)
        self._point: Point | None = None
        self._ids: frozenset[int] = frozenset()
        self.hide()

    @property
    def point(self) -> Point | None:
        """Give the figure in force."""
        return self._point

    def choose(self, name: str) -> bool:
        """Filter by a figure, a `Point` by its value, "" for none; false where this list does not show it."""
        if not name:
            self.clear()
            return True
        if name not in self._points:
            return False
        self._point, self._ids = Point(name), frozenset()
        self.refresh()
        return True

    def clear(self) -> None:
        """Let every row pass."""
        if self._point is not None:
            self._point = None
            self.hide()
            self.changed.emit()

    def refresh(self) -> None:
        """Read again which rows are behind the figure, after a change of the data."""
        event = self._workspace.event
        if self._point is None:
            return
        if event is None:
            self._ids = frozenset()
        elif self._point in TOLD:
            self._reading.ask(lambda session: untold_readers(session, event=event))
        else:
            self._ids = open_points(self._workspace.session, event=event).ids[self._point]
        self._retranslate()
        self.show()
        self.changed.emit()

    def passes(self, row: Identified) -> bool:
        """Tell whether a row is behind the figure in force."""
        return self._point is None or row.id in self._ids

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of a new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _take_told(self, found: UntoldReaders) -> None:
        if self._point in TOLD:
            self._ids = found.ids[self._point]
            self.changed.emit()

    def _retranslate(self) -> None:
        if self._point is not None:
            self.setText(self._names()[self._point])
            self.setToolTip(self.tr("Show all again"))

    def _names(self) -> dict[Point, str]:
        return {
            Point.EXPECTED: self.tr("Expected"),
            Point.PLACED: self.tr("With interview"),
            Point.UNPLACED: self.tr("Without interview"),
            Point.CONSENT_MISSING: self.tr("Consent missing"),
            Point.LANGUAGE_UNKNOWN: self.tr("Languages unknown"),
            Point.MUST_BE_TOLD: self.tr("To be told"),
            Point.REPLY_PROMISED: self.tr("Promised"),
            Point.REPLY_OPEN: self.tr("Reply open"),
            Point.REPLY_DECLINED: self.tr("Declined or not come"),
            Point.COMMITTED: self.tr("Promised"),
            Point.COMMITMENT_ASKED: self.tr("Asked"),
            Point.COMMITMENT_OPEN: self.tr("Not asked yet"),
            Point.COMMITMENT_DECLINED: self.tr("Declined"),
            Point.OFFER_MISSING: self.tr("Without offers"),
            Point.CALL_DUE: self.tr("Call due"),
            Point.HELP_PROMISED: self.tr("Promised"),
            Point.HELP_ASKED: self.tr("Asked"),
            Point.INTERPRETERS: self.tr("Interpret"),
            Point.INTERPRETERS_FREE: self.tr("Interpret, no interview yet"),
            Point.HELPERS_MUST_BE_TOLD: self.tr("To be told"),
            Point.EMPLOYERS_MUST_BE_TOLD: self.tr("To be told"),
        }
