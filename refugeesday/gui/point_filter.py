"""Filter a list by a figure of the overview: a chip that says by what, a click on it shows all again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from refugeesday.gui.widgets.buttons import Button
from refugeesday.services.open_points import Point, open_points

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.rows import Identified
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace


class PointFilter(Button):
    """Hold the figure a list is filtered by, hidden while there is none.

    `changed` is emitted when other rows pass than before; the page then filters its model by `passes`.
    """

    changed = Signal()

    def __init__(
        self, points: Collection[Point], workspace: Workspace, *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, icon="close", kind="chip", run=self.clear, parent=parent)
        self._points = frozenset(points)
        self._workspace = workspace
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
        self._point = Point(name)
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
        self._ids = frozenset() if event is None else open_points(self._workspace.session, event=event).ids[self._point]
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
        }
