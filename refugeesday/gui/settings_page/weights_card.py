"""What counts in a suggestion, in plain words: points of each criterion, and the fewest a suggestion should have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.stepper import NumberField
from refugeesday.planning.reasons import Criterion
from refugeesday.services.events import edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.weights import MOST_POINTS, criterion_weights, weigh_as_usual, weigh_criterion

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from refugeesday.gui.context import Context
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace

_PAUSE = 700
_FLOOR = "floor"


class WeightsCard(Card):
    """Show a line a criterion; a change is a step of the event in front, kept shortly after the last movement.

    `failed` carries the error of a step, `undoable` a sentence after which the step can be taken back.
    """

    wanted = Signal(object)  # a callable that runs a step
    undoable = Signal(str, object)

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(theme=context.theme)
        self._workspace = context.session
        self._reset = self.add_link(self._go_back, icon="undo")
        self._about = make_label("", "sub", wraps=True)
        self.lines = {one.value: WeightLine(one.value, theme=self.theme) for one in Criterion}
        self.floor = WeightLine(_FLOOR, theme=self.theme)
        self.body.addWidget(self._about)
        self.body.addSpacing(4)
        for line in (*self.lines.values(), self.floor):
            self.body.addWidget(make_line())
            self.body.addWidget(line)
            line.settled.connect(self._keep)

    def reload(self) -> None:
        """Read the points of the event in front."""
        event = self._workspace.event
        self.setEnabled(event is not None)
        if event is None:
            return
        found = criterion_weights(self._workspace.session, event=event)
        is_odd = sum(one.points for one in found if one.criterion is not Criterion.ADVICE) != MOST_POINTS
        for one in found:
            shows_share = is_odd or one.share != one.points
            share = self.tr("counts {points}").format(points=one.share) if shows_share else ""
            self.lines[one.criterion.value].show_points(one.points, share)
        self.floor.show_points(read_event(self._workspace.session, event).score_floor, "")
        self._reset.setEnabled(any(one.points != one.usual for one in found))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.set_title(self.tr("What counts when suggesting?"))
        self._reset.setText(self.tr("As usual again"))
        self._about.setText(
            self.tr(
                "A suggestion can reach 100 points. What you give more points counts more; other sums are converted "
                "to 100. The plan changes only when it is computed again."
            )
        )
        words = self._workspace.words
        for one, sentence in self._sentences().items():
            self.lines[one.value].set_words(words.of(one), sentence)
        self.floor.set_words(
            self.tr("Fewest points"),
            self.tr("Suggestions below are planned only if nothing better is left, and stand under “fits little”."),
        )
        self.reload()

    def flush(self) -> None:
        """Keep what was moved last without waiting."""
        for line in (*self.lines.values(), self.floor):
            line.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was moved last when the page is left."""
        super().hideEvent(event)
        self.flush()

    def _sentences(self) -> dict[Criterion, str]:
        return {
            Criterion.WISH: self.tr("The person asked for this employer or this kind of work."),
            Criterion.OCCUPATION: self.tr("The work is what the person wants, did or learned, or close to it."),
            Criterion.GERMAN: self.tr("Spoken German is at the level the work takes, or one below."),
            Criterion.LANGUAGE: self.tr("Somebody at work speaks a language of the person."),
            Criterion.LICENCE: self.tr("The person has the driving licence that is asked for."),
            Criterion.WORKING_TIME: self.tr("Work by day, or shifts the person can get to by car."),
            Criterion.DISTANCE: self.tr("The way from home to work is short."),
            Criterion.PLACES: self.tr("More than one place is still free."),
            Criterion.ADVICE: self.tr("Worth of a talk with a chamber or an advice booth, without a vacancy."),
        }

    def _keep(self, key: str, points: int) -> None:
        self.wanted.emit(self._floor_step(points) if key == _FLOOR else self._weight_step(Criterion(key), points))

    def _weight_step(self, criterion: Criterion, points: int) -> Callable[[], None]:
        session, event = self._workspace.session, self._workspace.event or 0
        return lambda: weigh_criterion(session, criterion, event=event, points=points)

    def _floor_step(self, points: int) -> Callable[[], None]:
        session, event = self._workspace.session, self._workspace.event or 0
        return lambda: edit_event(session, replace(read_event(session, event), score_floor=points))

    def _go_back(self) -> None:
        session, event = self._workspace.session, self._workspace.event or 0
        self.wanted.emit(lambda: weigh_as_usual(session, event=event))
        step = session.next_undo()
        undo = None if step is None else lambda: session.undo(step=step.id)
        self.undoable.emit(self.tr("All points are as usual again"), undo)


class WeightLine(QWidget):
    """Show name, sentence, a slider and the number; both controls move together.

    `settled` carries the key and the points once a person stopped moving.
    """

    settled = Signal(str, int)

    def __init__(self, key: str, *, theme: Theme) -> None:
        super().__init__()
        self._key, self._theme = key, theme
        self._shown = 0
        self._name = make_label("", "name")
        self._about = make_label("", "meta", wraps=True)
        self._share = make_label("", "meta")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, MOST_POINTS)
        self.slider.setPageStep(10)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the wheel scrolls the page, not the points
        self.number = NumberField(0, MOST_POINTS, theme=theme)  # the slider beside it is for the mouse
        self.number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name.setBuddy(self.number)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._settle)
        self.slider.valueChanged.connect(self._move)
        self.number.valueChanged.connect(self._move)
        self.number.editingFinished.connect(self.flush)
        self._lay_out(theme)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_words(self, name: str, about: str) -> None:
        """Set name and sentence."""
        self._name.setText(name)
        self._about.setText(about)
        for control in (self.slider, self.number):
            control.setAccessibleName(self.tr("{name}, points").format(name=name))
            control.setAccessibleDescription(about)

    def show_points(self, points: int, share: str) -> None:
        """Show what is stored, and what it works out to where that differs."""
        self._shown = points
        self._share.setText(share)
        self._share.setVisible(bool(share))
        self._set(points)

    def flush(self) -> None:
        """Tell at once what is still waiting."""
        if self._pause.isActive():
            self._pause.stop()
            self._settle()

    def _move(self, points: int) -> None:
        self._set(points)
        self._pause.start()

    def _set(self, points: int) -> None:
        for control in (self.slider, self.number):
            blocker = QSignalBlocker(control)
            control.setValue(points)
            blocker.unblock()

    def _settle(self) -> None:
        if self.number.value() != self._shown:
            self.settled.emit(self._key, self.number.value())

    def _restyle(self) -> None:
        self.slider.setFixedWidth(self._theme.px(130))
        self.slider.setMinimumHeight(self._theme.size("minTarget"))
        self.number.setFixedWidth(self._theme.px(56))

    def _lay_out(self, theme: Theme) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(self._about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(5), 0, theme.px(5))
        layout.setSpacing(theme.px(12))
        layout.addLayout(words, 1)
        for widget in (self._share, self.slider, self.number):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
