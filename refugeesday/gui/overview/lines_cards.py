"""Show lists in cards: calls that are due, and the last changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.clearing import clear
from refugeesday.gui.widgets.figure import Figure, Shape
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line
from refugeesday.services.open_points import Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QLocale

    from refugeesday.gui.history.entries import HistoryRow
    from refugeesday.gui.theme import Theme
    from refugeesday.services.open_points import DueCall


class CallsCard(Card):
    """List who is to be called today; `made` tells the call that was ticked, `chosen` the figure behind the number."""

    chosen = Signal(str)
    made = Signal(object)
    SHOWN = 3

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._figure = Figure(Point.CALL_DUE, theme=theme, shape=Shape.LARGE)
        self._figure.chosen.connect(self.chosen)
        self.body.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignLeading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._none = make_label("", "sub", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._mark = IconLabel("phone", theme=theme, color="text3", size=32)
        self.body.addStretch(2)
        self.body.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addSpacing(8)
        self.body.addWidget(self._none)
        self.body.addStretch(3)

    def show_calls(self, calls: Sequence[DueCall], *, locale: QLocale) -> None:
        """Show the calls that wait longest."""
        clear(self._rows)
        self.set_title(self.tr("Call today"))
        self._figure.set_figure(locale.toString(len(calls)), self.tr("calls due"), tone="warn" if calls else "text")
        self._figure.setVisible(bool(calls))
        self._none.setText(self.tr("No call is due. Calls stand here on the day that was agreed on."))
        for part in (self._mark, self._none):
            part.setVisible(not calls)
        for call in calls[: self.SHOWN]:
            self._rows.addWidget(make_line())
            self._rows.addLayout(self._line(call))

    def _line(self, call: DueCall) -> QHBoxLayout:
        tick = QCheckBox()
        tick.setProperty("bare", "true")
        tick.setAccessibleName(self.tr("Called {name}").format(name=call.name))
        tick.setToolTip(self.tr("Called"))
        tick.clicked.connect(lambda _on=False, one=call: self.made.emit(one))
        day = call.agreed.next_on
        since = f"{day:%d.%m.}" if day else ""
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(_short(call.name, "name"))
        texts.addWidget(_short(" · ".join(part for part in (since, call.agreed.text) if part), "meta"))
        line = QHBoxLayout()
        line.setContentsMargins(0, 5, 0, 5)
        line.setSpacing(6)
        line.addWidget(tick)
        line.addLayout(texts, 1)
        line.addWidget(make_label(call.phone, "sub"))
        return line


class ChangesCard(Card):
    """List the last changes: when, what, who; `history_wanted` opens all of them."""

    history_wanted = Signal()
    SHOWN = 5

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._all = self.add_link(self.history_wanted.emit, icon="forward")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show the newest steps."""
        clear(self._rows)
        self.set_title(self.tr("Last changes"))
        self._all.setText(self.tr("History"))
        widest = max((self.theme.metrics().horizontalAdvance(row.time) for row in rows[: self.SHOWN]), default=0)
        for row in rows[: self.SHOWN]:
            self._rows.addWidget(make_line())
            line = QHBoxLayout()
            line.setContentsMargins(0, 5, 0, 5)
            line.setSpacing(8)
            time = make_label(row.time, "sub")
            time.setMinimumWidth(widest)
            line.addWidget(time)
            line.addWidget(IconLabel(row.icon, theme=self.theme, size=16))
            line.addWidget(make_label(row.text, "name"))
            line.addWidget(make_label(self.tr("by {name}").format(name=row.step.actor), "sub"))
            line.addStretch(1)
            self._rows.addLayout(line)


def _short(text: str, role: str) -> QWidget:
    """Make a label that may be narrower than its words; the tooltip has them whole."""
    label = make_label(text, role)
    label.setToolTip(text)
    label.setMinimumWidth(40)
    return label
