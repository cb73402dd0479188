"""Hold a plan as it stands, with who may meet whom as arrays: made at once also where an object a pair would not be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.build import build_problem
from refugeesday.planning.moves import Judged
from refugeesday.planning.situation import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.eligibility import Eligibility
    from refugeesday.planning.profiles import Flags
    from refugeesday.planning.situation import Given
    from refugeesday.planning.values import PlannedInterview, PlanningProblem

NO_PAIR_BELOW_THIS = 101
"""A floor no score reaches: the problem then holds the fixed pairs only, all others are read from the arrays."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Standing:
    """Hold an event with its present plan: `plan` is what stands, and the pins and the pairs of `problem` are the same.

    `judged` says which pairs may be added: as `Situation.built` has them, the weak ones of people and booths below
    their minimum too, and those of the plan whatever the rules say of them.
    """

    given: Given
    found: Eligibility
    problem: PlanningProblem
    plan: tuple[PlannedInterview, ...]
    judged: Judged


def standing_of(given: Given, *, found: Eligibility | None = None) -> Standing:
    """Return the present plan as facts; `found` is who may meet whom, where that is known already.

    Interviews in no slot of the event or at no open booth are left out, as are those of people not expected.
    """
    found = judge(given) if found is None else found
    starts = {slot.span.starts for slot in given.event.raster.slots}
    booths = {lane.booth.id for lane in found.lanes}
    talks = [replace(one, is_fixed=True) for one in given.interviews if one.starts in starts and one.booth in booths]
    only_pins = replace(found, event=replace(found.event, score_floor=NO_PAIR_BELOW_THIS))
    problem = build_problem(only_pins, interviews=talks, now=given.now).problem
    eligible, score = _may_meet(found, problem, problem.pins), found.score.copy()
    needs = found.needs_interpreter.copy()
    for pair in problem.pairs:
        place = pair.participant, pair.booth
        eligible[place], score[place], needs[place] = True, pair.score, pair.needs_interpreter
    judged = Judged(eligible=eligible, score=score, needs_interpreter=needs)
    return Standing(given=given, found=found, problem=problem, plan=problem.pins, judged=judged)


def _may_meet(found: Eligibility, problem: PlanningProblem, plan: Sequence[PlannedInterview]) -> Flags:
    talks = Counter(interview.participant for interview in plan)
    held = Counter(interview.booth for interview in plan)
    is_short = np.array([talks[row] < one.min_interviews for row, one in enumerate(found.participants)], np.bool_)
    is_empty = np.array([held[column] < booth.minimum for column, booth in enumerate(problem.booths)], np.bool_)
    may_meet: Flags = found.eligible & (~found.is_weak | is_short[:, None] | is_empty[None, :])
    return may_meet
