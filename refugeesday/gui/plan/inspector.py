"""Show one person with the interview in view: wishes, reasons that add up, other places, what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFormLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.plan.card_signs import CardSigns
from refugeesday.gui.widgets.bars import SuitabilityBar
from refugeesday.gui.widgets.button_grid import ButtonGrid
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.chips import LanguageChip
from refugeesday.gui.widgets.flow import FlowLayout
from refugeesday.gui.widgets.inspector_rows import AlternativeRow, Alternatives, ReasonRow
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.gui.widgets.menu_button import MenuButton
from refugeesday.gui.widgets.pane_scroll import PaneScroll
from refugeesday.gui.widgets.tab_order import follow_reading_order

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """Describe the interview in view, as words; `points` of 100."""

    id: int
    time: str
    place: str
    organisation: str
    points: int
    interpreter: str
    reasons: tuple[tuple[str, int], ...]
    is_fixed: bool
    is_missed: bool
    warning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """Describe a person as words; `languages` are (name, level), `facts` (label, value)."""

    id: int
    name: str
    number: str
    languages: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    appointment: Appointment | None = None
    cause: str = ""
    presence: str = ""


class Inspector(QWidget):
    """Show a `PersonView`; the buttons only ask, by the interview's id."""

    closed = Signal()
    fix_asked = Signal(int)
    move_asked = Signal(int)
    absent_asked = Signal(int)
    presence_asked = Signal(int, object)
    remove_asked = Signal(int)
    place_asked = Signal(int)
    alternative_asked = Signal(int)
    person_changed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view: PersonView | None = None
        self._is_compact = False
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.name = make_label("", "title", short=True)
        self.number = make_label("", "meta")
        self._close = IconButton("close", "", theme=theme, small=True, run=self.closed.emit)
        self.alternatives = Alternatives(theme=theme)
        self.alternatives.chosen.connect(self.alternative_asked)
        self.others, self.wishes = _Lines(), _Lines()
        self._empty = make_label("", "sub", wraps=True)
        self._signs = CardSigns(theme=theme)
        self._body = QWidget()
        self._content = QVBoxLayout(self._body)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        self.fix = Button(theme=theme, icon="fix", run=lambda: self._ask(self.fix_asked))
        self.move_button = Button(theme=theme, icon="move", run=self._ask_move)
        self.missed = Button(theme=theme, icon="absent", run=self._ask_absent)
        self.presence = MenuButton(theme=theme, run=self._ask_presence)
        self.presence.set_property("dense", "true")
        self.presence.set_property("align", "start")
        self.presence.hide()
        self.remove = Button(theme=theme, icon="delete", kind="danger", run=lambda: self._ask(self.remove_asked))
        self._lay_out()
        self.retranslate()
        theme.changed.connect(self._restyle)

    def show_person(self, view: PersonView | None) -> None:
        """Show a person, or say that nobody is in view."""
        if view == self.view and view is not None:
            return
        self.view = view
        self._head.setVisible(view is not None)
        for part in (self._empty, self._signs):
            part.setVisible(view is None)
        self._scroll.setVisible(view is not None)
        self._foot.setVisible(view is not None)
        self.alternatives.set_rows(())
        self.set_wishes(())
        self.set_others(())
        if view is not None:
            self.name.setText(view.name)
            self.number.setText(view.number)
            self.number.setVisible(not self._is_compact)  # it stands beside the languages then
            self._fill(view)
        self._set_buttons()
        self._order_stops()
        self.person_changed.emit()

    def _restyle(self) -> None:
        """Make what is said of the person anew: lines that were measured in other letters would be cut."""
        if self.view is not None:
            self._fill(self.view)
            self._order_stops()

    def set_compact(self, *, compact: bool) -> None:
        """Leave out what is known of the person beside the interview, where little room is left."""
        if compact != self._is_compact:
            self._is_compact = compact
            shown, self.view = self.view, None
            self.show_person(shown)

    def set_alternatives(self, rows: tuple[AlternativeRow, ...], *, is_known: bool) -> None:
        """Show where the person in view could be instead, best first, or that there is no such place."""
        self.alternatives.set_rows(rows, is_known=is_known)
        self._order_stops()

    def _order_stops(self) -> None:
        buttons = (self.fix, self.move_button, self.missed, self.remove)
        follow_reading_order(self._close, self.presence, self.alternatives, *buttons)

    def set_wishes(self, rows: tuple[str, ...]) -> None:
        """Show wishes of the person in view that are not met, each with the cause."""
        self.wishes.show_rows(self.tr("Wishes not met"), rows)

    def set_others(self, rows: tuple[str, ...]) -> None:
        """Show what else the person in view could have had instead, each with what it costs everybody."""
        self.others.show_rows(self.tr("What else would have been possible"), rows)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._close.set_name(self.tr("Close"))
        self._empty.setText(self.tr("Choose an interview or a person to see the reasons and other possibilities."))
        self._set_buttons()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _set_buttons(self) -> None:
        appointment = self.view.appointment if self.view is not None else None
        is_fixed = appointment is not None and appointment.is_fixed
        self.fix.setText(self.tr("Let go") if is_fixed else self._keep_words())
        self.fix.set_icon("" if self._is_compact else "fixed" if is_fixed else "fix")
        self.move_button.set_icon("" if self._is_compact else "move")
        self.missed.set_icon("" if self._is_compact else "absent")
        self.remove.set_icon("" if self._is_compact else "delete")
        self.move_button.setText(self.tr("Move") if appointment is not None else self.tr("Choose a place"))
        self.missed.setText(self.tr("Did not come"))
        self.remove.setText(self.tr("Remove"))
        keyed = ((self.fix, "F"), (self.move_button, "V"), (self.missed, "N"), (self.remove, self.tr("Del")))
        for button, keys in keyed:
            button.setToolTip(self.tr("{action} (on the board: {keys})").format(action=button.text(), keys=keys))
        for button in (self.fix, self.missed, self.remove):
            button.setVisible(appointment is not None)

    def _keep_words(self) -> str:
        return self.tr("Keep in place") if self._is_compact else self.tr("Keep interview in place")

    def _lay_out(self) -> None:
        self._head = QWidget()
        self._foot = ButtonGrid((self.fix, self.move_button, self.missed, self.remove))
        self._foot.setProperty("role", "footer")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(14, 10, 10, 4)
        head.setSpacing(8)
        head.addWidget(self.name)
        head.addWidget(self.number)
        head.addStretch(1)
        head.addWidget(self._close)
        self._empty.setContentsMargins(16, 16, 16, 12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body)
        column.addWidget(self.alternatives)
        for lines in (self.others, self.wishes):
            column.addWidget(lines)
        column.addStretch(1)
        self._scroll = PaneScroll(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._head, self._empty, self._signs):
            layout.addWidget(widget)
        layout.addWidget(self._scroll, 1000)
        layout.addWidget(self._foot)
        layout.addStretch(1)  # keeps what is said of nobody at the top
        for widget in (self._head, self._scroll, self._foot):
            widget.hide()

    def _fill(self, view: PersonView) -> None:
        self.presence.setParent(self)  # stays when the block it stands in goes
        self.presence.hide()
        _clear(self._content)
        self._content.addWidget(self._person_block(view))
        if view.appointment is not None:
            self._content.addWidget(self._appointment_block(view.appointment))
            self._content.addWidget(self._reasons_block(view.appointment))
        elif view.cause:
            self._content.addWidget(self._cause_block(view.cause))

    def _person_block(self, view: PersonView) -> QWidget:
        block = QWidget()
        layout = QVBoxLayout(block)
        layout.setContentsMargins(14, 2, 14, 10)
        layout.setSpacing(8)
        chips = FlowLayout(gap=8)
        for language, level in view.languages:
            chips.addWidget(LanguageChip(language, level, theme=self._theme))
        if self._is_compact:
            chips.addWidget(make_label(view.number, "meta"))
        facts = QFormLayout()
        facts.setHorizontalSpacing(14)
        facts.setVerticalSpacing(3)
        facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, value in () if self._is_compact and view.appointment is not None else view.facts:
            name, words = make_label(label, "sub"), make_label(value, "", wraps=True)
            for part in (name, words):
                part.setAlignment(Qt.AlignmentFlag.AlignTop)
            facts.addRow(name, words)
        self.presence.setText(view.presence)
        self.presence.setAccessibleName(self.tr("Attendance: {state}").format(state=view.presence))
        if not self._is_compact:
            facts.addRow(make_label(self.tr("State"), "sub"), self.presence)
            self.presence.show()
        layout.addLayout(chips)
        layout.addLayout(facts)
        return block

    def _appointment_block(self, one: Appointment) -> QWidget:
        block = QWidget()
        block.setProperty("role", "highlight")
        block.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        grid = QGridLayout(block)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setVerticalSpacing(4)
        points = QHBoxLayout()
        points.setSpacing(6)
        points.addWidget(make_label(str(one.points), "title"), 0, Qt.AlignmentFlag.AlignBottom)
        points.addWidget(make_label(self.tr("of 100 points"), "sub", short=True), 0, Qt.AlignmentFlag.AlignBottom)
        bar = SuitabilityBar(theme=self._theme)
        bar.set_points(one.points, self.tr("{points} of 100 points").format(points=one.points))
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if self._is_compact:
            grid.addWidget(make_label(f"{one.time} · {one.place}", "strong"), 0, 0, 1, 2)
            words = self.tr("{organisation}, {points} of 100 points")
            said = words.format(organisation=one.organisation, points=one.points)
            grid.addWidget(make_label(said, "sub", wraps=True), 1, 0, 1, 2)
        else:
            grid.addWidget(make_label(one.time, "heading"), 0, 0)
            grid.addLayout(points, 0, 1, end)
            grid.addWidget(make_label(one.place, "sub"), 1, 0)
            grid.addWidget(bar, 1, 1, end)
            grid.addWidget(make_label(one.organisation, "sub", wraps=True), 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        notes = [("interpreter", "text2", "sub", one.interpreter), ("hint", "warn", "warn", one.warning)]
        notes.append(("fixed", "accentText", "sub", self.tr("Kept in place") if one.is_fixed else ""))
        for row, (icon, color, role, words) in enumerate((note for note in notes if note[3]), start=3):
            line = QHBoxLayout()
            line.setSpacing(7)
            line.addWidget(IconLabel(icon, theme=self._theme, color=color, size=16))
            line.addWidget(make_label(words, role, wraps=True), 1)
            grid.addLayout(line, row, 0, 1, 2)
        return block

    def _reasons_block(self, one: Appointment) -> QWidget:
        block = QWidget()
        layout = QVBoxLayout(block)
        layout.setContentsMargins(14, 12, 14, 10)
        layout.setSpacing(6)
        if not self._is_compact:
            layout.addWidget(make_label(self.tr("Why this interview?"), "heading"))
        for words, points in one.reasons:
            layout.addWidget(ReasonRow(words, points, theme=self._theme))
        if not one.reasons:
            layout.addWidget(make_label(self.tr("Placed by hand."), "sub"))
        return block

    def _cause_block(self, cause: str) -> QWidget:
        block = QWidget()
        layout = QHBoxLayout(block)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(IconLabel("warning", theme=self._theme, color="warn", size=17))
        layout.addWidget(make_label(cause, "warn", wraps=True), 1)
        return block

    def _ask(self, signal: SignalInstance) -> None:
        if self.view is not None and self.view.appointment is not None:
            signal.emit(self.view.appointment.id)

    def _ask_absent(self) -> None:
        if self.view is not None:
            self.absent_asked.emit(self.view.id)

    def _ask_presence(self) -> None:
        if self.view is not None:
            self.presence_asked.emit(self.view.id, self.presence.mapToGlobal(QPoint(0, self.presence.height() + 4)))

    def _ask_move(self) -> None:
        if self.view is None:
            return
        if self.view.appointment is not None:
            self.move_asked.emit(self.view.appointment.id)
        else:
            self.place_asked.emit(self.view.id)


class _Lines(QWidget):
    """Show sentences below a heading; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 8, 14, 12)
        self._layout.setSpacing(6)
        self.hide()

    def show_rows(self, title: str, rows: tuple[str, ...]) -> None:
        _clear(self._layout)
        self.setVisible(bool(rows))
        if rows:
            self._layout.addWidget(make_label(title, "heading"))
        for row in rows:
            self._layout.addWidget(make_label(row, "sub", wraps=True))


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
