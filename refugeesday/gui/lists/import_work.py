"""The work behind an import: reading, checking and writing in tasks, with what they gave."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import UserError
from refugeesday.gui.lending import change_rows
from refugeesday.gui.lists.import_words import ImportWords
from refugeesday.gui.lists.preview_rows import PreviewRow, preview_rows
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.services.imports import import_rows, preview_import, read_list, recognise
from refugeesday.services.rejected_rows import write_rejected_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from refugeesday.exchange.headers import MappedColumn
    from refugeesday.exchange.list_fields import ListKind
    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report, Task
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.import_values import ImportPreview, ImportResult
    from refugeesday.services.session import Session
    from refugeesday.wording import Words


class ImportWork(QObject):
    """Hold the table, its preview and the result of one import. Signals come in the GUI thread."""

    table_ready = Signal()
    preview_ready = Signal()
    imported = Signal()
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context[Workspace], *, kind: ListKind, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._kind = context, kind
        self.forget()

    def forget(self) -> None:
        """Let go of everything, for another import."""
        self.name = ""
        self.table: RawTable | None = None
        self.preview: ImportPreview | None = None
        self.rows: list[PreviewRow] = []
        self.result: ImportResult | None = None
        self._source: Path | None = None
        self._step = 0
        self._word: ImportWords = self.import_words()

    def let_go(self) -> None:
        """Hold no rows any more; what was taken over can still be taken back."""
        self.table = self.preview = None
        self.rows = []

    @property
    def words(self) -> Words:
        """Give the table of terms."""
        return self._context.session.words

    @property
    def count(self) -> int:
        """Count the things that are new or changed."""
        return len(self.preview.new) + len(self.preview.changed) if self.preview else 0

    @property
    def source(self) -> Path | None:
        """Give the file that was read."""
        return self._source

    @property
    def source_folder(self) -> Path | None:
        """Give the folder of the file that was read."""
        return self._source.parent if self._source else None

    def import_words(self) -> ImportWords:
        """Give the words of an import in the language in force."""
        return ImportWords(self.words, self._kind)

    def read_file(self, path: Path, *, sheet: str | None = None) -> Task[object]:
        """Start reading a file, or one sheet of it."""
        task = self._start(lambda report: read_list(path, sheet=sheet, report=report))
        task.succeeded.connect(lambda table: self._take(table, path.name, path))
        return task

    def take_table(self, table: RawTable, *, name: str) -> None:
        """Take a table that needs no reading."""
        self._take(table, name, None)

    def columns(self, given: Mapping[str, str] | None = None) -> tuple[MappedColumn, ...]:
        """Say what the columns mean, with what a person chose."""
        headers = self.table.headers if self.table else ()
        return recognise(self._session, headers, kind=self._kind, mapping=given)

    def start_preview(self, given: Mapping[str, str], *, remember: bool) -> Task[object]:
        """Start checking the rows; nothing is written."""
        table, kind, event = self.table, self._kind, self._context.session.event
        notes = self.import_words().notes()
        if table is None or event is None:
            raise ValueError("a preview needs a table and an event")

        def check(session: Session, report: Report) -> tuple[ImportPreview, list[PreviewRow]]:
            found = preview_import(session, table, kind=kind, event=event, mapping=given, report=report)
            return found if remember else replace(found, mapping=()), preview_rows(found, table, words=notes)

        task = self._start(read_aside(self._session, check))
        task.succeeded.connect(self._take_preview)
        return task

    def start_import(self) -> Task[object]:
        """Start doing what the preview said.

        The session is the worker's until the step is committed: switch the window off meanwhile.
        """
        preview, source, session = self.preview, self._source, self._session
        if preview is None:
            raise ValueError("an import needs a preview")
        self._word = self.import_words()
        reason = self._word.reason
        task = self._start(lambda _report: import_rows(session, preview, source=source, word=reason))
        task.succeeded.connect(self._take_result)
        return task

    def undo(self, *, failed: Callable[[object], object], done: Callable[[], object]) -> None:
        """Take the import back, one of many rows beside the window; then `done`, or `failed` with a UserError."""
        size = 0 if self.result is None else self.result.new + self.result.changed
        take_back = partial(self._session.undo, step=self._step)
        change_rows(self._context.session.lending, take_back, size=size, failed=failed, done=done)

    def save_rejected(self, folder: Path) -> Path:
        """Write the rejected rows into a folder. Raises UserError `file.…`."""
        if self.preview is None:
            raise ValueError("rejected rows need a preview")
        source = self._source or folder / f"{self.name}.xlsx"
        written = write_rejected_rows(self.preview, source=source, folders=[folder], word=self.import_words().reason)
        return written.path

    @property
    def _session(self) -> Session:
        return self._context.session.session

    def _start(self, work: object) -> Task[object]:
        task = self._context.tasks.start(work)  # type: ignore[arg-type]  # every work here takes a report
        task.failed.connect(self._fail)
        task.cancelled.connect(self.cancelled.emit)
        return task

    def _take(self, table: RawTable, name: str, source: Path | None) -> None:
        self.table, self.name, self._source, self.preview, self.rows = table, name, source, None, []
        self.table_ready.emit()

    def _take_preview(self, found: tuple[ImportPreview, list[PreviewRow]]) -> None:
        self.preview, self.rows = found
        self.preview_ready.emit()

    def _take_result(self, result: ImportResult) -> None:
        self.result = result
        self._step = self._session.history(limit=1)[0].id
        self.imported.emit()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)
