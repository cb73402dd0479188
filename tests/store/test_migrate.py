"""Older files become new ones, whole or not at all; the frozen SQL is the tables' own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from peewee import SchemaManager
from sqlcipher3 import dbapi2 as driver

from refugeesday.errors import UserError
from refugeesday.services.session import create_workspace, memory_session, open_workspace
from refugeesday.services.workspace import check_workspace
from refugeesday.store.backup import verify
from refugeesday.store.checksums import damaged_tables, rebuild_checksums
from refugeesday.store.connection import Connection, opened, transaction
from refugeesday.store.copies import Reason, backups_of
from refugeesday.store.database import APPLICATION_ID, Database, touch_private, version_of
from refugeesday.store.failures import Damaged
from refugeesday.store.migrate import LATEST, frozen_migrations, latest_of, migrate, statements
from refugeesday.store.tables import TABLES
from tests.store import damage
from tests.store.samples import add_people, fill, rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping

OLD_FILES = Path(__file__).parents[1] / "old_files"
PRESENT = frozen_migrations()
NEXT = LATEST + 1
SECOND = "ALTER TABLE workspace ADD COLUMN note TEXT;\nUPDATE person SET note = 'migrated';\n"
WITHOUT_NOTE = PRESENT | {
    1: re.sub(r', "note" TEXT NOT NULL DEFAULT \'\'\);(?=\nCREATE TABLE "room")', ");", PRESENT[1])
}
ADD_NOTE = "ALTER TABLE venue ADD COLUMN note TEXT NOT NULL DEFAULT '';\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    with create_workspace(path) as session:
        fill(session)
    return path


def schema(connection: Connection) -> set[tuple[str, str, str]]:
    return set(connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())


def shape(connection: Connection) -> dict[str, object]:
    """Give columns, keys, indexes and triggers, however the tables came to have them."""
    names = [name for type_, name, _ in schema(connection) if type_ == "table" and name != "sqlite_sequence"]
    found: dict[str, object] = {
        name: [
            sorted(map(repr, (row[1:] for row in connection.execute(f'PRAGMA {said}("{name}")').fetchall())))
            for said in ("table_xinfo", "foreign_key_list", "index_list")
        ]
        for name in names
    }
    for type_, name, text in schema(connection):
        if type_ == "table" and name in names:
            found[f"checks of {name}"] = sorted(re.findall(r"CHECK \([^()]*(?:\([^()]*\)[^()]*)*\)", text))
        elif type_ == "index":
            found[f"index {name}"] = text
    return found | {name: text for type_, name, text in schema(connection) if type_ == "trigger"}


def old_file(path: Path, migrations: Mapping[int, str]) -> None:
    """Make a file as a program with these migrations did."""
    touch_private(path)
    with opened(path) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        migrate(connection, migrations)


def test_the_latest_version_is_the_last_migration() -> None:
    assert max(frozen_migrations()) == LATEST == latest_of(None)


def test_the_frozen_sql_is_what_the_tables_say(tmp_path: Path) -> None:
    path = tmp_path / "tables"
    touch_private(path)
    own = {"step", "journal", "open_step", "checksum", "workspace"}
    with memory_session() as session, opened(path) as connection:
        for table in TABLES:
            maker = SchemaManager(table, Database(":memory:"))
            for made in (maker._create_table(safe=False), *maker._create_indexes(safe=False)):
                connection.execute(made.query()[0])
        frozen = {
            name: found
            for name, found in shape(session.store.connection()).items()
            if name.removeprefix("checks of ") not in own | {"index step_undoes"}
        }
        expected = shape(connection)
    assert {name: found for name, found in frozen.items() if not name.startswith(("journal_", "overlap_"))} == expected


def test_frozen_sql_is_split_at_the_ends_of_statements() -> None:
    assert statements("-- words;\nCREATE TABLE a (\n b);\n\nDELETE FROM a;\n") == [
        "CREATE TABLE a (\n b)",
        "DELETE FROM a",
    ]


def test_no_trigger_check_or_index_uses_a_function_of_ours() -> None:
    known = {"json_object", "raise", "exists", "varchar", "values", "journal", "check", "key", "select", "and", "or"}
    known |= {"step", "open_step", "checksum", "workspace", "sqlite_sequence", "on", "references", "of", "when", "in"}
    with memory_session() as session:
        text = "\n".join(sql for _, _, sql in schema(session.store.connection()))
    called = {name.lower() for name in re.findall(r"\b(\w+)\s*\(", text)}
    ours = called - known - {str(table._meta.table_name) for table in TABLES}
    assert ours == set()


def test_an_older_file_is_copied_then_migrated(path: Path) -> None:
    with open_workspace(path, migrations=PRESENT | {LATEST + 1: SECOND}) as session:
        assert session.store.connection().execute("SELECT note FROM person").fetchall() == [("migrated",)]
        assert damaged_tables(session.store.connection()) == []
        add_people(session, 1)
    before_migration = [backup for backup in backups_of(path) if backup.reason is Reason.MIGRATION]
    assert [version_of(backup.path) for backup in before_migration] == [LATEST]
    with pytest.raises(UserError, match=r"file\.newer"):
        open_workspace(path)
    assert version_of(path, latest=LATEST + 1) == LATEST + 1


def test_an_added_column_gives_the_same_schema_as_a_fresh_file(tmp_path: Path) -> None:
    path = tmp_path / "old.refugeesday"
    old_file(path, WITHOUT_NOTE)
    assert WITHOUT_NOTE != PRESENT
    with opened(path) as connection, transaction(connection):
        connection.execute('DROP TRIGGER "journal_venue_insert"')
        connection.execute("INSERT INTO venue (id, name) VALUES (1, 'Bürgerhaus')")
        rebuild_checksums(connection)
    with open_workspace(path, migrations=WITHOUT_NOTE | {LATEST + 1: ADD_NOTE}) as session, memory_session() as fresh:
        assert shape(session.store.connection()) == shape(fresh.store.connection())
        fill(session)
        session.undo()
        assert damaged_tables(session.store.connection()) == []
    for backup in backups_of(path):
        verify(backup.path)


@pytest.mark.parametrize("broken", ["CREATE TABLE new (a);\nnonsense;\n", "PRAGMA foreign_keys;\nDELETE FROM event;\n"])
def test_a_failing_migration_leaves_the_old_file(path: Path, broken: str) -> None:
    before = path.read_bytes()
    with pytest.raises((driver.OperationalError, Damaged)):
        open_workspace(path, migrations=PRESENT | {LATEST + 1: broken})
    assert path.read_bytes() == before
    with open_workspace(path) as session:
        add_people(session, 1)


def test_a_damaged_older_file_is_not_migrated(path: Path) -> None:
    damage.flip_text(path, b"given_name 1")
    before = path.read_bytes()
    with pytest.raises(Damaged, match="person"):
        open_workspace(path, migrations=PRESENT | {LATEST + 1: SECOND})
    assert path.read_bytes() == before


def test_an_older_file_that_somebody_else_holds_is_not_migrated(path: Path) -> None:
    with open_workspace(path), pytest.raises(UserError, match=r"file\.must_be_migrated"):
        open_workspace(path, migrations=PRESENT | {LATEST + 1: SECOND})
    with pytest.raises(UserError, match=r"file\.must_be_migrated"):
        open_workspace(path, read_only=True, migrations=PRESENT | {LATEST + 1: SECOND})


@pytest.mark.parametrize("old", sorted(OLD_FILES.glob("*.refugeesday")), ids=lambda old: old.stem)
def test_every_old_file_opens_with_its_people_and_the_fresh_schema(old: Path, tmp_path: Path) -> None:
    path = tmp_path / old.name
    shutil.copy(old, path)
    with open_workspace(path) as session, memory_session() as fresh:
        assert shape(session.store.connection()) == shape(fresh.store.connection())
        rows = rows_of(session.store.connection())
        assert all(rows[name] for name in ("event", "person", "participant", "interview", "invitation"))
        assert damaged_tables(session.store.connection()) == []
        session.undo()
        session.redo()
        assert rows_of(session.store.connection()) == rows
        add_people(session, 1)
    assert check_workspace(path).is_good


def test_there_is_an_old_file_of_every_version() -> None:
    assert {old.name for old in OLD_FILES.iterdir()} >= {f"version_{version}.refugeesday" for version in PRESENT}
