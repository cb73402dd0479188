"""Have the search of a window ready when a person first goes to its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_menu import MenuCommand
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.search.popup import SearchPopup
    from refugeesday.gui.workspace import Workspace


class SearchOpener(QObject):
    """Make the popup when the field of the top bar gets the focus for the first time."""

    def __init__(
        self,
        window: MainWindow,
        context: Context[Workspace],
        *,
        commands: Callable[[], list[MenuCommand]],
        show_help: Callable[[str, int], object],
    ) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._commands, self._show_help = commands, show_help
        self._popup: SearchPopup | None = None
        window.top_bar.search.installEventFilter(self)

    def take_changes(self, topics: Iterable[Hashable]) -> None:
        """Hear what changed, so that the next search reads it."""
        if self._popup is not None:
            self._popup.take_changes(topics)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the focus."""
        if event.type() is QEvent.Type.FocusIn and self._popup is None:
            from refugeesday.gui.search.popup import Offered, SearchPopup  # brings tables no window needs to open

            offered = Offered(commands=self._commands, show_help=self._show_help)
            self._popup = SearchPopup(self._window, self._context, offered)
            self._popup.refresh()
            watched.removeEventFilter(self)
        return super().eventFilter(watched, event)
