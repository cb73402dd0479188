"""Offer a search field: icon before the words, the keys that lead here after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from refugeesday.gui.theme import Theme

_PAUSE = 120


class SearchField(QLineEdit):
    """Emit `searched` shortly after the last key, at once on Enter; Esc empties the field, then leaves it."""

    searched = Signal(str)

    def __init__(self, placeholder: str, *, theme: Theme, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.wanted_width = 0  # pixels that show all of the placeholder
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.set_placeholder(placeholder)
        self.setClearButtonEnabled(not keys)
        self.textChanged.connect(self._pause.start)
        self.returnPressed.connect(self._tell)
        theme.changed.connect(self._restyle)

    def set_placeholder(self, text: str) -> None:
        """Say what is searched; also the field's accessible name."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field with Esc; an empty one gives Esc on."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and keys over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        theme = self._theme
        strip = Strip(self.rect().adjusted(theme.px(11), 0, -theme.px(8), 0), self.layoutDirection())
        theme.draw_icon(painter, strip.take_start(theme.px(17)), "search", "text2")
        if self._keys and not self.text():
            words = self._key_words()
            metrics = theme.metrics("meta")
            area = strip.take_end(metrics.horizontalAdvance(words) + theme.px(12))
            height = metrics.height() + theme.px(3)
            box = QRect(area.left(), (self.height() - height) // 2, area.width(), height)
            draw_round(painter, box, radius=4, fill=theme.color("subtle"), line=theme.color("divider"))
            align = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, box, words, font=theme.font("meta"), color=theme.color("text2"), align=align)

    def changeEvent(self, event: QEvent) -> None:
        """Mirror the margins with the layout."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def _key_words(self) -> str:
        return QKeySequence(self._keys).toString(QKeySequence.SequenceFormat.NativeText)

    def _restyle(self) -> None:
        theme = self._theme
        hint = theme.metrics("meta").horizontalAdvance(self._key_words()) + theme.px(16) if self._keys else 0
        mirrored = self.isRightToLeft()
        self.setTextMargins(hint if mirrored else theme.px(24), 0, theme.px(24) if mirrored else hint, 0)
        for action in self.actions():  # the cross that empties the field: Qt's own is a dark one in every scheme
            action.setIcon(theme.icon("close", "text2"))
        self.wanted_width = theme.metrics().horizontalAdvance(self.placeholderText()) + theme.px(56) + hint
        self.setMinimumWidth(self.wanted_width)

    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())
