"""Write many small files into a folder at once, each whole or not at all, made durable together at the end."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from refugeesday.errors import Cancelled
from refugeesday.exchange.files import not_written, safe_file_name

_SYNCS_AT_ONCE = 16


def write_files(
    folder: Path,
    items: Iterable[tuple[str, bytes]],
    *,
    count: int,
    report: Callable[[float, str], None],
    should_stop: Callable[[], bool],
) -> int:
    """Write every named file into an existing folder, replacing what has its name; return how many were written.

    `items` are taken one by one, so that they may be made on the way; `count` says how many will come. `report` gets
    the share written and the code `files.writing`, and may raise to stop. This returns only after all files and the
    folder are synced, once, at the end. Stopped or failed at any point, the folder holds whole files only, the old or
    the new. Raises Cancelled; ValueError for a name that is unsafe or comes twice; UserError `file.disk_full`,
    `file.not_writable`, `file.folder_missing`, `file.is_folder` or `file.not_written`, each with the file's `name`.
    """
    written: dict[str, Path] = {}
    for name, content in items:
        if should_stop():
            raise Cancelled
        if safe_file_name(name) != name or name.casefold() in written:
            raise ValueError("a file name is safe on every system and comes once")
        written[name.casefold()] = _write_whole(folder / name, content)
        report(len(written) / max(count, len(written)), "files.writing")
    _sync_all(folder, written.values())
    return len(written)


def _write_whole(path: Path, content: bytes) -> Path:
    try:
        _replace(path, content)
    except OSError as error:
        raise not_written(error, path) from None
    return path


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):  # the first error is the one to tell
            temporary.unlink()
        raise


def _sync_all(folder: Path, paths: Iterable[Path]) -> None:
    """Wait until the files' content, then their names are on the disk.

    Several files are waited for at a time, so that one commit of the file system serves many of them.
    """
    try:
        with ThreadPoolExecutor(_SYNCS_AT_ONCE) as pool:
            for _ in pool.map(_sync_file, paths):
                pass
    except OSError as error:
        raise not_written(error, folder) from None
    with contextlib.suppress(OSError):  # Windows cannot open folders, some network drives cannot sync them
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sync_file(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
