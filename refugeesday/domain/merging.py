"""Make one entry of two about the same person or organisation."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, TypeVar

from refugeesday.domain.names import folded
from refugeesday.domain.organisations import Contact, Organisation
from refugeesday.domain.people import Participant, Person, Volunteer, Wish

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable

V = TypeVar("V", Person, Participant, Volunteer, Organisation)
T = TypeVar("T")

_OWN = frozenset({"id", "revision", "event", "person", "number", "check_in_code", "state", "availability"})
"""What says which entry it is, or when somebody is there: always that of the entry that is kept."""


def differing(kept: V, other: V) -> tuple[str, ...]:
    """Give the fields in which both say something, and not the same; fields with several items are joined instead."""
    said = {name: (getattr(kept, name), getattr(other, name)) for name in _single_fields(kept)}
    blank = _defaults(kept)
    return tuple(name for name, (mine, theirs) in said.items() if mine != theirs and blank[name] not in (mine, theirs))


def merged(kept: V, other: V, *, take: Collection[str] = ()) -> V:
    """Give the kept entry with what only the other one says, and the fields of `take` from the other.

    Items of both are kept: languages, wishes and contacts by what they are about, the kept entry's first.
    """
    blank = _defaults(kept)
    changes: dict[str, Any] = {
        name: getattr(other, name)
        for name in _single_fields(kept)
        if name in take or getattr(kept, name) == blank[name]
    }
    for field in fields(kept):
        mine = getattr(kept, field.name)
        if isinstance(mine, tuple) and field.name not in _OWN:
            changes[field.name] = _joined(mine, getattr(other, field.name))
    return replace(kept, **changes)


def wishing_for_merged(one: Participant, *, keep: int, other: int) -> Participant:
    """Give a participant whose wishes and exclusions of one organisation are about the one it was merged into."""
    ordered = sorted(one.wishes, key=lambda wish: wish.rank)
    wishes = tuple(replace(wish, organisation=keep) if wish.organisation == other else wish for wish in ordered)
    excluded = tuple(dict.fromkeys(keep if id_ == other else id_ for id_ in one.excluded))
    return replace(one, wishes=_joined(wishes, ()), excluded=excluded)


def by_likeness(one: Organisation, others: Iterable[Organisation]) -> list[Organisation]:
    """Put those first that may be the same as one: by their names, then by what else they say alike."""

    def unlike(other: Organisation) -> tuple[float, str]:
        said = (one.email and one.email == other.email, one.phone and one.phone == other.phone)
        likeness = SequenceMatcher(None, folded(one.name), folded(other.name)).ratio() + sum(map(bool, said))
        return -round(likeness, 2), folded(other.name)

    return sorted(others, key=unlike)


def _joined(mine: tuple[T, ...], theirs: tuple[T, ...]) -> tuple[T, ...]:
    found: dict[Hashable, T] = {}
    for item in (*mine, *theirs):
        found.setdefault(_about(item), item)
    joined = found.values()
    return tuple(_ranked(joined)) if isinstance(next(iter(joined), None), Wish) else tuple(joined)


def _about(item: object) -> Hashable:
    """Give what an item is about: a language, whom or what a wish is for, whom a contact is."""
    if isinstance(item, Contact):
        return (folded(item.name), item.email, item.phone)
    if isinstance(item, Wish):
        return (item.organisation, item.kldb, item.title)
    return getattr(item, "language", item) if hasattr(item, "level") else item


def _ranked(wishes: Iterable[Any]) -> list[Any]:
    return [replace(wish, rank=rank) for rank, wish in enumerate(wishes, 1)]


def _single_fields(one: V) -> list[str]:
    names = (field.name for field in fields(one) if field.name not in _OWN)
    return [name for name in names if not isinstance(getattr(one, name), tuple)]


def _defaults(one: V) -> dict[str, Any]:
    """Give what each field says of itself; one that must be filled in is blank where it is empty."""
    return {field.name: "" if field.default is MISSING else field.default for field in fields(one)}
