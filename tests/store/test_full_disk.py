"""A full disk, a quota or a read-only place: a clear word, nothing half done, and work goes on afterwards."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from refugeesday.errors import UserError
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.workspace import backup_workspace, check_workspace, restore_workspace
from refugeesday.store.copies import backups_of
from tests.store import children
from tests.store.samples import add_people, picture

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMITED = """
import resource, signal, sys
from pathlib import Path
from refugeesday.errors import UserError
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.workspace import backup_workspace, restore_workspace
from tests.store.samples import add_people
action, path, limit = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
try:
    if action == "create":
        create_workspace(path)
    elif action == "backup":
        backup_workspace(path, to=path.with_name("copy.refugeesday"))
    elif action == "restore":
        restore_workspace(to=path)
    else:
        with open_workspace(path) as session:
            print(session.last_backup.failure.code if session.last_backup else "")
            add_people(session, 5000)
except UserError as error:
    print(error.code)
"""
AS_NOBODY = """
import os, sys
from pathlib import Path
from refugeesday.errors import UserError
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.workspace import backup_workspace
from refugeesday.services.session import memory_session
memory_session().close()  # imports all that the user nobody may not read
path = Path(sys.argv[1])
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
with open_workspace(path, actor="gast") as session:
    print(session.read_only_because, len(session.history()))
    try:
        with session.step("edit"):
            pass
    except UserError as error:
        print(error.code)
for action in (lambda: create_workspace(path.with_name("new.refugeesday"), actor="gast"),
               lambda: backup_workspace(path, to=path.with_name("copy.refugeesday"))):
    try:
        action()
    except UserError as error:
        print(error.code)
"""
FULL = {"file.disk_full", "file.io_error"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    with create_workspace(path) as session:
        add_people(session, 100)
    return path


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that another user of this computer can reach."""
    folder = Path(tempfile.mkdtemp(prefix="refugeesday-test-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(entry.relative_to(folder)): entry.read_bytes()
        for entry in sorted(folder.rglob("*"))
        if entry.is_file() and entry.suffix != ".lock"
    }


def test_a_full_database_is_worded_rolled_back_and_works_again(path: Path) -> None:
    with open_workspace(path) as session:
        connection = session.store.connection()
        before = picture(connection)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 3}")
        with pytest.raises(UserError, match=r"file\.disk_full"):
            add_people(session, 5000)
        assert picture(connection) == before
        assert len(session.history()) == 1
        connection.execute("PRAGMA max_page_count=100000")
        add_people(session, 5000)
    assert check_workspace(path).is_good


@pytest.mark.parametrize("spare", [0, 5_000, 50_000, 500_000])
def test_a_quota_reached_while_importing_leaves_the_file_as_it_was(path: Path, spare: int) -> None:
    with open_workspace(path, read_only=True) as session:
        before = picture(session.store.connection())
    said = children.run(LIMITED, "import", path, path.stat().st_size + spare)
    assert said[-1] in FULL
    with open_workspace(path) as session:
        assert picture(session.store.connection()) == before
        add_people(session, 5000)
    assert check_workspace(path).is_good
    assert not path.with_name(f"{path.name}-journal").exists()


@pytest.mark.parametrize("action", ["create", "backup", "restore"])
@pytest.mark.parametrize("limit", [1_000, 20_000, 300_000])
def test_a_quota_reached_elsewhere_leaves_no_litter(path: Path, action: str, limit: int) -> None:
    target = path.with_name("new.refugeesday") if action == "create" else path
    before = files(path.parent)
    assert set(children.run(LIMITED, action, target, limit)) <= FULL
    assert files(path.parent) == before
    if action == "create":
        create_workspace(target).close()
    elif action == "backup":
        backup_workspace(path, to=path.with_name("copy.refugeesday"))
    else:
        restore_workspace(to=path)
    assert check_workspace(path).is_good


def test_a_failing_backup_at_start_stops_no_work(path: Path) -> None:
    for backup in backups_of(path):
        backup.path.unlink()
    with open_workspace(path, read_only=True) as session:
        steps = len(session.history())
    said = children.run(LIMITED, "import", path, path.stat().st_size - 4096)
    assert said[0] in FULL
    with open_workspace(path) as session:
        assert len(session.history()) == steps


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no users to become")
def test_a_folder_and_a_file_that_cannot_be_written_open_for_reading(public_folder: Path) -> None:
    path = public_folder / "fest.refugeesday"
    with create_workspace(path) as session:
        add_people(session, 3)
    path.chmod(0o444)
    path.with_name(f"{path.name}.lock").unlink()
    if os.getuid() != 0:
        public_folder.chmod(0o555)
    said = children.run(AS_NOBODY, path)
    assert said == ["folder 1", "file.read_only", "file.folder_read_only", "file.read_only"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no users to become")
def test_a_file_that_cannot_be_written_in_a_folder_that_can(public_folder: Path) -> None:
    path = public_folder / "fest.refugeesday"
    with create_workspace(path) as session:
        add_people(session, 3)
    path.chmod(0o444)
    path.with_name(f"{path.name}.lock").unlink()
    public_folder.chmod(0o777)
    said = children.run(AS_NOBODY, path)
    assert said[:2] == ["file 1", "file.read_only"]
    assert path.read_bytes()[:6] == b"SQLite"
