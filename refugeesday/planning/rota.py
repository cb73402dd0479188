"""Say which interpreter can lead one more interview, and who has to make room for it.

Interviews being placed are *items*. The busy slots of an interpreter are the bits of an int, and so are the
interpreters of a slot who could take one more interview: "is anybody free who speaks this" is one `&`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.planning.occupancy import bits, mask_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.occupancy import Occupancy
    from refugeesday.planning.values import PlanningProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Name an interpreter for a slot and what that takes: items pushed `out`, one item `handed` to another."""

    interpreter: int
    out: tuple[int, ...] = ()
    handed: tuple[int, int] | None = None


class Rota:
    """Hold which item every interpreter leads in every slot; `speakers` are the interpreters of each item."""

    def __init__(self, problem: PlanningProblem, occupancy: Occupancy, speakers: Sequence[Sequence[int]]) -> None:
        width = range(problem.slot_count)
        people = problem.interpreters
        self._speakers = speakers
        masks = {own: sum(1 << v for v in own) for own in {tuple(own) for own in speakers}}
        self._speaker_mask = [masks[tuple(own)] for own in speakers]
        self._there = [mask_of(v.available) for v in people]
        self._load = [v.max_load for v in people]
        self._run = [v.max_run for v in people]
        self._blocks = [(1 << (last + 1)) - (1 << first) for first, last in problem.blocks]
        self._item: list[dict[int, int]] = [{} for _ in people]
        self._leader: dict[int, tuple[int, int]] = {}
        self._can: dict[tuple[int, int], bool] = {}
        self._busy = [0] * len(people)
        self._free = [0] * len(people)
        self._able = [0] * problem.slot_count
        for v in range(len(people)):
            self._set_busy(v, mask_of([occupancy.work_between(v, slot, slot) for slot in width]))

    def interpreter_of(self, item: int) -> int | None:
        """Return who leads `item`."""
        place = self._leader.get(item)
        return None if place is None else place[0]

    def lead(self, item: int, interpreter: int, slot: int) -> None:
        """Let `interpreter` lead `item` at `slot`; it must be free for it."""
        self._leader[item] = interpreter, slot
        self._item[interpreter][slot] = item
        self._set_busy(interpreter, self._busy[interpreter] | 1 << slot)

    def leave(self, item: int) -> None:
        """Take `item` away from whoever leads it."""
        place = self._leader.pop(item, None)
        if place is not None:
            v, slot = place
            del self._item[v][slot]
            self._set_busy(v, self._busy[v] & ~(1 << slot))

    def hand(self, item: int, interpreter: int) -> None:
        """Give `item` to another interpreter in the same slot."""
        _, slot = self._leader[item]
        self.leave(item)
        self.lead(item, interpreter, slot)

    def find_lead(self, item: int, slot: int, out: Sequence[int], price: Sequence[int]) -> Lead | None:
        """Return the cheapest way to have somebody for `item` at `slot` when the items `out` are gone.

        First somebody free, then one whose interview another can take, then the one whose interview costs least. None
        when nobody can make room by giving up a single interview.
        """
        own = self._speaker_mask[item]
        if own & self._able[slot]:
            return Lead(interpreter=next(v for v in self._speakers[item] if self._able[slot] >> v & 1))
        for other in out:
            place = self._leader.get(other)
            if place is not None and own >> place[0] & 1:
                v, at = place
                if self._is_able(v, self._busy[v] & ~(1 << at), slot):
                    return Lead(interpreter=v)
        return self._exchange(item, slot, out) or self._cheapest(item, slot, out, price)

    def _exchange(self, item: int, slot: int, out: Sequence[int]) -> Lead | None:
        for v in self._speakers[item]:
            led = self._item[v].get(slot)
            takers = 0 if led is None or led in out else self._speaker_mask[led] & self._able[slot]
            if led is not None and takers:
                return Lead(interpreter=v, handed=(led, next(t for t in self._speakers[led] if takers >> t & 1)))
        return None

    def _cheapest(self, item: int, slot: int, out: Sequence[int], price: Sequence[int]) -> Lead | None:
        best: Lead | None = None
        least = float("inf")
        for v in self._speakers[item]:
            if not self._there[v] >> slot & 1:
                continue
            led = self._item[v].get(slot)
            for at, other in ((slot, led),) if led is not None else self._item[v].items():
                if price[other] >= least or other in out:
                    continue
                if self._is_able(v, self._busy[v] & ~(1 << at), slot):
                    best, least = Lead(interpreter=v, out=(other,)), price[other]
        return best

    def _set_busy(self, v: int, busy: int) -> None:
        self._busy[v] = busy
        free = mask_of([self._is_able(v, busy, slot) for slot in range(len(self._able))])
        for slot in bits(free ^ self._free[v]):
            self._able[slot] ^= 1 << v
        self._free[v] = free

    def _is_able(self, v: int, busy: int, slot: int) -> bool:
        if busy >> slot & 1 or not self._there[v] >> slot & 1 or busy.bit_count() >= self._load[v]:
            return False
        key = (busy | 1 << slot, self._run[v])
        if key not in self._can:
            self._can[key] = all(longest_run(key[0] & block) <= key[1] for block in self._blocks)
        return self._can[key]


def longest_run(mask: int) -> int:
    """Return the length of the longest row of set bits."""
    length = 0
    while mask:
        mask &= mask << 1
        length += 1
    return length
