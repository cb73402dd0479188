"""Enter an offer; while it is typed, how many people each requirement excludes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Offer, OfferKind, WorkingTime
from refugeesday.domain.time import minutes_of
from refugeesday.exchange.cells import CellError
from refugeesday.exchange.time_cells import parse_time
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.page_scroll import PageScroll
from refugeesday.services.events import event as read_event
from refugeesday.services.offer_demand import Seekers

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_PAUSE = 80
_OF_A_DAY = ("starts", "ends", "meeting_point", "bring")
"""Fields of offers at events with a placement day."""
_LEVELS = (Level.A1, Level.A2, Level.B1, Level.B2, Level.C1)


class OfferForm(QWidget):
    """Edit a copy of an offer; `saved` gives it when it is complete, `left` tells that nothing is to be kept."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._workspace = context.session
        theme = context.theme
        self._offer: Offer | None = None
        self._people = Seekers(())
        self.kind, self.german, self.working_time = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.title, self.kldb, self.places = QLineEdit(), QLineEdit(), QLineEdit()
        self.licences, self.requirements = QLineEdit(), QLineEdit()
        self.starts, self.ends = QLineEdit(), QLineEdit()
        self.meeting_point, self.bring = QLineEdit(), QLineEdit()
        self._fields = {
            name: FieldRow(control, theme=theme)
            for name, control in (
                ("kind", self.kind), ("title", self.title), ("places", self.places), ("kldb", self.kldb),
                ("german", self.german), ("working_time", self.working_time), ("licences", self.licences),
                ("requirements", self.requirements), ("starts", self.starts), ("ends", self.ends),
                ("meeting_point", self.meeting_point), ("bring", self.bring),
            )
        }  # fmt: skip
        self.counts = make_label("", "strong", wraps=True)
        self.excluded = make_label("", "sub", wraps=True)
        self.keep = Button(theme=theme, icon="check", kind="primary", run=self._save)
        self.leave = Button(theme=theme, run=self.left.emit)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count)
        self._lay_out()
        self._connect()

    def start(self, offer: Offer | None, *, event: int, organisation: int, people: Seekers) -> None:
        """Show an offer, or an empty form for a new one of the organisation."""
        shown = offer or Offer(event=event, organisation=organisation, kind=OfferKind.TRAINING, title="")
        self._offer, self._people = shown, people
        self.kind.setCurrentIndex(self.kind.findData(shown.kind.value))
        self.working_time.setCurrentIndex(self.working_time.findData(shown.working_time.value))
        self.german.setCurrentIndex(self.german.findData(shown.minimum_german.value if shown.minimum_german else ""))
        self.title.setText(shown.title)
        self.kldb.setText(shown.kldb or "")
        self.places.setText("" if shown.places is None else str(shown.places))
        self.licences.setText(", ".join(shown.licences))
        self.requirements.setText(shown.requirements)
        for line, minute in ((self.starts, shown.start_minute), (self.ends, shown.end_minute)):
            line.setText("" if minute is None else f"{minute // 60:02d}:{minute % 60:02d}")
        self.meeting_point.setText(shown.meeting_point)
        self.bring.setText(shown.bring)
        has_day = read_event(self._workspace.session, event).has_placements
        for name in _OF_A_DAY:
            self._fields[name].setVisible(has_day)
        for field in self._fields.values():
            field.clear_message()
        self._count()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        labels = {
            "kind": self.tr("Kind"), "title": self.tr("Occupation"), "places": self.tr("Places"),
            "kldb": self.tr("Occupation code (KldB)"), "german": self.tr("German from"),
            "working_time": self.tr("Working time"), "licences": self.tr("Driving licences"),
            "requirements": self.tr("Further requirements"), "starts": self.tr("Placement day starts at"),
            "ends": self.tr("Placement day ends at"), "meeting_point": self.tr("Meeting point"),
            "bring": self.tr("To bring, separated by commas"),
        }  # fmt: skip
        self.ends.setPlaceholderText(self.tr("8 hours after the start"))
        for name, field in self._fields.items():
            field.set_words(labels[name])
        words = self._workspace.words
        for box, choices in (
            (self.kind, [(words.of(kind), kind.value) for kind in OfferKind]),
            (self.working_time, [(words.of(time), time.value) for time in WorkingTime]),
            (self.german, [(self.tr("not asked for"), ""), *((words.of(level), level.value) for level in _LEVELS)]),
        ):
            chosen = box.currentData()
            box.clear()
            for text, data in choices:
                box.addItem(text, data)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        self.keep.setText(self.tr("Keep offer"))
        self.leave.setText(self.tr("Discard"))

    def _connect(self) -> None:
        for line in self.findChildren(QLineEdit):
            line.textEdited.connect(lambda _text: self._edited())
            line.editingFinished.connect(lambda: self._check(only_shown=False))
        for box in (self.kind, self.german, self.working_time):
            box.activated.connect(lambda _place: self._edited())

    def _edited(self) -> None:
        self._check(only_shown=True)
        self._pause.start()

    def _check(self, *, only_shown: bool) -> bool:
        """Say what is missing; while somebody types only take away what is fixed."""
        problems = {
            "title": "" if self.title.text().strip() else self.tr("Please name the occupation, for example “Cook”."),
            "places": ""
            if not self.places.text().strip() or self.places.text().strip().isdigit()
            else self.tr("A whole number, for example 2."),
            "starts": "" if _is_time(self.starts) else self.tr("A time, for example 07:00."),
            "ends": self._end_problem(),
        }
        for name, text in problems.items():
            field = self._fields[name]
            if not text:
                field.clear_message()
            elif not only_shown and (name != "title" or not self.title.hasFocus() or only_shown):
                field.tell(text)
        return not any(problems.values())

    def _typed(self) -> Offer | None:
        if self._offer is None:
            return None
        places, german = self.places.text().strip(), self.german.currentData()
        licences = (part.strip() for part in self.licences.text().replace(";", ",").split(","))
        return replace(
            self._offer,
            kind=OfferKind(self.kind.currentData()),
            title=self.title.text().strip(),
            kldb=self.kldb.text().strip() or None,
            places=int(places) if places.isdigit() else None,
            minimum_german=Level(german) if german else None,
            working_time=WorkingTime(self.working_time.currentData()),
            licences=tuple(dict.fromkeys(part for part in licences if part)),
            requirements=self.requirements.text().strip(),
            start_minute=_minute(self.starts),
            end_minute=_minute(self.ends),
            meeting_point=self.meeting_point.text().strip(),
            bring=self.bring.text().strip(),
        )

    def _end_problem(self) -> str:
        if not _is_time(self.ends):
            return self.tr("A time, for example 15:30.")
        is_same = _minute(self.ends) is not None and _minute(self.ends) == _minute(self.starts)
        return self.tr("Another time than the start.") if is_same else ""

    def _count(self) -> None:
        offer = self._typed()
        if offer is None:
            return
        found = self._people.demand(offer)
        self.counts.setText(
            self.tr("{wishing} want it, {fulfilling} of them meet the requirements").format(
                wishing=found.wishing, fulfilling=found.fulfilling
            )
        )
        german = self.tr("German rules out {n} of {total}").format(n=found.german_excludes, total=found.expected)
        licence = self.tr("the licence rules out {n}").format(n=found.licence_excludes)
        self.excluded.setText(f"{german}, {licence}.")

    def _save(self) -> None:
        offer = self._typed()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        if offer is not None and self._check(only_shown=False):
            self.saved.emit(offer)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(11)
        for place, field in enumerate(self._fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        hint = QFrame()
        hint.setProperty("role", "hint")
        inner = QVBoxLayout(hint)
        inner.addWidget(self.counts)
        inner.addWidget(self.excluded)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 4)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(hint)
        column.addStretch(1)
        scroll = PageScroll(inside, column)  # in a low window with large text there are more fields than room
        buttons.setContentsMargins(18, 8, 18, 14)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)


def _minute(line: QLineEdit) -> int | None:
    """Give the minutes after midnight of a time that was typed, None for none."""
    text = line.text().strip()
    try:
        return minutes_of(parse_time(text)) if text else None
    except CellError:
        return None


def _is_time(line: QLineEdit) -> bool:
    """Say whether a line holds a time, or nothing."""
    return not line.text().strip() or _minute(line) is not None
