"""A program killed at a random moment leaves a file that opens, is whole, and holds exactly what was acknowledged."""

from __future__ import annotations

import random
import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.workspace import restore_workspace
from refugeesday.store.backup import verify
from refugeesday.store.copies import backups_of, folder_of, is_good
from refugeesday.store.database import version_of
from refugeesday.store.migrate import LATEST
from tests.store import children
from tests.store.killed import BATCH, MIGRATIONS
from tests.store.samples import add_people, fill

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 17  # for each of seven actions: 119
MAIN = "from tests.store.killed import main; main()"


def kill_after(seconds: float, action: str, path: Path) -> int:
    """Let a child work, kill it, and give the last number it acknowledged."""
    with children.start(MAIN, action, path) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        killing = threading.Timer(seconds, child.kill)
        killing.start()
        said = child.stdout.read().split("\n")
        killing.join()
        children.kill(child)
    return int(said[-2]) if len(said) > 1 else 0


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "fest.refugeesday"
    with create_workspace(path) as session:
        fill(session)
        add_people(session, 500)
        with session.step("make_room"):
            session.store.connection().execute("DELETE FROM placement")
            session.store.connection().execute("UPDATE person SET birth_year = 0 WHERE id = 1")
    return path


@pytest.mark.parametrize("seed", range(KILLS))
@pytest.mark.parametrize("action", ["edit", "insert", "replace", "backup"])
def test_killed_while_changing_a_file(action: str, seed: int, template: Path, tmp_path: Path) -> None:
    path = tmp_path / "fest.refugeesday"
    shutil.copy(template, path)
    acknowledged = kill_after(random.Random(seed).uniform(0.0, 0.12), action, path)
    with open_workspace(path) as session:
        assert not session.is_read_only
        assert session.last_backup is None or session.last_backup.failure is None
        done = len([entry for entry in session.history() if entry.name == action])
        assert done in {acknowledged, acknowledged + 1}
        execute = session.store.connection().execute
        if action == "insert":
            assert execute("SELECT count(*) FROM person").fetchone() == (501 + done * BATCH,)
        elif action == "replace" and done:
            rows = execute("SELECT score, count(*) FROM interview GROUP BY score").fetchall()
            assert rows == [(done % 100, BATCH)]
        elif action in {"edit", "backup"}:
            assert execute("SELECT birth_year FROM person WHERE id = 1").fetchone() == (done,)
        for _ in range(min(done, 3)):
            session.undo()
    verify(path)
    assert all(is_good(backup) for backup in backups_of(path))
    assert {entry.suffix for entry in folder_of(path).iterdir()} == {".refugeesday"}
    assert {entry.name for entry in tmp_path.iterdir()} == {path.name, f"{path.name}.lock", folder_of(path).name}


@pytest.mark.parametrize("seed", range(KILLS))
def test_killed_during_the_first_start(seed: int, tmp_path: Path) -> None:
    acknowledged = kill_after(random.Random(seed).uniform(0.0, 0.25), "create", tmp_path)
    for number in range(1, acknowledged + 1):
        verify(tmp_path / f"{number}.refugeesday")
    last = tmp_path / f"{acknowledged + 1}.refugeesday"
    with open_workspace(last) if last.exists() else create_workspace(last) as session:
        add_people(session, 1)
    verify(last)
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.endswith((".new", "-journal"))] == []


@pytest.mark.parametrize("seed", range(KILLS))
def test_killed_during_a_migration(seed: int, template: Path, tmp_path: Path) -> None:
    for number in range(1, 9):
        shutil.copy(template, tmp_path / f"{number}.refugeesday")
    acknowledged = kill_after(random.Random(seed).uniform(0.0, 0.3), "migrate", tmp_path)
    for number in range(1, min(acknowledged + 2, 9)):
        path = tmp_path / f"{number}.refugeesday"
        with open_workspace(path, migrations=MIGRATIONS) as session:
            notes = session.store.connection().execute("SELECT note, count(*) FROM person GROUP BY note").fetchall()
        assert notes == [("migrated", 501)]
        assert version_of(path, latest=LATEST + 1) == LATEST + 1
        verify(path)
        old = [backup for backup in backups_of(path) if backup.reason == "migration"]
        assert old
        assert version_of(old[-1].path) == LATEST
        assert all(is_good(backup) for backup in backups_of(path))


@pytest.mark.parametrize("seed", range(KILLS))
def test_killed_during_a_restore(seed: int, template: Path, tmp_path: Path) -> None:
    path = tmp_path / "fest.refugeesday"
    shutil.copy(template, path)
    for number in (1, 2):
        shutil.copy(template, chosen := tmp_path / f"{number}.refugeesday")
        with open_workspace(chosen) as session, session.step("mark"):
            session.store.connection().execute("UPDATE person SET birth_year = ? WHERE id = 1", (number,))
    acknowledged = kill_after(random.Random(seed).uniform(0.0, 0.3), "restore", path)
    with open_workspace(path) as session:
        assert not session.is_read_only
        marks = session.store.connection().execute("SELECT birth_year FROM person WHERE id = 1").fetchone()
    turns = {0: 0} | {turn: 2 - turn % 2 for turn in range(1, acknowledged + 2)}
    assert marks in {(turns[acknowledged],), (turns[acknowledged + 1],)}
    verify(path)
    assert all(is_good(backup) for backup in backups_of(path))
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.endswith((".restore", "-journal", ".new"))] == []
    restore_workspace(tmp_path / "2.refugeesday", to=path)
    verify(path)
