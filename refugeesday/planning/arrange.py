"""Give the chosen pairs their slots and interpreters by ejection chains.

Every pair waiting goes into the slot where it pushes out the fewest troublesome others: own interviews of the
participant closer than the gap, one at a booth that is full, one whose interpreter is needed. What is pushed out waits
again. `trouble` counts how often a pair could not go in without pushing somebody out; it is the price of pushing that
pair out (guided ejection search, Nagata and Bräysy 2009). So a pair that is hard to place stays, and chains end at
those that fit elsewhere. The plan is feasible at every step, and the fullest one met is the answer. Some starts get
stuck with a pair or two where others place everything, so a search that stalls is begun anew with other chances, unless
there are more than MANY pairs: that takes long.

Where `losses` are given, a pair may also give way to another one of its participant, at the price of one push and what
that loses: somebody who is hard to place takes what is nearly as good.

One step costs O(pairs × slots × interpreters of a language); the number of steps without a gain is limited, never the
time.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.occupancy import bits, mask_of
from refugeesday.planning.rota import Rota
from refugeesday.planning.values import PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.planning.highs import Interrupt
    from refugeesday.planning.linear_program import Floats
    from refugeesday.planning.occupancy import Occupancy
    from refugeesday.planning.tables import Tables

STARTS = 4
MANY = 1_500
STALLED_STEPS = 1_000
FEW = 100
MOST_LOST = 20.0
LOST_A_PUSH = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """Hold one pair an item may stand for: its booth, open slots, whether it is interpreted, and the price of it."""

    booth: int
    open: int
    is_led: bool
    price: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Push:
    """Hold one way to place an item: its pair, slot and interpreter, who has to go; `handed` (item, interpreter)."""

    choice: _Choice
    slot: int
    interpreter: int | None
    out: tuple[int, ...]
    handed: tuple[int, int] | None = None


def arrange(
    problem: PlanningProblem,
    tables: Tables,
    occupancy: Occupancy,
    pairs: Iterable[int],
    interrupt: Interrupt,
    *,
    seed: int = 0,
    losses: Floats | None = None,
) -> int:
    """Add interviews of `pairs` (numbers in `tables`) to `occupancy`; return how many of them found no slot.

    What stands in `occupancy` stays. A published pair goes to its published slot or nowhere. `losses` tells of each
    pair in `tables` how many points it is worse than the best; one below MOST_LOST may take the place of another.
    """
    wanted = list(pairs)
    choices = _choices(tables, wanted, losses)
    best: list[PlannedInterview] = []
    for start in range(STARTS if losses is None and len(wanted) <= MANY else 1):
        arrangement = _Arrangement(problem, tables, occupancy, wanted, choices, seed + start)
        arrangement.run(interrupt)
        if not best or len(arrangement.best) > len(best):
            best = arrangement.best
        if len(best) == len(wanted) or interrupt.poll():
            break
    for interview in best:
        occupancy.add(interview)
    return len(wanted) - len(best)


def _choices(tables: Tables, pairs: Sequence[int], losses: Floats | None) -> list[list[_Choice]]:
    """Return what each of `pairs` may stand for, itself first, then other pairs of its participant, cheapest first."""
    others: dict[int, list[int]] = defaultdict(list)
    if losses is not None:
        spare = np.flatnonzero((losses < MOST_LOST) & (tables.fixed_slot < 0))
        for pair in spare[np.argsort(losses[spare], kind="stable")].tolist():
            others[int(tables.participant[pair])].append(pair)
    made: dict[int, _Choice] = {}

    def spared(pair: int) -> _Choice:
        if pair not in made and losses is not None:
            made[pair] = _choice(tables, pair, 1.0 + max(0.0, float(losses[pair])) / LOST_A_PUSH)
        return made[pair]

    return [
        [_choice(tables, pair, 0.0), *(spared(o) for o in others[int(tables.participant[pair])] if o != pair)]
        for pair in pairs
    ]


def _choice(tables: Tables, pair: int, price: float) -> _Choice:
    told = int(tables.published_slot[pair])
    return _Choice(
        booth=int(tables.booth[pair]),
        open=mask_of(tables.possible[pair].tolist()) if told < 0 else 1 << told,
        is_led=bool(tables.group[pair] >= 0),
        price=price,
    )


class _Arrangement:
    """Hold who sits where while pairs push each other; items are the positions of the pairs."""

    def __init__(
        self,
        problem: PlanningProblem,
        tables: Tables,
        occupancy: Occupancy,
        pairs: Sequence[int],
        choices: Sequence[Sequence[_Choice]],
        seed: int,
    ) -> None:
        self._chance = Random(seed)  # noqa: S311 - chance, not secrecy
        self._person = tables.participant[pairs].tolist()
        self._choices = choices
        self._taken = [own[0] for own in choices]
        self._first_of_group = problem.first_of_group()
        self._gap = [participant.gap for participant in problem.participants]
        self._most = [p.max_interviews - occupancy.count(n) for n, p in enumerate(problem.participants)]
        self._room = [booth.maximum - occupancy.talks(n) for n, booth in enumerate(problem.booths)]
        width = range(problem.slot_count)
        self._seats = [[occupancy.seats_left(booth, slot) for slot in width] for booth in range(len(problem.booths))]
        self._at: list[list[list[int]]] = [[[] for _ in width] for _ in problem.booths]
        self._own: list[dict[int, int]] = [{} for _ in problem.participants]
        self._slot = [-1] * len(pairs)
        self._total = [0] * len(problem.booths)
        self._trouble = [1] * len(pairs)
        self._rota = Rota(problem, occupancy, [occupancy.speakers(person) for person in self._person])
        first = self._taken
        order = sorted(range(len(pairs)), key=lambda item: (not first[item].is_led, first[item].open.bit_count()))
        self._waiting = deque(order)
        self.best: list[PlannedInterview] = []

    def run(self, interrupt: Interrupt) -> None:
        """Place pairs until nobody waits or the search stalls; `best` holds the fullest plan met."""
        fewest, last, stall = len(self._waiting) + 1, 0, max(STALLED_STEPS, len(self._slot))
        step = 0
        while self._waiting and step - last < stall and not (step % 8 == 0 and interrupt.poll()):
            step += 1
            self._step()
            if len(self._waiting) < fewest:
                fewest, last = len(self._waiting), step
                if fewest <= len(self._slot) // FEW:
                    self._keep()
        if not self.best:
            self._keep()

    def _step(self) -> None:
        item = self._waiting.popleft()
        push = self._best_push(item)
        if push is not None:
            self._place(item, push)
        else:
            self._waiting.append(item)

    def _keep(self) -> None:
        self.best = [
            PlannedInterview(
                participant=self._person[item],
                booth=self._taken[item].booth,
                slot=slot,
                interpreter=self._rota.interpreter_of(item),
            )
            for item, slot in enumerate(self._slot)
            if slot >= 0
        ]

    def _best_push(self, item: int) -> _Push | None:
        best: _Push | None = None
        least = float("inf")
        for choice in self._choices[item]:
            if choice.price >= least:
                break
            for slot in bits(choice.open):
                push = self._push_at(item, choice, slot, least)
                if push is None:
                    continue
                price = choice.price + sum(self._trouble[other] for other in push.out) + self._chance.random()
                if price < least:
                    best, least = push, price
        return best

    def _push_at(self, item: int, choice: _Choice, slot: int, least: float) -> _Push | None:
        out = self._in_the_way(item, choice.booth, slot)
        if out is None or choice.price + sum(self._trouble[other] for other in out) >= least:
            return None
        if not choice.is_led:
            return _Push(choice=choice, slot=slot, interpreter=None, out=tuple(out))
        found = self._rota.find_lead(item, slot, out, self._trouble)
        if found is None:
            return None
        return _Push(
            choice=choice, slot=slot, interpreter=found.interpreter, out=(*out, *found.out), handed=found.handed
        )

    def _in_the_way(self, item: int, booth: int, slot: int) -> list[int] | None:
        person = self._person[item]
        if self._seats[booth][slot] <= 0 or self._most[person] <= 0 or self._room[booth] <= 0:
            return None
        own, gap = self._own[person], self._gap[person]
        met = self._first_of_group[booth]
        out = [
            other
            for at, other in own.items()
            if -gap <= at - slot <= gap or met == self._first_of_group[self._taken[other].booth]
        ]
        if len(own) - len(out) >= self._most[person]:
            out.append(self._easiest([other for other in own.values() if other not in out]))
        there = self._at[booth][slot]
        leaving = [other for other in out if self._taken[other].booth == booth]
        if len(there) >= self._seats[booth][slot] and not set(leaving).intersection(there):
            out.append(self._easiest(there))
        elif self._total[booth] >= self._room[booth] and not leaving:
            out.append(self._easiest([other for at in self._at[booth] for other in at]))
        return out

    def _easiest(self, items: Sequence[int]) -> int:
        if len(items) == 1:
            return items[0]
        return min(items, key=lambda other: (self._trouble[other], self._chance.random()))

    def _place(self, item: int, push: _Push) -> None:
        if push.out:
            self._trouble[item] += 1
        for other in push.out:
            self._remove(other)
            self._waiting.append(other)
        if push.handed is not None:
            self._rota.hand(*push.handed)
        slot, booth = push.slot, push.choice.booth
        self._slot[item], self._taken[item] = slot, push.choice
        self._own[self._person[item]][slot] = item
        self._at[booth][slot].append(item)
        self._total[booth] += 1
        if push.interpreter is not None:
            self._rota.lead(item, push.interpreter, slot)

    def _remove(self, item: int) -> None:
        slot, booth = self._slot[item], self._taken[item].booth
        self._slot[item] = -1
        del self._own[self._person[item]][slot]
        self._at[booth][slot].remove(item)
        self._total[booth] -= 1
        self._rota.leave(item)
