"""Hold the pages of a window, each made when it is first shown, and bring them up to date before they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.page_entry import PageEntry
    from refugeesday.gui.pages import Page

S = TypeVar("S")

_PAUSE = 15  # milliseconds in which others have their turn


class PageStack(QStackedWidget):
    """Show one page at a time; `page_made` comes before a new page is shown.

    Each page has a style sheet of its own. A new sheet (colours, text size) and a new language reach the pages one by
    one between other events, the one in front first: it keeps its picture until then. Whoever asks for a page gets it
    up to date.
    """

    page_made = Signal(object)

    def __init__(self, entries: Sequence[PageEntry[S]], context: Context[S]) -> None:
        super().__init__()
        self._theme = context.theme
        self._makers = {entry.key: lambda entry=entry: entry.make(context) for entry in entries}
        self._made: dict[str, Page] = {}
        self._unstyled: dict[Page, None] = {}
        self._untold: dict[Page, None] = {}
        self._turns = QTimer(self)
        self._turns.setInterval(_PAUSE)
        self._turns.timeout.connect(self._bring_next)
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
        self._bring(self._made[key])
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
        QTimer.singleShot(0, self, self._bring_front)

    def _bring_front(self) -> None:
        if self.current_key:
            self._bring(self._made[self.current_key])
        QTimer.singleShot(0, self, self._paint_again)  # when it is laid out

    def _paint_again(self) -> None:
        self.setUpdatesEnabled(True)
        self._turns.start()

    def _bring_next(self) -> None:
        page = next(iter({**self._unstyled, **self._untold}), None)
        if page is None:
            self._turns.stop()
        elif not self._style(page):
            self._tell(page)

    def _bring(self, page: Page) -> None:
        self._style(page)
        self._tell(page)

    def _style(self, page: Page) -> bool:
        """Give a page the sheet it has not got yet; say whether there was one."""
        if page not in self._unstyled:
            return False
        del self._unstyled[page]
        page.setStyleSheet(self._theme.style_sheet)
        return True

    def _tell(self, page: Page) -> None:
        if page in self._untold:
            del self._untold[page]
            QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
