import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.errors import UserError
from refugeesday.exchange.raw_table import TableFormat
from refugeesday.exchange.table_shape import shape_table

_ROWS = st.lists(st.lists(st.sampled_from(["", " ", "x", "y"]), max_size=5), max_size=6)


def test_header_is_the_first_row_with_two_filled_cells() -> None:
    rows = [(1, ["Titel"]), (3, ["", "Name", "Ort"]), (4, ["1", "Ali"])]
    table = shape_table(rows, source=TableFormat.CSV)
    assert (table.headers, table.header_row, table.rows[0].cells) == (("", "Name", "Ort"), 3, ("1", "Ali", ""))


def test_single_column_takes_its_first_row_as_header() -> None:
    table = shape_table([(1, ["Name"]), (2, ["Ali"])], source=TableFormat.CSV)
    assert (table.headers, [row.cells for row in table.rows]) == (("Name",), [("Ali",)])


@given(_ROWS)
def test_no_filled_cell_below_the_header_is_lost(rows: list[list[str]]) -> None:
    numbered = list(enumerate(rows, start=1))
    if not any(cell.strip() for row in rows for cell in row):
        with pytest.raises(UserError, match=r"table\.no_rows"):
            shape_table(numbered, source=TableFormat.CSV)
        return
    table = shape_table(numbered, source=TableFormat.CSV)
    for number, cells in numbered[table.header_row :]:
        found = next((row.cells for row in table.rows if row.number == number), ())
        assert [cell for cell in cells if cell.strip()] == [cell for cell in found if cell.strip()]
        assert len(found) in {0, len(table.headers)}
