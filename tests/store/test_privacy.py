"""No word of a person leaves the file: not in an error, a value of one, a log, or a temporary file."""

from __future__ import annotations

import logging
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import peewee
import pytest
from sqlcipher3 import dbapi2 as driver

from refugeesday.errors import UserError
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.workspace import backup_workspace, check_workspace, restore_workspace
from refugeesday.store import values
from refugeesday.store.bulk import insert_rows
from refugeesday.store.tables import Interview, Person, PersonLanguage
from tests.store import damage
from tests.store.samples import fill, row

if TYPE_CHECKING:
    from refugeesday.services.session import Session

SECRET = "Geheimnisträgerin"  # noqa: S105 - a name
SINGLE = "Einzigartiger"
SHORT = SECRET.encode()[:9]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    with create_workspace(path, actor=SECRET) as session:
        fill(session)
        with session.step("secrets"):
            names = {"given_name": SECRET, "native_name": SECRET, "email": f"{SECRET}@example.org", "note": SECRET * 50}
            insert_rows(session.store, Person, [row(Person, number) | names for number in range(200)])
            insert_rows(session.store, Person, [row(Person) | {"given_name": SINGLE}])
    return path


def said_by(error: BaseException) -> str:
    values = error.values if isinstance(error, UserError) else ()
    return f"{error} {error!r} {values}"


def fail(session: Session, statement: str, *cells: object) -> str:
    with pytest.raises((UserError, driver.Error, peewee.PeeweeException)) as caught, session.step("fail"):
        session.store.connection().execute(statement, cells)
    return said_by(caught.value)


def test_no_error_of_a_statement_quotes_a_cell(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    said = []
    with open_workspace(path) as session:
        said.append(fail(session, "UPDATE person SET birth_year = 1, revision = NULL WHERE given_name = ?", SECRET))
        said.append(fail(session, "INSERT INTO person_language (person, language) VALUES (9999, ?)", SECRET))
        said.append(fail(session, "INSERT INTO person (id, given_name) VALUES (1, ?)", SECRET))
        said.append(fail(session, "SELECT given_name FROM person WHERE nonsense = ?", SECRET))
        for table in (Interview, PersonLanguage):
            with pytest.raises(UserError) as caught, session.step("fail"):
                insert_rows(session.store, table, [row(table)])
            said.append(said_by(caught.value))
        values.read_rows(session.store, Person, columns=("given_name",))
    assert SECRET not in "\n".join(said)
    assert SECRET not in "\n".join(record.getMessage() for record in caplog.records if not is_peewee(record))


def is_peewee(record: logging.LogRecord) -> bool:
    """Peewee writes statements with their values at DEBUG; the program's log never listens to it."""
    return record.name == "peewee"


def test_damage_is_reported_without_what_was_damaged(path: Path) -> None:
    damage.put_text(
        path, SINGLE.encode(), b"\xff" + SINGLE.encode()[1:]
    )  # no UTF-8 any more: the driver would quote it
    report = check_workspace(path)
    assert not report.is_good
    assert SINGLE[1:] not in f"{report}"
    with open_workspace(path, read_only=True) as session:
        with pytest.raises(UserError, match=r"file\.damaged") as caught:
            session.store.connection().execute("SELECT * FROM person").fetchall()
        assert SINGLE[1:] not in said_by(caught.value)
        with pytest.raises(UserError, match=r"file\.damaged") as caught:
            values.read_rows(session.store, Person, columns=tuple(Person._meta.fields))
        assert SINGLE[1:] not in said_by(caught.value)


def test_every_file_is_its_owners_and_nothing_temporary_stays(path: Path, tmp_path: Path) -> None:
    with open_workspace(path) as session:
        with session.step("edit"):
            session.store.connection().execute("DELETE FROM person WHERE id > 100")
        modes = {entry.stat().st_mode & 0o077 for entry in tmp_path.rglob("*")}
        assert modes == {0}
    backup_workspace(path, to=tmp_path / "copy.refugeesday")
    damage.truncate(path)
    restore_workspace(to=path)
    assert {entry.stat().st_mode & 0o077 for entry in tmp_path.rglob("*")} == {0}
    assert [entry.name for entry in tmp_path.rglob("*") if entry.name.startswith(".")] == []


def test_large_work_writes_no_temporary_file(
    path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setenv("SQLITE_TMPDIR", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    before = folder.stat().st_mtime_ns
    with open_workspace(path) as session:
        execute = session.store.connection().execute
        execute("SELECT a.note || b.note FROM person a, person b ORDER BY 1 LIMIT 5").fetchall()
    assert folder.stat().st_mtime_ns == before
    shutil.rmtree(folder)


def test_a_deleted_cell_is_gone_from_the_file(path: Path) -> None:
    with open_workspace(path) as session:
        with session.step("delete"):
            session.store.connection().execute("DELETE FROM person WHERE note LIKE 'Geheim%'")
        with session.store.atomic():
            session.store.connection().execute("UPDATE step SET checksum = NULL, is_undoable = 0")
            session.store.connection().execute("DELETE FROM journal")
            session.store.connection().execute("UPDATE step SET actor = ''")
    assert SHORT not in path.read_bytes()
