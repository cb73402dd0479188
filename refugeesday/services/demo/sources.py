"""The fictional people, companies and offers that demo events are drawn from."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from refugeesday.paths import resource

LANGUAGE_SHARES = {
    "ar": 24, "uk": 20, "prs": 12, "tr": 9, "kmr": 8, "ti": 6, "so": 6, "ps": 4, "pes": 3, "ru": 3, "fr": 2, "am": 1,
    "ur": 1, "en": 1,
}  # fmt: skip
"""Which languages participants speak, in per cent. Source: product/domain.md section 6."""
GERMAN_SHARES = {"A0": 5, "A1": 20, "A2": 33, "B1": 28, "B2": 11, "C1": 3}
WORK_SHARES = {
    "Erwerbstätigkeit erlaubt": 62, "nur mit Erlaubnis": 22, "beschränkt": 3, "nicht gestattet": 3, "zu klären": 10,
}  # fmt: skip
ACCOMMODATIONS = ("Am Weiher 4", "Haus Nordring", "Talstraße 20", "Wohnung", "Alte Schule", "Haus am Bahnhof")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a language, in Latin letters and its own; `gender` is m, f or u."""

    latin: str
    native: str
    gender: str


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Give the rows of one demo list."""
    with resource("demo", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def names(kind: str, language: str) -> tuple[Name, ...]:
    """Give the first or last names of a language, those of Arabic where it has none."""
    rows = [row for row in table(f"{kind}_names") if row["language"] == language]
    if not rows:
        return names(kind, "ar")
    return tuple(Name(row["name"], row["native"], row["gender"]) for row in rows)


@cache
def homes() -> tuple[tuple[str, str, int], ...]:
    """Give postcode, name and weight of the municipalities people live in, Kassel a tenth of them."""
    with resource("reference", "municipalities.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["status"] == "current" and row["postcode"]]
    found = [(row["postcode"], row["name"], int(row["population_approx"] or 1)) for row in rows]
    everyone = sum(weight for _, _, weight in found)
    return (*found, ("34117", "Kassel", everyone // 9))
