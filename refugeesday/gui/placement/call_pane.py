"""List who is to be called about the wishes nobody serves, a line each with a button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.placement.phrases import contact_words
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.theme import Theme
    from refugeesday.services.call_lists import CallRow

_ROOMY = 700
_SOME = 10
"""So many lines are made at a time: each is eight widgets, and a pane shows half as many."""
_TRADE, _PEOPLE, _TOWN, _WHOM, _ICON, _PHONE, _BUTTON = range(7)
_BREAKS = re.compile(r"(?<=[ /–-])")


class CallPane(QScrollArea):
    """Show the call list; `called` tells the row whose first house was called.

    Lines are made when somebody scrolls near them, or walks there with the Tab key.
    """

    called = Signal(object)
    filled = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[CallRow, ...] = ()
        self.buttons: list[Button] = []
        self._labels: list[dict[int, QLabel]] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._measure)
        self.verticalScrollBar().rangeChanged.connect(self._add_near)
        self.verticalScrollBar().valueChanged.connect(self._add_near)
        self._fill()

    @property
    def texts(self) -> list[str]:
        """Give each line as it is read."""
        return [" ".join(part for part in self._words(row) if part) for row in self.rows]

    def set_rows(self, rows: Sequence[CallRow]) -> None:
        """Show wishes, those of most people first; what is on top and what has the focus stays, where it is left."""
        if tuple(rows) == self.rows:
            return
        bar, places = self.verticalScrollBar(), {row.id: place for place, row in enumerate(rows)}
        scrolled, tops = bar.value(), [labels[_TRADE].geometry() for labels in self._labels]
        at_top = next((place for place, rect in enumerate(tops) if rect.bottom() >= scrolled), 0)
        stays = next((places[row.id] for row in self.rows[at_top:] if row.id in places), 0) if scrolled else 0
        focused = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        keeps_focus = places.get(self.rows[focused].id, -1) if focused is not None else -1
        self.rows = tuple(rows)
        self._fill(max(stays, keeps_focus))
        if stays:
            self._settle()
            bar.setValue(self._labels[stays][_TRADE].y() + scrolled - tops[at_top].y())
        if keeps_focus >= 0:
            self.buttons[keeps_focus].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the buttons out where the pane is narrow."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._fit()

    def _words(self, row: CallRow) -> tuple[str, str, str, str, str]:
        callee = row.callees[0] if row.callees else None
        whom, phone = self.tr("Chamber or guild"), ""
        if callee is not None:
            contact = contact_words(callee.contact) if callee.contact.name else ""
            whom = ", ".join(part for part in (callee.organisation.name, contact) if part)
            phone = shown_phone(callee.phone)
        return (
            row.title,
            self.tr("%n person(s)", "", len(row.people)),
            row.wish.town or self.tr("town not known"),
            whom,
            phone,
        )

    def _fill(self, wanted: int = 0) -> None:
        """Make the first lines, up to those below a wanted one."""
        inner = QWidget()
        inner.setProperty("role", "panel")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._lines = column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.buttons, self._labels = [], []
        self._grid = grid = QGridLayout()
        grid.setContentsMargins(16, 0, 14, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(_WHOM, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self._add_some()
        while len(self.buttons) < min(wanted + _SOME, len(self.rows)):
            self._add_some()
        self.setWidget(inner)
        self.filled.emit()

    def _settle(self) -> None:
        """Lay the lines out now, so that there is something to scroll."""
        self._lines.activate()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _add_near(self) -> None:
        """Make more lines where the last one is not far below those in sight."""
        bar = self.verticalScrollBar()
        if len(self.buttons) < len(self.rows) and bar.maximum() - bar.value() < self.viewport().height():
            self._add_some()
            self.filled.emit()

    def _add_some(self) -> None:
        made = len(self.buttons)
        for number, row in enumerate(self.rows[made : made + _SOME], start=made):
            self._add(self._grid, number, row)
        self._set_words(made)
        self._measure(made)

    def _measure(self, start: int = 0) -> None:
        """Follow the text size."""
        for labels in self._labels[start:]:
            for label in labels.values():
                label.setMinimumHeight(self._theme.px(38))
            labels[_TRADE].setMaximumWidth(self._theme.px(230))
        self._fit(start)

    def _fit(self, start: int = 0) -> None:
        """Put people and town below the occupation where there is no room beside it; nothing is left out."""
        is_narrow = self.width() < self._theme.px(_ROOMY)
        for row, labels in zip(self.rows[start:], self._labels[start:], strict=False):
            trade, people, town, *_ = self._words(row)
            labels[_TRADE].setText(f"{trade}\n{people}, {town}" if is_narrow else trade)
            labels[_TRADE].setMinimumWidth(self._least_for(trade))
            for at in (_PEOPLE, _TOWN):
                labels[at].setVisible(not is_narrow)
        for button in self.buttons[start:]:
            name = button.accessibleName()
            button.set_compact(is_narrow)
            button.setAccessibleName(name)

    def _least_for(self, trade: str) -> int:
        """Give the width in which no word of an occupation is cut, in pixels, within what a column may take."""
        words = max(map(self._theme.metrics("strong").horizontalAdvance, _BREAKS.split(trade)), default=0)
        least, most = self._theme.px(115), self._theme.px(230)
        return min(most, max(least, words + self._theme.px(4)))

    def _set_words(self, start: int = 0) -> None:
        """Say all in the language in force; occupations are for `_fit`."""
        lines = zip(self._labels[start:], self.buttons[start:], strict=True)
        for row, (labels, button) in zip(self.rows[start:], lines, strict=False):
            trade, people, town, whom, phone = self._words(row)
            for at, text in ((_PEOPLE, people), (_TOWN, town), (_WHOM, whom), (_PHONE, phone)):
                labels[at].setText(text)
            button.setText(self.tr("Called"))
            button.setAccessibleName(self.tr("Called: {trade}, {whom}").format(trade=trade, whom=whom))
            last = row.callees[0].called_at if row.callees else None
            if last is not None:
                button.setToolTip(self.tr("Last called on {date}").format(date=f"{last.astimezone():%d.%m.%Y}"))

    def _add(self, grid: QGridLayout, number: int, row: CallRow) -> None:
        theme, place = self._theme, 2 * number
        button = Button(theme=theme, icon="check", run=lambda: self.called.emit(row))
        button.set_property("dense", "true")
        button.setEnabled(bool(row.callees))
        if row.callees and row.callees[0].called_at is not None:
            button.set_icon("ok")
        self.buttons.append(button)
        labels = {
            _TRADE: make_label("", "strong", wraps=True),
            _PEOPLE: make_label(),
            _TOWN: make_label("", "sub"),
            _WHOM: make_label("", wraps=True),
            _PHONE: make_label(),
        }
        labels[_PEOPLE].setToolTip(", ".join(one.person.full_name for one in row.people))
        for at, label in labels.items():
            label.setContentsMargins(0, 4, 0, 4)
            grid.addWidget(label, place, at)
        self._labels.append(labels)
        icon = IconLabel("phone", theme=theme, color="accentText", size=16)
        grid.addWidget(icon, place, _ICON)
        if not row.callees or not row.callees[0].phone:
            icon.hide()  # never shown here: without a parent it would be a window of its own
        grid.addWidget(button, place, _BUTTON)
        grid.addWidget(make_line(), place + 1, 0, 1, _BUTTON + 1)
