"""One mail to a real server: encrypted or not at all, and always known whether it may have left."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from refugeesday.domain.mailing import MailAccount, Security
from refugeesday.errors import UserError
from refugeesday.exchange.smtp import Connection, Lost, Patience, Refused, connect
from tests.exchange.mail_server import FILES, PASSWORD, Faults, MailServer, trusting

IMPATIENT = Patience(command=timedelta(seconds=5), final=timedelta(seconds=0.3))
CONTENT = b"Subject: Probe\r\n\r\n.first\r\n..second\r\nlast"


def open_(server: MailServer, *, password: str = PASSWORD, context: ssl.SSLContext | None = None) -> Connection:
    return connect(server.account(), ask_password=lambda: password, context=context or trusting(), patience=IMPATIENT)


def send(connection: Connection, content: bytes = CONTENT, *, to: str = "amira@post.example") -> str:
    connection.offer(content, sender="einladung@verein.example", recipient=to)
    return connection.finish()


@pytest.mark.parametrize("security", list(Security))
def test_mail_arrives_as_it_was_written(security: Security) -> None:
    with MailServer(security=security) as server:
        with open_(server) as connection:
            assert send(connection) == "250 2.0.0 queued as 4711"
            send(connection, b"Subject: Zwei\r\n\r\nx\r\n")

        assert server.taken == [
            ("amira@post.example", CONTENT + b"\r\n"),
            ("amira@post.example", b"Subject: Zwei\r\n\r\nx\r\n"),
        ]
        assert server.logins == [PASSWORD]


def test_nothing_has_left_before_the_final_dot() -> None:
    with MailServer() as server, open_(server) as connection:
        connection.offer(CONTENT, sender="einladung@verein.example", recipient="amira@post.example")
        connection.abort()

        with pytest.raises(Lost):
            connection.finish()
        assert server.taken == []


def test_password_is_asked_for_after_encryption_only() -> None:
    asked: list[int] = []

    def ask() -> str:
        asked.append(1)
        return PASSWORD

    with MailServer(security=Security.STARTTLS, offers_tls=False) as server, pytest.raises(UserError) as caught:
        connect(server.account(), ask_password=ask, context=trusting())

    assert (caught.value.code, caught.value.values, asked) == ("mail.not_encrypted", {"host": "localhost"}, [])


@pytest.mark.parametrize("security", list(Security))
@pytest.mark.parametrize("distrust", ["authority", "name"])
def test_certificate_is_verified(security: Security, distrust: str) -> None:
    with MailServer(security=security) as server:
        context = ssl.create_default_context() if distrust == "authority" else _looking_for("mail.example")
        with pytest.raises(UserError) as caught:
            connect(server.account(), ask_password=lambda: PASSWORD, context=context)

        assert (caught.value.code, server.logins) == ("mail.not_trusted", [])


def _looking_for(name: str) -> ssl.SSLContext:
    """Trust the server's certificate, but look for another name in it than the one called."""

    class Misled(ssl.SSLContext):
        def wrap_socket(self, *args: object, **kwargs: object) -> ssl.SSLSocket:
            return super().wrap_socket(*args, **{**kwargs, "server_hostname": name})  # type: ignore[arg-type]

    context = Misled(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(FILES / "server.pem")
    return context


def test_wrong_password_is_told_and_never_in_the_error() -> None:
    with MailServer() as server, pytest.raises(UserError) as caught:
        open_(server, password="falsch-99")  # noqa: S106 - wrong on purpose

    assert caught.value.code == "mail.login_refused"
    assert "falsch" not in repr(caught.value) + str(caught.value.__dict__)


def test_nobody_listening_is_told() -> None:
    with MailServer() as server:
        account = server.account()
    with pytest.raises(UserError) as caught:
        connect(account, ask_password=lambda: PASSWORD, context=trusting())

    assert (caught.value.code, caught.value.values) == (
        "mail.no_connection",
        {"host": "localhost", "port": account.port},
    )


@pytest.mark.parametrize(
    ("faults", "code", "is_temporary"),
    [
        (Faults(rcpt=["451 4.7.1 Greylisted, come back later"]), 451, True),
        (Faults(rcpt=["550 5.1.1 No such user"]), 550, False),
        (Faults(mail=["452 4.3.1 Full"]), 452, True),
        (Faults(data=["451 4.3.0 Later"]), 451, True),
        (Faults(data=["554 5.7.1 Spam"]), 554, False),
    ],
)
def test_refusal_says_whether_to_come_back_and_the_next_mail_goes(
    faults: Faults, code: int, is_temporary: bool
) -> None:
    with MailServer(faults=faults) as server, open_(server) as connection:
        with pytest.raises(Refused) as caught:
            send(connection)
        assert (caught.value.code, caught.value.is_temporary) == (code, is_temporary)
        assert caught.value.words.startswith(f"{code} ")

        send(connection, to="omar@post.example")
        assert [to for to, _ in server.taken] == ["omar@post.example"]


def test_refused_sender_stops_everything() -> None:
    with (
        MailServer(faults=Faults(mail=["550 5.7.1 Not yours"])) as server,
        open_(server) as connection,
        pytest.raises(UserError) as caught,
    ):
        send(connection)
    assert caught.value.code == "mail.sender_refused"


@pytest.mark.parametrize("fault", ["close", "stall"])
def test_silence_after_the_final_dot_is_lost_though_the_mail_may_be_there(fault: str) -> None:
    with MailServer(faults=Faults(data=[fault])) as server, open_(server) as connection:
        connection.offer(CONTENT, sender="einladung@verein.example", recipient="amira@post.example")
        with pytest.raises(Lost):
            connection.finish()
        assert len(server.taken) == 1


@pytest.mark.parametrize(
    "faults", [Faults(rcpt=["close"]), Faults(mail=["421 4.3.2 Going down"]), Faults(mail=["close"])]
)
def test_line_that_breaks_before_is_lost_and_nothing_was_taken(faults: Faults) -> None:
    with MailServer(faults=faults) as server, open_(server) as connection:
        with pytest.raises(Lost):
            send(connection)
        assert server.taken == []


def test_waiting_for_a_silent_server_ends_at_once_when_aborted() -> None:
    patient = Patience(command=timedelta(seconds=5), final=timedelta(minutes=10))
    with MailServer(faults=Faults(data=["stall"])) as server:
        connection = connect(server.account(), ask_password=lambda: PASSWORD, context=trusting(), patience=patient)
        connection.offer(CONTENT, sender="einladung@verein.example", recipient="amira@post.example")
        outcome: list[type[BaseException] | None] = []

        def finish(run: Callable[[], str] = connection.finish) -> None:
            try:
                run()
            except Lost as lost:
                outcome.append(type(lost))

        waiting = threading.Thread(target=finish, daemon=True)
        waiting.start()
        assert server.handler.stalled.wait(timeout=10)
        connection.abort()
        waiting.join(timeout=10)

        assert outcome == [Lost]


def test_computer_name_is_not_told() -> None:
    with MailServer() as server, open_(server) as connection:
        assert connection._client.local_hostname == "[127.0.0.1]"


def test_account_without_user_is_not_logged_in() -> None:
    with MailServer() as server:
        account: MailAccount = server.account(user="")
        with connect(account, ask_password=lambda: pytest.fail("asked"), context=trusting()) as connection:
            send(connection)
        assert (server.logins, len(server.taken)) == ([], 1)
