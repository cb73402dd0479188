"""Put booths into their places, and take them off the plan; each is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.services import hall

if TYPE_CHECKING:
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.hall import HallPlan


class BoothPlacing(QObject):
    """Say what was done, or why a booth cannot stand there."""

    def __init__(self, workspace: Workspace, saving: Saving, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._saving = workspace, saving

    def place(self, plan: HallPlan, booth: int, *, room: int, x_mm: int, y_mm: int) -> None:
        """Put a booth of the event in front with its middle at a place of a room."""
        event, session = self._workspace.event, self._workspace.session
        if event is None:
            return
        number = next((one.number for one in plan.booths if one.id == booth), "")
        self._saving.run(
            lambda: hall.place_booth(session, booth, event=event, room=room, x_mm=x_mm, y_mm=y_mm),
            done=self.tr("Booth {number} put in its place").format(number=number),
        )

    def take_off(self, booth: int) -> None:
        """Take a booth off the plan; it stays a booth of the event."""
        session = self._workspace.session
        self._saving.run(lambda: hall.take_booths_off(session, [booth]), done=self.tr("Booth taken off the plan"))
