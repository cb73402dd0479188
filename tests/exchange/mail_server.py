"""A real mail server on this computer's loopback that does wrong what it is told to."""

from __future__ import annotations

import asyncio
import ssl
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from aiosmtpd.smtp import Session as SmtpSession

from refugeesday.domain.mailing import MailAccount, Security

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = Path(__file__).parent / "mail"
USER, PASSWORD = "verein", "geheim-17"  # a server of our own


def trusting() -> ssl.SSLContext:
    """Trust the server's own certificate, and nothing else."""
    context = ssl.create_default_context(cafile=str(FILES / "server.pem"))
    context.check_hostname = True
    return context


@dataclass
class Faults:
    """What to do wrong: replies by command, taken one at a time; a callable is done instead of replying."""

    mail: list[str] = field(default_factory=list)
    rcpt: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)


class Handler:
    """Take mails, unless a fault is next. `close` and `stall` are faults of the wire, the mail is taken before."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.taken: list[tuple[str, bytes]] = []
        self.seen: list[str] = []
        self.stalled = threading.Event()

    async def handle_MAIL(  # noqa: N802 - named by the library
        self, server: SMTP, _session: SmtpSession, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self.seen.append("MAIL")
        envelope.mail_from = address
        return await self._reply(server, self.faults.mail, "250 OK")

    async def handle_RCPT(  # noqa: N802 - named by the library
        self, server: SMTP, _session: SmtpSession, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self.seen.append("RCPT")
        reply = await self._reply(server, self.faults.rcpt, "250 OK")
        if reply.startswith("2"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server: SMTP, _session: SmtpSession, envelope: Envelope) -> str:  # noqa: N802
        self.seen.append("DATA")
        if not self.faults.data or not self.faults.data[0][0].isdigit():
            content = envelope.original_content or b""
            self.taken.append((envelope.rcpt_tos[0], content))
        return await self._reply(server, self.faults.data, "250 2.0.0 queued as 4711")

    async def _reply(self, server: SMTP, faults: list[str], good: str) -> str:
        fault = faults.pop(0) if faults else good
        if fault == "close":
            assert server.transport is not None
            server.transport.abort()
            await asyncio.Event().wait()  # ended with the connection
        if fault == "stall":
            self.stalled.set()
            await asyncio.Event().wait()
        return fault


class MailServer:
    """Run a server in a thread of its own while the block lasts."""

    def __init__(
        self, *, faults: Faults | None = None, security: Security = Security.TLS, offers_tls: bool = True
    ) -> None:
        self.handler = Handler(faults or Faults())
        self.logins: list[str] = []
        self._security = security
        self._offers_tls = offers_tls
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    @property
    def taken(self) -> list[tuple[str, bytes]]:
        return self.handler.taken

    def account(self, *, user: str = USER, host: str = "localhost") -> MailAccount:
        return MailAccount(host=host, port=self.port, security=self._security, user=user, per_minute=60)

    def __enter__(self) -> Self:
        self._thread.start()
        self.port = self._run(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, job: object) -> int:
        return asyncio.run_coroutine_threadsafe(job, self._loop).result(timeout=20)  # type: ignore[arg-type]

    async def _start(self) -> int:
        own = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        own.load_cert_chain(FILES / "server.pem", FILES / "server.key")
        is_whole = self._security is Security.TLS
        make = self._maker(None if is_whole or not self._offers_tls else own)
        self._server = await self._loop.create_server(make, "127.0.0.1", 0, ssl=own if is_whole else None)
        return int(self._server.sockets[0].getsockname()[1])

    def _maker(self, tls: ssl.SSLContext | None) -> Callable[[], SMTP]:
        def make() -> SMTP:
            return SMTP(
                self.handler,
                hostname="localhost",
                enable_SMTPUTF8=False,
                tls_context=tls,
                require_starttls=tls is not None,
                authenticator=self._check,
                auth_require_tls=self._security is Security.STARTTLS and self._offers_tls,
                loop=self._loop,
            )

        return make

    def _check(
        self, _server: SMTP, _session: SmtpSession, _envelope: Envelope, _mechanism: str, data: object
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append(data.password.decode())
        is_right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=is_right, handled=False)

    async def _stop(self) -> int:
        self._server.close()
        await self._server.wait_closed()
        left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        return 0
