"""Opening a file: who may write, what a killed writer left, what the folder and the drive allow."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
from typing import TYPE_CHECKING

import pytest

from refugeesday.errors import UserError
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.workspace import check_workspace
from refugeesday.store.failures import Damaged
from refugeesday.store.lock import Lock
from refugeesday.store.opening import ReadOnly
from tests.store import children, damage
from tests.store.samples import add_people

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from refugeesday.services.session import open_workspace
session = open_workspace(Path(sys.argv[1]), actor="Kollegin")
print("open" if not session.is_read_only else "read only", flush=True)
sys.stdin.readline()
"""
LEAVE_HOT_JOURNAL = """
import os, signal, sys
from pathlib import Path
from refugeesday.services.session import open_workspace
session = open_workspace(Path(sys.argv[1]))
connection = session.store.connection()
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("INSERT INTO open_step (step) VALUES (99)")
connection.execute("UPDATE person SET given_name = 'half written ' || hex(randomblob(200))")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    with create_workspace(path) as session:
        add_people(session, 500, name="Amira")
    return path


def test_a_second_process_reads_and_knows_who_writes_since_when(path: Path) -> None:
    with children.start(HOLD, path) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        with open_workspace(path) as session:
            assert (session.is_read_only, session.read_only_because) == (True, ReadOnly.HELD)
            assert session.held_by is not None
            assert (session.held_by.name, session.held_by.pid) == ("Kollegin", child.pid)
            assert session.held_by.host == socket.gethostname()
            assert len(session.history()) == 1
            with pytest.raises(UserError, match=r"file\.read_only"):
                add_people(session, 1)
        children.kill(child)
    with open_workspace(path) as session:  # taken over at once from the dead
        assert not session.is_read_only
        add_people(session, 1)


def test_the_lock_of_another_computer_is_respected_until_a_person_breaks_it(path: Path) -> None:
    note = path.with_name(f"{path.name}.lock.json")
    said = {"pid": 1, "host": "elsewhere", "name": "Kollegin", "since": "2027-06-18T09:00:00+00:00"}
    note.write_text(json.dumps(said))
    with open_workspace(path) as session:
        assert session.read_only_because is ReadOnly.HELD
        assert session.held_by is not None
        assert session.held_by.host == "elsewhere"
    assert json.loads(note.read_text()) == said
    with open_workspace(path, take_over=True) as session:
        assert not session.is_read_only
        assert note.stat().st_mode & 0o777 == 0o600
    assert not note.exists()


def test_who_was_pushed_aside_notices_before_writing(path: Path) -> None:
    note = path.with_name(f"{path.name}.lock.json")
    with open_workspace(path) as session:
        said = json.loads(note.read_text()) | {"host": "elsewhere"}
        note.write_text(json.dumps(said))
        with pytest.raises(UserError, match=r"file\.taken_over"):
            add_people(session, 1)
        assert len(session.history()) == 1
    assert json.loads(note.read_text()) == said


def test_a_broken_note_blocks_nobody(path: Path) -> None:
    path.with_name(f"{path.name}.lock.json").write_text('{"pid": ')
    with open_workspace(path) as session:
        assert not session.is_read_only


def test_without_a_working_lock_a_file_is_read_only(path: Path) -> None:
    lock = path.with_name(f"{path.name}.lock")
    lock.unlink(missing_ok=True)
    lock.mkdir()
    with open_workspace(path) as session:
        assert session.read_only_because is ReadOnly.NO_LOCK
        assert len(session.history()) == 1


def test_a_lock_goes_by_the_real_file_behind_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.refugeesday"
    link.symlink_to(path)
    with open_workspace(path), open_workspace(link) as session:
        assert session.read_only_because is ReadOnly.HELD


def test_a_lock_is_free_again_after_closing_in_another_thread(path: Path) -> None:
    import threading

    session = open_workspace(path)
    closing = threading.Thread(target=session.close)
    closing.start()
    closing.join()
    with Lock.acquire(path, name="next"):
        pass


@pytest.mark.parametrize("is_read_only", [True, False])
def test_a_hot_journal_of_a_killed_process_is_rolled_back(path: Path, *, is_read_only: bool) -> None:
    with children.start(LEAVE_HOT_JOURNAL, path) as child:
        child.wait(timeout=30)
        children.kill(child)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    with open_workspace(path, read_only=is_read_only) as session:
        names = session.store.connection().execute("SELECT DISTINCT given_name FROM person").fetchall()
    assert names == [("Amira",)]
    assert check_workspace(path).is_good


def test_a_hot_journal_is_left_alone_while_another_computer_may_write(path: Path) -> None:
    with children.start(LEAVE_HOT_JOURNAL, path) as child:
        child.wait(timeout=30)
        children.kill(child)
    said = {"pid": 1, "host": "elsewhere", "name": "Kollegin", "since": "2027-06-18T09:00:00+00:00"}
    path.with_name(f"{path.name}.lock.json").write_text(json.dumps(said))
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"file\.unfinished"):
        open_workspace(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("is_removed", [True, False])
def test_a_replaced_or_removed_file_is_noticed_before_writing(path: Path, *, is_removed: bool) -> None:
    with open_workspace(path) as session:
        other = path.with_name("other")
        shutil.copy(path, other)
        path.unlink() if is_removed else other.replace(path)
        with pytest.raises(UserError, match=r"file\.gone" if is_removed else r"file\.replaced"):
            add_people(session, 1)
    assert path.exists() is not is_removed


def test_foreign_newer_missing_and_other_files_are_refused_untouched(tmp_path: Path, path: Path) -> None:
    database = tmp_path / "foreign.refugeesday"
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE person (id)")
    connection.close()
    text = tmp_path / "text.refugeesday"
    text.write_text("Name;Vorname\n" * 100)
    newer = tmp_path / "newer.refugeesday"
    shutil.copy(path, newer)
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    folder = tmp_path / "folder.refugeesday"
    folder.mkdir()
    expected = {
        database: "foreign", text: "foreign", newer: "newer", folder: "foreign", tmp_path / "x": "missing",
        tmp_path / "gone" / "x": "unreachable",
    }  # fmt: skip
    for file, code in expected.items():
        before = file.read_bytes() if file.is_file() else None
        names = set(os.listdir(tmp_path))  # noqa: PTH208 - names
        with pytest.raises(UserError) as caught:
            open_workspace(file)
        assert caught.value.code == f"file.{code}"
        assert (file.read_bytes() if file.is_file() else None) == before
        left = {name for name in set(os.listdir(tmp_path)) - names if not name.endswith(".lock")}  # noqa: PTH208
        assert left == set()


@pytest.mark.parametrize("harm", [damage.empty, damage.truncate])
def test_a_damaged_file_is_released_after_the_refusal(path: Path, harm: object) -> None:
    assert callable(harm)
    harm(path)
    for _ in range(2):
        with pytest.raises(Damaged):
            open_workspace(path)


def test_every_connection_has_the_settings_that_survive_power_cuts(path: Path) -> None:
    expected = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0}
    expected |= {"cell_size_check": 1, "mmap_size": 0, "busy_timeout": 5000, "temp_store": 2}
    for is_read_only in (True, False):
        with open_workspace(path, read_only=is_read_only) as session:
            connection = session.store.connection()
            found = {name: (connection.execute(f"PRAGMA {name}").fetchone() or [0])[0] for name in expected}
            assert found == expected
            assert connection.execute("PRAGMA application_id").fetchone() == (0x52444159,)
    assert path.read_bytes()[18:20] == b"\x01\x01"  # rollback journal, not WAL
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_left_beside_a_closed_file(path: Path) -> None:
    left = {entry.name for entry in path.parent.iterdir()}
    assert left == {path.name, f"{path.name}.lock", f"{path.name}-Sicherungen"}


def test_two_processes_taking_turns_lose_no_update(path: Path) -> None:
    turn = """
import sys
from pathlib import Path
from refugeesday.services.session import open_workspace
done = 0
while done < 15:
    session = open_workspace(Path(sys.argv[1]))
    if not session.is_read_only:
        with session.step("count"):
            execute = session.store.connection().execute
            years = execute("SELECT birth_year FROM person WHERE id = 1").fetchone()[0]
            execute("UPDATE person SET birth_year = ? WHERE id = 1", (years + 1,))
        done += 1
    session.store.close()
    session._lock and session._lock.release()
print("done")
"""
    with open_workspace(path) as session, session.step("start"):
        session.store.connection().execute("UPDATE person SET birth_year = 0 WHERE id = 1")
    with children.start(turn, path) as one, children.start(turn, path) as two:
        assert [child.communicate(timeout=60)[0] for child in (one, two)] == ["done\n", "done\n"]
    with open_workspace(path) as session:
        found = session.store.connection().execute("SELECT birth_year FROM person WHERE id = 1").fetchone()
    assert found == (30,)


@pytest.mark.parametrize(("is_read_only", "kibibytes"), [(False, 8000), (True, 2000)])
def test_who_only_reads_keeps_fewer_pages(path: Path, *, is_read_only: bool, kibibytes: int) -> None:
    with open_workspace(path, read_only=is_read_only) as session:
        ((kept,),) = session.store.connection().execute("PRAGMA cache_size").fetchall()
    assert kept == -kibibytes
