"""Show the help of the page in front, always at the reading end of the window, over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from refugeesday.gui.folding import matches, search_text, search_words
from refugeesday.gui.help.texts import help_text
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace

_WIDTH = 360


class HelpPane(QFrame):
    """Open and close by F1, close by Esc, and follow the page while open; the focus goes back where it was.

    Words typed above find the topics of all pages.
    """

    def __init__(self, window: MainWindow, context: Context[Workspace]) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._origin: QWidget | None = None
        self._column = QVBoxLayout()
        self._topics: list[QWidget] = []
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._title = make_label("", "title", wraps=True)
        self._close = IconButton("close", "", theme=context.theme, keys="Esc", run=self.leave)
        self.text = QScrollArea()
        self.text.setWidgetResizable(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.search = SearchField("", theme=context.theme)
        self.search.searched.connect(self._read)
        finder = QHBoxLayout()
        finder.setContentsMargins(16, 0, 16, 8)
        finder.addWidget(self.search)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 6)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(finder)
        layout.addWidget(self.text, 1)
        window.page_shown.connect(self._follow)
        context.language.changed.connect(self._follow)
        context.theme.changed.connect(self._place)
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open beside the page in front, or close."""
        if self.isVisible():
            self.leave()
            return
        self._open()

    def show_topic(self, place: int) -> None:
        """Open beside the page in front with one of its topics at the top."""
        self._open()
        self._column.activate()
        self.text.ensureWidgetVisible(self._topics[-1])  # so that the topic comes to stand at the top
        self.text.ensureWidgetVisible(self._topics[place])

    def _open(self) -> None:
        if not self.isVisible():
            self._origin = QApplication.focusWidget()
        self.search.clear()
        self._read()
        self._place()
        self.show()
        self.raise_()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close and give the focus back."""
        self.hide()
        if self._origin is not None and self._origin.isVisible():
            self._origin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge of the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        if self.isVisible():
            self._read(self.search.text().strip())
            self.raise_()

    def _read(self, query: str = "") -> None:
        """Show the help of the page in front, or of all pages what has the words looked for."""
        code = self._context.language.code.value
        found = help_text(self._window.page.help_key, code)
        self.setAccessibleName(self.tr("Help: {page}").format(page=found.title))
        self.text.setAccessibleName(self.tr("Help: {page}").format(page=found.title))
        self._close.set_name(self.tr("Close the help"))
        self.search.set_placeholder(self.tr("Search in the help"))
        self._title.setText(self.tr("Found in the help") if query else found.title)
        parts = list(found.parts) if not query else self._matching(query, code)
        inner = QWidget()
        column = self._column = QVBoxLayout(inner)
        column.setContentsMargins(16, 2, 16, 16)
        column.setSpacing(4)
        self._topics = []
        for heading, paragraph in parts or [("", self.tr("Nothing found for “{query}”").format(query=query))]:
            labels = [make_label(heading, "strong", wraps=True)] if heading else []
            if heading:
                column.addSpacing(10)
            labels.append(make_label(paragraph, "sub", wraps=True))
            for label in labels:
                column.addWidget(label)
            self._topics.append(labels[0])
        column.addStretch(1)
        self.text.setWidget(inner)

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

    def _place(self) -> None:
        """Stand below the top bar at the reading end, over the full height."""
        window, top = self._window, self._window.top_bar.height()
        width = self._context.theme.px(_WIDTH)
        left = 0 if window.isRightToLeft() else window.width() - width
        self.setGeometry(QRect(left, top, width, window.height() - top))
