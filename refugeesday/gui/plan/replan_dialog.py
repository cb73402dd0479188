"""Ask from when on the rest of the day is planned again, and whether a booth drops out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from refugeesday.domain.people import ParticipantState
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from datetime import datetime

    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplanWish:
    """Say what is asked: from which instant on, which booth closes then, who gets more, and what may move."""

    begin: datetime
    booth: int | None
    only_present: bool
    allows_moves: bool


class ReplanDialog(Dialog):
    """Offer the slots of the day, the next one chosen; `asked` carries the `ReplanWish`."""

    asked = Signal(object)

    def __init__(
        self, day: PlanDay, *, now: datetime, allows_moves: bool, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Plan again from now on"))
        self.begin, self.booth, self.present, self.moves = ChoiceBox(), ChoiceBox(), QCheckBox(), QCheckBox()
        self._begins = [slot.span.starts for slot in day.slots]
        self._booths = [None, *(one.id for one in day.open_booths)]
        self.begin.addItems([self.tr("from {time}").format(time=f"{at:%H:%M}") for at in self._begins])
        self.begin.setCurrentIndex(next((place for place, at in enumerate(self._begins) if at >= now), 0))
        self.booth.addItems([self.tr("no booth closes"), *(day.booth_name(one.id) for one in day.open_booths)])
        arrived = sum(one.state is ParticipantState.ARRIVED for one in day.given.participants)
        nobody = self.tr("New interviews only for people who are there (nobody yet)")
        some = self.tr("New interviews only for people who are there (%n)", "", arrived)
        self.present.setText(some if arrived else nobody)
        self.present.setChecked(arrived > 0)
        self.present.setEnabled(arrived > 0)
        self.moves.setText(self.tr("Promised interviews may move where that is worth it"))
        self.moves.setChecked(allows_moves)
        self.ask = Button(self.tr("Compute proposal"), theme=theme, icon="compute", kind="primary", run=self._ask)
        self.ask.setDefault(True)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        note = self.tr(
            "What is over, running or kept in place does not move, and everything else stays where it still can. "
            "You see first what changes and who must be told."
        )
        foot = button_row(Button(self.tr("Cancel"), theme=theme, run=self.reject), self.ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addWidget(FieldRow(self.begin, theme=theme, label=self.tr("Time")))
        layout.addWidget(FieldRow(self.booth, theme=theme, label=self.tr("Booth that closes then")))
        layout.addWidget(self.present)
        layout.addWidget(self.moves)
        layout.addWidget(make_label(note, "sub", wraps=True))
        layout.addSpacing(8)
        layout.addLayout(foot)
        self.setMinimumWidth(theme.px(460))

    def _ask(self) -> None:
        wish = ReplanWish(
            begin=self._begins[self.begin.currentIndex()],
            booth=self._booths[self.booth.currentIndex()],
            only_present=self.present.isChecked(),
            allows_moves=self.moves.isChecked(),
        )
        self.accept()
        self.asked.emit(wish)
