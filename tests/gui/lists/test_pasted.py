"""Rows from the clipboard."""

from __future__ import annotations

import pytest

from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.lists.pasted import pasted_table

KIND = ListKind.PARTICIPANTS


def test_first_row_with_a_known_name_is_the_headers() -> None:
    table = pasted_table("Vorname\tNachname\r\nNoor\tSaid\r\n", kind=KIND, column="Spalte {number}")
    assert table is not None
    assert table.headers == ("Vorname", "Nachname")
    assert [(row.number, row.cells) for row in table.rows] == [(2, ("Noor", "Said"))]


def test_rows_without_headers_get_numbers() -> None:
    table = pasted_table("Noor\tSaid\t\nLaila\tKarimi", kind=KIND, column="Spalte {number}")
    assert table is not None
    assert table.headers == ("Spalte 1", "Spalte 2", "Spalte 3")
    assert [row.cells for row in table.rows] == [("Noor", "Said", ""), ("Laila", "Karimi", "")]


def test_cell_with_a_line_break_stays_one_cell() -> None:
    table = pasted_table('Nachname\tBemerkung\nSaid\t"eins\nzwei"\n', kind=KIND, column="{number}")
    assert table is not None
    assert table.rows[0].cells == ("Said", "eins\nzwei")


def test_header_that_comes_twice_names_two_columns() -> None:
    table = pasted_table("Nachname\tTelefon\tTelefon\nSaid\t1\t2", kind=KIND, column="{number}")
    assert table is not None
    assert table.headers == ("Nachname", "Telefon", "Telefon (2)")


@pytest.mark.parametrize("text", ["", "   ", "ein Wort", "\t\t\n", "Vorname\tNachname\n"])
def test_what_holds_no_row_is_no_table(text: str) -> None:
    assert pasted_table(text, kind=KIND, column="{number}") is None
