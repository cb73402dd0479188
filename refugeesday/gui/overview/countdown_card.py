"""Count the days to the event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.figure import Figure
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.services.open_points import Point

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale, SignalInstance

    from refugeesday.domain.events import Event
    from refugeesday.gui.theme import Theme
    from refugeesday.services.open_points import OpenPoints

_FIGURES = (Point.EXPECTED, Point.COMMITTED, Point.HELP_PROMISED, Point.INTERPRETERS)


class CountdownCard(Card):
    """Show the days left, when the event is, and who comes."""

    def __init__(self, chosen: SignalInstance, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._days = make_label("", "display")
        self._words = make_label("", "heading", wraps=True)
        self._when = make_label("", "sub", wraps=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(self._words)
        texts.addWidget(self._when)
        texts.addStretch(1)
        self.head.setContentsMargins(0, 8, 0, 0)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self._days)
        top.addLayout(texts, 1)
        self.body.addLayout(top)
        self.body.addSpacing(8)
        self._figures = [Figure(point, theme=theme) for point in _FIGURES]
        for figure in self._figures:
            figure.chosen.connect(chosen)
            self.body.addWidget(make_line())
            self.body.addWidget(figure)
        self.body.addStretch(1)

    def show_event(self, event: Event, *, today: date, locale: QLocale) -> None:
        """Show how far the event is."""
        days = (event.date - today).days
        self._days.setText(locale.toString(abs(days)) if days else "")
        self._days.setVisible(days != 0)
        if days > 0:
            words = self.tr("day(s) to the event", "", days)
        else:
            words = self.tr("day(s) since the event", "", -days) if days else self.tr("Today is the day")
        self._words.setText(words)
        day = locale.toString(QDate(event.date.year, event.date.month, event.date.day), "ddd, dd.MM.yyyy")
        opening = event.opening
        self._when.setText(f"{day}, {opening.starts:%H:%M}–{opening.ends:%H:%M}")
        self.setAccessibleName(f"{abs(days)} {words}")

    def show_points(self, points: OpenPoints, *, locale: QLocale) -> None:
        """Show who comes."""
        words = {
            Point.EXPECTED: self.tr("participants"),
            Point.COMMITTED: self.tr("employers have promised"),
            Point.HELP_PROMISED: self.tr("volunteers have promised"),
            Point.INTERPRETERS: self.tr("of the volunteers interpret"),
        }
        for figure in self._figures:
            point = Point(figure.key)
            figure.set_figure(locale.toString(points.count(point)), words[point])
