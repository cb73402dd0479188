"""Give published interviews their interpreter back where nobody loses by it.

Any matching of interpreters is as good for the objective, but a person was told a name. An interpreter who is free
comes back at once; one who is busy with another interview of the slot is handed back along a chain of exchanges that
takes the published interpreter from nobody. Each step brings one more interpreter back, so it ends.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.planning.occupancy import Occupancy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.values import PlannedInterview, PlanningProblem


def restore_interpreters(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> list[PlannedInterview]:
    """Return the plan with as many published interpreters back as chains of exchanges allow; pins stay."""
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
    here = {i.interpreter: i for i in occupancy.interviews() if i.slot == interview.slot and i.interpreter is not None}
    movable = {
        v: i
        for v, i in here.items()
        if i not in pins and told.get((i.participant, i.booth, i.slot)) != v and i != interview
    }
    chain = _chain(occupancy, movable, wanted, interview.interpreter, set())
    if chain is None:
        return False
    old = [interview, *(movable[v] for v in chain[:-1])]
    for one in old:
        occupancy.remove(one)
    for one, interpreter in zip(old, chain, strict=True):
        occupancy.add(replace(one, interpreter=interpreter))
    return True


def _chain(
    occupancy: Occupancy, movable: dict[int, PlannedInterview], taken: int, freed: int | None, seen: set[int]
) -> list[int] | None:
    """Return interpreters v0, v1, …, `freed`: v0 is `taken`, and who had v(k) can have v(k + 1) instead."""
    if taken == freed:
        return [taken]
    seen.add(taken)
    if taken not in movable:
        return None
    for other in occupancy.speakers(movable[taken].participant):
        if other not in seen and (other == freed or other in movable):
            rest = _chain(occupancy, movable, other, freed, seen)
            if rest is not None:
                return [taken, *rest]
    return None
