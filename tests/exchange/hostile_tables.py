"""Files nobody sends in good faith, made by hand."""

import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import xlwt

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROOT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>"
)
_BOOK_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)
HEADERS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Vorname</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Name</t></is></c></row>'
)


def sheet_xml(rows: str, *, before: str = "") -> str:
    return f'<?xml version="1.0"?><worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'


def write_xlsx(
    path: Path, sheet: str | bytes, *, strings: str = "", more: dict[str, str | bytes] | None = None
) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _ROOT)
        package.writestr("xl/workbook.xml", _BOOK)
        package.writestr("xl/_rels/workbook.xml.rels", _BOOK_RELATIONS)
        package.writestr("xl/worksheets/sheet1.xml", sheet)
        if strings:
            package.writestr("xl/sharedStrings.xml", strings)
        for name, content in (more or {}).items():
            package.writestr(name, content)


def write_ods(path: Path, rows: str, *, kind: str = "spreadsheet", manifest: str = "") -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr(
            "content.xml",
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
            ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
            ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="Liste">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


def ods_cell(text: str, repeated: int = 1) -> str:
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{repeated}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def zip_bomb(path: Path) -> None:
    write_xlsx(path, b" " * 310_000_000)


def lying_bomb(path: Path) -> None:
    """Claim 1,000 bytes for a member that unpacks to 50 million."""
    real = 50_000_000
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", _BOOK)
        package.writestr("xl/sharedStrings.xml", b" " * real)
    path.write_bytes(buffer.getvalue().replace(struct.pack("<I", real), struct.pack("<I", 1000)))


def many_members(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS), more={f"xl/media/{at}.png": b"" for at in range(2_001)})


def wide_row(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS + '<row r="2">' + "<c><v>1</v></c>" * 10**6 + "</row>"))


def wide_row_and_last_row(path: Path) -> None:
    last = '<row r="1048576"><c><v>1</v></c></row>'
    write_xlsx(path, sheet_xml(HEADERS + '<row r="2">' + "<c><v>1</v></c>" * 10**6 + "</row>" + last))


def wide_csv_row(path: Path) -> None:
    path.write_text("Vorname;Name\n" + ";".join(["1"] * 10**6))


def many_columns_csv(path: Path) -> None:
    path.write_text("Vorname;Name\n" + ";".join(["1"] * 2_000))


def far_corner(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))


def far_row(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS + '<row r="1048576"><c r="Z1048576"><v>1</v></c></row>'))


def impossible_row(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS + '<row r="4000000000"><c r="B4000000000"><v>1</v></c></row>'))


def broken_xml(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS + "<row r='2'><c r='A2'><v>1</c></row></sheet"))


def deep_xml(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS + "<a>" * 3_000_000))


def no_sheet_part(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", _BOOK)


def entities(path: Path) -> None:
    levels = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 12))
    strings = (
        f'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY e0 "ha">{levels}]><sst xmlns="{_MAIN}"><si><t>&e11;</t></si></sst>'
    )
    cell = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    write_xlsx(path, sheet_xml(HEADERS + cell), strings=strings)


def entities_in_sheet(path: Path) -> None:
    write_xlsx(path, '<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + sheet_xml(HEADERS))


def amplified_string(path: Path) -> None:
    cells = "".join(
        f'<row r="{row}">' + "".join(f'<c r="{letter}{row}" t="s"><v>0</v></c>' for letter in "ABCDEFGHIJ") + "</row>"
        for row in range(2, 20_000)
    )
    strings = f'<sst xmlns="{_MAIN}"><si><t>{"x" * 32_000}</t></si></sst>'
    write_xlsx(path, sheet_xml(HEADERS + cells), strings=strings)


def too_much_text(path: Path) -> None:
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(2, 2_300))
    strings = f'<sst xmlns="{_MAIN}"><si><t>{"x" * 32_000}</t></si></sst>'
    write_xlsx(path, sheet_xml(HEADERS + cells), strings=strings)


def slow_tag(path: Path) -> None:
    """Let every search for the place of a cell start anew in one tag."""
    tag = "<c s='" + 'r="A1" ' * 140_000 + "'/>"
    write_xlsx(path, sheet_xml(HEADERS + f'<row r="2">{tag}</row>'))


def uncomputed_formula(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS + '<row r="2"><c r="A2"><f>cmd|\' /C calc\'!A0</f></c></row>'))


def repeated_ods_rows(path: Path) -> None:
    row = f'<table:table-row table:number-rows-repeated="1000000">{ods_cell("x")}{ods_cell("y")}</table:table-row>'
    write_ods(path, row)


def repeated_ods_cells(path: Path) -> None:
    write_ods(path, f"<table:table-row>{ods_cell('x', 10**9)}</table:table-row>")


def bloated_ods(path: Path) -> None:
    """Stay just below every limit of one row and one cell."""
    row = f'<table:table-row table:number-rows-repeated="199999">{ods_cell("x", 999)}</table:table-row>'
    write_ods(path, row)


def encrypted_ods(path: Path) -> None:
    write_ods(path, "", manifest="<manifest:encryption-data/>")


def encrypted_xlsx(path: Path) -> None:
    names = "".join(f"{name}\x00" for name in ("Root Entry", "EncryptionInfo", "EncryptedPackage"))
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 1016 + names.encode("utf-16-le") + b"\x00" * 4096)


def encrypted_zip(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS))
    content = bytearray(path.read_bytes())
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)


def spread_xls(path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Liste")
    sheet.write(0, 0, "Vorname")
    sheet.write(0, 1, "Name")
    sheet.write(65_535, 255, "x")
    book.save(str(path))


def torn_xls(path: Path) -> None:
    spread_xls(path)
    path.write_bytes(path.read_bytes()[:2_000] + "Workbook".encode("utf-16-le"))


def nul_bytes(path: Path) -> None:
    path.write_bytes(b"Vorname;Name\nAmina;Has\x00san\n")


def nul_xml(path: Path) -> None:
    write_xlsx(path, sheet_xml(HEADERS).encode()[:-60] + b"\x00" * 50)


def one_line(path: Path) -> None:
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"a" * 1_000_000)


def long_line(path: Path) -> None:
    path.write_bytes(b"Vorname;Name\nx;" + b"a" * 40_000_000)


def open_quote(path: Path) -> None:
    path.write_text('Vorname;Name\nAmina;"Hassan\nAli;Yılmaz\n')


def unending_quote(path: Path) -> None:
    path.write_text('Vorname;Name\nAmina;"Hassan\n' + "Ali;Yılmaz\n" * 1_000_000)


def random_bytes(path: Path) -> None:
    path.write_bytes(bytes([0x81, 0x8D, *range(1, 256)]) * 1_000)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def blank(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf;;;\r\n;;;\r\n")


def folder(path: Path) -> None:
    path.mkdir()


def absent(path: Path) -> None:
    assert not path.exists()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def document(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")


HOSTILE: dict[str, tuple[Callable[[Path], None], str, str]] = {
    make.__name__: (make, extension, outcome)
    for make, extension, outcome in (
        (zip_bomb, "xlsx", "table.too_large_inside"),
        (lying_bomb, "xlsx", "table.damaged"),
        (many_members, "xlsx", "table.too_large_inside"),
        (wide_row, "xlsx", "table.too_many_columns"),
        (wide_row_and_last_row, "xlsx", "table.too_big"),
        (wide_csv_row, "csv", "table.cell_too_long"),
        (many_columns_csv, "csv", "table.too_many_columns"),
        (far_corner, "xlsx", "table.too_many_columns"),
        (far_row, "xlsx", "table.too_many_cells"),
        (impossible_row, "xlsx", "table.damaged"),
        (broken_xml, "xlsx", "table.damaged"),
        (deep_xml, "xlsx", "table.damaged"),
        (no_sheet_part, "xlsx", "table.damaged"),
        (entities, "xlsx", "table.entities"),
        (entities_in_sheet, "xlsx", "table.entities"),
        (amplified_string, "xlsx", "table.too_big"),
        (too_much_text, "xlsx", "table.too_much_text"),
        (slow_tag, "xlsx", "table.too_slow"),
        (uncomputed_formula, "xlsx", "table.uncomputed_formula"),
        (repeated_ods_rows, "ods", "table.too_many_rows"),
        (repeated_ods_cells, "ods", "table.too_many_columns"),
        (bloated_ods, "ods", "table.too_many_cells"),
        (encrypted_ods, "ods", "table.encrypted"),
        (encrypted_xlsx, "xlsx", "table.encrypted"),
        (encrypted_zip, "xlsx", "table.encrypted"),
        (spread_xls, "xls", "table.too_big"),
        (torn_xls, "xls", "table.damaged"),
        (nul_bytes, "csv", "table.nul_bytes"),
        (nul_xml, "xlsx", "table.damaged"),
        (one_line, "csv", "table.file_too_large"),
        (long_line, "csv", "table.cell_too_long"),
        (open_quote, "csv", "table.open_quote"),
        (unending_quote, "csv", "table.cell_too_long"),
        (random_bytes, "csv", "table.unknown_encoding"),
        (empty, "xlsx", "table.empty_file"),
        (blank, "csv", "table.no_rows"),
        (folder, "xlsx", "table.is_folder"),
        (absent, "xlsx", "table.missing"),
        *([(pipe, "csv", "table.not_a_file")] if hasattr(os, "mkfifo") else []),
        (document, "xlsx", "table.wrong_kind"),
    )
}
