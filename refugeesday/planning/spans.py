"""Find the shortest time within which an interpreter's talks can all be held, the rest of a plan standing still.

An interpreter is asked for by the hour, so that fewer hours are easier to find. Windows are tried from the shortest on;
in each one the talks take slots one after another, who can choose least first, and are taken back where one finds none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.planning.occupancy import Occupancy, bits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.values import PlannedInterview, PlanningProblem

MOST_TRIES = 400
"""So many slots are tried in a window before the next one is."""


def shortest_span(
    problem: PlanningProblem, plan: Sequence[PlannedInterview], interpreter: int
) -> tuple[int, int] | None:
    """Return the first and last slot within which all talks of `interpreter` in a feasible plan can be held.

    Every talk keeps its participant and booth; of equally long spans it is the earliest, None where there are no talks.
    """
    own = [one for one in plan if one.interpreter == interpreter]
    if not own:
        return None
    occupancy = Occupancy(problem)
    for one in plan:
        if one.interpreter != interpreter:
            occupancy.add(one)
    least, most = min(one.slot for one in own), max(one.slot for one in own)
    for length in range(len(own), most - least + 2):
        for first in range(problem.slot_count - length + 1):
            if _fits(occupancy, own, ((1 << length) - 1) << first, [MOST_TRIES]):
                return first, first + length - 1
    return least, most


def _fits(occupancy: Occupancy, left: Sequence[PlannedInterview], window: int, tries: list[int]) -> bool:
    """Say whether all talks left find a slot in the mask `window`; `tries` holds how many may still be made."""
    if not left:
        return True
    choices = [(_open_slots(occupancy, one) & window, one) for one in left]
    mask, one = min(choices, key=lambda choice: (choice[0].bit_count(), choice[1].place))
    rest = [other for other in left if other is not one]
    for slot in bits(mask):
        tries[0] -= 1
        if tries[0] < 0:
            return False
        talk = replace(one, slot=slot)
        occupancy.add(talk)
        is_fitting = _fits(occupancy, rest, window, tries)
        occupancy.remove(talk)
        if is_fitting:
            return True
    return False


def _open_slots(occupancy: Occupancy, one: PlannedInterview) -> int:
    free = occupancy.interpreter_mask[one.interpreter] if one.interpreter is not None else -1
    return occupancy.slots(one.participant, one.booth, is_interpreted=False) & free
