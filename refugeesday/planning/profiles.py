"""Lay out what is known of many participants as arrays, so that an offer is judged against all of them at once.

Names, birth year, work access and everything else that must not matter is never read here. Source: domain.md R34.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from refugeesday.domain.people import ExperienceKind
from refugeesday.domain.talking import talk_languages
from refugeesday.planning.distance import Coordinates, Gazetteer, coordinates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from refugeesday.domain.people import Participant

Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]
UNKNOWN = -1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Occupations:
    """Hold occupations of many participants, one entry each: whose, which (a place in `codes`), and a mark.

    The mark is the place of the kind in `ExperienceKind` for experiences, the rank for wishes. Owners rise.
    """

    codes: tuple[str, ...]
    owner: Numbers
    code: Numbers
    mark: Numbers

    def of(self, rows: Numbers) -> Occupations:
        """Return those of some participants, numbered anew in that order."""
        entries, owner = _entries_of(self.owner, rows)
        used, code = np.unique(self.code[entries], return_inverse=True)
        codes = tuple(self.codes[number] for number in used.tolist())
        return Occupations(codes=codes, owner=owner, code=code.reshape(-1), mark=self.mark[entries])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OrganisationWishes:
    """Hold wishes for organisations, one entry each: whose, which, and the rank. Owners rise."""

    owner: Numbers
    organisation: Numbers
    rank: Numbers

    def of(self, rows: Numbers) -> OrganisationWishes:
        """Return those of some participants, numbered anew in that order."""
        entries, owner = _entries_of(self.owner, rows)
        return OrganisationWishes(owner=owner, organisation=self.organisation[entries], rank=self.rank[entries])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profiles:
    """Hold P participants: a value each in `german` (rank of the level), `has_car`; -1 where it is not known.

    `experiences` holds the occupations that are wanted, practised or learned (an occupation wished for is wanted);
    `wishes` those wished for. `is_coded` says that every occupation named has a code and there is one. `speaks` leaves
    out German and levels too low to talk.
    """

    count: int
    german: Numbers
    has_car: Numbers
    homes: Coordinates
    experiences: Occupations
    wishes: Occupations
    organisation_wishes: OrganisationWishes
    is_coded: Flags
    speaks: Mapping[str, Flags]
    has_languages: Flags
    licences: Mapping[str, Flags]
    has_licences: Flags

    def of(self, rows: Numbers) -> Profiles:
        """Return the arrays of some participants, in that order."""
        return Profiles(
            count=len(rows),
            german=self.german[rows],
            has_car=self.has_car[rows],
            homes=self.homes[rows],
            experiences=self.experiences.of(rows),
            wishes=self.wishes.of(rows),
            organisation_wishes=self.organisation_wishes.of(rows),
            is_coded=self.is_coded[rows],
            speaks={language: flags[rows] for language, flags in self.speaks.items()},
            has_languages=self.has_languages[rows],
            licences={licence: flags[rows] for licence, flags in self.licences.items()},
            has_licences=self.has_licences[rows],
        )


def read_profiles(participants: Sequence[Participant], gazetteer: Gazetteer) -> Profiles:
    """Return the arrays of `participants`, in their order."""
    people = [participant.person for participant in participants]
    return Profiles(
        count=len(people),
        german=_array(UNKNOWN if p.german_speaking is None else p.german_speaking.rank for p in people),
        has_car=_array(UNKNOWN if p.has_car is None else int(p.has_car) for p in people),
        homes=coordinates(gazetteer.find(p.postcode, p.town) for p in people),
        experiences=_experiences(participants),
        wishes=_occupations(
            (owner, wish.kldb, wish.rank) for owner, one in enumerate(participants) for wish in one.wishes if wish.kldb
        ),
        organisation_wishes=_organisation_wishes(participants),
        is_coded=np.array([_is_coded(participant) for participant in participants], np.bool_),
        speaks=_members([talk_languages(person.languages) for person in people]),
        has_languages=np.array([bool(person.languages) for person in people], np.bool_),
        licences=_members([held_licences(person.licences) for person in people]),
        has_licences=np.array([bool(person.licences) for person in people], np.bool_),
    )


def held_licences(named: Iterable[str]) -> frozenset[str]:
    """Return the licence classes held, with those that each includes. Source: FeV § 6 (3), § 9."""
    held: set[str] = set()
    waiting = [licence.strip().upper() for licence in named]
    while waiting:
        licence = waiting.pop()
        if licence not in held:
            held.add(licence)
            waiting += _INCLUDED.get(licence, ())
    return frozenset(held)


_INCLUDED: Mapping[str, tuple[str, ...]] = {
    "A": ("A2",),
    "A2": ("A1",),
    "A1": ("AM",),
    "B": ("AM", "L"),
    "B96": ("B",),
    "BE": ("B",),
    "C1": ("B",),
    "C1E": ("C1", "BE"),
    "C": ("C1",),
    "CE": ("C", "C1E", "T"),
    "D1": ("B",),
    "D1E": ("D1", "BE"),
    "D": ("D1",),
    "DE": ("D", "D1E"),
    "T": ("AM", "L"),
}
_KINDS = tuple(ExperienceKind)


def _experiences(participants: Sequence[Participant]) -> Occupations:
    wanted = _KINDS.index(ExperienceKind.WANTED)
    return _occupations(
        entry
        for owner, participant in enumerate(participants)
        for entry in [
            *((owner, one.kldb, _KINDS.index(one.kind)) for one in participant.person.experiences if one.kldb),
            *((owner, wish.kldb, wanted) for wish in participant.wishes if wish.kldb),
        ]
    )


def _occupations(entries: Iterable[tuple[int, str, int]]) -> Occupations:
    rows = list(entries)
    codes = {code: number for number, code in enumerate(sorted({code for _, code, _ in rows}))}
    return Occupations(
        codes=tuple(codes),
        owner=_array(owner for owner, _, _ in rows),
        code=_array(codes[code] for _, code, _ in rows),
        mark=_array(mark for _, _, mark in rows),
    )


def _organisation_wishes(participants: Sequence[Participant]) -> OrganisationWishes:
    rows = [
        (owner, wish.organisation, wish.rank)
        for owner, participant in enumerate(participants)
        for wish in participant.wishes
        if wish.organisation is not None
    ]
    return OrganisationWishes(
        owner=_array(owner for owner, _, _ in rows),
        organisation=_array(organisation for _, organisation, _ in rows),
        rank=_array(rank for _, _, rank in rows),
    )


def _entries_of(owner: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
    """Return the entries of rising owners that belong to `rows`, row after row, and the place of the row of each."""
    first = np.searchsorted(owner, rows, side="left")
    counts = np.searchsorted(owner, rows, side="right") - first
    places = np.repeat(np.arange(len(rows)), counts)
    before = np.cumsum(counts) - counts
    return np.arange(len(places)) + np.repeat(first - before, counts), places


def _is_coded(participant: Participant) -> bool:
    named = [one.kldb for one in participant.person.experiences]
    named += [wish.kldb for wish in participant.wishes if wish.organisation is None]
    return bool(named) and all(named)


def _members(sets: Sequence[frozenset[str]]) -> dict[str, Flags]:
    found: dict[str, Flags] = {}
    for number, members in enumerate(sets):
        for member in members:
            found.setdefault(member, np.zeros(len(sets), np.bool_))[number] = True
    return found


def _array(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, np.int64)
