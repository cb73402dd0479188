"""How one plan differs from another, as people would say it: new, at another time, gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.services.plans import meeting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.interviews import Interview


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDifference:
    """Compare a proposal with the plan as it stands, each list in the order of time.

    `moved` pairs (now, proposed) are the same person at the same booth at another time or table, `swapped` ones only
    have another interpreter. `gained` and `lost` are people with a talk only afterwards, only now.
    """

    new: tuple[Interview, ...]
    moved: tuple[tuple[Interview, Interview], ...]
    swapped: tuple[tuple[Interview, Interview], ...]
    gone: tuple[Interview, ...]
    gained: frozenset[int]
    lost: frozenset[int]

    @property
    def is_empty(self) -> bool:
        """Say whether both plans are the same for everybody."""
        return not (self.new or self.moved or self.swapped or self.gone)


def compare_plans(now: Sequence[Interview], proposed: Sequence[Interview]) -> PlanDifference:
    """Compare two plans of one event."""
    before = {(one.participant, one.booth): one for one in now}
    after = {(one.participant, one.booth): one for one in proposed}
    both = [(before[key], after[key]) for key in before.keys() & after.keys()]
    changed = sorted((pair for pair in both if meeting(pair[0]) != meeting(pair[1])), key=lambda pair: _time(pair[1]))
    placed, planned = {one.participant for one in now}, {one.participant for one in proposed}
    return PlanDifference(
        new=tuple(sorted((after[key] for key in after.keys() - before.keys()), key=_time)),
        moved=tuple(pair for pair in changed if _place(pair[0]) != _place(pair[1])),
        swapped=tuple(pair for pair in changed if _place(pair[0]) == _place(pair[1])),
        gone=tuple(sorted((before[key] for key in before.keys() - after.keys()), key=_time)),
        gained=frozenset(planned - placed),
        lost=frozenset(placed - planned),
    )


def _place(one: Interview) -> tuple[object, int]:
    return one.starts, one.interviewer


def _time(one: Interview) -> tuple[object, int, int]:
    return one.starts, one.booth, one.interviewer
