"""The blocks of the inspector of a placement day: when, where, how, what to bring, what to look up, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from refugeesday.domain.interviews import Outcome, PlacementState
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.days import day_words
from refugeesday.gui.placement.phrases import TRAVEL_ICONS, needs_care, travel_of, travel_words
from refugeesday.gui.veil import Veiled, veiled
from refugeesday.gui.widgets.bars import SuitabilityBar
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.chips import Chip
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.flow import FlowLayout
from refugeesday.gui.widgets.inspector_rows import ReasonRow
from refugeesday.gui.widgets.labels import IconLabel, make_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.people import Volunteer
    from refugeesday.gui.theme import Theme
    from refugeesday.services.placement_rows import PlacementRow
    from refugeesday.wording import Words

_SIDE = 16
_MARK = 18
_GAP = 10
"""Between a mark and its words."""


class Block(QWidget):
    """Be one part of the inspector, with a hairline above it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "block")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)


class StartBlock(QWidget):
    """Show when the day begins and ends, violet for a night."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._area = QWidget()
        self._area.setProperty("role", "startArea")
        self._area.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._icon = IconLabel("late", theme=theme, color="accentText", size=20)
        self.time, self.until = make_label("", "title"), make_label("", "meta", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.time)
        words.addWidget(self.until)
        inner = QHBoxLayout(self._area)
        inner.setContentsMargins(14, 8, 14, 9)
        inner.setSpacing(12)
        inner.addWidget(self._icon)
        inner.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 4, _SIDE, 12)
        layout.addWidget(self._area)

    def show_row(self, row: PlacementRow) -> None:
        """Show the hours of a day."""
        self._icon.set_icon("night" if row.is_night else "late", "vio" if row.is_night else "accentText")
        self._area.setProperty("tone", "vio" if row.is_night else "")
        for widget in (self._area, self.time, self.until):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.time.setText(self.tr("{time}").format(time=f"{row.starts:%H:%M}"))
        until = self.tr("{from_day}, until {to_day} {time}") if row.is_night else self.tr("{from_day}, until {time}")
        self.until.setText(
            until.format(
                from_day=day_words(row.starts, long=True),
                to_day=day_words(row.ends, long=True).split(",")[0],
                time=f"{row.ends:%H:%M}",
            )
        )


class CompanionChoice(ChoiceBox, Veiled):
    """Offer who may go along; names are shown as the veil allows."""

    def __init__(self) -> None:
        super().__init__()
        self._said: list[str] = []

    def offer(self, choices: Sequence[tuple[str, int | None]], *, chosen: int | None) -> None:
        """Offer words with the volunteer they stand for, None for nobody."""
        self.clear()
        self._said = [text for text, _ in choices]
        for text, volunteer in choices:
            self.addItem(veiled(text), volunteer)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def take_veil(self) -> None:
        """Show the words again."""
        for place, text in enumerate(self._said):
            self.setItemText(place, veiled(text))


class FactsBlock(Block):
    """Show where to come, how to get there, whom to ask for and who goes along; the way can be noted."""

    travel_noted = Signal(str)
    companion_chosen = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.address, self.meeting = make_label("", "name", wraps=True), make_label("", "meta", wraps=True)
        self.travel, self.distance = make_label("", "name", wraps=True), make_label("", "meta", wraps=True)
        self.contact, self.phones = make_label("", "name", wraps=True), make_label("", "meta", wraps=True)
        self.note, self.companion = QLineEdit(), CompanionChoice()
        self.note.editingFinished.connect(self._note)
        _let_shrink(self.companion)
        self.companion.activated.connect(lambda place: self.companion_chosen.emit(self.companion.itemData(place)))
        self._travel_icon = IconLabel("bus", theme=theme, size=18)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 12)
        layout.setSpacing(10)
        layout.addLayout(_fact(IconLabel("place", theme=theme), self.address, self.meeting))
        layout.addLayout(_fact(self._travel_icon, self.travel, self.distance, self.note))
        layout.addLayout(_fact(IconLabel("phone", theme=theme), self.contact, self.phones))
        layout.addLayout(_fact(IconLabel("guide", theme=theme), self.companion))

    def show_row(self, row: PlacementRow, words: Words, guides: Sequence[Volunteer]) -> None:
        """Show the facts of a day."""
        company = row.company
        self.address.setText(company.address or self.tr("Address is missing"))
        _say(self.meeting, company.offer.meeting_point)
        self.travel.setText(travel_words(row, words))
        self._travel_icon.set_icon(TRAVEL_ICONS[travel_of(row)], "warn" if needs_care(row) else "text2")
        _say(self.distance, self._travel_hint(row))
        self.note.setText(row.placement.travel_note)
        salutation = f"{company.contact.salutation} " if company.contact.salutation else ""
        name = f"{salutation}{company.contact.name}".strip() or self.tr("Contact is missing")
        self.contact.setText(", ".join(part for part in (name, shown_phone(company.phone)) if part))
        house = shown_phone(company.organisation.phone)
        own = self.tr("Company: {phone}").format(phone=house) if house and house != shown_phone(company.phone) else ""
        _say(self.phones, ", ".join(part for part in (own, company.contact.role) if part))
        self._fill_companions(row, guides)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.note.setPlaceholderText(self.tr("Note the way, for example “Bus 110, 06:52”"))
        self.note.setAccessibleName(self.tr("Way there"))
        self.companion.setAccessibleName(self.tr("Companion"))

    def _travel_hint(self, row: PlacementRow) -> str:
        start = row.starts.hour
        if row.placement.travel_note:
            return "" if row.kilometres is None else self.tr("{km} km as the crow flies").format(km=row.kilometres)
        if needs_care(row) and row.kilometres is None:
            return self.tr("Home or place of work is not known.")
        if needs_care(row):
            return self.tr("No bus at this hour: arrange a driver.")
        early = self.tr("Start before 7: check the first bus.")
        return early if TRAVEL_ICONS[travel_of(row)] == "bus" and start < 7 else ""

    def _fill_companions(self, row: PlacementRow, guides: Sequence[Volunteer]) -> None:
        with_somebody = self.tr("With {name}")
        choices: list[tuple[str, int | None]] = [(self.tr("Goes alone"), None)]
        choices += [(with_somebody.format(name=guide.person.full_name), guide.id) for guide in guides]
        self.companion.offer(choices, chosen=None if row.companion is None else row.companion.id)

    def _note(self) -> None:
        self.travel_noted.emit(self.note.text())


class BringBlock(Block):
    """Show what to bring, a chip each."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = make_label("", "heading")
        self._chips = FlowLayout(gap=7)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addLayout(self._chips)

    @property
    def texts(self) -> list[str]:
        """Give what is shown."""
        return [chip.accessibleName() for chip in self.findChildren(Chip) if not chip.isHidden()]

    def show_row(self, row: PlacementRow) -> None:
        """Show what the company says."""
        self._chips.clear()
        parts = [part.strip() for part in row.company.offer.bring.split(",") if part.strip()]
        for part in parts:
            self._chips.addWidget(Chip(part, theme=self._theme))
        self.setVisible(bool(parts))

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.title.setText(self.tr("To bring"))


class ChecklistBlock(Block):
    """Show what is to be looked up, only for information; what is to do can be ticked."""

    ticked = Signal(str, bool)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.boxes: list[QCheckBox] = []
        self.title, self._chip = make_label("", "heading"), Chip("", theme=theme, tone="info", icon="info")
        head = FlowLayout(gap=10)
        head.addWidget(self.title)
        head.addWidget(self._chip)
        self._items = QVBoxLayout()
        self._items.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._items)

    def show_row(self, row: PlacementRow, words: Words) -> None:
        """Show the items of a person in a company."""
        clear_layout(self._items)
        self.boxes = []
        for fact in row.facts:
            said = words.checklist(fact.code, fact.value)
            if fact.is_to_do:
                box = QCheckBox()
                box.setProperty("bare", "start")
                box.setChecked(fact.code in row.placement.ticks)
                box.setAccessibleName(said)
                box.toggled.connect(lambda is_done, code=str(fact.code): self.ticked.emit(code, is_done))
                self.boxes.append(box)
                label = make_label(said, wraps=True)
                label.setBuddy(box)
                self._items.addLayout(self._line(box, label))
            else:
                mark = IconLabel("ok", theme=self._theme, color="ok", size=_MARK)
                self._items.addLayout(self._line(mark, make_label(said, "sub", wraps=True)))

    def _line(self, mark: QWidget, words: QLabel) -> QGridLayout:
        """Put a mark before the first line of its words, which begin where those of the facts begin."""
        theme = self._theme
        high = theme.height("minTarget", "body")
        spare = (high - theme.metrics().height()) // 2
        words.setContentsMargins(0, spare, 0, spare)
        line = QGridLayout()
        line.setSpacing(0)
        line.setColumnMinimumWidth(0, theme.px(_MARK) + _GAP)
        line.setColumnStretch(1, 1)
        line.setRowMinimumHeight(0, high)
        line.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(words, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        return line

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.title.setText(self.tr("Look up"))
        self._chip.set_text(self.tr("only information"))


class ReasonsBlock(Block):
    """Show why this company: reasons that add up to the points."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title, self.points = make_label("", "heading"), make_label("", "sub")
        self._bar = SuitabilityBar(theme=theme)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.points)
        head.addWidget(self._bar)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addLayout(head)
        layout.addLayout(self._rows)

    @property
    def reasons(self) -> list[ReasonRow]:
        """Give the reasons shown."""
        return [row for row in self.findChildren(ReasonRow) if not row.isHidden()]

    def show_row(self, row: PlacementRow, said: Sequence[tuple[str, int]]) -> None:
        """Show reasons in words with their points."""
        clear_layout(self._rows)
        score = row.placement.score
        words = self.tr("{points} of 100 points").format(points=score)
        self.points.setText(words)
        self._bar.set_points(score, words)
        for text, points in said:
            self._rows.addWidget(ReasonRow(text, points, theme=self._theme))
        if not said:
            self._rows.addWidget(make_label(self.tr("Placed by hand."), "sub"))

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.title.setText(self.tr("Why this company?"))


class OutcomeBlock(Block):
    """Keep on the day who arrived, and in the evening what came of it."""

    state_chosen = Signal(str)
    outcome_chosen = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.title, self.choice = make_label("", "heading"), ChoiceBox()
        self._state = PlacementState.PLANNED
        self.arrived = Button(theme=theme, icon="ok", run=lambda: self._tell(PlacementState.ARRIVED))
        self.missed = Button(theme=theme, icon="absent", run=lambda: self._tell(PlacementState.MISSED))
        marks = FlowLayout(gap=7)
        for button in (self.arrived, self.missed):
            button.setCheckable(True)
            button.set_property("dense", "true")
            marks.addWidget(button)
        _let_shrink(self.choice)
        self.choice.activated.connect(lambda place: self.outcome_chosen.emit(self.choice.itemData(place)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 14)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addLayout(marks)
        layout.addWidget(self.choice)

    def show_row(self, row: PlacementRow, words: Words) -> None:
        """Show what was noted."""
        self._state = row.placement.state
        for button, state in ((self.arrived, PlacementState.ARRIVED), (self.missed, PlacementState.MISSED)):
            said = words.of(state)
            button.setText(said[:1].upper() + said[1:])
            button.setChecked(self._state is state)
            button.restyle()
        self.choice.clear()
        self.choice.addItem(self.tr("Result not noted yet"), None)
        for outcome in Outcome:
            self.choice.addItem(words.of(outcome), outcome.value)
        noted = row.placement.outcome
        self.choice.setCurrentIndex(max(0, self.choice.findData(None if noted is None else noted.value)))

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.title.setText(self.tr("On the day"))
        self.choice.setAccessibleName(self.tr("What came of it"))

    def _tell(self, state: PlacementState) -> None:
        """Tell the state of a button, or that it is not so after all."""
        self.state_chosen.emit((PlacementState.PLANNED if self._state is state else state).value)


def clear_layout(layout: QVBoxLayout | QHBoxLayout | QGridLayout) -> None:
    """Take everything out of a layout, inner layouts too."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout | QGridLayout):
            clear_layout(inner)


def _fact(icon: IconLabel, first: QWidget, *more: QWidget) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    for widget in (first, *more):
        words.addWidget(widget)
    line = QHBoxLayout()
    line.setSpacing(_GAP)
    line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(words, 1)
    return line


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _let_shrink(box: QComboBox) -> None:
    """Let a choice be narrower than its longest words."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
