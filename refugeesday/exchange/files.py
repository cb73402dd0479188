"""Files that are there entirely or not at all, under names that every system accepts."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import IO

from refugeesday.errors import UserError

MAX_NAME_BYTES = 120  # leaves room for a folder in the 260 characters of Windows and the 143 bytes of eCryptfs

_ERROR_CODES = {
    errno.ENOSPC: "file.disk_full",
    errno.EDQUOT: "file.disk_full",
    errno.EFBIG: "file.disk_full",
    errno.EACCES: "file.not_writable",
    errno.EPERM: "file.not_writable",
    errno.EROFS: "file.not_writable",
    errno.ENOENT: "file.folder_missing",
    errno.ENOTDIR: "file.folder_missing",
    errno.EISDIR: "file.is_folder",
    errno.ENAMETOOLONG: "file.name_too_long",
}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_BLANKS = re.compile(r"\s+")
_RESERVED = re.compile(
    r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE | re.DOTALL
)
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})  # controls, bidi marks, surrogates, unassigned
_SUFFIX = re.compile(r"(?:\.[A-Za-z0-9]+)*")
_PLAIN = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?")
"""What is a file name everywhere as it stands; asked for many thousands of calendar files."""


def write_atomically(path: Path, content: bytes | Callable[[IO[bytes]], None]) -> None:
    """Write a file so that at any moment the old or the new content is there, and no other file afterwards.

    `content` is the bytes, or a function that writes them. The new file is readable by its owner only; a link is
    followed. Whatever goes wrong, the old file stays and the new one is removed.
    Raises UserError `file.disk_full`, `file.not_writable`, `file.folder_missing`, `file.is_folder`,
    `file.name_too_long`, `file.not_written`, each with the file's `name`; the errors of `content` pass.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "is read-only")
        _replace(target, content)
    except OSError as error:
        raise not_written(error, path) from None


def make_folder(path: Path) -> None:
    """Make a folder and those above it, where they are not there yet.

    Raises UserError `file.not_a_folder` where a file stands in the way, and what `write_atomically` raises of a disk.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise UserError("file.not_a_folder", name=path.name) from None
    except OSError as error:
        raise not_written(error, path) from None


def not_written(error: OSError, path: Path) -> UserError:
    """Give what a person reads when the system refuses to write: `file.disk_full` and the like, with the `name`."""
    return UserError(_ERROR_CODES.get(error.errno or 0, "file.not_written"), name=path.name)


def safe_file_name(text: str, *, suffix: str = "", fallback: str = "unbenannt") -> str:
    """Give a file name that looks like the text and is one on Windows, macOS and Linux, at most 120 bytes of UTF-8.

    Signs of paths become `-`; invisible and bidirectional characters go; blanks shrink to one space; dots, blanks and
    dashes at both ends go; names of devices (`CON`, `LPT1.x`) get a leading `_`. Where nothing is left, `fallback`
    stands. `suffix` is `.xlsx` or the like and stays as it is. Different texts may give the same name.
    """
    if not _SUFFIX.fullmatch(suffix) or len(suffix) > 20:
        raise ValueError("a suffix is dots, letters and digits")
    if len(text) < MAX_NAME_BYTES - len(suffix) and _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text + suffix):
        return text + suffix
    visible = "".join(
        " " if sign.isspace() else sign
        for sign in text
        if sign.isspace() or unicodedata.category(sign) not in _INVISIBLE
    )
    stem = _BLANKS.sub(" ", _FORBIDDEN.sub("-", unicodedata.normalize("NFC", visible))).strip(" .-")
    stem = _shorten(stem, MAX_NAME_BYTES - len(suffix) - 1).strip(" .-~") or fallback
    return f"_{stem}{suffix}" if _RESERVED.fullmatch(stem + suffix) else stem + suffix


def _replace(target: Path, content: bytes | Callable[[IO[bytes]], None]) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            if isinstance(content, bytes):
                file.write(content)
            else:
                content(file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):  # the first error is the one to tell
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows cannot open folders and some network drives refuse, harmlessly."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _shorten(text: str, most: int) -> str:
    """Cut to so many bytes of UTF-8 without parting a letter from its marks."""
    if len(text.encode()) <= most:
        return text
    cut = len(text.encode()[:most].decode("utf-8", "ignore"))
    while cut and unicodedata.combining(text[cut]):
        cut -= 1
    return text[:cut]
