"""Show one person of the placement day: the company and all that belongs to it, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.placement.inspector_blocks import (
    BringBlock,
    ChecklistBlock,
    FactsBlock,
    OutcomeBlock,
    ReasonsBlock,
    StartBlock,
)
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.inspector_rows import AlternativeRow, Alternatives
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.gui.widgets.pane_scroll import PaneScroll
from refugeesday.gui.widgets.tab_order import follow_reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.people import Volunteer
    from refugeesday.gui.placement.day import WaitingRow
    from refugeesday.gui.theme import Theme
    from refugeesday.services.placement_rows import PlacementRow
    from refugeesday.wording import Words

_LEAST_WIDTH = 308


class PlacementInspector(QWidget):
    """Show a row or somebody who waits; the signals ask the page, about the person in view."""

    closed = Signal()
    fix_asked = Signal()
    move_asked = Signal()
    remove_asked = Signal()
    print_asked = Signal()
    alternative_asked = Signal(int)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.row: PlacementRow | None = None
        self.waiting: WaitingRow | None = None
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.name, self.where = make_label("", "title", wraps=True), make_label("", "sub", wraps=True)
        self._close = IconButton("close", "", theme=theme, small=True, run=self.closed.emit)
        self.start = StartBlock(theme=theme)
        self.facts = FactsBlock(theme=theme)
        self.bring = BringBlock(theme=theme)
        self.checklist = ChecklistBlock(theme=theme)
        self.reasons = ReasonsBlock(theme=theme)
        self.outcome = OutcomeBlock(theme=theme)
        self.alternatives = Alternatives(theme=theme)
        self.alternatives.chosen.connect(self.alternative_asked)
        self.cause = make_label("", "warn", wraps=True)
        self._cause, self._cause_icon = QWidget(), IconLabel("warning", theme=theme, color="warn", size=17)
        self._empty = make_label("", "sub", wraps=True)
        self.print_sheet = Button(theme=theme, icon="print", run=self.print_asked.emit)
        self.move_button = Button(theme=theme, icon="repeat", run=self.move_asked.emit)
        self.fix = Button(theme=theme, icon="fix", run=self.fix_asked.emit)
        self.remove = Button(theme=theme, icon="delete", kind="danger", run=self.remove_asked.emit)
        self._lay_out()
        self.retranslate()
        self.show_nobody()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of the buttons in any language and size of text, even while hidden."""
        hint = super().minimumSizeHint()
        least = max(self._theme.px(_LEAST_WIDTH), self._foot.minimumSizeHint().width())
        return QSize(max(hint.width(), least), hint.height())

    def show_nobody(self) -> None:
        """Say that nobody is in view."""
        self.row = self.waiting = None
        self._set_visible(has_row=False, has_person=False)

    def show_row(
        self, row: PlacementRow, *, words: Words, guides: Sequence[Volunteer], reasons: Sequence[tuple[str, int]]
    ) -> None:
        """Show a person's day."""
        self.row, self.waiting = row, None
        self.name.setText(row.participant.person.full_name)
        self.where.setText(
            self.tr("at {company}, {offer}").format(
                company=row.company.organisation.name, offer=row.company.offer.title
            )
        )
        self.start.show_row(row)
        self.facts.show_row(row, words, guides)
        self.checklist.show_row(row, words)
        self.reasons.show_row(row, reasons)
        self.outcome.show_row(row, words)
        self._set_visible(has_row=True, has_person=True)
        self.bring.show_row(row)
        self._set_buttons()
        self._order_stops()

    def show_waiting(self, one: WaitingRow, *, cause: str) -> None:
        """Show somebody without a company, and why."""
        self.row, self.waiting = None, one
        self.name.setText(one.participant.person.full_name)
        self.where.setText(one.participant.person.town)
        self.cause.setText(cause)
        self._set_visible(has_row=False, has_person=True)
        self._set_buttons()

    def set_alternatives(self, rows: tuple[AlternativeRow, ...]) -> None:
        """Show where the person could be instead, best first."""
        self.alternatives.set_rows(rows)
        self._order_stops()

    def _order_stops(self) -> None:
        blocks = (self.facts, self.checklist, self.alternatives, self.outcome)
        follow_reading_order(self._close, *blocks, self.fix, self.remove, self.print_sheet, self.move_button)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._close.set_name(self.tr("Close"))
        self._empty.setText(self.tr("Choose a person to see the way, what to look up, and other companies."))
        self.print_sheet.setText(self.tr("Print sheet"))
        self.remove.setText(self.tr("Remove"))
        for block in (self.facts, self.bring, self.checklist, self.reasons, self.outcome):
            block.retranslate()
        self._set_buttons()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _set_buttons(self) -> None:
        placement = None if self.row is None else self.row.placement
        is_fixed = placement is not None and placement.is_fixed
        self.fix.setText(self.tr("Let go") if is_fixed else self.tr("Keep in place"))
        self.fix.set_icon("fixed" if is_fixed else "fix")
        self.move_button.setText(self.tr("Other company") if placement is not None else self.tr("Choose a company"))
        self.move_button.set_icon("repeat" if placement is not None else "company")
        keys = ((self.fix, "F"), (self.move_button, "V"), (self.remove, self.tr("Del")))
        for button, key in keys:
            button.setToolTip(self.tr("{action} (in the list: {keys})").format(action=button.text(), keys=key))

    def _set_visible(self, *, has_row: bool, has_person: bool) -> None:
        of_row: list[QWidget] = [self.start, self.facts, self.bring, self.checklist, self.reasons, self.outcome]
        of_row += [self.print_sheet, self.fix, self.remove]
        for widget in of_row:
            widget.setVisible(has_row)
        self._cause.setVisible(has_person and not has_row)
        for part in (self._head, self._scroll, self._foot):
            part.setVisible(has_person)
        self._empty.setVisible(not has_person)

    def _lay_out(self) -> None:
        self._head, self._foot = QWidget(), QWidget()
        self._foot.setProperty("role", "footer")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        head = QGridLayout(self._head)
        head.setContentsMargins(16, 13, 10, 6)
        head.setVerticalSpacing(2)
        head.addWidget(self.name, 0, 0)
        head.addWidget(self._close, 0, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.where, 1, 0, 1, 2)
        head.setColumnStretch(0, 1)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        cause = QHBoxLayout(self._cause)
        cause.setContentsMargins(16, 6, 16, 10)
        cause.setSpacing(8)
        cause.addWidget(self._cause_icon, 0, Qt.AlignmentFlag.AlignTop)
        cause.addWidget(self.cause, 1)
        column.addWidget(self.start)
        column.addWidget(self._cause)
        for block in (self.facts, self.bring, self.checklist, self.reasons, self.alternatives, self.outcome):
            column.addWidget(block)
        column.addStretch(1)
        self._scroll = PaneScroll(inner)
        self._lay_out_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._empty)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot)

    def _lay_out_foot(self) -> None:
        buttons = QGridLayout(self._foot)
        buttons.setContentsMargins(12, 10, 12, 10)
        buttons.setSpacing(7)
        for column in (0, 1):
            buttons.setColumnStretch(column, 1)
        order = (self.fix, self.remove, self.print_sheet, self.move_button)
        for place, button in enumerate(order):
            button.set_property("dense", "true")
            buttons.addWidget(button, place // 2, place % 2)
