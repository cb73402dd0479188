"""Open the history of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.history.dialog import HistoryDialog
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace


class HistoryOpener:
    """Open the history of a window, by the menu, its keys, or when a page asks for it."""

    def __init__(self, window: MainWindow, context: Context[Workspace]) -> None:
        self._window, self._context = window, context

    def open(self) -> HistoryDialog:
        """Show the history and give it."""
        from refugeesday.gui.history.dialog import HistoryDialog  # brings tables, which no window needs to open

        dialog = HistoryDialog(self._context, parent=self._window)
        dialog.open()
        return dialog
