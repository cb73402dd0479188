"""Shake a plan: interviews change slots by chains that keep every seat, person and interpreter in order.

A chain works on two slots. An interview goes from one to the other; where its booth is full there, one of the others
goes the opposite way; where that person is busy there, their interview comes over in turn, and so on until all fits
(Kempe chains of edge colouring). Persons who have an interview in both slots keep their slots; only the ends of a chain
wait less or more. No chain may break a
participant's gap. Interpreters follow (`leads`): an interview keeps its own, takes one who is free and used anyway, or
one whom somebody else relieves of another interview.
"""

from __future__ import annotations

from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING

from refugeesday.planning.leads import Leads
from refugeesday.planning.occupancy import bits, mask_of
from refugeesday.planning.values import PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from random import Random

HOT, COLD = 2.0, 0.15
TIE = 0.5
TOO_NEAR = 10_000  # so much that no chance allows it
LONGEST = 12
NEAR_SHARE = 0.8
ANYBODY_SHARE = 0.2


class Shaking:
    """Hold a plan as slots and masks while it is shaken; `best` is the least idle plan met."""

    def __init__(
        self,
        problem: PlanningProblem,
        interviews: Sequence[PlannedInterview],
        fixed: Sequence[PlannedInterview],
        chance: Random,
    ) -> None:
        plan = sorted(interviews, key=lambda interview: interview.place)
        still = {(i.participant, i.booth, i.slot) for i in (*fixed, *(problem.published or ()))}
        self._chance, self._plan, self._width = chance, plan, problem.slot_count
        self._is_still = [(i.participant, i.booth, i.slot) in still for i in plan]
        self._gap = [p.gap for p in problem.participants]
        self._attends = [0 if p.is_absent else mask_of(p.available) for p in problem.participants]
        self._seats = [seats for booth in problem.booths for seats in booth.capacity]
        self._open = [mask_of(booth.capacity) for booth in problem.booths]
        self._slot = [i.slot for i in plan]
        self._person, self._booth = [i.participant for i in plan], [i.booth for i in plan]
        self._own = [0] * len(problem.participants)
        self._of: dict[int, list[int]] = {}
        self._there: dict[int, int] = {}
        self._at: list[list[int]] = [[] for _ in self._seats]
        for number, interview in enumerate(plan):
            self._own[interview.participant] |= 1 << interview.slot
            self._of.setdefault(interview.participant, []).append(number)
            self._there[interview.participant * self._width + interview.slot] = number
            self._at[interview.booth * self._width + interview.slot].append(number)
        self._leads = Leads(problem, plan, self._is_still)
        self._cost_of: dict[tuple[int, int], int] = {}
        self._cost = sum(self._price(person) for person in self._of)
        self._keep()

    @property
    def people(self) -> int:
        """Return how many participants have an interview."""
        return len(self._of)

    @property
    def several(self) -> int:
        """Return how many participants have more than one interview."""
        return sum(len(own) > 1 for own in self._of.values())

    def best(self) -> list[PlannedInterview]:
        """Return the least idle plan met."""
        return [
            PlannedInterview(participant=i.participant, booth=i.booth, slot=slot, interpreter=leader)
            for i, slot, leader in zip(self._plan, *self._best, strict=True)
        ]

    def run(self, tries: int, should_stop: Callable[[], bool]) -> int:
        """Try `tries` chains, fewer if nobody waits; return the idle slots of `best`.

        Most begin with an interview of somebody who waits, ANYBODY_SHARE with anybody's: a few who wait are often held
        up by those who do not.
        """
        waiting: list[int] = []
        everybody = list(self._of)
        draw = self._chance.random
        for turn in range(tries):
            if turn % 256 == 0:
                waiting = [person for person in self._of if self._price(person) > 0]
                if not waiting or should_stop():
                    break
            people = everybody if draw() < ANYBODY_SHARE else waiting
            own = self._of[people[int(draw() * len(people))]]
            self._try(own[int(draw() * len(own))], HOT * (COLD / HOT) ** (turn / tries))
        if self._cost < self._least:
            self._keep()
        return self._least

    def _keep(self) -> None:
        """Note the plan as the least idle one; called only before it gets worse, as copying takes long."""
        self._least, self._best = self._cost, (list(self._slot), self._leads.leaders())

    def _price(self, person: int, change: int = 0) -> int:
        """Return what a participant's slots cost with the bits of `change` flipped: idle slots, or TOO_NEAR."""
        key = (self._own[person] ^ change, self._gap[person])
        found = self._cost_of.get(key)
        if found is None:
            rooms = [after - before - 1 - key[1] for before, after in pairwise(bits(key[0]))]
            found = sum(rooms) if all(room >= 0 for room in rooms) else TOO_NEAR
            self._cost_of[key] = found
        return found

    def _try(self, number: int, heat: float) -> None:
        if self._is_still[number]:
            return
        new = self._target(self._person[number], self._slot[number], self._booth[number])
        chain = [] if new < 0 else self._chain(number, new)
        if not chain:
            return
        change = 1 << self._slot[number] | 1 << new
        ends = _ends(self._person[one] for one in chain)
        gain = sum(self._price(person, change) - self._price(person) for person in ends)
        if gain > 0 and self._chance.random() >= exp(-gain / heat):
            return
        if gain > 0 and self._cost < self._least:
            self._keep()
        both = self._slot[number] + new
        if self._leads.follow([(one, both - self._slot[one]) for one in chain]):
            self._put(chain, both)
            self._cost += gain

    def _target(self, person: int, old: int, booth: int) -> int:
        """Return a random slot the two could meet at, seats and interpreters aside, or -1.

        It keeps the gap to all other interviews of the participant; most tries go right beside one of them.
        """
        rest, step = self._own[person] ^ (1 << old), self._gap[person] + 1
        free = self._attends[person] & ~self._own[person] & self._open[booth]
        for back in range(1, step):
            free &= ~(rest << back | rest >> back)
        near = free & (rest << step | rest >> step)
        choices = bits(near if near and self._chance.random() < NEAR_SHARE else free)
        return choices[int(self._chance.random() * len(choices))] if choices else -1

    def _chain(self, number: int, new: int) -> list[int]:
        """Return all who change between the slot of interview `number` and `new`, empty if that cannot be."""
        both = self._slot[number] + new
        chain, turn = [number], 0
        arrivals: dict[int, int] = {}
        while turn < len(chain):
            one = chain[turn]
            turn += 1
            old, to = self._slot[one], both - self._slot[one]
            person = self._person[one]
            if self._is_still[one] or not self._attends[person] >> to & 1 or len(chain) > LONGEST:
                return []
            busy = self._there.get(person * self._width + to, -1)
            if busy >= 0 and busy not in chain:
                chain.append(busy)
            seat = self._booth[one] * self._width
            arrivals[seat + to] = arrivals.get(seat + to, 0) + 1
            arrivals[seat + old] = arrivals.get(seat + old, 0) - 1
            leaving = sum(self._booth[o] == self._booth[one] and self._slot[o] == to for o in chain[turn:])
            if len(self._at[seat + to]) + arrivals[seat + to] - leaving > self._seats[seat + to]:
                other = self._least_loss(self._at[seat + to], chain, old)
                if other < 0:
                    return []
                chain.append(other)
        return chain

    def _least_loss(self, there: Sequence[int], chain: Sequence[int], slot: int) -> int:
        """Return who of `there` loses least by going to `slot`, ties by chance; -1 if nobody can."""
        best, least = -1, float("inf")
        for other in there:
            person = self._person[other]
            if other in chain or self._is_still[other] or not self._attends[person] >> slot & 1:
                continue
            loss = self._chance.random() * TIE
            if not self._own[person] >> slot & 1:
                loss += self._price(person, 1 << slot | 1 << self._slot[other]) - self._price(person)
            if loss < least:
                best, least = other, loss
        return best

    def _put(self, chain: Sequence[int], both: int) -> None:
        for number in chain:
            del self._there[self._person[number] * self._width + self._slot[number]]
            self._at[self._booth[number] * self._width + self._slot[number]].remove(number)
            self._own[self._person[number]] ^= 1 << self._slot[number]
        for number in chain:
            slot = self._slot[number] = both - self._slot[number]
            self._there[self._person[number] * self._width + slot] = number
            self._at[self._booth[number] * self._width + slot].append(number)
            self._own[self._person[number]] ^= 1 << slot


def _ends(people: Iterable[int]) -> list[int]:
    """Return who is named once; who is named twice has an interview in both slots before and after."""
    found: dict[int, bool] = {}
    for person in people:
        found[person] = person not in found
    return [person for person, is_end in found.items() if is_end]
