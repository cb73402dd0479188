"""Run one change of the data from a page: an error is said, a success offers to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import UserError
from refugeesday.gui.lending import change_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.workspace import Workspace


class Saving(QObject):
    """Emit `message` with what was done and how to undo it, or with what went wrong."""

    message = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def run(self, change: Callable[[], object], *, done: str | Callable[[], str]) -> bool:
        """Make a change as one step, told by `done`, worded afterwards where it is called; false where refused."""
        before = self._newest()
        try:
            change()
        except UserError as error:
            self._tell_failure(error)
            return False
        self._tell_done(done, before)
        return True

    def run_large(
        self,
        change: Callable[[], object],
        *,
        done: str,
        size: int,
        saved: Callable[[], object] = lambda: None,
        refused: Callable[[], object] = lambda: None,
    ) -> None:
        """Make a change of so many records as one step, beside the window where they are many."""
        before = self._newest()

        def fail(error: object) -> None:
            self._tell_failure(error)
            refused()

        def succeed() -> None:
            self._tell_done(done, before)
            saved()

        change_rows(self._workspace.lending, change, size=size, failed=fail, done=succeed)

    def _newest(self) -> int:
        step = self._workspace.session.next_undo()
        return 0 if step is None else step.id

    def _tell_done(self, done: str | Callable[[], str], before: int) -> None:
        step = self._newest()
        if step not in {0, before}:
            words = done if isinstance(done, str) else done()
            self.message.emit(words, lambda: self._workspace.take_back(step, failed=self._tell_failure))

    def _tell_failure(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self.message.emit(self._workspace.words.error(error), None)
