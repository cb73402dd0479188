"""Say whether the day is large enough: places against wishes, interpreting against what is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from refugeesday.gui.language_names import language_name
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.gui.painting import Strip, draw_round
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.labels import make_label
from refugeesday.services.capacities import Enough, EventCapacity, event_capacity

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import Session

_SHOWN = 4
_FILLS = {Enough.ENOUGH: "fitOn", Enough.TIGHT: "warnFill", Enough.SHORT: "errFill"}
_ROLES = {Enough.ENOUGH: "sub", Enough.TIGHT: "warn", Enough.SHORT: "error"}


class CapacityCard(Card):
    """Hold a line for the places and one for each language that needs interpreting, the shortest first."""

    def __init__(self, context: Context[Workspace], parent: QWidget | None = None) -> None:
        super().__init__(theme=context.theme, parent=parent)
        self._context, self._workspace = context, context.session
        self._found: EventCapacity | None = None
        self._asked, self._of_event = 0, 0
        self.rows: list[CapacityRow] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._none = make_label("", "sub", wraps=True)
        self.all = Button(theme=context.theme, kind="ghost", run=self._show)
        self.all.setCheckable(True)
        self.all.set_property("dense", "true")
        self.all.set_property("align", "start")
        self.play = Button(theme=context.theme, icon="try")
        self.play.set_property("dense", "true")
        self.head.addWidget(self.play)
        self.body.setContentsMargins(16, 0, 16, 14)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._none)
        self.retranslate()

    def show_event(self, event: Event) -> None:
        """Ask beside the window, unless it is known; the old lines stay until then."""
        if self._of_event == event.id:
            return
        self._of_event = event.id
        self._asked += 1
        asked, session, id_ = self._asked, self._workspace.session, event.id

        def read(reader: Session, _report: Report) -> tuple[int, EventCapacity]:
            return asked, event_capacity(reader, event=id_)

        task = self._context.tasks.start(read_aside(session, read))
        task.succeeded.connect(self._take)

    def forget(self) -> None:
        """Ask again next time."""
        self._of_event = 0

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.play.setText(self.tr("Play it through"))
        self._show()

    def _take(self, found: tuple[int, EventCapacity]) -> None:
        asked, capacity = found
        if asked == self._asked:
            self._found = capacity
            self._show()

    def _show(self) -> None:
        found = self._found
        rows = self._lines(found) if found is not None else []
        self._none.setVisible(not rows)
        self._none.setText(
            self.tr("Once booths and participants are entered, this says whether the day is large enough.")
        )
        more = len(rows) - 1 - _SHOWN
        self.all.setVisible(more > 0)
        self.all.setText(
            self.tr("Fewer languages") if self.all.isChecked() else self.tr("%n more language(s)", "", more)
        )
        shown = rows if self.all.isChecked() else rows[: _SHOWN + 1]
        while len(self.rows) < len(shown):
            self.rows.append(CapacityRow(self._grid, len(self.rows), theme=self.theme))
        for place, row in enumerate(self.rows):
            row.set_visible(place < len(shown))
        for row, (label, demand, supply, state) in zip(self.rows, shown, strict=False):
            row.show_need(
                label, demand, supply, state, word=self._workspace.words.of(state), of=self._of(demand, supply)
            )
        self.set_title(self.tr("Is it enough?"), self._summary(found) if found is not None and rows else "")

    def _lines(self, found: EventCapacity) -> list[tuple[str, int, int, Enough]]:
        if found.state is Enough.OPEN:
            return []
        lines: list[tuple[str, int, int, Enough]] = [
            (self.tr("Places for interviews"), found.talks, found.places.places, found.state)
        ]
        for need in found.languages:
            label = self.tr("Interpreting {language}").format(language=language_name(need.language))
            lines.append((label, need.demand, need.supply, need.state))
        return lines

    def _summary(self, found: EventCapacity) -> str:
        locale = self._context.language.locale
        parts = [
            self.tr("Places {count}").format(count=locale.toString(found.places.places)),
            self.tr("Wishes {count}").format(count=locale.toString(found.talks)),
        ]
        worst = next((need for need in found.languages if need.state is not Enough.ENOUGH), None)
        if worst is not None:
            word = self._workspace.words.of(worst.state)
            parts.append(self.tr("Interpreting {language}").format(language=language_name(worst.language)) + f" {word}")
        return " · ".join(parts)

    def _of(self, demand: int, supply: int) -> str:
        locale = self._context.language.locale
        return self.tr("{demand} of {supply}").format(demand=locale.toString(demand), supply=locale.toString(supply))


class CapacityRow:
    """One line in the grid of the card: what, a bar, the figures, the word."""

    def __init__(self, grid: QGridLayout, row: int, *, theme: Theme) -> None:
        self.label, self.bar = make_label("", ""), NeedBar(theme=theme)
        self.figures, self.word = make_label("", "strong"), make_label("", "sub")
        self.figures.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        for column, part in enumerate(self._parts()):
            grid.addWidget(part, row, column)

    def _parts(self) -> tuple[QLabel, NeedBar, QLabel, QLabel]:
        return self.label, self.bar, self.figures, self.word

    @property
    def text(self) -> str:
        """Give the line as it is read."""
        return f"{self.label.text()}: {self.figures.text()}, {self.word.text()}"

    def set_visible(self, on: bool) -> None:  # noqa: FBT001 - the state itself
        """Show or hide the whole line."""
        for part in self._parts():
            part.setVisible(on)

    def show_need(self, label: str, demand: int, supply: int, state: Enough, *, word: str, of: str) -> None:
        """Show what is needed of what there is."""
        self.label.setText(label)
        self.figures.setText(of)
        self.word.setText(word)
        self.word.setProperty("role", _ROLES[state])
        self.word.style().unpolish(self.word)
        self.word.style().polish(self.word)
        self.bar.show_need(demand, supply, _FILLS[state])
        self.bar.setAccessibleName(self.text)


class NeedBar(QWidget):
    """Paint how much of what there is would be used; where more is needed, how much of the need is met."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[tuple[float, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_need(self, demand: int, supply: int, color: str) -> None:
        """Show a need, in a colour role what would be used, or what is missing."""
        if demand <= supply:
            self._parts = ((demand / supply if supply else 0.0, color),)
        else:
            self._parts = ((1.0, color), (supply / demand, "fitOn"))
        self.update()

    def sizeHint(self) -> QSize:
        """Give a bar's room."""
        return QSize(self._theme.px(100), self._theme.px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and bar."""
        painter, theme, height = QPainter(self), self._theme, self._theme.px(8)
        track = QRect(0, (self.height() - height) // 2, self.width(), height)
        draw_round(painter, track, radius=height / 2, fill=theme.color("fitOff"))
        for share, color in self._parts:
            if width := round(self.width() * share):
                bar = Strip(track, self.layoutDirection()).take_start(width)
                draw_round(painter, bar, radius=height / 2, fill=theme.color(color))
