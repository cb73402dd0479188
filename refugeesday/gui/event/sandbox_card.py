"""Play a day through with other numbers; nothing is kept until a person takes talks and breaks over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from refugeesday.gui.event.trying import Trying
from refugeesday.gui.language_names import language_name
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.stepper import Stepper
from refugeesday.services.sandbox import InterpreterCount, TrialDay, TrialResult, event_on

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from refugeesday.domain.events import Event
    from refugeesday.errors import UserError
    from refugeesday.gui.context import Context
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace

_LANGUAGES = 4
_COLUMNS = 2


class SandboxCard(Card):
    """Hold the numbers and what they would bring; `taken` carries the event with the talks and breaks tried."""

    taken = Signal(object)

    def __init__(self, context: Context[Workspace], parent: QWidget | None = None) -> None:
        super().__init__(theme=context.theme, parent=parent)
        self._context = context
        self._event: Event | None = None
        self._of_event = 0
        self._first: TrialResult | None = None
        self.trying = Trying(context, self)
        self.trying.ready.connect(self._take_numbers)
        self.trying.found.connect(self._show_result)
        self.trying.failed.connect(self._show_problem)
        self.trying.progressed.connect(self._show_progress)
        theme = context.theme
        self.knobs: dict[str, Knob] = {
            "slot": Knob(5, 60, theme=theme, step=5),
            "pause": Knob(0, 120, theme=theme, step=5),
            "tables": Knob(0, 1000, theme=theme),
            "participants": Knob(0, 10_000, theme=theme),
        }
        self._spoken: list[str] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self.figures = [Outcome() for _ in range(3)]
        self.state = make_label("", "sub", wraps=True)
        self.reset = Button(theme=theme, icon="undo", run=self._reset)
        self.take = Button(theme=theme, icon="check", run=self._take)
        self._lay_out()
        for knob in self.knobs.values():
            knob.chosen.connect(self._plan)
        self.retranslate()

    def show_event(self, event: Event) -> None:
        """Begin again with an event as it is, unless that is known; only where the card is open."""
        self._event = event
        if self.isVisible() and self._of_event != event.id:
            self._of_event = event.id
            self.trying.begin(event.id)

    def forget(self) -> None:
        """Begin again next time."""
        self._of_event = 0

    def open(self) -> None:
        """Show the card and begin."""
        self.show()
        if self._event is not None:
            self._of_event = self._event.id
            self.trying.begin(self._event.id)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.set_title(self.tr("What if?"), self.tr("Nothing of this is kept"))
        words = {
            "slot": (self.tr("Length of an interview"), self.tr("minutes")),
            "pause": (self.tr("Breaks together"), self.tr("minutes")),
            "tables": (self.tr("Tables"), ""), "participants": (self.tr("Expected participants"), ""),
        }  # fmt: skip
        for key, (label, unit) in words.items():
            self.knobs[key].set_words(label, unit, less=self.tr("Less"), more=self.tr("More"))
        for code in self._spoken:
            label = self.tr("Interpreters {language}").format(language=language_name(code))
            self.knobs[code].set_words(label, "", less=self.tr("Less"), more=self.tr("More"))
        self.reset.setText(self.tr("Reset"))
        self.take.setText(self.tr("Take over interviews and breaks"))

    def _take_numbers(self) -> None:
        """Set all knobs to the event as it is, and plan it for comparison."""
        on = self.trying.on
        if on is None:
            return
        wanted = sorted(on.day.interpreters, key=lambda one: (-one.count, one.language))[:_LANGUAGES]
        for code in self._spoken:
            self._grid.removeWidget(self.knobs[code])
            self.knobs.pop(code).deleteLater()
        self._spoken = [one.language for one in wanted]
        for one in wanted:
            knob = self.knobs[one.language] = Knob(0, 60, theme=self.theme)
            knob.chosen.connect(self._plan)
        self._place_knobs()
        self.retranslate()
        self._first = None
        self._reset()

    def _reset(self) -> None:
        on = self.trying.on
        if on is None:
            return
        day = on.day
        values = {
            "slot": _minutes(day.slot), "pause": _minutes(day.pause), "tables": day.tables,
            "participants": day.participants,
        } | {one.language: one.count for one in day.interpreters}  # fmt: skip
        for key, knob in self.knobs.items():
            knob.set_value(values[key])
        self._plan()

    def _day(self) -> TrialDay | None:
        on = self.trying.on
        if on is None:
            return None
        value = {key: knob.value for key, knob in self.knobs.items()}
        return TrialDay(
            slot=timedelta(minutes=value["slot"]),
            pause=timedelta(minutes=value["pause"]),
            tables=value["tables"],
            participants=value["participants"],
            interpreters=tuple(
                InterpreterCount(language=one.language, count=value.get(one.language, one.count))
                for one in on.day.interpreters
            ),
        )

    def _plan(self) -> None:
        day, on = self._day(), self.trying.on
        if day is None or on is None:
            return
        self.reset.setEnabled(day != on.day)
        self.take.setEnabled((day.slot, day.pause) != (on.day.slot, on.day.pause))
        self.state.setText(self.tr("Is being planned"))
        self.trying.plan(day)

    def _show_progress(self, fraction: float) -> None:
        percent = round(fraction * 100)
        self.state.setText(self.tr("Is being planned: {percent} %").format(percent=percent))

    def _show_result(self, day: TrialDay, result: TrialResult) -> None:
        on = self.trying.on
        if on is not None and day == on.day:
            self._first = result
        first, locale = self._first or result, self._context.language.locale
        said = (
            (result.talks, first.talks, self.tr("interview(s) take place", "", result.talks)),
            (result.without_talk, first.without_talk, self.tr("participant(s) without one", "", result.without_talk)),
            (result.places, first.places, self.tr("place(s) for interviews", "", result.places)),
        )
        for figure, (now, before, words) in zip(self.figures, said, strict=True):
            change = now - before
            sign = "+" if change > 0 else "−"
            figure.show_count(locale.toString(now), f"{sign}{locale.toString(abs(change))}" if change else "", words)
        self.state.setText(self.tr("As the planner would plan it"))

    def _show_problem(self, error: UserError) -> None:
        self.state.setText(self._context.session.words.error(error))

    def _take(self) -> None:
        day, on = self._day(), self.trying.on
        if day is not None and on is not None and self._event is not None:
            tried = event_on(self._event, day)
            self.taken.emit(replace(self._event, slot=tried.slot, breaks=tried.breaks))

    def _place_knobs(self) -> None:
        for place, knob in enumerate(self.knobs.values()):
            self._grid.addWidget(knob, place // _COLUMNS, place % _COLUMNS)

    def _lay_out(self) -> None:
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._place_knobs()
        outcome = QHBoxLayout()
        outcome.setSpacing(24)
        for figure in self.figures:
            outcome.addWidget(figure)
        outcome.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.reset)
        foot.addWidget(self.take)
        self.body.setContentsMargins(16, 0, 16, 14)
        self.body.addLayout(self._grid)
        self.body.addSpacing(8)
        self.body.addLayout(outcome)
        self.body.addSpacing(6)
        self.body.addLayout(foot)


class Knob(QWidget):
    """Join a slider with a field for the same number; `chosen` tells that a person changed it."""

    chosen = Signal()

    def __init__(self, low: int, high: int, *, theme: Theme, step: int = 1) -> None:
        super().__init__()
        self._theme, self._step, self._high = theme, step, high
        self._label = make_label("", "name")
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setMinimumHeight(theme.px(24))
        self.slider.setRange(low // step, high // step)
        self.field = Stepper(low, high, theme=theme, step=step)
        self.field.setMinimumWidth(theme.px(168))
        self._label.setBuddy(self.field)
        self.slider.valueChanged.connect(self._take_slider)
        self.field.chosen.connect(self._take_field)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._label)
        layout.addLayout(row)

    @property
    def value(self) -> int:
        """Give the number."""
        return self.field.value()

    def set_value(self, value: int) -> None:
        """Show a number without telling it; the slider reaches to twice of it."""
        self.field.set_value(value)
        blocker = QSignalBlocker(self.slider)
        self.slider.setMaximum(min(self._high, max(2 * value, 10 * self._step)) // self._step)
        self.slider.setValue(value // self._step)
        blocker.unblock()

    def set_words(self, label: str, unit: str, *, less: str, more: str) -> None:
        """Set label and unit."""
        self._label.setText(label)
        self.field.set_words(unit, less=f"{label}: {less}", more=f"{label}: {more}")
        self.field.setAccessibleName(label)
        self.slider.setAccessibleName(label)

    def _take_slider(self, value: int) -> None:
        self.field.set_value(value * self._step)
        self.chosen.emit()

    def _take_field(self, value: int) -> None:
        blocker = QSignalBlocker(self.slider)
        self.slider.setValue(value // self._step)
        blocker.unblock()
        self.chosen.emit()


class Outcome(QWidget):
    """Show a figure, how it differs from the day as it is, and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._change, self._words = make_label("", "number"), make_label("", "sub"), make_label("", "sub")
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._number)
        line.addWidget(self._change, 1, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._words)

    @property
    def text(self) -> str:
        """Give the figure as it is read."""
        return self.accessibleName()

    def show_count(self, number: str, change: str, words: str) -> None:
        """Show a figure."""
        self._number.setText(number)
        self._change.setText(change)
        self._words.setText(words)
        self.setAccessibleName(" ".join(part for part in (number, f"({change})" if change else "", words) if part))


class _Slider(QSlider):
    """A slider the wheel passes over."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)
