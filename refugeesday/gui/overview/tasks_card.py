"""Say what is next: one line a task, with the button that leads to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from refugeesday.gui.days import day_words
from refugeesday.gui.overview.beginnings import Beginning, beginnings
from refugeesday.gui.painting import draw_round
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.services.open_points import Point

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refugeesday.domain.deadlines import Deadline
    from refugeesday.domain.events import Event
    from refugeesday.gui.theme import Theme
    from refugeesday.services.open_points import OpenPoints

TASKS = (
    Point.UNPLACED, Point.MUST_BE_TOLD, Point.HELPERS_MUST_BE_TOLD, Point.EMPLOYERS_MUST_BE_TOLD, Point.CONSENT_MISSING,
    Point.COMMITMENT_OPEN, Point.OFFER_MISSING, Point.LANGUAGE_UNKNOWN, Point.HELP_ASKED,
)  # fmt: skip
"""The figures that are tasks while they are not zero, by weight."""
_ICONS = {
    Point.UNPLACED: ("plan", "warn"), Point.MUST_BE_TOLD: ("invitations", "warn"),
    Point.HELPERS_MUST_BE_TOLD: ("invitations", "warn"), Point.EMPLOYERS_MUST_BE_TOLD: ("invitations", "warn"),
    Point.CONSENT_MISSING: ("privacy", "accent"),
    Point.COMMITMENT_OPEN: ("employers", "accent"), Point.OFFER_MISSING: ("employers", "accent"),
    Point.LANGUAGE_UNKNOWN: ("translation", "accent"), Point.HELP_ASKED: ("volunteers", "accent"),
}  # fmt: skip
_FIRST_ICONS = {
    Beginning.EMPLOYERS: ("employers", "accent"), Beginning.PARTICIPANTS: ("participants", "accent"),
    Beginning.VOLUNTEERS: ("volunteers", "accent"), Beginning.PHONE: ("phone", "warn"),
}  # fmt: skip
DIRECT = frozenset(
    {Point.UNPLACED, Point.MUST_BE_TOLD, Point.HELPERS_MUST_BE_TOLD, Point.EMPLOYERS_MUST_BE_TOLD}
)  # fmt: skip
"""Tasks that are done on another page than the one that lists the rows."""
_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskWords:
    """Say a task: what it is, why it matters, and what its button does."""

    what: str
    why: str
    action: str


class TasksCard(Card):
    """List the tasks by the day they are due, then by weight.

    `chosen` gives the figure a person wants to see, `done_wanted` that of a task which is done on another page,
    `begin_wanted` the page of a first step, `findings_wanted` asks for all hints.
    """

    chosen = Signal(str)
    done_wanted = Signal(str)
    begin_wanted = Signal(str)
    findings_wanted = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._has_plan = self._has_told = False
        self._has_interviews = True
        self.more = self.add_link(self._show_more, icon="forward")
        self._shows_all = False
        self._all = self.add_link(self.findings_wanted.emit, icon="warning")
        self.body.setContentsMargins(0, 0, 0, 4)
        self._lines = [TaskLine(theme=theme, is_first=place == 0) for place in range(len(Beginning) + len(TASKS))]
        for line in self._lines:
            line.chosen.connect(self._lead)
            self.body.addWidget(line)
        self._count = 0
        self._done = make_label("", "sub", wraps=True)
        self._done.setContentsMargins(16, 8, 16, 8)
        self.body.addWidget(self._done)
        self.body.addStretch(1)

    @property
    def lines(self) -> list[TaskLine]:
        """Give the tasks shown."""
        return [line for line in self._lines if not line.isHidden()]

    def show_points(
        self,
        points: OpenPoints,
        event: Event,
        *,
        told: Mapping[Point, int],
        due: Mapping[Point, Deadline],
        findings: int,
        has_told: bool,
    ) -> None:
        """Show what a new event lacks, then the tasks there are, the first due first, and how many hints the plan has.

        `told` gives the figures that are counted apart from `points`, `due` the deadlines of those that have one,
        `has_told` says whether anybody knows anything.
        """
        self._has_plan, self._has_told, self._has_interviews = points.planned > 0, has_told, event.has_interviews
        first = beginnings(points, event)
        counts = {point: told[point] if point in told else points.count(point) for point in TASKS}
        tasks = [point for point in TASKS if counts[point]]
        tasks.sort(key=lambda point: due[point].due if point in due else date.max)
        for line, step in zip(self._lines, first, strict=False):
            line.show_task(step, 0, self._first_words(step), icon=_FIRST_ICONS[step], due=None)
        for line, point in zip(self._lines[len(first) :], tasks, strict=False):
            words = self._words(point, counts[point])
            line.show_task(point, counts[point], words, icon=_ICONS[point], due=due.get(point))
        self._count = len(first) + len(tasks)
        self._show_lines()
        self._done.setVisible(not self._count)
        self._done.setText(self.tr("Everything that can be checked is in order."))
        self.set_title(self.tr("Next steps"), self.tr("%n task(s)", "", self._count) if self._count else "")
        self._all.setVisible(findings > 0)
        self._all.setText(self.tr("%n hint(s) on the plan", "", findings))

    def _show_lines(self) -> None:
        """Show the first tasks, or all where a person asks for them."""
        shown = self._count if self._shows_all else min(self._count, _SHOWN)
        for place, line in enumerate(self._lines):
            line.setVisible(place < shown)
        self.more.setVisible(self._count > _SHOWN)
        self.more.setText(self.tr("Fewer tasks") if self._shows_all else self.tr("All tasks"))

    def _show_more(self) -> None:
        self._shows_all = not self._shows_all
        self._show_lines()

    def _lead(self, point: str) -> None:
        if point in set(Beginning):
            self.begin_wanted.emit(Beginning(point).page)
            return
        (self.done_wanted if point in DIRECT else self.chosen).emit(point)

    def _tell(self) -> str:
        """Name the action that tells people something."""
        return self.tr("Tell changes") if self._has_told else self.tr("Invite")

    def _words(self, point: Point, n: int) -> TaskWords:
        makers: dict[Point, Callable[[int], TaskWords]] = {
            Point.UNPLACED: self._unplaced,
            Point.MUST_BE_TOLD: self._must_be_told,
            Point.HELPERS_MUST_BE_TOLD: self._helpers_must_be_told,
            Point.EMPLOYERS_MUST_BE_TOLD: self._employers_must_be_told,
            Point.CONSENT_MISSING: self._consent_missing,
            Point.COMMITMENT_OPEN: self._commitment_open,
            Point.OFFER_MISSING: self._offer_missing,
            Point.LANGUAGE_UNKNOWN: self._language_unknown,
            Point.HELP_ASKED: self._help_asked,
        }
        return makers[point](n)

    def _first_words(self, step: Beginning) -> TaskWords:
        by_list = self.tr("Read in a list, or record them by hand")
        return {
            Beginning.EMPLOYERS: TaskWords(
                what=self.tr("There is no employer yet"), why=by_list, action=self.tr("Record employers")
            ),
            Beginning.PARTICIPANTS: TaskWords(
                what=self.tr("There are no participants yet"), why=by_list, action=self.tr("Record participants")
            ),
            Beginning.VOLUNTEERS: TaskWords(
                what=self.tr("There are no volunteers yet"),
                why=self.tr("Interpreters are among them"),
                action=self.tr("Record volunteers"),
            ),
            Beginning.PHONE: TaskWords(
                what=self.tr("The phone number for questions is missing"),
                why=self.tr("No invitation goes out without it"),
                action=self.tr("Enter it"),
            ),
        }[step]

    def _unplaced(self, n: int) -> TaskWords:
        if not self._has_interviews:
            return TaskWords(
                what=self.tr("%n participant(s) have no company yet", "", n),
                why=self.tr("The placement day shows the cause for everybody"),
                action=self.tr("Open the placement day") if self._has_plan else self.tr("Propose companies"),
            )
        return TaskWords(
            what=self.tr("%n participant(s) have no interview yet", "", n),
            why=self.tr("The plan shows the cause for everybody"),
            action=self.tr("Open the interview plan") if self._has_plan else self.tr("Compute the plan"),
        )

    def _must_be_told(self, n: int) -> TaskWords:
        return TaskWords(
            what=self.tr("%n participant(s) do not know their interviews yet", "", n),
            why=self.tr("Never told, or time or booth have changed since"),
            action=self._tell(),
        )

    def _helpers_must_be_told(self, n: int) -> TaskWords:
        return TaskWords(
            what=self.tr("%n volunteer(s) do not know their times yet", "", n),
            why=self.tr("Never told, or something has changed since"),
            action=self._tell(),
        )

    def _employers_must_be_told(self, n: int) -> TaskWords:
        return TaskWords(
            what=self.tr("%n employer(s) do not know their day at the booth yet", "", n),
            why=self.tr("Never told, or something has changed since"),
            action=self._tell(),
        )

    def _consent_missing(self, n: int) -> TaskWords:
        return TaskWords(
            what=self.tr("%n consent(s) missing", "", n),
            why=self.tr("Without consent no profile is passed on"),
            action=self.tr("Look at them"),
        )

    def _commitment_open(self, n: int) -> TaskWords:
        return TaskWords(
            what=self.tr("%n employer(s) have not been asked yet", "", n),
            why=self.tr("Booths are planned for them already")
            if self._has_interviews
            else self.tr("People may be planned for them already"),
            action=self.tr("Call them"),
        )

    def _offer_missing(self, n: int) -> TaskWords:
        return TaskWords(
            what=self.tr("%n employer(s) have not named offers", "", n),
            why=self.tr("Without offers nobody suits their booth"),
            action=self.tr("Complete them"),
        )

    def _language_unknown(self, n: int) -> TaskWords:
        return TaskWords(
            what=self.tr("Languages of %n participant(s) are unknown", "", n),
            why=self.tr("German or other languages are not entered"),
            action=self.tr("Complete them"),
        )

    def _help_asked(self, n: int) -> TaskWords:
        return TaskWords(
            what=self.tr("%n volunteer(s) have not answered yet", "", n),
            why=self.tr("They were asked and have not promised"),
            action=self.tr("Ask again"),
        )


class TaskLine(QWidget):
    """Show one task: icon, what and why, the day it is due, button."""

    chosen = Signal(str)

    def __init__(self, *, theme: Theme, is_first: bool) -> None:
        super().__init__()
        self.count = 0
        self._key = ""
        self._tile = _Tile(theme=theme)
        self._what = make_label("", "name")
        self._why = make_label("", "sub")
        self.due = make_label("", "sub")
        self.button = Button(theme=theme, kind="primary" if is_first else "", run=self._choose)
        self.button.set_least(178)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._what)
        texts.addWidget(self._why)
        row = QHBoxLayout()
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(12)
        row.addWidget(self._tile)
        row.addLayout(texts, 1)
        row.addWidget(self.due)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(make_line())
        layout.addLayout(row)

    def show_task(
        self, key: Point | Beginning, count: int, words: TaskWords, *, icon: tuple[str, str], due: Deadline | None
    ) -> None:
        """Show a task in its words; `count` is the number of rows behind it, `icon` its name and tone."""
        self.count, self._key = count, key.value
        self._what.setText(words.what)
        self._why.setText(words.why)
        self.button.setText(words.action)
        self.due.setText("" if due is None else self._day(due))
        self.due.setProperty("role", "sub" if due is None or due.days > 1 else "urgent")
        self.due.style().polish(self.due)
        self.button.setAccessibleDescription(", ".join(part for part in (words.what, self.due.text()) if part))
        self._tile.set_icon(*icon)

    @property
    def key(self) -> str:
        """Give the figure or the first step behind the task."""
        return self._key

    def _day(self, due: Deadline) -> str:
        if due.days == 0:
            return self.tr("today")
        day = day_words(due.due)
        return self.tr("{day} overdue").format(day=day) if due.is_overdue else day

    def _choose(self) -> None:
        self.chosen.emit(self._key)


class _Tile(QWidget):
    """Show an icon on a tinted square."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._tone = "plan", "warn"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, tone: str) -> None:
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(34), self._theme.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_round(
            painter, self.rect(), radius=self._theme.radius("control"), fill=self._theme.color(f"{self._tone}Soft")
        )
        color = "accentText" if self._tone == "accent" else self._tone
        spare = self._theme.px(8)
        self._theme.draw_icon(painter, self.rect().adjusted(spare, spare, -spare, -spare), self._icon, color)
