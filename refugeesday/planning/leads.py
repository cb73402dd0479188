"""Say who interprets when interviews of a whole plan change slots.

Interviews are numbers, places in the plan. The busy slots of an interpreter are the bits of an int. Who speaks the
language but leads another interview then, has all the work they can bear, or would get no rest, is relieved: somebody
else takes over the one interview that is in the way, at whatever slot it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.planning.occupancy import Occupancy, bits, mask_of
from refugeesday.planning.rota import longest_run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.values import PlannedInterview, PlanningProblem

NOBODY = -1
MOST_RELIEVED = 1


class Leads:
    """Hold who leads which interview; only interpreters of the plan lead, so their number never grows.

    Interviews that are still keep theirs.
    """

    def __init__(self, problem: PlanningProblem, plan: Sequence[PlannedInterview], is_still: Sequence[bool]) -> None:
        speakers = Occupancy(problem).speakers
        self._is_still = is_still
        used = {i.interpreter for i in plan}
        known: dict[Sequence[int], list[int]] = {}
        for interview in plan:
            able = speakers(interview.participant)
            known.setdefault(able, [v for v in able if v in used])
        self._speakers = [known[speakers(i.participant)] for i in plan]
        self._leader = [NOBODY if i.interpreter is None else i.interpreter for i in plan]
        self._slot = [i.slot for i in plan]
        self._there = [mask_of(v.available) for v in problem.interpreters]
        self._load = [v.max_load for v in problem.interpreters]
        self._run = [v.max_run for v in problem.interpreters]
        self._blocks = [(1 << (last + 1)) - (1 << first) for first, last in problem.blocks]
        self._busy = [0] * len(problem.interpreters)
        self._leads: dict[tuple[int, int], int] = {}
        self._can: dict[tuple[int, int], bool] = {}
        for number, leader in enumerate(self._leader):
            if leader != NOBODY:
                self._begin(number, leader, self._slot[number])

    def leaders(self) -> list[int | None]:
        """Return the interpreter of every interview, None where nobody is needed."""
        return [None if leader == NOBODY else leader for leader in self._leader]

    def follow(self, moves: Sequence[tuple[int, int]]) -> bool:
        """Give every (interview, new slot) of `moves` an interpreter there and say yes, or leave all as it was."""
        before = [(number, self._leader[number], self._slot[number]) for number, _ in moves]
        for number, leader, _ in before:
            if leader != NOBODY:
                self._end(number)
        for number, slot in moves:
            self._slot[number] = slot
        handed: list[tuple[int, int, int]] = []
        led: list[int] = []
        for number, leader, _ in before:
            if leader == NOBODY:
                continue
            chosen = self._find(number, leader, handed)
            if chosen == NOBODY:
                self._undo(led, handed, before)
                return False
            self._begin(number, chosen, self._slot[number])
            led.append(number)
        return True

    def _undo(
        self, led: Sequence[int], handed: Sequence[tuple[int, int, int]], before: Sequence[tuple[int, int, int]]
    ) -> None:
        for number in led:
            self._end(number)
        for number, old, _ in reversed(handed):
            if number not in led:
                self._end(number)
                self._begin(number, old, self._slot[number])
        for number, leader, slot in before:
            self._slot[number] = slot
            if leader != NOBODY:
                self._begin(number, leader, slot)

    def _find(self, number: int, present: int, handed: list[tuple[int, int, int]]) -> int:
        if self._can_lead(present, self._slot[number]):
            return present
        return self._relieve(number, handed, ())

    def _relieve(self, number: int, handed: list[tuple[int, int, int]], asked: tuple[int, ...]) -> int:
        """Return who can lead `number` once what was in their way is handed over, or NOBODY.

        At most MOST_RELIEVED interpreters are relieved one after the other; `asked` are those who wait for it.
        """
        slot, speakers = self._slot[number], self._speakers[number]
        for other in speakers:
            if other not in asked and self._can_lead(other, slot):
                return other
        if len(asked) == MOST_RELIEVED:
            return NOBODY
        for other in speakers:
            if other in asked or not self._there[other] >> slot & 1:
                continue
            for theirs in self._in_the_way(other, slot):
                third = NOBODY if self._is_still[theirs] else self._relieve(theirs, handed, (*asked, other))
                if third != NOBODY:
                    handed.append((theirs, other, third))
                    self._end(theirs)
                    self._begin(theirs, third, self._slot[theirs])
                    return other
        return NOBODY

    def _in_the_way(self, interpreter: int, slot: int) -> list[int]:
        """Return the interviews each of which keeps `interpreter`, who is there, from leading another one at `slot`."""
        busy = self._busy[interpreter]
        if busy >> slot & 1:
            return [self._leads[interpreter, slot]]
        return [
            self._leads[interpreter, at] for at in bits(busy) if self._is_able(interpreter, busy & ~(1 << at), slot)
        ]

    def _can_lead(self, interpreter: int, slot: int) -> bool:
        return bool(self._there[interpreter] >> slot & 1) and self._is_able(interpreter, self._busy[interpreter], slot)

    def _is_able(self, interpreter: int, busy: int, slot: int) -> bool:
        """Return whether somebody with the work `busy` can bear one more interview at `slot`."""
        if busy >> slot & 1 or busy.bit_count() >= self._load[interpreter]:
            return False
        key = (busy | 1 << slot, self._run[interpreter])
        found = self._can.get(key)
        if found is None:
            found = self._can[key] = all(longest_run(key[0] & block) <= key[1] for block in self._blocks)
        return found

    def _begin(self, number: int, leader: int, slot: int) -> None:
        self._leader[number] = leader
        self._busy[leader] |= 1 << slot
        self._leads[leader, slot] = number

    def _end(self, number: int) -> None:
        leader, slot = self._leader[number], self._slot[number]
        self._busy[leader] &= ~(1 << slot)
        del self._leads[leader, slot]
