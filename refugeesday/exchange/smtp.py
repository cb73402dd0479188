"""Hand one mail at a time to a mail server, in two steps, so that it is always known whether it may have left.

`offer` brings everything but the final dot; whatever goes wrong there, the server has nothing. `finish` sends the dot:
from then on only the server's answer says what became of the mail, and without one nobody knows.
Source: RFC 5321 sections 3.3, 4.2, 4.5.3.2, 6.1; RFC 8314.
"""

from __future__ import annotations

import contextlib
import smtplib
import socket
import ssl
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from refugeesday.domain.mailing import MailAccount, Security
from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

OWN_NAME = "[127.0.0.1]"
"""What we say in EHLO instead of the computer's name. Source: RFC 5321 section 4.1.3."""
_MOST_WORDS = 300  # characters kept of what a server says


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long a server may take to answer: to connect and for each command, and after the final dot."""

    command: timedelta = timedelta(seconds=60)
    final: timedelta = timedelta(minutes=10)


class Refused(Exception):  # noqa: N818 - what the server did
    """Say that the server did not take a mail: for now, or for good."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(code)
        self.code = code
        self.words = f"{code} {words}"[:_MOST_WORDS]

    @property
    def is_temporary(self) -> bool:
        """Say whether the mail may be tried again later."""
        return 400 <= self.code < 500


class Lost(Exception):  # noqa: N818 - what became of the connection
    """Say that the connection broke or the server fell silent."""


class Connection:
    """A connection to the server, logged in and encrypted; one mail goes after the other."""

    def __init__(self, client: smtplib.SMTP, patience: Patience) -> None:
        self._client = client
        self._patience = patience

    def offer(self, content: bytes, *, sender: str, recipient: str) -> None:
        """Bring a mail up to its final dot. Nothing has left before `finish`.

        Raises Refused, after which the next mail may be offered, UserError `mail.sender_refused`, and Lost.
        """
        with _breaking():
            code, words = self._client.mail(sender, [f"SIZE={len(content)}"] if self._client.has_extn("size") else [])
            if code >= 500:
                raise UserError("mail.sender_refused", answer=_told(words), shown={"address": sender})
            self._expect(code, words, 250)
            self._expect(*self._client.rcpt(recipient), 250)
            self._expect(*self._client.docmd("DATA"), 354)
            self._client.send(_stuffed(content))

    def finish(self) -> str:
        """Send the final dot and give the server's words. Raises Refused; Lost where the mail may have left or not."""
        with _breaking():
            self._wait_at_most(self._patience.final)
            self._client.send(b".\r\n")
            code, words = self._client.getreply()
            self._wait_at_most(self._patience.command)
        if code != 250:
            raise Refused(code, _told(words))
        return f"{code} {_told(words)}"[:_MOST_WORDS]

    def abort(self) -> None:
        """Cut the connection, also from another thread: whoever waits for the server gets Lost at once."""
        line = self._client.sock
        with contextlib.suppress(OSError):  # it may have gone by itself
            if line is not None:  # closing alone wakes nobody; the plain way leaves the other thread its TLS state
                socket.socket.shutdown(line, socket.SHUT_RDWR)

    def drop(self) -> None:
        """Give a broken connection up without a goodbye."""
        self._client.close()

    def close(self) -> None:
        """Say goodbye, or just go where nobody listens any more."""
        try:
            self._client.quit()
        except (OSError, smtplib.SMTPException):
            self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _expect(self, code: int, words: bytes, wanted: int) -> None:
        if code in {wanted, 251}:
            return
        if code == 421:  # the server goes away and takes nothing of this
            raise Lost
        self._client.rset()
        raise Refused(code, _told(words))

    def _wait_at_most(self, time: timedelta) -> None:
        if self._client.sock is not None:
            self._client.sock.settimeout(time.total_seconds())


def connect(
    account: MailAccount,
    *,
    ask_password: Callable[[], str],
    context: ssl.SSLContext | None = None,
    patience: Patience | None = None,
) -> Connection:
    """Connect to the server of a mailbox, encrypted and verified, and log in where the mailbox has a user.

    There is no way round the encryption: a server that offers none gets no password and no mail. `ask_password` is
    called only then. `context` replaces the system's trusted authorities.
    Raises UserError `mail.no_connection`, `mail.not_trusted`, `mail.not_encrypted`, `mail.login_refused`, each with the
    host.
    """
    waits = patience or Patience()
    verified = context or ssl.create_default_context()
    try:
        client = _encrypted(account, verified, waits)
        if account.user:
            _log_in(client, account, ask_password())
    except ssl.SSLError:
        raise UserError("mail.not_trusted", host=account.host) from None
    except (OSError, smtplib.SMTPException):
        raise UserError("mail.no_connection", host=account.host, port=account.port) from None
    return Connection(client, waits)


def _encrypted(account: MailAccount, context: ssl.SSLContext, patience: Patience) -> smtplib.SMTP:
    seconds = patience.command.total_seconds()
    if account.security is Security.TLS:
        client: smtplib.SMTP = smtplib.SMTP_SSL(
            account.host, account.port, local_hostname=OWN_NAME, timeout=seconds, context=context
        )
        return _greeted(client)
    client = smtplib.SMTP(account.host, account.port, local_hostname=OWN_NAME, timeout=seconds)
    try:
        is_encrypted = _greeted(client).has_extn("starttls") and client.starttls(context=context)[0] == 220
    except BaseException:
        client.close()
        raise
    if not is_encrypted:
        client.close()
        raise UserError("mail.not_encrypted", host=account.host)
    return _greeted(client)


def _greeted(client: smtplib.SMTP) -> smtplib.SMTP:
    try:
        client.ehlo_or_helo_if_needed()
    except BaseException:
        client.close()
        raise
    return client


def _log_in(client: smtplib.SMTP, account: MailAccount, password: str) -> None:
    try:
        client.login(account.user, password)
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError):
        client.close()
        raise UserError("mail.login_refused", host=account.host, shown={"user": account.user}) from None
    except BaseException:
        client.close()
        raise


class _breaking:  # noqa: N801 - reads as a statement
    """Turn every way a connection can break into Lost."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _type: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, OSError | smtplib.SMTPException):
            raise Lost from None


def _stuffed(content: bytes) -> bytes:
    """Double the dots that begin a line, and end the last one. The final dot is not in it."""
    lines = content.replace(b"\r\n.", b"\r\n..")
    lines = b"." + lines if lines.startswith(b".") else lines
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def _told(words: bytes) -> str:
    return " ".join(words.decode("utf-8", "replace").split())
