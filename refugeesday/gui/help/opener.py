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

    def show_topic(self, page: str, place: int) -> None:
        """Bring a page to the front with its help, one topic of it in view."""
        self._window.show_page(page)
        self._made().show_topic(place)

    def _toggle(self) -> None:
        self._made().toggle()

    def _made(self) -> HelpPane:
        if self.pane is None:
            from refugeesday.gui.help.pane import HelpPane  # a window opens without it

            self.pane = HelpPane(self._window, self._context)
        return self.pane
