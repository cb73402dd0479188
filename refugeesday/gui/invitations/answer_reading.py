"""Read answers beside the window and keep what a person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import UserError
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.services.answers import apply_answers, decide_doubtful, read_answers, read_pasted
from refugeesday.services.marking import note_answers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refugeesday.domain.answers import AnswerKind
    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.answers import Doubtful, ReadAnswers
    from refugeesday.services.session import Session


class AnswerReading(QObject):
    """Hold what was read; `read` gives it, `failed` a `UserError`."""

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context[Workspace], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.found: ReadAnswers | None = None

    def read_files(self, paths: list[Path]) -> None:
        """Read files and folders."""
        self._start(lambda session, event: read_answers(session, paths, event=event))

    def read_text(self, text: str) -> None:
        """Read what was pasted."""
        self._start(lambda session, event: read_pasted(session, text, event=event))

    def apply(self) -> bool:
        """Keep all certain answers in one step; false where it could not be done, which is told."""
        session, event, found = self._context.session.session, self._context.session.event, self.found
        if event is None or found is None:
            return False
        return self._try(lambda: apply_answers(session, found, event=event))

    def decide(self, one: Doubtful, *, invitations: list[int], answer: AnswerKind) -> bool:
        """Keep what a person takes a reply to mean: for its own invitation, or for those of the person chosen."""
        session = self._context.session.session
        if one.invitation is not None and one.invitation.id in invitations:
            return self._try(lambda: decide_doubtful(session, one, answer=answer))
        return self._try(lambda: note_answers(session, invitations, answer=answer))

    def _start(self, read: Callable[[Session, int], ReadAnswers]) -> None:
        event = self._context.session.event
        if event is None:
            return

        def work(session: Session, _report: Report) -> ReadAnswers:
            return read(session, event)

        task = self._context.tasks.start(read_aside(self._context.session.session, work))
        task.succeeded.connect(self._take)
        task.failed.connect(self._tell)

    def _take(self, found: ReadAnswers) -> None:
        self.found = found
        self.read.emit(found)

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    def _try(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except UserError as error:
            self.failed.emit(error)
            return False
        return True
