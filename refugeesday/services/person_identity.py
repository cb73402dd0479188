"""Which person a row is about, and whom a new one may be a duplicate of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from refugeesday.domain.names import latin_words, name_key, sound_of
from refugeesday.domain.people import Person
from refugeesday.services.import_values import Duplicate

_ALIKE = 85.0
"""From here on (of 100) two names written in Latin letters are alike."""
_ALIKE_BY_SOUND = 65.0
"""The same for names that have the same consonants."""
_MOST_COMPARED = 60
"""How many of one block a new name is compared with, so that the effort grows with the list and not with its square."""


class KnownPeople:
    """Find stored people by names, birth year and phone or e-mail; each is found once (decision 15)."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_name: dict[tuple[str, str], list[Person]] = {}
        for person in people:
            self._by_name.setdefault(name_key(person.given_name, person.family_name), []).append(person)
        self._taken: set[int] = set()

    def claim(self, person: Person) -> None:
        """Note that a row is about this person by another sign, such as the number."""
        self._taken.add(person.id)

    def take(self, wanted: Person, *, is_year_known: bool) -> Person | None:
        """Give the first stored person of this identity that no earlier row took.

        With `is_year_known`, birth years are the same or both unknown; without, just one of both is known.
        """
        for person in self._by_name.get(name_key(wanted.given_name, wanted.family_name), ()):
            if person.id in self._taken or not _has_same_contact(person, wanted, or_none=is_year_known):
                continue
            years = {person.birth_year, wanted.birth_year}
            if len(years) == 1 if is_year_known else None in years:
                self._taken.add(person.id)
                return person
        return None


def _has_same_contact(one: Person, other: Person, *, or_none: bool) -> bool:
    """Say whether phone or e-mail agree; with `or_none`, also whether neither of both has any."""
    if (one.phone and one.phone == other.phone) or (one.email and one.email == other.email):
        return True
    return or_none and not (one.phone or one.email or other.phone or other.email)


def is_other_name(one: Person, other: Person) -> bool:
    """Say whether two names have so little in common that they are hardly a correction of each other."""
    mine, theirs = latin_words(one.full_name), latin_words(other.full_name)
    return not set(mine) & set(theirs) and ratio(" ".join(mine), " ".join(theirs)) < _ALIKE_BY_SOUND


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A person to compare with: the name's plain form, its words' sounds, and where the person comes from."""

    person: Person
    row: int | None
    plain: str
    sound: tuple[str, ...]


class NamesHeard:
    """Find people whose names sound alike and whose birth year or phone does not speak against it."""

    def __init__(self, stored: Iterable[Person]) -> None:
        self._blocks: dict[tuple[object, ...], list[_Named]] = {}
        for person in stored:
            self._add(_named(person, None))

    def hear(self, person: Person, *, row: int) -> Duplicate | None:
        """Give the likeliest duplicate of a new person among all heard before, and remember the new one."""
        new = _named(person, row)
        best: tuple[float, _Named] | None = None
        for other in self._near(new):
            likeness = ratio(new.plain, other.plain)
            needed = _ALIKE_BY_SOUND if new.sound == other.sound else _ALIKE
            if likeness >= needed and (best is None or likeness > best[0]) and _may_be_same(person, other.person):
                best = likeness, other
        self._add(new)
        if best is None:
            return None
        found = best[1]
        return Duplicate(
            row=row,
            name=person.full_name,
            other_name=found.person.full_name,
            other_row=found.row,
            person=found.person.id or None,
        )

    def _near(self, new: _Named) -> Iterator[_Named]:
        seen: set[int] = set()
        for key in _keys(new):
            for other in self._blocks.get(key, ())[-_MOST_COMPARED:]:
                if id(other) not in seen:
                    seen.add(id(other))
                    yield other

    def _add(self, new: _Named) -> None:
        for key in _keys(new):
            self._blocks.setdefault(key, []).append(new)


def _named(person: Person, row: int | None) -> _Named:
    words = latin_words(f"{person.given_name} {person.family_name}")
    return _Named(person=person, row=row, plain=" ".join(words), sound=tuple(sorted(map(sound_of, words))))


def _keys(one: _Named) -> Sequence[tuple[object, ...]]:
    """Give the blocks somebody is looked for in: the same sound; the same phone or year with one word alike."""
    keys: list[tuple[object, ...]] = [("sound", *one.sound)]
    for sound in set(one.sound):
        if one.person.birth_year is not None:
            keys.append(("year", one.person.birth_year, sound))
        if one.person.phone:
            keys.append(("phone", one.person.phone, sound))
    return keys


def _may_be_same(one: Person, other: Person) -> bool:
    """Say whether birth year and phone allow it; an e-mail address alone says nothing, since many share one."""
    if one.phone and one.phone == other.phone:
        return True
    if one.birth_year is not None and other.birth_year is not None:
        return one.birth_year == other.birth_year
    return not (one.phone and other.phone)
