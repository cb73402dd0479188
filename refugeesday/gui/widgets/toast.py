"""Tell what was done and offer to take it back, for a few seconds at the foot of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.theme import Theme

SHOWN_FOR = 8_000
_ABOVE_FOOT = 20
_WIDEST = 500
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX


class Toast(QFrame):
    """Show one message at a time over its host; stays while hovered or focused, and is announced politely."""

    def __init__(self, host: QWidget, *, theme: Theme) -> None:
        super().__init__(host.parentWidget())
        self._host = host
        self._undo: Callable[[], object] | None = None
        self._theme = theme
        self.setProperty("role", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._words = Label("", self)
        self._words.setWordWrap(True)
        self._button = QPushButton(self.tr("Undo"), self)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setProperty("dense", "true")
        self._button.clicked.connect(self._take_back)
        self._close = IconButton("close", self.tr("Close message"), theme=theme, small=True, run=self.hide)
        self._close.set_icon("close", "surface")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        for widget in (self._words, self._button, self._close):
            layout.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self._leave)
        host.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """Give the message shown last."""
        return self._words.text()

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a message, with a button that takes the action back where `undo` is given."""
        self._undo = undo
        self._words.setText(text)
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the host when it is resized."""
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of a new language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._button.setText(self.tr("Undo"))
            self._close.set_name(self.tr("Close message"))
        super().changeEvent(event)

    def _leave(self) -> None:
        if not self.underMouse() and not self._button.hasFocus() and not self._close.hasFocus():
            self._timer.stop()
            self.hide()

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        """Stand at the foot of the host, never so wide that what is at its ends cannot be clicked."""
        words = self._words
        words.setMinimumSize(0, 0)
        words.setMaximumSize(_NO_LIMIT, _NO_LIMIT)
        words.setWordWrap(False)
        wide = min(words.sizeHint().width(), self._theme.px(_WIDEST))
        words.setWordWrap(True)
        words.setFixedSize(wide, words.heightForWidth(wide))
        self.adjustSize()
        area = self._host.geometry()
        self.move(area.center().x() - self.width() // 2, area.bottom() - self.height() - _ABOVE_FOOT)
