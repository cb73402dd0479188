"""Rows out of an XLSX, XLS or ODS file."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.exchange.cell_text import Cell, cell_text
from refugeesday.exchange.package import Package
from refugeesday.exchange.raw_table import TableFormat
from refugeesday.exchange.sheet_scan import SheetScan, checked_blocks, scan_ods_content, scan_xlsx_sheet
from refugeesday.exchange.table_limits import MAX_COLUMNS

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

EXPLANATION_SHEET = "Erklärungen"
LISTS_SHEET = "Auswahllisten"

_EXPLANATION = re.compile(
    r"\s*(?:erklärung|erläuterung|hinweis|anleitung|auswahlliste|legende|explanation|instruction|notes?$|read.?me)",
    re.IGNORECASE,
)
_FILLED = re.compile(rb"<(?:\w+:)?(?:v|is|f)[\s>]")
_SHEET = re.compile(rb'<(?:\w+:)?sheet\s[^>]*?\b\w+:id="([^"]+)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(rb'\b(Id|Target)="([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRows:
    """Hold one sheet: its name, the other sheets there are to read, its height, and its rows to be iterated."""

    name: str
    others: tuple[str, ...]
    height: int
    rows: Iterator[tuple[int, list[str]]]


def read_sheet(path: Path, source: TableFormat, *, sheet: str | None) -> SheetRows:
    """Open a workbook at the named sheet, else at the first visible one that has content and is no explanation.

    Row numbers are those of the spreadsheet program. Cells in error read as shown (`#DIV/0!`).
    Raises UserError `table.no_such_sheet`, `table.no_rows`, `table.encrypted`, `table.damaged` and those of the scan.
    """
    from python_calamine import CalamineWorkbook  # only the child process pays for the parser

    _check_parts(path, source)
    with path.open("rb") as file, parser_errors():  # given a path, the parser would go by its extension
        book = CalamineWorkbook.from_filelike(file)
        lists = _lists(book)
        for name in _candidates(book, lists, sheet):
            scan = _scan(path, source, book.sheet_names.index(name))
            found = book.get_sheet_by_name(name)
            if found.start is not None:
                others = tuple(one for one in lists if one != name and _is_filled(book, one, path, source))
                return SheetRows(name=name, others=others, height=found.total_height, rows=_rows(found, scan))
    raise UserError("table.no_rows")


def _candidates(book: CalamineWorkbook, lists: list[str], sheet: str | None) -> list[str]:
    if sheet is None:
        return lists
    if sheet not in book.sheet_names:
        raise UserError("table.no_such_sheet", sheet=sheet)
    return [sheet]


def _lists(book: CalamineWorkbook) -> list[str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    visible = [
        meta.name
        for meta in book.sheets_metadata
        if meta.typ == SheetTypeEnum.WorkSheet and meta.visible == SheetVisibleEnum.Visible
    ]
    return [name for name in visible if not _EXPLANATION.match(name)] or visible


def _is_filled(book: CalamineWorkbook, name: str, path: Path, source: TableFormat) -> bool:
    """Say whether a sheet has content; of an XLSX file only the beginning is looked at, whatever comes later."""
    if source is not TableFormat.XLSX:
        return book.get_sheet_by_name(name).start is not None  # parsed already, with the book
    with Package(path) as package:
        parts, index = _sheet_parts(package), book.sheet_names.index(name)
        return index < len(parts) and any(_FILLED.search(block) for block in islice(package.blocks(parts[index]), 2))


def _rows(sheet: CalamineSheet, scan: SheetScan) -> Iterator[tuple[int, list[str]]]:
    """Yield numbered rows; the parser's rows begin at row 1 and column A, whatever is blank there."""
    if sheet.total_width > MAX_COLUMNS:
        raise UserError("table.too_many_columns", most=MAX_COLUMNS)
    by_row: dict[int, list[tuple[int, str]]] = {}
    for (row, column), text in scan.errors.items():
        by_row.setdefault(row, []).append((column, text))
    for at, values in enumerate(_parsed_rows(sheet)):
        cells = [value if type(value) is str and value.isascii() else cell_text(value) for value in values]
        for column, text in by_row.get(at, ()):
            cells.extend([""] * (column + 1 - len(cells)))
            cells[column] = text
        yield at + 1, cells


def _parsed_rows(sheet: CalamineSheet) -> Iterator[Sequence[Cell]]:
    with parser_errors():
        yield from sheet.iter_rows()


@contextmanager
def parser_errors() -> Iterator[None]:
    """Turn what the parser raises into UserError without its text, which may quote a cell.

    A panic of its Rust code has no class to be imported and is no Exception.
    """
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError:
        raise UserError("table.encrypted") from None
    except (CalamineError, ValueError, OSError):
        raise UserError("table.damaged") from None
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise UserError("table.damaged") from None
        raise


def _check_parts(path: Path, source: TableFormat) -> None:
    """Unpack once, counting, everything the parser will read besides the sheets of an XLSX file."""
    if source is TableFormat.ODS:
        with Package(path) as package:
            scan_ods_content(package.blocks("content.xml"))
    elif source is TableFormat.XLSX:
        with Package(path) as package:
            for name in package.names:
                if name.lower().endswith((".xml", ".rels")) and not name.lower().startswith("xl/worksheets/sheet"):
                    for _ in checked_blocks(package.blocks(name)):
                        pass


def _scan(path: Path, source: TableFormat, index: int) -> SheetScan:
    if source is not TableFormat.XLSX:
        return SheetScan()
    with Package(path) as package:
        parts = _sheet_parts(package)
        return scan_xlsx_sheet(package.blocks(parts[index])) if index < len(parts) else SheetScan()


def _sheet_parts(package: Package) -> list[str]:
    """Give the part of each sheet in the workbook's order."""
    targets: dict[bytes, str] = {}
    for relation in _RELATION.findall(package.read("xl/_rels/workbook.xml.rels")):
        attributes = dict(_ATTRIBUTE.findall(relation))
        target = html.unescape(attributes.get(b"Target", b"").decode("utf-8", "replace"))
        targets[attributes.get(b"Id", b"")] = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    return [targets.get(found, "") for found in _SHEET.findall(package.read("xl/workbook.xml"))]
