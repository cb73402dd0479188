"""Choose what the board shows: hall, language; see what the signs mean and which booths are in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.filter_choice import FilterChoice
from refugeesday.gui.widgets.labels import IconLabel, make_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.theme import Theme


_GAP, _EDGES = 8, 18


class PlanFilters(QWidget):
    """Offer the filters; `changed` tells that one of them was changed, `paged` -1 or 1 booths further."""

    changed = Signal()
    paged = Signal(int)
    table_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._theme = theme
        self.hall = FilterChoice(theme=theme)
        self.language = FilterChoice(theme=theme)
        self.table = IconButton("table_file", "", theme=theme, keys="T", small=True, run=self.table_asked.emit)
        self.table.setCheckable(True)
        self._range = make_label("", "meta", short=True)
        self._previous = IconButton("previous", "", theme=theme, small=True, run=lambda: self.paged.emit(-1))
        self._next = IconButton("next", "", theme=theme, small=True, run=lambda: self.paged.emit(1))
        self._legend: list[QLabel] = []
        for choice in (self.hall, self.language):
            choice.changed.connect(self.changed)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def set_range(self, words: str) -> None:
        """Say which booths are in view; empty where all are."""
        self._range.setText(words)
        for widget in (self._range, self._previous, self._next):
            widget.setVisible(bool(words))
        self._fit()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.hall.set_title(self.tr("Hall"), self.tr("All halls"))
        self.language.set_title(self.tr("Language"), self.tr("All languages"))
        self.table.set_name(self.tr("Show as a table"))
        self._previous.set_name(self.tr("Booths before"))
        self._next.set_name(self.tr("Booths after"))
        for label, text in zip(self._legend, (self.tr("with interpreter"), self.tr("kept in place")), strict=True):
            label.setText(text)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where there is no room for it; tooltips of the cards say the same."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        others = (self.hall, self.language, self._range, self._previous, self._next, self.table)
        hints = (one.sizeHint().boundedTo(one.maximumSize()) for one in others if not one.isHidden())
        needed = sum(hint.width() + _GAP for hint in hints) + _EDGES
        self._signs.setVisible(needed + self._signs.sizeHint().width() <= self.width())

    def _lay_out(self) -> None:
        self._signs = QWidget()
        signs = QHBoxLayout(self._signs)
        signs.setContentsMargins(2, 0, 0, 0)
        signs.setSpacing(4)
        for icon, color in (("interpreter", "text2"), ("fixed", "accentText")):
            signs.addWidget(IconLabel(icon, theme=self._theme, color=color, size=15))
            self._legend.append(make_label("", "meta"))
            signs.addWidget(self._legend[-1])
            signs.addSpacing(6)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, _EDGES - 10, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self.hall)
        layout.addWidget(self.language)
        layout.addWidget(self._signs)
        layout.addStretch(1)
        for widget in (self._range, self._previous, self._next, self.table):
            layout.addWidget(widget)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.height("filterBar", "body"))
