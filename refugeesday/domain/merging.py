"""Make one entry of two about the same person."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from refugeesday.domain.people import Participant, Person, Volunteer, Wish

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable

V = TypeVar("V", Person, Participant, Volunteer)
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

    Items of both are kept: languages and wishes by what they are about, the kept entry's first.
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


def _joined(mine: tuple[T, ...], theirs: tuple[T, ...]) -> tuple[T, ...]:
    found: dict[Hashable, T] = {}
    for item in (*mine, *theirs):
        found.setdefault(_about(item), item)
    joined = found.values()
    return tuple(_ranked(joined)) if isinstance(next(iter(joined), None), Wish) else tuple(joined)


def _about(item: object) -> Hashable:
    """Give what an item is about: of a language the language, of a wish whom or what is wished for."""
    if isinstance(item, Wish):
        return (item.organisation, item.kldb, item.title)
    return getattr(item, "language", item) if hasattr(item, "level") else item


def _ranked(wishes: Iterable[Any]) -> list[Any]:
    return [replace(wish, rank=rank) for rank, wish in enumerate(wishes, 1)]


def _single_fields(one: V) -> list[str]:
    names = (field.name for field in fields(one) if field.name not in _OWN)
    return [name for name in names if not isinstance(getattr(one, name), tuple)]


def _defaults(one: V) -> dict[str, Any]:
    return {field.name: field.default for field in fields(one) if field.default is not MISSING}
