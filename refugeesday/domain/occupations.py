"""Occupations after KldB 2010: five digits, each one more exact than the one before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Closeness(IntEnum):
    """How near two occupations are: same field (two digits), near (three), or the same work (four or more)."""

    NONE = 0
    FIELD = 1
    NEAR = 2
    EXACT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupation:
    """One occupation of the catalogue, or a whole field of it. `kldb` has two digits for a field, five otherwise."""

    kldb: str
    name_de: str
    name_en: str


def closeness(one: str, other: str) -> Closeness:
    """Compare two KldB codes of two to five digits; the fifth (the level of the work) never counts.

    A whole field agrees with each occupation in it as FIELD. Source: domain.md 1.4.
    """
    if not one or not other or one[:2] != other[:2]:
        return Closeness.NONE
    if len(one) < 3 or len(other) < 3 or one[:3] != other[:3]:
        return Closeness.FIELD
    return Closeness.EXACT if one[:4] == other[:4] and len(one) >= 4 and len(other) >= 4 else Closeness.NEAR
