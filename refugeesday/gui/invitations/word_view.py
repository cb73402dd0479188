"""Show what is said to one person in words: German first, the reader's language below it in its own direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from refugeesday.gui.widgets.clearing import clear
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.theme import Theme
    from refugeesday.services.previews import Told


class WordView(QFrame):
    """Show heads as (caption, words), then a text, then notes as (icon, words); words can be marked and copied."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 14, 16, 14)
        self._body.setSpacing(8)

    def show_words(
        self, heads: Sequence[tuple[str, str]], text: Told, *, notes: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show other words."""
        clear(self._body)
        widest = max((self._theme.metrics("meta").horizontalAdvance(one) for one, _ in heads), default=0)
        for caption, words in heads:
            line = QHBoxLayout()
            line.setSpacing(10)
            label = make_label(caption, "meta")
            label.setFixedWidth(max(widest + 2, self._theme.px(64)))
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(_words(words, "strong" if caption == heads[-1][0] else ""), 1)
            self._body.addLayout(line)
        if heads:
            self._body.addWidget(make_line())
        if text.german:
            self._body.addWidget(_words(text.german))
        if text.german and text.other:
            self._body.addWidget(make_line())
        if text.other:
            other = _words(text.other)
            if text.is_rtl:
                other.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self._body.addWidget(other)
        for icon, words in notes:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(IconLabel(icon, theme=self._theme, color="text3", size=16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(make_label(words, "meta", wraps=True), 1)
            self._body.addLayout(line)
        self._body.addStretch(1)


def _words(text: str, role: str = "") -> QLabel:
    label = make_label(text, role, wraps=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setMinimumWidth(40)
    return label
