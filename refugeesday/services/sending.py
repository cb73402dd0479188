"""Send what the outbox holds, one mail after the other, and write down after each what became of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from threading import Event as Flag
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event
from refugeesday.domain.invitations import Invitation
from refugeesday.domain.mailing import MailAccount, OutboxMessage, OutboxState
from refugeesday.domain.people import Person
from refugeesday.errors import UserError
from refugeesday.exchange.calendar_entry import Mailbox
from refugeesday.exchange.message import Letter, wire_address
from refugeesday.exchange.smtp import Connection, Lost, Refused
from refugeesday.services.calendar_entries import sender
from refugeesday.services.events import event as read_event
from refugeesday.services.invitations import Outgoing, invitations, prepare_invitations
from refugeesday.services.messages import letter_to, mail_of, mail_of_plan, mail_of_words, occasion_of, occasion_of_all
from refugeesday.services.outbox import (
    WHOLE_PLAN,
    deferred,
    new_message_id,
    note_mail,
    note_sent,
    outbox,
    plan_of,
    settle_interrupted,
)
from refugeesday.services.session import Session
from refugeesday.services.telling import Recipient, due_reminders, recipients_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_LOSSES = 2
"""After so many broken connections in a row a run ends: the line is down, more tries would only make more unknowns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingResult:
    """How a run ended: how many mails came to which state in it, how many still wait, and what stopped it."""

    came_to: Counter[OutboxState]
    waiting: int
    stopped_by: UserError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A mail ready to leave, and what its reader will know by it."""

    content: bytes
    told: tuple[Invitation, ...]


class Run:
    """One run through the outbox of an event. `stop` ends it at once, from any thread; what waits goes on waiting."""

    def __init__(
        self, session: Session, *, event: int, connect: Callable[[], Connection], account: MailAccount
    ) -> None:
        self._session = session
        self._event = event
        self._connect = connect
        self._account = account
        self._stopped = Flag()
        self._connection: Connection | None = None
        self._said: _Content | None = None
        self._losses = 0
        self._came_to: Counter[OutboxState] = Counter()

    def stop(self) -> None:
        """End the run: no pause is waited out, and a silent server is hung up on."""
        self._stopped.set()
        if self._connection is not None:
            self._connection.abort()

    def go(
        self,
        *,
        report: Callable[[float, str], None] = lambda _share, _code: None,
        pause: Callable[[float], bool] | None = None,
    ) -> SendingResult:
        """Send everything that is due. `pause` waits some seconds between two mails and says whether to stop.

        `report` gets the share done and the code `mail.sending`. A mail the server refuses stops nothing; a login, a
        sender that is refused, or a line that is down ends the run and is part of the result.
        """
        wait = pause or self._stopped.wait
        settle_interrupted(self._session, event=self._event)
        due = self._due()
        stopped_by: UserError | None = None
        try:
            for number, message in enumerate(due):
                if self._stopped.is_set() or (number and wait(self._account.pause.total_seconds())):
                    break
                self._send(message)
                report((number + 1) / len(due), "mail.sending")
                if self._losses >= MOST_LOSSES:
                    raise UserError("mail.line_down", host=self._account.host)  # noqa: TRY301 - told as a result
        except UserError as error:
            stopped_by = error
        finally:
            if self._connection is not None:
                self._connection.close()
        return SendingResult(came_to=self._came_to, waiting=self._count_waiting(), stopped_by=stopped_by)

    def _due(self) -> list[OutboxMessage]:
        now = self._session.now()
        waiting = [one for one in outbox(self._session, event=self._event) if one.state.is_to_send]
        return [one for one in waiting if one.next_at is None or one.next_at <= now]

    def _count_waiting(self) -> int:
        return sum(one.state.is_to_send for one in outbox(self._session, event=self._event))

    def _send(self, message: OutboxMessage) -> None:
        ready = self._made(message)
        if ready is None:
            return self._note(replace(message, state=OutboxState.WITHDRAWN))
        of = read_event(self._session, self._event)
        from_ = wire_address(sender(of) or Mailbox(name="", address=""))
        to = wire_address(Mailbox(name="", address=message.address))
        now = self._session.now()
        try:
            self._connection = self._connection or self._connect()
            self._connection.offer(ready.content, sender=from_, recipient=to)
        except Refused as refused:
            return self._refuse(message, refused)
        except Lost:
            self._lose()
            return None if self._stopped.is_set() else self._note(deferred(message, now=now, answer=""))
        leaving = replace(message, state=OutboxState.LEAVING, attempts=message.attempts + 1, tried_at=now, next_at=None)
        note_mail(self._session, leaving)
        return self._finish(self._connection, leaving, ready)

    def _finish(self, connection: Connection, leaving: OutboxMessage, ready: Ready) -> None:
        """Send the final dot and write down what the server says, or that it says nothing."""
        try:
            answer = connection.finish()
        except Refused as refused:
            self._refuse(replace(leaving, attempts=leaving.attempts - 1), refused)
        except Lost:
            self._lose()
            self._note(replace(leaving, state=OutboxState.UNKNOWN))
        else:
            self._losses = 0
            note_sent(self._session, replace(leaving, state=OutboxState.SENT, answer=answer), told=ready.told)
            self._came_to[OutboxState.SENT] += 1

    def _refuse(self, message: OutboxMessage, refused: Refused) -> None:
        self._losses = 0
        later = deferred(message, now=self._session.now(), answer=refused.words)
        self._note(later if refused.is_temporary else replace(later, state=OutboxState.REJECTED, next_at=None))

    def _lose(self) -> None:
        if self._connection is not None:
            self._connection.drop()
        self._connection = None
        self._losses += 1

    def _note(self, changed: OutboxMessage) -> None:
        note_mail(self._session, changed)
        self._came_to[changed.state] += 1

    def _made(self, message: OutboxMessage) -> Ready | None:
        """Make a mail's content, None where the news have changed since it was queued, or its reader is gone."""
        version = read_event(self._session, self._event).released_version
        if self._said is None or self._said.version != version:
            self._said = _Content(self._session, event=self._event)
        return self._said.of(message)


class _Content:
    """What the mails of an event say, as of one release."""

    def __init__(self, session: Session, *, event: int) -> None:
        self._session = session
        self._due: frozenset[tuple[int, int]] | None = None
        self._outgoing: Outgoing = prepare_invitations(session, event=event)
        self.version = self._outgoing.event.released_version
        self._ids = {one.uid: one.id for one in invitations(session, event=event)}
        self._current = {self._ids[one.uid]: one for one in self._outgoing.all if one.uid in self._ids}
        self._readers: dict[int, Recipient] = {one.person.id: one for one in recipients_of(session, self._outgoing)}

    def of(self, message: OutboxMessage) -> Ready | None:
        person = self._outgoing.people.get(message.person)
        if person is None or person.email != message.address:
            return None
        if message.invitation == WHOLE_PLAN:
            return self._plan(message, person)
        one = self._current.get(message.invitation)
        if one is None or one.sequence != message.sequence:
            return None
        if message.reminder is not None and (message.reminder, message.person) not in self._reminders():
            return None  # reminded by word meanwhile, declined, or the day has passed
        of, stamp = self._outgoing.event, self._outgoing.stamp
        occasion = occasion_of(one, altered=self._outgoing.altered, is_reminder=message.reminder is not None)
        letter = letter_to([one], person, event=of, occasion=occasion)
        if message.reminder is not None:
            content = mail_of_words(letter, message_id=message.message_id, stamp=stamp)
        else:
            content = mail_of(one, letter, event=of, message_id=message.message_id, stamp=stamp)
        return Ready(content=content, told=(replace(one, id=message.invitation),))

    def _reminders(self) -> frozenset[tuple[int, int]]:
        """Give who may be reminded now, and how many days before."""
        if self._due is None:
            found = due_reminders(self._session, event=self._outgoing.event.id)
            days, all_ = found or (0, [])
            self._due = frozenset((days, one.person) for one in all_)
        return self._due

    def _plan(self, message: OutboxMessage, person: Person) -> Ready | None:
        reader = self._readers.get(person.id)
        of, stamp = self._outgoing.event, self._outgoing.stamp
        plan = plan_of(message, reader, mode=of.invitation_mode) if reader else []
        if not plan:
            return None
        letter = letter_to(plan, person, event=of, occasion=occasion_of_all(plan, altered=self._outgoing.altered))
        content = mail_of_plan(plan, letter, event=of, message_id=message.message_id, stamp=stamp)
        return Ready(content=content, told=tuple(replace(one, id=self._ids[one.uid]) for one in plan))


def send_test(connection: Connection, *, event: Event, to: str, text: str, session: Session) -> str:
    """Send a mail of words to oneself and give the server's answer.

    Raises UserError `mail.no_sender`, `mail.test_failed` with the server's words, and those of bad addresses.
    """
    box = sender(event)
    if box is None:
        raise UserError("mail.no_sender")
    letter = Letter(sender=box, to=Mailbox(name="", address=to), subject=event.name, text=text)
    content = mail_of_words(letter, message_id=new_message_id(event), stamp=session.now())
    try:
        connection.offer(content, sender=wire_address(box), recipient=wire_address(letter.to))
        return connection.finish()
    except Refused as refused:
        raise UserError("mail.test_failed", answer=refused.words) from None
    except Lost:
        raise UserError("mail.test_failed", answer="") from None


def mails_to_show(messages: Sequence[OutboxMessage]) -> list[OutboxMessage]:
    """Give the mails a person has to look at first, then those that wait, then the rest, oldest first in each."""
    order = {OutboxState.UNKNOWN: 0, OutboxState.REJECTED: 1, OutboxState.DEFERRED: 2, OutboxState.WAITING: 3}
    return sorted(messages, key=lambda one: (order.get(one.state, 4), one.id))
