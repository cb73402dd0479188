"""The commands that send mails and read answers, run on a file as a script would."""

from __future__ import annotations

import io
import sys
from argparse import Namespace
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from refugeesday.commands import sending
from refugeesday.commands.answer import Answer
from refugeesday.domain.mailing import MailAccount, Security
from refugeesday.domain.people import Channel
from refugeesday.errors import UserError
from refugeesday.exchange.keys import store_password, stored_password
from refugeesday.services.invitations import invitations
from refugeesday.services.mail_account import mail_account
from refugeesday.services.session import open_workspace
from refugeesday.services.telling import mark_told
from tests.commands.test_mailing import file, invite
from tests.exchange.mail_server import FILES, PASSWORD, MailServer
from tests.memory_keyring import MemoryKeyring, memory_keyring

__all__ = ["file", "memory_keyring"]  # fixtures
SENDING = {
    "host": "", "port": None, "security": "tls", "user": "", "per_minute": 60, "dry_run": False, "test": "",
    "again": [], "remember_password": False, "forget_password": False,
}  # fmt: skip
REPLIES = Path(__file__).parents[1] / "exchange" / "replies"
UID = "0b7e2c1a-5d7e-4a53-9a86-3f2f6f0d9b11@verein.example"


def send(file: Path, **options: object) -> Answer:
    return sending.send_command(Namespace(file=str(file), event=None, **({"language": "de"} | SENDING | options)))


def read(file: Path, *paths: Path, language: str = "de") -> Answer:
    names = [str(path) for path in paths]
    return sending.answers_command(Namespace(file=str(file), event=None, language=language, paths=names))


def told(file: Path) -> str:
    """Tell everybody, and give the UID of the first visit."""
    with open_workspace(file) as session:
        mark_told(session, [1, 2], event=1, channel=Channel.DRAFT)
        return next(one.uid for one in invitations(session, event=1) if one.kind == "visit")


def test_dry_run_sends_nothing_and_counts(file: Path, tmp_path: Path) -> None:
    invite(file, tmp_path / "one", "ics")
    with MailServer() as server:
        account = {"host": "localhost", "port": server.port, "user": "verein"}
        answer = send(file, dry_run=True, **account)

        assert (answer.data, server.taken) == ({"by_mail": 2, "others": 0, "without": 0}, [])
    with open_workspace(file, read_only=True) as session:
        kept = mail_account(session)
    assert kept is not None
    assert (kept.host, kept.security, kept.user) == ("localhost", Security.TLS, "verein")


def test_send_sends_each_mail_once(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory_keyring: MemoryKeyring
) -> None:
    invite(file, tmp_path / "one", "ics")
    with MailServer() as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(FILES / "server.pem"))  # the system trusts the server
        store_password(server.account(), PASSWORD)
        account = {"host": "localhost", "port": server.port, "user": "verein", "per_minute": 100_000}
        first, second = send(file, **account), send(file)

        assert sorted(to for to, _ in server.taken) == ["amira1@post.example", "amira2@post.example"]
        again = send(file, again=["TN-0002"])
        with pytest.raises(UserError, match=r"mail\.number_unknown"):
            send(file, again=["TN-0002", "TN-9999"])
        assert [to for to, _ in server.taken[2:]] == ["amira2@post.example"]
    assert again.data == {"sent": 1, "waiting_now": 0, "stopped_by": None}
    assert (first.data, first.exit_code) == ({"sent": 2, "waiting_now": 0, "stopped_by": None}, 0)
    assert second.lines == ["Es gab nichts zu senden."]

    assert PASSWORD.encode() not in file.read_bytes()
    assert list(memory_keyring.kept) == [("refugeesday", "verein@localhost")]


def test_password_is_asked_for_each_time_and_kept_nowhere_where_there_is_no_keyring(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory_keyring: MemoryKeyring
) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return PASSWORD

    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # of the library
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", answer)
    invite(file, tmp_path / "one", "ics")
    with MailServer() as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(FILES / "server.pem"))
        account = {"host": "localhost", "port": server.port, "user": "verein", "per_minute": 100_000}
        send(file, **account)
        send(file, again=["TN-0001"])

        assert len(server.taken) == 3
    assert asked == ["verein@localhost: "] * 2
    kept = [path for path in file.parent.rglob("*") if path.is_file() and PASSWORD.encode() in path.read_bytes()]
    assert (kept, memory_keyring.kept) == ([], {})


class Terminal(io.StringIO):
    """Where a person sits."""

    def isatty(self) -> bool:
        return True


def test_send_without_a_mailbox_is_told(file: Path) -> None:
    with pytest.raises(UserError, match=r"mail\.no_account"):
        send(file)


def test_answers_are_applied_and_the_rest_is_listed(file: Path, tmp_path: Path) -> None:
    invite(file, tmp_path / "one", "ics")
    uid = told(file)
    reply = (REPLIES / "bare.ics").read_text(encoding="utf-8")
    good = tmp_path / "good.ics"
    good.write_text(reply.replace(UID, uid), encoding="utf-8")
    bad = tmp_path / "bad.ics"
    bad.write_text(reply, encoding="utf-8")

    answer = read(file, good, bad)

    assert answer.data == {
        "applied": [{"file": "good.ics", "answer": "accepted"}],
        "known": 0,
        "to_decide": [{"file": "bad.ics", "doubt": "unknown_invitation"}],
    }


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "wish.ics: möchte am 18.06.2027 von 10:45 bis 11:20\u00a0Uhr kommen"),
        ("en", "wish.ics: would like to come on 2027-06-18 from 10:45 to 11:20"),
    ],
)
def test_wish_for_another_time_is_said_with_the_time(file: Path, tmp_path: Path, language: str, line: str) -> None:
    invite(file, tmp_path / "one", "ics")
    uid = told(file)
    wish = tmp_path / "wish.ics"
    wish.write_text((REPLIES / "counter.ics").read_text(encoding="utf-8").replace(UID, uid), encoding="utf-8")

    answer = read(file, wish, language=language)

    assert answer.lines[-1].strip() == line
    assert answer.data == {
        "applied": [],
        "known": 0,
        "to_decide": [
            {
                "file": "wish.ics",
                "doubt": "other_time",
                "starts": "2027-06-18T08:45:00+00:00",
                "ends": "2027-06-18T09:20:00+00:00",
            }
        ],
    }


def test_password_is_read_from_standard_input_kept_and_forgotten(
    file: Path, monkeypatch: pytest.MonkeyPatch, memory_keyring: MemoryKeyring
) -> None:
    account = {"host": "mail.verein.example", "user": "verein"}
    kept = MailAccount(host="mail.verein.example", port=465, security=Security.TLS, user="verein")
    monkeypatch.setattr(sys, "stdin", io.StringIO("geheim 17\n"))

    first = send(file, **account, remember_password=True)

    assert (first.data, stored_password(kept)) == ({"kept": True}, "geheim 17")
    assert "geheim" not in "".join(first.lines)
    assert b"geheim" not in file.read_bytes()
    second = send(file, language="en", forget_password=True)
    assert second.lines == ["The password of verein at mail.verein.example is no longer kept on this computer."]
    assert (second.data, stored_password(kept)) == ({"kept": False}, None)


def test_password_needs_a_user_and_a_word(
    file: Path, monkeypatch: pytest.MonkeyPatch, memory_keyring: MemoryKeyring
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))

    with pytest.raises(UserError, match=r"mail\.user_missing"):
        send(file, host="mail.verein.example", remember_password=True)
    with pytest.raises(UserError, match=r"mail\.password_missing"):
        send(file, host="mail.verein.example", user="verein", remember_password=True)
    assert memory_keyring.kept == {}
