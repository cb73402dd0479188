"""Choose what a new event takes over from an earlier one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line
from refugeesday.gui.widgets.stepper import DayField
from refugeesday.services.event_copies import USUAL_PARTS, CopyPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.events import Event
    from refugeesday.gui.theme import Theme
    from refugeesday.services.event_copies import CopyCount
    from refugeesday.wording import Words


class CopyDialog(Dialog):
    """Ask for name, date and parts; `made` carries the three of them."""

    made = Signal(str, object, object)

    def __init__(
        self, source: Event, counts: Sequence[CopyCount], *, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New from {event}").format(event=source.name))
        year = source.date.year
        self.name, self.date = QLineEdit(source.name.replace(str(year), str(year + 1))), DayField()
        self.date.setLocale(QLocale())
        self.date.set_value(_a_year_later(source.date))
        self._name = FieldRow(self.name, theme=theme, label=self.tr("Name of the event"))
        self._date = FieldRow(self.date, theme=theme, label=self.tr("Date"))
        self.ticks = {one.part: QCheckBox(words.of(one.part)) for one in counts}
        counted = {one.part: one.count for one in counts}
        for part, tick in self.ticks.items():
            tick.setChecked(part in USUAL_PARTS and counted[part] > 0)
            tick.setEnabled(counted[part] > 0)
        self._cancel = Button(self.tr("Cancel"), theme=theme, run=self.reject)
        self.make = Button(self.tr("Create event"), theme=theme, icon="check", kind="primary", run=self._make)
        self.make.setDefault(True)
        self._lay_out(counted, theme)

    @property
    def message(self) -> str:
        """Give what is missing, empty where nothing is."""
        return self._name.message

    def _make(self) -> None:
        self.date.interpretText()
        name = self.name.text().strip()
        if not name:
            self._name.tell(self.tr("A name is missing, for example “Refugees Day 2027”."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        parts = frozenset(part for part, tick in self.ticks.items() if tick.isChecked())
        self.accept()
        self.made.emit(name, self.date.value, parts)

    def _lay_out(self, counted: dict[CopyPart, int], theme: Theme) -> None:
        top = QGridLayout()
        top.setHorizontalSpacing(14)
        top.addWidget(self._name, 0, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._date, 0, 1, Qt.AlignmentFlag.AlignTop)
        top.setColumnStretch(0, 2)
        top.setColumnStretch(1, 1)
        parts = QGridLayout()
        parts.setHorizontalSpacing(14)
        parts.setVerticalSpacing(4)
        for row, (part, tick) in enumerate(self.ticks.items()):
            parts.addWidget(tick, row, 0)
            count = QLocale().toString(counted[part]) if counted[part] else self.tr("none")
            parts.addWidget(make_label(count, "sub"), row, 1, Qt.AlignmentFlag.AlignTrailing)
        parts.setColumnStretch(0, 1)
        never = QHBoxLayout()
        never.setSpacing(8)
        never.addWidget(IconLabel("privacy", theme=theme, color="accentText"))
        words = self.tr(
            "People, registrations and interviews are never taken over. Deadlines and times follow the new date."
        )
        never.addWidget(make_label(words, "sub", wraps=True), 1)
        foot = button_row(self._cancel, self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(make_label(self.tr("Take over"), "heading"))
        layout.addLayout(parts)
        layout.addWidget(make_line())
        layout.addLayout(never)
        layout.addSpacing(6)
        layout.addLayout(foot)
        self.setMinimumWidth(theme.px(560))


def _a_year_later(day: date) -> date:
    """Give the same weekday 52 weeks later."""
    return day + timedelta(weeks=52)
