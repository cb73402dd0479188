"""Show the booth of an employer: its tables, number and promise; where there are several, one to be chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from refugeesday.domain.organisations import Commitment
from refugeesday.gui.employers.fields_tab import FieldsTab
from refugeesday.gui.employers.tables_editor import TablesEditor
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.services.booths import edit_booth
from refugeesday.services.employer_entry import add_next_booth

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Booth, Interviewer
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow

_FIELDS = ("number", "commitment", "min_interviews", "max_interviews", "watts", "sockets", "note")
_COUNTS = frozenset({"min_interviews", "max_interviews", "watts", "sockets"})


class BoothTab(QWidget):
    """Hold the fields of one booth, or the way to a first one; `chosen` asks for another booth of the employer."""

    chosen = Signal(int)

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__()
        self._workspace, self._saving = context.session, saving
        self._row: OrganisationRow | None = None
        self._booth: Booth | None = None
        theme = context.theme
        self.booths = ChoiceBox()
        self.booths.activated.connect(lambda place: self.chosen.emit(self.booths.itemData(place)))
        self._booths_name = make_label("", "sub")
        self._booths_name.setBuddy(self.booths)
        self.no_booth = EmptyState("booths", theme=theme)
        self._commitment = ChoiceBox()
        controls = {key: QLineEdit() for key in _FIELDS} | {"commitment": self._commitment}
        self.form = FieldsTab({key: controls[key] for key in _FIELDS}, save=self._save, theme=theme, wide=("note",))
        self.tables = TablesEditor(context)
        self.tables.changed.connect(self._save_tables)
        self.form.column.insertWidget(0, self.tables)
        self.form.column.insertWidget(1, make_line())
        self._lay_out()

    def show_booth(self, row: OrganisationRow | None, booth: Booth | None) -> None:
        """Show one of the booths of an employer, None for none."""
        self._row, self._booth = row, booth
        booths = row.booths if row is not None else ()
        self.booths.clear()
        for one in booths:
            self.booths.addItem(self.tr("Booth {number}").format(number=one.number), one.id)
        self.booths.setCurrentIndex(self.booths.findData(booth.id) if booth is not None else -1)
        self._bar.setVisible(len(booths) > 1)
        self.no_booth.setVisible(row is not None and not booths)
        self.form.setVisible(bool(booths))
        self.tables.show_parts(booth.id if booth else None, booth.interviewers if booth else ())
        self.form.show_texts(booth.id if booth else None, self._texts())

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        words = self._workspace.words
        chosen = self._commitment.currentData()
        self._commitment.clear()
        for one in Commitment:
            self._commitment.addItem(words.of(one), one.value)
        self._commitment.setCurrentIndex(max(0, self._commitment.findData(chosen)))
        self.form.set_labels(
            {
                "number": self.tr("Booth"), "commitment": self.tr("Promise"),
                "min_interviews": self.tr("Interviews at least"), "max_interviews": self.tr("Interviews at most"),
                "watts": self.tr("Power in watts"), "sockets": self.tr("Sockets"), "note": self.tr("Note"),
            }
        )  # fmt: skip
        self.tables.retranslate()
        self.booths.setAccessibleName(self.tr("Booth to show"))
        self._booths_name.setText(self.tr("Booth to show"))
        self.no_booth.tell(
            self.tr("This employer has no booth yet."),
            icon="booths",
            action=self.tr("Create a booth"),
            kind="primary",
            run=self._add,
        )

    def _add(self) -> None:
        event, session = self._workspace.event, self._workspace.session
        if self._row is not None and event is not None:
            organisation = self._row.id
            self._saving.run(
                lambda: add_next_booth(session, event=event, organisation=organisation), done=self.tr("Booth created")
            )

    def _texts(self) -> dict[str, str]:
        booth = self._booth
        if booth is None:
            return {}
        counts = {key: getattr(booth, key) for key in _COUNTS}
        texts = {key: "" if count is None else str(count) for key, count in counts.items()}
        return texts | {"number": booth.number, "commitment": booth.commitment.value, "note": booth.note}

    def _save(self, key: str, text: str) -> str:
        if self._booth is None:
            return ""
        value: object = text
        if key == "number" and not text:
            return self.tr("Please give the booth a number, for example “A05”.")
        if key in _COUNTS:
            if text and not text.isdecimal():
                return self.tr("A whole number, for example 11.")
            value = int(text) if text else None if key == "max_interviews" else 0
        if key == "commitment":
            value = Commitment(text)
        changed = replace(self._booth, **{key: value})  # type: ignore[arg-type]  # a field of Booth by name
        session = self._workspace.session
        self._saving.run(lambda: edit_booth(session, changed), done=self.tr("Booth changed"))
        return ""

    def _save_tables(self, tables: tuple[Interviewer, ...]) -> None:
        if self._booth is not None:
            changed = replace(self._booth, interviewers=tables)
            session = self._workspace.session
            self._saving.run(lambda: edit_booth(session, changed), done=self.tr("Tables changed"))

    def _lay_out(self) -> None:
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(18, 12, 18, 0)
        bar.addWidget(self._booths_name)
        bar.addWidget(self.booths, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        column.addWidget(self.no_booth)
        column.addWidget(self.form, 1)
