"""What must be known of a sheet's XML before a parser sees it: its extent, errors, formulas without a value.

The parser lays out a rectangle from the first to the last filled cell, so two cells at the corners are enough to fill
any memory. It also gives "" for cells in error and for formulas nobody computed, where we owe the reader a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from refugeesday.errors import UserError
from refugeesday.exchange.table_limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Za-z]+)(\d+)"[^>]*(?<!/)>')
_ERROR = re.compile(
    rb'<(?:\w+:)?c\s(?=[^>]*?\bt="e")[^>]*?\br="([A-Z]+)(\d+)"[^>]*>'
    rb"(?:[^<]|<(?!/?(?:\w+:)?[cv][\s>]))*<(?:\w+:)?v>([^<]{1,20})</"
)
_UNCOMPUTED = re.compile(  # t="str" with an empty value is a formula whose result is ""
    rb'<(?:\w+:)?c\s(?![^>]*\bt="str")[^>]*?\br="([A-Z]+)(\d+)"[^>]*>\s*<((?:\w+:)?)f(?:/|\s[^>]*/|(?:\s[^>]*)?>[^<]*</\3f)>'
    rb"\s*(?:<\3v\s*/>|<\3v></\3v>)?\s*</\3c>"
)
_LONG_ROW = 20_000_000  # bytes of XML without the end of a cell

_REPEATED_CELL = re.compile(rb'<table:table-cell\s(?=[^>]*\boffice:value-type=)[^>]*\bnumber-columns-repeated="(\d+)"')
_REPEATED_ROW = re.compile(
    rb'<table:table-row\s[^>]*\bnumber-rows-repeated="(\d{4,})"[^>]*(?<!/)>(.*?)</table:table-row>', re.DOTALL
)


@dataclass(slots=True)
class SheetScan:
    """Collect the extent of the filled cells and the text of cells in error by (row, column), both from 0."""

    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)


def scan_xlsx_sheet(blocks: Iterable[bytes]) -> SheetScan:
    """Read a sheet part of an XLSX file once, in constant memory.

    Raises UserError `table.entities`, `table.too_many_rows`, `table.too_many_columns`, `table.too_many_cells`,
    `table.uncomputed_formula` with row and column.
    """
    scan = SheetScan()
    for piece in _pieces(checked_blocks(blocks), ends=(b"c>", b"row>")):
        cells = _CELL.findall(piece)
        if cells:
            letters, rows = zip(*cells, strict=True)
            scan.rows = max(scan.rows, *map(int, rows))
            scan.columns = max(scan.columns, *map(column_number, set(letters)))
            _check_extent(scan)
        if b't="e"' in piece:
            for letters, row, text in _ERROR.findall(piece):
                scan.errors[int(row) - 1, column_number(letters) - 1] = text.decode("utf-8", "replace")
        if b"<f" in piece or b":f" in piece:
            _refuse_uncomputed(piece)
    return scan


def scan_ods_content(blocks: Iterable[bytes]) -> None:
    """Refuse an ODS content part in which filled cells or rows are repeated beyond the limits.

    Blank rows and cells are repeated to the end of the sheet by every office suite; they are not counted.
    Raises UserError `table.entities`, `table.too_many_rows`, `table.too_many_columns`.
    """
    for piece in _pieces(checked_blocks(blocks), ends=(b"</table:table-row>",)):
        for count in _REPEATED_CELL.findall(piece):
            if int(count) > MAX_COLUMNS:
                raise UserError("table.too_many_columns", most=MAX_COLUMNS)
        for count, inside in _REPEATED_ROW.findall(piece):
            if b"office:value-type=" in inside:
                _check_repeated(int(count), sum(map(int, _REPEATED_CELL.findall(inside))))


def checked_blocks(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Hand on the blocks of an XML part, if there is any, that is well formed and has no document type.

    Our table parser forgives torn XML by leaving out rows, and a document type may define entities that multiply;
    office programs never write one.
    Raises UserError `table.damaged`, `table.entities`.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_entities
    is_there = False
    try:
        for block in blocks:
            is_there = True
            parser.Parse(block)
            yield block
        parser.Parse(b"", is_there)
    except expat.ExpatError:
        raise UserError("table.damaged") from None


def column_number(letters: bytes) -> int:
    """Give the number of a column from 1: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _pieces(blocks: Iterable[bytes], *, ends: tuple[bytes, ...]) -> Iterator[bytes]:
    """Cut the blocks anew so that each piece ends with one of `ends`; no cell or row is torn."""
    rest: list[bytes] = []
    size = 0
    for block in blocks:
        cut = max(block.rfind(end) + len(end) if end in block else 0 for end in ends)
        if not cut:
            rest.append(block)
            size += len(block)
            if size > _LONG_ROW:
                raise UserError("table.too_many_columns", most=MAX_COLUMNS)
            continue
        yield b"".join([*rest, block[:cut]])
        rest, size = [block[cut:]], len(block) - cut
    yield b"".join(rest)


def _check_extent(scan: SheetScan) -> None:
    if scan.columns > MAX_COLUMNS:
        raise UserError("table.too_many_columns", most=MAX_COLUMNS)
    if scan.rows > 1_048_576:  # the last row Excel knows
        raise UserError("table.damaged")
    if scan.rows * scan.columns > MAX_CELLS * 2:  # a few blank rows and columns between are honest
        raise UserError("table.too_many_cells", most=MAX_CELLS)


def _check_repeated(rows: int, columns: int) -> None:
    if rows > MAX_ROWS:
        raise UserError("table.too_many_rows", most=MAX_ROWS)
    if rows * columns > MAX_CELLS:
        raise UserError("table.too_many_cells", most=MAX_CELLS)


def _refuse_entities(*_doctype: object) -> None:
    raise UserError("table.entities")


def _refuse_uncomputed(piece: bytes) -> None:
    if found := _UNCOMPUTED.search(piece):
        raise UserError("table.uncomputed_formula", row=int(found[2]), column=found[1].decode("ascii"))
