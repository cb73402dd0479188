"""Add as much as possible to a plan that stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.planning.build import add_weak_pairs
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import objective
from refugeesday.planning.values import PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from refugeesday.planning.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """Hold what a plan gives: people with a talk, talks, points of all pairs, and the core value.

    `core` less `points` says how evenly the talks are shared out, and how many booths miss their minimum.
    """

    people: int
    interviews: int
    points: int
    core: int

    def __sub__(self, other: Worth) -> Worth:
        return Worth(
            people=self.people - other.people,
            interviews=self.interviews - other.interviews,
            points=self.points - other.points,
            core=self.core - other.core,
        )


def worth_of(problem: PlanningProblem, interviews: Iterable[PlannedInterview]) -> Worth:
    """Return what a plan gives."""
    plan = tuple(interviews)
    judged = objective(problem, plan)
    return Worth(
        people=len({one.participant for one in plan}), interviews=len(plan), points=judged.score, core=judged.core
    )


def complete_plan(
    situation: Situation, *, should_stop: Callable[[], bool] | None = None
) -> tuple[PlannedInterview, ...]:
    """Return the present plan and what the planner adds to it: good pairs first, then weak ones for who lacks talks.

    What was added first is closed up as the planner does it, since that decides where there is room for weak pairs.
    """
    plan = complete(situation.good.problem, should_stop=should_stop, closes_up=True)
    weaker = add_weak_pairs(situation.good, plan)
    return plan if weaker is None else complete(weaker.problem, should_stop=should_stop)


def complete(
    problem: PlanningProblem, *, should_stop: Callable[[], bool] | None = None, closes_up: bool = False
) -> tuple[PlannedInterview, ...]:
    """Return the pins and the best talks to add to them.

    Pairs of people who have all their talks already can add nothing and are left out, and idle slots are closed up only
    where asked for, so that this is fast.
    """
    count = Counter(pin.participant for pin in problem.pins)
    pinned = {(pin.participant, pin.booth) for pin in problem.pins}
    pairs = tuple(
        pair
        for pair in problem.pairs
        if (pair.participant, pair.booth) in pinned
        or count[pair.participant] < problem.participants[pair.participant].max_interviews
    )
    return solve(replace(problem, pairs=pairs), should_stop=should_stop, closes_up=closes_up).interviews
