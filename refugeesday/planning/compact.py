"""Close up idle slots and spare interpreters while everyone keeps their interviews.

Simulated annealing over slots: an interview of a participant who waits moves to another slot; where the booth is full
there, it changes places with one of the interviews in its way. Pairs, and so the core value, stay. A participant's
slots are the bits of an int, and its idle count is looked up by that int. Fixed interviews and published ones that
were kept do not move. Interpreters take part: a moved interview keeps its interpreter, swaps with the other, or takes
one who is free and already used. Afterwards interpreters with little to do hand over to others already used.
"""

from __future__ import annotations

from itertools import pairwise
from math import exp
from random import Random
from typing import TYPE_CHECKING

from refugeesday.planning.occupancy import Occupancy, bits
from refugeesday.planning.rota import longest_run
from refugeesday.planning.values import PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SWEEPS = (150, 1_500)
FEW_IDLE = 0.15
FEWEST_TRIES = 20_000
MOST_TRIES = 500_000
HOT, COLD = 1.5, 0.15
TIE = 0.5


def compact(
    problem: PlanningProblem,
    interviews: Sequence[PlannedInterview],
    *,
    fixed: Sequence[PlannedInterview] = (),
    seed: int = 0,
    should_stop: Callable[[], bool] = bool,
) -> list[PlannedInterview]:
    """Return the same meetings in slots and with interpreters that cost less; never worse.

    SWEEPS tries for each participant with several interviews, at least FEWEST_TRIES and at most MOST_TRIES in all; many
    more where the first leave more than FEW_IDLE idle slots a participant. The best plan seen is returned. The same
    input gives the same output unless `should_stop` says yes.
    """
    chance = Random(seed)  # noqa: S311 - chance, not secrecy
    best = list(interviews)
    for sweeps in SWEEPS:
        annealing = _Annealing(problem, best, fixed, chance)
        idle = annealing.run(should_stop, sweeps)
        best = annealing.best
        if idle <= FEW_IDLE * annealing.people or should_stop():
            break
    return spare_interpreters(problem, best, pins=problem.pins)


def spare_interpreters(
    problem: PlanningProblem, interviews: Sequence[PlannedInterview], *, pins: Sequence[PlannedInterview] = ()
) -> list[PlannedInterview]:
    """Return the plan with interviews of rarely used interpreters handed to others who are used anyway.

    An interpreter is spared only if all their interviews can go, none of them pinned or published with them.
    """
    occupancy = Occupancy(problem)
    for interview in interviews:
        occupancy.add(interview)
    settled = {*pins, *(problem.published or ())}
    for spared in sorted(range(len(problem.interpreters)), key=lambda v: (occupancy.load(v), v)):
        own = [i for i in occupancy.interviews() if i.interpreter == spared]
        if own and not settled.intersection(own):
            _hand_over(occupancy, own, spared)
    return occupancy.interviews()


def _hand_over(occupancy: Occupancy, own: Sequence[PlannedInterview], spared: int) -> None:
    done: list[tuple[PlannedInterview, PlannedInterview]] = []
    for interview in own:
        able = [v for v in occupancy.interpreters_at(interview.participant, interview.slot) if v != spared]
        able = [v for v in able if occupancy.load(v) > 0]
        if not able:
            for old, new in done:
                occupancy.remove(new)
                occupancy.add(old)
            return
        new = _changed(interview, interview.slot, able[0])
        occupancy.remove(interview)
        occupancy.add(new)
        done.append((interview, new))


def _changed(interview: PlannedInterview, slot: int, interpreter: int | None) -> PlannedInterview:
    return PlannedInterview(
        participant=interview.participant, booth=interview.booth, slot=slot, interpreter=interpreter
    )


class _Annealing:
    """Hold the plan as lists of slots and masks while it is shaken."""

    def __init__(
        self,
        problem: PlanningProblem,
        interviews: Sequence[PlannedInterview],
        fixed: Sequence[PlannedInterview],
        chance: Random,
    ) -> None:
        self._problem, self._chance = problem, chance
        self._plan = sorted(interviews, key=lambda interview: interview.place)
        self.best = list(self._plan)
        still = {(i.participant, i.booth, i.slot) for i in (*fixed, *(problem.published or ()))}
        self._is_still = [(i.participant, i.booth, i.slot) in still for i in self._plan]
        self._own: dict[int, int] = {}
        self._of: dict[int, list[int]] = {}
        self._at: dict[tuple[int, int], list[int]] = {}
        self._busy = [0] * len(problem.interpreters)
        for number, interview in enumerate(self._plan):
            person = interview.participant
            self._own[person] = self._own.get(person, 0) | 1 << interview.slot
            self._of.setdefault(person, []).append(number)
            self._at.setdefault((interview.booth, interview.slot), []).append(number)
            if interview.interpreter is not None:
                self._busy[interview.interpreter] |= 1 << interview.slot
        self._free = Occupancy(problem)
        self._idle_of: dict[tuple[int, int], int] = {}
        self._can_of: dict[tuple[int, int], bool] = {}
        self._blocks = [((1 << (last + 1)) - (1 << first)) for first, last in problem.blocks]

    @property
    def people(self) -> int:
        """Return how many participants have an interview."""
        return len(self._own)

    def run(self, should_stop: Callable[[], bool], sweeps: int) -> int:
        """Shake until nobody waits or the tries are used up; return the idle slots of `best`, the least idle plan met.

        `sweeps` tries for each participant with several interviews.
        """
        idle = least = sum(self._cost(person, mask) for person, mask in self._own.items())
        waiting = self._waiting()
        total = min(MOST_TRIES, max(FEWEST_TRIES, sweeps * sum(len(own) > 1 for own in self._of.values())))
        for turn in range(total):
            if turn % 256 == 0:
                waiting = self._waiting()
                if not waiting or should_stop():
                    break
            person = waiting[int(self._chance.random() * len(waiting))]
            heat = HOT * (COLD / HOT) ** (turn / total)
            idle += self._try_move(self._of[person][int(self._chance.random() * len(self._of[person]))], heat)
            if idle < least:
                least, self.best = idle, list(self._plan)
        return least

    def _waiting(self) -> list[int]:
        return [person for person, mask in self._own.items() if self._cost(person, mask) > 0]

    def _cost(self, person: int, mask: int) -> int:
        """Return the idle slots of a participant whose slots are `mask`, -1 if the minimum gap is broken."""
        gap = self._problem.participants[person].gap
        key = (mask, gap)
        if key not in self._idle_of:
            slots = bits(mask)
            steps = [after - before - 1 - gap for before, after in pairwise(slots)]
            self._idle_of[key] = sum(steps) if all(step >= 0 for step in steps) else -1
        return self._idle_of[key]

    def _try_move(self, number: int, heat: float) -> int:
        """Move one interview to a random slot if that pays or chance allows; return the change in idle slots."""
        mine = self._plan[number]
        if self._is_still[number]:
            return 0
        person, booth, old = mine.participant, mine.booth, mine.slot
        new = self._target(person, old)
        if new < 0:
            return 0
        mask = self._own[person] ^ (1 << old) ^ (1 << new)
        cost = self._cost(person, mask)
        if cost < 0:
            return 0
        delta = cost - self._cost(person, self._own[person])
        there = self._at.get((booth, new), [])
        if len(there) < self._problem.booths[booth].capacity[new]:
            return self._move_alone(number, new, delta, heat)
        return self._swap_best(number, there, delta, heat)

    def _target(self, person: int, old: int) -> int:
        """Return a random slot the participant is free at, or -1; most tries go beside another interview of theirs."""
        open_mask = self._free.attendance(person) & ~self._own[person]
        rest = self._own[person] ^ (1 << old)
        gap = self._problem.participants[person].gap + 1
        near = open_mask & ((rest << gap) | (rest >> gap))
        choices = bits(near if near and self._chance.random() < 0.8 else open_mask)
        return choices[int(self._chance.random() * len(choices))] if choices else -1

    def _is_taken(self, delta: int, heat: float) -> bool:
        return delta <= 0 or self._chance.random() < exp(-delta / heat)

    def _move_alone(self, number: int, new: int, delta: int, heat: float) -> int:
        mine = self._plan[number]
        if not self._is_taken(delta, heat):
            return 0
        if mine.interpreter is None:
            self._put(number, new, None)
            return delta
        self._busy[mine.interpreter] ^= 1 << mine.slot
        chosen = self._interpreter(mine.participant, mine.interpreter, new)
        self._busy[mine.interpreter] ^= 1 << mine.slot
        if chosen is None:
            return 0
        self._put(number, new, chosen)
        return delta

    def _swap_best(self, number: int, there: Sequence[int], delta: int, heat: float) -> int:
        """Change places with the one of `there` who loses least by it, ties by chance; return the change in idle."""
        old = self._plan[number].slot
        best, least = -1, float("inf")
        for other in there:
            loss = self._loss(other, old)
            if loss is not None and loss + self._chance.random() * TIE < least:
                best, least = other, loss
        return 0 if best < 0 else self._swap(number, best, delta + int(least), heat)

    def _loss(self, other: int, slot: int) -> int | None:
        """Return how many idle slots more a participant has with an interview at `slot` instead, None if impossible."""
        yours = self._plan[other]
        person, own = yours.participant, self._own[yours.participant]
        if self._is_still[other] or own >> slot & 1 or not self._free.attendance(person) >> slot & 1:
            return None
        cost = self._cost(person, own ^ (1 << slot) ^ (1 << yours.slot))
        return None if cost < 0 else cost - self._cost(person, own)

    def _swap(self, number: int, other: int, delta: int, heat: float) -> int:
        mine, yours = self._plan[number], self._plan[other]
        if not self._is_taken(delta, heat):
            return 0
        chosen = self._interpreters(mine, yours)
        if chosen is None:
            return 0
        self._put(number, yours.slot, chosen[0])
        self._put(other, mine.slot, chosen[1])
        return delta

    def _interpreters(self, mine: PlannedInterview, yours: PlannedInterview) -> tuple[int | None, int | None] | None:
        """Return who interprets after two interviews change slots, None if nobody can."""
        for interview in (mine, yours):
            if interview.interpreter is not None:
                self._busy[interview.interpreter] ^= 1 << interview.slot
        first = second = None
        is_possible = True
        if mine.interpreter is not None:
            first = self._interpreter(mine.participant, mine.interpreter, yours.slot)
            is_possible = first is not None
        if first is not None:
            self._busy[first] ^= 1 << yours.slot
        if is_possible and yours.interpreter is not None:
            second = self._interpreter(yours.participant, yours.interpreter, mine.slot)
            is_possible = second is not None
        if first is not None:
            self._busy[first] ^= 1 << yours.slot
        for interview in (mine, yours):
            if interview.interpreter is not None:
                self._busy[interview.interpreter] ^= 1 << interview.slot
        return (first, second) if is_possible else None

    def _interpreter(self, person: int, present: int, slot: int) -> int | None:
        """Return who can interpret at `slot`: the present one first, then others already used."""
        if self._can_lead(present, slot):
            return present
        for other in self._free.speakers(person):
            if other != present and self._busy[other] and self._can_lead(other, slot):
                return other
        return None

    def _can_lead(self, interpreter: int, slot: int) -> bool:
        values = self._problem.interpreters[interpreter]
        busy = self._busy[interpreter]
        if busy >> slot & 1 or not values.available[slot] or busy.bit_count() >= values.max_load:
            return False
        mask = busy | 1 << slot
        key = (mask, values.max_run)
        if key not in self._can_of:
            self._can_of[key] = all(longest_run(mask & block) <= values.max_run for block in self._blocks)
        return self._can_of[key]

    def _put(self, number: int, slot: int, interpreter: int | None) -> None:
        old = self._plan[number]
        self._own[old.participant] ^= (1 << old.slot) ^ (1 << slot)
        self._at[old.booth, old.slot].remove(number)
        self._at.setdefault((old.booth, slot), []).append(number)
        if old.interpreter is not None:
            self._busy[old.interpreter] ^= 1 << old.slot
        if interpreter is not None:
            self._busy[interpreter] ^= 1 << slot
        self._plan[number] = _changed(old, slot, interpreter)
