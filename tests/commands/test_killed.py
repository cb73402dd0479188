"""The commands of the main job killed at a random moment: all is there or nothing, and repeating completes it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from refugeesday.domain.mailing import OutboxState
from refugeesday.services.outbox import outbox
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.store.backup import verify
from tests.exchange.mail_server import FILES, Faults, MailServer
from tests.services.small_fair import fair

ROOT = Path(__file__).resolve().parents[2]
SEEDS = range(5)
PEOPLE = 400


def started(*arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def done(*arguments: object) -> str:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    ).stdout


def kill_within(seconds: tuple[float, float], seed: int, *arguments: object) -> None:
    """Start a command and kill it after a random time, unless it ended before."""
    with started(*arguments) as child:
        try:
            child.wait(random.Random(seed).uniform(*seconds))
        except subprocess.TimeoutExpired:
            child.kill()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    fair(session=create_workspace(path)).session.close()
    return path


def count(file: Path, table: str) -> int:
    with open_workspace(file) as session:
        assert not session.is_read_only
        return int(session.store.connection().execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.mark.parametrize("seed", SEEDS)
def test_killed_import_is_there_entirely_or_not_at_all(seed: int, file: Path, tmp_path: Path) -> None:
    table = tmp_path / "liste.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("Vorname", "Nachname", "Deutsch", "Sprachen"))
    for number in range(PEOPLE):
        sheet.append((f"Vorname {number}", f"Nachname {number}", "A2", "Arabisch"))
    book.save(table)
    before = count(file, "participant")

    kill_within((0.2, 1.6), seed, "import", file, "participants", table)

    assert count(file, "participant") in {before, before + PEOPLE}
    done("import", file, "participants", table)
    assert count(file, "participant") == before + PEOPLE
    verify(file)


@pytest.mark.parametrize("seed", SEEDS)
def test_killed_planning_leaves_the_old_plan_or_the_new_one(seed: int, file: Path) -> None:
    kill_within((0.2, 1.2), seed, "plan", file)

    found = count(file, "interview")
    wanted = json.loads(done("plan", file, "--json"))["interviews"]
    assert found in {0, wanted}
    assert count(file, "interview") == wanted > 0
    verify(file)


@pytest.mark.parametrize(
    ("faults", "left_as", "ends_as"),
    [
        (Faults(rcpt=["stall"]), OutboxState.WAITING, OutboxState.SENT),  # nothing of it had left
        (Faults(data=["stall"]), OutboxState.LEAVING, OutboxState.UNKNOWN),  # it had left: a person decides
    ],
)
def test_killed_sending_sends_nothing_twice_and_forgets_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: Faults, left_as: OutboxState, ends_as: OutboxState
) -> None:
    file = tmp_path / "fest.refugeesday"
    with create_workspace(file) as session:
        made = fair(session=session)
        for index in range(3):
            made.plan(index, index, 0)
        made.release()
    monkeypatch.setenv("SSL_CERT_FILE", str(FILES / "server.pem"))
    with MailServer(faults=faults) as server:
        arguments = ("send", file, "--host", "localhost", "--port", server.port, "--per-minute", 6_000)
        with started(*arguments) as child:
            assert server.handler.stalled.wait(timeout=60)
            child.kill()
        with open_workspace(file) as session:
            states = [one.state for one in outbox(session, event=1)]
        assert states == [left_as, OutboxState.WAITING, OutboxState.WAITING]

        done(*arguments)

        assert sorted(to for to, _ in server.taken) == [f"amira{number}@post.example" for number in (1, 2, 3)]
    with open_workspace(file) as session:
        states = [one.state for one in outbox(session, event=1)]
    assert states == [ends_as, OutboxState.SENT, OutboxState.SENT]
