"""Hold the cards and closed cells of a board, made when looked at: thousands exist, a window shows fifty."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping
    from collections.abc import Set as AbstractSet

    from refugeesday.gui.widgets.board_values import BoardCard

Place = tuple[int, int]
"""Row id and lane id."""


class CardSource(NamedTuple):
    """Say what a card is made of: its id, its person, and whatever decides how it looks."""

    id: int
    person: int
    about: object


class Cards:
    """Hold what stands where; a card is made when it is asked for first, and kept."""

    def __init__(self, sources: Mapping[Place, CardSource], make: Callable[[Place, CardSource], BoardCard]) -> None:
        self._sources, self._make = sources, make
        self._made: dict[Place, BoardCard] = {}
        self._places: dict[int, Place] | None = None
        self._base: tuple[Cards, set[Place]] | None = None
        self._of_person: dict[int, list[Place]] | None = None

    @classmethod
    def of(cls, *cards: BoardCard) -> Cards:
        """Hold cards that are made already."""
        made = {(card.row, card.lane): card for card in cards}
        sources = {place: CardSource(card.id, card.person, card) for place, card in made.items()}
        return cls(sources, lambda place, _source: made[place])

    def patched(
        self,
        *,
        gone: Iterable[Place],
        new: Mapping[Place, CardSource],
        make: Callable[[Place, CardSource], BoardCard],
    ) -> Cards:
        """Give the cards with some taken away and some put in; the others stay as they were made."""
        changed = {*gone, *new}
        sources = {**self._sources}
        for place in changed:
            sources.pop(place, None)
        found = Cards({**sources, **new}, make)
        found._made = {place: card for place, card in self._made.items() if place not in changed}
        found._base, self._base = (self, changed), None  # or all boards since the first would be kept
        return found

    def unmade(self) -> Cards:
        """Give the same cards, each to be made again: words are others now."""
        return Cards(self._sources, self._make)

    def __len__(self) -> int:
        return len(self._sources)

    def __iter__(self) -> Iterator[BoardCard]:
        return (self._card(place, source) for place, source in self._sources.items())

    @property
    def places(self) -> KeysView[Place]:
        """Give where cards are."""
        return self._sources.keys()

    @property
    def ids(self) -> KeysView[int]:
        """Give the ids of all cards."""
        return self._by_id().keys()

    def at(self, place: Place) -> BoardCard | None:
        """Give the card at a place."""
        source = self._sources.get(place)
        return None if source is None else self._card(place, source)

    def place_of(self, id_: int) -> Place | None:
        """Find a card by its id."""
        return self._by_id().get(id_)

    def places_of(self, person: int | None) -> list[Place]:
        """Find the cards of a person."""
        if self._of_person is None:
            found: defaultdict[int, list[Place]] = defaultdict(list)
            for place, source in self._sources.items():
                found[source.person].append(place)
            self._of_person = dict(found)
        return self._of_person.get(person, []) if person is not None else []

    def differing(self, other: Cards) -> set[Place]:
        """Give the places where another board looks different."""
        if self._base is not None and self._base[0] is other:
            return set(self._base[1])
        mine, theirs = self._sources, other._sources
        return {place for place in mine.keys() | theirs.keys() if mine.get(place) != theirs.get(place)}

    def _by_id(self) -> dict[int, Place]:
        if self._places is None:
            self._places = {source.id: place for place, source in self._sources.items()}
        return self._places

    def _card(self, place: Place, source: CardSource) -> BoardCard:
        found = self._made.get(place)
        if found is None:
            found = self._made[place] = self._make(place, source)
        return found


class Closed:
    """Hold where nobody can meet, and why: whole lanes by their rows, and single places besides.

    Lanes with the same hours share one mapping of row ids to words; the words are empty but for the first of
    neighbouring cells.
    """

    def __init__(
        self, lanes: Mapping[int, Mapping[int, str]] | None = None, places: AbstractSet[Place] = frozenset()
    ) -> None:
        self._lanes, self._places = lanes or {}, places

    def at(self, place: Place) -> str | None:
        """Give the words of a closed cell, None for an open one."""
        words = self._lanes.get(place[1], {}).get(place[0])
        return "" if words is None and place in self._places else words

    def count(self, lane: int) -> int:
        """Count the rows in which nobody is at a lane."""
        return len(self._lanes.get(lane, ()))

    def differing(self, other: Closed) -> set[Place]:
        """Give the places that are closed in one of two boards only, or for another reason."""
        found = set(self._places ^ other._places)
        for lane in self._lanes.keys() | other._lanes.keys():
            mine, theirs = self._lanes.get(lane, {}), other._lanes.get(lane, {})
            if mine is not theirs and mine != theirs:
                found |= {(row, lane) for row in mine.keys() | theirs.keys() if mine.get(row) != theirs.get(row)}
        return found
