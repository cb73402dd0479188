"""Keep track of who is busy when while a plan is built or changed.

Slots are bits of an int (bit t = slot t), so that "when could these two meet" is one `&`. Every mask already contains
the rule it stands for: minimum gap and maximum for a participant, capacity and maximum for a booth, presence, load and
rest for an interpreter. `slots` and `interpreters_at` therefore need no further checks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from refugeesday.planning.values import PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def mask_of(flags: Sequence[object]) -> int:
    """Return the int whose bit t is set where `flags[t]` is true."""
    return sum(1 << slot for slot, flag in enumerate(flags) if flag)


def bits(mask: int) -> list[int]:
    """Return the set bits of `mask` in rising order."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found


def flags_of(masks: Iterable[int], width: int) -> NDArray[np.bool_]:
    """Return the bits of each mask, one row a mask, one column for each of `width` slots."""
    size = (width + 7) // 8
    raw = b"".join(mask.to_bytes(size, "little") for mask in masks)
    packed = np.frombuffer(raw, np.uint8).reshape(-1, size) if size else np.zeros((0, 0), np.uint8)
    return np.unpackbits(packed, axis=1, bitorder="little")[:, :width].astype(np.bool_)


class Occupancy:
    """Hold a growing or shrinking feasible plan of one problem.

    `add` trusts the caller: it is for interviews whose slot and interpreter came from `slots` and `interpreters_at`, or
    for fixed ones known to be feasible together.
    """

    def __init__(self, problem: PlanningProblem) -> None:
        self._problem = problem
        self._attends = [0 if p.is_absent else mask_of(p.available) for p in problem.participants]
        self._present = [mask_of(v.available) for v in problem.interpreters]
        self._blocks = [(first, last) for first, last in problem.blocks]
        self._own: list[dict[int, PlannedInterview]] = [{} for _ in problem.participants]
        self._met: list[set[int]] = [set() for _ in problem.participants]
        self._talks = [[0] * problem.slot_count for _ in problem.booths]
        self._booth_total = [0] * len(problem.booths)
        self._first_of_group = problem.first_of_group()
        self._busy = [0] * len(problem.interpreters)
        self.participant_mask = [
            mask if p.max_interviews > 0 else 0 for mask, p in zip(self._attends, problem.participants, strict=True)
        ]
        self.booth_mask = [mask_of(b.capacity) if b.maximum > 0 else 0 for b in problem.booths]
        self.interpreter_mask = [self._free_of(v) for v in range(len(problem.interpreters))]
        self._speakers = _speakers(problem)

    def speakers(self, participant: int) -> Sequence[int]:
        """Return the interpreters who speak a language of `participant`, fewest languages first."""
        return self._speakers[participant]

    def attendance(self, participant: int) -> int:
        """Return the mask of slots in which `participant` is there, whatever they do."""
        return self._attends[participant]

    def interviews(self) -> list[PlannedInterview]:
        """Return the plan, sorted."""
        return sorted((i for own in self._own for i in own.values()), key=lambda interview: interview.place)

    def of(self, participant: int) -> Sequence[PlannedInterview]:
        """Return the interviews of `participant` in the order they were added."""
        return tuple(self._own[participant].values())

    def has_met(self, participant: int, booth: int) -> bool:
        """Return whether `participant` has an interview at `booth` or at another one of its group."""
        return self._first_of_group[booth] in self._met[participant]

    def count(self, participant: int) -> int:
        """Return how many interviews `participant` has."""
        return len(self._own[participant])

    def talks(self, booth: int) -> int:
        """Return how many interviews `booth` has."""
        return self._booth_total[booth]

    def load(self, interpreter: int) -> int:
        """Return how many interviews `interpreter` leads."""
        return self._busy[interpreter].bit_count()

    def seats_left(self, booth: int, slot: int) -> int:
        """Return how many more interviews `booth` holds at `slot` (its maximum aside)."""
        return self._problem.booths[booth].capacity[slot] - self._talks[booth][slot]

    def work_between(self, interpreter: int, first: int, last: int) -> int:
        """Return in how many slots from `first` to `last` the interpreter leads an interview."""
        return (self._busy[interpreter] >> first & ((1 << (last - first + 1)) - 1)).bit_count()

    def slots(self, participant: int, booth: int, *, is_interpreted: bool) -> int:
        """Return the mask of slots in which the two can meet now, with a free interpreter where one is needed."""
        mask = self.participant_mask[participant] & self.booth_mask[booth]
        if not mask or self._first_of_group[booth] in self._met[participant]:
            return 0
        if not is_interpreted:
            return mask
        free = 0
        for interpreter in self._speakers[participant]:
            free |= self.interpreter_mask[interpreter]
        return mask & free

    def interpreters_at(self, participant: int, slot: int) -> list[int]:
        """Return the interpreters of `participant` who can take one more interview at `slot`, best spared first."""
        free = [v for v in self._speakers[participant] if self.interpreter_mask[v] >> slot & 1]
        return sorted(free, key=lambda v: (len(self._problem.interpreters[v].languages), not self._busy[v], v))

    def add(self, interview: PlannedInterview) -> None:
        """Put `interview` into the plan."""
        participant, booth, slot = interview.participant, interview.booth, interview.slot
        self._own[participant][slot] = interview
        self._met[participant].add(self._first_of_group[booth])
        self._talks[booth][slot] += 1
        self._booth_total[booth] += 1
        self._refresh(interview)

    def remove(self, interview: PlannedInterview) -> None:
        """Take `interview` out of the plan; KeyError if it is not there."""
        participant, booth, slot = interview.participant, interview.booth, interview.slot
        del self._own[participant][slot]
        self._met[participant].remove(self._first_of_group[booth])
        self._talks[booth][slot] -= 1
        self._booth_total[booth] -= 1
        if interview.interpreter is not None:
            self._busy[interview.interpreter] &= ~(1 << slot)
        self._refresh(interview, is_kept=False)

    def _refresh(self, interview: PlannedInterview, *, is_kept: bool = True) -> None:
        self.participant_mask[interview.participant] = self._mask_of_participant(interview.participant)
        self.booth_mask[interview.booth] = self._mask_of_booth(interview.booth)
        if interview.interpreter is not None:
            if is_kept:
                self._busy[interview.interpreter] |= 1 << interview.slot
            self.interpreter_mask[interview.interpreter] = self._free_of(interview.interpreter)

    def _mask_of_participant(self, participant: int) -> int:
        values = self._problem.participants[participant]
        own = self._own[participant]
        if len(own) >= values.max_interviews:
            return 0
        mask = self._attends[participant]
        for slot in own:
            first = max(0, slot - values.gap)
            mask &= ~(((1 << (slot + values.gap + 1)) - 1) >> first << first)
        return mask

    def _mask_of_booth(self, booth: int) -> int:
        values = self._problem.booths[booth]
        if self._booth_total[booth] >= values.maximum:
            return 0
        used = self._talks[booth]
        return mask_of([used[slot] < capacity for slot, capacity in enumerate(values.capacity)])

    def _free_of(self, interpreter: int) -> int:
        values = self._problem.interpreters[interpreter]
        busy = self._busy[interpreter]
        if busy.bit_count() >= values.max_load:
            return 0
        free = self._present[interpreter] & ~busy
        for first, last in self._blocks:
            for slot in bits(free & ((1 << (last + 1)) - (1 << first))):
                if _run_round(busy, slot, first, last) > values.max_run:
                    free &= ~(1 << slot)
        return free


def _run_round(busy: int, slot: int, first: int, last: int) -> int:
    low = slot
    while low > first and busy >> (low - 1) & 1:
        low -= 1
    high = slot
    while high < last and busy >> (high + 1) & 1:
        high += 1
    return high - low + 1


def _speakers(problem: PlanningProblem) -> list[tuple[int, ...]]:
    known: dict[tuple[str, ...], tuple[int, ...]] = {}
    for participant in problem.participants:
        if participant.languages not in known:
            wanted = set(participant.languages)
            able = [v for v, interpreter in enumerate(problem.interpreters) if wanted & set(interpreter.languages)]
            able.sort(key=lambda v: (len(problem.interpreters[v].languages), v))
            known[participant.languages] = tuple(able)
    return [known[participant.languages] for participant in problem.participants]
