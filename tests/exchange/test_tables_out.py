import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refugeesday.errors import UserError
from refugeesday.exchange.cell_text import plain_text
from refugeesday.exchange.table_shape import is_example
from refugeesday.exchange.tables_in import read_table
from refugeesday.exchange.tables_out import write_table

_NASTY = st.one_of(
    st.text(max_size=8),
    st.text(st.sampled_from("'=+-@\t\r\n ;,|\"\u00a0＝＋－＠\x00\x01\ufeff_x0041_"), max_size=8),
    st.sampled_from(["+49 651 1234", "00123", "Null", '=HYPERLINK("http://x")', "http://x", "_x000D_", "İı", "حسن"]),
)


def _is_kept(row: list[str]) -> bool:
    texts = [plain_text(cell) for cell in row]
    return any(text.strip() for text in texts) and not is_example(texts)


_TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(_NASTY, min_size=width, max_size=width).filter(_is_kept), max_size=6)
)


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
@settings(max_examples=25, deadline=None)
@given(rows=_TABLES)
def test_what_is_written_is_read_back_equal(
    extension: str, rows: list[list[str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / f"round_trip.{extension}"
    headers = [f"=Kopf {at}" for at in range(len(rows[0]) if rows else 2)]
    write_table(path, headers=headers, rows=rows, sheet_name="Liste")
    table = read_table(path)
    assert table.headers == tuple(headers)
    assert [row.cells for row in table.rows] == [tuple(map(plain_text, row)) for row in rows]
    assert [row.number for row in table.rows] == list(range(2, len(rows) + 2))


def test_csv_has_mark_semicolons_and_no_cell_that_starts_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_table(path, headers=["Name", "Telefon"], rows=[["=1+1", "+49 651"], ["\u00a0＝x", "\tx"]], sheet_name="x")
    content = path.read_bytes()
    assert content.startswith(b'\xef\xbb\xbf"Name";"Telefon"\r\n')
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1:] == [["'=1+1", "'+49 651"], ["'\u00a0＝x", "'\tx"]]


def test_xlsx_is_inert_and_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    cells = ["=1+1", "+49 651 1234", "http://example.org", "{=A1}", "a@example.org", "00123"]
    write_table(path, headers=list("abcdef"), rows=[cells], sheet_name="Liste")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [cell.data_type for cell in sheet[2]] == ["s"] * 6
    assert [cell.value for cell in sheet[2]] == cells
    with zipfile.ZipFile(path) as package:
        assert not [name for name in package.namelist() if "vba" in name.lower() or "external" in name.lower()]
        for name in package.namelist():
            content = package.read(name)
            assert b"<f>" not in content
            assert b"<hyperlink" not in content
            assert b'TargetMode="External"' not in content
    properties = openpyxl.load_workbook(path).properties
    assert (properties.creator, properties.lastModifiedBy, properties.title) == (None, None, None)


def test_xlsx_has_bold_frozen_filtered_headers(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, headers=["Name", "Ort"], rows=[["Ali", "x" * 30], ["Eva", ""]], sheet_name="a/b:*?[c]")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet["A1"].font.bold) == ("A2", "A1:B3", True)
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["A"].width
    assert sheet.title == "a b   c".replace("   ", " ")


def test_same_list_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_table(tmp_path / name, headers=["Name"], rows=[["Ali"]], sheet_name="Liste")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_one_column_and_no_rows_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_table(path, headers=["Name"], rows=[["Hassan, Ali"], ["Yılmaz, Eva"]], sheet_name="x")
    assert [row.cells for row in read_table(path).rows] == [("Hassan, Ali",), ("Yılmaz, Eva",)]
    write_table(path, headers=["Name", "Ort"], rows=[], sheet_name="x")
    assert (read_table(path).headers, read_table(path).rows) == (("Name", "Ort"), ())


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["x", "y" * 32_767]], "table.cell_too_long"),
        ([["x"]] * 200_001, "table.too_many_rows"),
    ],
)
def test_list_that_could_not_be_read_back_is_refused_and_the_old_file_stays(
    rows: list[list[str]], code: str, extension: str, tmp_path: Path
) -> None:
    path = tmp_path / f"a.{extension}"
    path.write_bytes(b"old")
    with pytest.raises(UserError) as caught:
        write_table(path, headers=["Name", "Ort"], rows=rows, sheet_name="x")
    assert caught.value.code == code
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_longest_cell_is_read_back(tmp_path: Path) -> None:
    longest = "=" + "ä" * 32_765
    for path in (tmp_path / "a.csv", tmp_path / "a.xlsx"):
        write_table(path, headers=["Name", "Ort"], rows=[["x", longest]], sheet_name="x")
        assert read_table(path).rows[0].cells == ("x", longest)


def test_other_extension_and_longer_row_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"table\.unknown_extension"):
        write_table(tmp_path / "a.ods", headers=["Name"], rows=[], sheet_name="x")
    with pytest.raises(ValueError, match="more cells"):
        write_table(tmp_path / "a.csv", headers=["Name"], rows=[["a", "b"]], sheet_name="x")
    assert list(tmp_path.iterdir()) == []
