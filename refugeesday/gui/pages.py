"""Define what a page of the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from PySide6.QtGui import QAction, QShowEvent

    from refugeesday.gui.actions import ActionSpec


class Page(QWidget):
    """Show one area of the work.

    A subclass says what it shows (`shows`, topics of the session's announcements), how to `reload`, and its words in
    `retranslate`. Reloading waits until the page is visible: hidden pages go stale.
    """

    key: ClassVar[str]
    icon: ClassVar[str]
    shows: ClassVar[frozenset[Hashable]] = frozenset()
    at_foot: ClassVar[bool] = False
    wants_room: ClassVar[bool] = False  # the rail is collapsed on this page unless a person opens it

    counter_changed = Signal()
    message = Signal(str, object)  # text and, where it can be taken back, a callable
    list_wanted = Signal(str, str)  # the key of a page and what its list is to be filtered by, "" for all
    row_wanted = Signal(str, object)  # the key of a page and the id of a row
    history_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._is_stale = True
        self._counter = ("", False)

    @property
    def title(self) -> str:
        """Give the page's name for the rail and for F1."""
        raise NotImplementedError

    @property
    def short_title(self) -> str:
        """Give the name that fits under an icon."""
        return self.title

    @property
    def help_key(self) -> str:
        """Give the help chapter of the page."""
        return self.key

    @property
    def counter(self) -> tuple[str, bool]:
        """Give the number beside the name in the rail, and whether it wants attention."""
        return self._counter

    @property
    def is_stale(self) -> bool:
        """Tell whether the page must be read again before it is shown."""
        return self._is_stale

    def set_counter(self, text: str, *, wants_attention: bool = False) -> None:
        """Change the number in the rail."""
        if (text, wants_attention) != self._counter:
            self._counter = (text, wants_attention)
            self.counter_changed.emit()

    def reload(self) -> None:
        """Read again what the page shows."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all words in the language in force."""

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

    def commands(self) -> Iterable[ActionSpec]:
        """Give the commands of the page for the search field."""
        return ()

    def panes(self) -> list[QWidget]:
        """Give the parts F6 walks through, in reading order."""
        return []

    def take_change(self, topics: Iterable[Hashable]) -> None:
        """Hear what changed: reload when that is shown here and visible, else go stale."""
        if self.shows.isdisjoint(topics):
            return
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
            self._is_stale = True
            self._reload_if_visible()

    def _reload_if_visible(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self.reload()
