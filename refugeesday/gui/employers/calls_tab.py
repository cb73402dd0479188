"""Keep what was said to an employer, and when to call next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from refugeesday.domain.organisations import ContactLog
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.cells import TwoLines
from refugeesday.gui.widgets.delegates import TwoLineDelegate
from refugeesday.gui.widgets.stepper import DayField
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.organisations import contact_log, log_contact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRow:
    """One note of a talk."""

    id: int
    note: ContactLog


class CallsTab(QWidget):
    """List the notes, newest first, above a line to add one."""

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__()
        self._workspace, self._language, self._saving = context.session, context.language, saving
        self._organisation = 0
        theme = context.theme
        self._model: RowsModel[CallRow] = RowsModel([], self)
        self.table = RowsView(
            self._model,
            name="",
            theme=theme,
            row="rowTwoLine",
            delegates={"text": TwoLineDelegate(theme)},
            widths={"at": 112, "text": 180, "next": 130},
            grows="text",
            edge=18,
        )
        self.text, self.responsible, self.next_on = QLineEdit(), QLineEdit(), DayField()
        self.has_next = QCheckBox()
        self.has_next.toggled.connect(self.next_on.setEnabled)
        self._what = FieldRow(self.text, theme=theme)
        self._who = FieldRow(self.responsible, theme=theme)
        self._when = FieldRow(self.next_on, theme=theme)
        self.note = Button(theme=theme, icon="phone", kind="primary", run=self._note)
        self._lay_out()
        self.retranslate()

    def show_organisation(self, organisation: int) -> None:
        """Show the notes of an employer; what is being typed stays while it is the same one."""
        if organisation != self._organisation:
            self.text.clear()
            self.has_next.setChecked(False)
            self.next_on.setEnabled(False)
            self.next_on.setDate(QDate.currentDate().addDays(7))
            self._what.clear_message()
        self._organisation = organisation
        notes: Sequence[ContactLog] = ()
        if organisation:
            notes = contact_log(self._workspace.session, organisation=organisation)
        self._model.set_rows([CallRow(id=one.id, note=one) for one in reversed(notes)])
        self.note.setEnabled(organisation != 0)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.table.setAccessibleName(self.tr("Calls"))
        self.table.say_when_empty(self.tr("No call noted yet. Note below what was agreed and when to call again."))
        self._model.set_columns(self._columns())
        self._what.set_words(self.tr("What was agreed"))
        self._who.set_words(self.tr("In charge"))
        self._when.set_words(self.tr("Next call"))
        self.has_next.setText(self.tr("Call again"))
        self.note.setText(self.tr("Note call"))

    def _note(self) -> None:
        text = self.text.text().strip()
        if not text:
            self._what.tell(self.tr("A few words are enough, for example “Power and parking settled”."))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._what.clear_message()
        session = self._workspace.session
        entry = ContactLog(
            organisation=self._organisation,
            at=session.now(),
            text=text,
            next_on=self.next_on.value if self.has_next.isChecked() else None,
            responsible=self.responsible.text().strip(),
        )
        if self._saving.run(lambda: log_contact(session, entry), done=self.tr("Call noted")):
            self.text.clear()
            self.has_next.setChecked(False)

    def _columns(self) -> list[Column[CallRow]]:
        return [
            Column(
                key="at",
                title=self.tr("When"),
                text=lambda row: f"{row.note.at.astimezone():%d.%m. %H:%M}",
                sort_key=lambda row: row.note.at,
            ),
            Column(
                key="text",
                title=self.tr("What was agreed"),
                text=lambda row: f"{row.note.text} {row.note.responsible}",
                value=lambda row: TwoLines(first=row.note.text, second=row.note.responsible),
            ),
            Column(key="next", title=self.tr("Next call"), text=self._next),
        ]

    def _next(self, row: CallRow) -> str:
        day = row.note.next_on
        return (
            "–" if day is None else str(self._language.locale.toString(QDate(day.year, day.month, day.day), "dd.MM."))
        )

    def _lay_out(self) -> None:
        second = QHBoxLayout()
        second.setSpacing(14)
        second.addWidget(self._who, 2)
        second.addWidget(self._when, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.has_next)
        foot.addStretch(1)
        foot.addWidget(self.note)
        form = QVBoxLayout()
        form.setContentsMargins(18, 12, 18, 14)
        form.setSpacing(11)
        form.addWidget(self._what)
        form.addLayout(second)
        form.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.table, 1)
        layout.addLayout(form)
