"""The planning problem and the plan as frozen values.

Participants, booths, interpreters and slots are numbered from 0; an `id` is an opaque name the planner never looks
into.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanParticipant:
    """Say when a participant can talk, how often, and in which languages they can be interpreted.

    Two interviews at slots t < u need u - t > `gap`.
    """

    id: str | int
    available: tuple[bool, ...]
    max_interviews: int
    gap: int = 0
    languages: tuple[str, ...] = ()
    is_absent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBooth:
    """Say how many interviews a booth holds at each slot and in all.

    `capacity` has one entry a slot (0 = closed); `minimum` is wanted, `maximum` is hard. A participant meets the
    booths of one `group` at most once.
    """

    id: str | int
    capacity: tuple[int, ...]
    minimum: int = 0
    maximum: int
    group: str | int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanInterpreter:
    """Say what an interpreter speaks, when they are there, and how much they can bear.

    At most `max_load` interviews in all and `max_run` consecutive slots of a block.
    """

    id: str | int
    languages: tuple[str, ...]
    available: tuple[bool, ...]
    max_load: int
    max_run: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Let a participant meet a booth, worth `score` points."""

    participant: int
    booth: int
    score: int
    needs_interpreter: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedInterview:
    """Put a participant at a booth in a slot, with an interpreter or none."""

    participant: int
    booth: int
    slot: int
    interpreter: int | None = None

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Return (participant, slot, booth, interpreter or -1), the order of a plan."""
        return self.participant, self.slot, self.booth, -1 if self.interpreter is None else self.interpreter


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Price what is wanted, in points.

    `level[k]` is earned by every participant with more than k interviews; the last entry counts for all higher
    levels. The others are charged: for each interview a booth misses to its minimum, each idle slot between two
    interviews of a participant, each interpreter used at all, each published interview that is not kept.
    """

    level: tuple[int, ...] = (20000, 6000, 3000, 2000, 1500, 1000)
    booth_short: int = 500
    idle: int = 2
    interpreter_used: int = 10
    change: int = 4000

    def level_of(self, count: int) -> int:
        """Return what interview number `count` (from 1) of a participant earns."""
        return self.level[min(count, len(self.level)) - 1]

    @property
    def is_rising(self) -> bool:
        """Return whether a later interview earns more than one before: no linear program then keeps their order."""
        return any(after > before for before, after in pairwise(self.level))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningProblem:
    """Hold one event as the planner sees it: who may meet whom, and when.

    `blocks` are (first, last) slots, separated by a break. `pairs` are unique. `forbidden` (participant, booth) pairs
    count as not eligible. `pins` stay exactly, interpreter included. `published` is the plan people already know, or
    None.
    """

    name: str = ""
    slot_count: int
    slot_minutes: int = 20
    blocks: tuple[tuple[int, int], ...] = ()
    participants: tuple[PlanParticipant, ...] = ()
    booths: tuple[PlanBooth, ...] = ()
    interpreters: tuple[PlanInterpreter, ...] = ()
    pairs: tuple[Pair, ...] = ()
    forbidden: frozenset[tuple[int, int]] = frozenset()
    pins: tuple[PlannedInterview, ...] = ()
    published: tuple[PlannedInterview, ...] | None = None
    weights: Weights = field(default_factory=Weights)

    def first_of_group(self) -> list[int]:
        """Return for each booth the first one of its group, itself without one: nobody meets two of the same."""
        first: dict[str, int] = {}
        return [
            number if booth.group is None else first.setdefault(str(booth.group), number)
            for number, booth in enumerate(self.booths)
        ]


class Moves(StrEnum):
    """Say which published interviews may move that could stay.

    NONE does; FEW: one for every two that are lost, none where nothing is lost; ANY that is worth `weights.change`.
    """

    NONE = "none"
    FEW = "few"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Record the core value and the proven bound after one stage of the solver."""

    name: str
    core: int
    bound: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Hold the interviews found, and the proof of how good they are.

    `bound` is a proven upper bound of the core value over all plans with such `moves`, and `gap` = (bound - core) /
    bound, both None where nothing was proven. Interviews are sorted.
    """

    name: str = ""
    interviews: tuple[PlannedInterview, ...] = ()
    bound: int | None = None
    gap: float | None = None
    seed: int = 0
    stages: tuple[Stage, ...] = ()
    moves: Moves = Moves.ANY
