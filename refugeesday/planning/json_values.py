"""Read single values out of JSON, and say which one is wrong.

Every reader takes the value and its place in the document ("booths[3].cap") and raises UserError
`planning.json_value` with that place and with what was wanted there.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeVar

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_HALF_SIGN = re.compile("[\ud800-\udfff]")


def load_object(text: str, *, wanted_format: str) -> dict[str, object]:
    """Return the JSON object in `text`; raises UserError `planning.json_*` when it is not one of `wanted_format`."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a plain ValueError
        raise UserError("planning.json_unreadable", line=getattr(error, "lineno", 1)) from error
    if not isinstance(content, dict):
        raise UserError("planning.json_not_an_object")
    if content.get("format", wanted_format) != wanted_format:
        raise UserError("planning.json_format", found=str(content["format"]), wanted=wanted_format)
    return content


def bad_value(place: str, wanted: str) -> UserError:
    """Return the error that says which value of the JSON is wrong and what it should be."""
    return UserError("planning.json_value", place=place, wanted=wanted)


def read_int(value: object, place: str, *, low: int = 0, high: int = 10**9) -> int:
    """Return `value` if it is a whole number in low…high."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise bad_value(place, f"{low}…{high}")
    return value


def read_list(value: object, place: str) -> list[object]:
    """Return `value` if it is a list."""
    if not isinstance(value, list):
        raise bad_value(place, "[…]")
    return value


def read_object(value: object, place: str) -> dict[str, object]:
    """Return `value` if it is an object."""
    if not isinstance(value, dict):
        raise bad_value(place, "{…}")
    return value


def read_id(value: object, place: str) -> str | int:
    """Return `value` if it can name something: a text or a whole number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return read_text(value, place)


def read_text(value: object, place: str) -> str:
    """Return `value` if it is a text that can be written again: half a surrogate pair cannot."""
    if not isinstance(value, str) or _HALF_SIGN.search(value):
        raise bad_value(place, "text")
    return value


def read_each(value: object, place: str, read: Callable[[object, str], _T]) -> list[_T]:
    """Return the list `value` with every entry read."""
    return [read(row, f"{place}[{number}]") for number, row in enumerate(read_list(value, place))]


def read_flags(value: object, place: str, slot_count: int) -> tuple[bool, ...]:
    """Return a text of `slot_count` 0 and 1 as flags."""
    if not isinstance(value, str) or len(value) != slot_count or not set(value) <= {"0", "1"}:
        raise bad_value(place, f"{slot_count} × 0/1")
    return tuple(letter == "1" for letter in value)


def read_texts(value: object, place: str) -> tuple[str, ...]:
    """Return a list of texts."""
    return tuple(read_each(value, place, read_text))
