"""Add or change one task of the checklist."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from refugeesday.domain.deadlines import due_on
from refugeesday.gui.days import date_words
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from refugeesday.domain.events import ChecklistItem
    from refugeesday.gui.theme import Theme

_FURTHEST = 730


class TaskDialog(Dialog):
    """Ask for what, who and when; `taken` carries the task, `removed` its id."""

    taken = Signal(object)
    removed = Signal(int)

    def __init__(
        self, item: ChecklistItem, *, event: date, locale: QLocale, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._item, self._event, self._locale = item, event, locale
        self.setWindowTitle(self.tr("Change task") if item.id else self.tr("New task"))
        self.title, self.responsible = QLineEdit(item.title), QLineEdit(item.responsible)
        self.days, self.side = Stepper(0, _FURTHEST, theme=theme), ChoiceBox()
        self.days.setKeyboardTracking(True)  # the day below follows while typing
        self.side.addItems([self.tr("before the event"), self.tr("after the event")])
        self.days.set_words(self.tr("days"), less=self.tr("One day less"), more=self.tr("One day more"))
        self.days.set_value(abs(item.days_before))
        self.side.setCurrentIndex(int(item.days_before < 0))
        self._what = FieldRow(self.title, theme=theme, label=self.tr("Task"))
        self._who = FieldRow(self.responsible, theme=theme, label=self.tr("In charge"))
        self._when = FieldRow(self.days, theme=theme, label=self.tr("Deadline"))
        self._side = FieldRow(self.side, theme=theme, label=self.tr("Before or after"))
        self.remove = Button(self.tr("Remove task"), theme=theme, icon="delete", kind="danger", run=self._remove)
        self.remove.setVisible(bool(item.id))
        self._cancel = Button(self.tr("Cancel"), theme=theme, run=self.reject)
        words = self.tr("Take over") if item.id else self.tr("Add task")
        self.take = Button(words, theme=theme, icon="check", kind="primary", run=self._take)
        self.take.setDefault(True)
        self.days.valueChanged.connect(self._show_day)
        self.side.currentIndexChanged.connect(self._show_day)
        self._lay_out(theme)
        self._show_day()

    @property
    def message(self) -> str:
        """Give what is wrong with the task, empty where nothing is."""
        return self._what.message

    def _show_day(self) -> None:
        day = due_on(self._wanted(), event=self._event)
        self._when.tell(date_words(day, long=True), state="meta")

    def _wanted(self) -> ChecklistItem:
        days = self.days.value() * (-1 if self.side.currentIndex() else 1)
        return replace(
            self._item,
            title=self.title.text().strip(),
            responsible=self.responsible.text().strip(),
            days_before=days,
        )

    def _take(self) -> None:
        self.days.interpretText()
        wanted = self._wanted()
        if not wanted.title:
            self._what.tell(self.tr("A few words are enough, for example “Book the hall”."))
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.taken.emit(wanted)

    def _remove(self) -> None:
        self.accept()
        self.removed.emit(self._item.id)

    def _lay_out(self, theme: Theme) -> None:
        when = QHBoxLayout()
        when.setSpacing(14)
        when.addWidget(self._when, 1, Qt.AlignmentFlag.AlignTop)
        when.addWidget(self._side, 1, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addWidget(self._what)
        layout.addWidget(self._who)
        layout.addLayout(when)
        layout.addSpacing(8)
        layout.addLayout(foot)
        self.setMinimumWidth(theme.px(460))
