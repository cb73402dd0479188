import contextlib
import os
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from refugeesday.errors import Cancelled, UserError
from refugeesday.exchange.raw_table import RawRow, RawTable, TableFormat
from refugeesday.exchange.tables_in import read_table
from tests.exchange.hostile_tables import HEADERS, ods_cell, sheet_xml, write_ods, write_xlsx

_MIXED = (
    ("Name", "Zahl", "Anteil", "Tag", "Beginn", "Zeit", "Zusage"),
    ("Yılmaz, Şükrü", 5, 1.1, date(2027, 6, 18), datetime(2027, 6, 18, 9, 20), time(9, 20), True),  # noqa: DTZ001 - cells have no zone
    ("حسن", -3, 0.1 + 0.2, date(1999, 12, 31), datetime(2027, 6, 18, 23, 59, 30), time(0, 0), False),  # noqa: DTZ001
)
_MIXED_TEXT = (
    ("Yılmaz, Şükrü", "5", "1.1", "2027-06-18", "2027-06-18T09:20", "09:20", "ja"),
    ("حسن", "-3", "0.3", "1999-12-31", "2027-06-18T23:59:30", "00:00", "nein"),
)


def _cells(table: RawTable) -> tuple[tuple[str, ...], ...]:
    return tuple(row.cells for row in table.rows)


def _save_openpyxl(path: Path, *rows: tuple[object, ...]) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)


def test_xlsx_by_openpyxl_reads_every_kind_of_cell(tmp_path: Path) -> None:
    _save_openpyxl(tmp_path / "a.xlsx", *_MIXED)
    table = read_table(tmp_path / "a.xlsx")
    assert table.headers == _MIXED[0]
    assert _cells(table) == _MIXED_TEXT
    assert (table.format, table.sheet, table.header_row) == (TableFormat.XLSX, "Sheet", 1)


def test_xls_by_xlwt_reads_every_kind_of_cell(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Liste")
    formats = {3: "DD.MM.YYYY", 4: "DD.MM.YYYY HH:MM:SS", 5: "HH:MM"}
    for row, values in enumerate(_MIXED):
        for column, value in enumerate(values):
            style = xlwt.easyxf(num_format_str=formats.get(column, "General") if row else "General")
            sheet.write(row, column, value, style)
    book.save(str(tmp_path / "a.xls"))
    table = read_table(tmp_path / "a.xls")
    assert table.format is TableFormat.XLS
    assert _cells(table) == _MIXED_TEXT


def test_ods_by_odfpy_reads_text_numbers_dates_and_repeated_cells(tmp_path: Path) -> None:
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="Liste")
    values = (
        ({"valuetype": "string"}, "Amina"),
        ({"valuetype": "float", "value": "5"}, "5"),
        ({"valuetype": "date", "datevalue": "2027-06-18"}, "18.06.2027"),
        ({"valuetype": "boolean", "booleanvalue": "true"}, "WAHR"),
    )
    header = TableRow()
    for text in ("Name", "Zahl", "Tag", "Zusage"):
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=text))
        header.addElement(cell)
    row = TableRow()
    for attributes, text in values:
        cell = TableCell(**attributes)
        cell.addElement(P(text=text))
        row.addElement(cell)
    row.addElement(TableCell(numbercolumnsrepeated=16_380))
    blank = TableRow(numberrowsrepeated=1_048_570)
    blank.addElement(TableCell(numbercolumnsrepeated=16_384))
    for part in (header, row, blank):
        sheet.addElement(part)
    document.spreadsheet.addElement(sheet)
    document.save(str(tmp_path / "a.ods"))
    table = read_table(tmp_path / "a.ods")
    assert table.headers == ("Name", "Zahl", "Tag", "Zusage")
    assert table.rows == (RawRow(number=2, cells=("Amina", "5", "2027-06-18", "ja")),)


@pytest.mark.parametrize("extension", ["csv", "xls", "ods", "pdf", ""])
def test_format_is_found_by_content_whatever_the_extension(extension: str, tmp_path: Path) -> None:
    path = tmp_path / f"liste.{extension}"
    with path.open("wb") as file:
        book = openpyxl.Workbook()
        book.worksheets[0].append(("Name", "Ort"))
        book.worksheets[0].append(("Amina", "Trier"))
        book.save(file)
    table = read_table(path)
    assert (table.format, _cells(table)) == (TableFormat.XLSX, (("Amina", "Trier"),))


@pytest.mark.parametrize("extension", ["xlsx", "xls", "ods"])
def test_csv_with_a_workbook_extension_is_read_as_csv(extension: str, tmp_path: Path) -> None:
    path = tmp_path / f"liste.{extension}"
    path.write_text("Name;Ort\nAmina;Trier\n")
    assert read_table(path).format is TableFormat.CSV


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "HTML"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "XML"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600, "DOC"),
    ],
)
def test_file_of_another_kind_is_refused_by_its_real_kind(content: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_table(path)
    assert caught.value.code == "table.wrong_kind"
    assert caught.value.values == {"kind": kind, "name": "liste.xlsx"}


def test_title_rows_blank_rows_and_blank_last_columns_are_left_out(tmp_path: Path) -> None:
    rows = (
        (None,),
        ("Liste der Unterkunft, Stand Mai",),
        (None, None),
        ("Name", "Ort", None, " "),
        ("Amina", None, None, None),
        (None, None),
        (None, "Trier", "Anmerkung", None),
    )
    _save_openpyxl(tmp_path / "a.xlsx", *rows)
    table = read_table(tmp_path / "a.xlsx")
    assert table.headers == ("Name", "Ort", "")
    assert table.header_row == 4
    assert table.rows == (
        RawRow(number=5, cells=("Amina", "", "")),
        RawRow(number=7, cells=("", "Trier", "Anmerkung")),
    )


def test_first_visible_sheet_with_content_that_explains_nothing_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Erklärungen"
    book.worksheets[0].append(("Spalte", "Pflicht"))
    hidden = book.create_sheet("Alt")
    hidden.append(("Name", "Ort"))
    hidden.sheet_state = "hidden"
    book.create_sheet("Leer")
    book.create_sheet("Mai").append(("Name", "Ort"))
    book.create_sheet("Juni").append(("Name", "Land"))
    book.save(tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx")
    assert (table.sheet, table.other_sheets) == ("Mai", ("Juni",))
    june = read_table(tmp_path / "a.xlsx", sheet="Juni")
    assert (june.headers, june.other_sheets) == (("Name", "Land"), ("Mai",))
    assert read_table(tmp_path / "a.xlsx", sheet="Alt").headers == ("Name", "Ort")
    with pytest.raises(UserError, match=r"table\.no_such_sheet"):
        read_table(tmp_path / "a.xlsx", sheet="Juli")


def test_only_sheet_is_read_even_when_its_name_explains(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Hinweise"
    book.worksheets[0].append(("Name", "Ort"))
    book.save(tmp_path / "a.xlsx")
    assert read_table(tmp_path / "a.xlsx").sheet == "Hinweise"


def test_computed_formula_gives_its_value_and_an_error_its_sign(tmp_path: Path) -> None:
    cells = (
        '<row r="3"><c r="A3" t="str"><f>A1&amp;B1</f><v>Amina H.</v></c>'
        '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
        '<row r="4"><c r="A4"><f>2+2</f><v>4</v></c><c r="B4" t="str"><f>""</f><v></v></c></row>'
    )
    write_xlsx(tmp_path / "a.xlsx", sheet_xml(HEADERS + cells))
    table = read_table(tmp_path / "a.xlsx")
    assert table.rows == (RawRow(number=3, cells=("Amina H.", "#DIV/0!")), RawRow(number=4, cells=("4", "")))


def test_prefixed_names_and_cells_without_a_place_are_read(tmp_path: Path) -> None:
    rows = (
        "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>"
        "<x:row><x:c><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row>"
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<x:worksheet xmlns:x="{space}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    write_xlsx(tmp_path / "a.xlsx", sheet)
    table = read_table(tmp_path / "a.xlsx")
    assert (table.headers, _cells(table)) == (("1", "2"), (("3", "4"),))


def test_uncomputed_formula_is_refused_with_its_place(tmp_path: Path) -> None:
    _save_openpyxl(tmp_path / "a.xlsx", ("Name", "Ort"), ("Amina", "=A2"))
    with pytest.raises(UserError) as caught:
        read_table(tmp_path / "a.xlsx")
    assert caught.value.code == "table.uncomputed_formula"
    assert caught.value.values == {"row": 2, "column": "B", "name": "a.xlsx"}


def test_million_styled_blank_rows_are_passed_over(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="0"/></row>' for row in range(3, 1_000_000))
    filled = '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>'
    sheet = sheet_xml(HEADERS + filled + blank, before='<dimension ref="A1:XFD1048576"/>')
    write_xlsx(tmp_path / "a.xlsx", sheet)
    assert read_table(tmp_path / "a.xlsx").rows == (RawRow(number=2, cells=("1", "2")),)


def test_ods_cells_repeated_by_the_office_suite_are_all_there(tmp_path: Path) -> None:
    header = f"<table:table-row>{ods_cell('Name')}{ods_cell('Ort')}{ods_cell('Land')}</table:table-row>"
    blank = '<table:table-row table:number-rows-repeated="300000"/>'
    row = f'<table:table-row table:number-rows-repeated="2">{ods_cell("x", 3)}</table:table-row>'
    write_ods(tmp_path / "a.ods", header + blank + row)
    assert _cells(read_table(tmp_path / "a.ods")) == (("x", "x", "x"), ("x", "x", "x"))


@pytest.mark.parametrize(
    "mark", ["Beispiel – bitte löschen", "beispiel - bitte löschen: Amina", " Beispiel—bitte löschen"]
)
def test_example_row_is_left_out_and_named(mark: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"Name;Ort\n{mark};Trier\nAli;Köln\n", encoding="utf-8")
    table = read_table(tmp_path / "a.csv")
    assert (_cells(table), table.example_rows) == ((("Ali", "Köln"),), (2,))


def test_reading_can_be_stopped_and_reports_its_share(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name;Ort\n" + f"{'Amina' * 12};Trier\n" * 20_000)
    shares: list[float] = []
    read_table(path, report=lambda fraction, _: shares.append(fraction))
    assert len(shares) > 2
    assert shares == sorted(shares)
    assert shares[-1] == 1
    with pytest.raises(Cancelled):
        read_table(path, should_stop=lambda: True)


def test_report_that_raises_ends_the_child(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name;Ort\nAmina;Trier\n")

    def stop(_fraction: float, _code: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_table(path, report=stop)
    if sys.platform != "win32":
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)


def test_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name;Ort\n")

    def refuse(*_arguments: object, **_named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError, match=r"table\.not_readable"):
        read_table(path)


def test_child_imports_neither_qt_nor_database_nor_writer() -> None:
    code = "import sys, refugeesday.exchange.table_worker, python_calamine; print(*sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"PySide6", "peewee", "numpy", "xlsxwriter", "icalendar", "jinja2", "highspy"}


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("honest")
    _save_openpyxl(folder / "a.xlsx", *_MIXED)
    book = xlwt.Workbook()
    for column in range(3):
        book.add_sheet(f"S{column}").write(0, column, "Name")
    book.save(str(folder / "a.xls"))
    write_ods(folder / "a.ods", f"<table:table-row>{ods_cell('Name')}{ods_cell('Ort')}</table:table-row>")
    (folder / "a.csv").write_text('Name;Ort\n"Amina";Trier\n')
    return {path.suffix: path.read_bytes() for path in folder.iterdir()}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), extension=st.sampled_from([".xlsx", ".xls", ".ods", ".csv"]))
def test_torn_or_altered_file_is_read_or_refused_never_a_bug(
    data: st.DataObject, extension: str, honest: dict[str, bytes], tmp_path: Path
) -> None:
    content = bytearray(honest[extension])
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[at] = data.draw(st.integers(0, 255))
    path = tmp_path / f"a{extension}"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    with contextlib.suppress(UserError):
        table = read_table(path)
        assert all(len(row.cells) == len(table.headers) for row in table.rows)
