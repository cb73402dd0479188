"""Show one employer: offers, booth and times, calls, contact, interviews."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from refugeesday.domain.organisations import Commitment
from refugeesday.gui.employers.calls_tab import CallsTab
from refugeesday.gui.employers.contacts_editor import ContactsEditor
from refugeesday.gui.employers.fields_tab import FieldsTab
from refugeesday.gui.employers.head import EmployerHead
from refugeesday.gui.employers.interviews_tab import InterviewsTab
from refugeesday.gui.employers.offers_tab import OffersTab
from refugeesday.gui.employers.tables_editor import TablesEditor
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.services.booths import edit_booth
from refugeesday.services.employer_entry import add_first_booth
from refugeesday.services.organisations import edit_organisation

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Booth, Contact, Interviewer
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow

_CONTACT = ("name", "trade", "phone", "email", "street", "postcode", "town", "website")
_BOOTH = ("number", "commitment", "min_interviews", "max_interviews", "watts", "sockets", "note")
_COUNTS = frozenset({"min_interviews", "max_interviews", "watts", "sockets"})


class EmployerDetail(QWidget):
    """Hold head and tabs for the employer in front; every change is one step.

    `sheet_wanted` asks for the day sheets of the employer, `invitation_wanted` for its place among the invitations;
    `booth_shown` carries the booth in view, 0 for none.
    """

    sheet_wanted = Signal(object)
    invitation_wanted = Signal(object)
    booth_shown = Signal(int)

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace, self._saving = context.session, saving
        self._row: OrganisationRow | None = None
        self._chosen = 0  # the id of the booth shown, of several
        theme = context.theme
        self.head = EmployerHead(context)
        self.head.sheet_wanted.connect(lambda: self.sheet_wanted.emit(self._row))
        self.head.invitation_wanted.connect(lambda: self.invitation_wanted.emit(self._row))
        self.booths = ChoiceBox()
        self.booths.activated.connect(self._choose_booth)
        self._booths_name = make_label("", "sub")
        self._booths_name.setBuddy(self.booths)
        self.no_booth = EmptyState("booths", theme=theme)
        self.offers = OffersTab(context, saving)
        self.commitment = ChoiceBox()
        booth = {key: QLineEdit() for key in _BOOTH} | {"commitment": self.commitment}
        self.booth = FieldsTab({key: booth[key] for key in _BOOTH}, save=self._save_booth, theme=theme, wide=("note",))
        self.tables = TablesEditor(context)
        self.tables.changed.connect(self._save_tables)
        self.booth.column.insertWidget(0, self.tables)
        self.booth.column.insertWidget(1, make_line())
        self.calls = CallsTab(context, saving)
        self.contact = FieldsTab(
            {key: QLineEdit() for key in _CONTACT}, save=self._save_contact, theme=theme, wide=("name", "website")
        )
        self.contacts = ContactsEditor(context)
        self.contacts.changed.connect(self._save_contacts)
        self.contact.column.insertWidget(1, make_line())
        self.contact.column.insertWidget(2, self.contacts)
        self.interviews = InterviewsTab(context)
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        for page in (self.offers, self._booth_page(), self.calls, self.contact, self.interviews):
            self._stack.addWidget(page)
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._lay_out()
        self.retranslate()

    def show_row(self, row: OrganisationRow | None) -> None:
        """Show an employer, None for none."""
        self._row = row
        booth = self._booth
        self._show_booths()
        self.head.show_employer(row, booth)
        self.booth_shown.emit(booth.id if booth is not None else 0)
        self.offers.show_row(row)
        self.offers.strip.show_booth(row.id if row else 0, booth)
        self.calls.show_organisation(row.id if row else 0)
        self.interviews.show_row(row)
        self.tables.show_parts(booth.id if booth else None, booth.interviewers if booth else ())
        self.contacts.show_parts(row.id if row else None, row.organisation.contacts if row else ())
        self.contact.show_texts(row.id if row else None, self._contact_texts())
        self.booth.show_texts(booth.id if booth else None, self._booth_texts())
        self._name_tabs()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        words = self._workspace.words
        chosen = self.commitment.currentData()
        self.commitment.clear()
        for one in Commitment:
            self.commitment.addItem(words.of(one), one.value)
        self.commitment.setCurrentIndex(max(0, self.commitment.findData(chosen)))
        self.contact.set_labels(
            {
                "name": self.tr("Name"), "trade": self.tr("Trade"), "phone": self.tr("Phone"),
                "email": self.tr("E-mail"), "street": self.tr("Street"), "postcode": self.tr("Postcode"),
                "town": self.tr("Town"), "website": self.tr("Website"),
            }
        )  # fmt: skip
        self.booth.set_labels(
            {
                "number": self.tr("Booth"), "commitment": self.tr("Promise"),
                "min_interviews": self.tr("Interviews at least"), "max_interviews": self.tr("Interviews at most"),
                "watts": self.tr("Power in watts"), "sockets": self.tr("Sockets"), "note": self.tr("Note"),
            }
        )  # fmt: skip
        for tab in (self.head, self.offers, self.calls, self.interviews, self.tables, self.contacts):
            tab.retranslate()
        self.booths.setAccessibleName(self.tr("Booth to show"))
        self._booths_name.setText(self.tr("Booth to show"))
        self.no_booth.tell(
            self.tr("This employer has no booth yet."),
            icon="booths",
            action=self.tr("Create a booth"),
            kind="primary",
            run=self._add_booth,
        )
        self.tabs.setAccessibleName(self.tr("Parts of the employer"))
        self._name_tabs()

    def show_tabs(self, *, is_shown: bool) -> None:
        """Show what stands below the head, or leave its room to others."""
        self._below.setVisible(is_shown)

    def choose_booth(self, booth: int) -> None:
        """Show one of the booths of the employer in view."""
        if self._row is not None and booth in {one.id for one in self._row.booths}:
            self._chosen = booth
            self.show_row(self._row)

    @property
    def _booth(self) -> Booth | None:
        """Give the booth in front: the one chosen, else the first."""
        booths = self._row.booths if self._row is not None else ()
        return next((one for one in booths if one.id == self._chosen), booths[0] if booths else None)

    def _show_booths(self) -> None:
        booths = self._row.booths if self._row is not None else ()
        self.booths.clear()
        for one in booths:
            self.booths.addItem(self.tr("Booth {number}").format(number=one.number), one.id)
        self.booths.setCurrentIndex(self.booths.findData(self._booth.id) if self._booth is not None else -1)
        self._booths_bar.setVisible(len(booths) > 1)
        self.no_booth.setVisible(self._row is not None and not booths)
        self.booth.setVisible(bool(booths))

    def _choose_booth(self, place: int) -> None:
        self.choose_booth(self.booths.itemData(place))

    def _add_booth(self) -> None:
        event, session = self._workspace.event, self._workspace.session
        if self._row is not None and event is not None:
            organisation = self._row.id
            self._saving.run(
                lambda: add_first_booth(session, event=event, organisation=organisation), done=self.tr("Booth created")
            )

    def _booth_page(self) -> QWidget:
        self._booths_bar = QWidget()
        bar = QHBoxLayout(self._booths_bar)
        bar.setContentsMargins(18, 12, 18, 0)
        bar.addWidget(self._booths_name)
        bar.addWidget(self.booths, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._booths_bar)
        column.addWidget(self.no_booth)
        column.addWidget(self.booth, 1)
        return page

    def _name_tabs(self) -> None:
        names = (
            self.tr("Offers"),
            self.tr("Booth and times"),
            self.tr("Calls ({count})").format(count=self.calls.count),
            self.tr("Contact"),
            self.tr("Interviews ({count})").format(count=self.interviews.count),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)

    def _contact_texts(self) -> dict[str, str]:
        return {key: getattr(self._row.organisation, key) for key in _CONTACT} if self._row else {}

    def _booth_texts(self) -> dict[str, str]:
        booth = self._booth
        if booth is None:
            return {}
        counts = {key: getattr(booth, key) for key in _COUNTS}
        texts = {key: "" if count is None else str(count) for key, count in counts.items()}
        return texts | {"number": booth.number, "commitment": booth.commitment.value, "note": booth.note}

    def _save_contact(self, key: str, text: str) -> str:
        if self._row is None:
            return ""
        if key == "name" and not text:
            return self.tr("Please give the employer a name.")
        if key == "email" and text and "@" not in text:
            return self.tr("The @ is missing, for example “name@example.org”.")
        changed = replace(self._row.organisation, **{key: text})  # type: ignore[arg-type]  # a text field by name
        session = self._workspace.session
        self._saving.run(lambda: edit_organisation(session, changed), done=self.tr("Contact changed"))
        return ""

    def _save_booth(self, key: str, text: str) -> str:
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

    def _save_contacts(self, contacts: tuple[Contact, ...]) -> None:
        if self._row is not None:
            changed = replace(self._row.organisation, contacts=contacts)
            session = self._workspace.session
            self._saving.run(lambda: edit_organisation(session, changed), done=self.tr("Contacts changed"))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 8)
        head.addWidget(self.head)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 0, 18, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addLayout(tabs)
        below.addWidget(make_line())
        below.addWidget(self._stack, 1)
        layout.addLayout(head)
        layout.addWidget(self._below, 1)
