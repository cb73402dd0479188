"""Name the views of the event's page: one entry a view, made when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.domain.changes import Changes
    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace

translate = QCoreApplication.translate


class EventView(QWidget):
    """Show one side of an event; a subclass says how to show it and sets its words."""

    event_made = Signal(object)  # an event was added and wants to be in front

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__()
        self._context, self._workspace, self._saving = context, context.session, saving

    def show_event(self, event: Event) -> None:
        """Show an event as it is kept."""
        raise NotImplementedError

    def note(self, changes: Changes) -> None:
        """Hear what changed before the event is shown again; not told when another event comes to the front."""

    def retranslate(self) -> None:
        """Set the words in the language in force."""

    def panes(self) -> list[QWidget]:
        """Give the parts F6 walks through, in reading order."""
        return []


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewEntry:
    """A view: its key, its word in the choice, its icon, and where it is made: "basics_view:BasicsView"."""

    key: str
    title: Callable[[], str]
    icon: str
    place: str

    def make(self, context: Context[Workspace], saving: Saving) -> EventView:
        """Make the view."""
        module, _, name = self.place.partition(":")
        made: EventView = getattr(import_module(f"refugeesday.gui.event.{module}"), name)(context, saving)
        return made


VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry(
        key="basics", title=lambda: translate("EventViews", "Basics"), icon="event", place="basics_view:BasicsView"
    ),
    ViewEntry(
        key="programme",
        title=lambda: translate("EventViews", "Programme"),
        icon="late",
        place="programme_view:ProgrammeView",
    ),
    ViewEntry(
        key="hall", title=lambda: translate("EventViews", "Hall plan"), icon="hall_plan", place="hall_view:HallView"
    ),
)
"""In the order of the choice, which is shown from the second view on."""
