"""Hold the best plan found so far beside the lowest bound proven, and say whether the search goes on."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.planning.highs import Interrupt
from refugeesday.planning.validate import objective
from refugeesday.planning.values import Plan, PlannedInterview, PlanningProblem, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NOTHING = -(10**15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Say how far a search is.

    `fraction` is 0…1, `core` the value of the plan so far, `bound` the best possible one (None: not known yet).
    """

    fraction: float
    stage: str
    core: int
    bound: int | None


class Incumbent:
    """Hold the best plan of a search: `interviews`, worth `core`; no plan is worth more than `bound` (None: unknown).

    `report` hears of every stage; once a bound is known, stages are recorded in the plan as well. A time limit begins
    here and is looked at by `is_going` only; a wish to stop is asked for through `interrupt`.
    """

    def __init__(
        self,
        problem: PlanningProblem,
        *,
        time_limit: float | None = None,
        report: Callable[[Progress], None] | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> None:
        self._problem = problem
        self._deadline = None if time_limit is None else time.monotonic() + time_limit
        self._report = report
        self._stages: list[Stage] = []
        self.interrupt = Interrupt(should_stop)
        self.interviews: list[PlannedInterview] = []
        self.core = NOTHING
        self.bound: int | None = None

    @property
    def missing(self) -> int:
        """Return how many points a better plan can earn at most; ValueError while no bound is known."""
        if self.bound is None:
            raise ValueError("no bound is known")
        return self.bound - self.core

    def take(self, stage: str, interviews: Sequence[PlannedInterview], fraction: float) -> None:
        """End a stage with a plan, which is held if it is at least as good as the one before."""
        core = objective(self._problem, interviews).core
        if core >= self.core:
            self.interviews, self.core = list(interviews), core
        self._tell(stage, fraction)

    def prove(self, stage: str, bound: int, fraction: float) -> None:
        """End a stage with a bound, which is held if it is lower than the one before."""
        self.bound = bound if self.bound is None else min(self.bound, bound)
        self._tell(stage, fraction)

    def is_going(self, near: float = 0.0) -> bool:
        """Return whether to search on: in time, nobody stopped it, and more than `near` points are missing."""
        is_late = self._deadline is not None and time.monotonic() > self._deadline
        is_done = self.bound is not None and self.missing <= near
        return not (is_late or is_done or self.interrupt.poll())

    def plan(self, seed: int) -> Plan:
        """Return the plan held and its proof."""
        return Plan(
            name=self._problem.name,
            interviews=tuple(sorted(self.interviews, key=lambda interview: interview.place)),
            bound=self.bound,
            gap=None if self.bound is None else self.missing / max(1, abs(self.bound)),
            seed=seed,
            stages=tuple(self._stages),
        )

    def _tell(self, stage: str, fraction: float) -> None:
        if self.bound is not None:
            self._stages.append(Stage(name=stage, core=self.core, bound=self.bound))
        if self._report is not None:
            self._report(Progress(fraction=fraction, stage=stage, core=self.core, bound=self.bound))
