"""Damage is noticed, and the newest good backup comes back."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from refugeesday.cli import run
from refugeesday.errors import UserError
from refugeesday.services.beside import look_after_beside
from refugeesday.services.session import create_workspace, memory_session, open_workspace
from refugeesday.services.workspace import (
    backup_workspace,
    check_workspace,
    restore_workspace,
)
from refugeesday.store.backup import copy_verified
from refugeesday.store.checksums import damaged_tables
from refugeesday.store.connection import opened
from refugeesday.store.copies import backups_of
from refugeesday.store.failures import Damaged
from refugeesday.store.migrate import LATEST
from refugeesday.store.restore import pending_of
from tests.store import damage
from tests.store.samples import add_people, fill

if TYPE_CHECKING:
    from collections.abc import Callable

DAMAGES = [damage.empty, damage.truncate, damage.break_header, damage.break_pages]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    with create_workspace(path) as session:
        fill(session)
        add_people(session, 300, name="Amira")
    return path


def names_in(path: Path) -> set[str]:
    with open_workspace(path, read_only=True) as session:
        return {row[0] for row in session.store.connection().execute("SELECT given_name FROM person").fetchall()}


def everything(folder: Path) -> dict[str, bytes]:
    return {
        entry.relative_to(folder).as_posix(): entry.read_bytes()
        for entry in sorted(folder.rglob("*"))
        if entry.is_file() and entry.suffix != ".lock"
    }


def test_check_finds_a_whole_file_good(path: Path) -> None:
    report = check_workspace(path)
    assert (report.is_good, report.version, report.tables) == (True, LATEST, ())


def test_check_names_the_table_with_a_flipped_bit_and_the_backup_to_take(path: Path) -> None:
    damage.flip_text(path, b"Amira")
    report = check_workspace(path)
    assert (report.is_good, report.reason, report.tables) == (False, "checksum", ("person",))
    assert report.recovery == backups_of(path)[0]


def test_check_names_the_journal_with_a_flipped_bit(path: Path) -> None:
    damage.flip_image(path, b"Amira")
    assert check_workspace(path).tables == ("journal",)


@pytest.mark.parametrize("harm", DAMAGES)
def test_check_notices_gross_damage(path: Path, harm: Callable[[Path], None]) -> None:
    harm(path)
    report = check_workspace(path)
    assert not report.is_good
    assert report.recovery is not None


@pytest.mark.parametrize("harm", [damage.empty, damage.truncate, damage.break_header])
def test_opening_a_damaged_file_says_so_and_changes_nothing(path: Path, harm: Callable[[Path], None]) -> None:
    harm(path)
    before = everything(path.parent)
    with pytest.raises(Damaged):
        open_workspace(path)
    assert everything(path.parent) == before


def test_reading_a_damaged_page_is_worded(path: Path) -> None:
    damage.break_pages(path)
    with pytest.raises(Damaged, match=r"file\.damaged"):
        names_in(path)


def test_a_backup_of_a_flipped_bit_is_refused_and_restore_passes_over_it(path: Path, tmp_path: Path) -> None:
    with open_workspace(path) as session:
        add_people(session, 1, name="Omar")
    damage.flip_text(path, b"Amira")
    damage.flip_text(backups_of(path)[0].path, b"Amira")
    with pytest.raises(Damaged, match="person"):
        backup_workspace(path, to=tmp_path / "copy.refugeesday")
    assert not (tmp_path / "copy.refugeesday").exists()
    kept = restore_workspace(to=path)
    assert kept is not None
    assert "Omar" not in names_in(path)
    assert check_workspace(path).is_good
    assert not check_workspace(kept).is_good


@pytest.mark.parametrize("harm", DAMAGES)
def test_restore_brings_back_the_newest_backup_and_keeps_the_damaged_file(
    path: Path, harm: Callable[[Path], None]
) -> None:
    harm(path)
    harmed = path.read_bytes()
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"journal of the damaged file")
    kept = restore_workspace(to=path)
    assert kept is not None
    assert kept.read_bytes() == harmed
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == b"journal of the damaged file"
    assert not journal.exists()
    assert "Amira" in names_in(path)


def test_restore_of_a_good_file_backs_it_up_first_and_can_be_taken_back(path: Path) -> None:
    old = backups_of(path)[0]
    with open_workspace(path) as session:
        add_people(session, 1, name="Omar")
    for backup in backups_of(path):
        if backup != old:
            backup.path.unlink()
    assert restore_workspace(old.path, to=path) is None
    assert "Omar" not in names_in(path)
    assert restore_workspace(backups_of(path)[0].path, to=path) is None
    assert "Omar" in names_in(path)


def test_without_a_usable_backup_nothing_is_touched(path: Path) -> None:
    for backup in backups_of(path):
        damage.flip_text(backup.path, b"Amira") if b"Amira" in backup.path.read_bytes() else damage.empty(backup.path)
    damage.truncate(path)
    before = everything(path.parent)
    with pytest.raises(UserError, match=r"backup\.none"):
        restore_workspace(to=path)
    assert everything(path.parent) == before


@pytest.mark.parametrize("harm", [damage.empty, damage.truncate, damage.break_header])
def test_restore_of_a_chosen_damaged_backup_is_refused(path: Path, harm: Callable[[Path], None]) -> None:
    harm(backups_of(path)[0].path)
    with pytest.raises(Damaged):
        restore_workspace(backups_of(path)[0].path, to=path)
    assert check_workspace(path).is_good


@pytest.mark.parametrize("is_file_gone", [True, False])
def test_an_interrupted_restore_completes_at_the_next_opening(path: Path, *, is_file_gone: bool) -> None:
    copy_verified(backups_of(path)[0].path, pending_of(path))  # as far as a killed restore came
    damage.truncate(path)
    if is_file_gone:
        path.unlink()
    with open_workspace(path) as session:
        assert not session.is_read_only
    assert "Amira" in names_in(path)
    assert not pending_of(path).exists()
    assert check_workspace(path).is_good


def test_restore_is_refused_while_somebody_works(path: Path) -> None:
    with open_workspace(path), pytest.raises(UserError, match=r"file\.held"):
        restore_workspace(to=path)


def test_restore_takes_a_file_over_only_where_a_person_said_so(path: Path) -> None:
    note = path.with_name(f"{path.name}.lock.json")
    note.write_text('{"pid": 1, "host": "elsewhere", "name": "Petra", "since": "2027-06-18T09:00:00+00:00"}')
    with pytest.raises(UserError, match=r"file\.held"):
        restore_workspace(to=path)
    assert run(["restore", str(backups_of(path)[0].path), "--to", str(path)]) == 1
    assert run(["restore", str(backups_of(path)[0].path), "--to", str(path), "--take-over"]) == 0
    with open_workspace(path) as session:
        assert not session.is_read_only


def test_restore_refuses_a_foreign_database(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.refugeesday"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE person (id)")
    connection.close()
    with pytest.raises(UserError, match=r"file\.foreign"):
        restore_workspace(other, to=path)
    shutil.copy(other, backups_of(path)[0].path)
    damage.truncate(path)
    restore_workspace(to=path)  # passes over it
    assert check_workspace(path).is_good


def test_backup_to_a_chosen_place_is_whole_private_and_never_overwrites(path: Path, tmp_path: Path) -> None:
    to = tmp_path / "stick" / "copy.refugeesday"
    to.parent.mkdir()
    backup_workspace(path, to=to)
    assert to.stat().st_mode & 0o777 == 0o600
    assert names_in(to) == names_in(path)
    assert [entry.name for entry in to.parent.iterdir()] == ["copy.refugeesday"]
    with pytest.raises(UserError, match=r"file\.exists"):
        backup_workspace(path, to=to)
    with pytest.raises(UserError, match=r"file\.same"):
        backup_workspace(path, to=path)


def test_backup_of_an_open_file_holds_what_was_acknowledged(path: Path, tmp_path: Path) -> None:
    to = tmp_path / "copy.refugeesday"
    with open_workspace(path) as session:
        add_people(session, 1, name="Omar")
        backup_workspace(path, to=to)
    assert "Omar" in names_in(to)


def test_what_was_changed_a_year_ago_is_forgotten_and_the_bare_steps_stay(path: Path) -> None:
    late = datetime.now(UTC) + timedelta(days=366)
    with open_workspace(path, now=lambda: late) as session:
        steps = len(session.history())
        assert session.forget_old_images() == 0  # the newest step counts, not the clock
        add_people(session, 1, name="Omar")
        assert session.forget_old_images() > 300
        assert [entry.name for entry in session.history()][:2] == ["add_people", "add_people"]
        assert len(session.history()) == steps + 1
        session.undo()
        assert session.next_undo() is None
        with pytest.raises(UserError, match=r"step\.nothing_to_undo"):
            session.undo(step=1)
        session.redo()
    assert check_workspace(path).is_good
    content = path.read_bytes()
    assert b'"Amira"' not in content  # images quote it; secure_delete leaves nothing of them
    assert b'"Omar"' in content


def test_forgetting_keeps_the_checksums_right() -> None:
    clock = [datetime(2027, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, second=1, tzinfo=UTC)]
    with memory_session(now=lambda: clock[0]) as session:
        add_people(session, 5)
        clock.pop(0)
        add_people(session, 1)
        assert session.forget_old_images() == 5
        assert damaged_tables(session.store.connection()) == []
        session.undo()


@pytest.mark.parametrize("opens", ["command", "window"])
def test_opening_a_file_forgets_what_was_changed_a_year_ago(path: Path, opens: str) -> None:
    late = datetime.now(UTC) + timedelta(days=366)
    with open_workspace(path, now=lambda: late) as session:
        add_people(session, 1)
    with open_workspace(path, backs_up=opens == "command", now=lambda: late) as session:
        if opens == "window":
            look_after_beside(session)
        assert session.history()[1].is_undoable is False
        assert session.forget_old_images() == 0


def test_a_step_of_a_clock_far_ahead_makes_nothing_old(path: Path) -> None:
    with open_workspace(path, now=lambda: datetime.now(UTC) + timedelta(days=4000)) as session:
        add_people(session, 1)
    with open_workspace(path) as session:
        assert session.forget_old_images() == 0
        assert session.history()[1].is_undoable


def test_check_of_a_file_that_is_open_elsewhere_disturbs_nobody(path: Path) -> None:
    with open_workspace(path) as session:
        assert check_workspace(path).is_good
        add_people(session, 1)
        with opened(path, read_only=True) as connection:
            assert connection.execute("SELECT count(*) FROM person").fetchone() == (302,)
