"""Find the list in front and offer to print or save it: Ctrl+P and the menu, for every page alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.lists.list_dialog import ListDialog
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace


class ListOutput(QObject):
    """Open the dialog for the list of the page in front; a page that prints something better does so by itself."""

    def __init__(self, window: MainWindow, context: Context[Workspace], asking: FileAsking | None = None) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self.asking = asking

    def open(self) -> ListDialog | None:
        """Offer the ways out, or say that this page has no list; None then."""
        page = self._window.page
        if page.print_page():
            return None
        view = page.shown_table()
        if view is None:
            self._window.tell(self.tr("This page has no list to print. Choose a page with a list."))
            return None
        from refugeesday.gui.lists.list_dialog import ListDialog  # brings printing, which no window needs to open

        title = view.accessibleName() or page.title
        dialog = ListDialog(view, title=title, context=self._context, parent=self._window, asking=self.asking)
        dialog.told.connect(self._window.tell)
        dialog.open()
        return dialog
