"""Find every text in the values of papers, by language, to ask whether this computer can draw it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import fields, is_dataclass

from refugeesday.domain.papers import Pair
from refugeesday.printing.fonts import undrawable

_MOST_NAMED = 3


def texts_by_language(values: Iterable[object]) -> dict[str, set[str]]:
    """Give the texts of papers by the code of their language; names and German texts under `""`."""
    found: dict[str, set[str]] = {}
    for value in values:
        _collect(value, found)
    return found


def without_font(values: Iterable[object]) -> tuple[str, ...]:
    """Give the codes of the languages this computer cannot draw, of names and German texts the letters themselves.

    Letters are named as Unicode does (`GEORGIAN LETTER AN`), because they cannot be shown. To be asked before printing.
    """
    missing = undrawable(texts_by_language(values))
    letters = [unicodedata.name(sign, f"U+{ord(sign):04X}") for sign in missing.pop("", "")]
    return (*missing, *letters[:_MOST_NAMED])


def _collect(value: object, found: dict[str, set[str]]) -> None:
    if isinstance(value, str):
        found.setdefault("", set()).add(value)
    elif isinstance(value, Pair):
        found.setdefault("", set()).add(value.german)
        found.setdefault(value.language, set()).add(value.other)
    elif isinstance(value, tuple):
        for part in value:
            _collect(part, found)
    elif is_dataclass(value):
        for one in fields(value):
            _collect(getattr(value, one.name), found)
