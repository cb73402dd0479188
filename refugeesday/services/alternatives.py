"""What else a person could have had instead of an interview, and what taking it would cost everybody.

Works on what `plan_input` read, so that it may run beside the window; nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from refugeesday.planning.alternatives import Alternative, Comparison
from refugeesday.planning.standing import Standing, standing_of
from refugeesday.services.explanations import given_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refugeesday.domain.interviews import Interview
    from refugeesday.planning.additions import Worth
    from refugeesday.planning.eligibility import Eligibility
    from refugeesday.planning.values import PlannedInterview
    from refugeesday.services.plans import PlanInput


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeRow:
    """Another possibility of a participant, best first: where and when, its points, and what it would cost.

    `gives_way` is the interview that would have to go, None where the place is free; `interpreter` is a volunteer.
    `cost` is what all people together lose where it `is_exact`, else they lose no more than that.
    """

    booth: int
    booth_number: str
    organisation: int
    starts: datetime
    ends: datetime
    interpreter: int | None
    score: int
    gives_way: int | None
    cost: Worth
    is_exact: bool


class AlternativeBook:
    """Answer for one plan as it was read, an interview at a time; in any thread.

    Everybody is judged once, when it is first asked, unless `found` says who may meet whom.
    """

    def __init__(self, given: PlanInput, *, found: Eligibility | None = None, now: datetime | None = None) -> None:
        self._given, self._found, self._now = given, found, now
        self._lock = Lock()
        self._known: tuple[Comparison, dict[PlannedInterview, Interview]] | None = None

    def alternatives(
        self, interview: int, *, most: int = 3, should_stop: Callable[[], bool] | None = None
    ) -> list[AlternativeRow]:
        """Give what else the participant of an interview could have had, best first; stopped, what was found so far.

        Nothing where the plan has no such interview, or none that can be compared: at no slot or table of the event any
        more. Somebody else may have to give way.
        """
        with self._lock:
            if self._known is None:
                standing = standing_of(given_of(self._given, now=self._now), found=self._found)
                self._known = Comparison(standing), _of_plan(self._given, standing)
            comparison, of = self._known
            planned = next((planned for planned, one in of.items() if one.id == interview), None)
            if planned is None:
                return []
            found = comparison.alternatives(planned, most=most, should_stop=should_stop)
            return [_row(comparison.standing, one, of) for one in found]


def _of_plan(given: PlanInput, standing: Standing) -> dict[PlannedInterview, Interview]:
    """Give the interview of each planned one; nobody has two at one time."""
    people, slots = standing.found.participants, given.event.raster.slots
    at = {(one.participant, one.starts): one for one in given.interviews}
    return {one: at[people[one.participant].id, slots[one.slot].span.starts] for one in standing.plan}


def _row(standing: Standing, one: Alternative, of: dict[PlannedInterview, Interview]) -> AlternativeRow:
    found, span = standing.found, standing.given.event.raster.slots[one.instead.slot].span
    booth = found.lanes[one.instead.booth].booth
    interpreter = one.instead.interpreter
    return AlternativeRow(
        booth=booth.id,
        booth_number=booth.number,
        organisation=booth.organisation,
        starts=span.starts,
        ends=span.ends,
        interpreter=None if interpreter is None else found.interpreters[interpreter].id,
        score=one.score,
        gives_way=None if one.gives_way is None else of[one.gives_way].id,
        cost=one.cost,
        is_exact=one.is_exact,
    )
