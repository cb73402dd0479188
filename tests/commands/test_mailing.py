"""The commands that tell people, run on a file as a script would."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from refugeesday.commands import mailing
from refugeesday.commands.answer import Answer
from refugeesday.domain.mailing import Security
from refugeesday.domain.people import Channel
from refugeesday.errors import UserError
from refugeesday.exchange.keys import store_password
from refugeesday.services.invitations import invitations
from refugeesday.services.mail_account import mail_account
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.telling import mark_told, told_list
from tests.exchange.mail_server import FILES, PASSWORD, MailServer
from tests.memory_keyring import MemoryKeyring, memory_keyring
from tests.services.small_fair import fair

__all__ = ["memory_keyring"]  # a fixture
SENDING = {"host": "", "port": None, "security": "tls", "user": "", "per_minute": 60, "dry_run": False, "test": ""}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    made = fair(session=create_workspace(path))
    made.plan(0, 0, 0)
    made.plan(1, 1, 0)
    made.session.close()
    return path


def invite(file: Path, to: Path, kind: str, *, only: str | None = None) -> Answer:
    options = Namespace(file=str(file), event=None, to=str(to), kind=kind, only=only, language="de")
    return mailing.invitations_command(options)


def send(file: Path, **options: object) -> Answer:
    return mailing.send_command(Namespace(file=str(file), event=None, language="de", **(SENDING | options)))


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("ics", "Einladungen/TN-0001_2027-06-18_0845.ics"),
        ("eml", "TN-0001_2027-06-18_0845.eml"),
        ("texts", "TN-0001_2027-06-18_0845.txt"),
    ],
)
def test_invitations_are_written_once_and_then_only_news(file: Path, tmp_path: Path, kind: str, found: str) -> None:
    first = invite(file, tmp_path / "one", kind)
    assert first.lines[0] == "Plan freigegeben."
    assert (tmp_path / "one" / found).is_file()

    invite(file, tmp_path / "two", kind, only="changed")

    assert [path.name for path in (tmp_path / "two").rglob("TN-*")] == []


def test_draft_tells_nobody(file: Path, tmp_path: Path) -> None:
    invite(file, tmp_path / "one", "eml")

    with open_workspace(file, read_only=True) as session:
        assert {one.must_be_told for one in told_list(session, event=1)} == {True}


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
    assert (first.data, first.exit_code) == ({"sent": 2, "waiting_now": 0, "stopped_by": None}, 0)
    assert second.lines == ["Es gab nichts zu senden."]

    assert PASSWORD.encode() not in file.read_bytes()
    assert list(memory_keyring.kept) == [("refugeesday", "verein@localhost")]


def test_send_without_a_mailbox_is_told(file: Path) -> None:
    with pytest.raises(UserError, match=r"mail\.no_account"):
        send(file)


def test_answers_are_applied_and_the_rest_is_listed(file: Path, tmp_path: Path) -> None:
    invite(file, tmp_path / "one", "ics")
    with open_workspace(file) as session:
        mark_told(session, [1, 2], event=1, channel=Channel.DRAFT)
        uid = next(one.uid for one in invitations(session, event=1) if one.kind == "visit")
    reply = (Path(__file__).parents[1] / "exchange" / "replies" / "bare.ics").read_text(encoding="utf-8")
    good = tmp_path / "good.ics"
    good.write_text(reply.replace("0b7e2c1a-5d7e-4a53-9a86-3f2f6f0d9b11@verein.example", uid), encoding="utf-8")
    bad = tmp_path / "bad.ics"
    bad.write_text(reply, encoding="utf-8")

    paths = [str(good), str(bad)]
    answer = mailing.answers_command(Namespace(file=str(file), event=None, language="de", paths=paths))

    assert answer.data == {
        "applied": [{"file": "good.ics", "answer": "accepted"}],
        "known": 0,
        "to_decide": [{"file": "bad.ics", "doubt": "unknown_invitation"}],
    }
