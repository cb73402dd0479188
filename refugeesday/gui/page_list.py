"""Name the pages of the window in the order of the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.employers.page import EmployersPage
from refugeesday.gui.overview.page import OverviewPage
from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.gui.plan.page import PlanPage
from refugeesday.gui.volunteers.page import VolunteersPage

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.pages import Page
    from refugeesday.gui.workspace import Workspace


def make_pages(context: Context[Workspace]) -> list[Page]:
    """Make every page."""
    return [
        OverviewPage(context),
        ParticipantsPage(context),
        EmployersPage(context),
        VolunteersPage(context),
        PlanPage(context),
    ]
