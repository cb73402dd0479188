"""Phone numbers as people dial them."""

from __future__ import annotations

import pytest

from refugeesday.exchange.phones import listed_phone, shown_phone, told_phone


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+491713920012", "0171 3920012"),
        ("+496990009123", "069 90009123"),
        ("+4956711", "056711"),
        ("+380441234567", "+380 44 123 4567"),
        ("05671 1001", "05671 1001"),
        ("?", "?"),
        ("+", "+"),
    ],
)
def test_phone_is_shown_as_it_is_dialled(stored: str, shown: str) -> None:
    assert shown_phone(stored) == shown


def test_phone_on_paper_never_breaks() -> None:
    assert listed_phone("+496990009123") == "069\u00a090009123"
    assert told_phone("+496990009123") == "+49\u00a069\u00a090009123"


def test_participants_are_told_the_country_too() -> None:
    assert told_phone("+380441234567") == "+380\u00a044\u00a0123\u00a04567"
    assert told_phone("05671 1001") == "05671\u00a01001"
    assert told_phone("Zentrale 5") == "Zentrale\u00a05"
