"""Turn a plan of numbers back into interviews at tables, keeping everything that stayed the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Interview, InterviewState

if TYPE_CHECKING:
    from datetime import datetime

    from refugeesday.domain.interviews import Reason
    from refugeesday.domain.organisations import Interviewer
    from refugeesday.planning.build import BuiltProblem
    from refugeesday.planning.values import PlannedInterview


def to_interviews(built: BuiltProblem, interviews: Iterable[PlannedInterview]) -> list[Interview]:
    """Return the planned interviews at tables, in the order of the plan, with score, reasons and offer.

    A talk of the same participant at the same booth keeps its id, revision, state and whether it is fixed, whenever it
    takes place now; new ones have id 0. It keeps its table where that is free, else it gets the lowest one with
    somebody there; pins choose first. Running and finished talks, those of pairs that are not eligible any more, and
    those about something else than would be best with an interpreter keep the score and the reasons they had.
    """
    planned = list(interviews)
    old = {(one.participant, one.booth): one for one in built.interviews}
    before = [old.get(_names(built, one)) for one in planned]
    tables = _give_tables(built, planned, before)
    new = [_is_new(built, one, earlier) for one, earlier in zip(planned, before, strict=True)]
    pairs = [(one.participant, one.booth) for one in planned]
    reasons = built.eligibility.all_reasons(pair for pair, is_new in zip(pairs, new, strict=True) if is_new)
    hours = [(slot.span.starts.astimezone(UTC), slot.span.ends.astimezone(UTC)) for slot in built.raster.slots]
    return [
        _interview(built, one, earlier, table, hours=hours[one.slot], reasons=reasons.get(pair))
        for one, earlier, table, pair in zip(planned, before, tables, pairs, strict=True)
    ]


def _names(built: BuiltProblem, one: PlannedInterview) -> tuple[int, int]:
    found = built.eligibility
    return found.participants[one.participant].id, found.lanes[one.booth].booth.id


def _give_tables(
    built: BuiltProblem, planned: list[PlannedInterview], before: list[Interview | None]
) -> list[Interviewer]:
    """Return the table of each interview: kept ones first, then the lowest free ones in the order of the plan."""
    lanes, pins = built.eligibility.lanes, set(built.problem.pins)
    there = [lane.present(built.raster) for lane in lanes]
    taken: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    chosen: dict[int, Interviewer] = {}
    for number in sorted(range(len(planned)), key=lambda n: (planned[n] not in pins, n)):
        one, earlier = planned[number], before[number]
        known = lanes[one.booth].interviewers if one in pins else there[one.booth][one.slot]
        kept = [table for table in known if earlier is not None and table.id == earlier.interviewer]
        if kept and kept[0].id not in taken[one.booth, one.slot]:
            chosen[number] = kept[0]
            taken[one.booth, one.slot].add(kept[0].id)
    for number, one in enumerate(planned):
        if number not in chosen:
            used = taken[one.booth, one.slot]
            ranked = (*there[one.booth][one.slot], *lanes[one.booth].interviewers)
            chosen[number] = next((table for table in ranked if table.id not in used), ranked[0])
            used.add(chosen[number].id)
    return [chosen[number] for number in range(len(planned))]


def _is_new(built: BuiltProblem, one: PlannedInterview, earlier: Interview | None) -> bool:
    """Say whether score, reasons and offer are those of the pair now."""
    found, pair = built.eligibility, (one.participant, one.booth)
    is_judged = found.eligible[pair] and bool(found.needs_interpreter[pair]) == (one.interpreter is not None)
    return earlier is None or bool(is_judged and earlier.state is InterviewState.PLANNED)


def _interview(
    built: BuiltProblem,
    one: PlannedInterview,
    earlier: Interview | None,
    table: Interviewer,
    *,
    hours: tuple[datetime, datetime],
    reasons: tuple[Reason, ...] | None,
) -> Interview:
    found, (starts, ends) = built.eligibility, hours
    interpreter = None if one.interpreter is None else found.interpreters[one.interpreter].id
    if earlier is not None:
        moved = replace(earlier, interviewer=table.id, interpreter=interpreter, starts=starts, ends=ends)
        if reasons is None:
            return moved
        pair = one.participant, one.booth
        return replace(moved, offer=found.offer(*pair), score=int(found.score[pair]), reasons=reasons)
    participant, booth = _names(built, one)
    return Interview(
        event=found.event.id,
        participant=participant,
        booth=booth,
        interviewer=table.id,
        interpreter=interpreter,
        offer=found.offer(one.participant, one.booth),
        starts=starts,
        ends=ends,
        score=int(found.score[one.participant, one.booth]),
        reasons=reasons or (),
    )
