"""Show the help of the page in front, always at the same place, and look for words in the help of all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from refugeesday.gui.folding import matches, search_text, search_words
from refugeesday.gui.help.frame import HelpFrame
from refugeesday.gui.help.texts import help_text
from refugeesday.gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace


class HelpPane(HelpFrame):
    """Follow the page while open; words typed above find the topics of all pages."""

    def __init__(self, window: MainWindow, context: Context[Workspace]) -> None:
        super().__init__(window, theme=context.theme, below=window.top_bar)
        self._window, self._language = window, context.language
        self.search = SearchField("", theme=context.theme)
        self.search.searched.connect(lambda _query: self.read())
        finder = QHBoxLayout()
        finder.setContentsMargins(16, 0, 16, 8)
        finder.addWidget(self.search)
        self._layout.insertLayout(1, finder)
        window.page_shown.connect(self._follow)
        context.language.changed.connect(self._follow)

    def open(self) -> None:
        """Open beside the page in front."""
        self.search.clear()
        super().open()

    def show_topic(self, place: int) -> None:
        """Open beside the page in front with one of its topics at the top."""
        self.open()
        self.bring(place)

    def read(self) -> None:
        """Show the help of the page in front, or of all pages what has the words looked for."""
        code, query = self._language.code.value, self.search.text().strip()
        self.search.set_placeholder(self.tr("Search in the help"))
        found = help_text(self._window.page.help_key, code)
        if not query:
            self.show_parts(found.title, found.parts)
            return
        nothing = [("", self.tr("Nothing found for “{query}”").format(query=query))]
        self.show_parts(self.tr("Found in the help"), self._matching(query, code) or nothing)

    def _follow(self) -> None:
        if self.isVisible():
            self.read()
            self.raise_()

    def _matching(self, query: str, code: str) -> list[tuple[str, str]]:
        words, found = search_words(query), []
        for page in self._window.pages:
            text = help_text(page.key, code)
            found += [
                (f"{text.title}: {heading}" if heading else text.title, paragraph)
                for heading, paragraph in text.parts
                if matches(search_text(text.title, heading, paragraph), words)
            ]
        return found
