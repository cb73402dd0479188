"""Find entries by a few letters of each word, in any spelling; a short number is compared with the entry's number.

Whose name or number begins like the query comes first, and no kind of thing crowds out the others.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from heapq import nsmallest
from typing import TYPE_CHECKING

from refugeesday.gui.folding import fold_spelling, fold_text, search_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.services.search import EntryKind, SearchEntry

_SHORT = 3
_SHOWN = 12
_TOGETHER = 4
"""So many of a kind stand together before other kinds that fit as well have their turn."""


@dataclass(frozen=True, slots=True)
class _Indexed:
    entry: SearchEntry
    text: str
    name: str
    starts: str
    digits: str


class SearchIndex:
    """Hold the folded texts of all entries; building takes longer than asking."""

    def __init__(self, entries: Iterable[SearchEntry]) -> None:
        self._entries = [_indexed(entry) for entry in entries]

    def find(self, query: str, *, limit: int = _SHOWN) -> list[SearchEntry]:
        """Give the best entries: those whose names begin like the query's words, then what else does, then the rest."""
        words = [(fold_text(word), fold_spelling(word)) for word in query.casefold().split()]
        if not words:
            return []
        found = []
        seen: Counter[tuple[int, EntryKind]] = Counter()
        for place, one in enumerate(self._entries):
            rank = _rank(one, words)
            if rank is not None:
                seen[rank, one.entry.kind] += 1
                turn = (seen[rank, one.entry.kind] - 1) // _TOGETHER
                found.append((rank, turn, place))
        return [self._entries[place].entry for *_, place in nsmallest(limit, found)]


def _rank(one: _Indexed, words: list[tuple[str, str]]) -> int | None:
    """Add up how far off the words are found: in the name, elsewhere, inside other words; None where one is not."""
    rank = 0
    for word, spelled in words:
        if word.isdigit() and len(word) <= _SHORT:
            if one.digits != word.lstrip("0"):
                return None
        elif f" {word}" not in one.starts and f" {spelled}" not in one.starts:
            if word not in one.text and spelled not in one.text:
                return None
            rank += 2
        elif f" {word}" not in one.name and f" {spelled}" not in one.name:
            rank += 1
    return rank


def _indexed(entry: SearchEntry) -> _Indexed:
    text = search_text(entry.number, entry.title, entry.detail, entry.more)
    name = _words(search_text(entry.number, entry.title))
    digits = "".join(re.findall(r"\d+", entry.number)).lstrip("0")
    return _Indexed(entry, text, name, _words(text), digits)


def _words(text: str) -> str:
    """Give the words of a text, a blank before each."""
    return " " + re.sub(r"[^\w+]+", " ", text)
