"""Hold the pages of a window, each made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.page_entry import PageEntry
    from refugeesday.gui.pages import Page

S = TypeVar("S")


class PageStack(QStackedWidget):
    """Show one page at a time; `page_made` comes before a new page is shown."""

    page_made = Signal(object)

    def __init__(self, entries: Sequence[PageEntry[S]], context: Context[S]) -> None:
        super().__init__()
        self._makers = {entry.key: lambda entry=entry: entry.make(context) for entry in entries}
        self._made: dict[str, Page] = {}

    @property
    def made(self) -> tuple[Page, ...]:
        """Give the pages there are."""
        return tuple(self._made.values())

    @property
    def current_key(self) -> str:
        """Give the key of the page in front; "" while there is none."""
        return next((key for key, page in self._made.items() if page is self.currentWidget()), "")

    def page(self, key: str) -> Page:
        """Give a page, made now where it was not needed before; raises KeyError for one that does not exist."""
        for _ in self.prepare((key,)):
            pass
        return self._made[key]

    def prepare(self, keys: Iterable[str]) -> Iterator[None]:
        """Make pages that are not shown yet, a piece at a time; whoever asks for one meanwhile gets it whole."""
        for key in keys:
            if key not in self._made:
                self._made[key] = self._makers[key]()
                self.page_made.emit(self._made[key])
                yield
            if self.indexOf(self._made[key]) < 0:
                self.addWidget(self._made[key])
                yield
