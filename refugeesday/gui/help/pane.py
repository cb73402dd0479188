"""Show the help of the page in front, always at the reading end of the window, over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from refugeesday.gui.help.texts import help_text
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace

_WIDTH = 360


class HelpPane(QFrame):
    """Open and close by F1, close by Esc, and follow the page while open; the focus goes back where it was."""

    def __init__(self, window: MainWindow, context: Context[Workspace]) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._origin: QWidget | None = None
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._title = make_label("", "title", wraps=True)
        self._close = IconButton("close", "", theme=context.theme, keys="Esc", run=self.leave)
        self.text = QScrollArea()
        self.text.setWidgetResizable(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 6)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
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
        self._origin = QApplication.focusWidget()
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
            self._read()
            self.raise_()

    def _read(self) -> None:
        found = help_text(self._window.page.help_key, self._context.language.code.value)
        self.setAccessibleName(self.tr("Help: {page}").format(page=found.title))
        self.text.setAccessibleName(self.tr("Help: {page}").format(page=found.title))
        self._close.set_name(self.tr("Close the help"))
        self._title.setText(found.title)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 2, 16, 16)
        column.setSpacing(4)
        for heading, paragraph in found.parts:
            if heading:
                column.addSpacing(10)
                column.addWidget(make_label(heading, "strong", wraps=True))
            column.addWidget(make_label(paragraph, "sub", wraps=True))
        column.addStretch(1)
        self.text.setWidget(inner)

    def _place(self) -> None:
        """Stand below the top bar at the reading end, over the full height."""
        window, top = self._window, self._window.top_bar.height()
        width = self._context.theme.px(_WIDTH)
        left = 0 if window.isRightToLeft() else window.width() - width
        self.setGeometry(QRect(left, top, width, window.height() - top))
