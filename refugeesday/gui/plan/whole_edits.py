"""Write whole plans: taken over, restored, released, kept; large ones beside the window, which waits meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.services.plan_versions import keep_version, restore_version, take_over_plan
from refugeesday.services.plans import release_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.domain.interviews import Interview
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.proposals import Proposal


class WholeEdits(QObject):
    """Write a plan as one step; `written` comes when it stands."""

    written = Signal()

    def __init__(self, workspace: Workspace, saving: Saving, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._saving = workspace, saving

    def apply(self, proposal: Proposal, *, size: int) -> None:
        """Make a proposal the plan; `size` is how many interviews the present one has."""
        work = partial(take_over_plan, self._workspace.session, proposal.interviews, event=proposal.event)
        self._write(work, self.tr("Plan taken over"), size=size + len(proposal.interviews))

    def restore(self, planned: tuple[Interview, ...], *, event: int) -> None:
        """Make an earlier plan the plan again."""
        work = partial(restore_version, self._workspace.session, planned, event=event)
        self._write(work, self.tr("The earlier plan is back"), size=len(planned))

    def release(self, event: int, *, size: int) -> None:
        """Make the plan as it stands the one people may be told."""
        self._write(partial(release_plan, self._workspace.session, event=event), self.tr("Plan released"), size=size)

    def keep(self, event: int, *, name: str, size: int) -> None:
        """Keep the plan as it stands under a name."""
        work = partial(keep_version, self._workspace.session, event=event, name=name)
        self._write(work, self.tr("Plan kept as “{name}”").format(name=name), size=size)

    def _write(self, work: Callable[[], object], words: str, *, size: int) -> None:
        self._saving.run_large(work, done=words, size=size, saved=self.written.emit)
