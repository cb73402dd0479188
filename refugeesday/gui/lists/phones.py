"""Show phone numbers as people dial them."""

from __future__ import annotations

from functools import lru_cache

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

_GERMANY = 49


@lru_cache(maxsize=20_000)
def shown_phone(number: str) -> str:
    """Give a stored number (`+49…`) as it is dialled: German ones as "0171 3920012", others with their country."""
    try:
        known = parse(number, "DE")
    except NumberParseException:
        return number
    home = known.country_code == _GERMANY
    return format_number(known, PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL)
