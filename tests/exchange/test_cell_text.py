from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.exchange.cell_text import Cell, cell_text, plain_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "ja"),
        (False, "nein"),
        (0, "0"),
        (5.0, "5"),
        (-0.0, "0"),
        (1e-7, "0.0000001"),
        (0.1 + 0.2, "0.3"),
        (1.5e20, "150000000000000000000"),
        (491761234567.0, "491761234567"),
        (Decimal("12.50"), "12.5"),
        (Decimal(100), "100"),
        (date(2027, 6, 8), "2027-06-08"),
        (datetime(2027, 6, 8), "2027-06-08"),  # noqa: DTZ001 - cells have no zone
        (datetime(2027, 6, 8, 9, 19, 59, 999_900), "2027-06-08T09:20"),  # noqa: DTZ001
        (datetime(2027, 6, 8, tzinfo=UTC), "2027-06-08T00:00+00:00"),
        (time(9, 5), "09:05"),
        (time(9, 5, 7), "09:05:07"),
        (timedelta(hours=25, minutes=30), "25:30"),
        ("e\u0308\r\nx\ry\x00\x0b", "ë\nx\ny"),
    ],
)
def test_cell_text_is_what_a_person_would_write(value: Cell, text: str) -> None:
    assert cell_text(value) == text


@given(st.text(st.characters()))
def test_plain_text_is_its_own_plain_text(text: str) -> None:
    assert plain_text(plain_text(text)) == plain_text(text)
    plain_text(text).encode()
