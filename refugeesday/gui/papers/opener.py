"""Open the papers of the day over a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.widgets.dialog import in_place_of

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.main_menu import MainMenu
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.papers.dialog import PapersDialog
    from refugeesday.gui.workspace import Workspace


class PapersOpener:
    """Open the papers of the day, by the menu or when a page asks for them."""

    def __init__(self, window: MainWindow, menu: MainMenu, context: Context[Workspace]) -> None:
        self._window, self._context = window, context
        self.dialog: PapersDialog | None = None
        window.papers_wanted.connect(self.open)
        menu.add_command("papers", self.open)

    def open(self) -> None:
        """Offer the papers of the event in front."""
        from refugeesday.gui.papers.dialog import PapersDialog  # brings printing, which no window needs to open

        self.dialog = in_place_of(self.dialog, PapersDialog(self._context, parent=self._window))
        self.dialog.told.connect(self._window.tell)
        self.dialog.open()
