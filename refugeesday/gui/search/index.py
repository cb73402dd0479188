"""Find entries by a few letters of each word, in any spelling; a short number is compared with the entry's number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from heapq import nsmallest
from typing import TYPE_CHECKING

from refugeesday.gui.folding import fold_spelling, fold_text, search_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.services.search import SearchEntry

_SHORT = 3
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _Indexed:
    entry: SearchEntry
    text: str
    starts: str
    digits: str


class SearchIndex:
    """Hold the folded texts of all entries; building takes longer than asking."""

    def __init__(self, entries: Iterable[SearchEntry]) -> None:
        self._entries = [_indexed(entry) for entry in entries]

    def find(self, query: str, *, limit: int = _SHOWN) -> list[SearchEntry]:
        """Give the best entries: those whose words begin like the query's first, then in the order of the entries."""
        words = [(fold_text(word), fold_spelling(word)) for word in query.casefold().split()]
        if not words:
            return []
        found = []
        for place, one in enumerate(self._entries):
            rank = _rank(one, words)
            if rank is not None:
                found.append((rank, place))
        return [self._entries[place].entry for _, place in nsmallest(limit, found)]


def _rank(one: _Indexed, words: list[tuple[str, str]]) -> int | None:
    """Count the words found only inside other words; None where a word is not found at all."""
    rank = 0
    for word, spelled in words:
        if word.isdigit() and len(word) <= _SHORT:
            if one.digits != word.lstrip("0"):
                return None
        elif f" {word}" not in one.starts and f" {spelled}" not in one.starts:
            if word not in one.text and spelled not in one.text:
                return None
            rank += 1
    return rank


def _indexed(entry: SearchEntry) -> _Indexed:
    text = search_text(entry.number, entry.title, entry.detail, entry.more)
    digits = "".join(re.findall(r"\d+", entry.number)).lstrip("0")
    starts = re.sub(r"[^\w+]+", " ", text)
    return _Indexed(entry, text, f" {starts}", digits)
