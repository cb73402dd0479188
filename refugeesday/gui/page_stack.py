"""Hold the pages of a window, each made when it is first shown, and bring them up to date before they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QStackedWidget

from refugeesday.gui.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.page_entry import PageEntry
    from refugeesday.gui.pages import Page

S = TypeVar("S")


class PageStack(QStackedWidget):
    """Show one page at a time; `page_made` comes before a new page is shown.

    Each page has a style sheet of its own. A new sheet (colours, text size) and a new language reach the pages in
    turns, the one in front first: it keeps its picture until then. Whoever asks for a page gets it up to date.
    """

    page_made = Signal(object)

    def __init__(self, entries: Sequence[PageEntry[S]], context: Context[S]) -> None:
        super().__init__()
        self._theme = context.theme
        self._makers = {entry.key: lambda entry=entry: entry.make(context) for entry in entries}
        self._made: dict[str, Page] = {}
        self._unstyled: dict[Page, None] = {}
        self._untold: dict[Page, None] = {}
        context.theme.sheet_changed.connect(self._take_sheet)

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
        for _ in self._bring(self._made[key]):
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
                self._made[key].setStyleSheet(self._theme.style_sheet)
                yield

    def event(self, event: QEvent) -> bool:
        """Take a new language, which Qt would pass on to all pages at once."""
        if event.type() is not QEvent.Type.LanguageChange:
            return super().event(event)
        self._untold = dict.fromkeys(self._made.values())
        self._begin()
        return True

    def _take_sheet(self) -> None:
        self._unstyled = dict.fromkeys(self._made.values())
        self._begin()

    def _begin(self) -> None:
        self.setUpdatesEnabled(False)
        turns().take(self, self._bring_front())

    def _bring_front(self) -> Iterator[None]:
        if self.current_key:
            yield from self._bring(self._made[self.current_key])
        turns().take(self, self._paint_again())  # when it is laid out

    def _paint_again(self) -> Iterator[None]:
        self.setUpdatesEnabled(True)
        for page in {**self._unstyled, **self._untold}:
            turns().take(page, self._bring(page))
        yield

    def _bring(self, page: Page) -> Iterator[None]:
        """Give a page the sheet and the language it has not got yet, a piece at a time."""
        if page in self._unstyled:
            del self._unstyled[page]
            page.setStyleSheet(self._theme.style_sheet)
            yield
        if page in self._untold:
            del self._untold[page]
            QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
            yield
