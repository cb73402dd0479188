"""Say at once where an interview may be dragged: allowed, allowed with a drawback, or not, and why.

A MoveBoard is made once for a plan; every question about one interview is then a few numpy operations over all booths
and slots, as the masks of the occupancy already hold capacity, gaps, loads and rests.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from refugeesday.planning.occupancy import Occupancy, flags_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.planning.values import PlannedInterview, PlanningProblem


class Verdict(IntEnum):
    """Say whether an interview may go to a place."""

    ALLOWED = 0
    DRAWBACK = 1
    REFUSED = 2


class MoveReason(IntEnum):
    """Say why a place is refused or has a drawback; of several, the one with the highest number is given."""

    NONE = 0
    LOWER_SCORE = 1
    MORE_IDLE = 2
    OTHER_INTERPRETER = 3
    BELOW_MINIMUM = 4
    PUBLISHED = 5
    NO_INTERPRETER = 10
    BOOTH_FULL = 11
    BOOTH_MAXIMUM = 12
    PARTICIPANT_BUSY = 13
    BOOTH_CLOSED = 14
    PARTICIPANT_AWAY = 15
    MET_ALREADY = 16
    NOT_ELIGIBLE = 17
    PAST = 18
    PINNED = 19


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveTable:
    """Hold the answers for one interview: `verdict` and `reason` are B×S arrays of Verdict and MoveReason numbers."""

    verdict: NDArray[np.int8]
    reason: NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Judged:
    """Say of every pair, in P×B arrays, whether it may meet, what it is worth, and whether it needs an interpreter."""

    eligible: NDArray[np.bool_]
    score: NDArray[np.int8] | NDArray[np.int64]
    needs_interpreter: NDArray[np.bool_]


class MoveBoard:
    """Answer where the interviews of one plan may go, and where a participant could have one more.

    `from_slot`: earlier slots are past. `judged` says which pairs may meet instead of `problem.pairs`, so that a large
    problem needs no object a pair.
    """

    def __init__(
        self,
        problem: PlanningProblem,
        interviews: Iterable[PlannedInterview],
        *,
        from_slot: int = 0,
        judged: Judged | None = None,
    ) -> None:
        self._problem = problem
        self._from_slot = from_slot
        self._occupancy = Occupancy(problem)
        for interview in interviews:
            self._occupancy.add(interview)
        self._pinned = set(problem.pins)
        self._told = {(i.participant, i.booth, i.slot) for i in problem.published or ()}
        self._capacity = np.array([b.capacity for b in problem.booths], np.int64).reshape(
            len(problem.booths), problem.slot_count
        )
        self._judged = judged or judge_pairs(problem)

    def table(self, interview: PlannedInterview) -> MoveTable:
        """Return the verdict and the reason for every (booth, slot) to which `interview` of the plan could go."""
        self._occupancy.remove(interview)
        try:
            reason = self._drawbacks(interview)
            self._refuse(reason, interview.participant)
        finally:
            self._occupancy.add(interview)
        reason[interview.booth, interview.slot] = MoveReason.NONE
        if interview in self._pinned:
            reason[:] = MoveReason.PINNED
        elif interview.slot < self._from_slot:
            reason[:] = MoveReason.PAST
        return _table_of(reason)

    def places(self, participant: int) -> MoveTable:
        """Return the verdict and the reason for every (booth, slot) where one more interview could take place."""
        reason = np.zeros(self._capacity.shape, np.int8)
        slots = [other.slot for other in self._occupancy.of(participant)]
        gap = self._problem.participants[participant].gap
        idle = np.array([_idle([*slots, slot], gap) for slot in range(self._problem.slot_count)])
        reason[:, idle > _idle(slots, gap)] = MoveReason.MORE_IDLE
        self._refuse(reason, participant)
        return _table_of(reason)

    def takes(self, participant: int, booth: int, slot: int) -> bool:
        """Return whether one more interview of `participant` could be at a place, faster than `places`."""
        needs = bool(self._judged.needs_interpreter[participant, booth])
        is_open = slot >= self._from_slot and self._judged.eligible[participant, booth]
        return bool(is_open and self._occupancy.slots(participant, booth, is_interpreted=needs) >> slot & 1)

    def hears(self, interpreter: int, slot: int) -> bool:
        """Return whether an interpreter can take one more interview at `slot`."""
        return bool(self._occupancy.interpreter_mask[interpreter] >> slot & 1)

    def put_in(self, interview: PlannedInterview) -> None:
        """Add an interview whose place was allowed, to ask about a plan that is different."""
        self._occupancy.add(interview)

    def take_out(self, interview: PlannedInterview) -> None:
        """Leave an interview of the plan out; KeyError if it is not there."""
        self._occupancy.remove(interview)

    def interpreter(self, interview: PlannedInterview, slot: int, *, is_new: bool = False) -> int | None:
        """Return who would interpret `interview` at `slot`: the one it has if free, else the best spared; None if none.

        `is_new`: the interview is not in the plan yet.
        """
        if not is_new:
            self._occupancy.remove(interview)
        try:
            free = self._occupancy.interpreters_at(interview.participant, slot)
        finally:
            if not is_new:
                self._occupancy.add(interview)
        return interview.interpreter if interview.interpreter in free else next(iter(free), None)

    def cell(self, interview: PlannedInterview, booth: int, slot: int) -> tuple[Verdict, MoveReason]:
        """Return the verdict and the reason for one place."""
        table = self.table(interview)
        return Verdict(int(table.verdict[booth, slot])), MoveReason(int(table.reason[booth, slot]))

    def _refuse(self, reason: NDArray[np.int8], participant: int) -> None:
        for code, holds in self._hindrances(participant):
            np.copyto(reason, np.int8(code), where=np.broadcast_to(holds, reason.shape))

    def _hindrances(self, person: int) -> list[tuple[MoveReason, NDArray[np.bool_]]]:
        """Return what refuses a place, weakest reason first; flags B×S, B×1 or 1×S."""
        problem, occupancy = self._problem, self._occupancy
        eligible, needs = self._judged.eligible[person], self._judged.needs_interpreter[person]
        seats = self._flags(occupancy.booth_mask)
        full = np.array([occupancy.talks(n) >= b.maximum for n, b in enumerate(problem.booths)], np.bool_)
        met = np.array([occupancy.has_met(person, booth) for booth in range(len(problem.booths))], np.bool_)
        speaks = self._flags([occupancy.interpreter_mask[v] for v in occupancy.speakers(person)]).any(axis=0)
        there = self._flags([occupancy.attendance(person)])[0]
        open_slots = self._flags([occupancy.participant_mask[person]])[0]
        past = np.arange(problem.slot_count) < self._from_slot
        return [
            (MoveReason.NO_INTERPRETER, needs[:, None] & ~speaks),
            (MoveReason.BOOTH_FULL, ~seats),
            (MoveReason.BOOTH_MAXIMUM, full[:, None]),
            (MoveReason.PARTICIPANT_BUSY, ~open_slots[None]),
            (MoveReason.BOOTH_CLOSED, self._capacity == 0),
            (MoveReason.PARTICIPANT_AWAY, ~there[None]),
            (MoveReason.MET_ALREADY, met[:, None]),
            (MoveReason.NOT_ELIGIBLE, ~eligible[:, None]),
            (MoveReason.PAST, past[None]),
        ]

    def _drawbacks(self, interview: PlannedInterview) -> NDArray[np.int8]:
        problem, occupancy, person = self._problem, self._occupancy, interview.participant
        reason = np.zeros(self._capacity.shape, np.int8)
        scores, needs = self._judged.score[person], self._judged.needs_interpreter[person]
        reason[scores < scores[interview.booth]] = MoveReason.LOWER_SCORE
        slots = [other.slot for other in occupancy.of(person)]
        gap = problem.participants[person].gap
        idle = np.array([_idle([*slots, slot], gap) for slot in range(problem.slot_count)])
        reason[:, idle > idle[interview.slot]] = MoveReason.MORE_IDLE
        if interview.interpreter is not None:
            stays = self._flags([occupancy.interpreter_mask[interview.interpreter]])[0]
            reason[needs[:, None] & ~stays[None]] = MoveReason.OTHER_INTERPRETER
        if occupancy.talks(interview.booth) < problem.booths[interview.booth].minimum:
            reason[np.arange(len(problem.booths)) != interview.booth] = MoveReason.BELOW_MINIMUM
        if (person, interview.booth, interview.slot) in self._told:
            reason[:] = MoveReason.PUBLISHED
        return reason

    def _flags(self, masks: Iterable[int]) -> NDArray[np.bool_]:
        return flags_of(masks, self._problem.slot_count)


def judge_pairs(problem: PlanningProblem) -> Judged:
    """Return what the pairs of a problem say, those forbidden left out."""
    shape = (len(problem.participants), len(problem.booths))
    eligible, needs, score = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_), np.zeros(shape, np.int64)
    for pair in problem.pairs:
        place = (pair.participant, pair.booth)
        if place not in problem.forbidden:
            eligible[place], needs[place] = True, pair.needs_interpreter
            score[place] = pair.score
    return Judged(eligible=eligible, score=score, needs_interpreter=needs)


def moves(problem: PlanningProblem, plan: Iterable[PlannedInterview], interview: PlannedInterview) -> MoveTable:
    """Return where `interview` of `plan` may go; for several questions about one plan keep a MoveBoard."""
    return MoveBoard(problem, plan).table(interview)


def _table_of(reason: NDArray[np.int8]) -> MoveTable:
    verdict = np.where(reason == 0, Verdict.ALLOWED, Verdict.DRAWBACK)
    verdict = np.where(reason >= MoveReason.NO_INTERPRETER, Verdict.REFUSED, verdict)
    return MoveTable(verdict=verdict.astype(np.int8), reason=reason)


def _idle(slots: list[int], gap: int) -> int:
    ordered = sorted(slots)
    return sum(max(0, after - before - 1 - gap) for before, after in pairwise(ordered))
