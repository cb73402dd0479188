"""Show one employer: offers, booth and times, calls, contact, interviews."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.employers.booth_tab import BoothTab
from refugeesday.gui.employers.calls_tab import CallsTab
from refugeesday.gui.employers.contact_tab import ContactTab
from refugeesday.gui.employers.head import EmployerHead
from refugeesday.gui.employers.interviews_tab import InterviewsTab
from refugeesday.gui.employers.merging import EmployerMerging
from refugeesday.gui.employers.offers_tab import OffersTab
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.late_part import LatePart
from refugeesday.gui.widgets.part_tabs import PartTabs
from refugeesday.services.booths import remove_booths
from refugeesday.services.employer_entry import add_next_booth
from refugeesday.services.organisations import contact_log, remove_organisations

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Booth
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow


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
        self._context, self._workspace, self._saving = context, context.session, saving
        self._widen()
        context.theme.changed.connect(self._widen)
        self._row: OrganisationRow | None = None
        self._chosen = 0  # the id of the booth shown, of several
        self.head = EmployerHead(context)
        self.head.sheet_wanted.connect(lambda: self.sheet_wanted.emit(self._row))
        self.head.invitation_wanted.connect(lambda: self.invitation_wanted.emit(self._row))
        self.head.booth_wanted.connect(self._add_booth)
        self.head.booth_unwanted.connect(self._remove_booth)
        self.head.removal_wanted.connect(self._remove)
        self.merging = EmployerMerging(context, saving, self)
        self.head.merging_wanted.connect(self._merge)
        self.offers = OffersTab(context, saving)
        self.booth = LatePart(self._make_booth)
        self.calls = LatePart(self._make_calls)
        self.contact = LatePart(self._make_contact)
        self.interviews = LatePart(self._make_interviews)
        self._tabs = (self.offers, self.booth, self.calls, self.contact, self.interviews)
        self.tabs = PartTabs(theme=context.theme)
        self._stack = QStackedWidget()
        for tab in self._tabs:
            self._stack.addWidget(tab)
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._lay_out()
        self.retranslate()

    def show_row(self, row: OrganisationRow | None) -> None:
        """Show an employer, None for none."""
        self._row = row
        self._around.setCurrentWidget(self._whole if row is not None else self._nobody)
        booth = self._booth
        self.head.show_employer(row, booth)
        self.booth_shown.emit(booth.id if booth is not None else 0)
        self.offers.show_row(row)
        self.offers.strip.show_booth(row.id if row else 0, booth)
        if self.booth.made is not None:
            self.booth.made.show_booth(row, booth)
        if self.calls.made is not None:
            self.calls.made.show_organisation(row.id if row else 0)
        if self.contact.made is not None:
            self.contact.made.show_row(row)
        if self.interviews.made is not None:
            self.interviews.made.show_row(row)
        self._name_tabs()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        for part in (self.head, *self._tabs):
            part.retranslate()
        self.tabs.setAccessibleName(self.tr("Parts of the employer"))
        self._nobody.tell(self.tr("Choose an employer in the list, or add a new one."))
        self._name_tabs()

    def show_tabs(self, *, is_shown: bool) -> None:
        """Show what stands below the head, or leave its room to others."""
        self._below.setVisible(is_shown)

    def choose_booth(self, booth: int) -> None:
        """Show one of the booths of the employer in view."""
        if self._row is not None and booth in {one.id for one in self._row.booths}:
            self._chosen = booth
            self.show_row(self._row)

    def _widen(self) -> None:
        self.setMinimumWidth(self._context.theme.px(440))

    @property
    def _booth(self) -> Booth | None:
        """Give the booth in front: the one chosen, else the first."""
        booths = self._row.booths if self._row is not None else ()
        return next((one for one in booths if one.id == self._chosen), booths[0] if booths else None)

    def _add_booth(self) -> None:
        session, event, row = self._workspace.session, self._workspace.event, self._row
        if event is not None and row is not None:
            add = partial(add_next_booth, session, event=event, organisation=row.id)
            self._saving.run(add, done=self.tr("Booth created"))

    def _remove_booth(self) -> None:
        session, booth = self._workspace.session, self._booth
        if booth is not None:
            done = self.tr("Booth {number} removed").format(number=booth.number)
            self._saving.run(lambda: remove_booths(session, [booth.id]), done=done)

    def _remove(self) -> None:
        session, row = self._workspace.session, self._row
        if row is not None:
            done = self.tr("Employer removed: {name}").format(name=row.organisation.name)
            self._saving.run(lambda: remove_organisations(session, [row.id]), done=done)

    def _merge(self) -> None:
        if self._row is not None:
            self.merging.ask(self._row.organisation)

    def _make_booth(self) -> BoothTab:
        made = BoothTab(self._context, self._saving)
        made.chosen.connect(self.choose_booth)
        made.retranslate()  # a text is put into words that are there
        made.show_booth(self._row, self._booth)
        return made

    def _make_calls(self) -> CallsTab:
        made = CallsTab(self._context, self._saving)
        made.show_organisation(self._row.id if self._row is not None else 0)
        return made

    def _make_contact(self) -> ContactTab:
        made = ContactTab(self._context, self._saving)
        made.show_row(self._row)
        return made

    def _make_interviews(self) -> InterviewsTab:
        made = InterviewsTab(self._context)
        made.show_row(self._row)
        return made

    def _name_tabs(self) -> None:
        row, session = self._row, self._workspace.session
        names = (
            self.tr("Offers"),
            self.tr("Booth and times"),
            self.tr("Calls ({count})").format(count=len(contact_log(session, organisation=row.id)) if row else 0),
            self.tr("Contact"),
            self.tr("Interviews ({count})").format(count=row.interviews if row else 0),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 8)
        head.addWidget(self.head)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 0, 18, 0)
        tabs.addWidget(self.tabs, 1)
        self._whole, self._nobody = QWidget(), EmptyState("employers", theme=self._context.theme)
        self._around = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._around)
        for part in (self._whole, self._nobody):
            self._around.addWidget(part)
        layout = QVBoxLayout(self._whole)
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
