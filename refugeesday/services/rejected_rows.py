"""The rows an import left behind, as a file that can be corrected and taken over again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from refugeesday.errors import UserError
from refugeesday.exchange.headers import REASON_HEADER, ColumnUse
from refugeesday.exchange.tables_out import write_table
from refugeesday.services.import_values import ImportPreview
from refugeesday.services.list_rows import Rejection

_MARK = "-abgelehnt"


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedFile:
    """Where the rejected rows are, and whether the file was written just now."""

    path: Path
    is_new: bool


def write_rejected_rows(
    preview: ImportPreview, *, source: Path, folders: Sequence[Path], word: Callable[[Rejection], str]
) -> RejectedFile:
    """Write the rejected rows in the source's own columns, with the reason in the last one.

    The first of `folders` that can be written is taken. No file is ever overwritten: somebody may be correcting it. A
    file that holds the very same already is given instead of a second one.
    Raises UserError `file.…` of the last folder where none can be written.
    """
    for folder in folders[:-1]:
        try:
            return _write_into(folder, preview, source, word)
        except UserError as error:
            if not error.code.startswith("file."):
                raise
    return _write_into(folders[-1], preview, source, word)


def _write_into(folder: Path, preview: ImportPreview, source: Path, word: Callable[[Rejection], str]) -> RejectedFile:
    stem = source.stem.partition(_MARK)[0]
    names = (f"{stem}{_MARK}{f'-{number}' if number > 1 else ''}.xlsx" for number in count(1))
    earlier: list[Path] = []
    for name in names:
        path = folder / name
        if not path.exists():
            break
        earlier.append(path)
    _write(path, preview, word)
    content = path.read_bytes()
    for other in earlier:
        if other.read_bytes() == content:
            path.unlink()
            return RejectedFile(path=other, is_new=False)
    return RejectedFile(path=path, is_new=True)


def _write(path: Path, preview: ImportPreview, word: Callable[[Rejection], str]) -> None:
    kept = [at for at, column in enumerate(preview.columns) if column.use is not ColumnUse.REASON]
    reasons: dict[int, list[str]] = {}
    for rejection in preview.rejections:
        reasons.setdefault(rejection.row, []).append(word(rejection))
    write_table(
        path,
        headers=[*(preview.columns[at].header for at in kept), REASON_HEADER],
        rows=[[*(row.cells[at] for at in kept), "\n".join(reasons[row.number])] for row in preview.rejected_rows],
        sheet_name="Abgelehnt",
    )
