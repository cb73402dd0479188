"""Cut out of an event what a change of its plan can touch, so that what the change costs is found at once, at any size.

Beside a plan a talk can be *added* where a participant, a seat and, for some, an interpreter are free. Adding another
one never makes it possible, so what can be added together can be added one by one. Two additions hinder each other
only where they share a participant, a booth or an interpreter: they fall into parts that have nothing in common. In a
part without a participant, booth or interpreter of the change the best additions are the same before and after it, and
what the change costs is decided in the others: its surroundings. Where nothing can be added to the plan as it stands,
these hold what the change itself sets free, and little else.

Where too many talks could be added (`MOST`) the parts are not looked for. Then only what the change takes away counts:
a plan after it can have all that one before it has, but what needs the participant, the booth or the interpreter of
the new talk. What these could add at best is more than is lost, and the cost an upper bound.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.occupancy import Occupancy, flags_of
from refugeesday.planning.values import Pair, PlannedInterview

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from refugeesday.planning.profiles import Flags
    from refugeesday.planning.standing import Standing
    from refugeesday.planning.values import PlanBooth, PlanningProblem

MOST = 5_000
Place = tuple[int, int]
"""Participant and booth."""
_Addition = tuple[int, int, tuple[int, ...]]
"""Participant, booth, and the interpreters who could interpret; none where nobody has to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Hold one part of an event twice: with the plan before a change and after it as pins, by numbers of its own.

    `is_exact`: the best plans of the two differ as those of the whole event do, else by more.
    """

    before: PlanningProblem
    after: PlanningProblem
    is_exact: bool


class Surveyor:
    """Find the surroundings of changes of one plan, one after the other; not from two threads at once.

    `alike` are for each booth those of its group, or itself; `occupancy` holds the plan.
    """

    def __init__(self, standing: Standing, *, most: int = MOST) -> None:
        self._problem, self._plan, self._judged = standing.problem, standing.plan, standing.judged
        self.alike = _alike(standing.problem)
        self._is_met = np.zeros_like(self._judged.eligible)
        self.occupancy = Occupancy(standing.problem)
        for one in standing.plan:
            self._put_in(one)
        self._possible = self._find()
        self._is_complete_enough = int(self._possible.sum()) <= most

    def surroundings(
        self, gone: Sequence[PlannedInterview], new: PlannedInterview, *, forbidden: Collection[Place]
    ) -> Surroundings:
        """Return what taking talks out and putting one in can touch; `forbidden` may not be added afterwards.

        The new talk must be possible when those are gone.
        """
        is_exact, touched = self._is_complete_enough, _Touched()
        if is_exact:
            touched.add(*gone, new)
            before, after = set(self._named(self._possible)), self._after(gone, new, forbidden)
            touched.spread(before | after)
        else:
            touched.add(new)
            before, after = {one for one in self._named(self._near(new)) if touched.meets(one)}, set()
            touched.spread(before)
            touched.add(*gone)
        part = _Part(self._problem, self._plan, (*gone, new), touched)
        kept = tuple(one for one in self._plan if one not in gone)
        own = (*self._problem.pairs, self._pair(new.participant, new.booth))
        return Surroundings(
            before=part.problem(own, self._plan, free=self._pairs(before, touched)),
            after=part.problem(own, (*kept, new), free=self._pairs(after, touched)),
            is_exact=is_exact,
        )

    def _pairs(self, additions: Iterable[_Addition], touched: _Touched) -> list[Pair]:
        return [self._pair(row, column) for row, column, voices in additions if touched.meets((row, column, voices))]

    def _after(
        self, gone: Sequence[PlannedInterview], new: PlannedInterview, forbidden: Collection[Place]
    ) -> set[_Addition]:
        """Return what can be added after a change."""
        for one in gone:
            self._take_out(one)
        self._put_in(new)
        possible = self._find()
        for place in forbidden:
            possible[place] = False
        found = set(self._named(possible))
        self._take_out(new)
        for one in gone:
            self._put_in(one)
        return found

    def _near(self, new: PlannedInterview) -> Flags:
        """Return which of the possible additions need the participant, the booth or the interpreter of a talk."""
        near = np.zeros_like(self._possible)
        near[new.participant], near[:, new.booth] = True, True
        if new.interpreter is not None:
            near |= self._judged.needs_interpreter & np.array(
                [[new.interpreter in self.occupancy.speakers(row)] for row in range(len(near))], np.bool_
            )
        return near & self._possible

    def _find(self) -> Flags:
        """Return which pairs can have a talk in addition, each alone (P×B)."""
        width, occupancy, judged = self._problem.slot_count, self.occupancy, self._judged
        there = flags_of(occupancy.participant_mask, width)
        heard = there & flags_of(self._heard(), width)
        seats = flags_of(occupancy.booth_mask, width).astype(np.float32).T
        has_place = np.where(
            judged.needs_interpreter, heard.astype(np.float32) @ seats, there.astype(np.float32) @ seats
        )
        possible: Flags = (has_place > 0) & judged.eligible & ~self._is_met
        return possible

    def _heard(self) -> list[int]:
        """Return the slots in which each participant can be interpreted."""
        known: dict[Sequence[int], int] = {}
        for voices in map(self.occupancy.speakers, range(len(self._problem.participants))):
            if voices not in known:
                known[voices] = reduce(or_, (self.occupancy.interpreter_mask[voice] for voice in voices), 0)
        return [known[self.occupancy.speakers(row)] for row in range(len(self._problem.participants))]

    def _named(self, possible: Flags) -> Iterator[_Addition]:
        occupancy = self.occupancy
        for row, column in np.argwhere(possible).tolist():
            together = occupancy.participant_mask[row] & occupancy.booth_mask[column]
            voices = occupancy.speakers(row) if self._judged.needs_interpreter[row, column] else ()
            yield row, column, tuple(one for one in voices if occupancy.interpreter_mask[one] & together)

    def _pair(self, row: int, column: int) -> Pair:
        needs, score = self._judged.needs_interpreter[row, column], self._judged.score[row, column]
        return Pair(participant=row, booth=column, score=int(score), needs_interpreter=bool(needs))

    def _put_in(self, one: PlannedInterview) -> None:
        self.occupancy.add(one)
        self._is_met[one.participant, self.alike[one.booth]] = True

    def _take_out(self, one: PlannedInterview) -> None:
        self.occupancy.remove(one)
        self._is_met[one.participant, self.alike[one.booth]] = False


class _Touched:
    """Collect participants, booths and interpreters."""

    def __init__(self) -> None:
        self.participants: set[int] = set()
        self.booths: set[int] = set()
        self.interpreters: set[int] = set()

    def add(self, *talks: PlannedInterview) -> None:
        for one in talks:
            self._take(one.participant, one.booth, () if one.interpreter is None else (one.interpreter,))

    def meets(self, one: _Addition) -> bool:
        row, column, voices = one
        return row in self.participants or column in self.booths or not self.interpreters.isdisjoint(voices)

    def spread(self, additions: Collection[_Addition]) -> None:
        """Take in all additions that share something with what is touched, directly or through others."""
        waiting = set(additions)
        while reached := {one for one in waiting if self.meets(one)}:
            waiting -= reached
            for one in reached:
                self._take(*one)

    def _take(self, row: int, column: int, voices: Sequence[int]) -> None:
        self.participants.add(row)
        self.booths.add(column)
        self.interpreters.update(voices)


class _Part:
    """Cut a part out of a problem: who is touched, and everybody whom an interpreter touched talks for.

    All other talks stand: they leave fewer seats. Interpreters who are not touched interpret what they do now.
    """

    def __init__(
        self,
        problem: PlanningProblem,
        plan: Sequence[PlannedInterview],
        changed: Sequence[PlannedInterview],
        touched: _Touched,
    ) -> None:
        self._problem = problem
        talks = (*plan, *changed)
        served = {one.participant for one in talks if one.interpreter in touched.interpreters}
        self._row = _numbered(touched.participants | served)
        self._column = _numbered(touched.booths | {one.booth for one in talks if one.participant in self._row})
        self._voice = _numbered(touched.interpreters)
        used: dict[int, list[int]] = {column: [] for column in self._column}
        for one in plan:
            if one.participant not in self._row and one.booth in used:
                used[one.booth].append(one.slot)
        self._booths = tuple(_left(problem.booths[column], slots) for column, slots in used.items())

    def problem(
        self, own: Iterable[Pair], plan: Sequence[PlannedInterview], *, free: Iterable[Pair]
    ) -> PlanningProblem:
        """Return the part with a plan as pins, whose pairs are among the `own` ones, and with those `free` to add."""
        problem, row, column = self._problem, self._row, self._column
        pins = {
            (one.participant, one.booth): PlannedInterview(
                participant=row[one.participant],
                booth=column[one.booth],
                slot=one.slot,
                interpreter=None if one.interpreter is None else self._voice.get(one.interpreter),
            )
            for one in plan
            if one.participant in row
        }
        listed = {(pair.participant, pair.booth): pair for pair in free}
        for pair in own:
            pin = pins.get((pair.participant, pair.booth))
            if pin is not None:
                listed[pair.participant, pair.booth] = replace(pair, needs_interpreter=pin.interpreter is not None)
        pairs = (
            replace(pair, participant=row[pair.participant], booth=column[pair.booth])
            for _, pair in sorted(listed.items())
        )
        return replace(
            problem,
            participants=tuple(problem.participants[number] for number in row),
            booths=self._booths,
            interpreters=tuple(problem.interpreters[number] for number in self._voice),
            pairs=tuple(pairs),
            pins=tuple(sorted(pins.values(), key=lambda pin: pin.place)),
        )


def _numbered(numbers: Iterable[int]) -> dict[int, int]:
    return {number: place for place, number in enumerate(sorted(numbers))}


def _left(booth: PlanBooth, used: Sequence[int]) -> PlanBooth:
    """Return what a booth has left beside talks in some slots that stand."""
    taken = Counter(used)
    return replace(
        booth,
        capacity=tuple(seats - taken[slot] for slot, seats in enumerate(booth.capacity)),
        minimum=max(0, booth.minimum - len(used)),
        maximum=booth.maximum - len(used),
    )


def _alike(problem: PlanningProblem) -> list[list[int]]:
    """Return for each booth those of its group, or itself: who has met one of them meets none of the others."""
    first = problem.first_of_group()
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(first):
        groups[own].append(number)
    return [groups[own] for own in first]
