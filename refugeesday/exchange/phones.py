"""Show phone numbers as people dial them."""

from __future__ import annotations

from functools import lru_cache

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

_GERMANY = 49


@lru_cache(maxsize=20_000)
def shown_phone(number: str) -> str:
    """Give a stored number (`+49…`) as it is dialled: German ones as "0171 3920012", others with their country.

    What is stored in another way stays as it was written.
    """
    if not number.startswith("+"):
        return number
    try:
        known = parse(number, "DE")
    except NumberParseException:
        return number
    if known.country_code != _GERMANY:
        return format_number(known, PhoneNumberFormat.INTERNATIONAL)
    said = format_number(known, PhoneNumberFormat.NATIONAL)
    return said if said.startswith("0") else f"0{said}"  # one too short for any known area


def listed_phone(number: str) -> str:
    """Give a stored number as lists on paper show it: as it is dialled, and never broken into two lines."""
    return shown_phone(number).replace(" ", "\u00a0")


def told_phone(number: str) -> str:
    """Give a stored number as participants are told it: with its country, "+49 171 3920012", on one line."""
    shown = shown_phone(number)
    if number.startswith("+") and shown.startswith("0"):
        shown = f"+{_GERMANY} {shown[1:]}"
    return shown.replace(" ", "\u00a0")
