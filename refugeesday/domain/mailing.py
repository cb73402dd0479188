"""Sending mails: the mailbox they leave from, and how far each one came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Security(StrEnum):
    """How the way to the server is encrypted. Unencrypted is not on offer."""

    TLS = "tls"
    STARTTLS = "starttls"


class OutboxState(StrEnum):
    """How far a mail came.

    *Waiting* and *deferred* ones are sent by the next run. *Leaving* stands for the moment between the final dot and
    the server's answer; a mail found in it when a run begins is *unknown*: it may have arrived and is never sent again
    by itself. *Rejected* is the server's no, *withdrawn* a person's no or news that have overtaken the mail.
    """

    WAITING = "waiting"
    LEAVING = "leaving"
    SENT = "sent"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    WITHDRAWN = "withdrawn"

    @property
    def is_to_send(self) -> bool:
        """Say whether a run may send the mail: nothing of it can have left."""
        return self in {OutboxState.WAITING, OutboxState.DEFERRED}

    @property
    def is_open(self) -> bool:
        """Say whether a person has to wait, or to decide."""
        return self.is_to_send or self in {OutboxState.LEAVING, OutboxState.UNKNOWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailAccount:
    """The mailbox a workspace sends from. The password is in the system's keyring or asked for, never here."""

    id: int = 0
    revision: int = 0
    host: str
    port: int
    security: Security
    user: str = ""
    per_minute: int = 30

    @property
    def pause(self) -> timedelta:
        """Give the time from one mail to the next."""
        return timedelta(minutes=1) / self.per_minute


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxMessage:
    """One mail to one person. `next_at` is when a deferred one may be tried again, `answer` the server's last words."""

    id: int = 0
    event: int
    person: int
    invitation: int
    sequence: int
    reminder: int | None = None
    address: str
    message_id: str
    state: OutboxState = OutboxState.WAITING
    queued_at: datetime
    tried_at: datetime | None = None
    next_at: datetime | None = None
    attempts: int = 0
    answer: str = ""


def next_try(attempts: int, *, now: datetime) -> datetime:
    """Give when a deferred mail may be tried again: after 5, 10, 20, 40 minutes, then every hour.

    Greylisting servers take a mail after some minutes, few later than after an hour. Source: RFC 6647 section 5.
    """
    return now + timedelta(minutes=_TRIES[min(attempts, len(_TRIES)) - 1])


_TRIES = (5, 10, 20, 40, 60)
"""Minutes."""
