"""The child process that opens foreign tables: a parser that hangs or bloats dies here and nobody else.

It is told what to read by one line of JSON on stdin and answers by lines of JSON on stdout:
`{"format", "sheet", "others"}` once, `{"fraction", "rows": [[number, [cell …]] …]}` often, and at the end
`{"end": true}`, `{"error": code, "values": {…}}` or, where this program is wrong, `{"bug": place}`. JSON, not pickle:
what the child says is not trusted either.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from refugeesday.errors import UserError
from refugeesday.exchange.cell_text import plain_text
from refugeesday.exchange.csv_text import read_csv_rows
from refugeesday.exchange.raw_table import TableFormat
from refugeesday.exchange.table_format import find_format
from refugeesday.exchange.table_limits import (
    MAX_CELL_CHARACTERS,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_MEMORY_BYTES,
    MAX_ROWS,
    MAX_SECONDS,
    MAX_TEXT_CHARACTERS,
)
from refugeesday.exchange.workbook import SheetRows, read_sheet

OUT_OF_MEMORY = 3  # exit status

_CHUNK_CHARACTERS = 500_000


def main() -> int:
    """Read the table named on stdin and answer on stdout; give the exit status."""
    limit_resources()
    request = json.loads(sys.stdin.buffer.readline())
    try:
        _answer_rows(Path(request["path"]), request["sheet"])
    except UserError as error:
        _answer({"error": error.code, "values": error.values})
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as bug:  # noqa: BLE001 - the outermost frame: told to the parent, who raises it
        _answer({"bug": _bug_place(bug)})
    return 0


def limit_resources() -> None:
    """Limit address space, CPU time and core dumps of this process where the system can (not on Windows)."""
    if sys.platform == "win32":
        return
    import resource  # POSIX only

    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS + 1, MAX_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold personal data


def _answer_rows(path: Path, sheet: str | None) -> None:
    source = find_format(path)
    if source is TableFormat.CSV:
        found = SheetRows(name="", others=(), height=0, rows=_plain(read_csv_rows(path)))
    else:
        found = read_sheet(path, source, sheet=sheet)
    _answer({"format": source.value, "sheet": found.name, "others": found.others})
    file_size = path.stat().st_size
    chunk: list[tuple[int, list[str]]] = []
    characters = total = 0
    for number, cells in _checked(found.rows):
        chunk.append((number, cells))
        characters += sum(map(len, cells)) + len(cells)
        if characters > _CHUNK_CHARACTERS:
            total += characters
            fraction = number / found.height if found.height else min(0.99, total / file_size)
            _answer({"fraction": fraction, "rows": chunk})
            chunk, characters = [], 0
        if total + characters > MAX_TEXT_CHARACTERS:
            raise UserError("table.too_much_text", most=MAX_TEXT_CHARACTERS // 1_000_000)
    _answer({"fraction": 1.0, "rows": chunk})
    _answer({"end": True})


def _plain(rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    return ((number, [plain_text(cell) for cell in cells]) for number, cells in rows)


def _checked(rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """Hand on the filled rows without their blank ends; count rows and cells against the limits."""
    count = filled = 0
    for number, cells in rows:
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        count += 1
        filled += len(cells)
        _check_size(number, cells)
        if count > MAX_ROWS:
            raise UserError("table.too_many_rows", most=MAX_ROWS)
        if filled > MAX_CELLS:
            raise UserError("table.too_many_cells", most=MAX_CELLS)
        yield number, cells


def _check_size(number: int, cells: list[str]) -> None:
    if len(cells) > MAX_COLUMNS:
        raise UserError("table.too_many_columns", most=MAX_COLUMNS)
    if max(map(len, cells)) > MAX_CELL_CHARACTERS:
        raise UserError("table.cell_too_long", row=number, most=MAX_CELL_CHARACTERS)


def _bug_place(bug: BaseException) -> str:
    """Give kind and place of a bug without its text, which may quote a cell."""
    frames = [f"{Path(frame.f_code.co_filename).name}:{line}" for frame, line in walk_tb(bug.__traceback__)]
    return f"{type(bug).__name__} at {' > '.join(frames)}"


def _answer(message: dict[str, object]) -> None:
    sys.stdout.buffer.write(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
