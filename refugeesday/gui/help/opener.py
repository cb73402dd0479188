"""Make the help pane when it is wanted for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.help.pane import HelpPane
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace


class HelpOpener(QObject):
    """Open and close the help of the page in front."""

    def __init__(self, window: MainWindow, context: Context[Workspace]) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self.pane: HelpPane | None = None
        window.help_wanted.connect(self._toggle)

    def _toggle(self) -> None:
        if self.pane is None:
            from refugeesday.gui.help.pane import HelpPane  # a window opens without it

            self.pane = HelpPane(self._window, self._context)
        self.pane.toggle()
