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
NIGHT_END = "06:30"
STARTS = ("05:30", "06:00", "06:30", "07:00", "07:00", "07:30", "08:00", "08:00", "09:00")
MEETING_POINTS = ("Eingang am Hof", "Haupteingang, Empfang", "Pforte, bitte klingeln", "Büro im ersten Stock", "Tor 2")
TO_BRING = (
    "Ausweis, feste Schuhe",
    "Ausweis, Arbeitskleidung stellt der Betrieb",
    "Ausweis, geschlossene Schuhe, Getränk",
    "Ausweis, wetterfeste Kleidung, Pausenbrot",
)


def with_days(chance: Random, fair: Fair, *, companies: int) -> Fair:
    """Give the fair with a day in at most so many of its companies: those that already offer one, then others.

    What the fair offers already keeps what talks are about; only days added here are given away on that day alone.
    """
    offers = [_as_a_day(chance, one) if one["kind"] in DAY_KINDS else one for one in fair.offers]
    houses = [row["name"] for row in fair.organisations if row["type"] == "Arbeitgeber"]
    opened = {one["organisation"] for one in offers if one["kind"] in DAY_KINDS}
    for name in houses:
        own = [one for one in offers if one["organisation"] == name and one.get("occupation")]
        if len(opened) < companies and name not in opened and own:
            opened.add(name)
            offers.append(_day(chance, own[0], number=len(offers) + 1))
    return replace(fair, offers=tuple(_with_a_night(offers)))


def night_titles(fair: Fair) -> frozenset[str]:
    """Give the occupations of the days that begin at night."""
    return frozenset(one["title"] for one in fair.offers if one.get("start_time") == NIGHT_START)


def _with_a_night(offers: list[Row]) -> list[Row]:
    """Let one company begin at night where none does: one that has night shifts, else the first."""
    days = [one for one in offers if one["kind"] == "HOSPITATION" and "start_time" in one]
    if not days:  # every company had a day of its own
        return offers
    nightly = {one["organisation"] for one in offers if one.get("working_time") == "Nachtschicht"}
    chosen = next((one for one in days if one["organisation"] in nightly), days[0])
    night = {"start_time": NIGHT_START, "end_time": NIGHT_END, "working_time": "Nachtschicht"}
    return [one | night if one is chosen else one for one in offers]


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


def with_candidates(chance: Random, people: Sequence[Row], *, count: int, titles: frozenset[str]) -> list[Row]:
    """Give the participants of a fair, so many of whom take part in the placement day as well.

    First comes somebody who wants one of the occupations named in `titles`, where there is anybody.
    """
    keen = [one for one in people if titles & set(one["wanted"].split("; "))][:1]
    others = [one for one in people if one not in keen]
    chosen = {one["number"] for one in (*keen, *chance.sample(others, min(count - len(keen), len(others))))}
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
    return _as_a_day(chance, day) | {"start_time": chance.choice(STARTS)}


def _as_a_day(chance: Random, one: Row) -> Row:
    """Add where to come, what to bring and, where it is more than watching, when the day begins."""
    said = one | {"meeting_point": chance.choice(MEETING_POINTS), "bring": chance.choice(TO_BRING)}
    return said if one["kind"] == "HOSPITATION" else said | {"start_time": chance.choice(STARTS)}
