from pathlib import Path

import openpyxl

from refugeesday.exchange.raw_table import RawRow
from refugeesday.exchange.tables_in import read_table
from refugeesday.exchange.template_out import TemplateColumn, write_template

_COLUMNS = (
    TemplateColumn(
        header="Vorname", explanation="Rufname wie im Ausweis.", example="Amina", is_required=True, width=24
    ),
    TemplateColumn(header="Deutsch", explanation="Niveau. " * 60, example="A2", choices=("A1", "A2, mündlich", "=B1")),
    TemplateColumn(header="Telefon mit einer Überschrift, die länger ist", explanation="", example="+49 651 1234"),
)


def _template(folder: Path) -> Path:
    path = folder / "vorlage.xlsx"
    write_template(path, sheet_name="Teilnehmende", columns=_COLUMNS)
    return path


def test_blank_template_reads_as_headers_without_rows(tmp_path: Path) -> None:
    table = read_table(_template(tmp_path))
    assert table.headers == tuple(column.header for column in _COLUMNS)
    assert (table.rows, table.example_rows, table.sheet) == ((), (2,), "Teilnehmende")
    assert table.other_sheets == ()


def test_filled_template_reads_without_its_example(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_template(tmp_path))
    book.worksheets[0].append(("Ali", "A1", "00123"))
    book.save(tmp_path / "voll.xlsx")
    assert read_table(tmp_path / "voll.xlsx").rows == (RawRow(number=3, cells=("Ali", "A1", "00123")),)


def test_required_headers_differ_by_format_only(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_template(tmp_path)).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [column.header for column in _COLUMNS]
    assert [cell.font.bold for cell in sheet[1]] == [True, False, False]
    assert sheet["A1"].fill.fgColor.rgb != sheet["B1"].fill.fgColor.rgb
    assert sheet["A2"].value == "Beispiel – bitte löschen: Amina"
    assert [cell.value for cell in sheet[2]][1:] == ["A2", "+49 651 1234"]


def test_every_cell_to_fill_in_is_text(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_template(tmp_path)).worksheets[0]
    columns = sheet.column_dimensions.values()
    assert [(column.min, column.max, column.number_format) for column in columns] == [(1, 1, "@"), (2, 3, "@")]
    assert sheet.column_dimensions["A"].width > 24


def test_choices_are_offered_from_a_hidden_sheet_and_bind_nobody(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_template(tmp_path))
    rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    assert (rules["B2:B5001"].type, rules["B2:B5001"].formula1) == ("list", "Auswahllisten!$B$1:$B$3")
    assert rules["B2:B5001"].showErrorMessage is False
    assert len(rules["B2:B5001"].prompt) == 255
    assert [cell.value for cell in book["Auswahllisten"]["B"]] == ["A1", "A2, mündlich", "=B1"]
    assert [cell.data_type for cell in book["Auswahllisten"]["B"]] == ["s", "s", "s"]
    assert book["Auswahllisten"].sheet_state == "veryHidden"
    assert rules["A1:A5001"].prompt == "Rufname wie im Ausweis."


def test_second_sheet_has_one_line_for_each_column(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_template(tmp_path))
    lines = [tuple(cell or "" for cell in row) for row in book["Erklärungen"].values]
    assert lines == [
        ("Spalte", "Pflicht", "Erklärung", "Auswahl"),
        ("Vorname", "ja", "Rufname wie im Ausweis.", ""),
        ("Deutsch", "nein", "Niveau. " * 60, "A1, A2, mündlich, =B1"),
        ("Telefon mit einer Überschrift, die länger ist", "nein", "", ""),
    ]
    assert (book.properties.creator, book.properties.lastModifiedBy) == (None, None)
