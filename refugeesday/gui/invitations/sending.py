"""Send what the outbox holds while the window goes on: what leaves is noted after each mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.errors import Cancelled, UserError
from refugeesday.exchange.keys import stored_password
from refugeesday.exchange.smtp import connect
from refugeesday.services.beside import writing_beside
from refugeesday.services.outbox import queue_again, queue_mails, queue_reminders
from refugeesday.services.sending import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from refugeesday.domain.mailing import MailAccount
    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report, Task
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.sending import SendingResult
    from refugeesday.services.session import Session


class Sending(QObject):
    """Run through the outbox, once at a time; `ended` gives the result, `failed` a `UserError`.

    `stop` ends a run at once: nothing that waits is lost, and a mail whose end is not known is shown as such.
    """

    started = Signal(object, str)
    ended = Signal(object)
    failed = Signal(object)
    password_known = Signal(object)

    def __init__(self, context: Context[Workspace], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run: Run | None = None
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Tell whether mails are being sent."""
        return self._is_running

    def look_for_password(self, account: MailAccount) -> None:
        """Ask the keyring, beside the window, whether a password is needed from a person."""
        task = self._context.tasks.start(lambda _report: not account.user or stored_password(account) is not None)
        task.succeeded.connect(self.password_known)

    def send(
        self,
        account: MailAccount,
        *,
        people: Collection[int] = (),
        reminds: bool = False,
        again: bool = False,
        password: str = "",
    ) -> None:
        """Queue what people must be told, or the reminders that are due, and send all that waits.

        `again` sends these people also what they know already, once more.
        """
        event = self._context.session.event
        if event is None or self._is_running:
            return
        self._start(
            account, event=event, password=password, queue=_queueing(event, people, reminds=reminds, again=again)
        )

    def stop(self) -> None:
        """End the run at once."""
        if self._run is not None:
            self._run.stop()

    def _start(self, account: MailAccount, *, event: int, password: str, queue: Callable[[Session], object]) -> None:
        session = self._context.session.session

        def ask() -> str:
            known = password or stored_password(account)
            if known is None:
                raise UserError("mail.password_missing", host=account.host)
            return known

        def work(report: Report) -> SendingResult:
            with writing_beside(session) as mine:
                queue(mine)
                run = Run(mine, event=event, connect=lambda: connect(account, ask_password=ask), account=account)
                self._run = run

                def tell(share: float, _code: str) -> None:
                    try:
                        report(share)
                    except Cancelled:
                        run.stop()

                tell(0.0, "")
                return run.go(report=tell)

        self._is_running = True
        task: Task[object] = self._context.tasks.start(work, is_long=True)
        task.succeeded.connect(self.ended)
        task.failed.connect(self._tell)
        task.finished.connect(self._end)
        self.started.emit(task, "send")

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    def _end(self) -> None:
        self._run, self._is_running = None, False


def _queueing(event: int, people: Collection[int], *, reminds: bool, again: bool) -> Callable[[Session], object]:
    """Give what puts the mails into the outbox: reminders that are due, or what these people must be told."""

    def queue(session: Session) -> None:
        if reminds:
            queue_reminders(session, event=event, people=people)
        elif people:
            if again:  # first: afterwards the news wait in the outbox, which nobody knows yet
                queue_again(session, event=event, people=people)
            queue_mails(session, event=event, people=frozenset(people))

    return queue
