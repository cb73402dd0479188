"""Ask where a file shall go, write it beside the window, and tell what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import UserError
from refugeesday.exchange.files import safe_file_name
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.gui.tasks import Report
from refugeesday.services.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.context import Context
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.workspace import Workspace

Write = Callable[[Session, Report, Path], object]
"""Write a file from what a session reads: it runs outside the GUI thread."""


class PaperSaving(QObject):
    """Save papers of the event in front; `told` carries the sentence for the person who asked."""

    told = Signal(str)

    def __init__(self, context: Context[Workspace], asking: FileAsking, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._asking, self._page = context, asking, parent

    @property
    def _own(self) -> Session:
        """Give the window's own session, which may write."""
        return self._context.session.session

    def save(
        self, name: str, write: Write, *, title: str = "", suffix: str = ".pdf", kinds: str = "", informs: bool = False
    ) -> None:
        """Ask for a file, proposing a name, and write it; `informs` where people learn their times from it."""
        kinds = kinds or self.tr("PDF file (*.pdf)")
        path = self._asking.save(self._page, title or name, safe_file_name(name, suffix=suffix), kinds)
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(suffix)

        def work(session: Session, report: Report) -> str:
            write(session, report, target)
            return target.name

        task = self._context.tasks.start(read_aside(self._own, work))
        task.succeeded.connect(lambda file: self.told.emit(self._saved(informs).format(file=file)))
        task.failed.connect(self._fail)

    def _saved(self, informs: bool) -> str:  # noqa: FBT001 - what kind of paper it was
        if informs:
            return self.tr("Saved in “{file}”. Nobody counts as told before you note it under Invitations.")
        return self.tr("Saved in “{file}”")

    def _fail(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self.told.emit(self._context.session.words.error(error))
