import errno
import os
import stat
import sys
from pathlib import Path
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.errors import UserError
from refugeesday.exchange.files import MAX_NAME_BYTES, make_folder, safe_file_name, write_atomically

_PATHS = st.text(st.sampled_from('abcCONPRNLPT1./\\:*?"<>| \u202e\u200d\u2066\x00\n~-äe\u0308😀حسن¹$'), max_size=200)
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{d}{n}" for d in ("COM", "LPT") for n in "0123456789¹²³"
}


def test_new_file_replaces_the_old_one_and_leaves_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_in_the_place_of_a_folder_stays(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    for folder in (path, path / "b"):
        with pytest.raises(UserError, match=r"file\.not_a_folder"):
            make_folder(folder)
    assert path.read_bytes() == b"old"


def test_old_file_is_there_until_the_new_one_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def write(file: IO[bytes]) -> None:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"

    write_atomically(path, write)
    assert path.read_bytes() == b"new"


def test_failing_writer_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def fail(file: IO[bytes]) -> None:
        file.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, fail)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_full_disk_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def overflow(_file: IO[bytes]) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    with pytest.raises(UserError) as caught:
        write_atomically(path, overflow)
    assert (caught.value.code, caught.value.values) == ("file.disk_full", {"name": "a.csv"})
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_folder_missing_folder_and_long_name_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "ordner").mkdir()
    for path, code in (
        (tmp_path / "ordner", "file.is_folder"),
        (tmp_path / "fehlt" / "a.csv", "file.folder_missing"),
        (tmp_path / ("a" * 300), "file.name_too_long"),
    ):
        with pytest.raises(UserError) as caught:
            write_atomically(path, b"x")
        assert caught.value.code == code
    assert list(tmp_path.iterdir()) == [tmp_path / "ordner"]


def test_failing_rename_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "held by another program")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match=r"file\.not_writable"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    (tmp_path / "b.csv").symlink_to(tmp_path / "a.csv")
    write_atomically(tmp_path / "b.csv", b"new")
    assert (tmp_path / "b.csv").is_symlink()
    assert (tmp_path / "a.csv").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hassan, Amina", "Hassan, Amina.ics"),
        ("../../etc/passwd", "etc-passwd.ics"),
        ("C:\\Windows\\x", "C-Windows-x.ics"),
        ("con", "_con.ics"),
        ("LPT1.txt", "_LPT1.txt.ics"),
        ("COM¹", "_COM¹.ics"),
        ("Console", "Console.ics"),
        ("name. . .", "name.ics"),
        ("gpj\u202eexe", "gpjexe.ics"),
        ("a\x00b\nc\td", "ab c d.ics"),
        ("e\u0308", "ë.ics"),
        ("a\u200d\u0308", "ä.ics"),
        ("~$x", "$x.ics"),
        ("حسن", "حسن.ics"),
        (" . ", "unbenannt.ics"),
        ("", "unbenannt.ics"),
    ],
)
def test_file_name_looks_like_its_text(text: str, name: str) -> None:
    assert safe_file_name(text, suffix=".ics") == name


@given(_PATHS | st.text())
def test_file_name_is_one_everywhere(text: str) -> None:
    name = safe_file_name(text, suffix=".ics")
    assert len(name.encode()) <= MAX_NAME_BYTES
    assert name == Path(name).name == os.path.normpath(name)
    assert not set(name) & set('<>:"/\\|?*\u202e\u2066\x00\n')
    assert name[0] not in " .-~"
    assert name.removesuffix(".ics")[-1] not in " ."
    assert name.partition(".")[0].strip().upper() not in _DEVICES
    assert safe_file_name(name.removesuffix(".ics"), suffix=".ics") == name


def test_long_name_is_cut_between_letters() -> None:
    name = safe_file_name("x" * 114 + "q\u0308" * 40, suffix=".ics")
    assert name == "x" * 114 + ".ics"
    assert safe_file_name("ä" * 200) == "ä" * 59


def test_suffix_is_never_a_path() -> None:
    with pytest.raises(ValueError, match="suffix"):
        safe_file_name("a", suffix="/../b")
