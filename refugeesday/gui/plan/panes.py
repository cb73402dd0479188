"""Share the room of the plan page: list, board, inspector; two columns where all tables fit into the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from refugeesday.gui.settings import Settings
    from refugeesday.gui.theme import Theme

_STATE = "plan/split"
_ANY_WIDTH = 16_777_215
_LEAST_LIST = 180


class PlanPanes(QSplitter):
    """Hold the three parts; in the small arrangement the list stands below what is beside the board."""

    def __init__(self, left: QWidget, middle: QWidget, side: QWidget, *, theme: Theme, settings: Settings) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._settings = theme, settings
        self._left = left
        self._is_small = False
        self.right = QWidget()
        self._keep_readable()
        self._column = QVBoxLayout(self.right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(side, 2)
        self.setChildrenCollapsible(False)
        for part in (left, middle, self.right):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.setSizes([theme.size("leftList"), 10_000, theme.size("inspector")])
        self.restoreState(settings.state(_STATE))
        self._text_size = theme.text_size
        theme.changed.connect(self._follow_text)

    def arrange(self, *, small: bool) -> None:
        """Take the arrangement for small events, or the one for others."""
        if small == self._is_small:
            return
        self._is_small = small
        theme = self._theme
        width = theme.size("inspectorSmall") if small else _ANY_WIDTH
        for part in (self.right, self._left):
            part.setMaximumWidth(width)
        if small:
            self._column.addWidget(self._left, 1)
        else:
            self.insertWidget(0, self._left)
        QTimer.singleShot(0, self, self._share)

    def keep_sizes(self) -> None:
        """Remember the widths of the large arrangement."""
        if not self._is_small:
            self._settings.keep_state(_STATE, self.saveState())

    def _follow_text(self) -> None:
        """Give the parts their widths for another size of text."""
        theme = self._theme
        if theme.text_size == self._text_size:
            return
        self._text_size = theme.text_size
        self._keep_readable()
        width = theme.size("inspectorSmall") if self._is_small else _ANY_WIDTH
        for part in (self.right, self._left):
            part.setMaximumWidth(width)
        QTimer.singleShot(0, self, self._share)

    def _keep_readable(self) -> None:
        """Keep names and causes readable beside the board, whatever the size of text."""
        self.right.setMinimumWidth(self._theme.size("inspectorSmall"))
        self._left.setMinimumWidth(self._theme.px(_LEAST_LIST))

    def _share(self) -> None:
        right = self._theme.size("inspectorSmall" if self._is_small else "inspector")
        left = [] if self._is_small else [self._theme.size("leftList")]
        self.setSizes([*left, self.width() - sum(left) - right, right])
