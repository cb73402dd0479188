"""Show topics of help at the reading end of a window, over what is there; Esc closes and the focus goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from refugeesday.gui.theme import Theme

_WIDTH = 360


class HelpFrame(QFrame):
    """Hold a title and its topics; a subclass reads them in `read`. `below` stays free above it."""

    def __init__(self, window: QWidget, *, theme: Theme, below: QWidget | None = None) -> None:
        super().__init__(window)
        self._host, self._theme, self._below = window, theme, below
        self._origin: QWidget | None = None
        self._column = QVBoxLayout()
        self._topics: list[QWidget] = []
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._title = make_label("", "title", wraps=True)
        self._close = IconButton("close", "", theme=theme, keys="Esc", run=self.leave)
        self.text = QScrollArea()
        self.text.setWidgetResizable(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 6)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.text, 1)
        theme.changed.connect(self._place)
        window.installEventFilter(self)
        self.hide()

    def read(self) -> None:
        """Show the topics there are now, by `show_parts`."""
        raise NotImplementedError

    def toggle(self) -> None:
        """Open, or close."""
        if self.isVisible():
            self.leave()
        else:
            self.open()

    def open(self) -> None:
        """Open and take the focus."""
        if not self.isVisible():
            self._origin = QApplication.focusWidget()
        self.read()
        self._place()
        self.show()
        self.raise_()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close and give the focus back."""
        self.hide()
        if self._origin is not None and self._origin.isVisible():
            self._origin.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_parts(self, title: str, parts: Sequence[tuple[str, str]]) -> None:
        """Show a title and topics, each a heading ("" for none) and a paragraph."""
        self.setAccessibleName(self.tr("Help: {page}").format(page=title))
        self.text.setAccessibleName(self.tr("Help: {page}").format(page=title))
        self._close.set_name(self.tr("Close the help"))
        self._title.setText(title)
        inner = QWidget()
        column = self._column = QVBoxLayout(inner)
        column.setContentsMargins(16, 2, 16, 16)
        column.setSpacing(4)
        self._topics = []
        for heading, paragraph in parts:
            labels = [make_label(heading, "strong", wraps=True)] if heading else []
            if heading:
                column.addSpacing(10)
            labels.append(make_label(paragraph, "sub", wraps=True))
            for label in labels:
                column.addWidget(label)
            self._topics.append(labels[0])
        column.addStretch(1)
        self.text.setWidget(inner)

    def bring(self, place: int) -> None:
        """Scroll to a topic."""
        self._column.activate()
        self.text.ensureWidgetVisible(self._topics[-1])  # so that the topic comes to stand at the top
        self.text.ensureWidgetVisible(self._topics[place])

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

    def _place(self) -> None:
        """Stand at the reading end, over the full height that is free."""
        top = self._below.height() if self._below is not None else 0
        width = self._theme.px(_WIDTH)
        left = 0 if self._host.isRightToLeft() else self._host.width() - width
        self.setGeometry(QRect(left, top, width, self._host.height() - top))
