from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refugeesday.domain.names import spellings
from refugeesday.errors import UserError
from refugeesday.exchange.cell_text import plain_text
from refugeesday.exchange.cells import CellError, CellKind
from refugeesday.exchange.headers import ColumnUse, is_sensitive, recognise
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import list_fields
from refugeesday.exchange.tables_in import read_table
from refugeesday.services.exports import write_list_template

PARTICIPANTS = ListKind.PARTICIPANTS


def fields(*headers: str, kind: ListKind = PARTICIPANTS) -> list[str]:
    return [column.field for column in recognise(headers, kind=kind)]


@pytest.mark.parametrize("kind", ListKind)
def test_no_name_of_a_column_means_two_columns(kind: ListKind) -> None:
    seen: dict[str, str] = {}
    for field in list_fields(kind):
        for name in field.names:
            for form in spellings(name):
                assert seen.setdefault(form, field.key) == field.key


@pytest.mark.parametrize("kind", ListKind)
def test_every_german_and_english_header_is_recognised(kind: ListKind) -> None:
    keys = [field.key for field in list_fields(kind)]

    assert [recognise([field.german], kind=kind)[0].field for field in list_fields(kind)] == keys
    assert [recognise([field.english], kind=kind)[0].field for field in list_fields(kind)] == keys


@pytest.mark.parametrize("kind", ListKind)
def test_every_example_is_understood_and_written_back_equal(kind: ListKind) -> None:
    for field in list_fields(kind):
        if field.example:
            value = field.cell.read(field.example)
            assert value is not None
            assert field.cell.read(field.cell.write(value)) == value


@pytest.mark.parametrize("kind", ListKind)
def test_every_choice_is_understood_and_written_back_equal(kind: ListKind) -> None:
    for field in list_fields(kind):
        for choice in field.cell.choices:
            assert field.cell.write(field.cell.read(choice)) == choice


def test_headers_are_recognised_without_case_signs_and_brackets() -> None:
    assert fields(
        "  NACHNAME *", "Vor-Name", "Tel. mobil", "Geburtsdatum (TT.MM.JJJJ)", "Straße / street", "deutsch"
    ) == [
        "family_name",
        "given_name",
        "phone",
        "birth_year",
        "street",
        "german_speaking",
    ]


def test_one_column_with_the_whole_name_and_a_date_of_birth_are_recognised() -> None:
    assert fields("Name, Vorname", "geb. am") == ["full_name", "birth_year"]


def test_name_beside_a_given_name_is_the_family_name() -> None:
    assert fields("Name", "Vorname") == ["family_name", "given_name"]
    assert fields("Name", "Telefon") == ["full_name", "phone"]


@pytest.mark.parametrize(
    "header",
    [
        "AZ",
        "AZR-Nummer",
        "Aktenzeichen",
        "Staatsangehörigkeit",
        "Staatsangehoerigkeit",
        "Religion",
        "Religion / Konfession",
        "Herkunftsland",
        "Diagnose",
        "Nationality",
        "Geschlecht",
    ],
)
def test_column_about_what_is_never_stored_is_left_out(header: str) -> None:
    column = recognise([header], kind=PARTICIPANTS)[0]

    assert (column.use, column.field) == (ColumnUse.SENSITIVE, "")


@pytest.mark.parametrize("header", ["Besatzung", "Azubi", "Lieblingsfarbe", "Sexau", "Nr."])
def test_column_that_means_nothing_is_unknown(header: str) -> None:
    assert recognise([header], kind=PARTICIPANTS)[0].use is ColumnUse.UNKNOWN


def test_no_list_has_a_column_for_what_is_never_stored() -> None:
    names = [field.german for kind in ListKind for field in list_fields(kind)]

    assert [name for name in names if is_sensitive(name)] == []


def test_second_column_for_a_field_is_said_and_not_taken() -> None:
    columns = recognise(["Telefon", "Handy"], kind=PARTICIPANTS)

    assert [column.use for column in columns] == [ColumnUse.FIELD, ColumnUse.TWICE]


def test_numbered_columns_of_a_field_with_items_all_count() -> None:
    columns = recognise(["Wunsch 1", "2. Wunsch", "Wunsch 3", "Telefon 1", "Telefon 2"], kind=PARTICIPANTS)

    assert [(column.use, column.field) for column in columns] == [
        (ColumnUse.FIELD, "wishes"),
        (ColumnUse.FIELD, "wishes"),
        (ColumnUse.FIELD, "wishes"),
        (ColumnUse.FIELD, "phone"),
        (ColumnUse.TWICE, ""),
    ]


def test_given_mapping_counts_more_than_remembered_and_names() -> None:
    columns = recognise(
        ["A", "Telefon", "Ort", "Nachname"],
        kind=PARTICIPANTS,
        given={"a": "Vorname", "Telefon": "auslassen"},
        remembered={"A": "note", "Ort": "accommodation", "gone": "note"},
    )

    assert [(column.use.value, column.field) for column in columns] == [
        ("field", "given_name"),
        ("left_out", ""),
        ("field", "accommodation"),
        ("field", "family_name"),
    ]


def test_mistake_in_a_mapping_is_said() -> None:
    with pytest.raises(UserError) as no_column:
        recognise(["A"], kind=PARTICIPANTS, given={"B": "note"})
    with pytest.raises(UserError) as no_field:
        recognise(["A"], kind=PARTICIPANTS, given={"A": "Religion"})

    assert (no_column.value.code, no_field.value.code) == ("import.unknown_column", "import.unknown_field")


@pytest.mark.parametrize("kind", ListKind)
def test_template_is_read_without_mapping_and_without_its_example(kind: ListKind, tmp_path: Path) -> None:
    path = tmp_path / "Vorlage.xlsx"
    write_list_template(kind, path)

    table = read_table(path)

    assert table.rows == ()
    assert {column.use for column in recognise(table.headers, kind=kind)} == {ColumnUse.FIELD}
    assert set(table.headers) == {field.german for field in list_fields(kind) if field.is_in_template}


ANYTHING = st.text() | st.text(alphabet="abBC12.:;,()-/ \nxjnÄäİ٣½²") | st.sampled_from(["Koch", "ar", "B1", "9-12"])
CELLS = list({id(field.cell): field.cell for kind in ListKind for field in list_fields(kind)}.values())


@given(st.sampled_from(CELLS), st.lists(ANYTHING, max_size=4).map("".join))
@settings(max_examples=500)
def test_any_text_is_understood_or_refused_and_what_is_understood_reads_back_equal(cell: CellKind, text: str) -> None:
    try:
        value = cell.read(plain_text(text))
    except CellError:
        return
    if value is not None:
        assert cell.read(cell.write(value)) == value
