"""Run one change of the data from a page: an error is said, a success offers to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.workspace import Workspace


class Saving(QObject):
    """Emit `message` with what was done and how to undo it, or with what went wrong."""

    message = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def run(self, change: Callable[[], object], *, done: str) -> bool:
        """Make a change as one step; false where it was refused."""
        session = self._workspace.session
        before = session.next_undo()
        try:
            change()
        except UserError as error:
            self.message.emit(self._workspace.words.error(error), None)
            return False
        step = session.next_undo()
        if step is not None and (before is None or step.id != before.id):
            number = step.id
            self.message.emit(done, lambda: self._undo(number))
        return True

    def _undo(self, step: int) -> None:
        try:
            self._workspace.session.undo(step=step)
        except UserError as error:
            self.message.emit(self._workspace.words.error(error), None)
