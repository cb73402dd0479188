"""Automatic backups: their names, which stay, and what is never removed."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.people import Participant, Person
from refugeesday.services.backups import backup_contents, backup_entries
from refugeesday.services.events import add_event
from refugeesday.services.participants import add_participant, remove_participants
from refugeesday.services.session import MANY, create_workspace, open_workspace
from refugeesday.store.copies import (
    Backup,
    Reason,
    backups_of,
    folder_of,
    is_good,
    kept,
    make_backup,
    newest_good,
    rotate,
)
from refugeesday.store.failures import Damaged
from tests import make
from tests.store.damage import flip_text
from tests.store.samples import add_people

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2027, 6, 18)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.refugeesday"
    with create_workspace(path) as session:
        add_people(session, 3, name="Amira")
    return path


def test_opening_and_closing_an_unchanged_file_makes_no_backup(path: Path) -> None:
    first = backups_of(path)
    open_workspace(path).close()
    assert backups_of(path) == first
    assert first[0].reason is Reason.EXIT


def test_a_changed_file_is_backed_up_at_exit_and_a_killed_one_at_start(path: Path) -> None:
    count = len(backups_of(path))
    with open_workspace(path) as session:
        add_people(session, 1)
    assert (len(backups_of(path)), backups_of(path)[0].reason) == (count + 1, Reason.EXIT)
    session = open_workspace(path)
    add_people(session, 1)
    session.store.close()  # as a killed process leaves it: no goodbye
    session._lock.release()  # type: ignore[union-attr]
    with open_workspace(path):
        assert (len(backups_of(path)), backups_of(path)[0].reason) == (count + 2, Reason.START)


def test_backups_are_for_their_owner_only(path: Path) -> None:
    assert folder_of(path).stat().st_mode & 0o777 == 0o700
    assert {backup.path.stat().st_mode & 0o777 for backup in backups_of(path)} == {0o600}
    assert {entry.suffix for entry in folder_of(path).iterdir()} == {".refugeesday"}


def test_a_failing_backup_stops_no_work_and_is_told(path: Path) -> None:
    for backup in backups_of(path):
        backup.path.unlink()
    folder_of(path).rmdir()
    folder_of(path).write_text("in the way")
    with open_workspace(path) as session:
        assert session.last_backup is not None
        assert session.last_backup.failure is not None
        heard: list[str] = []
        session.on_backup.append(lambda news: heard.append(news.failure.code if news.failure else ""))
        add_people(session, 1)
        session.back_up(reason=Reason.IMPORT)
        assert heard == ["file.io_error"]


@pytest.mark.parametrize(("count", "reasons"), [(MANY, [Reason.DELETE]), (MANY - 1, [])])
def test_removing_many_people_is_preceded_by_a_backup(path: Path, count: int, reasons: list[Reason]) -> None:
    with open_workspace(path) as session:
        with session.step("add_people"):
            event = add_event(session, make.event())
            people = [Participant(event=event, person=Person(given_name="A")) for _ in range(count)]
            ids = [add_participant(session, one) for one in people]
        before = backups_of(path)
        remove_participants(session, ids)
        made = [one for one in backups_of(path) if one not in before]
    assert [one.reason for one in made] == reasons
    assert [backup_contents(one, of=path).participants for one in backup_entries(path)[1:][: len(made)]] == [
        count for _ in made
    ]


def test_a_backup_with_a_wrong_clock_is_still_the_newest(path: Path) -> None:
    with open_workspace(path, now=lambda: datetime(1990, 1, 1, tzinfo=UTC)) as session:
        add_people(session, 1)
    assert backups_of(path)[0].day.year in {1989, 1990}
    assert newest_good(path) == backups_of(path)[0]


def make_list(days: list[date], tmp_path: Path) -> list[Backup]:
    made = [
        Backup(number=number, day=day, reason=Reason.EXIT, path=tmp_path / f"{number}")
        for number, day in enumerate(days, 1)
    ]
    return made[::-1]


def test_rotation_keeps_10_latest_14_daily_12_monthly(tmp_path: Path) -> None:
    days = [DAY + timedelta(days=number // 4) for number in range(4 * 500)]  # four a day
    backups = make_list(days, tmp_path)
    stay = kept(backups)
    assert stay[:10] == backups[:10]
    assert {backup.day for backup in stay} >= {days[-1] - timedelta(days=back) for back in range(14)}
    months = sorted({f"{backup.day:%Y-%m}" for backup in stay})
    assert len(months) == 12
    assert len(stay) == 10 + 11 + 11  # the latest ten hold three days; the newest month is among the days
    last_of_may = max((b for b in backups if f"{b.day:%Y-%m}" == months[0]), key=lambda backup: backup.number)
    assert last_of_may in stay


def test_rotation_with_a_clock_gone_mad_goes_by_the_counter(tmp_path: Path) -> None:
    days = [date(2090, 1, 1)] * 30 + [date(1990, 1, 1) + timedelta(days=number) for number in range(30)]
    backups = make_list(days, tmp_path)
    stay = kept(backups)
    assert stay[:14] == backups[:14]
    assert [backup.number for backup in stay if backup.day.year == 2090] == [30]  # as the last of an old month


def test_rotation_never_removes_the_newest_good_one(path: Path) -> None:
    good = make_backup(path, reason=Reason.START, day=DAY)
    for number in range(12):
        copy = good.path.with_name(f"{good.number + 1 + number:06d}_2027-06-18_exit.refugeesday")
        copy.write_bytes(good.path.read_bytes())
        flip_text(copy, b"Amira")
    removed = rotate(path)
    assert good not in removed
    assert newest_good(path) == good
    assert removed == [] or all(not backup.path.exists() for backup in removed)


def test_rotation_removes_files(path: Path) -> None:
    for _ in range(15):
        make_backup(path, reason=Reason.IMPORT, day=DAY)
    assert len([b for b in backups_of(path) if b.day == DAY]) == 10
    assert len(list(folder_of(path).iterdir())) == len(backups_of(path))


def test_a_damaged_file_is_not_backed_up(path: Path) -> None:
    before = backups_of(path)
    flip_text(path, b"Amira")
    with pytest.raises(Damaged, match="person"):
        make_backup(path, reason=Reason.ASKED, day=DAY)
    assert backups_of(path) == before
    assert sorted(os.listdir(folder_of(path))) == sorted(backup.path.name for backup in before)  # noqa: PTH208 - names


def test_foreign_names_in_the_folder_are_left_alone(path: Path) -> None:
    notes = [folder_of(path) / name for name in ("notes.txt", "x.refugeesday", "000001_2027-13-45_exit.refugeesday")]
    for note in notes:
        note.write_text("mine")
    for _ in range(12):
        make_backup(path, reason=Reason.IMPORT, day=DAY)
    assert all(note.read_text() == "mine" for note in notes)


def test_backups_made_by_two_threads_at_once_are_both_whole(path: Path) -> None:
    before = backups_of(path)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: make_backup(path, reason=Reason.ASKED, day=DAY), range(4)))
    assert {backup.number for backup in made} == {before[0].number + place for place in range(1, 5)}
    assert all(is_good(backup) for backup in made)


def test_a_file_can_be_written_while_it_is_backed_up(path: Path) -> None:
    with open_workspace(path) as session, ThreadPoolExecutor(1) as pool:
        add_people(session, 1500)
        backing_up = pool.submit(make_backup, path, reason=Reason.ASKED, day=DAY)
        for _ in range(20):
            add_people(session, 1)
        assert is_good(backing_up.result())
