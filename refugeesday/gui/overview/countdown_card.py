"""Count the days to the event, say which phase this is, and how registrations grew."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from refugeesday.gui.days import date_words
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.figure import Figure
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.trend import Trend
from refugeesday.services.open_points import Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QLocale, SignalInstance

    from refugeesday.domain.events import Event
    from refugeesday.gui.theme import Theme
    from refugeesday.services.open_points import OpenPoints

_PHASES = ((90, "prepare"), (30, "register"), (7, "plan"), (1, "last_week"), (0, "today"))
"""From how many days before the event on each phase lasts; afterwards it is wound up."""
_FIGURES = (Point.EXPECTED, Point.COMMITTED, Point.HELP_PROMISED, Point.INTERPRETERS)


class CountdownCard(Card):
    """Show the days left, when the event is, and who comes."""

    def __init__(self, chosen: SignalInstance, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._days = make_label("", "display")
        self._words = make_label("", "heading", wraps=True)
        self._when = make_label("", "sub", wraps=True)
        self.phase = make_label("", "strong", wraps=True)
        self.growth = make_label("", "sub", wraps=True)
        self.trend = Trend(theme=theme)
        self.head.setContentsMargins(0, 8, 0, 0)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self._days)
        top.addWidget(self._words, 1)
        self.body.addLayout(top)
        self.body.addWidget(self._when)
        self.body.addWidget(self.phase)
        self.body.addSpacing(8)
        self._figures = [Figure(point, theme=theme) for point in _FIGURES]
        for figure in self._figures:
            figure.chosen.connect(chosen)
            self.body.addWidget(make_line())
            self.body.addWidget(figure)
        self.body.addSpacing(6)
        self.body.addWidget(self.growth)
        self.body.addWidget(self.trend)
        self.body.addStretch(1)
        self.show_growth((), today=date.min)

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
        self.phase.setText(self._phase(days))
        day = date_words(event.date)
        opening = event.opening
        self._when.setText(f"{day}, {opening.starts:%H:%M}–{opening.ends:%H:%M}")
        self.setAccessibleName(f"{abs(days)} {words}")

    def show_growth(self, sums: Sequence[tuple[date, int]], *, today: date) -> None:
        """Show how many people were registered by which day; nothing where all came on one day."""
        has_growth = len(sums) > 1
        self.growth.setVisible(has_growth)
        self.trend.setVisible(has_growth)
        if not has_growth:
            return
        before = max((count for day, count in sums if day <= today - timedelta(days=7)), default=0)
        words = self.tr("%n registration(s) in the last seven days", "", sums[-1][1] - before)
        self.growth.setText(words)
        said = self.tr("Registered by {day}: {count}")
        told = [said.format(day=f"{day:%d.%m.%Y}", count=count) for day, count in sums]
        self.trend.set_sums(sums, sentence="; ".join([told[0], told[-1]]))

    def _phase(self, days: int) -> str:
        names = {
            "prepare": self.tr("Phase: preparing"),
            "register": self.tr("Phase: registering and winning employers"),
            "plan": self.tr("Phase: planning and inviting"),
            "last_week": self.tr("Phase: the last week"),
            "today": self.tr("Phase: the day itself"),
        }
        found = next((name for least, name in _PHASES if days >= least), None)
        return names[found] if found is not None else self.tr("Phase: winding up")

    def show_points(self, points: OpenPoints, *, locale: QLocale) -> None:
        """Show who comes."""
        words = {
            Point.EXPECTED: self.tr("participants"),
            Point.COMMITTED: self.tr("employers have promised"),
            Point.HELP_PROMISED: self.tr("volunteers have promised"),
            Point.INTERPRETERS: self.tr("can interpret"),
        }
        for figure in self._figures:
            point = Point(figure.key)
            figure.set_figure(locale.toString(points.count(point)), words[point])
