"""The placement day of a demo: which companies open for a day and when, and who takes part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.services.demo.fair import offer_row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from refugeesday.services.demo.fair import Fair, Row

DAY_KINDS = frozenset({"HOSPITATION", "PRAKTIKUM", "PROBEARBEIT"})
NIGHT_START = "23:00"
"""One documented day began at eleven at night in a bakery. Source: product/domain.md section 0."""
STARTS = ("05:30", "06:00", "06:30", "07:00", "07:00", "07:30", "08:00", "08:00", "09:00")
MEETING_POINTS = ("Eingang am Hof", "Haupteingang, Empfang", "Pforte, bitte klingeln", "Büro im ersten Stock", "Tor 2")
TO_BRING = (
    "Ausweis, feste Schuhe",
    "Ausweis, Arbeitskleidung stellt der Betrieb",
    "Ausweis, geschlossene Schuhe, Getränk",
    "Ausweis, wetterfeste Kleidung, Pausenbrot",
)


def with_days(chance: Random, fair: Fair, *, companies: int) -> Fair:
    """Give the fair with a day in at most so many of its companies: those that already offer one, then others."""
    offers = [_with_start(chance, one) if one["kind"] in DAY_KINDS else one for one in fair.offers]
    houses = [row["name"] for row in fair.organisations if row["type"] == "Arbeitgeber"]
    opened = {one["organisation"] for one in offers if one["kind"] in DAY_KINDS}
    for name in houses:
        own = [one for one in offers if one["organisation"] == name and one.get("occupation")]
        if len(opened) < companies and name not in opened and own:
            opened.add(name)
            offers.append(_day(chance, own[0], number=len(offers) + 1))
    return replace(fair, offers=tuple(offers))


def without_booths(chance: Random, fair: Fair) -> Fair:
    """Give the companies of an event that has no booths: no tables, and not all have promised yet."""
    kept = [row for row in fair.organisations if row["type"] == "Arbeitgeber"]
    names = {row["name"] for row in kept}
    rows = []
    for row in kept:
        own = {key: text for key, text in row.items() if key not in {"booth_number", "interviewers", "sockets"}}
        rows.append(own | {"commitment": chance.choices(("zugesagt", "angefragt"), (85, 15))[0]})
    return replace(
        fair, organisations=tuple(rows), offers=tuple(one for one in fair.offers if one["organisation"] in names)
    )


def with_candidates(chance: Random, people: Sequence[Row], *, count: int) -> list[Row]:
    """Give the participants of a fair, so many of whom take part in the placement day as well."""
    chosen = {one["number"] for one in chance.sample(list(people), min(count, len(people)))}
    return [one | {"wants_placement": "ja"} if one["number"] in chosen else one for one in people]


def _day(chance: Random, like: Row, *, number: int) -> Row:
    day = offer_row(
        number,
        like["organisation"],
        kind="HOSPITATION",
        title=like["title"],
        occupation=like["occupation"],
        places=chance.choices(("1", "2"), (75, 25))[0],
        minimum_german=chance.choice(("A1", "A2")),
        working_time="tagsüber",
        postcode=like["postcode"],
        town=like["town"],
    )
    return _with_start(chance, day)


def _with_start(chance: Random, one: Row) -> Row:
    is_night = one.get("working_time") == "Nachtschicht"
    return one | {
        "start_time": NIGHT_START if is_night else chance.choice(STARTS),
        "meeting_point": chance.choice(MEETING_POINTS),
        "bring": chance.choice(TO_BRING),
    }
