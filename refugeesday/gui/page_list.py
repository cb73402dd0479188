"""Name the pages of the window in the order of the rail: one entry a page, made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.domain.events import EventFormat
from refugeesday.gui.page_entry import PageCommand, PageEntry, page_from

if TYPE_CHECKING:
    from refugeesday.gui.workspace import Workspace

translate = QCoreApplication.translate

PAGES: tuple[PageEntry[Workspace], ...] = (
    PageEntry(
        key="overview",
        title=lambda: translate("Pages", "Overview"),
        short_title=lambda: translate("Pages", "Overview"),
        make=page_from("overview.page:OverviewPage"),
    ),
    PageEntry(
        key="event",
        title=lambda: translate("Pages", "Event"),
        short_title=lambda: translate("Pages", "Event", "short"),
        make=page_from("event.page:EventPage"),
        commands=(
            PageCommand(key="new", icon="add", text=lambda: translate("Pages", "New event")),
            PageCommand(key="print", icon="print", text=lambda: translate("Pages", "Print run sheet")),
        ),
    ),
    PageEntry(
        key="participants",
        title=lambda: translate("Pages", "Participants"),
        short_title=lambda: translate("Pages", "Particip."),
        make=page_from("participants.page:ParticipantsPage"),
        count=lambda counts: counts.participants,
        commands=(
            PageCommand(key="new", icon="add", text=lambda: translate("Pages", "Record a person")),
            PageCommand(
                key="read_in", icon="import", text=lambda: translate("Pages", "Read in participants from Excel")
            ),
        ),
    ),
    PageEntry(
        key="employers",
        title=lambda: translate("Pages", "Employers"),
        short_title=lambda: translate("Pages", "Employers"),
        make=page_from("employers.page:EmployersPage"),
        count=lambda counts: counts.employers,
        commands=(PageCommand(key="new", icon="add", text=lambda: translate("Pages", "Add an employer")),),
    ),
    PageEntry(
        key="volunteers",
        title=lambda: translate("Pages", "Volunteering"),
        short_title=lambda: translate("Pages", "Volunteering"),
        make=page_from("volunteers.page:VolunteersPage"),
        count=lambda counts: counts.volunteers_asked,
        wants_attention=True,
        commands=(
            PageCommand(key="new", icon="add", text=lambda: translate("Pages", "Record a volunteer")),
            PageCommand(key="read_in", icon="import", text=lambda: translate("Pages", "Read in volunteers from Excel")),
        ),
    ),
    PageEntry(
        key="plan",
        title=lambda: translate("Pages", "Interview plan"),
        short_title=lambda: translate("Pages", "Plan"),
        make=page_from("plan.page:PlanPage"),
        count=lambda counts: counts.unplaced,
        wants_attention=True,
        wants_room=True,
        formats=frozenset({EventFormat.FAIR, EventFormat.BOTH}),
        commands=(PageCommand(key="compute", icon="compute", text=lambda: translate("Pages", "Compute the plan")),),
    ),
    PageEntry(
        key="placement",
        title=lambda: translate("Pages", "Placement day"),
        short_title=lambda: translate("Pages", "Placement"),
        make=page_from("placement.page:PlacementPage"),
        count=lambda counts: counts.without_company,
        wants_attention=True,
        formats=frozenset({EventFormat.PLACEMENT, EventFormat.BOTH}),
        commands=(
            PageCommand(key="compute", icon="compute", text=lambda: translate("Pages", "Suggest an assignment")),
        ),
    ),
    PageEntry(
        key="invitations",
        title=lambda: translate("Pages", "Invitations"),
        short_title=lambda: translate("Pages", "Invitations"),
        make=page_from("invitations.page:InvitationsPage"),
        count=lambda counts: counts.untold,
        wants_attention=True,
    ),
    PageEntry(
        key="settings",
        title=lambda: translate("Pages", "Settings"),
        short_title=lambda: translate("Pages", "Settings", "short"),
        make=page_from("settings_page.page:SettingsPage"),
        at_foot=True,
        commands=(PageCommand(key="back_up", icon="storage", text=lambda: translate("Pages", "Back up now")),),
    ),
)
