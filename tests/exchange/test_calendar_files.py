"""Many files into one folder: whole ones only, whatever happens on the way."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from refugeesday.errors import Cancelled, UserError
from refugeesday.exchange.calendar_files import write_files

FILES = [(f"{number:04}.ics", f"content {number}\r\n".encode() * 100) for number in range(30)]


def write(folder: Path, items: list[tuple[str, bytes]], *, stop_after: int | None = None) -> list[tuple[float, str]]:
    reports: list[tuple[float, str]] = []

    def report(share: float, code: str) -> None:
        reports.append((share, code))

    write_files(
        folder,
        items,
        count=len(items),
        report=report,
        should_stop=lambda: stop_after is not None and len(reports) >= stop_after,
    )
    return reports


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_stand_whole_and_alone(tmp_path: Path) -> None:
    reports = write(tmp_path, FILES)

    assert content(tmp_path) == dict(FILES)
    assert [share for share, _ in reports] == [number / 30 for number in range(1, 31)]
    assert {code for _, code in reports} == {"files.writing"}


def test_files_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    write(tmp_path, FILES[:1])

    assert (tmp_path / "0000.ics").stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_every_file_then_the_folder_is_synced_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))

    write(tmp_path, FILES)

    files = {path.stat().st_ino for path in tmp_path.iterdir()}
    assert (set(synced[:-1]), len(synced), synced[-1]) == (files, len(FILES) + 1, tmp_path.stat().st_ino)


def test_old_files_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "0003.ics").write_bytes(b"old and longer" * 1000)

    write(tmp_path, FILES)

    assert content(tmp_path) == dict(FILES)


def test_stop_leaves_whole_files_only(tmp_path: Path) -> None:
    (tmp_path / "0020.ics").write_bytes(b"old")

    with pytest.raises(Cancelled):
        write(tmp_path, FILES, stop_after=7)

    assert content(tmp_path) == {**dict(FILES[:7]), "0020.ics": b"old"}


def test_failure_while_making_an_item_passes_and_leaves_whole_files(tmp_path: Path) -> None:
    def items() -> Iterator[tuple[str, bytes]]:
        yield from FILES[:5]
        raise UserError("calendar.no_title")

    with pytest.raises(UserError, match=r"calendar\.no_title"):
        write_files(tmp_path, items(), count=9, report=lambda *_: None, should_stop=lambda: False)

    assert content(tmp_path) == dict(FILES[:5])


def test_folder_in_the_way_of_a_file_is_told_and_nothing_is_left_over(tmp_path: Path) -> None:
    (tmp_path / "0002.ics").mkdir()
    (tmp_path / "0002.ics" / "kept").write_bytes(b"kept")

    with pytest.raises(UserError) as caught:
        write(tmp_path, FILES)

    assert caught.value.code in {"file.is_folder", "file.not_writable", "file.not_written"}
    assert caught.value.values == {"name": "0002.ics"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0000.ics", "0001.ics", "0002.ics"]


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write(tmp_path / "gone", FILES)

    assert caught.value.code == "file.folder_missing"


@pytest.mark.parametrize("name", ["../a.ics", "a/b.ics", "", "CON.ics", "a\u202eb.ics", "a:b.ics", ".."])
def test_unsafe_names_are_refused_before_writing(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError):
        write(tmp_path, [(name, b"x")])

    assert content(tmp_path) == {}


def test_name_that_comes_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError):
        write(tmp_path, [("a.ics", b"1"), ("A.ics", b"2")])

    assert content(tmp_path) == {"a.ics": b"1"}
