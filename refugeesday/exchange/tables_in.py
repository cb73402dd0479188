"""Tables out of files of any origin: CSV, XLSX, XLS, ODS."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import cast

from refugeesday.errors import UserError
from refugeesday.exchange.child import read_in_child
from refugeesday.exchange.raw_table import RawTable, TableFormat
from refugeesday.exchange.table_limits import MAX_FILE_BYTES
from refugeesday.exchange.table_shape import shape_table


def read_table(
    path: Path,
    *,
    sheet: str | None = None,
    report: Callable[[float, str], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> RawTable:
    """Read the one list of a file as text, whatever its extension says the file is.

    Without `sheet`, the first visible sheet with content is taken that is not an explanation by its name. `report`
    gets the share that is read and the code `table.reading`; it may raise to stop. `should_stop` is asked 20 times a
    second and makes Cancelled. The file is opened by a child process that lives 9 s at most and, except on Windows,
    has 450 MB at most, so that a hostile file ends in a UserError too: all codes begin with `table.` and every value
    `name` is the file's name without its folder. Nothing is written anywhere.
    """
    try:
        _check_file(path)
        return _read(path, sheet, report, should_stop)
    except UserError as error:
        error.values["name"] = path.name
        raise


def _read(
    path: Path,
    sheet: str | None,
    report: Callable[[float, str], None] | None,
    should_stop: Callable[[], bool] | None,
) -> RawTable:
    answers = read_in_child(path.absolute(), sheet=sheet, should_stop=should_stop)
    try:
        head = next(answers)
        rows: list[tuple[int, list[str]]] = []
        for answer in answers:
            rows.extend(cast("list[tuple[int, list[str]]]", answer["rows"]))
            if report is not None:
                report(cast("float", answer["fraction"]), "table.reading")
    finally:
        answers.close()
    return shape_table(
        rows,
        source=TableFormat(head["format"]),
        sheet=cast("str", head["sheet"]),
        other_sheets=tuple(cast("list[str]", head["others"])),
    )


def _check_file(path: Path) -> None:
    """Find what can be wrong with a file before its content; a pipe or device would never end."""
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise UserError("table.is_folder")
        if not stat.S_ISREG(facts.st_mode):
            raise UserError("table.not_a_file")
        with path.open("rb"):
            pass
    except FileNotFoundError:
        raise UserError("table.missing") from None
    except PermissionError:  # also when another program holds it on Windows
        raise UserError("table.not_readable") from None
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        raise UserError("table.not_a_file") from None
    if facts.st_size > MAX_FILE_BYTES:
        raise UserError("table.file_too_large", most=MAX_FILE_BYTES // 1_000_000)
