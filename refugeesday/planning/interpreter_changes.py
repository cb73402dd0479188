"""Give published interviews their interpreter back where nobody loses by it.

Any matching of interpreters is as good for the objective, but a person was told a name. Two interviews of one slot swap
interpreters when one gets the published one back and the other does not lose theirs; an interpreter who is free comes
back at once. Each step brings one more interpreter back, so it ends.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.planning.occupancy import Occupancy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.values import PlannedInterview, PlanningProblem


def restore_interpreters(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> list[PlannedInterview]:
    """Return the plan with as many published interpreters back as single exchanges allow; pins stay."""
    occupancy = Occupancy(problem)
    for interview in interviews:
        occupancy.add(interview)
    told = {(i.participant, i.booth, i.slot): i.interpreter for i in problem.published or ()}
    pins = set(problem.pins)
    is_changing = True
    while is_changing:
        is_changing = False
        for interview in occupancy.interviews():
            if interview not in occupancy.of(interview.participant):
                continue  # an exchange before this one has changed it
            wanted = told.get((interview.participant, interview.booth, interview.slot))
            if wanted is not None and interview.interpreter not in {wanted, None} and interview not in pins:
                is_changing |= _bring_back(occupancy, interview, wanted, told, pins)
    return occupancy.interviews()


def _bring_back(
    occupancy: Occupancy,
    interview: PlannedInterview,
    wanted: int,
    told: dict[tuple[int, int, int], int | None],
    pins: set[PlannedInterview],
) -> bool:
    if wanted not in occupancy.speakers(interview.participant):
        return False
    if occupancy.interpreter_mask[wanted] >> interview.slot & 1:
        occupancy.remove(interview)
        occupancy.add(replace(interview, interpreter=wanted))
        return True
    for other in occupancy.interviews():
        if other.interpreter != wanted or other.slot != interview.slot or other in pins:
            continue
        is_content = told.get((other.participant, other.booth, other.slot)) == wanted
        if is_content or interview.interpreter not in occupancy.speakers(other.participant):
            return False
        occupancy.remove(interview)
        occupancy.remove(other)
        occupancy.add(replace(interview, interpreter=wanted))
        occupancy.add(replace(other, interpreter=interview.interpreter))
        return True
    return False
