"""Every way out as a task: cards, letters, drafts, calendar files, the table for a mail merge.

Writing tells nobody: what was written is noted in the ledger, who was told only when a person says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.people import Channel
from refugeesday.errors import UserError
from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.printing.card import card_pages
from refugeesday.printing.letter import letter_pages
from refugeesday.services.beside import write_beside
from refugeesday.services.calendar_folder import write_calendar_folder
from refugeesday.services.handing_over import cards_for, drafts_for, letters_for
from refugeesday.services.invitations import record_invitations
from refugeesday.services.mail_merge import write_mail_merge
from refugeesday.services.papers import PaperOrder
from refugeesday.services.printed import PaperValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report, Task
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """How papers are to be printed."""

    is_two_up: bool = False
    order: PaperOrder = PaperOrder.NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What was written: which way, how many, where, for whom, and by which channel they count as told if marked.

    `papers` are those on paper, so that later only what changed need be printed.
    """

    way: str
    count: int
    place: Path
    people: tuple[int, ...]
    channel: Channel | None
    without: int = 0
    papers: tuple[PaperValue, ...] = ()


class HandingOver(QObject):
    """Start the ways; `started` gives the task and its way, `done` a `HandedOver`, `failed` a `UserError`."""

    started = Signal(object, str)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context[Workspace], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def print_cards(
        self, board: InvitationBoard, rows: Sequence[InvitationRow], path: Path, choice: PaperChoice
    ) -> None:
        """Write the cards of those with a talk into one file."""
        people = _guests(rows)

        def work(report: Report) -> HandedOver:
            cards = cards_for(board, rows, order=choice.order)
            pages = card_pages(cards, with_two_up=choice.is_two_up)
            write_papers(path, pages, cards, count=2 * len(cards), title=board.event.name, report=report)
            return HandedOver(way="cards", count=len(cards), place=path, people=people, channel=Channel.PRINT,
                              papers=tuple(cards))  # fmt: skip

        self._start(work, board, people, "cards")

    def print_letters(
        self, board: InvitationBoard, rows: Sequence[InvitationRow], path: Path, choice: PaperChoice
    ) -> None:
        """Write letters for window envelopes into one file."""
        people, today = _guests(rows), self._context.session.session.now().date()

        def work(report: Report) -> HandedOver:
            made = letters_for(board, rows, today=today, order=choice.order)
            pages = letter_pages(made)
            write_papers(path, pages, made, count=2 * len(made), title=board.event.name, report=report)
            return HandedOver(way="letters", count=len(made), place=path, people=people, channel=Channel.PRINT,
                              papers=tuple(made))  # fmt: skip

        self._start(work, board, people, "letters")

    def write_drafts(self, board: InvitationBoard, rows: Sequence[InvitationRow], folder: Path) -> None:
        """Write drafts into a folder."""
        people = tuple(row.id for row in rows if row.recipient.person.email)

        def work(report: Report) -> HandedOver:
            written = drafts_for(board, rows, folder, report=report)
            return HandedOver(way="drafts", count=written.files, place=folder, people=people, channel=Channel.DRAFT,
                              without=written.without_address)  # fmt: skip

        self._start(work, board, people, "drafts")

    def write_calendars(self, board: InvitationBoard, rows: Sequence[InvitationRow] | None, folder: Path) -> None:
        """Write the calendar files of some people into a folder, or those of the whole event."""
        people = tuple(row.id for row in rows) if rows is not None else None

        def work(report: Report) -> HandedOver:
            written = write_calendar_folder(board.outgoing, folder, people=people, report=report)
            return HandedOver(way="calendars", count=written.calendars, place=folder, people=people or (),
                              channel=Channel.DRAFT if people else None, without=written.without_address)  # fmt: skip

        self._start(work, board, people, "calendars")

    def write_table(self, board: InvitationBoard, path: Path) -> None:
        """Write the table for the office's own mail merge, everybody with a talk."""
        session, event = self._context.session.session, board.event.id
        read = read_aside(session, lambda reader, _report: write_mail_merge(reader, path, event=event))

        def work(report: Report) -> HandedOver:
            return HandedOver(way="table", count=read(report), place=path, people=(), channel=None)

        self._start(work, board, (), "table")

    def _start(
        self,
        work: Callable[[Report], HandedOver],
        board: InvitationBoard,
        people: tuple[int, ...] | None,
        way: str,
    ) -> None:
        session = self._context.session.session

        def write(report: Report) -> HandedOver:
            made = work(report)
            if people != () and not session.is_read_only:
                only = None if people is None else frozenset(people)
                write_beside(session, lambda mine: record_invitations(mine, board.outgoing, only=only))
                note_papers(session, made.papers, event=board.event.id, paper=made.way)
            return made

        task: Task[object] = self._context.tasks.start(write)
        task.succeeded.connect(self.done)
        task.failed.connect(self._tell)
        self.started.emit(task, way)

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)


def _guests(rows: Sequence[InvitationRow]) -> tuple[int, ...]:
    return tuple(row.id for row in rows if row.participant is not None and not row.is_over)
