"""What a file really is, by its first bytes and, in a package, by its members; the extension is not asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from refugeesday.errors import UserError
from refugeesday.exchange.package import Package
from refugeesday.exchange.raw_table import TableFormat

_COMPOUND_MARK = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of XLS, DOC and of encrypted XLSX
_OTHER_MARKS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "RAR"),
    (b"BEGIN:VCALENDAR", "iCalendar"),
)
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:(!doctype html|html|head|body|table)|(\?xml))[\s>]", re.IGNORECASE)
_MEMBER_KINDS = (("xl/workbook.bin", "XLSB"), ("word/", "DOCX"), ("ppt/", "PPTX"), ("index/document.iwa", "Numbers"))


def find_format(path: Path) -> TableFormat:
    """Say which of the formats we read the file has.

    Raises UserError `table.empty_file`, `table.encrypted`, `table.damaged`, and `table.wrong_kind` with the `kind`
    it really has (`PDF`, `HTML`, `DOCX` …).
    """
    with path.open("rb") as file:
        start = file.read(4096)
    if not start:
        raise UserError("table.empty_file")
    if start.startswith(b"PK"):
        with Package(path) as package:
            return _package_format(package)
    if start.startswith(_COMPOUND_MARK):
        return _compound_format(path.read_bytes())
    for mark, kind in _OTHER_MARKS:
        if start.startswith(mark):
            raise UserError("table.wrong_kind", kind=kind)
    if markup := _MARKUP.match(start):
        raise UserError("table.wrong_kind", kind="HTML" if markup[1] else "XML")
    return TableFormat.CSV


def _package_format(package: Package) -> TableFormat:
    names: Sequence[str] = [name.lower() for name in package.names]
    if "xl/workbook.xml" in names:
        return TableFormat.XLSX
    if "mimetype" in names and "content.xml" in names:
        return _open_document_format(package)
    for member, kind in _MEMBER_KINDS:
        if any(name.startswith(member) for name in names):
            raise UserError("table.wrong_kind", kind=kind)
    raise UserError("table.wrong_kind", kind="ZIP")


def _open_document_format(package: Package) -> TableFormat:
    kind = package.read_start("mimetype")
    if b"encryption-data" in package.read_start("META-INF/manifest.xml", limit=1_000_000):
        raise UserError("table.encrypted")
    if not kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        raise UserError("table.wrong_kind", kind="OpenDocument")
    return TableFormat.ODS


def _compound_format(content: bytes) -> TableFormat:
    """Tell by the names in the container's directory, which stand in it as UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise UserError("table.encrypted")
    if any(stream.encode("utf-16-le") in content for stream in ("Workbook", "Book\x00")):
        return TableFormat.XLS
    raise UserError("table.wrong_kind", kind="DOC")
