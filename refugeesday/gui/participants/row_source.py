"""Keep the rows of the list fresh: a few changed ones at once, all of them in the background."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.changes import Changes, Topic
from refugeesday.domain.languages import languages_spoken
from refugeesday.errors import UserError
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.services.overviews import ParticipantRow, participant_rows
from refugeesday.services.participants import participant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import Session

_AT_ONCE = 1_000
"""Up to so many rows are read in the GUI thread: less than 100 ms."""
_FEW = 20


class ParticipantSource(QObject):
    """Hold the rows of the event in front; `loaded` says that they are others now.

    Steps tell which records they touched; where these are few, only their rows are read again.
    """

    loaded = Signal()

    def __init__(self, context: Context[Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._workspace = context.session
        self._event: int | None = None
        self._rows: dict[int, ParticipantRow] | None = None
        self._heard: list[Changes] = []
        self._generation = 0

    @property
    def rows(self) -> list[ParticipantRow]:
        """Give all rows by number."""
        return list(self._rows.values()) if self._rows else []

    @property
    def is_loaded(self) -> bool:
        """Tell whether rows were read at all."""
        return self._rows is not None

    def row(self, id_: object) -> ParticipantRow | None:
        """Give one row."""
        return self._rows.get(id_) if self._rows and isinstance(id_, int) else None

    def note(self, changes: Changes) -> None:
        """Keep what changed for the next time."""
        self._heard.append(changes)

    def refresh(self) -> None:
        """Read what changed since the last time."""
        heard, self._heard = self._heard, []
        self._generation += 1
        touched = self._touched(heard)
        if touched is not None and self._rows is not None:
            self._read_few(self._rows, touched)
        else:
            self._read_all(sum(len(changes.ids(Topic.PARTICIPANT)) for changes in heard))

    def _touched(self, heard: Iterable[Changes]) -> set[int] | None:
        """Give the participants that changed; None where all have to be read."""
        if self._rows is None or self._event != self._workspace.event:
            return None
        ids: set[int] = set()
        people: set[int] = set()
        topics: set[Topic] = set()
        for changes in heard:
            topics |= changes.topics
            ids |= changes.ids(Topic.PARTICIPANT)
            people |= changes.ids(Topic.PERSON)
        if not topics or topics & {Topic.INTERVIEW, Topic.EVENT} or len(ids) + len(people) > _FEW:
            return None
        return ids | {row.id for row in self._rows.values() if row.participant.person.id in people}

    def _read_few(self, rows: dict[int, ParticipantRow], ids: Iterable[int]) -> None:
        for id_ in ids:
            try:
                one = participant(self._workspace.session, id_)
            except UserError:
                rows.pop(id_, None)
                continue
            if one.event != self._event:
                continue
            spoken = languages_spoken(one.person.languages)
            old = rows.get(id_)
            if old is None:
                rows[id_] = ParticipantRow(id=id_, participant=one, languages=spoken, interviews=0)
            else:
                rows[id_] = replace(old, participant=one, languages=spoken)
        self._rows = dict(sorted(rows.items(), key=lambda item: item[1].participant.number))
        self.loaded.emit()

    def _read_all(self, changed: int = 0) -> None:
        """Read every row; so many `changed` that they may be more than there were."""
        event = self._workspace.event
        session = self._workspace.session
        is_known = self._rows is not None and self._event == event
        if event is None:
            self._take(None, [])
        elif session.path is None or (is_known and max(len(self.rows), changed) <= _AT_ONCE):
            self._take(event, participant_rows(session, event=event))
        else:
            self._read_in_background(event, session)

    def _read_in_background(self, event: int, session: Session) -> None:
        generation, known = self._generation, dict(self._rows or {})

        def read(reader: Session, _report: Report) -> list[ParticipantRow]:
            """Keep the rows that did not change: what was made of them is known by them."""
            rows = participant_rows(reader, event=event)
            return [old if (old := known.get(row.id)) == row else row for row in rows]

        def take(rows: list[ParticipantRow]) -> None:
            if generation == self._generation:
                self._take(event, rows)
            elif self._rows is None or self._event != event:
                self._read_all()

        task = self._context.tasks.start(read_aside(session, read))
        task.succeeded.connect(take)
        task.failed.connect(self._fail)

    def _fail(self, error: BaseException) -> None:
        """Read on the window's own connection where the file cannot be opened twice."""
        if not isinstance(error, UserError):
            raise error
        event = self._workspace.event
        self._take(event, participant_rows(self._workspace.session, event=event) if event is not None else [])

    def _take(self, event: int | None, rows: list[ParticipantRow]) -> None:
        self._event = event
        self._rows = {row.id: row for row in rows}
        self.loaded.emit()
