"""Say what changed since a person was last told, each part before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.invitations.change_delegate import paint_change
from refugeesday.gui.painting import Strip
from refugeesday.gui.widgets.clearing import clear
from refugeesday.gui.widgets.labels import IconLabel, make_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.invitations.row_words import ChangeLine, RowWords
    from refugeesday.gui.theme import Theme

_SHOWN = 3


class ChangedBox(QFrame):
    """Show up to three lines; hidden while a person knows everything."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "notice")
        self.setProperty("tone", "warn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = make_label("", "strong")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addLayout(self._lines)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(10)
        layout.addWidget(IconLabel("repeat", theme=theme, color="warn", size=17), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        self.hide()

    def show_lines(self, lines: Sequence[ChangeLine], *, words: RowWords) -> None:
        """Show what changed."""
        clear(self._lines)
        is_news = all(line.tone == "info" for line in lines)
        self._title.setText(self.tr("Not told yet") if is_news else self.tr("Changed since last told"))
        for line in lines[:_SHOWN]:
            self._lines.addWidget(ChangeLabel(line, words=words.spoken(line), theme=self._theme))
        if len(lines) > _SHOWN:
            self._lines.addWidget(make_label(self.tr("and %n more", "", len(lines) - _SHOWN), "meta"))
        self.setVisible(bool(lines))


class ChangeLabel(QWidget):
    """Show one line of what changed, the employer before it."""

    def __init__(self, line: ChangeLine, *, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._theme = line, theme
        self.setAccessibleName(f"{line.about}: {words}" if line.about else words)
        self.setToolTip(self.accessibleName())
        self.setMinimumHeight(theme.metrics("strong").height() + theme.px(2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        line = self._line
        strip = Strip(QRect(0, 0, self.width(), self.height()), self.layoutDirection())
        paint_change(painter, strip, line, theme=self._theme, about=line.about)
