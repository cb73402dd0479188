"""Offer labels by role, and icons beside them that follow the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from refugeesday.gui.painting import draw_text
from refugeesday.gui.veil import Veiled, veiled

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme

_LEADING, _TRAILING = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_SIDES = Qt.AlignmentFlag.AlignHorizontal_Mask
_LARGE = frozenset({"h1", "title", "hero", "number", "display"})
"""Roles whose figures stand in no column: each is as wide as it is."""


class Label(QLabel, Veiled):
    """Keep its words and show them without names while these are hidden."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._hint, self._name = "", "", ""
        self._stands = self.alignment()
        if self.isRightToLeft():
            self.setAlignment(self._stands)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Change the words."""
        self._words = text
        super().setText(veiled(text))

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Change where the words stand, as seen from the reading start."""
        self._stands = alignment
        mirrored = {_LEADING: _TRAILING, _TRAILING: _LEADING}.get(alignment & _SIDES)
        if self.isRightToLeft() and mirrored is not None:  # Qt mirrors by the words: Latin names would stay at the left
            alignment = alignment & ~_SIDES | mirrored | Qt.AlignmentFlag.AlignAbsolute
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        """Mirror the words with the layout, whatever script they are in."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.setAlignment(self._stands)

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def setToolTip(self, text: str) -> None:
        """Change what is explained."""
        self._hint = text
        super().setToolTip(veiled(text))

    def setAccessibleName(self, text: str) -> None:
        """Change what is read aloud."""
        self._name = text
        super().setAccessibleName(veiled(text))

    def take_veil(self) -> None:
        """Show the words as they may be shown now."""
        super().setText(veiled(self._words))
        super().setToolTip(veiled(self._hint))
        super().setAccessibleName(veiled(self._name))


class ShortLabel(Label):
    """Show one line of data, such as a name, as far as there is room; the tooltip has all of it."""

    def minimumSizeHint(self) -> QSize:
        """Allow less than the words need."""
        return QSize(0, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Change the words."""
        super().setText(text)
        self._explain()

    def take_veil(self) -> None:
        """Show the words as they may be shown now."""
        super().take_veil()
        self._explain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Explain what does not fit."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, shortened with …."""
        color = self.palette().color(QPalette.ColorRole.WindowText)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        draw_text(painter, self.contentsRect(), self._words, font=self.font(), color=color)

    def _explain(self) -> None:
        is_cut = self.fontMetrics().horizontalAdvance(veiled(self._words)) > self.width()
        self.setToolTip(self._words if is_cut else "")


def make_label(
    text: str = "", role: str = "", *, wraps: bool = False, short: bool = False, parent: QWidget | None = None
) -> QLabel:
    """Make a label in a role of the style sheet, such as "h1", "title", "heading", "sub", "meta" or "strong".

    A `short` one is for a line of data: it gives way and says all in its tooltip.
    """
    label = ShortLabel(text, parent) if short else Label(text, parent)
    if role:
        label.setProperty("role", role)
    if role in _LARGE:
        font = QFont()
        font.setFeature(QFont.Tag("tnum"), 0)
        label.setFont(font)
    label.setWordWrap(wraps)
    return label


def make_line(*, upright: bool = False, parent: QWidget | None = None) -> QFrame:
    """Make a hairline between rows, or an upright divider between parts of a bar."""
    line = QFrame(parent)
    line.setProperty("role", "upright" if upright else "hairline")
    return line


class IconLabel(QWidget):
    """Show an icon that says nothing a word beside it does not say."""

    def __init__(
        self, role: str, *, theme: Theme, color: str = "text2", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role, self._color, self._size = role, color, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, role: str, color: str | None = None) -> None:
        """Change the icon."""
        self._role = role
        self._color = color or self._color
        self.update()

    def sizeHint(self) -> QSize:
        """Give the icon's room."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        self._theme.draw_icon(QPainter(self), self.rect(), self._role, self._color)
