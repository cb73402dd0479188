"""Show figures in cards: each opens the rows behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.widgets.bars import StackedBar
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.figure import Figure, Shape
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.ring import Ring
from refugeesday.services.open_points import Point

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QLocale

    from refugeesday.gui.theme import Theme
    from refugeesday.services.open_points import OpenPoints

REPLIES = (
    (Point.REPLY_PROMISED, "okFill", "ok"),
    (Point.REPLY_OPEN, "control", "open"),
    (Point.REPLY_DECLINED, "errFill", "declined"),
)
EMPLOYERS = (
    (Point.COMMITTED, "okFill", "ok"),
    (Point.COMMITMENT_ASKED, "infoFill", "send"),
    (Point.COMMITMENT_OPEN, "control", "open"),
    (Point.COMMITMENT_DECLINED, "errFill", "declined"),
)
VOLUNTEERS = (
    (Point.HELP_PROMISED, "okFill", "ok"),
    (Point.HELP_ASKED, "infoFill", "send"),
    (Point.INTERPRETERS, "", "interpreter"),
    (Point.INTERPRETERS_FREE, "", "late"),
)
"""The parts of each card: figure, colour role in the bar, "" for none, and icon."""


class PartsCard(Card):
    """Show a headline figure, a bar of its parts, and a line for each part.

    `parts` are (figure, colour role, icon); what is no part of the bar has no colour.
    """

    chosen = Signal(str)

    def __init__(
        self, headline: Point, parts: Sequence[tuple[Point, str, str]], *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self._parts = tuple(parts)
        self._headline = Figure(headline, theme=theme, shape=Shape.LARGE)
        self._bar = StackedBar(theme=theme)
        self._lines = [Figure(point, theme=theme, swatch=role, icon=icon) for point, role, icon in parts]
        self.body.addWidget(self._headline, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._bar)
        self.body.addSpacing(6)
        for figure in (self._headline, *self._lines):
            figure.chosen.connect(self.chosen)
        for line in self._lines:
            self.body.addWidget(line)
        self.body.addStretch(1)

    def show_points(self, points: OpenPoints, title: str, words: Mapping[Point, str], *, locale: QLocale) -> None:
        """Show the figures in words."""
        self.set_title(title)
        for figure in (self._headline, *self._lines):
            point = Point(figure.key)
            said = words[point]
            begins = said if figure is self._headline else said[:1].upper() + said[1:]
            figure.set_figure(locale.toString(points.count(point)), begins)
        counts = [(role, points.count(point)) for point, role, _ in self._parts if role]
        said = ", ".join(f"{points.count(point)} {words[point]}" for point, role, _ in self._parts if role)
        self._bar.set_parts(counts, said)


class PlanCard(Card):
    """Show how many people have an interview, or a company for a day: a ring and the figures beside it."""

    chosen = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._ring = Ring(theme=theme)
        self._placed = Figure(Point.PLACED, theme=theme, shape=Shape.STACK)
        self._unplaced = Figure(Point.UNPLACED, theme=theme, shape=Shape.STACK)
        self._mean, self._of_mean = make_label("", "metric"), make_label("", "meta")
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addStretch(1)
        for figure in (self._placed, self._unplaced):
            figure.chosen.connect(self.chosen)
            side.addWidget(figure)
        mean = QVBoxLayout()
        mean.setSpacing(0)
        mean.addWidget(self._mean)
        mean.addWidget(self._of_mean)
        side.addLayout(mean)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(side, 1)
        self.body.addLayout(row, 1)

    def show_points(self, points: OpenPoints, *, has_interviews: bool, locale: QLocale) -> None:
        """Show the coverage of the plan."""
        placed, expected = points.count(Point.PLACED), points.count(Point.EXPECTED)
        missing = points.count(Point.UNPLACED)
        if has_interviews:
            title, with_one, without = (
                self.tr("Interview plan"),
                self.tr("have an interview"),
                self.tr("without interview"),
            )
            sentence = self.tr("{placed} of {total} participants have an interview")
        else:
            title, with_one, without = self.tr("Placement day"), self.tr("have a company"), self.tr("without a company")
            sentence = self.tr("{placed} of {total} participants have a company")
        self.set_title(title)
        self._ring.set_share(
            placed / expected if expected else 0.0,
            number=locale.toString(placed),
            words=self.tr("of {total}").format(total=locale.toString(expected)),
            sentence=sentence.format(placed=placed, total=expected),
        )
        self._placed.set_figure(locale.toString(placed), with_one)
        self._unplaced.set_figure(locale.toString(missing), without, tone="warn" if missing else "text")
        for label in (self._mean, self._of_mean):
            label.setVisible(has_interviews)
        mean = locale.toString(points.planned / placed, "f", 1) if placed else "–"
        self._mean.setText(mean)
        self._of_mean.setText(self.tr("interviews (Ø)"))
