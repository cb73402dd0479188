"""Define what a page of the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtGui import QAction, QShowEvent

    from refugeesday.domain.changes import Changes
    from refugeesday.gui.widgets.table_view import RowsView
    from refugeesday.services.event_counts import EventCounts


class Page(QWidget):
    """Show one area of the work.

    A subclass says what it shows (`shows`, topics of the session's announcements), how to `reload`, and its words in
    `retranslate`. Reloading waits until the page is visible: hidden pages go stale. What the window knows of a page
    before it is made stands in the page list.
    """

    key: ClassVar[str]
    shows: ClassVar[frozenset[Hashable]] = frozenset()

    message = Signal(str, object)  # text and, where it can be taken back, a callable
    list_wanted = Signal(str, str)  # the key of a page and what its list is to be filtered by, "" for all
    row_wanted = Signal(str, object)  # the key of a page and the id of a row
    command_wanted = Signal(str, str)  # the key of a page and of one of its commands
    print_wanted = Signal()  # the list that is shown, on paper or as a file
    history_wanted = Signal()
    papers_wanted = Signal()
    event_chosen = Signal(object)  # the id of an event that shall be in front

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._is_stale = True

    @property
    def title(self) -> str:
        """Give the page's name for its head: the one in the rail."""
        raise NotImplementedError

    @property
    def help_key(self) -> str:
        """Give the help chapter of the page."""
        return self.key

    @property
    def is_stale(self) -> bool:
        """Tell whether the page must be read again before it is shown."""
        return self._is_stale

    def reload(self) -> None:
        """Read again what the page shows."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all words in the language in force."""

    def take_counts(self, counts: EventCounts) -> None:
        """Hear the numbers in the rail, for a page that shows one of them as well."""

    def focus_search(self) -> bool:
        """Put the cursor into the page's search field; false where there is none."""
        return False

    def show_filtered(self, name: str) -> bool:
        """Show only the rows behind a figure, a `Point` by its value, "" for all; false where no list here shows it.

        The page is in front and has read its rows.
        """
        return not name

    def show_row(self, row_id: Hashable) -> bool:
        """Select a row and show it, whatever the filter; false where the page has none of this id."""
        return row_id is None

    def primary_action(self) -> QAction | None:
        """Give the action of Ctrl+N, where the page has one."""
        return None

    def print_page(self) -> bool:
        """Print what Ctrl+P means on this page; false where that is the list it shows."""
        return False

    def shown_table(self) -> RowsView[Any] | None:
        """Give the list that can be printed and saved: the first that is visible; None where there is none."""
        from refugeesday.gui.widgets.table_view import RowsView  # a window opens without tables

        return next((table for table in self.findChildren(RowsView) if table.isVisible()), None)

    def run_command(self, key: str) -> None:
        """Do one of the commands the page list names for this page; the page is in front."""
        raise KeyError(key)

    def panes(self) -> list[QWidget]:
        """Give the parts F6 walks through, in reading order."""
        return []

    def note(self, changes: Changes) -> None:
        """Hear which of the things shown here changed, hidden or not, before the page goes stale."""

    def take_changes(self, changes: Changes) -> None:
        """Hear what changed: reload when that is shown here and visible, else go stale."""
        if not self.shows.isdisjoint(changes.topics):
            self.note(changes)
            self.renew()

    def renew(self) -> None:
        """Read everything again, now or when the page is shown: another event is in front."""
        self._is_stale = True
        self._reload_if_visible()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what went stale while hidden."""
        super().showEvent(event)
        self._reload_if_visible()

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of a new language, then the rows that contain words."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.renew()

    def _reload_if_visible(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self.reload()
