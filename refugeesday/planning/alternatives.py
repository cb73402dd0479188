"""Say what else a participant could have had instead of a talk, and what the plan would lose.

For every other booth open to the participant the best time is looked for: free ones first, of these the one nearest to
the participant's other talks; else a taken one, from which the talk with the fewest points of somebody with the most
talks has to give way. Fixed talks never give way.

The cost is found by planning again: the alternative is put in, the talk it stands for and the one that gives way are
taken out, all other talks stay, and everything that fits is added in the best way. What the plan as it stands gives
with the best additions, less that, is the cost; only what the change can touch is planned (`surroundings.py`). It is
what the plan loses at most: moving other talks too could make it less. Best first: what costs least, then most points,
then booths in order.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.domain.interviews import InterviewState
from refugeesday.planning.additions import Worth, complete, worth_of
from refugeesday.planning.occupancy import bits
from refugeesday.planning.surroundings import MOST, Surveyor
from refugeesday.planning.values import Pair, PlannedInterview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from refugeesday.planning.occupancy import Occupancy
    from refugeesday.planning.standing import Standing
    from refugeesday.planning.values import PlanningProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Hold one other possibility: booth, slot and interpreter as numbers of the situation.

    `gives_way` is the talk in the way, None where the place is free; `cost` is what the plan loses where it `is_exact`,
    else no less than that.
    """

    instead: PlannedInterview
    score: int
    gives_way: PlannedInterview | None
    cost: Worth
    is_exact: bool = True

    @property
    def is_free(self) -> bool:
        """Say whether nobody has to give way."""
        return self.gives_way is None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    instead: PlannedInterview
    score: int
    gives_way: PlannedInterview | None = None


class Comparison:
    """Compare talks of one plan with other possibilities, one after the other; not from two threads at once.

    Where more than `most_additions` talks could be added to the plan, costs are upper bounds.
    """

    def __init__(self, standing: Standing, *, most_additions: int = MOST) -> None:
        self._standing = standing
        self._surveyor = Surveyor(standing, most=most_additions)

    @property
    def standing(self) -> Standing:
        """Give the plan that is looked at."""
        return self._standing

    def alternatives(
        self, interview: PlannedInterview, *, most: int = 3, should_stop: Callable[[], bool] | None = None
    ) -> tuple[Alternative, ...]:
        """Return up to `most` alternatives to a talk of the present plan, best first.

        Those with a free place and the most points are looked at first; booths the participant has already never
        appear. Stopped, it returns what it has.
        """
        found = []
        for place in self._places(interview, most):
            if should_stop is not None and should_stop():
                break
            gone = (interview,) if place.gives_way is None else (interview, place.gives_way)
            cost, is_exact = self._cost(gone, place.instead, forbidden=self._same_booth(interview))
            found.append(
                Alternative(
                    instead=place.instead, score=place.score, gives_way=place.gives_way, cost=cost, is_exact=is_exact
                )
            )
        return tuple(sorted(found, key=lambda one: (one.cost.core, -one.score, one.instead.booth)))

    def _cost(
        self, gone: tuple[PlannedInterview, ...], new: PlannedInterview, *, forbidden: set[tuple[int, int]]
    ) -> tuple[Worth, bool]:
        near = self._surveyor.surroundings(gone, new, forbidden=forbidden)
        before, after = (worth_of(problem, _best(problem)) for problem in (near.before, near.after))
        return before - after, near.is_exact

    def _same_booth(self, interview: PlannedInterview) -> set[tuple[int, int]]:
        """Return the pairs that would bring the talk given up back: its booth, and others of its group."""
        return {(interview.participant, booth) for booth in self._surveyor.alike[interview.booth]}

    def _places(self, interview: PlannedInterview, most: int) -> list[_Place]:
        """Return up to `most` places at other booths, the best one a booth or group: free ones first, then by points.

        Places that are taken are looked at only where there are too few free ones.
        """
        occupancy = self._surveyor.occupancy
        occupancy.remove(interview)
        try:
            pairs = self._other_pairs(interview)
            found = {}
            for pair in pairs:
                place = None if self._key(pair) in found else _free_place(occupancy, pair, interview)
                if place is not None:
                    found[self._key(pair)] = place
            movable = _Movable(self._standing, interview.participant, occupancy) if len(found) < most else None
            for pair in pairs:
                if movable is not None and len(found) < most and self._key(pair) not in found:
                    place = _taken_place(occupancy, pair, movable)
                    if place is not None:
                        found[self._key(pair)] = place
        finally:
            occupancy.add(interview)
        return list(found.values())[:most]

    def _other_pairs(self, interview: PlannedInterview) -> list[Pair]:
        """Return the pairs of the participant at booths they do not have yet, most points first."""
        person, judged = interview.participant, self._standing.judged
        had = self._same_booth(interview)
        pairs = [
            Pair(
                participant=person,
                booth=booth,
                score=int(judged.score[person, booth]),
                needs_interpreter=bool(judged.needs_interpreter[person, booth]),
            )
            for booth in np.flatnonzero(judged.eligible[person]).tolist()
            if (person, booth) not in had and not self._surveyor.occupancy.has_met(person, booth)
        ]
        return sorted(pairs, key=lambda pair: -pair.score)

    def _key(self, pair: Pair) -> int:
        return self._surveyor.alike[pair.booth][0]


def _best(problem: PlanningProblem) -> tuple[PlannedInterview, ...]:
    """Return the pins and the best talks to add to them."""
    is_whole = len(problem.pairs) == len(problem.pins)
    return problem.pins if is_whole else complete(problem)


def _free_place(occupancy: Occupancy, pair: Pair, interview: PlannedInterview) -> _Place | None:
    open_slots = bits(occupancy.slots(pair.participant, pair.booth, is_interpreted=pair.needs_interpreter))
    if not open_slots:
        return None
    others = [one.slot for one in occupancy.of(pair.participant)] or [interview.slot]
    slot = min(open_slots, key=lambda slot: (min(abs(slot - other) for other in others), slot))
    return _Place(instead=_at(occupancy, pair, slot), score=pair.score)


def _taken_place(occupancy: Occupancy, pair: Pair, movable: _Movable) -> _Place | None:
    """Return the place at the booth that the first movable talk in its way, there or with the interpreter, leaves."""
    speakers = occupancy.speakers(pair.participant) if pair.needs_interpreter else ()
    for one in movable.at(pair.booth, speakers):
        occupancy.remove(one)
        mask = occupancy.slots(pair.participant, pair.booth, is_interpreted=pair.needs_interpreter)
        slots = bits(mask)
        instead = _at(occupancy, pair, one.slot if one.slot in slots else slots[0]) if slots else None
        occupancy.add(one)
        if instead is not None:
            return _Place(instead=instead, score=pair.score, gives_way=one)
    return None


def _at(occupancy: Occupancy, pair: Pair, slot: int) -> PlannedInterview:
    interpreter = occupancy.interpreters_at(pair.participant, slot)[0] if pair.needs_interpreter else None
    return PlannedInterview(participant=pair.participant, booth=pair.booth, slot=slot, interpreter=interpreter)


class _Movable:
    """Hold the talks of others that may give way, neither fixed nor begun, the ones missed least first."""

    def __init__(self, standing: Standing, participant: int, occupancy: Occupancy) -> None:
        given, found = standing.given, standing.found
        free = {
            (one.participant, one.booth)
            for one in given.interviews
            if not one.is_fixed
            and one.state is InterviewState.PLANNED
            and (given.now is None or one.starts >= given.now)
        }
        self._talks = sorted(
            (
                one
                for one in standing.plan
                if one.participant != participant
                and (found.participants[one.participant].id, found.lanes[one.booth].booth.id) in free
            ),
            key=lambda one: (
                -occupancy.count(one.participant),
                standing.judged.score[one.participant, one.booth],
                one.place,
            ),
        )
        self._of_booth: defaultdict[int, list[int]] = defaultdict(list)
        self._of_interpreter: defaultdict[int, list[int]] = defaultdict(list)
        for number, one in enumerate(self._talks):
            self._of_booth[one.booth].append(number)
            if one.interpreter is not None:
                self._of_interpreter[one.interpreter].append(number)

    def at(self, booth: int, interpreters: Iterable[int]) -> list[PlannedInterview]:
        """Return those at a booth and those of interpreters, in order."""
        numbers = {*self._of_booth[booth], *chain.from_iterable(self._of_interpreter[one] for one in interpreters)}
        return [self._talks[number] for number in sorted(numbers)]
