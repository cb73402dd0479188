"""What a person says of the ticked people: told, reminded, reached another way, answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.people import Channel
from refugeesday.errors import UserError
from refugeesday.services.beside import write_beside
from refugeesday.services.events import choose_phrases, edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.marking import Way, choose_channel, mark_each_reminded, mark_each_told, note_answers
from refugeesday.services.people import edit_person, person

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.domain.answers import AnswerKind
    from refugeesday.domain.events import InvitationMode
    from refugeesday.gui.context import Context
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.invitation_rows import InvitationRow
    from refugeesday.services.session import Session

_MANY = 500
"""More people than that are written with the window switched off, as every step of that size."""


class Telling(QObject):
    """Do one step at a time; `told` carries a sentence and, where the step can be taken back, what does it.

    Being told or reminded is a fact of the outside world: it is said that nothing takes it back.
    """

    told = Signal(str, object)
    holds = Signal(bool)  # whether the window has to wait: many rows are written

    def __init__(self, context: Context[Workspace], words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._tasks, self._words = context.session, context.tasks, words
        self._is_long = False
        self._waiting: list[tuple[Callable[[Session, int], int], Callable[[int], None]]] = []

    def mark(self, rows: Sequence[InvitationRow], by: Channel | None) -> None:
        """Note that people were told, by one way or each by its own; who has none needs the way to be said."""
        if by is None and any(row.channel is None for row in rows):
            self.told.emit(self.tr("Some have no way. Say how they were told: the arrow beside the button."), None)
            return
        self.mark_people([(row.id, by or row.channel or Channel.PHONE) for row in rows])

    def mark_people(self, ways: Sequence[Way]) -> None:
        """Note that people were told, each by a way; beside the window, for it compares everything once more."""
        self._is_long = len(ways) > _MANY

        def say(count: int) -> None:
            said = self.tr("Noted as told: {who}. This stays and cannot be taken back.")
            said = said.format(who=self._words.readers(id_ for id_, _ in ways))
            self.told.emit(said if count else self.tr("They knew everything already. Nothing was noted."), None)

        self._write(lambda session, event: mark_each_told(session, ways, event=event), say)

    def mark_reminded(self, rows: Sequence[InvitationRow], by: Channel | None) -> None:
        """Note that people were reminded."""
        ways = [(row.id, by or row.channel or Channel.PHONE) for row in rows]
        self._is_long = len(ways) > _MANY

        def say(count: int) -> None:
            said = self.tr("Noted as reminded: {who}. This stays and cannot be taken back.")
            said = said.format(who=self._words.readers(id_ for id_, _ in ways))
            self.told.emit(said if count else self.tr("They were reminded already. Nothing was noted."), None)

        self._write(lambda session, event: mark_each_reminded(session, ways, event=event), say)

    def choose_way(self, rows: Sequence[InvitationRow], way: Channel) -> None:
        """Reach registered people by another way; others go where they can be reached."""
        chosen = [row for row in rows if row.can_choose_channel]
        if not chosen:
            self.told.emit(self.tr("They are not registered any more, so no way to them is kept."), None)
            return
        cannot = sum(way not in row.channels for row in chosen)
        said = self.tr("Way of %n person(s): {way}.", "", len(chosen)).format(way=self._words.way_word(way))
        if cannot:
            said += " " + self.tr("%n of them lack what this way needs and keep theirs.", "", cannot)
        participants = [row.participant for row in chosen if row.participant is not None]
        volunteers = [row.volunteer for row in chosen if row.participant is None and row.volunteer is not None]

        def choose() -> None:
            choose_channel(self._workspace.session, participants=participants, volunteers=volunteers, channel=way)

        self._run(choose, said)

    def choose_mode(self, mode: InvitationMode) -> None:
        """Invite once for the visit, or once for each interview."""
        session, event = self._workspace.session, self._workspace.event
        if event is not None:
            of = read_event(session, event)
            said = self._workspace.words.of(mode)
            self._run(lambda: edit_event(session, replace(of, invitation_mode=mode)), said)

    def choose_unreviewed(self, used: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        """Use phrases nobody is sure of, marked, or English in their place."""
        session, event = self._workspace.session, self._workspace.event
        if event is not None:
            said = self.tr("Unsure phrases are used, marked with an asterisk.")
            if not used:
                said = self.tr("English stands in the place of unsure phrases.")
            self._run(lambda: choose_phrases(session, event=event, with_unreviewed=used), said)

    def keep_language(self, row: InvitationRow, language: str) -> None:
        """Invite a person in another language."""
        if row.recipient.is_employer:
            self.told.emit(self.tr("Employers are written to in German."), None)
            return
        session = self._workspace.session
        said = self.tr("{name} is invited in: {language}").format(
            name=row.recipient.person.full_name, language=self._words.language_named(language)
        )

        def keep() -> None:
            now = person(session, row.id)
            edit_person(session, replace(now, invitation_language="" if language == GERMAN else language))

        self._run(keep, said)

    def note_answer(self, rows: Sequence[InvitationRow], answer: AnswerKind) -> None:
        """Note what people said by word of mouth, to everything they were told of."""
        session = self._workspace.session
        ids = [one.now.id for row in rows for one in row.recipient.standings if one.now.id and not one.now.is_cancelled]
        if not ids:
            self.told.emit(self.tr("An answer can be noted once the person was told."), None)
            return

        said = self.tr("Answer noted, {who}: {answer}.").format(
            who=self._words.readers(row.id for row in rows), answer=self._words.answer_word(answer)
        )
        self._run(lambda: note_answers(session, ids, answer=answer), said)

    def _write(self, mark: Callable[[Session, int], int], say: Callable[[int], None]) -> None:
        """Write one after the other, so that a second click finds what the first one noted."""
        self._waiting.append((mark, say))
        if len(self._waiting) == 1:
            self._write_next()

    def _write_next(self) -> None:
        mark, say = self._waiting[0]
        session, event = self._workspace.session, self._workspace.event or 0

        def work(_report: Report) -> int:
            return write_beside(session, lambda mine: mark(mine, event))

        self.holds.emit(self._is_long)
        task = self._tasks.start(work)
        task.succeeded.connect(say)
        task.failed.connect(self._tell)
        task.finished.connect(self._end)

    def _end(self) -> None:
        self._waiting.pop(0)
        self.holds.emit(False)  # noqa: FBT003 - a signal has no names
        if self._waiting:
            self._write_next()

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.told.emit(self._workspace.words.error(error), None)

    def _run(self, action: Callable[[], object], said: str) -> None:
        session = self._workspace.session
        before = session.next_undo()
        try:
            action()
        except UserError as error:
            self.told.emit(self._workspace.words.error(error), None)
            return
        after = session.next_undo()
        is_new = after is not None and (before is None or after.id != before.id)
        self.told.emit(said, (lambda: self._take_back(after.id)) if is_new and after is not None else None)

    def _take_back(self, step: int) -> None:
        try:
            self._workspace.session.undo(step=step)
        except UserError as error:
            self.told.emit(self._workspace.words.error(error), None)
