"""Say what the signs on the cards of the board mean, where nobody is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from refugeesday.gui.widgets.bars import SuitabilityBar
from refugeesday.gui.widgets.labels import IconLabel, make_label

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme

_GOOD, _PARTLY = 80, 40
"""Points whose bars stand for what suits well and for what suits only partly."""


class CardSigns(QWidget):
    """List the signs, each with its meaning."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = make_label("", "heading")
        good, poor = SuitabilityBar(theme=theme), SuitabilityBar(theme=theme)
        self._bars = ((good, _GOOD), (poor, _PARTLY))
        signs = (
            good,
            poor,
            IconLabel("interpreter", theme=theme, size=16),
            IconLabel("fixed", theme=theme, color="accentText", size=16),
            IconLabel("hint", theme=theme, color="warn", size=16),
            IconLabel("add", theme=theme, size=16),
        )
        self._meanings: list[QLabel] = [make_label("", "sub", wraps=True) for _ in signs]
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 4, 16, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._title, 0, 0, 1, 2)
        for row, (sign, meaning) in enumerate(zip(signs, self._meanings, strict=True), 1):
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(meaning, row, 1)
        grid.setColumnStretch(1, 1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What the signs mean"))
        words = (
            self.tr("suits well"),
            self.tr("suits partly"),
            self.tr("with interpreter"),
            self.tr("kept in place"),
            self.tr("something is to be checked"),
            self.tr("free: choose somebody for it"),
        )
        for meaning, said in zip(self._meanings, words, strict=True):
            meaning.setText(said)
        for (bar, points), said in zip(self._bars, words[: len(self._bars)], strict=True):
            bar.set_points(points, said)
